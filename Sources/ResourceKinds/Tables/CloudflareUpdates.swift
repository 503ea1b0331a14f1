/// What an update in place of cloudflare/cloudflare interrupts; columns in `UpdateColumn`.
// swift-format-ignore
let cloudflareUpdates = #"""
cloudflare_dns_record	content	any	none	0	0	0	as cloudflare_record	durations of this catalog ; prior
cloudflare_dns_record	proxied	any	none	0	0	0	as cloudflare_record	prior
cloudflare_dns_record	type	any	none	0	0	2	v5: PUT in place (see the plan)	prior
cloudflare_load_balancer	default_pools	any	none	0	0	60	-	prior
cloudflare_load_balancer	enabled	new=false	interruption	86400	86400	86400	name falls back to the record of the same name or NXDOMAIN	prior
cloudflare_load_balancer_pool	origins	any	degraded	0	30	120	after health checks	prior
cloudflare_page_rule	actions	any	none	0	2	30	-	prior
cloudflare_record	content	any	none	0	0	0	proxied: edge switches in seconds; DNS-only: old answer until the old ttl	durations of this catalog ; prior
cloudflare_record	proxied	any	none	0	0	0	answers change from origin to edge addresses or back after the old ttl; certificate on the origin must fit when proxying stops	prior
cloudflare_record	ttl	any	none	0	0	0	-	prior
cloudflare_record	type	plan:replace	interruption	1	3	10	ForceNew: delete, then create; negative TTL 1800 s	durations of this catalog
cloudflare_record	name	plan:replace	interruption	1	3	10	ForceNew in v4: the old name is gone for good	cloudflare/terraform-provider-cloudflare@a2efdc5 docs/resources v4.52.8 ; prior
cloudflare_ruleset	rules	any	none	0	5	60	-	prior
cloudflare_worker_route	script_name	any	none	0	2	30	-	prior
cloudflare_worker_script	content	any	none	0	2	30	-	prior
cloudflare_workers_script	content	any	none	0	2	30	-	prior
cloudflare_zone_settings_override	settings.ssl	any	interruption	0	10	86400	flexible/full/strict mismatch: 525/526 or redirect loops for good	prior
"""#
