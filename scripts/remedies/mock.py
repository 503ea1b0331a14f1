"""A mock of AWS on a free port: moto, taught to refuse what AWS refuses and to keep a journal of what users would see.

moto takes any set of records. Route 53 does not: a CNAME excludes other types of its name, a simple record the routed
ones of its type, and a name, type and identifier can be created once (Amazon Route 53 API Reference,
ChangeResourceRecordSets). A batch is taken whole or not at all. Nor does moto mind a target group behind two load
balancers, which Elastic Load Balancing refuses (API Reference, CreateListener: TargetGroupAssociationLimit).

The journal has a line for each change of a zone, and with --probe one for each time that what is probed begins or ceases
to serve. With --refuse the first call that matches is refused, with --armed not before that file is there.
"""
import argparse
import copy
import io
import json
import os
import re
import threading
import time
import urllib.parse
import uuid

ACCOUNT, REGION = "123456789012", "us-east-1"


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


def install_association_limit():
    from moto.elbv2.exceptions import ELBClientError
    from moto.elbv2.models import ELBv2Backend

    original = ELBv2Backend.create_listener

    def create(self, load_balancer_arn, protocol, port, ssl_policy, certificate, actions, *others, **named):
        wanted = {action.get("TargetGroupArn") for action in actions}
        for balancer in self.load_balancers.values():
            held = {arn for listener in balancer.listeners.values() for arn in forwards(listener)}
            if balancer.arn != load_balancer_arn and held & wanted:
                raise ELBClientError("TargetGroupAssociationLimit", "The following target groups cannot be associated with more than one load balancer")
        return original(self, load_balancer_arn, protocol, port, ssl_policy, certificate, actions, *others, **named)

    ELBv2Backend.create_listener = create


def forwards(listener):
    return [action.data["TargetGroupArn"] for action in listener.default_actions if action.data.get("TargetGroupArn")]


def install_databases(seconds):
    """An instance has an identity of its own, and is there only after a while; moto gives all the same one, at once."""
    from moto.rds.models import RDSBackend

    original = RDSBackend.create_db_instance

    def create(self, *arguments, **named):
        database = original(self, *arguments, **named)
        database.dbi_resource_id = "db-" + uuid.uuid4().hex[:26].upper()
        database.status = "creating"
        threading.Timer(seconds, lambda: setattr(database, "status", "available")).start()
        return database

    RDSBackend.create_db_instance = create


# What users see, read off the mock. Health checks and the propagation of permissions take no time here.

def record_set(name):
    from moto.backends import get_backend

    for zone in get_backend("route53")[ACCOUNT]["aws"].zones.values():
        for record in zone.rrsets:
            if record.name.rstrip(".") == name and record.type in ("A", "CNAME"):
                return record
    return None


def load_balancer_serves(name):
    """The alias leads to a load balancer with a listener on port 80, whose target group has a target, and a security
    group of which lets port 80 in."""
    from moto.backends import get_backend

    record, balancers = record_set(name), get_backend("elbv2")[ACCOUNT][REGION]
    if record is None or not record.alias_target:
        return False
    host = record.alias_target["DNSName"].rstrip(".").removeprefix("dualstack.")
    for balancer in balancers.load_balancers.values():
        if balancer.dns_name.lower() == host.lower():
            groups = [balancers.target_groups.get(arn) for listener in balancer.listeners.values() if int(listener.port) == 80 for arn in forwards(listener)]
            return any(group and group.targets for group in groups) and any(lets_in(group) for group in balancer.security_groups)
    return False


def lets_in(group_id):
    from moto.backends import get_backend

    group = get_backend("ec2")[ACCOUNT][REGION].get_security_group_from_id(group_id)
    return bool(group) and any(str(rule.ip_protocol) == "-1" or int(rule.from_port) <= 80 <= int(rule.to_port) for rule in group.ingress_rules)


def permission_allows(function):
    from moto.backends import get_backend

    found = get_backend("lambda")[ACCOUNT][REGION].get_function(function)
    return any(statement.get("Principal", {}).get("Service") == "apigateway.amazonaws.com" for statement in found.policy.statements)


def database_answers(name):
    """The name leads to an instance that is there. An instance of the same identifier has the same address."""
    from moto.backends import get_backend

    record = record_set(name)
    return record is not None and any(
        database.status == "available" and database.address in record.records for database in get_backend("rds")[ACCOUNT][REGION].databases.values())


PROBES = {"load-balancer": load_balancer_serves, "permission": permission_allows, "database": database_answers}


def probe(journal, kind, name):
    """Writes down when the probe's answer changes, as soon as it does."""
    known = None
    while True:
        try:
            serves = bool(PROBES[kind](name))
        except (RuntimeError, LookupError):
            # The mock's tables change while they are looked through.
            time.sleep(0.005)
            continue
        except Exception as error:
            # Not there yet: moto has an error of its own for each kind.
            if "NotFound" not in type(error).__name__ and "Unknown" not in type(error).__name__:
                raise
            serves = False
        if serves != known:
            write(journal, {"at": time.time(), "serves": serves})
            known = serves
        time.sleep(0.02)


class Refusing:
    """Answers the first request that matches with AccessDenied, and hands on all others."""

    def __init__(self, application, pattern, armed, journal):
        self.application, self.pattern, self.armed, self.journal = application, re.compile(pattern), armed, journal
        self.lock = threading.Lock()

    def __call__(self, environment, start_response):
        if self.pattern is None or self.armed is not None and not os.path.exists(self.armed):
            return self.application(environment, start_response)
        body = environment["wsgi.input"].read(int(environment.get("CONTENT_LENGTH") or 0))
        environment["wsgi.input"] = io.BytesIO(body)
        call = f"{environment['REQUEST_METHOD']} {environment['PATH_INFO']} {urllib.parse.unquote(body.decode('utf-8', 'replace'))}"
        with self.lock:
            is_refused = self.pattern is not None and self.pattern.search(call)
            if is_refused:
                self.pattern = None
        if not is_refused:
            return self.application(environment, start_response)
        write(self.journal, {"at": time.time(), "refused": call.split(" ")[0] + " " + environment["PATH_INFO"]})
        start_response("403 Forbidden", [("Content-Type", "text/xml")])
        return [b"<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>refused by the mock</Message></Error></ErrorResponse>"]


def write(journal, entry):
    with open(journal, "a") as file:
        file.write(json.dumps(entry) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--journal", required=True)
    parser.add_argument("--certificate-seconds", type=int, default=60)
    parser.add_argument("--database-seconds", type=int, default=60, help="how long a database takes to be there")
    parser.add_argument("--port-file", required=True)
    parser.add_argument("--probe", nargs=2, metavar=("KIND", "NAME"), help=f"KIND is one of: {', '.join(PROBES)}")
    parser.add_argument("--refuse", metavar="PATTERN", help="of 'METHOD PATH BODY'")
    parser.add_argument("--armed", help="a file; where it is given nothing is refused before it is there")
    options = parser.parse_args()
    os.environ["MOTO_ACM_VALIDATION_WAIT"] = str(options.certificate_seconds)
    os.environ.setdefault("AWS_ACCESS_KEY_ID", "test")
    os.environ.setdefault("AWS_SECRET_ACCESS_KEY", "test")
    install(options.journal)
    install_association_limit()
    install_databases(options.database_seconds)
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import make_server

    application = DomainDispatcherApplication(create_backend_app)
    if options.refuse:
        application = Refusing(application, options.refuse, options.armed, options.journal)
    server = make_server("127.0.0.1", 0, application, threaded=True)
    if options.probe:
        threading.Thread(target=probe, args=(options.journal, *options.probe), daemon=True).start()
    with open(options.port_file, "w") as file:
        file.write(str(server.server_address[1]))
    server.serve_forever()


main()
