/// What shapes the durations of cloudflare/cloudflare: a type, its reason.
// swift-format-ignore
let cloudflareMechanisms = #"""
cloudflare_certificate_pack	prior; API object only, edge certificate active 2-15 min later (p90 hours)
cloudflare_dns_record	v5 name of the same object; tutorial shows 0 s
cloudflare_record	observed 14 creates 1-11 (the slow ones in one apply of many records); large sets become linear through the client rate limit (limit from memory)
cloudflare_worker_script	prior (workers_script in v5)
"""#
