/// How long operations of the providers that stay on the machine: random, null, time, tls, local, archive, external, http, terraform take; columns in `DurationColumn`.
// swift-format-ignore
let localProviderDurations = #"""
archive_file	create	0.05	0.2	3	0	prior	lognormal	prior
archive_file	delete	0.02	0.05	0.1	0	prior	lognormal	prior
archive_file	read	0.05	0.2	3	0	prior	lognormal	prior: grows with the content
external	read	0.1	0.5	5	0	prior	lognormal	prior: whatever the program takes
http	read	0.1	0.3	2	0	prior	lognormal	prior: one request
local_file	create	0.02	0.05	0.2	1	observed	lognormal	0 s in 1 line: public log 16409540125
local_file	delete	0.02	0.05	0.1	0	prior	lognormal	prior
local_file	read	0.01	0.02	0.1	0	prior	lognormal	prior: no request leaves the machine
local_sensitive_file	create	0.02	0.05	0.2	0	prior	lognormal	prior
local_sensitive_file	delete	0.02	0.05	0.1	0	prior	lognormal	prior
local_sensitive_file	read	0.01	0.02	0.1	0	prior	lognormal	prior: no request leaves the machine
null_resource	create	0.02	0.05	0.2	0	prior	lognormal	prior
null_resource	delete	0.02	0.05	0.1	0	prior	lognormal	prior
null_resource#local-exec	create	10.4	13	18.2	1	observed	-	13 s in 1 line: public log 37793669266
null_resource#local-exec	delete	0.05	0.1	1	0	prior	-	prior
random_id	create	0.02	0.05	0.2	0	prior	lognormal	prior
random_id	delete	0.02	0.05	0.1	1	observed	lognormal	0 s in 1 line: public log 71587820835
random_integer	create	0.02	0.05	0.2	1	observed	lognormal	0 s in 1 line: public log 55472370552
random_integer	delete	0.02	0.05	0.1	0	prior	lognormal	prior
random_password	create	0.02	0.05	0.2	1	observed	lognormal	0 s in 1 line: public log 55472370552
random_password	delete	0.02	0.05	0.1	0	prior	lognormal	prior
random_pet	create	0.02	0.05	0.2	1	observed	lognormal	0 s in 1 line: public log 55472370552
random_pet	delete	0.02	0.05	0.1	0	prior	lognormal	prior
random_string	create	0.02	0.05	0.2	0	prior	lognormal	prior
random_string	delete	0.02	0.05	0.1	1	observed	lognormal	0 s in 1 line: public log 61921233572
random_uuid	create	0.02	0.05	0.2	0	prior	lognormal	prior
random_uuid	delete	0.02	0.05	0.1	0	prior	lognormal	prior
template_cloudinit_config	read	0.01	0.02	0.1	0	prior	lognormal	prior: no request leaves the machine
template_file	read	0.01	0.02	0.1	0	prior	lognormal	prior: no request leaves the machine
terraform_data	create	0.02	0.05	0.2	4	observed	lognormal	0 s in 4 lines: public log 9950413104 ; own run, Terraform 1.11.4, three terraform_data resources created, changed, destroyed
terraform_data	delete	0.02	0.05	0.1	4	observed	lognormal	0 s in 4 lines: own run, a text log (Terraform 1.11.4) ; own run, Terraform 1.11.4, three terraform_data resources created, changed, destroyed
terraform_data	update	0.02	0.05	0.2	2	observed	lognormal	0 s in 2 lines: own run, Terraform 1.11.4, three terraform_data resources created, changed, destroyed
terraform_data#local-exec	create	8.8	11	15.4	1	observed	-	11 s in 1 line: own run, a text log (Terraform 1.11.4)
terraform_data#local-exec	delete	8.8	11	15.4	1	observed	-	11 s in 1 line: own run, a text log (Terraform 1.11.4)
terraform_remote_state	read	0.2	0.5	2	0	prior	lognormal	prior: one read of a state
time_offset	create	0.02	0.05	0.2	0	prior	lognormal	prior: no request leaves the machine
time_offset	delete	0.02	0.05	0.1	0	prior	lognormal	prior: no request leaves the machine
time_offset	update	0.02	0.05	0.2	0	prior	lognormal	prior: no request leaves the machine
time_rotating	create	0.02	0.05	0.2	0	prior	lognormal	prior: no request leaves the machine
time_rotating	delete	0.02	0.05	0.1	0	prior	lognormal	prior: no request leaves the machine
time_rotating	update	0.02	0.05	0.2	0	prior	lognormal	prior: no request leaves the machine
time_sleep	create	30	30	60	0	prior	floor	prior
time_sleep	delete	0.05	0.1	60	0	prior	floor	prior
time_static	create	0.02	0.05	0.2	0	prior	lognormal	prior: no request leaves the machine
time_static	delete	0.02	0.05	0.1	0	prior	lognormal	prior: no request leaves the machine
time_static	update	0.02	0.05	0.2	0	prior	lognormal	prior: no request leaves the machine
tls_cert_request	create	0.02	0.05	0.2	0	prior	lognormal	prior
tls_cert_request	delete	0.02	0.05	0.1	0	prior	lognormal	prior
tls_certificate	read	0.1	0.3	1	0	prior	lognormal	prior: one handshake
tls_locally_signed_cert	create	0.02	0.05	0.2	0	prior	lognormal	prior
tls_locally_signed_cert	delete	0.02	0.05	0.1	0	prior	lognormal	prior
tls_private_key	create	0.05	0.4	3	1	observed	lognormal	1 s in 1 line: public log 55472370552
tls_private_key	delete	0.02	0.05	0.1	1	observed	lognormal	0 s in 1 line: public log 16119925453
tls_public_key	read	0.01	0.02	0.1	0	prior	lognormal	prior: no request leaves the machine
tls_self_signed_cert	create	0.02	0.05	0.2	1	observed	lognormal	0 s in 1 line: public log 47459069251
tls_self_signed_cert	delete	0.02	0.05	0.1	0	prior	lognormal	prior
"""#
