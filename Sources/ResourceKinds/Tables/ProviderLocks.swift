/// Locks that a provider takes around its requests, so that operations which Terraform started together run one after
/// another.
///
/// Columns: type, actions, what is locked, the argument that names it, condition (grammar of `UpdateCondition`), P10/P50/P90
/// of how long one operation holds it, source. An argument `a@b` holds an id with a segment `b` whose value is the name;
/// `-` as argument: one lock for all of the provider configuration. `-` as a time: as long as the durations table says.
/// A time stands where the logged durations of the table contain the waiting. A type may have a row for each action; the
/// first that fits counts. An operation that takes several locks stands with the one that is most often shared.
let providerLocks = SortedRows(providerLockRows)

// swift-format-ignore
private let providerLockRows = #"""
aws_appsync_resolver	create,update,delete	api	api_id	any	-	hashicorp/aws: a mutex for each API
aws_cloudwatch_log_metric_filter	create,update,delete	log group	log_group_name	any	-	hashicorp/aws: a mutex for each group
aws_ec2_managed_prefix_list_entry	create,delete	prefix list	prefix_list_id	any	-	hashicorp/aws: a mutex for each list
aws_eks_fargate_profile	create,delete	cluster	cluster_name	any	-	hashicorp/aws: a mutex for each cluster
aws_lambda_function	create,update	function upload	-	filename!=null & vpc_config=present	-	hashicorp/aws: the mutex of the next row; network interfaces take longer than the upload
aws_lambda_function	create,update	function upload	-	filename!=null	6.5/7/9	hashicorp/aws: one mutex for functions uploaded from a file, held until the function is ready; two created together took 7 and 14 s: public log 53343983401 ; public log 67654034425
aws_lambda_layer_version	create	layer upload	-	filename!=null	-	hashicorp/aws: one mutex for layers uploaded from a file
aws_lambda_permission	create,delete	function	function_name	any	-	hashicorp/aws: a mutex for each function
aws_network_interface_sg_attachment	create,delete	network interface	network_interface_id	any	-	hashicorp/aws: a mutex for each interface
aws_security_group_rule	create,update,delete	security group	security_group_id	any	0.3/0.4/0.6	hashicorp/aws: a mutex for each group; eleven rules of one destroy took 0, 0, 1, 1, 2, 3, 3, 4, 4, 4, 4 s: public log 2553707961
aws_vpc_endpoint_subnet_association	create	endpoint	vpc_endpoint_id	any	-	hashicorp/aws: a mutex for each endpoint, and a minute between requests
azurerm_federated_identity_credential	create,update,delete	identity	parent_id	any	-	the service takes one write for each identity at a time
azurerm_firewall	create,update,delete	virtual network	ip_configuration.subnet_id@virtualNetworks	any	-	hashicorp/azurerm: locks the network of its subnets by name
azurerm_firewall_policy_rule_collection_group	create,update,delete	firewall policy	firewall_policy_id	any	-	hashicorp/azurerm: locks the policy
azurerm_key_vault_access_policy	create,update,delete	key vault	key_vault_id	any	-	hashicorp/azurerm: locks the vault
azurerm_lb_backend_address_pool	create,update,delete	load balancer	loadbalancer_id	any	-	hashicorp/azurerm: locks the load balancer by id
azurerm_lb_nat_pool	create,update,delete	load balancer	loadbalancer_id	any	-	hashicorp/azurerm: locks the load balancer by id
azurerm_lb_nat_rule	create,update,delete	load balancer	loadbalancer_id	any	-	hashicorp/azurerm: locks the load balancer by id
azurerm_lb_outbound_rule	create,update,delete	load balancer	loadbalancer_id	any	-	hashicorp/azurerm: locks the load balancer by id
azurerm_lb_probe	create,update,delete	load balancer	loadbalancer_id	any	-	hashicorp/azurerm: locks the load balancer by id
azurerm_lb_rule	create,update,delete	load balancer	loadbalancer_id	any	-	hashicorp/azurerm: locks the load balancer by id
azurerm_network_interface	create	virtual network	ip_configuration.subnet_id@virtualNetworks	any	12/13/14	hashicorp/azurerm: locks the networks of its subnets by name; two created together took 13 and 26 s: public log 14977493332 ; public log 15034131265
azurerm_network_interface	update,delete	virtual network	ip_configuration.subnet_id@virtualNetworks	any	-	hashicorp/azurerm: locks the networks of its subnets by name
azurerm_route	create,update,delete	route table	route_table_name	any	-	hashicorp/azurerm: locks the route table by name
azurerm_subnet	create,update	virtual network	virtual_network_name	any	3.5/4.7/6	hashicorp/azurerm: locks the network by name; three created together took 4, 7, 11 and 6, 12, 17 s: public log 34657392891 ; public log 68370668642
azurerm_subnet	delete	virtual network	virtual_network_name	any	-	hashicorp/azurerm: locks the network by name
azurerm_subnet_nat_gateway_association	create,update,delete	virtual network	subnet_id@virtualNetworks	any	3/4/6	hashicorp/azurerm: locks the network of its subnet by name; time as of the next row
azurerm_subnet_network_security_group_association	create,update,delete	virtual network	subnet_id@virtualNetworks	any	3/4/6	hashicorp/azurerm: locks the network of its subnet by name; three behind three subnets took 11 s each, which is 4 s and the waiting: public log 34657392891
azurerm_subnet_route_table_association	create,update,delete	virtual network	subnet_id@virtualNetworks	any	3/4/6	hashicorp/azurerm: locks the network of its subnet by name; time as of the row above
azurerm_virtual_machine_data_disk_attachment	create,update,delete	virtual machine	virtual_machine_id	any	-	hashicorp/azurerm: locks the machine
azurerm_virtual_network_peering	create,update,delete	virtual network	virtual_network_name	any	-	hashicorp/azurerm: locks both networks; the own one counts here
google_compute_network_peering	create,update,delete	peerings of a network	network	any	-	hashicorp/google: locks the network's peerings
google_compute_route	create,delete	peerings of a network	network	any	-	hashicorp/google: locks the network's peerings
google_compute_router_interface	create,delete	router	router	any	11/12/13	hashicorp/google: locks the router; two created together took 13 and 25 s: public log 56118550227
google_compute_router_nat	create,update,delete	router	router	any	-	hashicorp/google: locks the router
google_compute_router_peer	create,update,delete	router	router	any	11/12/13	hashicorp/google: locks the router; 26 and 38 s behind two interfaces: public log 56118550227
google_sql_database	create,update,delete	database instance	instance	any	-	hashicorp/google: locks the instance
google_sql_user	create,update,delete	database instance	instance	any	-	hashicorp/google: locks the instance
"""#
