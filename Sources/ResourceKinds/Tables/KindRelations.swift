/// Types that are other types under another name, and types whose durations are best taken from a relative.
///
/// Columns: pattern (`*` is any text), type, relation, why. `same`: one object, two names; all tables apply. `near`:
/// only durations, as an estimate. The first row that fits wins, and only where the type has no row of its own.
let kindRelations = SortedRows(kindRelationRows)

// swift-format-ignore
private let kindRelationRows = #"""
aws_alb	aws_lb	same	two names of one resource
aws_alb_*	aws_lb_*	same	two names of one resource
aws_s3_bucket_object	aws_s3_object	same	the older name
kubernetes_*_v1	kubernetes_*	same	the versioned name
kubernetes_*_v2	kubernetes_*	same	the versioned name
cloudflare_workers_script	cloudflare_worker_script	same	the newer name
cloudflare_workers_route	cloudflare_worker_route	same	the newer name
aws_route53_records_exclusive	aws_route53_record	near	the same wait for INSYNC
aws_route53_traffic_policy_instance	aws_route53_record	near	record sets made by the service
aws_globalaccelerator_custom_routing_*	aws_globalaccelerator_*	near	the same wait for DEPLOYED
aws_db_proxy	aws_elasticache_replication_group	near	a managed fleet in subnets, minutes
aws_db_proxy_endpoint	aws_elasticache_replication_group	near	as the proxy
aws_rds_global_cluster	aws_rds_cluster	near	waits for available
aws_rds_cluster_endpoint	aws_rds_cluster	near	waits for available
aws_neptune_cluster	aws_rds_cluster	near	the RDS control plane
aws_neptune_cluster_instance	aws_rds_cluster_instance	near	the RDS control plane
aws_memorydb_cluster	aws_elasticache_replication_group	near	the ElastiCache control plane
aws_dax_cluster	aws_elasticache_replication_group	near	nodes in subnets, minutes
aws_elasticache_serverless_cache	aws_elasticache_replication_group	near	the ElastiCache control plane
aws_fsx_*_file_system	aws_fsx_lustre_file_system	near	the FSx control plane
aws_ec2_client_vpn_network_association	aws_vpn_connection	near	minutes until associated
aws_networkfirewall_firewall	aws_vpc_endpoint#interface	near	endpoints in subnets
aws_lightsail_instance	aws_instance	near	an instance that boots
aws_spot_instance_request	aws_instance	near	an instance that boots
aws_ec2_instance_state	aws_instance#stop_start	near	stop or start
aws_lightsail_database	aws_db_instance	near	a managed database
aws_mwaa_environment	google_composer_environment	near	a managed Airflow
aws_route53_resolver_endpoint	aws_vpc_endpoint#interface	near	network interfaces in subnets
aws_amplify_domain_association	aws_acm_certificate_validation	near	waits for the certificate
aws_apprunner_custom_domain_association	aws_acm_certificate_validation	near	waits for the certificate
aws_sagemaker_endpoint	aws_apprunner_service	near	rolls out containers
aws_elastic_beanstalk_environment	aws_autoscaling_group	near	a scaling group behind a load balancer
aws_emr_cluster	aws_eks_node_group	near	instances that are set up
google_*_iam_*	google_project_iam_member	near	read, modify, write of a policy
google_pubsub_*	google_pubsub_topic	near	nearest of the family
google_bigquery_*	google_bigquery_table	near	nearest of the family
google_kms_*	google_kms_crypto_key	near	nearest of the family
google_certificate_manager_*	google_certificate_manager_certificate_map	near	nearest of the family
google_compute_region_*	google_compute_*	near	the global kind
google_compute_target_*_proxy	google_compute_target_http_proxy	near	nearest of the family
azurerm_dns_*_record	azurerm_dns_a_record	near	nearest of the family
azurerm_private_dns_*_record	azurerm_private_dns_a_record	near	nearest of the family
azurerm_windows_function_app	azurerm_linux_function_app	near	the same service
azurerm_windows_web_app_slot	azurerm_windows_web_app	near	the same service
azurerm_linux_web_app_slot	azurerm_linux_web_app	near	the same service
azurerm_windows_virtual_machine_scale_set	azurerm_linux_virtual_machine_scale_set	near	the same service
azurerm_cdn_frontdoor_*	azurerm_cdn_frontdoor_origin	near	nearest of the family
azurerm_subnet_*_association	azurerm_subnet_network_security_group_association	near	locks the network
azurerm_network_interface_*_association	azurerm_network_interface_security_group_association	near	writes the interface
azurerm_vpn_*	azurerm_vpn_site	near	nearest of the family
azurerm_container_app_*	azurerm_container_app	near	nearest of the family
azurerm_servicebus_*	azurerm_servicebus_queue	near	nearest of the family
azurerm_eventhub_*	azurerm_eventhub	near	nearest of the family
azurerm_traffic_manager_*	azurerm_traffic_manager_profile	near	nearest of the family
cloudflare_worker*	cloudflare_worker_script	near	nearest of the family
fastly_service_compute	fastly_service_vcl	near	the same activation
digitalocean_reserved_ip*	digitalocean_firewall	near	one request
aci_*	aci_tenant	near	one request to the controller
azuread_*	azuread_application	near	the same directory
azuredevops_*	azuredevops_variable_group	near	one request
github_*	github_branch	near	one request
google_*_organization_policy	google_org_policy_policy	near	the older resource for the same rules
vault_*	vault_generic_secret	near	nearest of the family
datadog_*	datadog_monitor	near	nearest of the family
random_*	random_id	near	local
time_*	time_static	near	local
tls_*	tls_self_signed_cert	near	local
"""#
