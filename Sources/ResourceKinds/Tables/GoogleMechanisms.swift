/// What shapes the durations of hashicorp/google: a type, its reason.
// swift-format-ignore
let googleMechanisms = #"""
google_artifact_registry_repository	observed 12, 14
google_certificate_manager_certificate	prior; LRO on the 10 s poller; state ACTIVE up to 60 min later
google_cloud_run_service	observed 9 creates 10-108; waits for Ready: image pull + first start; a failing revision fails only at timeout
google_cloud_run_v2_service	prior from v1 + LRO poller
google_cloudfunctions2_function	prior (build + Run revision)
google_cloudfunctions_function	observed create 73, 74, 104, 140 (all through the >=60 s sample: biased up a little); includes Cloud Build
google_composer_environment	documented 25 min; user 20-30 min; <=1 h in 2018; delete prior
google_compute_address	observed create 3-5 s: regional address operation is done at the first poll
google_compute_autoscaler	observed delete (region autoscaler 11 s)
google_compute_backend_service	observed create 12, 63; delete 12, 42, 74: slowest link of the HTTP LB chain (backends attach/drain)
google_compute_disk	prior (poller)
google_compute_forwarding_rule	prior, by analogy with the global rule
google_compute_global_address	observed; includes PSA range
google_compute_global_forwarding_rule	observed (13, 22, 22 / 17, 21, 22): two polls are usual
google_compute_ha_vpn_gateway	prior (external gateway 13 s seen)
google_compute_instance	create/delete/update observed; update p90 = stop+start for machine_type/service_account change; delete slow when the guest ignores ACPI (61, 112 s seen); a remote-exec provisioner adds its own time (one log 6m22s, left out)
google_compute_instance_group_manager	prior; wait_for_instances=false; with it true add VM boot + initial_delay_sec
google_compute_managed_ssl_certificate	observed 12 s; the resource returns at once, ACTIVE comes 10-60 min later (see downtime)
google_compute_network	observed; auto-mode and delete_default_routes +10-20 s
google_compute_region_backend_service	prior, by analogy
google_compute_region_instance_group_manager	observed create 44, delete 81, 126
google_compute_route	prior; shares the peering lock of its network
google_compute_router_nat	observed; lock per router
google_compute_subnetwork	observed; >120 s when a serverless/LB IP still holds it
google_compute_url_map	observed; update by analogy (same LRO)
google_container_cluster	observed 12 creates 156-672 (zonal 150-220, regional 320-560, +remove_default_node_pool 90-150); update 25m14s seen = regional control plane upgrade; label/flag updates 10-60 s are prior
google_container_node_pool	observed create; update = rolling re-creation, see downtime; delete one obs 4m17s
google_dns_managed_zone	prior (synchronous API)
google_dns_record_set	observed 2 s; provider polls the Change every >=2 s; lock per name+type only
google_kms_crypto_key	prior; delete schedules the versions' destruction
google_kms_key_ring	prior; delete only forgets
google_project	one obs 192 s; provider sleeps 15 s after create
google_project_iam_member	observed 10 deletes 7-12; create by symmetry (read-modify-write, re-read); mutex per project: N members serialise (partly batched)
google_project_service	observed 3-5 s when the API is already on, 26-38 s for a real enable (bimodal); calls are batched
google_redis_instance	observed create 263, 293; delete 107; update prior (scaling Standard tier = failover)
google_service_account	observed 14 s; provider waits for 3 good reads and sleeps 10 s (older providers ~1-4 s)
google_service_networking_connection	observed; delete can fail for hours after a Cloud SQL delete
google_sql_database	observed; serialised on the instance
google_sql_database_instance	observed 8 creates 175-1103; maintainer: 15-20 min normal; deletes 138, 142
google_sql_user	observed; serialised on the instance
google_storage_bucket	observed; force_destroy adds ~1 s per 100-200 objects
google_storage_bucket_iam_member	observed delete 9-10
google_storage_bucket_object	observed delete; upload bound
google_vpc_access_connector	prior (no log found)
"""#
