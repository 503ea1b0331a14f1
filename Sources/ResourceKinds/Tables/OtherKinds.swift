/// What is known of the kinds of DigitalOcean, Fastly, Vault, Datadog, ACME, GitHub, Entra ID, Azure DevOps and Cisco ACI; columns in `KindColumn`.
// swift-format-ignore
let otherKinds = #"""
aci_annotation	inert	parent_dn+key	key	-	parent_dn+key	none	immediate	0	0	0	-	-	-	describes an object	prior
aci_application_epg	gates	parent_dn+name	name	^id	parent_dn+name	immediate	after_propagation	1	5	30	-	id,name	-	ports of that group lose their policy while absent	prior
aci_bridge_domain	gates	parent_dn+name	name	^id	parent_dn+name	immediate	after_propagation	1	5	30	-	id,name	-	the subnet is not forwarded while absent	prior
aci_external_management_network_instance_profile	gates	name	name	^id	name	immediate	after_propagation	1	5	30	-	id,name	-	who may reach the management of switches, not the traffic of users	prior
aci_l3out_consumer_label	gates	parent_dn+name	name	^parent_dn	parent_dn+name	immediate	after_propagation	1	5	30	-	id,name	-	routes shared from another network are gone while absent	prior
aci_netflow_monitor_policy	inert	parent_dn+name	name	-	parent_dn+name	none	immediate	0	0	0	-	id,name	-	monitoring	prior
aci_pim_route_map_policy	gates	parent_dn+name	name	^parent_dn	parent_dn+name	immediate	after_propagation	1	5	30	-	id,name	-	multicast only	prior
aci_tenant	gates	name	name	^id	name	immediate	after_propagation	1	5	30	-	id,name	-	all that is in it goes with it	prior
aci_vrf	gates	parent_dn+name	name	^id	parent_dn+name	immediate	after_propagation	1	5	30	-	id,name	-	nothing is routed in it while absent	prior
aci_vrf_fallback_route_group	gates	parent_dn+name	name	^parent_dn	parent_dn+name	immediate	after_propagation	1	5	30	-	id,name	-	the last routes to take where no other holds	prior
acme_certificate	gates	common_name+subject_alternative_names[]	common_name	^certificate_pem	-	none	immediate	0	0	0	-	-	-	issue inside the operation (8-86 s); delete may revoke (revoke_certificate_on_destroy)	durations of this catalog
acme_registration	inert	email_address	email_address	-	-	none	immediate	0	0	0	-	id,registration_url	-	the account that orders certificates; certificates stay valid without it	prior
azuread_application	gates	client_id	display_name	^client_id	-	immediate	after_propagation	5	60	300	-	client_id,id,object_id	-	client id new after replace: sign-ins with the old one fail	prior
azuread_group	gates	object_id	display_name	^object_id	-	immediate	after_propagation	5	60	300	-	id,object_id	-	object id new after replace: grants to the old one are void	prior
azuread_service_principal	gates	client_id	client_id	^client_id	client_id	immediate	after_propagation	5	60	300	-	client_id,id,object_id	-	object id new after replace: role assignments must follow	prior
azuredevops_build_definition	inert	project_id+name	name	-	project_id+name	none	immediate	0	0	0	-	-	-	pipelines, not what they deployed	prior
azuredevops_git_repository	inert	project_id+name	name	-	project_id+name	none	immediate	0	0	0	-	-	-	code hosting	prior
azuredevops_project	inert	name	name	-	name	none	immediate	0	0	0	-	-	-	code hosting and pipelines, not what they deployed	prior
azuredevops_serviceendpoint_azurerm	inert	project_id+service_endpoint_name	service_endpoint_name	-	project_id+service_endpoint_name	none	immediate	0	0	0	-	-	-	pipelines cannot deploy while absent	prior
azuredevops_variable_group	inert	project_id+name	name	-	project_id+name	none	immediate	0	0	0	-	-	-	variables of pipelines	prior
datadog_dashboard	inert	title	title	-	-	none	immediate	0	0	0	-	-	-	-	prior
datadog_monitor	inert	name	name	-	-	none	immediate	0	0	0	-	-	-	-	prior
digitalocean_app	endpoint	spec.name	live_url	>spec.service	spec.name	immediate	after_deploy	0	10	60	src: project_id	endpoint,id,live_url,name,uri,url	-	-	prior
digitalocean_cdn	endpoint	custom_domain ; origin	endpoint	>origin &certificate_name	origin	immediate	after_propagation	30	300	900	src: origin	endpoint,fqdn,id,name	-	-	prior
digitalocean_certificate	gates	name	name	^name	name	immediate	immediate	0	5	60	src: certificate_chain,domains,leaf_certificate,name,private_key,type	id,name	blocked_delete	delete refused while an LB uses it: CBD + new name	prior
digitalocean_database_cluster	endpoint	name	host	&private_network_uuid	name	immediate	immediate	0	10	60	src: engine,name,private_network_uuid,project_id	host,id,name,uri	-	host new after replace	prior
digitalocean_database_firewall	gates	cluster_id	cluster_id	^cluster_id	cluster_id	none	after_propagation	1	10	60	src: cluster_id	id,name	-	absent = open	prior
digitalocean_domain	names	name	name	>ip_address	name	cached_until_ttl	after_propagation	1	30	3600	src: ip_address,name	id,ip_address,name	-	deleting it deletes all its records	prior
digitalocean_droplet	serves	name	ipv4_address	&vpc_uuid	-	immediate	after_deploy	15	60	240	src: droplet_agent,gpu_partition_mode,image,monitoring,public_networking,region,ssh_keys,user_data,vpc_uuid	id,ipv4_address,ipv6_address,name	-	IP new after replace; resize powers off	durations of this catalog ; prior
digitalocean_firewall	gates	name	name	^droplet_ids[]	name	none	after_propagation	1	5	30	-	id,name	-	absent = open	prior
digitalocean_kubernetes_cluster	endpoint	name	endpoint	-	name	immediate	immediate	0	10	60	src: cluster_subnet,isolated_workers,region,service_subnet,vpc_uuid,worker_subnet_uuid	endpoint,host,id,ipv4_address,name	-	endpoint new after replace	durations of this catalog
digitalocean_kubernetes_node_pool	capacity	cluster_id+name	name	<cluster_id	cluster_id+name	after_drain	after_deploy	10	60	240	-	id,name	-	-	prior
digitalocean_loadbalancer	endpoint	name	ip	>droplet_ids[] >droplet_tag &forwarding_rule.certificate_name	name	immediate	after_health_checks	10	30	120	src: ip,network,network_stack,region,subnet_uuid,type,vpc_uuid	id,ip,name	-	IP new after replace	durations of this catalog ; prior
digitalocean_project	inert	name	name	-	name	none	immediate	0	0	0	src: none	-	-	-	prior
digitalocean_record	endpoint	domain+name+type	fqdn	>value &domain	-	cached_until_ttl	after_propagation	1	10	60	src: domain,type	fqdn,id,mx_fqdn,name,www_fqdn	-	several records of one name+type are alternatives; TTL 1800 default; negative TTL 1800 s	durations of this catalog
digitalocean_reserved_ip	endpoint	ip_address	ip_address	>droplet_id	-	immediate	immediate	0	2	10	src: region	ip,ip_address,name	-	address lost on replace	prior
digitalocean_reserved_ip_assignment	routes	ip_address	ip_address	<ip_address >droplet_id	ip_address	immediate	immediate	0	5	30	src: droplet_id,ip_address	id,ip_address,name	-	-	prior
digitalocean_spaces_bucket	endpoint	region+name	bucket_domain_name	-	region+name	immediate	immediate	0	5	60	src: region	bucket_domain_name,endpoint,id,name	-	data lost	prior
digitalocean_ssh_key	inert	name	name	-	-	none	immediate	0	0	0	src: public_key	-	-	-	prior
digitalocean_tag	inert	name	name	-	name	none	immediate	0	0	0	src: name	-	-	a load balancer by droplet_tag depends on it	prior
digitalocean_volume	data	region+name	name	-	region+name	immediate	immediate	0	2	10	src: description,initial_filesystem_label,initial_filesystem_type,name,region,snapshot_id	id,name	-	data lost	prior
digitalocean_volume_attachment	gates	droplet_id+volume_id	volume_id	^droplet_id &volume_id	volume_id	immediate	immediate	0	5	30	src: droplet_id,volume_id	id,name	-	-	prior
digitalocean_vpc	gates	name	name	^id	name	immediate	immediate	0	5	30	src: ip_range,region	id,name	blocked_delete	delete blocked while used	prior
fastly_service_acl_entries	gates	service_id+acl_id	acl_id	^service_id	acl_id	immediate	after_propagation	1	10	60	-	address,id,ip,name	-	-	prior
fastly_service_compute	endpoint	domain.name[] ; name	domain	>backend.address >package	domain.name[]	immediate	after_propagation	5	30	120	-	address,email,host,id,name,ssl_cert_hostname,ssl_sni_hostname,tls_hostname,url	-	as fastly_service_vcl	prior
fastly_service_dictionary_items	data	service_id+dictionary_id	dictionary_id	<service_id	dictionary_id	immediate	after_propagation	1	10	60	-	address,id,name	-	-	prior
fastly_service_vcl	endpoint	domain.name[] ; name	domain	>backend.address	domain.name[]	immediate	after_propagation	5	30	120	-	address,bucket,email,host,id,name,ssl_cert_hostname,ssl_sni_hostname,tls_hostname,url	-	a domain belongs to one service: CBD collides; an update = new version activated at once; activate=false leaves it inactive	prior
fastly_tls_activation	gates	domain	domain	^domain &certificate_id &configuration_id	domain	immediate	after_propagation	5	60	600	-	address,domain,id,name	-	TLS of that domain fails while absent	prior
fastly_tls_certificate	gates	-	name	^id	-	immediate	immediate	0	5	60	-	dns_names,id,name	-	-	prior
fastly_tls_subscription	gates	domains[]	domains	^domains[]	-	immediate	after_deploy	30	240	2700	-	address,domain_name,id,name	-	certificate issue; force_destroy for active domains	durations of this catalog
fastly_tls_subscription_validation	gates	subscription_id	subscription_id	^subscription_id	-	none	immediate	0	0	0	-	address,domain_name,id,name	-	operation is the wait	durations of this catalog
github_actions_secret	inert	repository+secret_name	secret_name	-	repository+secret_name	none	immediate	0	0	0	-	-	overwrites	workflows, not what they deployed	prior
github_branch	inert	repository+branch	branch	-	repository+branch	none	immediate	0	0	0	-	-	-	code hosting; GitHub Pages from it go with it	prior
github_branch_protection	inert	repository_id+pattern	pattern	-	repository_id+pattern	none	immediate	0	0	0	-	-	-	who may push	prior
github_repository	inert	name	name	-	name	none	immediate	0	0	0	-	-	-	code hosting	prior
github_team	inert	name	name	-	name	none	immediate	0	0	0	-	-	-	who may work on code	prior
vault_generic_secret	data	path	path	-	path	immediate	immediate	0	0	1	-	-	-	-	prior
vault_mount	data	path	path	-	path	immediate	immediate	0	1	5	-	id,path	-	all secrets below it are lost	prior
vault_policy	gates	name	name	^name	name	immediate	immediate	0	1	5	-	-	-	tokens lose rights while absent	prior
"""#
