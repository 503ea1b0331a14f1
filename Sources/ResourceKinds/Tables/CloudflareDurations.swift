/// How long operations of cloudflare/cloudflare take; columns in `DurationColumn`.
// swift-format-ignore
let cloudflareDurations = #"""
cloudflare_certificate_pack	create	1	3	8	0	prior	lognormal	prior
cloudflare_certificate_pack	delete	1	2	4	0	prior	lognormal	prior
cloudflare_certificate_pack	update	1	2	4	0	prior	lognormal	prior
cloudflare_dns_record	create	0.3	1	4	0	documented	lognormal	0 s: cloudflare_dns_record.www: Creation complete after 0s (vendor tutorial, rounded) (public log 3692300319 (Cloudflare tutorial text))
cloudflare_dns_record	delete	0.3	1	2	0	prior	lognormal	prior
cloudflare_dns_record	update	0.3	1	3	0	prior	lognormal	prior
cloudflare_load_balancer	create	1	2	4	0	prior	lognormal	prior
cloudflare_load_balancer	delete	1	1	2	0	prior	lognormal	prior
cloudflare_load_balancer	update	1	2	4	0	prior	lognormal	prior
cloudflare_load_balancer_pool	create	1	2	4	0	prior	lognormal	prior
cloudflare_load_balancer_pool	delete	1	1	2	0	prior	lognormal	prior
cloudflare_load_balancer_pool	update	1	2	4	0	prior	lognormal	prior
cloudflare_page_rule	create	1	4	6	1	observed	lognormal	6 s in 1 line: public log 47802252273
cloudflare_page_rule	delete	0.3	1	2	0	prior	lognormal	prior
cloudflare_page_rule	update	1	3	6	0	prior	lognormal	prior
cloudflare_record	create	1	4	10	14	observed	lognormal	1-11 s in 14 lines: public log 3936384354 ; public log 18201272677 ; public log 47802252273 and 3 more
cloudflare_record	delete	0.3	1	2	1	observed	lognormal	1 s in 1 line: public log 18431390987
cloudflare_record	update	0.3	1	3	0	prior	lognormal	prior
cloudflare_worker_route	create	0.3	1	3	0	prior	lognormal	prior
cloudflare_worker_route	delete	0.3	1	2	0	prior	lognormal	prior
cloudflare_worker_route	update	0.3	1	2	0	prior	lognormal	prior
cloudflare_worker_script	create	1	3	8	0	prior	lognormal	prior
cloudflare_worker_script	delete	0.3	1	2	0	prior	lognormal	prior
cloudflare_worker_script	update	1	3	8	0	prior	lognormal	prior
cloudflare_zone	create	1	3	6	0	prior	lognormal	prior
cloudflare_zone	delete	1	2	4	0	prior	lognormal	prior
cloudflare_zone	update	0.3	1	3	0	prior	lognormal	prior
cloudflare_zone_settings_override	create	2	5	8	1	observed	lognormal	5 s in 1 line: public log 47802252273
cloudflare_zone_settings_override	delete	1	2	5	0	prior	lognormal	prior
cloudflare_zone_settings_override	update	2	4	8	0	prior	lognormal	prior
"""#
