"""Random configurations as values: modules of nodes that refer to nodes before them, and how one revision becomes the
next. Everything comes from the generator of chance that is passed in."""

import copy
import re
from dataclasses import dataclass, field

# Names that a careless reader takes for something else.
NAMES = [
    "a", "b", "web", "db", "a-b", "x--y", "_u", "r0", "r_1", "for", "in", "if", "null", "true", "each", "count", "self",
    "data", "module", "output", "local", "var", "path", "endif", "straße", "名", "id", "input", "terraform_data",
    "resource", "destroy", "expand", "close",
]  # fmt: skip
KEYS = ["a", "b", "c", "k1", "a.b", "a b", 'q"t', "a/b", "${x}", "%{y}", "back\\slash", "0", "1", "x]", "[0]", "é", "-"]


@dataclass
class Repetition:
    """`count` or `for_each`; `source`: the node whose instances it follows."""

    kind: str
    keys: list
    form: str = "literal"
    source: int | None = None


@dataclass
class Reference:
    slot: str
    target: int
    seed: int


@dataclass
class Node:
    uid: int
    kind: str  # resource, data, local, variable, output, call, check
    name: str
    type: str = ""
    references: list = field(default_factory=list)
    repetition: Repetition | None = None
    revision: int = 1
    trigger: int = 1
    before_destroy: bool | None = None
    provider: str | None = None
    blueprint: str = ""
    passing: dict = field(default_factory=dict)
    seed: int = 0
    fails: bool = False

    def slots(self, slot):
        return [reference for reference in self.references if reference.slot == slot]


@dataclass
class Blueprint:
    """One module's folder; several calls may share it."""

    name: str
    nodes: list = field(default_factory=list)
    has_alias: bool = False
    # Blocks of one revision only: moved, removed, import. Triples of kind, from or id, to.
    notes: list = field(default_factory=list)

    def node(self, uid):
        return next((node for node in self.nodes if node.uid == uid), None)

    def of(self, *kinds):
        return [node for node in self.nodes if node.kind in kinds]


EXPRESSION_TARGETS = ("resource", "data", "local", "variable", "call")
TARGETS = {
    "replace_triggered_by": ("resource",),
    "depends_on": EXPRESSION_TARGETS,
}
# How likely each slot of a kind gets references, and how many at most.
SLOTS = {
    "resource": [
        ("input", 0.75, 3), ("triggers_replace", 0.25, 1), ("depends_on", 0.2, 2), ("replace_triggered_by", 0.12, 2),
        ("precondition", 0.08, 1), ("postcondition", 0.07, 1), ("provisioner", 0.06, 1), ("connection", 0.03, 1),
    ],
    "data": [("input", 0.6, 2), ("depends_on", 0.3, 2), ("precondition", 0.08, 1), ("postcondition", 0.08, 1)],
    "local": [("value", 0.95, 2)],
    "variable": [("validation", 0.2, 1)],
    "output": [("value", 0.9, 2), ("depends_on", 0.15, 1), ("precondition", 0.12, 1)],
    "call": [("depends_on", 0.25, 2)],
    "check": [("assert", 0.9, 2), ("nested", 0.4, 1)],
}  # fmt: skip


class World:
    """A whole configuration. `blueprints[""]` is the root."""

    def __init__(self, chance, flavour):
        self.flavour = flavour
        self.blueprints = {}
        self.next_uid = 0
        # Without a block for it, the default configuration cannot be passed on.
        self.has_default = chance.random() < 0.6
        self.has_alias = self.has_default and chance.random() < 0.5
        # Each configuration in use is a process of the plugin, which takes seconds to start, several times a run.
        self.has_aws_alias = flavour.configures_providers and chance.random() < 0.4
        self.json_share = chance.choice([0, 0, 0, 0.3, 1])
        depth = chance.choice([0, 0, 1, 1, 2, 3])
        names = []
        # The innermost first, so that a blueprint calls only those that are there.
        for level in range(depth, 0, -1):
            for number in range(chance.choice([1, 1, 2])):
                name = f"m{level}{number}"
                self._fill(chance, name, chance.randint(2, 5), list(names))
                names.append(name)
        self._fill(chance, "", chance.randint(4, 13), names)
        self._add_provider_references(chance)
        self._shrink(chance)

    @property
    def root(self):
        return self.blueprints[""]

    def copy(self):
        return copy.deepcopy(self)

    # Making

    def _fill(self, chance, name, size, callable_names):
        blueprint = Blueprint(name, has_alias=bool(name) and self.has_default and chance.random() < 0.3)
        self.blueprints[name] = blueprint
        kinds = ["resource"] * 9 + ["data"] * 2 + ["local"] * 3 + ["variable"] * (3 if name else 1)
        for _ in range(size):
            self.insert(chance, blueprint, chance.choice(kinds), len(blueprint.nodes))
        if callable_names:
            # The last blueprint is always used, others by chance.
            for called in [callable_names[-1]] + [n for n in callable_names if chance.random() < 0.5]:
                self.insert(chance, blueprint, "call", chance.randint(0, len(blueprint.nodes)), called)
        for _ in range(chance.randint(1, 3) if name else chance.randint(0, 2)):
            self.insert(chance, blueprint, "output", len(blueprint.nodes))
        if chance.random() < 0.12:
            self.insert(chance, blueprint, "check", len(blueprint.nodes))

    def insert(self, chance, blueprint, kind, position, called=""):
        node = Node(self.next_uid, kind, self.free_name(chance, blueprint, kind), seed=chance.getrandbits(30))
        self.next_uid += 1
        node.type = self.flavour.type(chance, kind)
        blueprint.nodes.insert(position, node)
        if kind == "call":
            node.blueprint = called
            node.passing = self._passing(chance, blueprint, called)
        if kind == "resource":
            node.before_destroy = chance.choice([None, None, None, None, True, True, False])
            if node.type == "terraform_data":
                node.provider = self._provider(chance, blueprint)
        if node.type.startswith("aws_") and not blueprint.name and self.has_aws_alias and chance.random() < 0.4:
            node.provider = "aws.b"
        if kind in ("resource", "data", "call"):
            node.repetition = self.repetition(chance, blueprint, node)
        self.refer(chance, blueprint, node)
        return node

    def _provider(self, chance, blueprint):
        if chance.random() > 0.25:
            return None
        if blueprint.has_alias:
            return "terraform.inner"
        return "terraform.b" if not blueprint.name and self.has_alias else None

    def _passing(self, chance, blueprint, called):
        """What a call passes as providers."""
        passing = {}
        # A module further in inherits it.
        if self.has_aws_alias and not blueprint.name and chance.random() < 0.4:
            passing["aws"] = "aws.b"
        if not self.has_default:
            return passing
        mine = ["terraform"]
        if blueprint.has_alias:
            mine.append("terraform.inner")
        if not blueprint.name and self.has_alias:
            mine.append("terraform.b")
        if self.blueprints[called].has_alias:
            passing["terraform.inner"] = chance.choice(mine)
        # One that passes it on must have been passed it.
        passing["terraform"] = "terraform" if chance.random() < 0.7 else chance.choice(mine)
        return passing

    @staticmethod
    def free_name(chance, blueprint, kind):
        noted = {str(word) for note in blueprint.notes for word in note}
        taken = {node.name for node in blueprint.nodes} | {re.split(r"[.\[]", word + ".")[1] for word in noted}
        stem = chance.choice(NAMES) if chance.random() < 0.5 else kind[0]
        if kind in ("variable", "call") and stem in ("count", "for_each", "source", "version", "providers"):
            stem = kind[0]
        name, number = stem, 0
        while name in taken:
            number += 1
            name = f"{stem}{number}"
        return name

    def repetition(self, chance, blueprint, node):
        roll = chance.random()
        before = blueprint.nodes[: blueprint.nodes.index(node)]
        if roll < 0.62:
            return None
        kind = "count" if roll < 0.78 else "each"
        likes = [n for n in before if n.repetition and n.repetition.kind == kind and n.kind == "resource"]
        if likes and chance.random() < 0.35:
            source = chance.choice(likes)
            return Repetition(kind, list(source.repetition.keys), "follow", source.uid)
        keys = list(range(chance.choice([1, 2, 2, 3]))) if kind == "count" else chance.sample(KEYS, chance.choice([1, 2, 3]))
        return Repetition(kind, keys, chance.choice(["literal", "literal", "map", "for", "local"]))

    def refer(self, chance, blueprint, node):
        """Gives the node new references to nodes before it."""
        node.references = []
        before = blueprint.nodes[: blueprint.nodes.index(node)]
        slots = list(SLOTS[node.kind])
        if node.kind == "call":
            slots += [
                (f"argument:{variable.name}", 0.7, 1) for variable in self.blueprints[node.blueprint].of("variable")
            ]
        for slot, likelihood, most in slots:
            allowed = [n for n in before if n.kind in TARGETS.get(slot, EXPRESSION_TARGETS)]
            if slot == "replace_triggered_by":
                allowed = [n for n in allowed if n.type == "terraform_data"]
            if node.kind == "variable" and slot == "validation":
                node.references.append(Reference(slot, node.uid, chance.getrandbits(30)))
            if not allowed or chance.random() > likelihood:
                continue
            for _ in range(chance.randint(1, most)):
                node.references.append(Reference(slot, chance.choice(allowed).uid, chance.getrandbits(30)))
        if node.kind == "variable" and len(node.references) == 1 and chance.random() < 0.8:
            node.references = []

    def _add_provider_references(self, chance):
        """What configures the two provider configurations of AWS: an object of another provider, or of the other one."""
        self.provider_references = []
        candidates = [n for n in self.root.of("resource") if not n.repetition and self._configures(n)]
        if not self.flavour.configures_providers:
            return
        kinds_of_slot = {"aws": ["terraform_data"]}
        if self.has_aws_alias:
            kinds_of_slot["aws.b"] = ["terraform_data", "aws_sns_topic"]
        for slot, kinds in kinds_of_slot.items():
            able = [n for n in candidates if n.type in kinds][:3]
            if able and chance.random() < 0.6:
                reference = Reference(slot, chance.choice(able).uid, chance.getrandbits(30))
                self.provider_references.append(reference)
                # What the provider needs must not need the provider.
                self._keep_clear(self.root.node(reference.target))

    @staticmethod
    def _configures(node):
        return node.type == "terraform_data" or node.type == "aws_sns_topic" and node.provider is None

    def _keep_clear(self, node):
        node.references = [
            r for r in node.references if (n := self.root.node(r.target)) and n.type == "terraform_data" and not n.references
        ]
        node.repetition = None

    # What there is

    def keys(self, blueprint, node):
        """The instance keys of a node; None where it has none."""
        repetition = node.repetition
        if repetition is None:
            return None
        if repetition.form == "follow":
            source = blueprint.node(repetition.source)
            if source is not None and source.repetition and source.repetition.kind == repetition.kind:
                return self.keys(blueprint, source)
        return repetition.keys

    def calls_of(self, name):
        return [
            (blueprint, node) for blueprint in self.blueprints.values() for node in blueprint.of("call")
            if node.blueprint == name
        ]  # fmt: skip

    def size(self, name="", known=None):
        """How many instances a module has, with those of the modules in it."""
        known = {} if known is None else known
        if name not in known:
            blueprint = self.blueprints[name]
            known[name] = sum(
                (1 if (keys := self.keys(blueprint, node)) is None else len(keys))
                * (self.size(node.blueprint, known) if node.kind == "call" else 1)
                for node in blueprint.of("resource", "data", "call")
            )
        return known[name]

    def _shrink(self, chance):
        """Unrolls repeated calls, then drops calls, until the whole is quickly applied."""
        calls = [(blueprint, node) for blueprint in self.blueprints.values() for node in blueprint.of("call")]
        chance.shuffle(calls)
        for _, node in calls:
            if self.size() > self.flavour.largest and node.repetition and len(node.repetition.keys) > 1:
                node.repetition = None
        for blueprint, node in calls:
            if self.size() > self.flavour.largest and len(blueprint.of("call")) > 1:
                self._remove(chance, blueprint, node)

    # Changing

    def mutate(self, chance, strength):
        """The next revision, in place."""
        for blueprint in self.blueprints.values():
            blueprint.notes = []
            for node in list(blueprint.nodes):
                node.fails = False
                self._mutate(chance, blueprint, node, strength)
            for _ in range(chance.choice([0, 0, 0, 1, 1, 2])):
                kind = chance.choice(["resource"] * 6 + ["data", "local", "variable", "output"])
                added = self.insert(chance, blueprint, kind, chance.randint(0, len(blueprint.nodes)))
                if kind == "resource" and added.type == "terraform_data" and not blueprint.name and chance.random() < 0.2:
                    self._import(chance, blueprint, added)
        if chance.random() < 0.12:
            self._reorder(chance, chance.choice(list(self.blueprints.values())))
        self._shrink(chance)

    def _mutate(self, chance, blueprint, node, strength):
        def happens(likelihood):
            return chance.random() < likelihood * strength

        pinned = any(r.target == node.uid for r in self.provider_references)
        if node.kind == "resource" and not pinned and happens(0.1):
            return self._remove(chance, blueprint, node)
        if node.kind in ("call", "local", "output", "data", "check") and happens(0.04):
            return self._remove(chance, blueprint, node)
        if happens(0.3):
            node.revision += 1
        if happens(0.22):
            node.trigger += 1
        if node.kind == "resource" and happens(0.12):
            node.before_destroy = chance.choice([None, True, False])
        if pinned:
            return None
        if happens(0.15):
            self.refer(chance, blueprint, node)
        if node.repetition and node.repetition.form != "follow" and happens(0.25):
            self._rekey(chance, node)
        elif node.kind in ("resource", "call", "data") and happens(0.05):
            self._rerepeat(chance, blueprint, node)
        if node.kind in ("resource", "call") and happens(0.06):
            self._rename(chance, blueprint, node)
        return None

    def _remove(self, chance, blueprint, node):
        blueprint.nodes.remove(node)
        for other in blueprint.nodes:
            other.references = [r for r in other.references if r.target != node.uid]
        if node.kind in ("resource", "call") and chance.random() < 0.3:
            blueprint.notes.append(("removed", address(node), chance.random() < 0.35))
        if node.kind == "variable":
            for _, call in self.calls_of(blueprint.name):
                call.references = [r for r in call.references if r.slot != f"argument:{node.name}"]

    @staticmethod
    def _rekey(chance, node):
        repetition = node.repetition
        if repetition.kind == "count":
            repetition.keys = list(range(chance.choice([0, 1, 1, 2, 3, 4])))
            return
        keys = [key for key in repetition.keys if chance.random() < 0.7]
        spare = [key for key in KEYS if key not in keys]
        repetition.keys = keys + chance.sample(spare, chance.choice([0, 0, 1, 1, 2]))

    def _rerepeat(self, chance, blueprint, node):
        old = self.keys(blueprint, node)
        node.repetition = self.repetition(chance, blueprint, node)
        new = self.keys(blueprint, node)
        if node.kind != "data" and chance.random() < 0.6 and new and old != new and (old is None or old):
            source, target = (None if old is None else old[0]), new[0]
            # Terraform moves between no key and 0 by itself.
            if source != target and {repr(source), repr(target)} != {"None", "0"}:
                blueprint.notes.append(("moved", address(node, source), address(node, target)))

    def _rename(self, chance, blueprint, node):
        old = address(node)
        if any(note[0] == "moved" and note[1].startswith(old) for note in blueprint.notes):
            return
        node.name = self.free_name(chance, blueprint, node.kind)
        if chance.random() < 0.65:
            blueprint.notes.append(("moved", old, address(node)))

    def _import(self, chance, blueprint, node):
        keys = self.keys(blueprint, node)
        if keys == []:
            return
        key = None if keys is None else chance.choice(keys)
        blueprint.notes.append(("import", f"imported-{node.uid}", address(node, key)))

    def _reorder(self, chance, blueprint):
        chance.shuffle(blueprint.nodes)
        blueprint.nodes.sort(key=lambda node: node.kind in ("output", "check"))
        seen = set()
        for node in blueprint.nodes:
            if node.repetition and node.repetition.source is not None and node.repetition.source not in seen:
                node.repetition = Repetition(node.repetition.kind, list(node.repetition.keys))
            kept = [r for r in node.references if r.target in seen or r.target == node.uid]
            if len(kept) < len(node.references):
                self.refer(chance, blueprint, node)
            seen.add(node.uid)


def address(node, key=None):
    """In its module's scope."""
    import hcl

    kind = "module" if node.kind == "call" else f"data.{node.type}" if node.kind == "data" else node.type
    suffix = "" if key is None else f"[{hcl.quoted(key) if isinstance(key, str) else key}]"
    return f"{kind}.{node.name}{suffix}"
