/// How long operations of hashicorp/kubernetes and hashicorp/helm take; columns in `DurationColumn`.
// swift-format-ignore
let kubernetesDurations = #"""
helm_release	create	25	67	130	12	observed	lognormal	3-204 s in 12 lines: public log 69325892118 ; public log 70247775650 ; public log 67194301789 and 5 more
helm_release	delete	2	6	30	0	prior	lognormal	prior
helm_release	update	3	35	180	0	prior	lognormal	prior
kubernetes_config_map	create	0.3	0.3	1	0	prior	lognormal	prior
kubernetes_config_map	delete	0.3	0.3	1	0	prior	lognormal	prior
kubernetes_config_map	update	0.3	0.3	1	0	prior	lognormal	prior
kubernetes_daemonset	create	1	5	30	0	prior	-	prior
kubernetes_deployment	create	10	16	75	10	observed	-	10-76 s in 10 lines: public log 1776774538 ; public log 712842745 ; public log 55688942356 and 7 more
kubernetes_deployment	delete	1	3	35	0	prior	-	prior
kubernetes_deployment	update	3	25	90	1	observed	-	3 s in 1 line: public log 11114200028
kubernetes_ingress	create	0.3	0.3	2	0	prior	-	prior
kubernetes_ingress	delete	0.3	1	15	0	prior	-	prior
kubernetes_ingress	update	0.3	0.3	2	0	prior	-	prior
kubernetes_job	create	1	5	30	0	prior	-	prior
kubernetes_namespace	create	0.3	0.3	1	5	observed	lognormal	0-1 s in 5 lines: public log 32585889250 ; public log 48560566817 ; public log 53172761350 and 1 more
kubernetes_namespace	delete	6	14	35	0	prior	lognormal	prior
kubernetes_namespace	update	0.3	0.3	1	0	prior	lognormal	prior
kubernetes_namespace_v1	delete	11.2	14	19.6	1	observed	lognormal	14 s in 1 line: public log 69325892118
kubernetes_persistent_volume_claim	create	1	5	30	0	prior	-	prior
kubernetes_pod	create	3	8	23	5	observed	-	3-23 s in 5 lines: public log 48560566817 ; public log 55688942356 ; public log 1776774538 and 1 more
kubernetes_replication_controller	create	0.8	1	1.4	1	observed	-	1 s in 1 line: public log 13415204511
kubernetes_secret	create	0.3	0.3	1	0	prior	lognormal	prior
kubernetes_secret	delete	0.3	0.3	1	0	prior	lognormal	prior
kubernetes_secret	update	0.3	0.3	1	0	prior	lognormal	prior
kubernetes_service	create	0.3	0.3	1	8	observed	-	0-1 s in 8 lines: public log 22833330262 ; public log 48560566817 ; public log 55688942356 and 5 more
kubernetes_service	delete	0.3	1	12	0	prior	-	prior
kubernetes_service	update	0.3	0.3	1	0	prior	-	prior
kubernetes_service#LoadBalancer	create	37.6	47	65.8	2	observed	-	38-56 s in 2 lines: public log 13415204511 (LoadBalancer on GKE) ; public log 1776774538 (LoadBalancer on GKE)
kubernetes_service#LoadBalancer	delete	10	35	80	0	prior	-	prior
kubernetes_service#LoadBalancer	update	1	2	10	0	prior	-	prior
kubernetes_stateful_set	create	15	60	240	0	prior	-	prior
kubernetes_stateful_set	delete	1	10	60	0	prior	-	prior
kubernetes_stateful_set	update	15	90	400	0	prior	-	prior
"""#
