/// What an update in place of hashicorp/azurerm interrupts; columns in `UpdateColumn`.
// swift-format-ignore
let azureUpdates = #"""
azurerm_api_management	sku_name	any	degraded	0	60	900	Developer tier: downtime 15-45 min	durations of this catalog ; prior
azurerm_api_management_custom_domain	gateway	any	degraded	0	30	900	-	durations of this catalog ; prior
azurerm_application_gateway	backend_address_pool	any	none	0	0	30	v2: in place, minutes of operation, no interruption; v1: drains, reduced capacity	durations of this catalog
azurerm_application_gateway	http_listener	any	none	0	0	30	the changed listener only	durations of this catalog
azurerm_application_gateway	ssl_certificate	any	none	0	0	30	-	prior
azurerm_application_gateway	request_routing_rule	any	none	0	0	30	-	prior
azurerm_application_gateway	sku	any	degraded	0	60	600	v1: update domain by update domain	durations of this catalog
azurerm_application_gateway	gateway_ip_configuration	any	none	0	0	0	the API refuses another subnet unless the gateway is stopped: the apply fails; in practice a new gateway	prior
azurerm_cdn_frontdoor_custom_domain	tls	any	none	0	0	0	old certificate serves meanwhile	durations of this catalog ; prior
azurerm_cdn_frontdoor_origin	host_name	any	none	0	0	0	edges switch within 20-45 min	durations of this catalog
azurerm_cdn_frontdoor_route	cdn_frontdoor_origin_group_id	any	none	0	0	0	edges switch within 20-45 min: keep the old origin	durations of this catalog
azurerm_container_app	template	any	none	0	0	5	new revision; single mode keeps the old one until ready	prior
azurerm_container_app	ingress	any	degraded	0	10	60	-	prior
azurerm_cosmosdb_account	consistency_policy	any	none	0	0	0	-	prior
azurerm_dns_a_record	records	any	none	0	0	0	PUT, atomic; old answer until the old ttl	durations of this catalog ; prior
azurerm_dns_cname_record	record	any	none	0	0	0	as azurerm_dns_a_record.records	durations of this catalog ; prior
azurerm_firewall	firewall_policy_id	any	degraded	0	30	300	-	prior
azurerm_kubernetes_cluster	kubernetes_version	any	degraded	0	0	120	control plane then default pool, up to 10 min per node	durations of this catalog
azurerm_kubernetes_cluster	default_node_pool.vm_size	default_node_pool.temporary_name_for_rotation!=null	degraded	0	30	300	rotation through a temporary pool	durations of this catalog
azurerm_kubernetes_cluster	default_node_pool.vm_size	plan:replace	interruption	570	700	1200	delete 324 s + create ~250 s and all workloads	durations of this catalog
azurerm_kubernetes_cluster_node_pool	orchestrator_version	any	degraded	0	0	120	up to 10 min per node	durations of this catalog
azurerm_kubernetes_cluster_node_pool	vm_size	temporary_name_for_rotation!=null	degraded	0	30	300	rotation	prior
azurerm_kubernetes_cluster_node_pool	node_count	new>0	degraded	0	0	90	scale-in drains	prior
azurerm_lb_rule	backend_port	any	degraded	0	2	15	PUT of the LB	prior
azurerm_lb_rule	frontend_port	any	interruption	0	2	15	old port dead	prior
azurerm_linux_function_app	app_settings	any	interruption	5	30	120	restart	prior
azurerm_linux_virtual_machine	size	any	interruption	60	120	300	shut down (deallocated if the cluster lacks the size), started again; dynamic public IP changes	hashicorp/terraform-provider-azurerm internal/services/compute/linux_virtual_machine_resource.go:1399
azurerm_linux_virtual_machine	network_interface_ids	any	interruption	60	150	300	shut down + deallocate	hashicorp/terraform-provider-azurerm internal/services/compute/linux_virtual_machine_resource.go:1318
azurerm_linux_virtual_machine	os_disk	any	interruption	60	150	300	shut down + deallocate (size growth included)	hashicorp/terraform-provider-azurerm internal/services/compute/linux_virtual_machine_resource.go:1347
azurerm_linux_virtual_machine	proximity_placement_group_id	any	interruption	60	150	300	-	hashicorp/terraform-provider-azurerm internal/services/compute/linux_virtual_machine_resource.go:1383
azurerm_linux_virtual_machine	encryption_at_host_enabled	any	interruption	60	150	300	-	hashicorp/terraform-provider-azurerm internal/services/compute/linux_virtual_machine_resource.go:1595
azurerm_linux_virtual_machine	dedicated_host_id	any	interruption	60	150	300	-	hashicorp/terraform-provider-azurerm internal/services/compute/linux_virtual_machine_resource.go:1259
azurerm_linux_virtual_machine	identity	any	none	0	0	0	-	hashicorp/terraform-provider-azurerm internal/services/compute/linux_virtual_machine_resource.go:1206
azurerm_linux_virtual_machine	user_data	any	none	0	0	0	-	hashicorp/terraform-provider-azurerm internal/services/compute/linux_virtual_machine_resource.go:1603
azurerm_linux_virtual_machine	custom_data	plan:replace	interruption	90	180	400	forces a new VM	hashicorp/terraform-provider-azurerm@69697b7 website/docs/r/linux_virtual_machine.html.markdown
azurerm_linux_virtual_machine_scale_set	sku	upgrade_mode=Automatic	interruption	60	180	600	all instances in any order	prior
azurerm_linux_virtual_machine_scale_set	sku	upgrade_mode=Rolling	degraded	0	60	300	-	prior
azurerm_linux_virtual_machine_scale_set	sku	upgrade_mode=Manual	none	0	0	0	provider rolls instances only if features.roll_instances_when_required	prior
azurerm_linux_virtual_machine_scale_set	source_image_id	upgrade_mode=Automatic	interruption	60	180	600	-	prior
azurerm_linux_virtual_machine_scale_set	instances	new=0	interruption	86400	86400	86400	-	prior
azurerm_linux_web_app	app_settings	any	interruption	5	30	90	application restarts (several workers: overlapped, less)	durations of this catalog ; prior
azurerm_linux_web_app	site_config	any	interruption	5	30	90	restart for most fields	prior
azurerm_linux_web_app	service_plan_id	any	interruption	10	45	180	moves workers	prior
azurerm_linux_web_app	connection_string	any	interruption	5	30	90	restart	prior
azurerm_linux_web_app	enabled	new=false	interruption	86400	86400	86400	403 site disabled	prior
azurerm_managed_disk	disk_size_gb	any	interruption	60	150	300	VM shut down and deallocated unless no-downtime resizing applies	hashicorp/terraform-provider-azurerm@69697b7 website/docs/r/managed_disk.html.markdown
azurerm_managed_disk	storage_account_type	any	interruption	60	150	300	VM shut down and deallocated	hashicorp/terraform-provider-azurerm@69697b7 website/docs/r/managed_disk.html.markdown
azurerm_managed_redis	default_database	any	interruption	300	600	1200	some fields re-create the database: data lost, unavailable	hashicorp/terraform-provider-azurerm@69697b7 website/docs/r/managed_redis.html.markdown
azurerm_mssql_database	sku_name	any	interruption	2	10	60	switch at the end: open connections drop	prior
azurerm_mssql_database	max_size_gb	any	none	0	0	0	-	prior
azurerm_mysql_flexible_server	sku_name	any	interruption	30	90	300	restart	prior
azurerm_network_security_group	security_rule	any	none	0	1	15	PUT of the whole set	prior
azurerm_network_security_rule	source_address_prefix	any	none	0	1	15	-	prior
azurerm_postgresql_flexible_server	sku_name	high_availability.mode!=ZoneRedundant	interruption	30	90	300	restart	prior
azurerm_postgresql_flexible_server	sku_name	high_availability.mode=ZoneRedundant	interruption	20	60	120	failover; near-zero downtime scaling may apply	prior
azurerm_postgresql_flexible_server	version	any	interruption	300	600	1800	In-place version updates may cause downtime	hashicorp/terraform-provider-azurerm@69697b7 website/docs/r/postgresql_flexible_server.html.markdown
azurerm_postgresql_flexible_server	storage_mb	any	degraded	0	0	120	mostly online	prior
azurerm_public_ip	domain_name_label	any	interruption	0	5	60	old name dead	prior
azurerm_redis_cache	capacity	sku_name=Basic	interruption	300	900	1800	cache away during scaling, data lost	prior
azurerm_redis_cache	capacity	sku_name!=Basic	degraded	0	5	60	connections drop	prior
azurerm_service_plan	sku_name	any	interruption	5	30	120	workers move	durations of this catalog ; prior
azurerm_service_plan	worker_count	any	none	0	0	0	-	prior
azurerm_storage_account	account_replication_type	any	none	0	0	0	LRS/GRS/RAGRS to or from ZRS/GZRS/RAGZRS forces a new account (then the plan shows replace: data lost)	hashicorp/terraform-provider-azurerm@69697b7 website/docs/r/storage_account.html.markdown
azurerm_storage_account	public_network_access_enabled	new=false	interruption	86400	86400	86400	public endpoint closed	prior
azurerm_traffic_manager_profile	traffic_routing_method	any	none	0	0	60	TTL	prior
azurerm_virtual_network_gateway	sku	any	interruption	10	60	120	failover 10-15 s planned, 60-90 s unplanned; the operation 20-45 min	durations of this catalog
azurerm_windows_virtual_machine	size	any	interruption	90	240	600	as linux	prior (same code family)
azurerm_windows_web_app	app_settings	any	interruption	5	30	90	restart	prior
"""#
