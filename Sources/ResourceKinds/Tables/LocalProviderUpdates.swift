/// What an update in place of the providers that stay on the machine: random, null, time, tls, local, archive, external, http, terraform interrupts; columns in `UpdateColumn`.
// swift-format-ignore
let localProviderUpdates = #"""
"""#
