/// What is known of the kinds of the providers that stay on the machine: random, null, time, tls, local, archive, external, http, terraform; columns in `KindColumn`.
// swift-format-ignore
let localProviderKinds = #"""
local_file	inert	filename	filename	-	filename	none	immediate	0	0	0	-	-	overwrites	CBD = late self-deletion (same path)	prior
local_sensitive_file	inert	filename	filename	-	filename	none	immediate	0	0	0	-	-	overwrites	CBD = late self-deletion (same path)	prior
null_resource	unknown	-	triggers	-	-	none	immediate	0	0	0	-	-	-	provisioners can do anything	prior
random_id	inert	-	hex	-	-	none	immediate	0	0	0	-	-	-	but a new value renames what uses it	prior
random_integer	inert	-	result	-	-	none	immediate	0	0	0	-	-	-	as random_id	prior
random_password	data	-	result	-	-	none	immediate	0	0	0	-	-	-	new password: every holder must get it in the same apply	prior
random_pet	inert	-	id	-	-	none	immediate	0	0	0	-	-	-	as random_id	prior
random_string	inert	-	result	-	-	none	immediate	0	0	0	-	-	-	as random_id	prior
random_uuid	inert	-	result	-	-	none	immediate	0	0	0	-	-	-	as random_id	prior
terraform_data	unknown	-	input	-	-	none	immediate	0	0	0	-	-	-	provisioners can do anything	prior
time_offset	inert	-	rfc3339	-	-	none	immediate	0	0	0	-	-	-	-	prior
time_rotating	inert	-	rfc3339	-	-	none	immediate	0	0	0	-	-	-	its passing of time replaces what triggers on it	prior
time_sleep	inert	-	create_duration	-	-	none	immediate	0	0	0	-	-	-	lengthens whatever lies between a delete and a create	prior
time_static	inert	-	rfc3339	-	-	none	immediate	0	0	0	-	-	-	-	prior
tls_cert_request	inert	-	cert_request_pem	-	-	none	immediate	0	0	0	-	-	-	-	prior
tls_locally_signed_cert	gates	-	cert_pem	^cert_pem	-	none	immediate	0	0	0	-	-	-	clients that pin the old certificate fail after a replacement	prior
tls_private_key	gates	-	algorithm	^private_key_pem	-	none	immediate	0	0	0	-	-	-	new key cascades into certificates and secrets	prior
tls_self_signed_cert	gates	-	subject	^cert_pem	-	none	immediate	0	0	0	-	-	-	-	prior
"""#
