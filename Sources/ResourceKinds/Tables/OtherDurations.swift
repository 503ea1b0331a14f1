/// How long operations of DigitalOcean, Fastly, Vault, Datadog, ACME, GitHub, Entra ID, Azure DevOps and Cisco ACI take; columns in `DurationColumn`.
// swift-format-ignore
let otherDurations = #"""
aci_tenant	create	0.3	0.5	2	0	prior	-	prior: one request to the controller
aci_tenant	delete	0.3	0.5	2	0	prior	-	prior: one request to the controller
aci_tenant	update	0.3	0.5	2	0	prior	-	prior: one request to the controller
acme_certificate	create	10	33	80	9	observed	lognormal	8-86 s in 9 lines: public log 16409540125 ; public log 9601489096 ; public log 9337630997 and 6 more
acme_certificate	delete	1	1	2	1	observed	lognormal	1 s in 1 line: public log 18431390987
acme_certificate	update	10	33	80	0	prior	lognormal	prior
acme_registration	create	2	3	4	2	observed	lognormal	2-3 s in 2 lines: public log 41616971165 ; public log 39075733216
acme_registration	delete	1	1	2	1	observed	lognormal	1 s in 1 line: public log 18431390987
acme_registration	update	1	2	3	0	prior	lognormal	prior
azuread_application	create	5	12	30	0	prior	-	prior: waits until the directory has copied it
azuread_application	delete	3	8	20	0	prior	-	prior: waits until the directory has copied it
azuread_application	update	2	5	15	0	prior	-	prior: waits until the directory has copied it
azuread_group	create	6	15	35	0	prior	-	prior: waits until the directory has copied it
azuread_group	delete	3	8	20	0	prior	-	prior: waits until the directory has copied it
azuread_group	update	2	5	15	0	prior	-	prior: waits until the directory has copied it
azuread_service_principal	create	5	11	25	0	prior	-	prior: waits until the directory has copied it
azuread_service_principal	delete	3	8	20	0	prior	-	prior: waits until the directory has copied it
azuread_service_principal	update	2	5	15	0	prior	-	prior: waits until the directory has copied it
azuredevops_project	create	5	15	40	0	prior	-	prior: a queued operation that is polled
azuredevops_project	delete	2	5	15	0	prior	-	prior: a queued operation that is polled
azuredevops_project	update	2	5	15	0	prior	-	prior: a queued operation that is polled
azuredevops_serviceendpoint_azurerm	create	2	5	20	0	prior	-	prior: waits until it is ready
azuredevops_serviceendpoint_azurerm	delete	2	5	20	0	prior	-	prior: waits until it is ready
azuredevops_serviceendpoint_azurerm	update	1	3	10	0	prior	-	prior: waits until it is ready
azuredevops_variable_group	create	0.5	1	3	0	prior	-	prior: one request and a read
azuredevops_variable_group	delete	0.5	1	3	0	prior	-	prior: one request and a read
azuredevops_variable_group	update	0.5	1	3	0	prior	-	prior: one request and a read
datadog_dashboard	create	0.3	1	3	0	prior	lognormal	prior
datadog_dashboard	delete	0.3	1	1	0	prior	lognormal	prior
datadog_dashboard	update	0.3	1	3	0	prior	lognormal	prior
datadog_monitor	create	0.3	1	2	0	prior	lognormal	prior
datadog_monitor	delete	0.3	1	1	0	prior	lognormal	prior
datadog_monitor	update	0.3	1	2	0	prior	lognormal	prior
digitalocean_app	create	60	180	420	0	prior	-	prior
digitalocean_app	delete	1	3	8	0	prior	-	prior
digitalocean_app	update	60	180	420	0	prior	-	prior
digitalocean_certificate	create	10	30	90	0	prior	-	prior
digitalocean_certificate	delete	1	5	60	0	prior	-	prior
digitalocean_database_cluster	create	240	360	600	0	prior	-	prior
digitalocean_database_cluster	delete	2	5	15	0	prior	-	prior
digitalocean_database_cluster	update	60	400	900	0	prior	-	prior
digitalocean_domain	create	1	1	2	0	prior	-	prior
digitalocean_domain	delete	1	1	2	0	prior	-	prior
digitalocean_droplet	create	33	36	70	7	observed	floor	33-71 s in 7 lines: public log 36953586650 ; public log 13530391900 ; public log 6821700388 and 4 more
digitalocean_droplet	delete	12	22	24	5	observed	floor	12-24 s in 5 lines: public log 6821700388 ; public log 36953586650 ; public log 19456125886 and 2 more
digitalocean_droplet	update	40	90	300	0	prior	floor	prior
digitalocean_firewall	create	1	2	3	0	prior	-	prior
digitalocean_firewall	delete	1	1	2	0	prior	-	prior
digitalocean_firewall	update	1	2	3	0	prior	-	prior
digitalocean_kubernetes_cluster	create	250	290	420	2	observed	-	252-323 s in 2 lines: public log 22911684282 ; public log 38902301525
digitalocean_kubernetes_cluster	delete	10	25	60	0	prior	-	prior
digitalocean_kubernetes_cluster	update	3	15	120	0	prior	-	prior
digitalocean_kubernetes_node_pool	create	90	180	300	0	prior	-	prior
digitalocean_kubernetes_node_pool	delete	20	60	180	0	prior	-	prior
digitalocean_kubernetes_node_pool	update	15	90	300	0	prior	-	prior
digitalocean_loadbalancer	create	60	81	180	2	observed	-	61-101 s in 2 lines: public log 6697257608 ; public log 22236312689
digitalocean_loadbalancer	delete	2	5	15	0	prior	-	prior
digitalocean_loadbalancer	update	3	20	60	0	prior	-	prior
digitalocean_record	create	1	1	2	1	observed	-	1 s in 1 line: public log 13530391900
digitalocean_record	delete	1	1	2	0	prior	-	prior
digitalocean_record	update	1	1	2	0	prior	-	prior
digitalocean_ssh_key	create	1	1	2	0	prior	-	prior
digitalocean_ssh_key	delete	1	1	2	1	observed	-	1 s in 1 line: public log 6821700388
digitalocean_ssh_key	update	1	1	2	0	prior	-	prior
digitalocean_volume	create	4	7	12	0	prior	floor	prior
digitalocean_volume	delete	2	4	12	0	prior	floor	prior
digitalocean_volume	update	4	8	20	0	prior	floor	prior
digitalocean_vpc	create	1	2	4	0	prior	-	prior
digitalocean_vpc	delete	1	3	60	0	prior	-	prior
digitalocean_vpc	update	1	2	3	0	prior	-	prior
fastly_service_vcl	create	8	25	90	0	prior	lognormal	prior
fastly_service_vcl	delete	3	10	25	0	prior	lognormal	prior
fastly_service_vcl	update	6	20	90	0	prior	lognormal	prior
fastly_tls_subscription	create	1	2	4	0	prior	lognormal	prior
fastly_tls_subscription	delete	1	2	4	0	prior	lognormal	prior
fastly_tls_subscription	update	1	2	4	0	prior	lognormal	prior
fastly_tls_subscription_validation	create	30	240	1500	0	prior	lognormal	prior
fastly_tls_subscription_validation	delete	0.3	0.3	0.3	0	prior	lognormal	prior
github_branch	create	0.5	1	3	0	prior	-	prior: one request and a read
github_branch	delete	0.5	1	2	0	prior	-	prior: one request and a read
github_branch	update	0.5	1	3	0	prior	-	prior: one request and a read
github_repository	create	2	5	10	0	prior	-	prior: several requests
github_repository	delete	0.5	1	3	0	prior	-	prior: several requests
github_repository	update	1	2	5	0	prior	-	prior: several requests
vault_generic_secret	create	0.3	0.3	1	0	prior	lognormal	prior
vault_generic_secret	delete	0.3	0.3	1	0	prior	lognormal	prior
vault_generic_secret	update	0.3	0.3	1	0	prior	lognormal	prior
vault_mount	create	0.3	0.3	1	0	prior	lognormal	prior
vault_mount	delete	0.3	0.3	2	0	prior	lognormal	prior
vault_mount	update	0.3	0.3	1	0	prior	lognormal	prior
vault_policy	create	0.3	0.3	1	0	prior	lognormal	prior
vault_policy	delete	0.3	0.3	1	0	prior	lognormal	prior
vault_policy	update	0.3	0.3	1	0	prior	lognormal	prior
"""#
