/// How long hashicorp/kubernetes and hashicorp/helm wait before they give up, by default; columns in `TimeoutColumn`.
// swift-format-ignore
let kubernetesTimeouts = #"""
helm_release	1200	-	-	-	hashicorp/terraform-provider-helm helm/resource_helm_release.go (20 min framework timeout; `timeout` 300 s per Kubernetes wait)
kubernetes_daemonset	600	-	-	-	hashicorp/terraform-provider-kubernetes kubernetes/resource_kubernetes_daemon_set_v1.go
kubernetes_deployment	600	600	600	-	hashicorp/terraform-provider-kubernetes kubernetes/resource_kubernetes_deployment_v1.go
kubernetes_ingress	1200	-	1200	-	hashicorp/terraform-provider-kubernetes kubernetes/resource_kubernetes_ingress_v1.go
kubernetes_job	60	-	-	-	hashicorp/terraform-provider-kubernetes kubernetes/resource_kubernetes_job_v1.go
kubernetes_namespace	-	-	300	-	hashicorp/terraform-provider-kubernetes kubernetes/resource_kubernetes_namespace_v1.go
kubernetes_persistent_volume_claim	300	-	-	-	hashicorp/terraform-provider-kubernetes kubernetes/resource_kubernetes_persistent_volume_claim_v1.go
kubernetes_service	600	-	-	-	hashicorp/terraform-provider-kubernetes kubernetes/resource_kubernetes_service_v1.go
kubernetes_stateful_set	600	600	600	-	hashicorp/terraform-provider-kubernetes kubernetes/resource_kubernetes_stateful_set_v1.go
"""#
