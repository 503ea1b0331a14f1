/// What shapes the durations of hashicorp/azurerm: a type, its reason.
// swift-format-ignore
let azureMechanisms = #"""
azurerm_api_management	documented 30-40 min, reviewer 40 typical, users 60-90; log cut at 44m51s; Consumption tier 106 s
azurerm_api_management_custom_domain	observed 38 and 41 min; provider floor 6 min (6 reads 1 min apart)
azurerm_app_service_plan	prior; >30 s seen (cut off, steampipe #90)
azurerm_application_gateway	observed v2 336, 459 and >480 (cut off); v1 900-1500 (15-20 min stated); update/delete prior
azurerm_cdn_endpoint	one obs 13 s; propagation on top
azurerm_cdn_frontdoor_custom_domain	prior; timeouts of 12 h/24 h show the tail; update and delete wait with a 30 s poller
azurerm_cdn_frontdoor_profile	prior; delete polls every 30 s
azurerm_cdn_frontdoor_route	prior; then 20-45 min propagation
azurerm_cosmosdb_account	3 user reports 180, 393, 600-900 per region; regions add up
azurerm_cosmosdb_sql_database	prior (30 s poller)
azurerm_databricks_workspace	observed 122, 156
azurerm_dns_a_record	prior (synchronous API)
azurerm_eventhub_namespace	cut-off log >=70 s (steampipe #201); rest prior
azurerm_federated_identity_credential	one obs each; serialised per identity by the service
azurerm_firewall	prior (no log found)
azurerm_firewall_policy_rule_collection_group	prior; lock per policy: groups serialise
azurerm_frontdoor	prior; propagation on top
azurerm_key_vault	observed 127-166; floor is in the provider (30 s + 10 reads 10 s apart) for a public vault; private vault ~5-15 s
azurerm_key_vault_access_policy	one obs 6 s; provider delay 5 s; lock per vault
azurerm_key_vault_certificate	prior; self-signed; a CA order takes minutes to hours
azurerm_key_vault_secret	observed; delete waits for the purge
azurerm_kubernetes_cluster	observed 15 creates 211-542; updates 25 and 44 s; version upgrade <=10 min per node (documented); private cluster 9m02s vs public 4m00s in one log
azurerm_lb_probe	one obs 1 s
azurerm_lb_rule	prior; lock per load balancer
azurerm_linux_function_app	prior; legacy azurerm_function_app 62
azurerm_linux_virtual_machine	observed 8 unfiltered 16-77 (median ~35) and 13 from the >=60 s sample; resize = deallocate+start 60-130 s (prior)
azurerm_linux_web_app	observed 54, 75; update restarts the app
azurerm_local_network_gateway	one obs 25
azurerm_log_analytics_workspace	one biased obs 66
azurerm_monitor_metric_alert	one biased obs 126
azurerm_mssql_database	legacy obs 94; provider needs two "Online" reads a minute apart when not online at once
azurerm_mssql_server	observed 81; legacy sql_server 135
azurerm_mysql_flexible_server	observed 185, 375, 375
azurerm_mysql_flexible_server_configuration	observed 100; static parameters need a restart
azurerm_network_interface	observed 3-26
azurerm_postgresql_flexible_server	observed 306, 363; delete 110
azurerm_private_dns_zone_virtual_network_link	one obs each (65, 134)
azurerm_redis_cache	documented "20+ minutes is typical"; rest prior
azurerm_resource_group	observed 19 creates: bimodal, 0-4 s (older provider) or 9-45 s (current provider's consistency poller, 10 s steps); delete 15-80
azurerm_role_assignment	observed 25-30; floor in the provider: 5 reads 5 s apart
azurerm_role_definition	prior from provider code (update: 60 s + 12 reads 10 s apart; delete: 20 reads 10 s apart)
azurerm_service_plan	observed 12, 13, 18
azurerm_storage_account	observed 16 (13 from the >=60 s sample): 60-72 s with current providers (data-plane check), ~25-35 s before
azurerm_subnet	observed; lock on the VNet: k-th subnet of a VNet waits (4/7/11 and 6/12/17 s seen)
azurerm_user_assigned_identity	observed delete 3
azurerm_virtual_machine	observed (legacy type)
azurerm_virtual_machine_data_disk_attachment	prior; lock per VM
azurerm_virtual_network_gateway	one obs 39m04s; documented 30-60 min / "often 45 minutes"
azurerm_virtual_network_gateway_connection	one obs 115
azurerm_virtual_network_peering	prior; locks both VNets
azurerm_vpn_gateway	prior (vWAN)
azurerm_windows_virtual_machine	3 biased obs of 66 s
azurerm_windows_web_app	one obs 103
"""#
