"""Plans and applies the remedies of the samples with the real Terraform against a mock of AWS: prove-remedies [CASE...]

Each case changes the configuration of a sample as a remedy says, applies it, and keeps what happened: the plan, the log of
each apply, its exit code, and when what users name did not serve (from the mock's journal). The results go to
Tests/CommandLineTests/Remedies/CASE; a test holds them against what 'applysim whatif' predicts for the original plan.

Needs terraform, the AWS provider's plugin (--plugins) and moto.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SERVICES = "acm apigateway apigatewayv2 autoscaling cloudfront dynamodb ec2 ecs elbv2 iam kms lambda logs rds route53 s3 s3control sqs sts".split()


def override(port):
    endpoints = "\n".join(f'    {name} = "http://127.0.0.1:{port}"' for name in SERVICES)
    return f"""provider "aws" {{
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
  s3_use_path_style           = true

  endpoints {{
{endpoints}
  }}
}}
"""


class Case:
    """One sample, what is done to its new configuration, and the commands that apply it."""

    def __init__(self, name, description, work, options):
        self.name, self.description, self.options = name, description, options
        self.folder = pathlib.Path(work) / name
        self.folder.mkdir(parents=True)
        self.certificate_seconds = description.get("certificate_seconds", options.certificate_seconds)
        self.journal = self.folder / "journal.jsonl"
        self.journal.touch()

    def terraform(self, *arguments, log=None):
        environment = {k: v for k, v in os.environ.items() if not k.startswith("TF_")}
        environment.update(CHECKPOINT_DISABLE="1", TF_IN_AUTOMATION="1")
        result = subprocess.run(["terraform", *arguments], cwd=self.folder / "work", env=environment, text=True, stdin=subprocess.DEVNULL, capture_output=True)
        if log:
            log.write_text(result.stdout)
        return result

    def need(self, *arguments):
        result = self.terraform(*arguments)
        if result.returncode != 0:
            raise SystemExit(f"{self.name}: terraform {' '.join(arguments)}\n{result.stdout}\n{result.stderr}")
        return result

    def apply(self, description, log):
        """Applies the saved plan; with `interrupt` it is asked to stop so many seconds after it began."""
        if "interrupt" not in description:
            return self.terraform("apply", "-json", "-input=false", *self.slots(description), "tfplan", log=log).returncode
        environment = {k: v for k, v in os.environ.items() if not k.startswith("TF_")}
        environment.update(CHECKPOINT_DISABLE="1", TF_IN_AUTOMATION="1")
        with open(log, "w") as output:
            process = subprocess.Popen(
                ["terraform", "apply", "-json", "-input=false", *self.slots(description), "tfplan"], cwd=self.folder / "work", env=environment,
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL, start_new_session=True)
            time.sleep(description["interrupt"])
            process.send_signal(signal.SIGINT)
            return process.wait()

    @staticmethod
    def slots(description):
        return [f"-parallelism={description['parallelism']}"] if "parallelism" in description else []

    def write(self, revision, extra="", edits=()):
        folder = ROOT / self.description["source"] / revision
        shutil.copytree(folder, self.folder / "work", dirs_exist_ok=True)
        text = (folder / "main.tf").read_text()
        for old, new in edits:
            if old not in text:
                raise SystemExit(f"{self.name}: {old!r} is not in the configuration")
            text = text.replace(old, new)
        (self.folder / "work" / "main.tf").write_text(text + extra)

    def run(self):
        (self.folder / "work").mkdir()
        port_file, armed = self.folder / "port", self.folder / "armed"
        extra = ["--probe", *self.description["probe"]] if "probe" in self.description else []
        if "refuse" in self.description:
            extra += ["--refuse", self.description["refuse"], "--armed", str(armed)]
        mock = subprocess.Popen(
            [sys.executable, str(HERE / "mock.py"), "--journal", str(self.journal), "--port-file", str(port_file), "--certificate-seconds", str(self.certificate_seconds), *extra],
            stdout=subprocess.DEVNULL, stderr=open(self.folder / "mock.log", "w"))
        try:
            while not (port_file.exists() and port_file.read_text()):
                if mock.poll() is not None:
                    raise SystemExit(f"{self.name}: the mock did not start: {(self.folder / 'mock.log').read_text()[-500:]}")
                time.sleep(0.2)
            (self.folder / "work" / "mock_override.tf").write_text(override(port_file.read_text()))
            self.write(self.description.get("revisions", ["before", "after"])[0], edits=self.description.get("before_edits", ()))
            self.need("init", f"-plugin-dir={self.options.plugins}", "-input=false", "-no-color")
            self.versions = json.loads(self.need("version", "-json").stdout)
            self.need("apply", "-auto-approve", "-input=false", "-no-color")
            armed.touch()
            return self.applies()
        finally:
            mock.terminate()
            mock.wait()

    def applies(self):
        results = []
        for number, apply in enumerate(self.description["applies"], 1):
            self.write(self.description.get("revisions", ["before", "after"])[1], apply.get("extra", ""), apply.get("edits", ()))
            if number == 1:
                # A module may be new.
                self.need("init", f"-plugin-dir={self.options.plugins}", "-input=false", "-no-color")
            options = [f"-target={address}" for address in apply.get("targets", ())]
            plan = self.terraform("plan", "-out", "tfplan", "-input=false", "-no-color", *options)
            if plan.returncode != 0:
                error = re.search(r"Error: .*", plan.stderr or plan.stdout)
                results.append({"plan_exit": plan.returncode, "error": error.group(0) if error else ""})
                break
            shown = self.need("show", "-json", "tfplan").stdout
            (self.folder / f"plan-{number}.json").write_text(shown)
            if self.options.plans_only:
                results.append({"plan_exit": 0})
                break
            started = time.time()
            before = len(self.journal.read_text().splitlines())
            log = self.folder / f"apply-{number}.jsonl"
            code = self.apply(apply, log)
            ended = time.time()
            lines = [json.loads(line) for line in self.journal.read_text().splitlines()]
            results.append({
                "plan_exit": 0, "exit": code, "seconds": round(ended - started, 1),
                "operations": operations(log), "zone": [dict(entry, at=round(entry["at"] - started, 3)) for entry in lines[before:]],
                "errors": errors(log)})
        return results


def operations(log):
    """Start and end of each operation, in seconds from the first log line."""
    found, order, first = {}, [], None
    for line in log.read_text().splitlines():
        entry = json.loads(line)
        at = seconds(entry["@timestamp"])
        first = at if first is None else first
        if entry["type"] not in ("apply_start", "apply_complete", "apply_errored"):
            continue
        name = (entry["hook"]["resource"]["addr"], entry["hook"]["action"])
        if entry["type"] == "apply_start":
            found[name] = {"address": name[0], "action": name[1], "start": round(at - first, 3), "end": None}
            order.append(name)
        else:
            found[name]["end"] = round(at - first, 3)
            if entry["type"] == "apply_errored":
                found[name]["failed"] = True
    return [found[name] for name in order]


def seconds(stamp):
    day, rest = stamp.split("T")
    hours, minutes, secs = rest.rstrip("Z").split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(secs)


def errors(log):
    return [entry["diagnostic"]["summary"] for entry in map(json.loads, log.read_text().splitlines()) if entry["type"] == "diagnostic" and entry["diagnostic"]["severity"] == "error"]


def dark(results, name, kind):
    """How long `name` had no record of `kind` in all applies together, in seconds; None where it ends without one."""
    total, offset, since, present = 0.0, 0.0, None, True
    for apply in results:
        for entry in apply.get("zone", []):
            if "records" not in entry:
                continue
            there = any(record[0] == name + "." and record[1] == kind for record in entry["records"])
            at = offset + entry["at"]
            if present and not there:
                since = at
            if not present and there:
                total += at - since
            present = there
        offset += apply.get("seconds", 0)
    return round(total, 1) if present else None


def ttl(case, name, kind):
    """The record's TTL in the state that the apply found, as the real plan shows it."""
    plan = json.loads((case.folder / "plan-1.json").read_text())
    for resource in plan.get("prior_state", {}).get("values", {}).get("root_module", {}).get("resources", []):
        values = resource.get("values", {})
        if resource["type"] == "aws_route53_record" and values.get("name") == name and values.get("type") == kind:
            return values.get("ttl")
    return None


def unserved(results):
    """How long what is probed did not serve, in all applies together, in seconds; None where it does not in the end."""
    total, offset, since = 0.0, 0.0, None
    for apply in results:
        for entry in apply.get("zone", []):
            if "serves" not in entry:
                continue
            at = offset + entry["at"]
            if not entry["serves"] and since is None:
                since = at
            if entry["serves"] and since is not None:
                total += at - since
                since = None
        offset += apply.get("seconds", 0)
    return round(total, 1) if since is None else None


def main():
    cases = json.loads((HERE / "cases.json").read_text())
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="*", help="names from scripts/remedies/cases.json; default: all")
    parser.add_argument("--plugins", required=True, help="a folder with the AWS provider's plugin")
    parser.add_argument("--certificate-seconds", type=int, default=60, help="how long the mock takes to issue a certificate")
    parser.add_argument("--jobs", type=int, default=3)
    parser.add_argument("--plans-only", action="store_true", help="make the first plan of each case and stop")
    parser.add_argument("--keep", help="keep the working folders here")
    options = parser.parse_args()
    names = options.cases or sorted(cases)
    unknown = [name for name in names if name not in cases]
    if unknown:
        parser.error(f"no such case: {', '.join(unknown)}")
    work = options.keep or tempfile.mkdtemp(prefix="prove-remedies-")
    output = ROOT / "Tests" / "CommandLineTests" / "Remedies"
    gate = threading.Semaphore(options.jobs)
    failures = []

    def prove(name):
        with gate:
            try:
                case = Case(name, cases[name], work, options)
                results = case.run()
                if options.plans_only:
                    return
                watched, probe = cases[name].get("watch"), cases[name].get("probe")
                endpoint = watched[0] if watched else cases[name].get("endpoint", probe[1] if probe else None)
                summary = {
                    "case": name, "plan": f"{cases[name]['source']}/plan.json", "changes": cases[name]["changes"], "endpoint": endpoint, "certificate_seconds": case.certificate_seconds,
                    "terraform": case.versions["terraform_version"], "provider": f"hashicorp/aws {next(v for k, v in case.versions['provider_selections'].items() if k.endswith('hashicorp/aws'))}",
                    "dark_seconds": dark(results, *watched) if watched else unserved(results) if probe else None}
                for key in ("durations", "durations_from", "confirmation_seconds", "idle", "probe"):
                    if key in cases[name]:
                        summary[key] = cases[name][key]
                record = watched or ([probe[1], "CNAME"] if probe and probe[0] == "database" else None)
                if record:
                    summary["ttl"] = ttl(case, *record)
                summary["applies"] = results
                output.mkdir(exist_ok=True)
                (output / f"{name}.json").write_text(json.dumps(summary, indent=1) + "\n")
                gap = f", {endpoint} dark for {summary['dark_seconds']} s" if watched or probe else ""
                print(f"{name}: exits {[r.get('exit', r['plan_exit']) for r in results]}{gap}", flush=True)
            except BaseException as error:
                failures.append(name)
                print(f"{name}: {error}", flush=True)

    threads = [threading.Thread(target=prove, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if not options.keep:
        shutil.rmtree(work)
    print(f"{len(names) - len(failures)} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
