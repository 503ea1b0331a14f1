/// How long operations of hashicorp/google take; columns in `DurationColumn`.
// swift-format-ignore
let googleDurations = #"""
google_alloydb_cluster	create	60	200	400	0	prior	quantised_10s	prior
google_alloydb_cluster	delete	60	180	400	0	prior	quantised_10s	prior
google_alloydb_cluster	update	11	30	120	0	prior	quantised_10s	prior
google_alloydb_instance	create	300	600	900	0	prior	quantised_10s	prior
google_alloydb_instance	delete	60	180	400	0	prior	quantised_10s	prior
google_alloydb_instance	update	60	300	900	0	prior	quantised_10s	prior
google_api_gateway_api	create	87.2	109	152.6	1	observed	-	109 s in 1 line: public log 6227133521 [>=60s sample]
google_api_gateway_api_config	create	113.6	142	198.8	1	observed	-	142 s in 1 line: public log 6227133521 [>=60s sample]
google_api_gateway_gateway	create	106.4	133	186.2	1	observed	-	133 s in 1 line: public log 6227133521 [>=60s sample]
google_app_engine_application	create	1	5	30	0	prior	-	prior
google_app_engine_application	update	1	5	30	0	prior	-	prior
google_artifact_registry_repository	create	11	13	15	2	observed	quantised_10s	12-14 s in 2 lines: public log 11026912431 ; public log 67298017652
google_artifact_registry_repository	delete	3	11	15	0	prior	quantised_10s	prior
google_artifact_registry_repository	update	1	2	4	0	prior	-	prior
google_bigquery_dataset	create	1	1	2	3	observed	lognormal	1 s in 3 lines: public log 23601033431 ; public log 17287481458 ; public log 69546641776
google_bigquery_dataset	delete	1	1	2	0	prior	lognormal	prior
google_bigquery_dataset	update	1	1	2	0	prior	lognormal	prior
google_bigquery_table	create	1	2	3	1	observed	lognormal	2 s in 1 line: public log 18059836477
google_bigquery_table	delete	1	1	2	0	prior	lognormal	prior
google_bigquery_table	update	1	1	2	0	prior	lognormal	prior
google_bigtable_instance	create	5	20	60	0	prior	-	prior
google_bigtable_instance	delete	2	4	10	0	prior	-	prior
google_bigtable_instance	read	0.2	0.5	1.5	0	prior	lognormal	prior
google_bigtable_instance	update	5	30	300	0	prior	-	prior
google_certificate_manager_certificate	create	3	12	25	0	prior	quantised_10s	prior
google_certificate_manager_certificate	delete	3	11	15	0	prior	quantised_10s	prior
google_certificate_manager_certificate	update	3	11	15	0	prior	quantised_10s	prior
google_certificate_manager_certificate_map	create	3	11	15	0	prior	quantised_10s	prior
google_certificate_manager_certificate_map	delete	3	11	15	0	prior	quantised_10s	prior
google_certificate_manager_certificate_map	update	3	11	15	0	prior	quantised_10s	prior
google_certificate_manager_certificate_map_entry	create	3	12	25	0	prior	quantised_10s	prior
google_certificate_manager_certificate_map_entry	delete	3	12	35	0	prior	quantised_10s	prior
google_certificate_manager_certificate_map_entry	update	3	12	25	0	prior	quantised_10s	prior
google_certificate_manager_dns_authorization	create	3	11	15	0	prior	quantised_10s	prior
google_certificate_manager_dns_authorization	delete	3	8	12	0	prior	quantised_10s	prior
google_certificate_manager_dns_authorization	update	3	8	12	0	prior	quantised_10s	prior
google_cloud_run_service	create	12	31	65	9	observed	-	10-108 s in 9 lines: public log 11026912431 ; public log 46142385065 ; public log 18059836477 and 6 more
google_cloud_run_service	delete	2	5	12	0	prior	-	prior
google_cloud_run_service	update	10	17	45	1	observed	-	17 s in 1 line: public log 13090399722
google_cloud_run_service_iam_member	create	5	6	8	3	observed	-	5-8 s in 3 lines: public log 42844396669 ; public log 46142385065 ; public log 18059836477
google_cloud_run_service_iam_member	delete	4	6	9	0	prior	-	prior
google_cloud_run_service_iam_policy	create	1	2	3	3	observed	-	1-3 s in 3 lines: public log 24446028911 ; public log 13372994858 ; public log 17421315871
google_cloud_run_v2_job	create	5	11	20	0	prior	quantised_10s	prior
google_cloud_run_v2_job	delete	3	11	15	0	prior	quantised_10s	prior
google_cloud_run_v2_job	update	5	11	15	0	prior	quantised_10s	prior
google_cloud_run_v2_service	create	10	20	50	0	prior	quantised_10s	prior
google_cloud_run_v2_service	delete	3	11	15	0	prior	quantised_10s	prior
google_cloud_run_v2_service	update	8	17	45	0	prior	quantised_10s	prior
google_cloud_scheduler_job	create	4	6	8	2	observed	-	5-6 s in 2 lines: public log 17167274345 ; public log 17209174673
google_cloud_scheduler_job	delete	2	4	6	0	prior	-	prior
google_cloud_scheduler_job	update	3	5	7	0	prior	-	prior
google_cloudbuildv2_repository	create	11.2	14	19.6	1	observed	-	14 s in 1 line: public log 67298017652
google_cloudfunctions2_function	create	60	100	180	0	prior	quantised_10s	prior
google_cloudfunctions2_function	delete	10	30	90	0	prior	quantised_10s	prior
google_cloudfunctions2_function	update	45	90	160	0	prior	quantised_10s	prior
google_cloudfunctions_function	create	70	90	140	4	observed	-	73-140 s in 4 lines: public log 20204122452 [>=60s sample] ; public log 41762422055
google_cloudfunctions_function	delete	10	25	50	0	prior	-	prior
google_cloudfunctions_function	update	40	80	140	0	prior	-	prior
google_composer_environment	create	1200	1500	2700	1	observed	quantised_10s	1500 s in 1 line: github.com/jybaek/gcp-infra-by-terraform/pull/14
google_composer_environment	delete	180	420	900	0	prior	quantised_10s	prior
google_composer_environment	update	300	1500	2400	0	documented	quantised_10s	1500 s: Creating or updating an environment usually takes around 25 minutes. (hashicorp/terraform-provider-google website/docs/r/composer_environment.html.markdown@e03b7622)
google_compute_address	create	3	5	12	3	observed	-	3-5 s in 3 lines: public log 43671437216 ; public log 48178449009 ; public log 53482455272
google_compute_address	delete	3	11	12	0	prior	quantised_10s	prior
google_compute_address	update	3	8	12	0	prior	quantised_10s	prior
google_compute_autoscaler	create	11	12	13	0	prior	quantised_10s	prior
google_compute_autoscaler	delete	11	11	12	0	prior	quantised_10s	prior
google_compute_autoscaler	update	11	12	13	0	prior	quantised_10s	prior
google_compute_backend_bucket	create	11	12	15	0	prior	quantised_10s	prior
google_compute_backend_bucket	delete	11	12	15	0	prior	quantised_10s	prior
google_compute_backend_bucket	update	11	12	15	0	prior	quantised_10s	prior
google_compute_backend_service	create	12	33	65	2	observed	quantised_10s	12-63 s in 2 lines: public log 18201272677 ; public log 44362974805
google_compute_backend_service	delete	12	42	75	3	observed	quantised_10s	12-74 s in 3 lines: public log 18431390987 ; public log 46413583116 ; public log 59160473224
google_compute_backend_service	update	11	22	45	0	prior	quantised_10s	prior
google_compute_disk	create	3	12	23	0	prior	quantised_10s	prior
google_compute_disk	delete	3	11	13	0	prior	quantised_10s	prior
google_compute_disk	update	3	12	23	0	prior	quantised_10s	prior
google_compute_external_vpn_gateway	create	10.4	13	18.2	1	observed	quantised_10s	13 s in 1 line: public log 56118550227
google_compute_firewall	create	11	12	22	8	observed	quantised_10s	11-22 s in 8 lines: public log 18201272677 ; public log 44362974805 ; public log 45362485614 and 1 more
google_compute_firewall	delete	11	11	12	10	observed	quantised_10s	11-12 s in 10 lines: public log 69770926127 ; public log 46413583116 ; public log 5936961807 and 2 more
google_compute_firewall	update	6	11	12	0	prior	quantised_10s	prior
google_compute_forwarding_rule	create	11	13	23	0	prior	quantised_10s	prior
google_compute_forwarding_rule	delete	11	13	33	0	prior	quantised_10s	prior
google_compute_forwarding_rule	update	11	12	22	0	prior	quantised_10s	prior
google_compute_global_address	create	11	14	17	3	observed	quantised_10s	12-17 s in 3 lines: public log 44362974805 ; public log 18201272677
google_compute_global_address	delete	11	11	12	2	observed	quantised_10s	11 s in 2 lines: public log 18431390987 ; public log 46413583116
google_compute_global_address	update	3	8	12	0	prior	quantised_10s	prior
google_compute_global_forwarding_rule	create	13	22	23	3	observed	quantised_10s	13-22 s in 3 lines: public log 18201272677 ; public log 44362974805
google_compute_global_forwarding_rule	delete	17	21	33	3	observed	quantised_10s	17-22 s in 3 lines: public log 18431390987 ; public log 46413583116 ; public log 59160473224
google_compute_global_forwarding_rule	update	11	12	23	0	prior	quantised_10s	prior
google_compute_ha_vpn_gateway	create	11	12	13	0	prior	quantised_10s	prior
google_compute_ha_vpn_gateway	delete	11	12	13	0	prior	quantised_10s	prior
google_compute_ha_vpn_gateway	update	11	12	13	0	prior	quantised_10s	prior
google_compute_health_check	create	11	12	17	2	observed	quantised_10s	12-17 s in 2 lines: public log 44362974805 ; public log 18201272677
google_compute_health_check	delete	11	12	16	4	observed	quantised_10s	11-16 s in 4 lines: public log 18431390987 ; public log 46413583116 ; public log 59160473224
google_compute_health_check	update	11	12	13	0	prior	quantised_10s	prior
google_compute_instance	create	13	19	45	6	observed	quantised_10s	13-28 s in 6 lines: public log 45362485614 ; public log 45350289013 ; public log 44362974805 and 2 more
google_compute_instance	delete	16	57	113	9	observed	quantised_10s	16-113 s in 9 lines: public log 10994934665 ; public log 5936961807 ; public log 69770926127 and 6 more
google_compute_instance	update	12	17	65	5	observed	quantised_10s	12-64 s in 5 lines: public log 9933715606 ; public log 15231823515 ; public log 12191734341 and 2 more
google_compute_instance_group	create	11	12	13	1	observed	quantised_10s	12 s in 1 line: public log 44362974805
google_compute_instance_group	delete	11	14	23	1	observed	quantised_10s	14 s in 1 line: public log 59160473224
google_compute_instance_group	update	11	12	23	0	prior	quantised_10s	prior
google_compute_instance_group_manager	create	12	23	60	0	prior	quantised_10s	prior
google_compute_instance_group_manager	delete	45	90	180	0	prior	quantised_10s	prior
google_compute_instance_group_manager	update	12	23	60	0	prior	quantised_10s	prior
google_compute_instance_template	create	11	12	13	1	observed	quantised_10s	12 s in 1 line: public log 18201272677
google_compute_instance_template	delete	10	11	12	2	observed	quantised_10s	10-11 s in 2 lines: public log 46413583116 ; public log 18431390987
google_compute_managed_ssl_certificate	create	11	12	13	1	observed	quantised_10s	12 s in 1 line: public log 44362974805
google_compute_managed_ssl_certificate	delete	11	12	23	0	prior	quantised_10s	prior
google_compute_network	create	12	22	26	8	observed	quantised_10s	12-26 s in 8 lines: public log 68538307898 ; public log 56118550227 ; public log 18201272677 and 5 more
google_compute_network	delete	11	21	23	4	observed	quantised_10s	11-22 s in 4 lines: public log 20503075280 ; public log 69770926127 ; public log 46413583116 and 1 more
google_compute_network	update	11	12	22	0	prior	quantised_10s	prior
google_compute_region_autoscaler	delete	8.8	11	15.4	1	observed	quantised_10s	11 s in 1 line: public log 46413583116
google_compute_region_backend_service	create	12	25	65	0	prior	quantised_10s	prior
google_compute_region_backend_service	delete	12	25	60	0	prior	quantised_10s	prior
google_compute_region_backend_service	update	11	22	45	0	prior	quantised_10s	prior
google_compute_region_instance_group_manager	create	12	44	65	1	observed	quantised_10s	44 s in 1 line: public log 18201272677
google_compute_region_instance_group_manager	delete	75	105	180	2	observed	quantised_10s	81-126 s in 2 lines: public log 46413583116 ; public log 18431390987
google_compute_region_instance_group_manager	update	12	23	60	0	prior	quantised_10s	prior
google_compute_region_network_endpoint_group	create	3	12	22	0	prior	quantised_10s	prior
google_compute_region_network_endpoint_group	delete	11	12	22	0	prior	quantised_10s	prior
google_compute_route	create	11	13	35	0	prior	quantised_10s	prior
google_compute_route	delete	11	13	35	0	prior	quantised_10s	prior
google_compute_router	create	12	12	22	4	observed	quantised_10s	12-22 s in 4 lines: public log 18201272677 ; public log 45362485614 ; public log 69665026316 and 1 more
google_compute_router	delete	10	11	13	3	observed	quantised_10s	10-13 s in 3 lines: public log 46413583116 ; public log 18431390987 ; public log 59160473224
google_compute_router	update	11	12	22	0	prior	quantised_10s	prior
google_compute_router_interface	create	13	19	26.6	2	observed	quantised_10s	13-25 s in 2 lines: public log 56118550227
google_compute_router_nat	create	12	12	23	4	observed	quantised_10s	12-23 s in 4 lines: public log 45362485614 ; public log 69665026316 ; public log 43671437216 and 1 more
google_compute_router_nat	delete	4	11	17	3	observed	quantised_10s	4-17 s in 3 lines: public log 59160473224 ; public log 46413583116 ; public log 18431390987
google_compute_router_nat	update	11	12	22	0	prior	quantised_10s	prior
google_compute_router_peer	create	25.6	32	44.8	2	observed	quantised_10s	26-38 s in 2 lines: public log 56118550227
google_compute_security_policy	create	11	14	25	0	prior	quantised_10s	prior
google_compute_security_policy	delete	11	12	22	0	prior	quantised_10s	prior
google_compute_security_policy	update	11	14	35	0	prior	quantised_10s	prior
google_compute_ssl_certificate	create	11	13	15	1	observed	quantised_10s	14 s in 1 line: public log 18201272677
google_compute_ssl_certificate	delete	11	12	13	1	observed	quantised_10s	12 s in 1 line: public log 18431390987
google_compute_ssl_policy	create	11	13	17	1	observed	quantised_10s	17 s in 1 line: public log 18201272677
google_compute_ssl_policy	delete	11	12	13	1	observed	quantised_10s	12 s in 1 line: public log 18431390987
google_compute_ssl_policy	update	11	12	15	0	prior	quantised_10s	prior
google_compute_subnetwork	create	11	14	23	10	observed	quantised_10s	11-23 s in 10 lines: public log 68362299723 ; public log 68538307898 ; public log 69665026316 and 6 more
google_compute_subnetwork	delete	11	13	21	4	observed	quantised_10s	11-21 s in 4 lines: public log 69770926127 ; public log 20503075280 ; public log 59160473224 and 1 more
google_compute_subnetwork	update	11	12	22	0	prior	quantised_10s	prior
google_compute_target_http_proxy	create	11	12	13	1	observed	quantised_10s	12 s in 1 line: public log 44362974805
google_compute_target_http_proxy	delete	11	12	22	2	observed	quantised_10s	11-12 s in 2 lines: public log 46413583116 ; public log 59160473224
google_compute_target_http_proxy	update	11	12	22	0	prior	quantised_10s	prior
google_compute_target_https_proxy	create	11	12	13	2	observed	quantised_10s	12 s in 2 lines: public log 18201272677 ; public log 44362974805
google_compute_target_https_proxy	delete	11	11	22	1	observed	quantised_10s	11 s in 1 line: public log 18431390987
google_compute_target_https_proxy	update	11	12	22	0	prior	quantised_10s	prior
google_compute_url_map	create	11	12	22	2	observed	quantised_10s	11-12 s in 2 lines: public log 44362974805 ; public log 18201272677
google_compute_url_map	delete	11	11	12	3	observed	quantised_10s	11-12 s in 3 lines: public log 46413583116 ; public log 59160473224 ; public log 18431390987
google_compute_url_map	update	11	12	22	0	prior	quantised_10s	prior
google_compute_vpn_tunnel	create	11	15	25	2	observed	quantised_10s	15 s in 2 lines: public log 56118550227
google_compute_vpn_tunnel	delete	11	13	25	0	prior	quantised_10s	prior
google_compute_vpn_tunnel	update	11	15	25	0	prior	quantised_10s	prior
google_container_cluster	create	155	325	560	12	observed	quantised_10s	156-672 s in 12 lines: public log 40709955832 ; public log 7862369588 [>=60s sample] ; public log 32585889250 [>=60s sample] and 9 more
google_container_cluster	delete	160	190	400	3	observed	quantised_10s	164-220 s in 3 lines: public log 20503075280 ; public log 40480141848 ; public log 13261770186
google_container_cluster	read	0.2	0.5	1.5	0	prior	lognormal	prior
google_container_cluster	update	15	120	1520	1	observed	quantised_10s	1514 s in 1 line: public log 6117002932 (regional cluster, control-plane upgrade)
google_container_node_pool	create	64	95	337	8	observed	quantised_10s	64-337 s in 8 lines: public log 20503075280 ; public log 19062314249 [>=60s sample] ; public log 27647889761 [>=60s sample] and 5 more
google_container_node_pool	delete	60	180	330	1	observed	quantised_10s	257 s in 1 line: public log 20503075280
google_container_node_pool	update	25	300	1800	0	prior	quantised_10s	prior
google_dataflow_job	create	3.2	4	5.6	1	observed	-	4 s in 1 line: public log 18059836477
google_dataproc_cluster	create	125	173	200	3	observed	-	129-197 s in 3 lines: public log 24097606655 [>=60s sample] ; public log 7315301840 [>=60s sample] ; public log 6731047451 [>=60s sample]
google_dataproc_cluster	delete	40	75	140	0	prior	-	prior
google_dataproc_cluster	update	30	120	300	0	prior	-	prior
google_dataproc_job	create	0.8	1	1.4	1	observed	-	1 s in 1 line: public log 24097606655
google_dns_managed_zone	create	1	2	4	0	prior	lognormal	prior
google_dns_managed_zone	delete	1	2	5	0	prior	lognormal	prior
google_dns_managed_zone	update	1	2	4	0	prior	lognormal	prior
google_dns_record_set	create	1	2	5	1	observed	lognormal	2 s in 1 line: public log 44362974805
google_dns_record_set	delete	1	2	5	0	prior	lognormal	prior
google_dns_record_set	update	1	2	5	0	prior	lognormal	prior
google_filestore_instance	create	150	240	420	0	prior	quantised_10s	prior
google_filestore_instance	delete	60	120	300	0	prior	quantised_10s	prior
google_filestore_instance	update	30	90	300	0	prior	quantised_10s	prior
google_folder	create	4	8	20	0	prior	-	prior: a long-running operation that is polled
google_folder	delete	2	4	12	0	prior	-	prior: a long-running operation that is polled
google_folder	update	2	4	12	0	prior	-	prior: a long-running operation that is polled
google_iam_policy	read	0.01	0.02	0.1	0	prior	lognormal	prior: no request leaves the machine
google_kms_crypto_key	create	1	1	3	0	prior	lognormal	prior
google_kms_crypto_key	delete	1	1	3	0	prior	lognormal	prior
google_kms_crypto_key	update	1	1	2	0	prior	lognormal	prior
google_kms_crypto_key_iam_binding	create	4	5	7	2	observed	lognormal	5 s in 2 lines: public log 54721246622
google_kms_key_ring	create	1	1	2	0	prior	lognormal	prior
google_kms_key_ring	delete	0.3	0.3	1	0	prior	lognormal	prior
google_logging_project_sink	create	2	4	8	0	prior	lognormal	prior
google_logging_project_sink	delete	1	2	4	0	prior	lognormal	prior
google_logging_project_sink	update	1	2	4	0	prior	lognormal	prior
google_managed_kafka_cluster	create	1373.6	1717	2403.8	1	observed	-	1717 s in 1 line: public log 5654918632 [>=60s sample]
google_managed_kafka_topic	create	4.8	6	8.4	1	observed	-	6 s in 1 line: public log 5654918632
google_memcache_instance	create	1	5	30	0	prior	-	prior
google_memcache_instance	delete	1	5	30	0	prior	-	prior
google_memcache_instance	update	1	5	30	0	prior	-	prior
google_memorystore_instance	create	280	325	600	1	observed	quantised_10s	325 s in 1 line: public log 69795630341
google_memorystore_instance	delete	60	150	400	0	prior	quantised_10s	prior
google_memorystore_instance	update	60	300	900	0	prior	quantised_10s	prior
google_monitoring_alert_policy	create	1	3	8	0	prior	lognormal	prior
google_monitoring_alert_policy	delete	1	2	4	0	prior	lognormal	prior
google_monitoring_alert_policy	update	1	2	4	0	prior	lognormal	prior
google_monitoring_notification_channel	create	1	2	6	0	prior	-	prior: one request and a read
google_monitoring_notification_channel	delete	1	2	4	0	prior	-	prior: one request and a read
google_monitoring_notification_channel	update	1	2	4	0	prior	-	prior: one request and a read
google_network_security_authz_policy	create	123.2	154	215.6	1	observed	-	154 s in 1 line: public log 63438543250 [>=60s sample]
google_org_policy_policy	create	1	2	5	0	prior	-	prior: one request and a read
google_org_policy_policy	delete	1	2	5	0	prior	-	prior: one request and a read
google_org_policy_policy	update	1	2	5	0	prior	-	prior: one request and a read
google_project	create	15	60	200	1	observed	floor	192 s in 1 line: public log 1243558658 [>=60s sample]
google_project	delete	2	4	8	0	prior	-	prior
google_project	update	2	4	8	0	prior	-	prior
google_project_iam_binding	create	7	9	13	0	prior	-	prior
google_project_iam_binding	delete	7	9	12	0	prior	-	prior
google_project_iam_binding	update	7	9	13	0	prior	-	prior
google_project_iam_member	create	7	9	13	0	prior	-	prior
google_project_iam_member	delete	7	9	12	10	observed	-	7-12 s in 10 lines: public log 46413583116 ; public log 59160473224
google_project_service	create	3	5	35	7	observed	-	3-38 s in 7 lines: public log 53482455272 ; public log 18059836477 ; public log 48178449009 and 3 more
google_project_service	delete	4	11	25	1	observed	-	11 s in 1 line: public log 46413583116
google_project_service	read	0.2	0.5	1.5	0	prior	lognormal	prior
google_project_service	update	3	5	35	0	prior	-	prior
google_pubsub_subscription	create	2	4	9	1	observed	lognormal	4 s in 1 line: public log 18059836477
google_pubsub_subscription	delete	1	3	6	0	prior	lognormal	prior
google_pubsub_subscription	update	1	3	8	0	prior	lognormal	prior
google_pubsub_topic	create	2	4	9	1	observed	lognormal	4 s in 1 line: public log 18059836477
google_pubsub_topic	delete	1	3	6	0	prior	lognormal	prior
google_pubsub_topic	update	1	3	8	0	prior	lognormal	prior
google_redis_instance	create	240	280	420	2	observed	quantised_10s	263-293 s in 2 lines: public log 68486098601 ; public log 18201272677
google_redis_instance	delete	60	107	200	1	observed	quantised_10s	107 s in 1 line: public log 18431390987
google_redis_instance	update	120	600	1100	0	prior	quantised_10s	prior
google_secret_manager_secret	create	1	2	3	0	prior	lognormal	prior
google_secret_manager_secret	delete	1	1	2	0	prior	lognormal	prior
google_secret_manager_secret	update	1	2	3	0	prior	lognormal	prior
google_secret_manager_secret_version	create	1	2	3	0	prior	lognormal	prior
google_secret_manager_secret_version	delete	1	1	2	0	prior	lognormal	prior
google_secret_manager_secret_version	update	1	2	3	0	prior	lognormal	prior
google_service_account	create	10	13	16	1	observed	floor	14 s in 1 line: public log 53482455272
google_service_account	delete	0.3	1	2	4	observed	-	0-2 s in 4 lines: public log 46413583116 ; public log 18431390987 ; public log 59160473224
google_service_account	update	1	2	4	0	prior	-	prior
google_service_account_iam_member	create	4	5	9	1	observed	-	4 s in 1 line: public log 69795630341
google_service_account_iam_member	delete	4	5	9	0	prior	-	prior
google_service_account_key	create	1	2	4	0	prior	-	prior
google_service_account_key	delete	1	1	2	1	observed	-	1 s in 1 line: public log 18431390987
google_service_networking_connection	create	30	57	75	1	observed	quantised_10s	57 s in 1 line: public log 18201272677
google_service_networking_connection	delete	23	33	60	2	observed	quantised_10s	23-42 s in 2 lines: public log 18431390987 ; public log 46413583116
google_service_networking_connection	update	15	30	60	0	prior	quantised_10s	prior
google_spanner_instance	create	5	12	25	0	prior	quantised_10s	prior
google_spanner_instance	delete	2	4	10	0	prior	-	prior
google_spanner_instance	update	5	12	60	0	prior	quantised_10s	prior
google_sql_database	create	1	4	7	5	observed	-	0-7 s in 5 lines: public log 42844396669 ; public log 68486098601 ; public log 18201272677 and 2 more
google_sql_database	delete	0.3	1	3	2	observed	-	0-2 s in 2 lines: public log 62642790805 ; public log 18431390987
google_sql_database	update	1	3	6	0	prior	-	prior
google_sql_database_instance	create	290	620	1000	8	observed	quantised_10s	175-1103 s in 8 lines: public log 22945638589 ; public log 68486098601 ; public log 18201272677 and 5 more
google_sql_database_instance	delete	70	140	240	2	observed	quantised_10s	138-142 s in 2 lines: public log 18431390987 ; public log 62642790805
google_sql_database_instance	update	20	90	600	0	prior	quantised_10s	prior
google_sql_user	create	1	4	11	7	observed	-	1-11 s in 7 lines: public log 68486098601 ; public log 42844396669 ; public log 13246845171 and 4 more
google_sql_user	delete	0.3	2	4	2	observed	-	0-4 s in 2 lines: public log 62642790805 ; public log 18431390987
google_sql_user	update	1	3	9	0	prior	-	prior
google_storage_bucket	create	1	2	4	9	observed	lognormal	1-4 s in 9 lines: public log 17287481458 ; public log 23601033431 ; public log 53482455272 and 6 more
google_storage_bucket	delete	1	1	10	2	observed	lognormal	1 s in 2 lines: public log 18431390987 ; public log 46413583116
google_storage_bucket	read	0.2	0.5	1.5	0	prior	lognormal	prior
google_storage_bucket	update	1	1	3	0	prior	lognormal	prior
google_storage_bucket_iam_member	create	5	8	11	0	prior	lognormal	prior
google_storage_bucket_iam_member	delete	7	9	11	2	observed	lognormal	9-10 s in 2 lines: public log 18431390987
google_storage_bucket_object	create	0.3	1	5	1	observed	lognormal	0 s in 1 line: public log 41762422055
google_storage_bucket_object	delete	0.3	0.3	1	1	observed	lognormal	0 s in 1 line: public log 46413583116
google_storage_bucket_object	update	0.3	1	5	0	prior	lognormal	prior
google_vpc_access_connector	create	100	150	250	0	prior	-	prior
google_vpc_access_connector	delete	60	120	200	0	prior	-	prior
google_vpc_access_connector	update	60	120	240	0	prior	-	prior
google_workflows_workflow	create	11	12	15	0	prior	quantised_10s	prior
google_workflows_workflow	delete	3	11	15	0	prior	quantised_10s	prior
google_workflows_workflow	update	11	12	15	0	prior	quantised_10s	prior
"""#
