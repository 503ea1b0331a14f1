/// How long DigitalOcean, Fastly, Vault, Datadog, ACME and GitHub wait before they give up, by default; columns in `TimeoutColumn`.
// swift-format-ignore
let otherTimeouts = #"""
digitalocean_app	1800	-	-	-	digitalocean/terraform-provider-digitalocean digitalocean/app/resource_app.go
digitalocean_certificate	600	-	-	-	digitalocean/terraform-provider-digitalocean digitalocean/certificate/resource_certificate.go
digitalocean_database_cluster	1800	-	-	-	digitalocean/terraform-provider-digitalocean digitalocean/database/resource_database_cluster.go
digitalocean_droplet	3600	3600	60	-	digitalocean/terraform-provider-digitalocean digitalocean/droplet/resource_droplet.go
digitalocean_kubernetes_cluster	1800	-	-	-	digitalocean/terraform-provider-digitalocean digitalocean/kubernetes/resource_kubernetes_cluster.go
digitalocean_kubernetes_node_pool	1800	-	1800	-	digitalocean/terraform-provider-digitalocean digitalocean/kubernetes/resource_kubernetes_node_pool.go
digitalocean_loadbalancer	600	-	-	-	digitalocean/terraform-provider-digitalocean digitalocean/loadbalancer/resource_loadbalancer.go
digitalocean_vpc	-	-	120	-	digitalocean/terraform-provider-digitalocean digitalocean/vpc/resource_vpc.go
fastly_tls_subscription_validation	2700	-	-	-	fastly/terraform-provider-fastly fastly/resource_fastly_tls_subscription_validation.go
"""#
