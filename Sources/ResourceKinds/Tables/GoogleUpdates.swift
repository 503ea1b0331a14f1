/// What an update in place of hashicorp/google interrupts; columns in `UpdateColumn`.
// swift-format-ignore
let googleUpdates = #"""
google_app_engine_domain_mapping	ssl_settings	any	none	0	0	600	-	prior
google_cloud_run_service	template	any	none	0	0	2	new revision takes traffic when ready	durations of this catalog
google_cloud_run_v2_service	template	any	none	0	0	2	as google_cloud_run_service.template	durations of this catalog
google_cloud_run_v2_service	ingress	any	degraded	0	15	60	internal-only closes the public URL for good	prior
google_cloudfunctions_function	source_archive_object	any	none	0	0	2	-	prior
google_compute_backend_service	backend	any	degraded	10	60	300	new groups after health checks + propagation	durations of this catalog ; prior
google_compute_backend_service	health_checks	any	degraded	0	20	60	-	prior
google_compute_backend_service	timeout_sec	any	none	0	0	60	-	prior
google_compute_firewall	allow	any	none	0	1	15	patch	prior
google_compute_firewall	source_ranges	any	none	0	1	15	patch	prior
google_compute_global_forwarding_rule	target	any	none	0	0	60	setTarget, atomic	prior
google_compute_global_forwarding_rule	ip_address	plan:replace	interruption	35	120	600	ForceNew	hashicorp/terraform-provider-google@e03b762 website/docs/r/compute_global_forwarding_rule.html.markdown
google_compute_instance	machine_type	allow_stopping_for_update=true	interruption	40	75	180	stop, change, start; ephemeral IP may change; else the update FAILS	hashicorp/terraform-provider-google google/services/compute/resource_compute_instance.go:3438 ; durations of this catalog
google_compute_instance	machine_type	allow_stopping_for_update=false	none	0	0	0	apply fails, nothing changes	hashicorp/terraform-provider-google@e03b762 website/docs/r/compute_instance.html.markdown
google_compute_instance	min_cpu_platform	allow_stopping_for_update=true	interruption	40	75	180	-	hashicorp/terraform-provider-google google/services/compute/resource_compute_instance.go:3438
google_compute_instance	service_account	allow_stopping_for_update=true	interruption	40	75	180	email or scopes	hashicorp/terraform-provider-google google/services/compute/resource_compute_instance.go:3438
google_compute_instance	enable_display	allow_stopping_for_update=true	interruption	40	75	180	-	hashicorp/terraform-provider-google google/services/compute/resource_compute_instance.go:3438
google_compute_instance	shielded_instance_config	allow_stopping_for_update=true	interruption	40	75	180	-	hashicorp/terraform-provider-google google/services/compute/resource_compute_instance.go:3438
google_compute_instance	advanced_machine_features	allow_stopping_for_update=true	interruption	40	75	180	-	hashicorp/terraform-provider-google google/services/compute/resource_compute_instance.go:3438
google_compute_instance	network_interface.subnetwork	allow_stopping_for_update=true	interruption	40	75	180	internal IP changes	hashicorp/terraform-provider-google google/services/compute/resource_compute_instance.go:2786
google_compute_instance	network_interface.access_config	any	interruption	2	5	20	delete + add of the external address	hashicorp/terraform-provider-google google/services/compute/resource_compute_instance.go:2828
google_compute_instance	desired_status	new=TERMINATED	interruption	86400	86400	86400	open-ended	hashicorp/terraform-provider-google@e03b762 website/docs/r/compute_instance.html.markdown
google_compute_instance	metadata	any	none	0	0	0	scripts run at next boot	prior
google_compute_instance	metadata_startup_script	plan:replace	interruption	60	120	300	forces re-creation	hashicorp/terraform-provider-google@e03b762 website/docs/r/compute_instance.html.markdown
google_compute_instance	tags	any	none	0	2	15	firewall rules by tag apply or leave	prior
google_compute_instance	labels	any	none	0	0	0	-	prior
google_compute_instance	resource_policies	any	none	0	0	0	the page says re-create, the source adds and removes in place	hashicorp/terraform-provider-google google/services/compute/resource_compute_instance.go:2676
google_compute_instance_group_manager	version.instance_template	update_policy.type=PROACTIVE & update_policy.max_surge_fixed>0	degraded	0	0	120	rolling after the operation unless wait_for_instances	prior
google_compute_instance_group_manager	version.instance_template	update_policy.type=PROACTIVE & target_size=1 & update_policy.max_surge_fixed=0	interruption	60	120	300	the only VM is replaced in place	prior
google_compute_instance_group_manager	version.instance_template	update_policy.type=OPPORTUNISTIC	none	0	0	0	-	prior
google_compute_instance_group_manager	target_size	new=0	interruption	86400	86400	86400	-	prior
google_compute_region_instance_group_manager	version.instance_template	update_policy.type=PROACTIVE	degraded	0	0	120	-	prior
google_compute_router_nat	nat_ips	any	degraded	0	5	30	removed IPs cut connections	prior
google_compute_target_https_proxy	ssl_certificates	any	none	0	0	300	a managed certificate that is still PROVISIONING = TLS failure up to 60 min if it replaces the active one	durations of this catalog
google_compute_target_https_proxy	url_map	any	none	0	0	300	-	prior
google_compute_url_map	default_service	any	none	0	0	300	old map serves until the edge has the new one	prior
google_compute_url_map	host_rule	any	none	0	0	300	-	prior
google_container_cluster	min_master_version	any	degraded	0	0	600	regional: workloads reachable (25 min seen); zonal: API away 5-15 min, kubernetes_* of the same apply fail	durations of this catalog
google_container_cluster	master_authorized_networks_config	any	degraded	0	0	0	clients outside	prior
google_container_node_pool	version	upgrade_settings.max_surge>0	degraded	0	0	120	surge: batches of max_surge + max_unavailable, 120/200/420 s each	durations of this catalog
google_container_node_pool	version	upgrade_settings.max_surge=0	degraded	60	200	600	nodes go before new ones come; pool of 1 node = interruption	durations of this catalog
google_container_node_pool	version	node_count=1 & upgrade_settings.max_surge=0	interruption	120	200	420	-	durations of this catalog
google_container_node_pool	node_config.machine_type	any	degraded	0	0	120	in place (rolling) since provider 6; replace before: see plan	hashicorp/terraform-provider-google google/services/container/node_config.go ; prior
google_container_node_pool	node_config.image_type	any	degraded	0	0	120	rolling	durations of this catalog
google_container_node_pool	node_config.service_account	plan:replace	interruption	124	300	670	ForceNew: all pods of the pool down unless CBD	hashicorp/terraform-provider-google google/services/container/node_config.go
google_container_node_pool	node_config.oauth_scopes	plan:replace	interruption	124	300	670	ForceNew	hashicorp/terraform-provider-google google/services/container/node_config.go
google_container_node_pool	node_count	new=0	interruption	86400	86400	86400	-	prior
google_container_node_pool	node_count	new>0	degraded	0	0	90	scale-in drains	prior
google_container_node_pool	autoscaling	any	none	0	0	0	-	prior
google_dns_record_set	rrdatas	any	none	0	0	0	one Change with deletion + addition, atomic; old answer until the old ttl	durations of this catalog ; prior
google_dns_record_set	ttl	any	none	0	0	0	-	prior
google_redis_instance	memory_size_gb	tier=STANDARD_HA	interruption	5	30	120	failover	durations of this catalog ; prior
google_redis_instance	memory_size_gb	tier=BASIC	interruption	60	300	1200	restart, data flushed	prior
google_redis_instance	redis_version	any	interruption	5	60	600	-	prior
google_sql_database_instance	settings.tier	settings.availability_type=ZONAL	interruption	60	120	300	restart on another machine; Enterprise Plus: near-zero downtime	durations of this catalog ; docs.cloud.google.com/sql/docs/availability.md.txt ; prior (seconds)
google_sql_database_instance	settings.tier	settings.availability_type=REGIONAL	interruption	30	60	180	failover	durations of this catalog ; prior
google_sql_database_instance	settings.edition	any	interruption	1	60	300	near-zero for Enterprise Plus	docs.cloud.google.com/sql/docs/availability.md.txt ; prior
google_sql_database_instance	settings.database_flags	any	interruption	20	45	120	might be restarted; replicas of a restarted primary restart too	durations of this catalog
google_sql_database_instance	settings.backup_configuration.point_in_time_recovery_enabled	new=true	interruption	20	45	120	Will restart database if enabled after creation	hashicorp/terraform-provider-google@e03b762 website/docs/r/sql_database_instance.html.markdown
google_sql_database_instance	settings.availability_type	any	interruption	20	60	180	-	prior
google_sql_database_instance	settings.disk_size	any	none	0	0	0	growing is online	durations of this catalog
google_sql_database_instance	settings.disk_type	any	interruption	30	90	300	restart	durations of this catalog
google_sql_database_instance	settings.ip_configuration.authorized_networks	any	none	0	5	30	-	prior
google_sql_database_instance	settings.ip_configuration.ipv4_enabled	any	degraded	0	30	120	public address comes or goes	prior
google_sql_database_instance	settings.ip_configuration.private_network	any	interruption	30	120	300	-	prior
google_sql_database_instance	settings.ip_configuration.ssl_mode	any	degraded	0	0	0	plain clients fail for good	prior
google_sql_database_instance	settings.activation_policy	new=NEVER	interruption	86400	86400	86400	stopped	prior
google_sql_database_instance	database_version	any	interruption	300	600	1800	in-place major upgrade (or replace)	prior
google_sql_database_instance	maintenance_version	any	interruption	20	60	120	-	prior
google_sql_database_instance	settings.maintenance_window	any	none	0	0	0	-	prior
google_sql_database_instance	settings.insights_config.query_string_length	any	interruption	20	45	120	requires you to restart the instance	hashicorp/terraform-provider-google@e03b762 website/docs/r/sql_database_instance.html.markdown
google_sql_database_instance	region	plan:replace	interruption	600	900	1500	name blocked: create fails	durations of this catalog
"""#
