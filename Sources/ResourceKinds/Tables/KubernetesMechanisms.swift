/// What shapes the durations of hashicorp/kubernetes and hashicorp/helm: a type, its reason.
// swift-format-ignore
let kubernetesMechanisms = #"""
helm_release	observed 12 creates 3-204 (argocd 37-204, ingress-nginx 28-68, pure CRD/app charts 0-3); wait=true
kubernetes_deployment	observed 10 creates 10-76 (small images); wait_for_rollout; update 3 s = scale; a real rollout is ~create time x ceil(replicas/maxSurge) (prior)
kubernetes_ingress	prior; with wait_for_load_balancer 60/150/400
kubernetes_namespace	observed create 0-1, delete 14
kubernetes_service	observed ClusterIP/NodePort 0-1 s
kubernetes_service#LoadBalancer	observed GKE 38, 40+, 56 s; AKS ~20-60, EKS 5-15 s (hostname only; prior)
kubernetes_stateful_set	prior; ordered start
"""#
