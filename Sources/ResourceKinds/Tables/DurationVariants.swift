/// Which arguments make an operation a special case with durations of its own.
///
/// Columns: type, variant, actions, condition (grammar of `UpdateCondition`), the argument that multiplies the duration,
/// why. Of several rows that hold, the first wins. A condition in words never holds: nothing in the resource itself
/// tells, and a caller has to ask for the variant by name.
let durationVariants = SortedRows(durationVariantRows)

// swift-format-ignore
private let durationVariantRows = #"""
aws_acm_certificate	imported	create,update,delete	certificate_body!=null	-	an imported certificate is one request
aws_api_gateway_domain_name	edge	create,update,delete	certificate_arn!=null	-	a CloudFront distribution stands behind it
aws_api_gateway_domain_name	edge	create,update,delete	endpoint_configuration.types=EDGE & regional_certificate_arn=null	-	as above
aws_autoscaling_group	no_capacity_wait	create,update,delete	wait_for_capacity_timeout=0	-	0 switches the wait off
aws_autoscaling_group	no_capacity_wait	create,update,delete	wait_for_capacity_timeout=0s	-	as above
aws_autoscaling_group	no_capacity_wait	create,update,delete	desired_capacity=0	-	nothing to wait for
aws_autoscaling_group	no_capacity_wait	create,update,delete	desired_capacity=null & min_size=0	-	as above
aws_autoscaling_group	target_group	delete	target_group_arns=present	-	its instances leave after their targets have drained
aws_cloudfront_distribution	no_wait	create,update	wait_for_deployment=false	-	the provider returns before Deployed
aws_cognito_user_pool_domain	custom_domain	create,update,delete	certificate_arn!=null	-	a CloudFront distribution stands behind it
aws_db_instance	replica	create	replicate_source_db!=null	-	the volume is copied
aws_db_instance	multi_az	create,update,delete	multi_az=true	-	two instances, one after the other
aws_db_instance	restart_or_failover	update	instance_class changed & apply_immediately=true	-	stop and start on another machine
aws_db_instance	restart_or_failover	update	engine_version changed & apply_immediately=true	-	as above
aws_dynamodb_table	point_in_time_recovery	create	point_in_time_recovery.enabled=true	-	enabled after the table is there
aws_dynamodb_table	gsi_change	update	global_secondary_index changed	-	the index is filled
aws_ecs_service	wait_for_steady_state	create,update,delete	wait_for_steady_state=true	-	the operation waits for the tasks
aws_eks_cluster	version_upgrade	update	version changed	-	one minor version at a time
aws_instance	stop_start	update	instance_type changed	-	stopped, changed, started
aws_instance	stop_start	update	user_data changed	-	as above
aws_instance	stop_start	update	user_data_base64 changed	-	as above
aws_lambda_function	vpc	create,update,delete	vpc_config=present	-	the first function of a subnet and group pair needs a network interface
aws_lb	network	create,update,delete	load_balancer_type=network	-	-
aws_security_group	lambda_eni	delete	it was used by a function in a VPC	-	the function's network interfaces live on for 20 to 45 minutes
aws_subnet	lambda_eni	delete	it held functions in a VPC	-	the functions' network interfaces live on for 20 to 45 minutes
aws_subnet	map_public_ip	create,delete	map_public_ip_on_launch=true	-	the provider waits 10 s after ModifySubnetAttribute
aws_subnet	map_public_ip	update	map_public_ip_on_launch changed	-	as above
aws_vpc	dns_hostnames	create,delete	enable_dns_hostnames=true	-	the provider waits 10 s after ModifyVpcAttribute
aws_vpc	dns_hostnames	update	enable_dns_hostnames changed	-	as above
aws_vpc	plain	create	enable_dns_hostnames=false	-	no attribute call
aws_vpc_endpoint	gateway	create,update,delete	vpc_endpoint_type=Gateway	-	-
aws_vpc_endpoint	interface	create,update,delete	vpc_endpoint_type=Interface	-	-
azurerm_api_management	Consumption	create	sku_name=Consumption_0	-	-
azurerm_kubernetes_cluster	upgrade_per_node	update	kubernetes_version changed	default_node_pool.node_count	up to 10 minutes for every node
kubernetes_service	LoadBalancer	create,update,delete	spec.type=LoadBalancer	-	waits for the load balancer's address
null_resource	local-exec	create,delete	it has a provisioner	-	whatever the command takes
terraform_data	local-exec	create,delete	it has a provisioner	-	whatever the command takes
"""#
