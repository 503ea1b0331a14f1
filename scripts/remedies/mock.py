"""A mock of AWS on a free port: moto, taught to refuse what Route 53 refuses and to keep a journal of the zone.

moto takes any set of records. Route 53 does not: a CNAME excludes other types of its name, a simple record the routed
ones of its type, and a name, type and identifier can be created once (Amazon Route 53 API Reference,
ChangeResourceRecordSets). A batch is taken whole or not at all.
"""
import argparse
import copy
import json
import os
import threading
import time


def refusal(records, change):
    """Why Route 53 refuses one change, given the records that are there; None where it takes it."""
    action, wanted = change["Action"], change["ResourceRecordSet"]
    name, kind, identifier = key(wanted)
    same = [r for r in records if r[0] == name]
    if action == "DELETE":
        return None if (name, kind, identifier) in records else f"Tried to delete resource record set [name='{name}', type='{kind}'] but it was not found"
    if action == "CREATE" and (name, kind, identifier) in same:
        return f"Tried to create resource record set [name='{name}', type='{kind}'] but it already exists"
    for _, other, held in same:
        if (other == "CNAME") != (kind == "CNAME"):
            return f"RRSet of type {kind} with DNS name {name} is not permitted as it conflicts with other records with the same DNS name"
        if other == kind and bool(held) != bool(identifier):
            return f"RRSet with DNS name {name}, type {kind}, SetIdentifier {identifier} cannot be created as a non-simple record set with the same name and type as a simple one"
    return None


def key(record):
    return record["Name"].rstrip(".").lower() + ".", record["Type"], record.get("SetIdentifier") or ""


def install(journal):
    from moto.route53.exceptions import InvalidChangeBatch, Route53ClientError
    from moto.route53.models import Route53Backend

    class Refused(Route53ClientError):
        def __init__(self, message):
            super().__init__("InvalidChangeBatch", message)

    lock = threading.Lock()
    original = Route53Backend.change_resource_record_sets

    def change(self, zoneid, change_list):
        with lock:
            zone = self.get_hosted_zone(zoneid)
            records = [((r.name if r.name.endswith(".") else r.name + ".").lower(), r.type, r.set_identifier or "") for r in zone.rrsets]
            at = time.time()
            wanted = [{"action": c["Action"], "record": list(key(c["ResourceRecordSet"]))} for c in change_list]
            after = list(records)
            for one in change_list:
                reason = refusal(after, one)
                if reason:
                    write(journal, {"at": at, "changes": wanted, "refused": reason})
                    raise Refused(reason)
                name = key(one["ResourceRecordSet"])
                if one["Action"] == "DELETE":
                    after.remove(name)
                elif name not in after:
                    after.append(name)
            original(self, zoneid, copy.deepcopy(change_list))
            write(journal, {"at": at, "changes": wanted, "records": sorted([list(r) for r in after])})

    Route53Backend.change_resource_record_sets = change


def write(journal, entry):
    with open(journal, "a") as file:
        file.write(json.dumps(entry) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--journal", required=True)
    parser.add_argument("--certificate-seconds", type=int, default=60)
    parser.add_argument("--port-file", required=True)
    options = parser.parse_args()
    os.environ["MOTO_ACM_VALIDATION_WAIT"] = str(options.certificate_seconds)
    os.environ.setdefault("AWS_ACCESS_KEY_ID", "test")
    os.environ.setdefault("AWS_SECRET_ACCESS_KEY", "test")
    install(options.journal)
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    while not server.get_host_and_port()[1]:
        time.sleep(0.1)
    with open(options.port_file, "w") as file:
        file.write(str(server.get_host_and_port()[1]))
    while True:
        time.sleep(3600)


main()
