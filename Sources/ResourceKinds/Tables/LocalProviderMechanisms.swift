/// What shapes the durations of the providers that stay on the machine: random, null, time, tls, local, archive, external, http, terraform: a type, its reason.
// swift-format-ignore
let localProviderMechanisms = #"""
archive_file	no log seen; local, grows with the content (usually a data source)
null_resource	no log seen; local; a provisioner adds its own time
null_resource#local-exec	whatever the command takes
random_password	local (bcrypt hash)
terraform_data	own runs: 0 s
terraform_data#local-exec	whatever the command takes (sleep 11 in the experiment)
time_sleep	no log seen; exactly create_duration / destroy_duration: read it from the configuration
tls_private_key	RSA 2048 0.1-1 s, RSA 4096 0.5-5 s, ECDSA/ED25519 0
"""#
