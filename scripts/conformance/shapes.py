"""Which shapes a recorded case has: what Terraform was given (the saved plan's files) and what it made of it."""

import json
import re
import zipfile


def shapes(folder):
    """The names of a case's shapes, from its plan.tfplan, plan.json and case.json."""
    description = json.loads((folder / "case.json").read_text())
    plan = json.loads((folder / "plan.json").read_text())
    found = {name for name, test in TESTS.items() if test(_Case(folder, description, plan))}
    return found


class _Case:
    def __init__(self, folder, description, plan):
        self.options = [option.split("=")[0] for option in description.get("options", [])]
        self.applied = description.get("applied")
        self.cycle = description.get("cycle") is not None
        self.text = _configuration(folder / "plan.tfplan")
        self.configuration = plan.get("configuration", {})
        self.changes = plan.get("resource_changes", [])
        self.acting = [change for change in self.changes if change["change"]["actions"] != ["no-op"]]

    def writes(self, pattern):
        return re.search(pattern, self.text) is not None

    def acts(self, *actions):
        return any(change["change"]["actions"] == list(actions) for change in self.changes)

    def depth(self):
        def deepest(module):
            calls = module.get("module_calls", {}).values()
            return max((1 + deepest(call.get("module", {})) for call in calls), default=0)

        return deepest(self.configuration.get("root_module", {}))

    def configures_from_resource(self):
        """A provider's block names a resource."""
        return "references" in json.dumps(self.configuration.get("provider_config", {}))


def _configuration(path):
    with zipfile.ZipFile(path) as saved:
        names = [name for name in saved.namelist() if name.startswith("tfconfig/") and ".tf" in name]
        return "\n".join(saved.read(name).decode() for name in names)


# HCL and its JSON form write names differently: `dynamic "ingress"` and `"dynamic": {`.
TESTS = {
    "modules": lambda case: case.depth() > 0,
    "nested modules": lambda case: case.depth() > 1,
    "module instances that act": lambda case: any(
        re.match(r"module\.[^.\[]+\[", change["address"]) for change in case.acting),
    "aliased providers": lambda case: case.writes(r'\balias\b'),
    "a provider from a resource": lambda case: case.configures_from_resource(),
    "data sources read at apply": lambda case: case.acts("read"),
    "dynamic blocks": lambda case: case.writes(r'\bdynamic\b'),
    "conditions": lambda case: case.writes(r'\b(pre|post)condition\b'),
    "validations": lambda case: case.writes(r'\bvalidation\b'),
    "checks": lambda case: case.writes(r'\bcheck "|"check"'),
    "checks with a data source": lambda case: case.writes(r'nested\d'),
    "replace_triggered_by": lambda case: case.writes(r'\breplace_triggered_by\b'),
    "replaced by a trigger": lambda case: any(c.get("action_reason") == "replace_by_triggers" for c in case.changes),
    "locals": lambda case: case.writes(r'\blocal\.'),
    "provisioners": lambda case: case.writes(r'\bprovisioner\b'),
    "JSON files": lambda case: case.writes(r'(?m)^\s*"resource": '),
    "-target": lambda case: "-target" in case.options and "-destroy" not in case.options,
    "-target and -destroy": lambda case: "-target" in case.options and "-destroy" in case.options,
    "-replace": lambda case: "-replace" in case.options,
    "-destroy": lambda case: "-destroy" in case.options and "-target" not in case.options,
    "-refresh=false": lambda case: "-refresh" in case.options,
    "-refresh-only": lambda case: "-refresh-only" in case.options,
    "applied in part before": lambda case: case.applied is not None,
    "moved": lambda case: any("previous_address" in change for change in case.changes),
    "moved and acting": lambda case: any("previous_address" in change for change in case.acting),
    "removed blocks": lambda case: case.writes(r'\bremoved\b'),
    "forgotten": lambda case: case.acts("forget"),
    "imported": lambda case: any(change["change"].get("importing") for change in case.changes),
    "tainted": lambda case: any(c.get("action_reason") == "replace_because_tainted" for c in case.changes),
    "deposed leftovers": lambda case: any("deposed" in change for change in case.changes),
    "deleted": lambda case: case.acts("delete"),
    "replaced, destroy first": lambda case: case.acts("delete", "create"),
    "replaced, create first": lambda case: case.acts("create", "delete"),
    "cycles": lambda case: case.cycle,
}  # fmt: skip
