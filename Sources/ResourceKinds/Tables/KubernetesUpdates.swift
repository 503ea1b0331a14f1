/// What an update in place of hashicorp/kubernetes and hashicorp/helm interrupts; columns in `UpdateColumn`.
// swift-format-ignore
let kubernetesUpdates = #"""
helm_release	version	any	degraded	0	0	120	opaque: rolling by the chart's own strategies	prior
helm_release	values	any	degraded	0	0	120	opaque	prior
helm_release	set	any	degraded	0	0	120	opaque	prior
helm_release	recreate_pods	new=true	interruption	10	40	180	all pods restarted	prior
helm_release	force_update	new=true	interruption	5	30	180	delete + create on conflict	prior
helm_release	namespace	plan:replace	interruption	30	100	300	uninstall, install	prior
kubernetes_config_map	data	any	none	0	0	120	mounted files follow in about a minute; env only at restart	prior
kubernetes_daemonset	spec.template	any	degraded	5	20	90	node by node	prior
kubernetes_deployment	spec.template	spec.strategy.type=RollingUpdate	none	0	0	0	default 25 %/25 % rounded: max_unavailable rounds DOWN, so with 1-3 replicas none is taken away early. max_surge=0 & few replicas: degraded	hashicorp/terraform-provider-kubernetes@3a33fb6 docs/resources/deployment.md ; prior
kubernetes_deployment	spec.template	spec.strategy.type=Recreate	interruption	10	40	180	all pods end before new ones start (grace 30 s + start)	hashicorp/terraform-provider-kubernetes@3a33fb6 docs/resources/deployment.md ; prior
kubernetes_deployment	spec.replicas	new=0	interruption	86400	86400	86400	open-ended	prior
kubernetes_deployment	spec.replicas	new>0	none	0	0	0	-	prior
kubernetes_deployment	spec.selector	plan:replace	interruption	15	45	150	immutable: delete, then create	hashicorp/terraform-provider-kubernetes@3a33fb6 docs/resources/deployment.md
kubernetes_deployment	metadata.labels	any	none	0	0	0	-	prior
kubernetes_deployment_v1	spec.template	spec.strategy.type=Recreate	interruption	10	40	180	as kubernetes_deployment	prior
kubernetes_deployment_v1	spec.template	spec.strategy.type=RollingUpdate	none	0	0	0	as kubernetes_deployment	prior
kubernetes_horizontal_pod_autoscaler_v2	spec.max_replicas	any	none	0	0	0	-	prior
kubernetes_ingress_v1	spec.rule	any	none	0	1	15	nginx reload; ALB/GCE: 5-60 s	prior
kubernetes_ingress_v1	spec.tls	any	none	0	1	15	secret must exist, else default certificate	prior
kubernetes_ingress_v1	spec.ingress_class_name	any	interruption	5	60	300	another controller, another address: record must follow	prior
kubernetes_ingress_v1	metadata.annotations	any	degraded	0	5	180	alb group/scheme changes make a new ALB	prior
kubernetes_manifest	manifest	any	degraded	0	0	0	opaque: by manifest.kind	prior
kubernetes_secret	data	any	none	0	0	120	as kubernetes_config_map.data	prior
kubernetes_service	spec.selector	any	none	0	0	5	endpoints switch at once: new pods must be ready, else refused	prior
kubernetes_service	spec.port	any	interruption	0	1	30	old port refuses; LB listeners change 5-60 s	prior
kubernetes_service	spec.type	new=ClusterIP	interruption	86400	86400	86400	the load balancer is deleted: external address gone for good	prior
kubernetes_service	spec.type	new=LoadBalancer	none	0	0	0	new external address after 35-120 s	durations of this catalog
kubernetes_service	metadata.annotations	any	degraded	0	30	180	cloud controller may replace the load balancer (scheme, type): new address	prior
kubernetes_service	spec.load_balancer_source_ranges	any	none	0	5	30	-	prior
kubernetes_service	spec.external_traffic_policy	any	degraded	0	5	30	nodes without pods leave the LB	prior
kubernetes_service	spec.cluster_ip	plan:replace	interruption	1	5	60	immutable; LB address new	prior
kubernetes_stateful_set	spec.template	spec.replicas=1	interruption	15	60	240	the only pod stops before its successor starts	prior
kubernetes_stateful_set	spec.template	spec.replicas>1	degraded	15	60	240	one pod at a time	prior
kubernetes_stateful_set	spec.service_name	plan:replace	interruption	30	120	600	immutable	prior
"""#
