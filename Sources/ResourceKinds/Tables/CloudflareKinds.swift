/// What is known of the kinds of cloudflare/cloudflare; columns in `KindColumn`.
// swift-format-ignore
let cloudflareKinds = #"""
cloudflare_access_application	gates	domain ; account_id+name	domain	^domain	-	none	after_propagation	1	10	60	doc v4: auth_type	hostname,id,name,return_access_token_from_authorization_endpoint,return_id_token_from_authorization_endpoint,sso_endpoint,uri,url	-	absent = unprotected or denied by policy	prior
cloudflare_api_token	inert	name	name	-	-	none	immediate	0	0	0	doc v4: none	-	-	users of the token break: unknown	prior
cloudflare_certificate_pack	gates	zone_id+hosts[]	hosts	^zone_id	-	immediate	after_deploy	120	600	86400	doc v4: certificate_authority,cloudflare_branding,hosts,type,validation_method,validity_days,wait_for_active_status,zone_id	cname,email,id	-	edge certificate active minutes later; TLS error if it was the only match	durations of this catalog ; prior
cloudflare_custom_hostname	endpoint	hostname	hostname	>custom_origin_server &ssl	hostname	immediate	after_deploy	30	600	86400	doc v4: hostname,zone_id	cloudflare_custom_hostname,email,example_custom_hostname,hostname,id,name	-	validation by the customer	prior
cloudflare_custom_ssl	gates	zone_id	id	^zone_id	-	immediate	after_deploy	5	60	300	doc v4: custom_ssl_options	host,id,name,private_ip	-	-	prior
cloudflare_dns_record	endpoint	zone_id+name+type	name	>content &zone_id	zone_id+name+type+content	cached_until_ttl	after_propagation	1	3	30	src v5: none	id,name	-	v5 name of the same object	durations of this catalog ; prior
cloudflare_healthcheck	inert	zone_id+name	name	-	-	none	immediate	0	0	0	doc v4: zone_id	-	-	-	prior
cloudflare_load_balancer	endpoint	zone_id+name	name	>default_pools >fallback_pool &zone_id	zone_id+name	cached_until_ttl	after_propagation	1	10	60	doc v4: zone_id	id,name	-	takes precedence over a record of the same name	prior
cloudflare_load_balancer_monitor	gates	-	description	^id	-	none	after_health_checks	1	60	120	doc v4: none	id	blocked_delete	delete refused while a pool uses it	prior
cloudflare_load_balancer_pool	routes	account_id+name	name	>origins.address &monitor	account_id+name	immediate	after_health_checks	1	30	120	doc v4: none	address,host,id,name	blocked_delete	delete refused while an LB uses it	prior
cloudflare_origin_ca_certificate	gates	hostnames[]	hostnames	^id	-	none	immediate	0	0	5	doc v4: csr,hostnames,request_type,requested_validity	id	-	delete revokes; must be installed on the origin by other means	prior
cloudflare_page_rule	routes	zone_id+target	target	<zone_id	zone_id+target	immediate	after_propagation	1	10	60	doc v4: none	host,id,url	-	redirects/cache lost while absent	prior
cloudflare_pages_domain	endpoint	domain ; name	name	>project_name	-	immediate	after_deploy	30	300	3600	doc v4: account_id,domain,project_name	id,name	-	-	prior
cloudflare_pages_project	endpoint	account_id+name	name	-	account_id+name	immediate	after_deploy	30	120	600	doc v4: owner,repo_name	aliases,id,name,url	-	needs a deployment	prior
cloudflare_record	endpoint	zone_id+name+type	name	>content >value &zone_id	zone_id+name+type+content	cached_until_ttl	after_propagation	1	3	30	doc v4: name,type,zone_id	hostname,id,name	-	v4 name. Several A records of one name are alternatives. CBD: CNAME collides (81053), equal content collides (81057) unless allow_overwrite. proxied=true: clients hold Cloudflare's addresses (300 s), origin switch at the edge in seconds; negative TTL 1800 s	durations of this catalog ; prior
cloudflare_ruleset	gates	zone_id+phase	phase	^zone_id	zone_id+phase+kind	immediate	after_propagation	1	10	60	doc v4: none	host,id,name,uri	-	one per phase: CBD collides; WAF absent = open, redirect/origin rules absent = wrong answers	prior
cloudflare_spectrum_application	endpoint	zone_id+dns+protocol	dns	>origin_direct &zone_id	zone_id+dns+protocol	immediate	after_propagation	1	15	60	doc v4: none	id,name	-	-	prior
cloudflare_tunnel	serves	account_id+name	name	-	account_id+name	immediate	after_deploy	5	60	600	doc v4: account_id,config_src,name,secret	cname,id,name	-	connector must be restarted with the new token: outage outside Terraform	prior
cloudflare_worker_route	routes	zone_id+pattern	pattern	>script_name <zone_id	zone_id+pattern	immediate	after_propagation	1	10	60	doc v4: zone_id	id	-	requests go to the origin while absent; CBD collides on pattern	prior
cloudflare_worker_script	serves	account_id+name	name	-	account_id+name	immediate	after_propagation	1	10	60	doc v4: name	id,name	-	v4 name	prior
cloudflare_workers_custom_domain	endpoint	hostname	hostname	>service &zone_id	hostname	immediate	after_deploy	30	180	900	src v5: none	hostname,id	-	makes the record and certificate itself	prior
cloudflare_workers_kv_namespace	data	account_id+title	title	-	account_id+title	immediate	after_propagation	1	60	120	doc v4: none	id	-	data lost	prior
cloudflare_workers_route	routes	zone_id+pattern	pattern	>script <zone_id	zone_id+pattern	immediate	after_propagation	1	10	60	doc v4: zone_id	id	-	v5 name	prior
cloudflare_workers_script	serves	account_id+script_name	script_name	-	account_id+script_name	immediate	after_propagation	1	10	60	doc v4: name	destination_address,host,hostname,id,name	-	v5 name	prior
cloudflare_zero_trust_tunnel_cloudflared	serves	account_id+name	name	-	account_id+name	immediate	after_deploy	5	60	600	doc v4: account_id,config_src,name,secret	id,name	-	v4.40+/v5 name	prior
cloudflare_zero_trust_tunnel_cloudflared_config	routes	tunnel_id	tunnel_id	<tunnel_id >config	tunnel_id	immediate	after_propagation	1	10	60	doc v4: none	hostname,id	-	-	prior
cloudflare_zone	names	name	name	-	name	cached_until_ttl	after_propagation	60	3600	172800	doc v4: zone	id,name	-	new name_servers after replace; zone must be activated	prior
cloudflare_zone_settings_override	gates	zone_id	zone_id	^zone_id	zone_id	immediate	after_propagation	1	10	60	doc v4: zone_id	id	-	delete restores former settings (ssl mode!)	prior
"""#
