/// What an update in place of hashicorp/aws interrupts; columns in `UpdateColumn`.
// swift-format-ignore
let awsUpdates = #"""
aws_acm_certificate	options	any	none	0	0	0	-	prior
aws_acm_certificate	subject_alternative_names	plan:replace	none	0	0	0	new certificate + validation: long; what waits for it (D4) may be down meanwhile (crates.io)	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_acm_certificate_validation	certificate_arn	plan:replace	none	0	0	0	no-op delete, then the wait	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_api_gateway_base_path_mapping	stage_name	any	none	0	0	30	UpdateBasePathMapping	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_api_gateway_base_path_mapping	api_id	any	none	0	0	30	UpdateBasePathMapping	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_api_gateway_domain_name	certificate_arn	any	none	0	0	0	EDGE: about 40 min until done, old certificate serves meanwhile	awsdocs/amazon-api-gateway-developer-guide@6060e21 doc_source/how-to-edge-optimized-custom-domain-name.md
aws_api_gateway_domain_name	regional_certificate_arn	any	none	0	0	60	old certificate serves meanwhile	awsdocs/amazon-api-gateway-developer-guide@6060e21 doc_source/how-to-edge-optimized-custom-domain-name.md ; prior
aws_api_gateway_domain_name	security_policy	any	none	0	0	0	up to 60 min	awsdocs/amazon-api-gateway-developer-guide@6060e21 doc_source/apigateway-custom-domain-tls-version.md
aws_api_gateway_domain_name	endpoint_configuration.types	any	degraded	0	60	120	migration up to 60 s + DNS record change	awsdocs/amazon-api-gateway-developer-guide@6060e21 doc_source/apigateway-regional-api-custom-domain-migrate.md
aws_api_gateway_domain_name	mutual_tls_authentication.truststore_uri	any	degraded	0	30	120	default endpoint clients without certificate fail	prior
aws_api_gateway_integration	uri	any	none	0	0	0	not live until deployed	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_api_gateway_method	authorization	any	none	0	0	0	not live until deployed	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_api_gateway_rest_api	body	any	none	0	0	0	not live until a new deployment is on the stage	prior
aws_api_gateway_rest_api	policy	any	none	0	0	0	not live until deployed	prior
aws_api_gateway_rest_api	disable_execute_api_endpoint	new=true	interruption	86400	86400	86400	default invoke URL off for good (custom domain stays), after deploy	prior
aws_api_gateway_stage	deployment_id	any	none	0	2	30	new snapshot live in seconds, gateway by gateway	prior
aws_api_gateway_stage	variables	any	none	0	2	30	-	prior
aws_api_gateway_stage	cache_cluster_size	any	degraded	0	120	300	cache re-made: cold	prior
aws_api_gateway_stage	cache_cluster_enabled	any	degraded	0	120	300	-	prior
aws_api_gateway_usage_plan	throttle_settings	any	none	0	0	60	-	prior
aws_api_gateway_usage_plan	api_stages	any	degraded	0	5	60	stages removed: 403	prior
aws_apigatewayv2_api_mapping	stage	any	none	0	0	30	-	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_apigatewayv2_domain_name	domain_name_configuration.certificate_arn	any	none	0	0	60	-	prior
aws_apigatewayv2_integration	integration_uri	any	none	0	0	30	auto_deploy: at once	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_apigatewayv2_route	target	any	none	0	0	30	auto_deploy: at once	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_apigatewayv2_route	route_key	any	interruption	0	1	30	in place; the old key answers 404	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_apigatewayv2_stage	deployment_id	any	none	0	2	30	-	prior
aws_apprunner_service	source_configuration	any	none	0	0	5	blue/green, rollback on failure	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::AppRunner::Service SourceConfiguration: No interruption (Update requires)
aws_appsync_graphql_api	authentication_type	any	degraded	0	5	60	clients with other credentials fail for good	prior
aws_autoscaling_group	launch_template.version	instance_refresh=absent	none	0	0	0	running instances stay as they are until replaced for other reasons	awsdocs/amazon-ec2-auto-scaling-user-guide@6c46a78 doc_source/asg-instance-refresh.md
aws_autoscaling_group	launch_template.version	instance_refresh=present & instance_refresh.preferences.min_healthy_percentage>0	degraded	0	0	60	rolling, capacity falls to min_healthy_percentage (default 90); runs AFTER the operation (provider does not wait). Group of 1 with <100 % = interruption, see next rows	awsdocs/amazon-ec2-auto-scaling-user-guide@6c46a78 doc_source/asg-instance-refresh.md
aws_autoscaling_group	launch_template.version	instance_refresh=present & desired_capacity=1 & instance_refresh.preferences.min_healthy_percentage<100	interruption	60	180	420	the only instance is terminated before the new one serves	awsdocs/amazon-ec2-auto-scaling-user-guide@6c46a78 doc_source/asg-instance-refresh.md
aws_autoscaling_group	launch_template.version	instance_refresh=present & instance_refresh.preferences.min_healthy_percentage=0	interruption	60	180	420	all at once	awsdocs/amazon-ec2-auto-scaling-user-guide@6c46a78 doc_source/asg-instance-refresh.md
aws_autoscaling_group	launch_configuration	instance_refresh=absent	none	0	0	0	as launch_template	awsdocs/amazon-ec2-auto-scaling-user-guide@6c46a78 doc_source/asg-instance-refresh.md
aws_autoscaling_group	desired_capacity	new=0	interruption	86400	86400	86400	open-ended	prior
aws_autoscaling_group	desired_capacity	new>0	degraded	0	0	0	scale-in drains; fewer instances	prior
aws_autoscaling_group	max_size	new=0	interruption	86400	86400	86400	open-ended	prior
aws_autoscaling_group	min_size	any	none	0	0	0	-	prior
aws_autoscaling_group	vpc_zone_identifier	any	degraded	0	60	300	instances in removed subnets are re-balanced: launch before terminate	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::AutoScaling::AutoScalingGroup VPCZoneIdentifier: Some interruptions (Update requires)
aws_autoscaling_group	mixed_instances_policy	any	degraded	0	60	300	OnDemandBaseCapacity and percentage: Some interruptions in CFN	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::AutoScaling::AutoScalingGroup InstancesDistribution OnDemandBaseCapacity: Some interruptions (Update requires)
aws_autoscaling_group	target_group_arns	any	degraded	10	45	180	new group: health checks first; removed group: instances leave at once. Changing from A to B: detach and attach in one update, B empty until healthy	awsdocs/elb-application-load-balancers-user-guide@01a945e doc_source/target-group-health-checks.md ; prior
aws_autoscaling_group	health_check_type	new=ELB	degraded	0	0	300	unhealthy instances start to be replaced (loop if check wrong)	prior
aws_batch_compute_environment	compute_resources.max_vcpus	any	none	0	0	0	-	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_batch_compute_environment	compute_resources.instance_type	plan:replace	degraded	60	180	600	in place only with the service-linked role and allocation strategies that allow it: jobs wait	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::Batch::ComputeEnvironment ComputeResources InstanceTypes: Some interruptions (Update requires) ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_cloudfront_distribution	origin	any	none	0	0	0	in-place deploy; edges serve the old configuration until they have the new one (mix for about 5 min): keep the old origin alive until the operation ends	awsdocs/amazon-cloudfront-developer-guide@1c964d4 doc_source/HowToUpdateDistribution.md ; aws.amazon.com/blogs/networking-and-content-delivery/slashing-cloudfront-change-propagation-times-in-2020-recent-changes-and-looking-forward
aws_cloudfront_distribution	default_cache_behavior	any	none	0	0	0	as origin	awsdocs/amazon-cloudfront-developer-guide@1c964d4 doc_source/HowToUpdateDistribution.md
aws_cloudfront_distribution	ordered_cache_behavior	any	none	0	0	0	as origin	awsdocs/amazon-cloudfront-developer-guide@1c964d4 doc_source/HowToUpdateDistribution.md
aws_cloudfront_distribution	viewer_certificate	any	none	0	0	0	old certificate used until the edge is updated: delete it only afterwards	awsdocs/amazon-cloudfront-developer-guide@1c964d4 doc_source/HowToUpdateDistribution.md
aws_cloudfront_distribution	aliases	any	none	0	0	0	an added alias works edge by edge (up to 15 min for Route 53); a removed alias answers 403 from the edges that are updated	awsdocs/amazon-route53-docs@b5a28eb doc_source/resource-record-sets-values-alias-common.md ; awsdocs/amazon-cloudfront-developer-guide@1c964d4 doc_source/HowToUpdateDistribution.md
aws_cloudfront_distribution	enabled	new=false	interruption	86400	86400	86400	off within minutes	awsdocs/amazon-cloudfront-developer-guide@1c964d4 doc_source/HowToDeleteDistribution.md
aws_cloudfront_distribution	web_acl_id	any	none	0	0	0	-	awsdocs/amazon-cloudfront-developer-guide@1c964d4 doc_source/HowToUpdateDistribution.md
aws_cloudfront_distribution	price_class	any	none	0	0	0	-	awsdocs/amazon-cloudfront-developer-guide@1c964d4 doc_source/HowToUpdateDistribution.md
aws_cloudfront_distribution	http_version	any	none	0	0	0	-	awsdocs/amazon-cloudfront-developer-guide@1c964d4 doc_source/HowToUpdateDistribution.md
aws_cloudfront_function	code	any	none	0	0	60	live on publish, edge by edge	awsdocs/amazon-cloudfront-developer-guide@1c964d4 doc_source/HowToUpdateDistribution.md ; prior
aws_cloudwatch_event_rule	state	new=DISABLED	interruption	86400	86400	86400	events are not delivered	prior
aws_cloudwatch_event_target	arn	any	none	0	15	60	PutTargets upsert	prior
aws_cognito_user_pool	lambda_config	any	degraded	0	5	30	triggers missing = logins fail; UpdateUserPool resets what is left out	prior
aws_cognito_user_pool_client	callback_urls	any	none	0	0	5	logins to a removed URL fail	prior
aws_cognito_user_pool_domain	certificate_arn	any	none	0	0	0	up to 1 h to distribute, old one serves	docs.aws.amazon.com cognito CreateUserPoolDomain / UpdateUserPoolDomain
aws_dax_cluster	parameter_group_name	any	degraded	0	60	300	-	prior
aws_db_instance	instance_class	apply_immediately=true & multi_az=false & blue_green_update.enabled=false	interruption	240	480	900	Downtime occurs during this change (reboot on new hardware): nearly the whole modify time	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md ; prior (seconds)
aws_db_instance	instance_class	apply_immediately=true & multi_az=true & blue_green_update.enabled=false	interruption	60	90	120	standby first, then failover 60-120 s	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Concepts.MultiAZSingleStandby.md ; awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	instance_class	apply_immediately=false & blue_green_update.enabled=false	deferred_to_maintenance_window	60	300	900	provider default is false: nothing now, outage later in maintenance_window	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	instance_class	blue_green_update.enabled=true	interruption	20	60	120	switchover typically under one minute	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/blue-green-deployments-overview.md
aws_db_instance	engine_version	apply_immediately=true & allow_major_version_upgrade=false & blue_green_update.enabled=false	interruption	180	420	900	minor: primary and standby are upgraded together (MySQL, MariaDB, PostgreSQL): Multi-AZ does not help	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md ; prior (seconds)
aws_db_instance	engine_version	apply_immediately=true & allow_major_version_upgrade=true & blue_green_update.enabled=false	interruption	600	1200	3600	major	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md ; prior (seconds)
aws_db_instance	engine_version	apply_immediately=false & blue_green_update.enabled=false	deferred_to_maintenance_window	180	420	900	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	engine_version	blue_green_update.enabled=true	interruption	20	60	120	switchover	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/blue-green-deployments-overview.md
aws_db_instance	multi_az	apply_immediately=true	degraded	0	0	120	no downtime, possible write latency while the snapshot seeds the standby; CFN lists Some interruptions	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md ; awsdocs/aws-cloudformation-user-guide@19dc52c AWS::RDS::DBInstance MultiAZ (Update requires)
aws_db_instance	multi_az	apply_immediately=false	deferred_to_maintenance_window	0	0	120	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	parameter_group_name	any	none	0	0	0	static parameters wait for a reboot (pending-reboot), no automatic reboot, not even in the window	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md ; awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/USER_RebootInstance.md
aws_db_instance	option_group_name	any	none	0	0	0	some options restart (Oracle, SQL Server)	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	ca_cert_identifier	apply_immediately=true	interruption	0	60	180	only if the engine cannot rotate without restart (env); clients that pin the old CA fail for good	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	ca_cert_identifier	apply_immediately=false	deferred_to_maintenance_window	0	60	180	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	allocated_storage	any	degraded	0	0	0	no downtime, slower; a few SQL Server/old volumes: minutes	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	storage_type	apply_immediately=true	interruption	10	60	300	brief downtime when to/from magnetic, else none	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	iops	any	degraded	0	0	0	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	storage_throughput	any	none	0	0	0	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	backup_retention_period	old=0 & apply_immediately=true	interruption	10	60	180	from 0 to non-zero or back: downtime, also in Multi-AZ	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	backup_retention_period	new=0 & apply_immediately=true	interruption	10	60	180	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	backup_retention_period	old>0 & new>0	none	0	0	0	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	port	any	interruption	20	60	180	rebooted immediately, ignores apply_immediately; clients on the old port fail for good	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	identifier	apply_immediately=true	interruption	30	120	300	rename: Downtime occurs, and the endpoint NAME changes: clients fail for good	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	license_model	apply_immediately=true	interruption	60	300	900	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	db_subnet_group_name	apply_immediately=true	interruption	300	900	1800	VPC move	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	network_type	apply_immediately=true	interruption	0	60	300	Downtime is possible	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	domain	apply_immediately=true	interruption	5	30	120	Kerberos: a brief downtime	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	password	any	degraded	0	5	60	as soon as possible, ignores apply_immediately: clients with the old password fail until they get the new one	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	manage_master_user_password	any	degraded	0	5	60	immediate; password changes	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	vpc_security_group_ids	any	none	0	0	10	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	publicly_accessible	any	degraded	5	60	300	DNS answer switches between public and private address	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md ; prior
aws_db_instance	iam_database_authentication_enabled	any	none	0	0	0	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	maintenance_window	any	none	0	0	0	if it now includes the current time, pending actions run at once and downtime occurs	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	auto_minor_version_upgrade	any	none	0	0	0	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	monitoring_interval	any	none	0	0	0	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	performance_insights_enabled	any	none	0	0	0	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	deletion_protection	any	none	0	0	0	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_instance	tags	any	none	0	0	0	-	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_parameter_group	parameter	any	none	0	0	0	apply_method immediate = dynamic; pending-reboot = nothing now	awsdocs/amazon-rds-user-guide@f2e9ed3 doc_source/Overview.DBInstance.Modifying.md
aws_db_proxy	vpc_security_group_ids	any	none	0	0	10	-	prior
aws_docdb_cluster	engine_version	apply_immediately=true	interruption	60	300	900	-	prior
aws_docdb_cluster_instance	instance_class	apply_immediately=true & count>1	interruption	10	30	60	failover (CFN lists No interruption)	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::DocDB::DBInstance DBInstanceClass: No interruption (Update requires) ; prior
aws_docdb_cluster_instance	instance_class	apply_immediately=true & count=1	interruption	120	300	600	-	prior
aws_dynamodb_table	billing_mode	any	none	0	0	0	-	prior
aws_dynamodb_table	read_capacity	any	none	0	0	0	too low: throttling	prior
aws_dynamodb_table	global_secondary_index	any	degraded	0	0	0	an index that is removed and re-made: queries on it fail until backfill ends (minutes to hours)	prior
aws_dynamodb_table	server_side_encryption	any	none	0	0	0	CFN: Some interruptions	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::DynamoDB::Table SSESpecification (Update requires)
aws_dynamodb_table	stream_enabled	any	none	0	0	0	new stream ARN: consumers must follow	prior
aws_ec2_client_vpn_endpoint	server_certificate_arn	any	degraded	0	60	300	clients reconnect	prior
aws_ec2_instance_state	state	new=stopped	interruption	86400	86400	86400	off until changed back: report as open-ended	prior
aws_ec2_instance_state	state	new=running	interruption	20	60	240	was off; up after boot	prior
aws_ec2_transit_gateway_vpc_attachment	subnet_ids	any	degraded	0	30	120	-	prior
aws_ecs_service	task_definition	deployment_controller.type=CODE_DEPLOY	none	0	0	0	refused by UpdateService or done by CodeDeploy outside Terraform	prior
aws_ecs_service	task_definition	deployment_minimum_healthy_percent=100	none	0	0	0	rolling: new tasks healthy before old ones stop (needs maximum >100); after the operation unless wait_for_steady_state=true; failed new tasks leave the old serving	awsdocs/amazon-ecs-developer-guide@49232cf doc_source/deployment-type-ecs.md
aws_ecs_service	task_definition	deployment_minimum_healthy_percent>0	degraded	30	120	600	capacity falls to ceil(desired x percent)	awsdocs/amazon-ecs-developer-guide@49232cf doc_source/deployment-type-ecs.md
aws_ecs_service	task_definition	deployment_minimum_healthy_percent=0	interruption	30	90	300	all old tasks may stop before new ones are healthy (also daemon and host-port services)	awsdocs/amazon-ecs-developer-guide@49232cf doc_source/deployment-type-ecs.md
aws_ecs_service	desired_count	new=0	interruption	86400	86400	86400	open-ended	prior
aws_ecs_service	desired_count	old=0 & new>0	interruption	30	90	300	was down; up after start + health checks	prior
aws_ecs_service	desired_count	old>0 & new>0	none	0	0	0	-	prior
aws_ecs_service	load_balancer	any	degraded	30	120	600	new deployment; tasks register with the new target group before old ones stop	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ECS::Service LoadBalancers: No interruption (Update requires)
aws_ecs_service	network_configuration	any	none	0	0	0	new deployment	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ECS::Service NetworkConfiguration: No interruption (Update requires)
aws_ecs_service	force_new_deployment	any	none	0	0	0	rolling	awsdocs/amazon-ecs-developer-guide@49232cf doc_source/deployment-type-ecs.md
aws_ecs_service	capacity_provider_strategy	force_new_deployment=true	none	0	0	0	new deployment; without force_new_deployment the provider replaces the service	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ECS::Service CapacityProviderStrategy: No interruption (Update requires) ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_ecs_service	capacity_provider_strategy	plan:replace	interruption	60	180	600	drain, delete, create	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_ecs_service	launch_type	plan:replace	interruption	60	180	600	ForceNew: drain, delete, create	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_ecs_service	health_check_grace_period_seconds	any	none	0	0	0	-	prior
aws_ecs_service	deployment_minimum_healthy_percent	any	none	0	0	0	-	prior
aws_ecs_service	service_registries	any	none	0	0	0	new deployment	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ECS::Service ServiceRegistries (Update requires)
aws_efs_mount_target	security_groups	any	none	0	0	10	-	prior
aws_eip	instance	any	interruption	1	3	15	disassociate, then associate: the address is dead in between	prior
aws_eip_association	instance_id	plan:replace	interruption	2	5	20	ForceNew: delete_then_create	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_eks_addon	addon_version	resolve_conflicts_on_update=OVERWRITE	degraded	0	5	60	rolling of the daemonset/deployment; coredns 2 replicas	prior
aws_eks_addon	addon_version	resolve_conflicts_on_update!=OVERWRITE	degraded	0	5	60	fails on conflicts	prior
aws_eks_cluster	version	any	none	0	0	60	control plane rolling, API reachable with short errors; 8-25 min operation	awsdocs/amazon-eks-user-guide@4d52b4d latest/ug/nodes/managed-node-update-behavior.adoc ; prior
aws_eks_cluster	vpc_config.endpoint_public_access	new=false	interruption	86400	86400	86400	API endpoint unreachable from the internet for good (operators, CI, this very apply)	prior
aws_eks_cluster	vpc_config.public_access_cidrs	any	degraded	0	0	0	clients outside the list	prior
aws_eks_node_group	version	any	degraded	0	0	120	rolling: launches new nodes first, drains max_unavailable (default 1) at a time with PDBs; single-replica pods restart 10-90 s each	awsdocs/amazon-eks-user-guide@4d52b4d latest/ug/nodes/managed-node-update-behavior.adoc
aws_eks_node_group	release_version	any	degraded	0	0	120	as version	awsdocs/amazon-eks-user-guide@4d52b4d latest/ug/nodes/managed-node-update-behavior.adoc
aws_eks_node_group	launch_template.version	any	degraded	0	0	120	as version	awsdocs/amazon-eks-user-guide@4d52b4d latest/ug/nodes/managed-node-update-behavior.adoc ; awsdocs/aws-cloudformation-user-guide@19dc52c AWS::EKS::Nodegroup LaunchTemplate: No interruption (Update requires)
aws_eks_node_group	scaling_config.desired_size	new=0	interruption	86400	86400	86400	pods Pending unless other capacity	prior
aws_eks_node_group	scaling_config.desired_size	new>0	degraded	0	0	90	scale-in evicts pods	prior
aws_eks_node_group	labels	any	none	0	0	0	selectors of new pods	prior
aws_eks_node_group	taint	any	degraded	0	0	120	NoExecute evicts pods	prior
aws_eks_node_group	instance_types	plan:replace	interruption	120	300	900	ForceNew: delete (drain) then create unless CBD + node_group_name_prefix	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::EKS::Nodegroup InstanceTypes: Replacement (Update requires) ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_elastic_beanstalk_environment	setting	any	degraded	0	60	300	deployment policy decides: all at once = interruption (default for single instance)	prior
aws_elastic_beanstalk_environment	version_label	any	interruption	10	45	180	all-at-once policy (default); rolling/immutable: none	prior
aws_elastic_beanstalk_environment	solution_stack_name	any	interruption	60	240	600	platform update	prior
aws_elasticache_cluster	node_type	engine=redis & apply_immediately=true	interruption	2	20	60	single node: brief interruption of reads and writes while DNS moves, then a few seconds	awsdocs/amazon-elasticache-docs@7ed0a8a doc_source/redis/Scaling.RedisStandalone.ScaleUp.md
aws_elasticache_cluster	node_type	engine=memcached	interruption	300	480	900	replacement: cache empty	prior
aws_elasticache_cluster	num_cache_nodes	any	degraded	0	10	60	key space moves (memcached)	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ElastiCache::CacheCluster NumCacheNodes: Some interruptions (Update requires)
aws_elasticache_cluster	engine_version	apply_immediately=true	interruption	30	120	300	restart, memcached loses data	prior
aws_elasticache_replication_group	node_type	apply_immediately=true & automatic_failover_enabled=true	interruption	0	5	30	5.0.5+: stays online, old nodes dropped: a few seconds	awsdocs/amazon-elasticache-docs@7ed0a8a doc_source/redis/Scaling.RedisReplGrps.ScaleUp.md
aws_elasticache_replication_group	node_type	apply_immediately=true & automatic_failover_enabled=false	interruption	5	60	300	up to a minute or more while DNS moves	awsdocs/amazon-elasticache-docs@7ed0a8a doc_source/redis/Scaling.RedisReplGrps.ScaleUp.md ; prior
aws_elasticache_replication_group	node_type	apply_immediately=false	deferred_to_maintenance_window	0	5	60	-	awsdocs/amazon-elasticache-docs@7ed0a8a doc_source/redis/Scaling.RedisReplGrps.ScaleUp.md
aws_elasticache_replication_group	engine_version	apply_immediately=true	interruption	2	10	60	reads all the time, writes except a few seconds of failover (5.0.6+)	awsdocs/amazon-elasticache-docs@7ed0a8a doc_source/redis/VersionManagement.md
aws_elasticache_replication_group	engine_version	plan:replace	interruption	600	900	1500	downgrade forces replacement: cache lost	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_elasticache_replication_group	engine_version	apply_immediately=false	deferred_to_maintenance_window	2	10	60	-	awsdocs/amazon-elasticache-docs@7ed0a8a doc_source/redis/VersionManagement.md
aws_elasticache_replication_group	num_node_groups	any	degraded	0	0	60	online resharding; CFN: Some interruptions	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ElastiCache::ReplicationGroup NumNodeGroups (Update requires)
aws_elasticache_replication_group	replicas_per_node_group	any	none	0	0	0	-	prior
aws_elasticache_replication_group	num_cache_clusters	any	none	0	0	0	-	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ElastiCache::ReplicationGroup NumCacheClusters (Update requires)
aws_elasticache_replication_group	auth_token	auth_token_update_strategy=SET	degraded	0	5	60	SET invalidates the old token; ROTATE keeps both	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ElastiCache::ReplicationGroup AuthToken: Some interruptions (Update requires)
aws_elasticache_replication_group	auth_token	auth_token_update_strategy=ROTATE	none	0	0	0	-	prior
aws_elasticache_replication_group	multi_az_enabled	any	none	0	0	0	-	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ElastiCache::ReplicationGroup MultiAZEnabled (Update requires)
aws_elasticache_replication_group	parameter_group_name	any	degraded	0	0	60	parameters that need a reboot wait	prior
aws_elasticache_replication_group	security_group_ids	any	none	0	0	10	-	prior
aws_elasticache_replication_group	transit_encryption_mode	new=required	degraded	0	0	0	clients without TLS fail for good	prior
aws_elasticsearch_domain	elasticsearch_version	any	degraded	0	30	300	as opensearch; CFN: Some interruptions	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::Elasticsearch::Domain ElasticsearchVersion (Update requires)
aws_elb	listener	any	interruption	0	2	15	changed listener = delete + create of that port in one update	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ElasticLoadBalancing::LoadBalancer Listeners LoadBalancerPort: Some interruptions (Update requires)
aws_elb	listener.ssl_certificate_id	any	interruption	0	2	15	as listener (listener set element changes)	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ElasticLoadBalancing::LoadBalancer Listeners SSLCertificateId: Some interruptions (Update requires)
aws_elb	subnets	new keeps one of the old	degraded	0	30	120	-	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ElasticLoadBalancing::LoadBalancer Subnets: Some interruptions (Update requires) ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_elb	subnets	plan:replace	interruption	30	90	300	all subnets exchanged: the provider replaces the load balancer, new dns_name	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_elb	instances	any	degraded	10	30	120	new ones after health checks	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ElasticLoadBalancing::LoadBalancer (Update requires) ; prior
aws_elb	health_check	any	degraded	10	30	120	-	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::ElasticLoadBalancing::LoadBalancer HealthCheck: Some interruptions (Update requires)
aws_globalaccelerator_accelerator	enabled	new=false	interruption	86400	86400	86400	open-ended	prior
aws_globalaccelerator_endpoint_group	endpoint_configuration	any	degraded	10	60	300	new endpoint after health checks	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::GlobalAccelerator::EndpointGroup (Update requires) ; prior
aws_globalaccelerator_endpoint_group	traffic_dial_percentage	new=0	interruption	86400	86400	86400	no traffic to that region: outage only if it is the only group	prior
aws_globalaccelerator_listener	port_range	any	interruption	0	10	60	old ports refuse	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::GlobalAccelerator::Listener PortRanges: No interruption (Update requires) ; prior
aws_iam_policy	policy	any	degraded	0	10	60	new default version	awsdocs/iam-user-guide@e2b8637 doc_source/troubleshoot_general.md
aws_iam_role	assume_role_policy	any	degraded	0	10	60	new sessions only	awsdocs/iam-user-guide@e2b8637 doc_source/troubleshoot_general.md
aws_iam_role_policy	policy	any	degraded	0	10	60	PUT is atomic, propagation seconds	awsdocs/iam-user-guide@e2b8637 doc_source/troubleshoot_general.md
aws_instance	instance_type	any	interruption	45	90	240	provider stops, modifies, starts (EBS-backed); public IPv4 changes unless EIP; plus boot of the application; in an ASG it may be killed as unhealthy	awsdocs/amazon-ec2-user-guide@e3707c4 doc_source/ec2-instance-resize.md ; hashicorp/terraform-provider-aws internal/service/ec2/ec2_instance.go (public log 1794561789) ; awsdocs/aws-cloudformation-user-guide@19dc52c AWS::EC2::Instance InstanceType: Some interruptions (Update requires)
aws_instance	user_data	user_data_replace_on_change=false	interruption	45	90	240	stop, modify, start; the new script does NOT run (runs only at first launch): interruption without effect	hashicorp/terraform-provider-aws internal/service/ec2/ec2_instance.go (public log 1794561789) ; awsdocs/aws-cloudformation-user-guide@19dc52c AWS::EC2::Instance UserData (Update requires)
aws_instance	user_data	user_data_replace_on_change=true	interruption	60	150	420	plan shows replace: delete (stop + terminate) then create + boot, new IP	hashicorp/terraform-provider-aws internal/service/ec2/ec2_instance.go (public log 1794561789) ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_instance	user_data_base64	user_data_replace_on_change=false	interruption	45	90	240	as user_data	hashicorp/terraform-provider-aws internal/service/ec2/ec2_instance.go (public log 1794561789) ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_instance	user_data_base64	user_data_replace_on_change=true	interruption	60	150	420	plan shows replace	hashicorp/terraform-provider-aws internal/service/ec2/ec2_instance.go (public log 1794561789) ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_instance	ebs_optimized	plan:replace	interruption	60	150	420	ForceNew in 5.100 although EC2 could do it by stop/start	hashicorp/terraform-provider-aws internal/service/ec2/ec2_instance.go (public log 1794561789) ; measured: PlanResourceChange of hashicorp/aws 5.100.0 ; awsdocs/aws-cloudformation-user-guide@19dc52c AWS::EC2::Instance EbsOptimized (Update requires)
aws_instance	ami	plan:replace	interruption	60	150	420	ForceNew: old gone first unless CBD	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_instance	vpc_security_group_ids	any	none	0	0	10	online; wrong new group blocks for good	awsdocs/amazon-ec2-user-guide@e3707c4 doc_source/working-with-security-groups.md
aws_instance	iam_instance_profile	any	degraded	0	10	120	re-association; credentials of the old role until refresh, API calls may fail in between	prior
aws_instance	root_block_device.volume_size	any	none	0	0	0	elastic volume; file system still to be grown inside	prior
aws_instance	root_block_device.volume_type	any	none	0	0	0	elastic volume, optimizing state	prior
aws_instance	metadata_options.http_tokens	new=required	degraded	0	0	0	IMDSv1 clients in the machine fail for good	prior
aws_instance	source_dest_check	any	none	0	0	5	turns NAT/router machines off if set true	prior
aws_instance	disable_api_termination	any	none	0	0	0	-	prior
aws_instance	monitoring	any	none	0	0	0	-	prior
aws_instance	credit_specification.cpu_credits	any	none	0	0	0	-	prior
aws_instance	private_dns_name_options	any	none	0	0	0	-	prior
aws_instance	tags	any	none	0	0	0	-	prior
aws_kinesis_stream	shard_count	any	none	0	0	30	resharding online	prior
aws_kms_key	is_enabled	new=false	interruption	86400	86400	86400	everything encrypted with it fails	prior
aws_kms_key	policy	any	degraded	0	10	60	-	prior
aws_lambda_alias	function_version	any	none	0	0	2	atomic switch, provisioned concurrency moves	prior
aws_lambda_event_source_mapping	enabled	new=false	interruption	86400	86400	86400	consumption stops	prior
aws_lambda_event_source_mapping	batch_size	any	none	0	0	60	-	prior
aws_lambda_function	s3_key	any	none	0	0	2	old code serves until LastUpdateStatus Successful; in-flight calls finish	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::Lambda::Function Code: No interruption (Update requires) ; prior
aws_lambda_function	filename	any	none	0	0	2	as s3_key	prior
aws_lambda_function	source_code_hash	any	none	0	0	2	as s3_key	prior
aws_lambda_function	image_uri	any	none	0	0	5	as s3_key	prior
aws_lambda_function	environment.variables	any	none	0	0	2	separate call before or after the code: for seconds new configuration with old code (or the reverse)	prior
aws_lambda_function	memory_size	any	none	0	0	2	-	prior
aws_lambda_function	runtime	any	none	0	0	2	handler mismatch between configuration and code update: errors for seconds	prior
aws_lambda_function	handler	any	degraded	0	2	15	as runtime	prior
aws_lambda_function	vpc_config.subnet_ids	any	none	0	0	5	calls use the previous VPC until the update is complete (several minutes)	awsdocs/aws-lambda-developer-guide@c5f6ee4 doc_source/configuration-vpc.md
aws_lambda_function	role	any	degraded	0	5	60	IAM eventual consistency of a role made in the same apply	awsdocs/iam-user-guide@e2b8637 doc_source/troubleshoot_general.md
aws_lambda_function	reserved_concurrent_executions	new=0	interruption	86400	86400	86400	every call throttled: off	prior
aws_lambda_function	reserved_concurrent_executions	new!=0	none	0	0	0	-	prior
aws_lambda_function	publish	any	none	0	0	0	-	prior
aws_lambda_function	layers	any	none	0	0	2	-	prior
aws_lambda_function_url	authorization_type	new=AWS_IAM	interruption	86400	86400	86400	unsigned callers get 403 for good	prior
aws_lambda_permission	source_arn	plan:replace	interruption	1	3	30	every argument is ForceNew	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_lambda_provisioned_concurrency_config	provisioned_concurrent_executions	any	none	0	0	0	allocation begins after a minute or two	awsdocs/aws-lambda-developer-guide@c5f6ee4 doc_source/provisioned-concurrency.md
aws_launch_template	image_id	any	none	0	0	0	only new launches; see aws_autoscaling_group.launch_template	prior
aws_launch_template	user_data	any	none	0	0	0	as image_id	prior
aws_lb	security_groups	plan:replace	interruption	180	300	600	network: from none to some or from some to none forces replacement	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_lb	security_groups	any	none	0	0	10	online; wrong group blocks all traffic	awsdocs/elb-application-load-balancers-user-guide@01a945e doc_source/load-balancer-target-groups.md ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_lb	subnets	load_balancer_type=application	degraded	0	60	300	addresses of removed zones leave DNS (60 s TTL), connections there are cut	prior
aws_lb	subnets	load_balancer_type=network & new adds only	none	0	0	60	in place	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_lb	subnets	plan:replace	interruption	180	300	600	network: removing a subnet forces replacement: new dns_name	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_lb	subnet_mapping	any	degraded	0	60	300	as subnets	prior
aws_lb	idle_timeout	any	none	0	0	0	-	prior
aws_lb	ip_address_type	any	none	0	0	60	-	prior
aws_lb	enable_deletion_protection	any	none	0	0	0	true makes a later delete fail	prior
aws_lb	enable_cross_zone_load_balancing	any	none	0	0	60	-	prior
aws_lb	internal	plan:replace	interruption	120	240	600	ForceNew: new dns_name	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_lb	name	plan:replace	interruption	120	240	600	ForceNew: new dns_name	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_lb_listener	default_action	any	none	0	1	10	atomic switch; but a NEW target group that is still empty or unhealthy answers 503: add its health-check time	awsdocs/elb-application-load-balancers-user-guide@01a945e doc_source/load-balancer-troubleshooting.md ; prior
aws_lb_listener	certificate_arn	any	none	0	1	10	atomic; the certificate must be ISSUED	awsdocs/elb-application-load-balancers-user-guide@01a945e doc_source/target-group-health-checks.md ; prior
aws_lb_listener	ssl_policy	any	none	0	1	10	old TLS clients fail for good	prior
aws_lb_listener	port	any	interruption	0	1	10	in place (ModifyListener): the OLD port refuses from then on, identity changes	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_lb_listener	protocol	any	interruption	0	1	10	in place; HTTP clients on an HTTPS port fail for good	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_lb_listener	alpn_policy	any	none	0	1	10	-	prior
aws_lb_listener_rule	action	any	none	0	1	10	atomic; same remark as default_action	awsdocs/elb-application-load-balancers-user-guide@01a945e doc_source/load-balancer-troubleshooting.md ; prior
aws_lb_listener_rule	condition	any	none	0	1	10	requests of the old condition fall through	prior
aws_lb_listener_rule	priority	any	none	0	1	10	SetRulePriorities, in place; collides when two rules swap (PriorityInUse)	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_lb_target_group	health_check	any	degraded	0	0	150	targets that fail the new check leave after unhealthy_threshold x interval	awsdocs/elb-application-load-balancers-user-guide@01a945e doc_source/target-group-health-checks.md
aws_lb_target_group	deregistration_delay	any	none	0	0	0	-	awsdocs/elb-application-load-balancers-user-guide@01a945e doc_source/load-balancer-target-groups.md
aws_lb_target_group	stickiness	any	none	0	0	0	sessions may move	prior
aws_lb_target_group	load_balancing_algorithm_type	any	none	0	0	0	-	prior
aws_lb_target_group	port	plan:replace	interruption	20	90	300	ForceNew: blocked delete while a listener uses it, unless CBD + name_prefix	cfn-lint 1.51.0 schema AWS::ElasticLoadBalancingV2::TargetGroup ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_lb_target_group	name	plan:replace	interruption	20	90	300	as port	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_lb_target_group	target_type	plan:replace	interruption	20	90	300	as port	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_lb_target_group	vpc_id	plan:replace	interruption	20	90	300	as port	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_lb_target_group_attachment	port	plan:replace	interruption	12	40	160	deregister, register, health check: outage only if no other healthy target	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; awsdocs/elb-application-load-balancers-user-guide@01a945e doc_source/target-group-health-checks.md
aws_lightsail_instance	bundle_id	plan:replace	interruption	60	120	300	ForceNew	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_memorydb_cluster	node_type	any	degraded	0	5	30	online scaling, connections drop	prior
aws_memorydb_cluster	engine_version	any	interruption	2	10	60	-	prior
aws_mq_broker	engine_version	apply_immediately=true	interruption	60	300	900	single instance: reboot minutes; active/standby and cluster: seconds to a minute	prior
aws_mq_broker	configuration	apply_immediately=true	interruption	60	300	600	reboot	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::AmazonMQ::Broker Configuration: Some interruptions (Update requires)
aws_mq_broker	configuration	apply_immediately=false	deferred_to_maintenance_window	60	300	600	-	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::AmazonMQ::Broker Configuration: Some interruptions (Update requires)
aws_mq_broker	host_instance_type	apply_immediately=true	interruption	60	300	900	-	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::AmazonMQ::Broker HostInstanceType: Some interruptions (Update requires) ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_mq_broker	user	apply_immediately=true	interruption	60	300	600	ActiveMQ: reboot to take effect	prior
aws_msk_cluster	broker_node_group_info.instance_type	any	degraded	0	0	60	rolling broker restart, clients reconnect; 30-90 min operation	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::MSK::Cluster BrokerNodeGroupInfo: No interruption (Update requires)
aws_msk_cluster	kafka_version	any	degraded	0	0	60	rolling	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::MSK::Cluster KafkaVersion: No interruption (Update requires)
aws_msk_cluster	number_of_broker_nodes	any	none	0	0	0	-	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::MSK::Cluster NumberOfBrokerNodes: No interruption (Update requires)
aws_msk_cluster	configuration_info	any	degraded	0	0	60	rolling	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::MSK::Cluster ConfigurationInfo: No interruption (Update requires)
aws_mwaa_environment	airflow_version	any	interruption	600	1800	3600	-	prior
aws_mwaa_environment	environment_class	any	degraded	0	600	1800	CFN: Some interruptions	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::MWAA::Environment EnvironmentClass (Update requires)
aws_nat_gateway	secondary_allocation_ids	any	none	0	0	0	-	prior
aws_neptune_cluster	engine_version	apply_immediately=true	interruption	60	180	600	-	prior
aws_neptune_cluster_instance	instance_class	apply_immediately=true	interruption	15	60	600	-	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::Neptune::DBInstance DBInstanceClass: Some interruptions (Update requires)
aws_network_acl	ingress	any	interruption	0	1	5	changed entries are deleted and created	prior
aws_network_interface	private_ips	new keeps the primary address	degraded	0	5	30	-	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::EC2::NetworkInterface PrivateIpAddresses: Some interruptions (Update requires)
aws_network_interface	private_ips	plan:replace	interruption	5	15	60	primary address changes	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_network_interface	security_groups	any	none	0	0	10	-	prior
aws_networkfirewall_firewall_policy	firewall_policy	any	degraded	0	15	60	-	prior
aws_opensearch_domain	cluster_config.instance_type	any	degraded	0	10	60	blue/green: minutes to hours inside the operation, old environment serves	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	cluster_config.instance_count	cluster_config.dedicated_master_enabled=false	degraded	0	10	60	blue/green	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	cluster_config.instance_count	cluster_config.dedicated_master_enabled=true	none	0	0	0	no blue/green	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	cluster_config.dedicated_master_enabled	any	degraded	0	10	60	blue/green	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	cluster_config.zone_awareness_enabled	any	degraded	0	10	60	blue/green	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	engine_version	any	degraded	0	30	300	blue/green; Dashboards may be unavailable during some or all of the upgrade (15 min to hours)	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	ebs_options.volume_size	any	degraded	0	10	60	blue/green	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	ebs_options.volume_type	any	degraded	0	10	60	blue/green	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	vpc_options.subnet_ids	any	degraded	0	30	120	blue/green; new addresses behind the same name	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md ; awsdocs/aws-cloudformation-user-guide@19dc52c AWS::OpenSearchService::Domain VPCOptions: Some interruptions (Update requires)
aws_opensearch_domain	vpc_options.security_group_ids	any	degraded	0	10	60	blue/green	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	advanced_security_options.enabled	new=true	interruption	0	30	300	anonymous clients fail for good	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md ; prior
aws_opensearch_domain	advanced_options	any	degraded	0	10	60	blue/green	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	encrypt_at_rest.enabled	any	degraded	0	10	60	blue/green (or replace)	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	access_policies	any	none	0	30	120	no blue/green; takes effect within minutes	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md ; prior
aws_opensearch_domain	domain_endpoint_options.custom_endpoint	any	degraded	0	60	300	no blue/green; old custom name dies	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	domain_endpoint_options.tls_security_policy	any	none	0	0	0	old TLS clients fail for good	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	domain_endpoint_options.enforce_https	any	none	0	0	0	http clients fail for good	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_opensearch_domain	log_publishing_options	any	none	0	0	0	-	awsdocs/amazon-opensearch-service-developer-guide@64e6e7a doc_source/managedomains-configuration-changes.md
aws_rds_cluster	engine_version	apply_immediately=true	interruption	30	120	600	outage; zero-downtime patching is best effort for minor, major 10-30 min	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md ; prior (seconds)
aws_rds_cluster	engine_version	apply_immediately=false	deferred_to_maintenance_window	30	120	600	-	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster	port	any	interruption	20	60	180	all instances rebooted immediately	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster	db_cluster_parameter_group_name	any	none	0	0	0	static ones at next reboot	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster	serverlessv2_scaling_configuration	any	none	0	0	0	immediate	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster	storage_type	engine=aurora-mysql	none	0	0	0	also aurora-postgresql; other engines: replace	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_rds_cluster	backup_retention_period	any	none	0	0	0	-	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster	vpc_security_group_ids	any	none	0	0	10	-	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster	master_password	any	degraded	0	5	60	clients with the old password	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster	db_instance_parameter_group_name	any	none	0	0	0	only used for major upgrades	prior
aws_rds_cluster_instance	instance_class	apply_immediately=true & count>1	interruption	15	35	60	writer with readers: failover, service typically back in under 60 s, often 30 s; a reader alone: its endpoint share only	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Concepts.AuroraHighAvailability.md ; awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster_instance	instance_class	apply_immediately=true & count=1	interruption	120	300	600	no replica: recreated primary under 10 min	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Concepts.AuroraHighAvailability.md
aws_rds_cluster_instance	instance_class	apply_immediately=false	deferred_to_maintenance_window	15	60	600	-	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster_instance	db_parameter_group_name	any	none	0	0	0	at next reboot	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster_instance	ca_cert_identifier	apply_immediately=true	interruption	0	30	120	only if the engine needs a restart	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster_instance	identifier	plan:replace	interruption	300	600	1200	ForceNew in 5.100 (the API could rename with a reboot): with other readers a failover (15/35/60)	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster_instance	promotion_tier	any	none	0	0	0	-	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster_instance	publicly_accessible	any	none	0	0	0	-	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_rds_cluster_instance	performance_insights_enabled	any	none	0	0	0	-	awsdocs/amazon-aurora-user-guide@7a931b4 doc_source/Aurora.Modifying.md
aws_redshift_cluster	node_type	any	interruption	300	900	3600	elastic resize: minutes of dropped connections, classic: read-only for hours	prior
aws_redshift_cluster	number_of_nodes	any	interruption	120	600	1800	elastic resize	prior
aws_redshift_cluster	cluster_version	any	interruption	300	900	1800	-	prior
aws_route	gateway_id	any	none	0	0	2	ReplaceRoute is atomic	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_route	nat_gateway_id	any	none	0	0	2	atomic; open connections through the old NAT are reset	prior
aws_route53_health_check	ip_address	any	none	0	0	90	-	prior
aws_route53_record	records	any	none	0	0	0	UPSERT, atomic at the authority. Old answer until the OLD ttl ends at each resolver: dangerous only if the old target dies before (tail = old ttl)	awsdocs/amazon-route53-docs@b5a28eb doc_source/resource-record-sets-editing.md ; hashicorp/terraform-provider-aws internal/service/route53/record.go
aws_route53_record	alias	any	none	0	0	0	atomic; alias answers have TTL 60 s (ELB, API GW, CloudFront)	hashicorp/terraform-provider-aws internal/service/route53/record.go ; prior
aws_route53_record	ttl	any	none	0	0	0	old ttl counts for caches filled before	awsdocs/amazon-route53-docs@b5a28eb doc_source/resource-record-sets-editing.md
aws_route53_record	type	any	none	0	0	0	in place: DELETE + CREATE in ONE change batch (atomic); the old type's name then answers NODATA: negative tail if the client asks for the old type	hashicorp/terraform-provider-aws internal/service/route53/record.go ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_route53_record	set_identifier	any	none	0	0	0	in place, DELETE + CREATE in ONE batch: simple -> weighted through a moved block has NO gap	hashicorp/terraform-provider-aws internal/service/route53/record.go ; measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_route53_record	weighted_routing_policy.weight	new=0	degraded	0	0	0	no new answers for this one; if all weights are 0 all are used	prior
aws_route53_record	weighted_routing_policy.weight	new>0	none	0	0	0	-	prior
aws_route53_record	failover_routing_policy.type	any	none	0	0	0	atomic	prior
aws_route53_record	health_check_id	any	none	0	0	90	unhealthy new check withdraws the answer	prior
aws_route53_record	name	plan:replace	interruption	40	60	100	ForceNew: the OLD name is gone for good, the new one is another endpoint	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_route53_record	zone_id	plan:replace	interruption	40	60	100	ForceNew	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_route53_zone	vpc	any	degraded	0	30	60	private zone leaves or joins VPCs	prior
aws_route_table	route	any	degraded	0	1	5	inline set: delete + create of a changed element	prior
aws_route_table_association	route_table_id	any	none	0	0	2	ReplaceRouteTableAssociation, atomic	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_s3_bucket_policy	policy	any	none	0	5	30	PUT is atomic	prior
aws_s3_bucket_public_access_block	block_public_policy	new=true	interruption	86400	86400	86400	with restrict_public_buckets public readers get 403 for good	prior
aws_s3_bucket_website_configuration	index_document	any	none	0	0	30	-	prior
aws_s3_object	source	any	none	0	0	0	PUT is atomic; CDN serves the old one until its TTL	prior
aws_sagemaker_endpoint	endpoint_config_name	any	none	0	0	0	blue/green inside the service	prior
aws_secretsmanager_secret_version	secret_string	plan:replace	degraded	0	0	60	ForceNew in 5.100; readers keep getting the old AWSCURRENT until the create (the label is moved, prior); new value must match the other side (database password) in the same moment	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_security_group	ingress	any	none	0	2	10	inline: revoke + authorise of changed rules in one update: new connections of a changed rule refused for about a second; tracked connections stay	awsdocs/amazon-ec2-user-guide@e3707c4 doc_source/security-group-connection-tracking.md ; awsdocs/amazon-ec2-user-guide@e3707c4 doc_source/working-with-security-groups.md ; awsdocs/aws-cloudformation-user-guide@19dc52c AWS::EC2::SecurityGroup SecurityGroupIngress: Some interruptions (Update requires)
aws_security_group	egress	any	none	0	2	10	as ingress	awsdocs/amazon-ec2-user-guide@e3707c4 doc_source/security-group-connection-tracking.md ; awsdocs/aws-cloudformation-user-guide@19dc52c AWS::EC2::SecurityGroup SecurityGroupEgress (Update requires)
aws_security_group	description	plan:replace	interruption	5	30	900	ForceNew: blocked delete (up to 15 min) when in use	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_security_group_rule	description	any	none	0	0	0	the only in-place argument	measured: PlanResourceChange of hashicorp/aws 5.100.0
aws_security_group_rule	cidr_blocks	plan:replace	interruption	2	4	10	revoke, then authorise: new connections refused in between	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; awsdocs/amazon-ec2-user-guide@e3707c4 doc_source/security-group-connection-tracking.md
aws_service_discovery_service	dns_config.dns_records.ttl	any	none	0	30	60	TTL of old answers	prior
aws_sfn_state_machine	definition	any	none	0	0	60	new executions only	prior
aws_sns_topic	policy	any	degraded	0	15	60	-	prior
aws_sqs_queue	visibility_timeout_seconds	any	none	0	0	60	attributes up to 60 s	prior
aws_sqs_queue	policy	any	degraded	0	15	60	-	prior
aws_ssm_parameter	value	any	none	0	0	0	readers at next start	prior
aws_transfer_server	endpoint_details	any	interruption	60	180	600	server is stopped and started	awsdocs/aws-cloudformation-user-guide@19dc52c AWS::Transfer::Server EndpointDetails AddressAllocationIds: Some interruptions (Update requires)
aws_transfer_server	protocols	any	degraded	0	30	120	-	prior
aws_vpc_endpoint	subnet_ids	any	degraded	0	30	120	zones come and go	prior
aws_vpc_endpoint	private_dns_enabled	any	degraded	0	60	120	name answers switch	prior
aws_vpc_endpoint	policy	any	none	0	0	30	-	prior
aws_vpc_security_group_ingress_rule	cidr_ipv4	any	none	0	0	5	ModifySecurityGroupRules	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_vpc_security_group_ingress_rule	from_port	any	none	0	0	5	old port range closes for new connections	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_vpclattice_listener	default_action	any	none	0	1	30	-	prior
aws_vpn_connection	transit_gateway_id	any	interruption	120	300	1200	tunnels down while the target changes	prior
aws_vpn_connection	tunnel1_preshared_key	any	interruption	30	120	600	one tunnel at a time; other side must follow	prior
aws_wafv2_ip_set	addresses	any	none	0	30	120	-	docs.aws.amazon.com/waf/latest/developerguide/waf-referenced-set-managing.html (few seconds to a number of minutes) ; prior
aws_wafv2_web_acl	default_action	new=block	interruption	86400	86400	86400	everything not allowed by a rule is blocked, in about a minute	docs.aws.amazon.com/waf/latest/developerguide/waf-referenced-set-managing.html (few seconds to a number of minutes) ; prior
aws_wafv2_web_acl	rule	any	degraded	0	30	120	wrong block rule = outage of matching requests	docs.aws.amazon.com/waf/latest/developerguide/waf-referenced-set-managing.html (few seconds to a number of minutes) ; prior
aws_wafv2_web_acl_association	web_acl_arn	plan:replace	none	0	0	0	unprotected, not down, between delete and create	measured: PlanResourceChange of hashicorp/aws 5.100.0 ; prior
aws_workspaces_workspace	workspace_properties	any	interruption	60	300	1800	reboot	prior
"""#
