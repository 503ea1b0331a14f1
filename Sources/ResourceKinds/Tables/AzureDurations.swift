/// How long operations of hashicorp/azurerm take; columns in `DurationColumn`.
// swift-format-ignore
let azureDurations = #"""
azurerm_api_management	create	1800	2400	3600	0	documented	-	2100 s: It can take 30 to 40 minutes to create and activate an API Management service in this tier (github.com/MicrosoftDocs/azure-docs/pull/124999) ; 2400 s: At least in internal testing 40 minutes is a typical time (Microsoft reviewer) (github.com/MicrosoftDocs/azure-docs/pull/124999)
azurerm_api_management	delete	60	600	2400	0	prior	-	prior
azurerm_api_management	read	0.5	1	4	0	prior	lognormal	prior
azurerm_api_management	update	60	900	2700	0	prior	-	prior
azurerm_api_management#Consumption	create	84.8	106	148.4	1	observed	-	106 s in 1 line: github.com/MicrosoftLearning/AZ-204-DevelopingSolutionsforMicrosoftAzure/issues/66
azurerm_api_management_api	create	5	15	60	0	prior	-	prior
azurerm_api_management_api	delete	3	8	30	0	prior	-	prior
azurerm_api_management_api	read	0.5	1	4	0	prior	lognormal	prior
azurerm_api_management_api	update	5	15	60	0	prior	-	prior
azurerm_api_management_custom_domain	create	1200	2280	2700	2	observed	floor	2280-2460 s in 2 lines: github.com/hashicorp/terraform-provider-azurerm/issues/18047
azurerm_api_management_custom_domain	delete	600	1800	2700	0	prior	-	prior
azurerm_api_management_custom_domain	update	1200	2280	2700	0	prior	-	prior
azurerm_app_service_custom_hostname_binding	create	5	15	40	0	prior	-	prior
azurerm_app_service_custom_hostname_binding	delete	5	12	30	0	prior	-	prior
azurerm_app_service_custom_hostname_binding	read	0.5	1	4	0	prior	lognormal	prior
azurerm_app_service_managed_certificate	create	10	60	300	0	prior	-	prior
azurerm_app_service_managed_certificate	delete	5	10	30	0	prior	-	prior
azurerm_app_service_managed_certificate	read	0.5	1	4	0	prior	lognormal	prior
azurerm_app_service_managed_certificate	update	10	60	300	0	prior	-	prior
azurerm_app_service_plan	create	10	35	60	0	prior	-	prior
azurerm_app_service_plan	delete	5	12	25	0	prior	-	prior
azurerm_app_service_plan	update	5	12	35	0	prior	-	prior
azurerm_application_gateway	create	270	400	700	2	observed	-	336-459 s in 2 lines: public log 238327989 ; public log 68370668642 [>=60s sample]
azurerm_application_gateway	delete	120	360	700	0	prior	-	prior
azurerm_application_gateway	read	0.5	1	4	0	prior	lognormal	prior
azurerm_application_gateway	update	15	60	420	0	prior	-	prior
azurerm_application_insights	create	3	12	35	0	prior	-	prior
azurerm_application_insights	delete	2	5	15	0	prior	-	prior
azurerm_application_insights	read	0.5	1	4	0	prior	lognormal	prior
azurerm_application_insights	update	3	8	20	0	prior	-	prior
azurerm_availability_set	create	0.8	1	6	6	observed	-	1-6 s in 6 lines: public log 34657392891 ; public log 21875685697 ; public log 22426541682 and 2 more
azurerm_bastion_host	create	240	400	700	0	prior	-	prior
azurerm_bastion_host	delete	180	360	700	0	prior	-	prior
azurerm_bastion_host	read	0.5	1	4	0	prior	lognormal	prior
azurerm_bastion_host	update	60	180	400	0	prior	-	prior
azurerm_cdn_endpoint	create	10	14	60	1	observed	-	13 s in 1 line: public log 12970962620
azurerm_cdn_endpoint	delete	10	25	90	0	prior	-	prior
azurerm_cdn_endpoint	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cdn_endpoint	update	10	20	90	0	prior	-	prior
azurerm_cdn_endpoint_custom_domain	create	1	5	30	0	prior	-	prior
azurerm_cdn_endpoint_custom_domain	delete	1	5	30	0	prior	-	prior
azurerm_cdn_endpoint_custom_domain	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cdn_endpoint_custom_domain	update	1	5	30	0	prior	-	prior
azurerm_cdn_frontdoor_custom_domain	create	10	60	900	0	prior	-	prior
azurerm_cdn_frontdoor_custom_domain	delete	20	120	1800	0	prior	-	prior
azurerm_cdn_frontdoor_custom_domain	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cdn_frontdoor_custom_domain	update	30	300	3600	0	prior	-	prior
azurerm_cdn_frontdoor_custom_domain_association	create	1	5	30	0	prior	-	prior
azurerm_cdn_frontdoor_custom_domain_association	delete	1	5	30	0	prior	-	prior
azurerm_cdn_frontdoor_custom_domain_association	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cdn_frontdoor_custom_domain_association	update	1	5	30	0	prior	-	prior
azurerm_cdn_frontdoor_endpoint	create	10	25	75	0	prior	-	prior
azurerm_cdn_frontdoor_endpoint	delete	15	60	300	0	prior	-	prior
azurerm_cdn_frontdoor_endpoint	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cdn_frontdoor_endpoint	update	5	20	75	0	prior	-	prior
azurerm_cdn_frontdoor_firewall_policy	create	5	15	45	0	prior	-	prior
azurerm_cdn_frontdoor_firewall_policy	delete	5	15	45	0	prior	-	prior
azurerm_cdn_frontdoor_firewall_policy	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cdn_frontdoor_firewall_policy	update	5	15	45	0	prior	-	prior
azurerm_cdn_frontdoor_origin	create	5	15	60	0	prior	-	prior
azurerm_cdn_frontdoor_origin	delete	5	15	60	0	prior	-	prior
azurerm_cdn_frontdoor_origin	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cdn_frontdoor_origin	update	5	15	60	0	prior	-	prior
azurerm_cdn_frontdoor_origin_group	create	5	15	60	0	prior	-	prior
azurerm_cdn_frontdoor_origin_group	delete	5	15	60	0	prior	-	prior
azurerm_cdn_frontdoor_origin_group	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cdn_frontdoor_origin_group	update	5	15	60	0	prior	-	prior
azurerm_cdn_frontdoor_profile	create	10	30	90	0	prior	-	prior
azurerm_cdn_frontdoor_profile	delete	30	120	600	0	prior	-	prior
azurerm_cdn_frontdoor_profile	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cdn_frontdoor_profile	update	5	15	60	0	prior	-	prior
azurerm_cdn_frontdoor_route	create	10	30	90	0	prior	-	prior
azurerm_cdn_frontdoor_route	delete	5	20	90	0	prior	-	prior
azurerm_cdn_frontdoor_route	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cdn_frontdoor_route	update	10	30	90	0	prior	-	prior
azurerm_cdn_frontdoor_rule_set	create	1	5	30	0	prior	-	prior
azurerm_cdn_frontdoor_rule_set	delete	1	5	30	0	prior	-	prior
azurerm_cdn_frontdoor_rule_set	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cdn_profile	create	5	10	20	0	prior	-	prior
azurerm_cdn_profile	delete	5	15	40	0	prior	-	prior
azurerm_cdn_profile	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cdn_profile	update	5	10	20	0	prior	-	prior
azurerm_cognitive_account	create	1	5	30	0	prior	-	prior
azurerm_cognitive_account	delete	1	5	30	0	prior	-	prior
azurerm_cognitive_account	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cognitive_account	update	1	5	30	0	prior	-	prior
azurerm_container_app	create	15	30	70	0	prior	-	prior
azurerm_container_app	delete	10	25	60	0	prior	-	prior
azurerm_container_app	read	0.5	1	4	0	prior	lognormal	prior
azurerm_container_app	update	10	25	60	0	prior	-	prior
azurerm_container_app_environment	create	60	150	300	0	prior	-	prior
azurerm_container_app_environment	delete	90	300	600	0	prior	-	prior
azurerm_container_app_environment	read	0.5	1	4	0	prior	lognormal	prior
azurerm_container_app_environment	update	20	60	200	0	prior	-	prior
azurerm_container_group	create	20	50	150	0	prior	-	prior
azurerm_container_group	delete	5	12	40	0	prior	-	prior
azurerm_container_group	read	0.5	1	4	0	prior	lognormal	prior
azurerm_container_group	update	20	50	150	0	prior	-	prior
azurerm_container_registry	create	8	24	28	6	observed	-	8-28 s in 6 lines: public log 10038063121 ; public log 12402095926 ; public log 35061714136 and 3 more
azurerm_container_registry	delete	8	11	15	1	observed	-	11 s in 1 line: public log 69489709916
azurerm_container_registry	read	0.5	1	4	0	prior	lognormal	prior
azurerm_container_registry	update	5	12	30	0	prior	-	prior
azurerm_cosmosdb_account	create	150	390	750	3	observed	-	180-750 s in 3 lines: github.com/Azure/azure-libraries-for-net/issues/185 ; github.com/pulumi/pulumi-azure-native/issues/927 ; github.com/hashicorp/terraform-provider-azurerm/pull/4271
azurerm_cosmosdb_account	delete	120	400	900	0	prior	-	prior
azurerm_cosmosdb_account	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cosmosdb_account	update	60	300	900	0	prior	-	prior
azurerm_cosmosdb_sql_container	create	1	5	30	0	prior	-	prior
azurerm_cosmosdb_sql_container	delete	1	5	30	0	prior	-	prior
azurerm_cosmosdb_sql_container	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cosmosdb_sql_container	update	1	5	30	0	prior	-	prior
azurerm_cosmosdb_sql_database	create	30	35	65	0	prior	floor	prior
azurerm_cosmosdb_sql_database	delete	30	35	65	0	prior	floor	prior
azurerm_cosmosdb_sql_database	read	0.5	1	4	0	prior	lognormal	prior
azurerm_cosmosdb_sql_database	update	5	30	65	0	prior	-	prior
azurerm_data_factory	create	5	7	15	1	observed	-	7 s in 1 line: public log 42713680169
azurerm_data_factory	delete	3	6	15	0	prior	-	prior
azurerm_data_factory	read	0.5	1	4	0	prior	lognormal	prior
azurerm_data_factory	update	3	7	15	0	prior	-	prior
azurerm_databricks_workspace	create	120	140	200	2	observed	-	122-156 s in 2 lines: public log 16216267692 [>=60s sample] ; public log 4619608689 [>=60s sample]
azurerm_databricks_workspace	delete	60	150	400	0	prior	-	prior
azurerm_databricks_workspace	read	0.5	1	4	0	prior	lognormal	prior
azurerm_databricks_workspace	update	10	60	200	0	prior	-	prior
azurerm_dns_a_record	create	1	2	5	0	prior	-	prior
azurerm_dns_a_record	delete	1	2	5	0	prior	-	prior
azurerm_dns_a_record	read	0.5	1	4	0	prior	lognormal	prior
azurerm_dns_a_record	update	1	2	5	0	prior	-	prior
azurerm_dns_cname_record	create	1	2	5	0	prior	-	prior
azurerm_dns_cname_record	delete	1	2	5	0	prior	-	prior
azurerm_dns_cname_record	read	0.5	1	4	0	prior	lognormal	prior
azurerm_dns_cname_record	update	1	2	5	0	prior	-	prior
azurerm_dns_txt_record	create	1	2	5	0	prior	-	prior
azurerm_dns_txt_record	delete	1	2	5	0	prior	-	prior
azurerm_dns_txt_record	read	0.5	1	4	0	prior	lognormal	prior
azurerm_dns_txt_record	update	1	2	5	0	prior	-	prior
azurerm_dns_zone	create	1	4	15	0	prior	-	prior
azurerm_dns_zone	delete	2	11	35	0	prior	-	prior
azurerm_dns_zone	read	0.5	1	4	0	prior	lognormal	prior
azurerm_dns_zone	update	1	3	6	0	prior	-	prior
azurerm_eventhub	create	2	6	15	0	prior	-	prior
azurerm_eventhub	delete	2	5	12	0	prior	-	prior
azurerm_eventhub	read	0.5	1	4	0	prior	lognormal	prior
azurerm_eventhub	update	2	5	12	0	prior	-	prior
azurerm_eventhub_namespace	create	60	75	130	0	prior	-	prior
azurerm_eventhub_namespace	delete	10	60	150	0	prior	-	prior
azurerm_eventhub_namespace	read	0.5	1	4	0	prior	lognormal	prior
azurerm_eventhub_namespace	update	5	15	60	0	prior	-	prior
azurerm_express_route_circuit	create	1	5	30	0	prior	-	prior
azurerm_express_route_circuit	delete	1	5	30	0	prior	-	prior
azurerm_express_route_circuit	read	0.5	1	4	0	prior	lognormal	prior
azurerm_express_route_circuit	update	1	5	30	0	prior	-	prior
azurerm_express_route_gateway	create	1	5	30	0	prior	-	prior
azurerm_express_route_gateway	delete	1	5	30	0	prior	-	prior
azurerm_express_route_gateway	read	0.5	1	4	0	prior	lognormal	prior
azurerm_express_route_gateway	update	1	5	30	0	prior	-	prior
azurerm_federated_identity_credential	create	4	15	28	1	observed	-	28 s in 1 line: public log 69489709916
azurerm_federated_identity_credential	delete	1	2	6	1	observed	-	1 s in 1 line: public log 69489709916
azurerm_federated_identity_credential	update	4	15	28	0	prior	-	prior
azurerm_firewall	create	240	420	900	0	prior	-	prior
azurerm_firewall	delete	180	360	700	0	prior	-	prior
azurerm_firewall	read	0.5	1	4	0	prior	lognormal	prior
azurerm_firewall	update	60	180	600	0	prior	-	prior
azurerm_firewall_network_rule_collection	create	30	120	400	0	prior	-	prior: an update of the whole firewall
azurerm_firewall_network_rule_collection	delete	30	120	400	0	prior	-	prior: an update of the whole firewall
azurerm_firewall_network_rule_collection	update	30	120	400	0	prior	-	prior: an update of the whole firewall
azurerm_firewall_policy	create	10	30	60	0	prior	-	prior
azurerm_firewall_policy	delete	10	15	40	0	prior	-	prior
azurerm_firewall_policy	read	0.5	1	4	0	prior	lognormal	prior
azurerm_firewall_policy	update	10	30	120	0	prior	-	prior
azurerm_firewall_policy_rule_collection_group	create	10	60	300	0	prior	-	prior
azurerm_firewall_policy_rule_collection_group	delete	10	60	300	0	prior	-	prior
azurerm_firewall_policy_rule_collection_group	read	0.5	1	4	0	prior	lognormal	prior
azurerm_firewall_policy_rule_collection_group	update	20	90	400	0	prior	-	prior
azurerm_frontdoor	create	40	150	500	0	prior	-	prior
azurerm_frontdoor	delete	20	60	300	0	prior	-	prior
azurerm_frontdoor	read	0.5	1	4	0	prior	lognormal	prior
azurerm_frontdoor	update	30	120	600	0	prior	-	prior
azurerm_function_app	create	49.6	62	86.8	1	observed	-	62 s in 1 line: public log 27580738152 [>=60s sample]
azurerm_key_vault	create	127	150	166	5	observed	floor	127-166 s in 5 lines: public log 19520083440 ; public log 69489709916 ; public log 47252909118 [>=60s sample] and 2 more
azurerm_key_vault	delete	5	9	25	1	observed	-	9 s in 1 line: public log 69489709916
azurerm_key_vault	read	0.5	1	4	0	prior	lognormal	prior
azurerm_key_vault	update	5	12	130	0	prior	-	prior
azurerm_key_vault_access_policy	create	5	6	16	1	observed	floor	6 s in 1 line: public log 41456435688
azurerm_key_vault_access_policy	delete	5	8	16	0	prior	-	prior
azurerm_key_vault_access_policy	read	0.5	1	4	0	prior	lognormal	prior
azurerm_key_vault_access_policy	update	5	8	16	0	prior	-	prior
azurerm_key_vault_certificate	create	12	25	45	0	prior	-	prior
azurerm_key_vault_certificate	delete	10	25	45	0	prior	-	prior
azurerm_key_vault_certificate	read	0.5	1	4	0	prior	lognormal	prior
azurerm_key_vault_certificate	update	2	20	45	0	prior	-	prior
azurerm_key_vault_key	create	1	2	8	0	prior	-	prior
azurerm_key_vault_key	delete	10	25	45	0	prior	-	prior
azurerm_key_vault_key	read	0.5	1	4	0	prior	lognormal	prior
azurerm_key_vault_key	update	1	2	5	0	prior	-	prior
azurerm_key_vault_secret	create	1	1	3	3	observed	-	1-3 s in 3 lines: public log 69489709916 ; public log 31789421748 ; public log 19520083440
azurerm_key_vault_secret	delete	10	25	45	1	observed	-	25 s in 1 line: public log 69489709916
azurerm_key_vault_secret	read	0.5	1	4	0	prior	lognormal	prior
azurerm_key_vault_secret	update	1	2	4	0	prior	-	prior
azurerm_kubernetes_cluster	create	215	252	500	15	observed	-	211-542 s in 15 lines: public log 21886217757 [>=60s sample] ; public log 35061714136 ; public log 5027963021 and 11 more
azurerm_kubernetes_cluster	delete	200	324	560	1	observed	-	324 s in 1 line: public log 69489709916
azurerm_kubernetes_cluster	read	0.5	1	4	0	prior	lognormal	prior
azurerm_kubernetes_cluster	update	20	45	900	2	observed	-	25-44 s in 2 lines: public log 68370668642 ; public log 55324022725
azurerm_kubernetes_cluster#upgrade_per_node	update	480	600	840	0	documented	-	600 s: Upgrading your cluster may take up to 10 minutes per node. (upper bound) (hashicorp/terraform-provider-azurerm website/docs/r/kubernetes_cluster.html.markdown@69697b7f)
azurerm_kubernetes_cluster_node_pool	create	100	156	330	1	observed	-	156 s in 1 line: public log 5712489916 [>=60s sample]
azurerm_kubernetes_cluster_node_pool	delete	90	200	420	0	prior	-	prior
azurerm_kubernetes_cluster_node_pool	read	0.5	1	4	0	prior	lognormal	prior
azurerm_kubernetes_cluster_node_pool	update	20	120	1200	0	prior	-	prior
azurerm_kusto_cluster	create	1	5	30	0	prior	-	prior
azurerm_kusto_cluster	delete	1	5	30	0	prior	-	prior
azurerm_kusto_cluster	read	0.5	1	4	0	prior	lognormal	prior
azurerm_kusto_cluster	update	1	5	30	0	prior	-	prior
azurerm_lb	create	1	6	13	10	observed	-	0-13 s in 10 lines: public log 22426541682 ; public log 21875685697 ; public log 116524492 and 7 more
azurerm_lb	delete	11	11	13	9	observed	quantised_10s	11-13 s in 9 lines: public log 49050594154 ; public log 15034131265 ; public log 36988186972 and 6 more
azurerm_lb	read	0.5	1	4	0	prior	lognormal	prior
azurerm_lb	update	2	6	13	0	prior	-	prior
azurerm_lb_backend_address_pool	create	1	4	9	6	observed	-	1-9 s in 6 lines: public log 22426541682 ; public log 33295721386 ; public log 43577477489 and 3 more
azurerm_lb_backend_address_pool	delete	4	5	6	3	observed	quantised_10s	4-5 s in 3 lines: public log 5711446765 ; public log 49050594154 ; public log 33295721386
azurerm_lb_backend_address_pool	read	0.5	1	4	0	prior	lognormal	prior
azurerm_lb_backend_address_pool	update	1	4	9	0	prior	-	prior
azurerm_lb_backend_address_pool_address	create	2	8	20	0	prior	-	prior: an update of the pool, one at a time
azurerm_lb_backend_address_pool_address	delete	2	8	20	0	prior	-	prior: an update of the pool, one at a time
azurerm_lb_backend_address_pool_address	update	2	8	20	0	prior	-	prior: an update of the pool, one at a time
azurerm_lb_probe	create	1	4	10	1	observed	-	1 s in 1 line: public log 21875685697
azurerm_lb_probe	delete	4	5	11	0	prior	quantised_10s	prior
azurerm_lb_probe	read	0.5	1	4	0	prior	lognormal	prior
azurerm_lb_probe	update	1	4	10	0	prior	-	prior
azurerm_lb_rule	create	1	4	10	0	prior	-	prior
azurerm_lb_rule	delete	4	5	11	0	prior	quantised_10s	prior
azurerm_lb_rule	read	0.5	1	4	0	prior	lognormal	prior
azurerm_lb_rule	update	1	4	10	0	prior	-	prior
azurerm_linux_function_app	create	25	60	100	0	prior	-	prior
azurerm_linux_function_app	delete	10	25	60	0	prior	-	prior
azurerm_linux_function_app	read	0.5	1	4	0	prior	lognormal	prior
azurerm_linux_function_app	update	15	40	120	0	prior	-	prior
azurerm_linux_virtual_machine	create	17	48	100	21	observed	-	16-290 s in 21 lines: public log 22809473852 ; public log 44447896556 ; public log 32573698621 and 16 more
azurerm_linux_virtual_machine	delete	28	51	90	3	observed	-	28-56 s in 3 lines: public log 32483846054 ; public log 33295721386 ; public log 49050594154
azurerm_linux_virtual_machine	read	0.5	1	4	0	prior	lognormal	prior
azurerm_linux_virtual_machine	update	3	35	130	0	prior	-	prior
azurerm_linux_virtual_machine_scale_set	create	30	75	200	0	prior	-	prior
azurerm_linux_virtual_machine_scale_set	delete	30	60	180	0	prior	-	prior
azurerm_linux_virtual_machine_scale_set	read	0.5	1	4	0	prior	lognormal	prior
azurerm_linux_virtual_machine_scale_set	update	10	90	400	0	prior	-	prior
azurerm_linux_web_app	create	25	55	90	2	observed	-	54-75 s in 2 lines: public log 53413188130 ; public log 14399023820 [>=60s sample]
azurerm_linux_web_app	delete	10	25	60	0	prior	-	prior
azurerm_linux_web_app	read	0.5	1	4	0	prior	lognormal	prior
azurerm_linux_web_app	update	15	35	120	0	prior	-	prior
azurerm_local_network_gateway	create	11	20	26	1	observed	-	25 s in 1 line: public log 56118550227
azurerm_local_network_gateway	delete	11	12	26	0	prior	-	prior
azurerm_local_network_gateway	read	0.5	1	4	0	prior	lognormal	prior
azurerm_local_network_gateway	update	5	12	26	0	prior	-	prior
azurerm_log_analytics_workspace	create	20	45	70	1	observed	-	66 s in 1 line: public log 8974679589 [>=60s sample]
azurerm_log_analytics_workspace	delete	5	15	40	0	prior	-	prior
azurerm_log_analytics_workspace	read	0.5	1	4	0	prior	lognormal	prior
azurerm_log_analytics_workspace	update	5	20	60	0	prior	-	prior
azurerm_machine_learning_workspace	create	52	65	91	1	observed	-	65 s in 1 line: public log 4894792784 [>=60s sample]
azurerm_managed_disk	create	3	7	11	3	observed	-	4-11 s in 3 lines: public log 116524492 ; public log 5711446765 ; public log 49050594154
azurerm_managed_disk	delete	10	11	12	4	observed	quantised_10s	11 s in 4 lines: public log 15034131265 ; public log 14997296500 ; public log 14977493332 and 1 more
azurerm_managed_disk	read	0.5	1	4	0	prior	lognormal	prior
azurerm_managed_disk	update	3	8	60	0	prior	-	prior
azurerm_managed_redis	create	300	452	900	1	observed	-	452 s in 1 line: public log 69489709916
azurerm_managed_redis	delete	90	116	300	1	observed	-	116 s in 1 line: public log 69489709916
azurerm_managed_redis	read	0.5	1	4	0	prior	lognormal	prior
azurerm_managed_redis	update	120	450	1200	0	prior	-	prior
azurerm_managed_redis_access_policy_assignment	create	9.6	12	16.8	1	observed	-	12 s in 1 line: public log 69489709916
azurerm_monitor_action_group	create	8	10	14	1	observed	-	10 s in 1 line: github.com/turbot/steampipe-plugin-azure/pull/70
azurerm_monitor_diagnostic_setting	create	2	5	15	0	prior	-	prior
azurerm_monitor_diagnostic_setting	delete	2	10	60	0	prior	-	prior
azurerm_monitor_diagnostic_setting	read	0.5	1	4	0	prior	lognormal	prior
azurerm_monitor_diagnostic_setting	update	2	5	15	0	prior	-	prior
azurerm_monitor_metric_alert	create	3	12	126	1	observed	-	126 s in 1 line: public log 4844342642 [>=60s sample]
azurerm_monitor_metric_alert	delete	2	5	10	0	prior	-	prior
azurerm_monitor_metric_alert	read	0.5	1	4	0	prior	lognormal	prior
azurerm_monitor_metric_alert	update	3	8	30	0	prior	-	prior
azurerm_mssql_database	create	60	95	150	0	prior	floor	prior
azurerm_mssql_database	delete	5	15	40	0	prior	-	prior
azurerm_mssql_database	read	0.5	1	4	0	prior	lognormal	prior
azurerm_mssql_database	update	30	90	600	0	prior	-	prior
azurerm_mssql_elasticpool	create	15	60	150	0	prior	-	prior
azurerm_mssql_elasticpool	delete	5	20	60	0	prior	-	prior
azurerm_mssql_elasticpool	read	0.5	1	4	0	prior	lognormal	prior
azurerm_mssql_elasticpool	update	15	60	300	0	prior	-	prior
azurerm_mssql_managed_instance	create	7200	14400	21600	0	prior	-	prior
azurerm_mssql_managed_instance	delete	3600	7200	14400	0	prior	-	prior
azurerm_mssql_managed_instance	read	0.5	1	4	0	prior	lognormal	prior
azurerm_mssql_managed_instance	update	3600	10800	18000	0	prior	-	prior
azurerm_mssql_server	create	55	81	135	1	observed	-	81 s in 1 line: public log 42713680169
azurerm_mssql_server	delete	10	30	130	0	prior	-	prior
azurerm_mssql_server	read	0.5	1	4	0	prior	lognormal	prior
azurerm_mssql_server	update	10	30	90	0	prior	-	prior
azurerm_mysql_flexible_database	create	22	43.5	65	2	observed	-	22-65 s in 2 lines: public log 68370668642 ; public log 42565042467 [>=60s sample]
azurerm_mysql_flexible_server	create	185	375	600	3	observed	-	185-375 s in 3 lines: public log 51958190688 [>=60s sample] ; public log 68370668642 [>=60s sample] ; public log 5295760666 [>=60s sample]
azurerm_mysql_flexible_server	delete	60	110	200	0	prior	-	prior
azurerm_mysql_flexible_server	read	0.5	1	4	0	prior	lognormal	prior
azurerm_mysql_flexible_server	update	20	90	600	0	prior	-	prior
azurerm_mysql_flexible_server_configuration	create	15	60	100	1	observed	-	100 s in 1 line: public log 42565042467 [>=60s sample]
azurerm_mysql_flexible_server_configuration	delete	15	45	100	0	prior	-	prior
azurerm_mysql_flexible_server_configuration	update	15	60	100	0	prior	-	prior
azurerm_mysql_flexible_server_firewall_rule	create	49.6	62	86.8	1	observed	-	62 s in 1 line: public log 51958190688 [>=60s sample]
azurerm_nat_gateway	create	3	11	15	0	prior	-	prior
azurerm_nat_gateway	delete	10	11	13	0	prior	quantised_10s	prior
azurerm_nat_gateway	read	0.5	1	4	0	prior	lognormal	prior
azurerm_nat_gateway	update	3	8	15	0	prior	-	prior
azurerm_nat_gateway_public_ip_association	create	1	5	30	0	prior	-	prior
azurerm_nat_gateway_public_ip_association	delete	1	5	30	0	prior	quantised_10s	prior
azurerm_nat_gateway_public_ip_association	read	0.5	1	4	0	prior	lognormal	prior
azurerm_network_interface	create	4	12	26	11	observed	-	3-26 s in 11 lines: public log 22809473852 ; public log 52160997538 ; public log 35061714136 and 5 more
azurerm_network_interface	delete	6	11	13	2	observed	quantised_10s	6-11 s in 2 lines: public log 23766622334 ; public log 32483846054
azurerm_network_interface	read	0.5	1	4	0	prior	lognormal	prior
azurerm_network_interface	update	3	7	15	0	prior	-	prior
azurerm_network_interface_security_group_association	create	3	7.5	12	2	observed	-	3-12 s in 2 lines: public log 22809473852 ; public log 32573698621
azurerm_network_security_group	create	2	6	12	9	observed	-	2-12 s in 9 lines: public log 34657392891 ; public log 56118550227 ; public log 116524492 and 4 more
azurerm_network_security_group	delete	2	7	11	6	observed	quantised_10s	2-11 s in 6 lines: public log 15034131265 ; public log 15819205390 ; public log 14997296500 and 3 more
azurerm_network_security_group	read	0.5	1	4	0	prior	lognormal	prior
azurerm_network_security_group	update	2	5	12	0	prior	-	prior
azurerm_network_security_rule	create	2	4	12	1	observed	-	3 s in 1 line: public log 15034131265
azurerm_network_security_rule	delete	3	11	12	3	observed	quantised_10s	11 s in 3 lines: public log 15034131265 ; public log 14997296500 ; public log 15819205390
azurerm_network_security_rule	read	0.5	1	4	0	prior	lognormal	prior
azurerm_network_security_rule	update	2	4	12	0	prior	-	prior
azurerm_point_to_site_vpn_gateway	create	1	5	30	0	prior	-	prior
azurerm_point_to_site_vpn_gateway	delete	1	5	30	0	prior	-	prior
azurerm_point_to_site_vpn_gateway	read	0.5	1	4	0	prior	lognormal	prior
azurerm_point_to_site_vpn_gateway	update	1	5	30	0	prior	-	prior
azurerm_policy_definition	create	74.4	93	130.2	1	observed	-	93 s in 1 line: public log 22302430642 [>=60s sample]
azurerm_postgresql_flexible_server	create	240	335	600	2	observed	-	306-363 s in 2 lines: public log 69489709916 ; public log 42755765121 [>=60s sample]
azurerm_postgresql_flexible_server	delete	60	110	200	1	observed	-	110 s in 1 line: public log 69489709916
azurerm_postgresql_flexible_server	read	0.5	1	4	0	prior	lognormal	prior
azurerm_postgresql_flexible_server	update	20	90	600	0	prior	-	prior
azurerm_postgresql_flexible_server_configuration	create	1	5	30	0	prior	-	prior
azurerm_postgresql_flexible_server_configuration	delete	1	5	30	0	prior	-	prior
azurerm_postgresql_flexible_server_configuration	read	0.5	1	4	0	prior	lognormal	prior
azurerm_postgresql_flexible_server_configuration	update	1	5	30	0	prior	-	prior
azurerm_postgresql_flexible_server_database	create	10	14	65	1	observed	-	14 s in 1 line: public log 69489709916
azurerm_postgresql_flexible_server_database	delete	10	15	65	0	prior	-	prior
azurerm_postgresql_flexible_server_database	read	0.5	1	4	0	prior	lognormal	prior
azurerm_postgresql_virtual_network_rule	create	139.2	174	243.6	1	observed	-	174 s in 1 line: public log 5713708040 [>=60s sample]
azurerm_private_dns_a_record	create	1	5	30	0	prior	-	prior
azurerm_private_dns_a_record	delete	1	5	30	0	prior	quantised_10s	prior
azurerm_private_dns_a_record	read	0.5	1	4	0	prior	lognormal	prior
azurerm_private_dns_a_record	update	1	5	30	0	prior	-	prior
azurerm_private_dns_zone	create	30	35	65	1	observed	-	35 s in 1 line: public log 68370668642
azurerm_private_dns_zone	delete	15	31	60	1	observed	quantised_10s	31 s in 1 line: public log 69489709916
azurerm_private_dns_zone	read	0.5	1	4	0	prior	lognormal	prior
azurerm_private_dns_zone	update	5	15	35	0	prior	-	prior
azurerm_private_dns_zone_virtual_network_link	create	30	65	100	1	observed	-	65 s in 1 line: public log 68370668642 [>=60s sample]
azurerm_private_dns_zone_virtual_network_link	delete	15	60	135	1	observed	quantised_10s	134 s in 1 line: public log 69489709916
azurerm_private_dns_zone_virtual_network_link	read	0.5	1	4	0	prior	lognormal	prior
azurerm_private_dns_zone_virtual_network_link	update	15	35	65	0	prior	-	prior
azurerm_private_endpoint	create	15	45	110	0	prior	-	prior
azurerm_private_endpoint	delete	10	35	70	0	prior	-	prior
azurerm_private_endpoint	read	0.5	1	4	0	prior	lognormal	prior
azurerm_private_endpoint	update	15	40	100	0	prior	-	prior
azurerm_public_ip	create	2	3	8	9	observed	-	2-8 s in 9 lines: github.com/Azure/alz-terraform-accelerator/issues/98 ; public log 44447896556 ; public log 21875685697 and 6 more
azurerm_public_ip	delete	11	12	22	7	observed	quantised_10s	11-22 s in 7 lines: public log 15034131265 ; public log 14997296500 ; public log 14977493332 and 4 more
azurerm_public_ip	read	0.5	1	4	0	prior	lognormal	prior
azurerm_public_ip	update	2	4	12	0	prior	-	prior
azurerm_recovery_services_vault	create	1	5	30	0	prior	-	prior
azurerm_recovery_services_vault	delete	1	5	30	0	prior	-	prior
azurerm_recovery_services_vault	read	0.5	1	4	0	prior	lognormal	prior
azurerm_recovery_services_vault	update	1	5	30	0	prior	-	prior
azurerm_redis_cache	create	900	1200	1800	0	documented	-	1200 s: 20+ minutes is a typical provisioning duration ... 10 minutes would be extremely fast (Microsoft) (github.com/Azure/AzureCacheForRedis/issues/6)
azurerm_redis_cache	delete	120	600	1200	0	prior	-	prior
azurerm_redis_cache	read	0.5	1	4	0	prior	lognormal	prior
azurerm_redis_cache	update	300	1200	2400	0	prior	-	prior
azurerm_resource_group	create	1	3	27	19	observed	-	0-45 s in 19 lines: github.com/Azure/alz-terraform-accelerator/issues/98 ; public log 1480297708 ; public log 19520083440 and 16 more
azurerm_resource_group	delete	15	26	80	11	observed	-	15-80 s in 11 lines: public log 13985617208 ; public log 44813298596 ; public log 44389663999 and 8 more
azurerm_resource_group	read	0.5	1	4	0	prior	lognormal	prior
azurerm_resource_group	update	1	2	4	0	prior	-	prior
azurerm_role_assignment	create	25	27	30	4	observed	floor	25-30 s in 4 lines: public log 5027963021 ; public log 35061714136 ; public log 69489709916
azurerm_role_assignment	delete	1	2	8	2	observed	-	1-2 s in 2 lines: public log 69489709916
azurerm_role_assignment	read	0.5	1	4	0	prior	lognormal	prior
azurerm_role_assignment	update	25	27	30	0	prior	-	prior
azurerm_role_definition	create	10	65	130	0	prior	-	prior
azurerm_role_definition	delete	190	200	215	0	prior	floor	prior
azurerm_role_definition	read	0.5	1	4	0	prior	lognormal	prior
azurerm_role_definition	update	170	180	200	0	prior	floor	prior
azurerm_route	create	1	5	30	0	prior	-	prior
azurerm_route	delete	1	5	30	0	prior	-	prior
azurerm_route	read	0.5	1	4	0	prior	lognormal	prior
azurerm_route	update	1	5	30	0	prior	-	prior
azurerm_route_table	create	2	5	12	0	prior	-	prior
azurerm_route_table	delete	3	11	12	0	prior	quantised_10s	prior
azurerm_route_table	read	0.5	1	4	0	prior	lognormal	prior
azurerm_route_table	update	2	5	12	0	prior	-	prior
azurerm_search_service	create	1	5	30	0	prior	-	prior
azurerm_search_service	delete	1	5	30	0	prior	-	prior
azurerm_search_service	read	0.5	1	4	0	prior	lognormal	prior
azurerm_search_service	update	1	5	30	0	prior	-	prior
azurerm_service_plan	create	7	13	25	3	observed	-	12-18 s in 3 lines: public log 14399023820 ; public log 34442525210 ; public log 16985657088
azurerm_service_plan	delete	5	12	25	0	prior	-	prior
azurerm_service_plan	read	0.5	1	4	0	prior	lognormal	prior
azurerm_service_plan	update	5	12	35	0	prior	-	prior
azurerm_servicebus_namespace	create	15	70	130	0	prior	-	prior
azurerm_servicebus_namespace	delete	10	70	150	0	prior	-	prior
azurerm_servicebus_namespace	read	0.5	1	4	0	prior	lognormal	prior
azurerm_servicebus_namespace	update	5	15	60	0	prior	-	prior
azurerm_servicebus_queue	create	2	6	15	0	prior	-	prior
azurerm_servicebus_queue	delete	2	5	12	0	prior	-	prior
azurerm_servicebus_queue	read	0.5	1	4	0	prior	lognormal	prior
azurerm_servicebus_queue	update	2	5	12	0	prior	-	prior
azurerm_servicebus_subscription	create	1	5	30	0	prior	-	prior
azurerm_servicebus_subscription	delete	1	5	30	0	prior	-	prior
azurerm_servicebus_subscription	read	0.5	1	4	0	prior	lognormal	prior
azurerm_servicebus_subscription	update	1	5	30	0	prior	-	prior
azurerm_servicebus_topic	create	2	6	15	0	prior	-	prior
azurerm_servicebus_topic	delete	2	5	12	0	prior	-	prior
azurerm_servicebus_topic	read	0.5	1	4	0	prior	lognormal	prior
azurerm_servicebus_topic	update	2	5	12	0	prior	-	prior
azurerm_signalr_service	create	1	5	30	0	prior	-	prior
azurerm_signalr_service	delete	1	5	30	0	prior	-	prior
azurerm_signalr_service	read	0.5	1	4	0	prior	lognormal	prior
azurerm_signalr_service	update	1	5	30	0	prior	-	prior
azurerm_sql_database	create	75.2	94	131.6	1	observed	-	94 s in 1 line: public log 34657392891 [>=60s sample]
azurerm_sql_server	create	108	135	189	1	observed	-	135 s in 1 line: public log 34657392891 [>=60s sample]
azurerm_static_web_app	create	5	20	130	0	prior	-	prior
azurerm_static_web_app	delete	3	10	30	0	prior	-	prior
azurerm_static_web_app	read	0.5	1	4	0	prior	lognormal	prior
azurerm_static_web_app	update	3	10	30	0	prior	-	prior
azurerm_storage_account	create	25	60	72	15	observed	floor	32-72 s in 15 lines: github.com/turbot/steampipe-plugin-azure/pull/70 ; public log 12970962620 [>=60s sample] ; public log 57971993819 [>=60s sample] and 12 more
azurerm_storage_account	delete	3	6	20	0	prior	-	prior
azurerm_storage_account	read	0.5	1	4	0	prior	lognormal	prior
azurerm_storage_account	update	3	10	60	0	prior	-	prior
azurerm_storage_blob	create	1	2	10	0	prior	-	prior
azurerm_storage_blob	delete	1	1	2	0	prior	-	prior
azurerm_storage_blob	read	0.5	1	4	0	prior	lognormal	prior
azurerm_storage_blob	update	1	2	10	0	prior	-	prior
azurerm_storage_container	create	1	1	2	3	observed	-	1-2 s in 3 lines: public log 42559257202 ; public log 8998834463 ; public log 58835249749
azurerm_storage_container	delete	1	2	20	0	prior	-	prior
azurerm_storage_container	read	0.5	1	4	0	prior	lognormal	prior
azurerm_storage_container	update	1	1	2	0	prior	-	prior
azurerm_storage_data_lake_gen2_filesystem	create	1.6	2	2.8	1	observed	-	2 s in 1 line: public log 10230471374
azurerm_storage_queue	create	0.8	1	1.4	1	observed	-	1 s in 1 line: public log 19398746534
azurerm_subnet	create	4	6	13	14	observed	-	4-17 s in 14 lines: public log 34657392891 ; public log 15034131265 ; public log 43577477489 and 7 more
azurerm_subnet	delete	10	11	14	2	observed	quantised_10s	11 s in 2 lines: public log 69489709916
azurerm_subnet	read	0.5	1	4	0	prior	lognormal	prior
azurerm_subnet	update	4	7	15	0	prior	-	prior
azurerm_subnet_network_security_group_association	create	5	11	15	3	observed	-	11 s in 3 lines: public log 34657392891
azurerm_subnet_network_security_group_association	delete	5	11	15	0	prior	quantised_10s	prior
azurerm_subnet_network_security_group_association	read	0.5	1	4	0	prior	lognormal	prior
azurerm_synapse_workspace	create	1	5	30	0	prior	-	prior
azurerm_synapse_workspace	delete	1	5	30	0	prior	-	prior
azurerm_synapse_workspace	read	0.5	1	4	0	prior	lognormal	prior
azurerm_synapse_workspace	update	1	5	30	0	prior	-	prior
azurerm_traffic_manager_azure_endpoint	create	1	5	30	0	prior	-	prior
azurerm_traffic_manager_azure_endpoint	delete	1	5	30	0	prior	-	prior
azurerm_traffic_manager_azure_endpoint	read	0.5	1	4	0	prior	lognormal	prior
azurerm_traffic_manager_azure_endpoint	update	1	5	30	0	prior	-	prior
azurerm_traffic_manager_profile	create	3	8	15	0	prior	-	prior
azurerm_traffic_manager_profile	delete	2	5	12	0	prior	-	prior
azurerm_traffic_manager_profile	read	0.5	1	4	0	prior	lognormal	prior
azurerm_traffic_manager_profile	update	2	5	12	0	prior	-	prior
azurerm_user_assigned_identity	create	1	4	12	0	prior	-	prior
azurerm_user_assigned_identity	delete	2	3	6	1	observed	-	3 s in 1 line: public log 69489709916
azurerm_user_assigned_identity	read	0.5	1	4	0	prior	lognormal	prior
azurerm_user_assigned_identity	update	1	2	5	0	prior	-	prior
azurerm_virtual_hub	create	300	600	1800	0	prior	-	prior
azurerm_virtual_hub	delete	180	600	1200	0	prior	-	prior
azurerm_virtual_hub	read	0.5	1	4	0	prior	lognormal	prior
azurerm_virtual_hub	update	30	180	900	0	prior	-	prior
azurerm_virtual_machine	create	45	75	140	6	observed	-	46-141 s in 6 lines: public log 34657392891 ; public log 25421525263 [>=60s sample] ; public log 31213885976 [>=60s sample] and 2 more
azurerm_virtual_machine	delete	30	44	80	1	observed	-	44 s in 1 line: public log 23766622334
azurerm_virtual_machine	update	10	62	150	1	observed	-	62 s in 1 line: public log 4563698203 [>=60s sample]
azurerm_virtual_machine_data_disk_attachment	create	10	25	60	0	prior	-	prior
azurerm_virtual_machine_data_disk_attachment	delete	10	25	60	0	prior	-	prior
azurerm_virtual_machine_data_disk_attachment	read	0.5	1	4	0	prior	lognormal	prior
azurerm_virtual_machine_data_disk_attachment	update	10	25	60	0	prior	-	prior
azurerm_virtual_machine_extension	create	10	90	400	0	prior	-	prior
azurerm_virtual_machine_extension	delete	10	30	90	0	prior	-	prior
azurerm_virtual_machine_extension	read	0.5	1	4	0	prior	lognormal	prior
azurerm_virtual_machine_extension	update	10	60	300	0	prior	-	prior
azurerm_virtual_network	create	4	7	13	14	observed	-	4-14 s in 14 lines: public log 34657392891 ; public log 21875685697 ; public log 22426541682 and 11 more
azurerm_virtual_network	delete	10	11	13	2	observed	quantised_10s	10-11 s in 2 lines: public log 69489709916 ; public log 32483846054
azurerm_virtual_network	read	0.5	1	4	0	prior	lognormal	prior
azurerm_virtual_network	update	4	7	15	0	prior	-	prior
azurerm_virtual_network_gateway	create	1500	2200	3000	1	observed	-	2344 s in 1 line: public log 56118550227
azurerm_virtual_network_gateway	delete	300	600	900	0	prior	quantised_10s	prior
azurerm_virtual_network_gateway	read	0.5	1	4	0	prior	lognormal	prior
azurerm_virtual_network_gateway	update	120	600	1800	0	prior	-	prior
azurerm_virtual_network_gateway_connection	create	20	60	120	1	observed	-	115 s in 1 line: public log 56118550227
azurerm_virtual_network_gateway_connection	delete	15	45	90	0	prior	quantised_10s	prior
azurerm_virtual_network_gateway_connection	read	0.5	1	4	0	prior	lognormal	prior
azurerm_virtual_network_gateway_connection	update	15	40	120	0	prior	-	prior
azurerm_virtual_network_peering	create	5	12	25	0	prior	-	prior
azurerm_virtual_network_peering	delete	5	12	25	0	prior	quantised_10s	prior
azurerm_virtual_network_peering	read	0.5	1	4	0	prior	lognormal	prior
azurerm_virtual_network_peering	update	5	12	25	0	prior	-	prior
azurerm_virtual_wan	create	1	5	30	0	prior	-	prior
azurerm_virtual_wan	delete	1	5	30	0	prior	-	prior
azurerm_virtual_wan	read	0.5	1	4	0	prior	lognormal	prior
azurerm_virtual_wan	update	1	5	30	0	prior	-	prior
azurerm_vpn_gateway	create	1200	1800	2700	0	prior	-	prior
azurerm_vpn_gateway	delete	600	900	1500	0	prior	-	prior
azurerm_vpn_gateway	read	0.5	1	4	0	prior	lognormal	prior
azurerm_vpn_gateway	update	120	600	1800	0	prior	-	prior
azurerm_vpn_gateway_connection	create	60	180	600	0	prior	-	prior
azurerm_vpn_gateway_connection	delete	60	180	600	0	prior	-	prior
azurerm_vpn_gateway_connection	read	0.5	1	4	0	prior	lognormal	prior
azurerm_vpn_gateway_connection	update	60	180	600	0	prior	-	prior
azurerm_vpn_server_configuration	create	10	30	60	0	prior	-	prior
azurerm_vpn_server_configuration	delete	10	20	60	0	prior	-	prior
azurerm_vpn_server_configuration	read	0.5	1	4	0	prior	lognormal	prior
azurerm_vpn_server_configuration	update	10	30	60	0	prior	-	prior
azurerm_vpn_site	create	5	12	30	0	prior	-	prior
azurerm_vpn_site	delete	5	12	30	0	prior	-	prior
azurerm_vpn_site	read	0.5	1	4	0	prior	lognormal	prior
azurerm_vpn_site	update	5	12	30	0	prior	-	prior
azurerm_windows_virtual_machine	create	35	66	150	3	observed	-	66 s in 3 lines: public log 13040415273 [>=60s sample] ; public log 53284488723 [>=60s sample]
azurerm_windows_virtual_machine	delete	40	60	120	0	prior	-	prior
azurerm_windows_virtual_machine	read	0.5	1	4	0	prior	lognormal	prior
azurerm_windows_virtual_machine	update	3	45	150	0	prior	-	prior
azurerm_windows_web_app	create	25	60	105	1	observed	-	103 s in 1 line: public log 42565042467 [>=60s sample]
azurerm_windows_web_app	delete	10	25	60	0	prior	-	prior
azurerm_windows_web_app	read	0.5	1	4	0	prior	lognormal	prior
azurerm_windows_web_app	update	15	35	120	0	prior	-	prior
"""#
