/// What is known of the kinds of DigitalOcean, Fastly, Vault, Datadog, ACME and GitHub; columns in `KindColumn`.
// swift-format-ignore
let otherKinds = #"""
acme_certificate	gates	common_name+subject_alternative_names[]	common_name	^certificate_pem	-	none	immediate	0	0	0	-	-	-	issue inside the operation (8-86 s); delete may revoke (revoke_certificate_on_destroy)	durations of this catalog
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
github_repository	inert	name	name	-	name	none	immediate	0	0	0	-	-	-	code hosting	prior
vault_generic_secret	data	path	path	-	path	immediate	immediate	0	0	1	-	-	-	-	prior
vault_policy	gates	name	name	^name	name	immediate	immediate	0	1	5	-	-	-	tokens lose rights while absent	prior
"""#
