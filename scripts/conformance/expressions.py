"""References written in the many ways that the language has for them."""

from hcl import quoted
from world import address


class Expressions:
    """Expressions of one node in its module."""

    def __init__(self, world, blueprint, node):
        self.world = world
        self.blueprint = blueprint
        self.node = node
        self.own_keys = world.keys(blueprint, node) if node.kind in ("resource", "data", "call") else None

    # Whole slots

    def strings(self, slot, chance_of, repeats=True):
        """One expression of a string for each reference of the slot."""
        return [self.string(reference, chance_of(reference), repeats) for reference in self.node.slots(slot)]

    def string(self, reference, chance, repeats=True):
        target = self.blueprint.node(reference.target)
        return wrapped(self.value(target, chance, repeats), chance)

    def dependencies(self, slot, chance_of):
        """The addresses for depends_on."""
        found = []
        for reference in self.node.slots(slot):
            chance, target = chance_of(reference), self.blueprint.node(reference.target)
            keys = self.world.keys(self.blueprint, target) if target.kind in ("resource", "data") else None
            key = chance.choice(keys) if keys and chance.random() < 0.25 else None
            found.append(self.named(target, key))
        return list(dict.fromkeys(found))

    def triggers(self, slot, chance_of):
        """The addresses for replace_triggered_by."""
        found = []
        for reference in self.node.slots(slot):
            chance, target = chance_of(reference), self.blueprint.node(reference.target)
            keys = self.world.keys(self.blueprint, target)
            text = address(target)
            if keys:
                choices = [address(target), address(target, chance.choice(keys))]
                if self._covers(keys):
                    choices.append(f"{address(target)}[{self._own_index()}]")
                text = chance.choice(choices)
            if keys is None or text != address(target):
                text += chance.choice(["", "", ".id", ".input", ".output"])
            found.append(text)
        return list(dict.fromkeys(found))

    # One reference

    def value(self, target, chance, repeats=True):
        """An expression, of any type, that refers to the target."""
        if target.kind == "local":
            return f"local.{target.name}"
        if target.kind == "variable":
            return f"var.{target.name}"
        keys = self.world.keys(self.blueprint, target)
        name, attribute = self.named(target), self._attribute(target, chance)
        if target.kind == "resource" and chance.random() < 0.06:
            name = f"resource.{name}"
        if keys is None:
            return self._single(name, attribute, chance)
        is_count = target.repetition.kind == "count"
        return self._repeated(name, attribute, keys, is_count, chance, repeats)

    def named(self, target, key=None):
        if target.kind in ("local", "variable"):
            return f"{'local' if target.kind == 'local' else 'var'}.{target.name}"
        return address(target, key)

    def _attribute(self, target, chance):
        if target.kind == "call":
            outputs = self.world.blueprints[target.blueprint].of("output")
            return chance.choice(outputs).name if outputs and chance.random() < 0.85 else ""
        return chance.choice(self.world.flavour.attributes(target.type))

    def _single(self, name, attribute, chance):
        if not attribute:
            return name
        return chance.choices(
            [f"{name}.{attribute}", f"({name}).{attribute}", f"{name}[*].{attribute}", f"{name}.*.{attribute}",
             f"keys({name})", f"try({name}.{attribute}, null)"],
            [10, 1, 1, 1, 1, 1],
        )[0]  # fmt: skip

    def _repeated(self, name, attribute, keys, is_count, chance, repeats):
        dot = f".{attribute}" if attribute else ""
        values = name if is_count else f"values({name})"
        choices = [(2, f"{values}[*]{dot}"), (1, f"[for x in {name} : x{dot}]"), (0.5, name), (0.5, f"length({name})")]
        if is_count:
            choices.append((1, f"{name}.*{dot}"))
        else:
            choices.append((1, f"{{ for k, v in {name} : k => v{dot} if k != {quoted('-')} }}"))
        if keys:
            key = chance.choice(keys)
            literal = str(key) if is_count else quoted(key)
            choices += [(5, f"{name}[{literal}]{dot}"), (0.7, f"{name}[({literal})]{dot}")]
            if is_count:
                choices += [(0.4, f"{name}.{key}{dot}"), (0.4, f'{name}["{key}"]{dot}'), (0.4, f"{name}[{key} + 0]{dot}")]
                choices.append((0.4, f"element({name}, {key}){dot}"))
            else:
                choices.append((0.4, f'{name}["${{{literal}}}"]{dot}'))
                if key in ("0", "1"):
                    choices.append((3, f"{name}[{key}]{dot}"))
        if repeats and keys and self._covers(keys):
            choices.append((6, f"{name}[{self._own_index()}]{dot}"))
        return chance.choices([text for _, text in choices], [weight for weight, _ in choices])[0]

    def _covers(self, keys):
        """True where every instance of the node finds one of its own key in `keys`."""
        return bool(self.own_keys) and set(self.own_keys) <= set(keys)

    def _own_index(self):
        return "count.index" if self.node.repetition.kind == "count" else "each.key"


def wrapped(value, chance):
    """A string made of a value of any type; now and then one that does not depend on it."""
    encoded = f"jsonencode({value})"
    if chance.random() < 0.35:
        return chance.choice([
            f'(false ? {encoded} : "dead")',
            f'join("", [for x in [] : {encoded}])',
            f'"${{false ? {encoded} : "dead"}}"',
            f'format("%d", length([{value}]))',
            f'lookup({{ dead = "dead", live = {encoded} }}, "dead")',
        ])  # fmt: skip
    return f"sha1({chance.choice(WRAPS)})".replace("VALUE", value)


WRAPS = [
    "jsonencode(VALUE)",
    "jsonencode(VALUE)",
    "jsonencode(VALUE)",
    "jsonencode([VALUE, 1])",
    'jsonencode({ terraform_data = VALUE, "a.b" = 1 })',
    "jsonencode({ (jsonencode(VALUE)) = 1 })",
    '"x${jsonencode(VALUE)}y$${terraform_data.unseen.id}"',
    '"%{ if length(jsonencode(VALUE)) > 1 }yes%{ else }no%{ endif }"',
    '"%{ for c in [jsonencode(VALUE)] ~} ${c} %{~ endfor }"',
    "true ? jsonencode(VALUE) : null",
    "[for terraform_data in [{ id = jsonencode(VALUE) }] : terraform_data.id][0]",
    "[for module, local in { a = jsonencode(VALUE) } : local][0]",
    "join(\",\", [for i, x in [VALUE] : \"${i}${jsonencode(x)}\" if x != 17])",
    "coalesce(jsonencode(VALUE), \"${jsonencode(VALUE)}\")",
    "jsonencode(try(VALUE, null))",
    "join(\",\", [concat([\"a\"], [jsonencode(VALUE)])]...)",
    "jsonencode(!can(VALUE))",
    "jsonencode(-length(jsonencode(VALUE)) % 7)",
    "jsonencode(merge({ a = VALUE }, { b = [1, 2, 3][1] }))",
    "<<EOT\n  ${jsonencode(VALUE)} \"${terraform.workspace}\" # terraform_data.unseen.id\nEOT\n  ",
    "<<-EOT\n    %{ if true ~}\n    ${jsonencode(VALUE)}\n    %{ endif ~}\n    EOT\n  ",
    "jsonencode([\n    VALUE, # terraform_data.unseen.id\n    /* ) */ 1,\n  ])",
    "jsonencode(VALUE == null ? [\"}\"] : [\"{\"])",
]
