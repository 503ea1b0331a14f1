/// What an update in place of DigitalOcean, Fastly, Vault, Datadog, ACME and GitHub interrupts; columns in `UpdateColumn`.
// swift-format-ignore
let otherUpdates = #"""
digitalocean_app	spec	any	none	0	0	5	rolling	prior
digitalocean_database_cluster	size	any	interruption	5	30	120	switch to new nodes	prior
digitalocean_database_cluster	version	any	interruption	10	60	300	-	prior
digitalocean_droplet	size	any	interruption	60	120	300	power off, resize, power on	durations of this catalog ; prior
digitalocean_droplet	image	plan:replace	interruption	45	90	300	new IP	durations of this catalog
digitalocean_kubernetes_cluster	version	any	degraded	0	0	300	API away for minutes unless ha; nodes surge if surge_upgrade	prior
digitalocean_kubernetes_node_pool	size	plan:replace	interruption	110	240	480	-	prior
digitalocean_loadbalancer	forwarding_rule	any	none	0	5	30	-	prior
digitalocean_loadbalancer	droplet_ids	any	degraded	10	30	120	health checks	prior
digitalocean_record	value	any	none	0	0	0	old answer until the old ttl (1800 default)	durations of this catalog
fastly_service_vcl	backend	any	none	0	0	30	new version activated atomically, seconds to all POPs	prior
fastly_service_vcl	domain	any	none	0	0	60	removed domain: 500 unknown domain	prior
fastly_service_vcl	activate	new=false	none	0	0	0	change stays a draft	prior
fastly_tls_activation	certificate_id	any	none	0	0	60	-	prior
"""#
