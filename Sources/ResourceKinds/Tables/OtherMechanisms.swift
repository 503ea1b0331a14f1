/// What shapes the durations of DigitalOcean, Fastly, Vault, Datadog, ACME and GitHub: a type, its reason.
// swift-format-ignore
let otherMechanisms = #"""
acme_certificate	observed 9 creates 8-86; DNS-01 propagation dominates (per domain)
digitalocean_kubernetes_cluster	observed 252, 323
digitalocean_loadbalancer	observed 61, 101
fastly_service_vcl	prior; one API call per nested object + validate + activate
fastly_tls_subscription_validation	prior; bounded by the 45 min create timeout; DNS record must resolve first
"""#
