/// What shapes the durations of hashicorp/aws: a type, its reason.
// swift-format-ignore
let awsMechanisms = #"""
aws_acm_certificate	create asks ACM until the DNS validation options are there; delete retries while the certificate is in use
aws_acm_certificate#imported	own PEM imported: one API call
aws_acm_certificate_validation	mixture, see the ACM paragraph: 0-2 s when it depends on the Route 53 record (whose own wait hides the issuance), 18-90 s in parallel with it, 1.5-9 min with DNS elsewhere; delete is state only
aws_alb	alias of aws_lb
aws_alb_listener	alias of aws_lb_listener
aws_api_gateway_base_path_mapping	no log seen; retried 30 s while the domain or deployment is not there yet
aws_api_gateway_domain_name	regional; create does not wait for AVAILABLE, update does: 4m16s seen
aws_api_gateway_domain_name#edge	no log seen; CloudFront behind it: usable minutes later
aws_api_gateway_rest_api	DeleteRestApi is limited to one per 30 s per account: several APIs are deleted 30 s apart (prior)
aws_api_gateway_stage	without cache cluster; with one 240-300 s (prior)
aws_apigatewayv2_domain_name	no log seen; waits for AVAILABLE, both on create and update; default timeouts 10 and 60 min
aws_apigatewayv2_vpc_link	no log seen; waits for AVAILABLE / deleted
aws_apprunner_service	create 145, 266
aws_appsync_graphql_api	unobserved; the first schema upload 5-15 s
aws_autoscaling_group	create waits for capacity = instance boot (15 s with a quick AMI, 71 s behind an ELB with min_elb_capacity); delete drains to zero and waits (5m43s seen with 300 s deregistration delay); an update that changes capacity waits as create does
aws_autoscaling_group#no_capacity_wait	desired 0 or wait_for_capacity_timeout=0
aws_cloudformation_stack	its content decides
aws_cloudfront_distribution	delay 30 s (60 s in v3.50), then ~10-15 s polls until Deployed; delete = disable + Deployed + delete; wait_for_deployment=false: 2-5 s; updates of 33 and 68 s seen as well
aws_cloudfront_distribution#before_2020	20m59s in 2019, "about 15 minutes" in the docs: history only, do not use for today
aws_cloudfront_function	no log seen; create + publish
aws_cloudwatch_log_group	one API call + retention call
aws_cognito_user_pool_domain	no log seen; amazoncognito.com prefix
aws_cognito_user_pool_domain#custom_domain	CloudFront behind it; provider waits up to 60 min (unobserved)
aws_customer_gateway	delay 10 s
aws_db_instance	v3: delay 30 s; v5: delay 60 s and three good 10 s polls, so an apply_immediately update is never under ~80 s; creates seen are single-AZ t2/t3/t4g; snapshots before delete add minutes
aws_db_instance#multi_az	only the delete was observed (6m25s)
aws_db_instance#replica	prior, grows with the volume
aws_db_instance#restart_or_failover	prior: class change = stop/start or failover, 60-120 s without connections
aws_db_parameter_group	20 parameters per call; delete retries 3 min while in use
aws_docdb_cluster	no log seen; by analogy with Aurora
aws_docdb_cluster_instance	no log seen; by analogy with Aurora
aws_dx_gateway_association	unobserved; default timeout 30 min
aws_dynamodb_table	backoff polls (about 7, 11-14, 19 s); PITR up to 10 min documented for new tables
aws_dynamodb_table#gsi_change	prior: index build, grows with the data
aws_ebs_volume	delay 10 s
aws_ec2_transit_gateway	observed 78; deletes 44, 124
aws_ec2_transit_gateway_vpc_attachment	observed 121; delete 75
aws_ecs_cluster	delay 10 s on create; delete retries while services or instances remain
aws_ecs_service	bimodal: ~1 s, or as long as the load balancer (137-175 s seen) because the call is retried until the target group hangs on a listener; delete scales to 0 and waits for INACTIVE (deregistration delay 300 s default): prior
aws_ecs_service#wait_for_steady_state	unobserved: image pull + health checks; a deployment that never settles ends at the timeout (20 min)
aws_efs_file_system	delay 2 s, then 3, 6, 10 s polls (unobserved)
aws_efs_mount_target	delay 2 s + polls; lock per AZ and file system
aws_eip	v5: up to 9 s delete
aws_eks_addon	strictly quantised: 4, 14-15, 24-26, 34-35, 45, 55, 65 s; coredns stays Creating until a node exists
aws_eks_cluster	10 s polls; 8.9-11 min seen; update (logging, endpoint access) prior
aws_eks_cluster#version_upgrade	prior: 8-15 min per minor version, API reachable
aws_eks_fargate_profile	no log seen; lock per cluster: profiles run in series
aws_eks_node_group	10 s polls; 58 s with desired_size 0; update = rolling replacement (prior)
aws_elasticache_cluster	delay 30 s + 10 s polls
aws_elasticache_replication_group	delay 30 s + 10 s polls
aws_elasticsearch_domain	prior: no log from the real service found; blue/green on most updates
aws_elb	classic: no wait; the name works some 10-60 s later (prior)
aws_fsx_lustre_file_system	unobserved; default timeout 30 min
aws_globalaccelerator_accelerator	no log seen; acceptance test 2018: 40 s for create + destroy; users 2020-21: over 5 and over 10 min; delete = disable, wait for DEPLOYED, delete
aws_globalaccelerator_endpoint_group	no log seen; as the listener; over 5 min reported
aws_globalaccelerator_listener	no log seen; each change puts the accelerator IN_PROGRESS and waits for DEPLOYED
aws_iam_instance_profile	one API call + wait until visible
aws_iam_role	other services see a new role some 5-15 s later: their calls are retried, not this one
aws_instance	delay 10 s, then polls at +3, +9, +19, +29 ... s: 12-13, 16, 22, 32, 42, 52 s; provisioners add their time; delete slow when the guest shuts down slowly
aws_instance#stop_start	instance type, user_data and the like: stop (delay 10 s) + start (delay 10 s); 3 of 4 rows from the >=60 s sample
aws_internet_gateway	detach succeeds only when no public address is left: as long as the NAT gateway or instances that go in parallel (45-128 s), else 0-1 s (new provider) or 10-13 s (old: delay 10 s)
aws_kinesis_firehose_delivery_stream	delay 10 s; retries while the role propagates
aws_kinesis_stream	delay 10 s, then 3, 6, 10 s polls: 20 s is the floor (emulator)
aws_kms_key	waits for repeated equal reads of policy, rotation and tags; 16 and 28 s seen; delete only schedules
aws_lambda_event_source_mapping	waits for the state to leave Creating/Updating/Deleting; only one observation (2 s)
aws_lambda_function	delay 5 s before the first state check; functions uploaded with filename hold one global lock until ready: two in parallel took 7 and 14 s (seen twice), so k functions take ~7 x k s; IAM role propagation retries
aws_lambda_function#vpc	232 s seen (new subnet + security group pair needs a network interface); a later function on the same pair is quick; the interface outlives the function by 20-45 min, see aws_security_group#lambda_eni
aws_lambda_layer_version	upload bound; one global lock while reading files
aws_lambda_permission	lock per function
aws_launch_configuration	one API call (retries while the instance profile propagates)
aws_lb	create AND update: delay 30 s, then 10 s polls until active (an update of tags alone took 30 s); delete is quick but its network interfaces live on: 153 s seen
aws_lb#network	as aws_lb; delete waits up to 5 min for the interfaces
aws_lb_target_group	delete retries up to 2 min while a listener uses it
aws_lb_target_group_attachment	does not wait for draining
aws_mq_broker	no log seen; from acceptance tests: create + destroy together 795-1161 s (ActiveMQ and RabbitMQ single instance); >5 min documented
aws_msk_cluster	26m05s and 35m43s seen
aws_nat_gateway	backoff polls of at most 10 s
aws_network_acl	one call per rule
aws_network_interface	delete detaches first (delay 10 s): 24-25 s when attached
aws_opensearch_domain	no log seen; the provider does not look before 10 min (delay 10 min; an emulator needs exactly 10m0s); updates are blue/green
aws_rds_cluster	empty Aurora cluster: delay 30 s + 10 s polls; restore from snapshot 10-30 min (prior)
aws_rds_cluster_instance	delay 30 s + 10 s polls; second instance of a cluster took 12m21s, first 6m21s
aws_redshift_cluster	two single small clusters seen, 64 and 73 s; bigger ones minutes
aws_route	two good reads
aws_route53_record	random delay 10-30 s, then a poll every 15-20 s until INSYNC; update by the same mechanism (unobserved)
aws_route53_zone	random delay 10-30 s, then 15-30 s polls until INSYNC; the only delete seen (2018) took 4 s, newer providers wait for INSYNC too (prior)
aws_route_table	30 s when a route points to a transit gateway whose attachment is not there yet
aws_s3_bucket	retries while a name just deleted is not free; force_destroy about 1 s per 1000 objects (prior)
aws_s3_bucket_acl	no log seen; delete is state only
aws_s3_bucket_lifecycle_configuration	provider v5.8x/v6 wants repeated equal reads for ~1 min (59, 62 s; an emulator 56 s); provider v4: 1-30 s
aws_s3_bucket_policy	16 s twice (same author): conflicts with the public access block in parallel
aws_s3_bucket_versioning	one API call + check
aws_s3_object	no log seen; upload bound
aws_secretsmanager_secret	name stays blocked 7-30 days unless recovery_window_in_days=0
aws_security_group	delete retries until foreign interfaces are gone: 17 s after an ASG, 78 s after a classic LB
aws_security_group#lambda_eni	23m30s seen; up to 45 min documented; polls ENIs every 10 s and wants 18 good looks
aws_security_group_rule	lock per security group: k rules take about 0.4 x k s (0,1,1,2,3,3,4,4,4,4 s seen in one destroy)
aws_service_discovery_private_dns_namespace	waits for the Cloud Map operation (a private hosted zone)
aws_sfn_state_machine	retries while the new role propagates; delete waits until it is gone
aws_sqs_queue	6 equal reads 5 s apart = 25 s (provider >= 4); 0 s before
aws_sqs_queue#provider_before_4	history
aws_sqs_queue_policy	same wait as the queue
aws_subnet	private; delete waits for foreign interfaces (ELB, RDS, Lambda)
aws_subnet#lambda_eni	21m28s seen; up to 45 min documented
aws_subnet#map_public_ip	map_public_ip_on_launch=true: delay 10 s after the attribute call
aws_transfer_server	unobserved; VPC endpoint kind stops and starts the server on update (minutes)
aws_volume_attachment	delay 10 s
aws_vpc	1-3 s plain, 11-15 s with enable_dns_hostnames (delay 10 s after ModifyVpcAttribute): most real VPCs
aws_vpc#dns_hostnames	variant read off the duration and the mechanism, not off the configuration
aws_vpc_endpoint	no log seen; mixture of the two kinds below
aws_vpc_endpoint#gateway	delay 5 s, 5 s polls
aws_vpc_endpoint#interface	delay 5 s, 5 s polls
aws_vpc_peering_connection	same account
aws_vpc_security_group_egress_rule	no lock
aws_vpc_security_group_ingress_rule	no lock
aws_vpn_connection	delay 10 s + 10 s polls
aws_vpn_gateway	attach to the VPC; one observation, 47 s
aws_wafv2_web_acl	delete retries while still associated
aws_wafv2_web_acl_association	retries while the web ACL has not propagated (up to 5 min)
"""#
