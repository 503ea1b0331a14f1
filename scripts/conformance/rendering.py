"""A world as files."""

import os
import random

from expressions import Expressions
from hcl import Address, Block, Expression, Passing, References, json_file, quoted
from world import address


class Rendering:
    """`files`: paths in the working directory to their text."""

    def __init__(self, world, seed):
        self.world = world
        self.seed = seed
        self.files = {}
        for blueprint in world.blueprints.values():
            if not blueprint.name or world.calls_of(blueprint.name):
                self._write(blueprint)

    def _write(self, blueprint):
        folder = f"modules/{blueprint.name}/" if blueprint.name else ""
        blocks = self._settings(blueprint)
        for node in blueprint.nodes:
            blocks += self._blocks(blueprint, node)
        blocks += [self._note(note) for note in blueprint.notes]
        chance = random.Random(f"files {blueprint.name} {self.seed}")
        plain, json_blocks = [], []
        for block in blocks:
            in_json = block.fits_json and block.kind != "terraform" and chance.random() < self.world.json_share
            (json_blocks if in_json else plain).append(block)
        self.files[folder + "main.tf"] = "\n\n".join(block.hcl(comments=chance) for block in plain) + "\n"
        if json_blocks:
            self.files[folder + "more.tf.json"] = json_file(json_blocks)

    def _settings(self, blueprint):
        aliases = "[terraform.inner]" if blueprint.has_alias else "[]"
        source = f'{{ source = "terraform.io/builtin/terraform", configuration_aliases = {aliases} }}'
        required = Block("required_providers").set("terraform", Expression(source))
        if self.world.flavour.configures_providers:
            required.set("aws", Expression('{ source = "hashicorp/aws" }'))
        blocks = [Block("terraform").add(required)]
        if not blueprint.name:
            if self.world.has_default:
                blocks.append(Block("provider", "terraform"))
            if self.world.has_alias:
                blocks.append(Block("provider", "terraform").set("alias", "b"))
            blocks += self._configured_providers(blueprint)
        return blocks

    def _configured_providers(self, blueprint):
        values, blocks = {}, []
        for reference in self.world.provider_references:
            target = blueprint.node(reference.target)
            if target is None:
                continue
            argument = "input.rev" if target.type == "terraform_data" else "name_prefix"
            value = f'"p${{{address(target)}.{argument}}}"'
            if reference.seed % 3 == 0:
                name = f"provider_value_{reference.target}"
                blocks.append(Block("locals").set(name, Expression(value)))
                value = f"local.{name}"
            values[reference.slot] = (value, reference.seed % 3 == 1)
        return blocks + self.world.flavour.providers(values, self.world.has_aws_alias)

    @staticmethod
    def _note(note):
        kind, first, second = note
        if kind == "moved":
            return Block("moved").set("from", Address(first)).set("to", Address(second))
        if kind == "import":
            return Block("import").set("to", Address(second)).set("id", first)
        lifecycle = Block("lifecycle").set("destroy", second)
        return Block("removed").set("from", Address(first)).add(lifecycle)

    # Nodes

    def _blocks(self, blueprint, node):
        expressions = Expressions(self.world, blueprint, node)
        return getattr(self, f"_{node.kind}")(blueprint, node, expressions)

    @staticmethod
    def _chance(reference):
        return random.Random(reference.seed)

    def _resource(self, blueprint, node, expressions):
        block = Block("data" if node.kind == "data" else "resource", node.type, node.name)
        if node.provider:
            block.set("provider", Address(node.provider))
        self._repeat(block, blueprint, node)
        values = expressions.strings("input", self._chance)
        self.world.flavour.fill(block, node, values, expressions.strings("triggers_replace", self._chance))
        if dependencies := expressions.dependencies("depends_on", self._chance):
            block.set("depends_on", References(dependencies))
        lifecycle = Block("lifecycle")
        if node.before_destroy is not None:
            lifecycle.set("create_before_destroy", node.before_destroy)
        if triggers := expressions.triggers("replace_triggered_by", self._chance):
            lifecycle.set("replace_triggered_by", References(triggers))
        for kind in ("precondition", "postcondition"):
            for value in expressions.strings(kind, self._chance):
                lifecycle.add(self._condition(kind, value, node, with_self=kind == "postcondition"))
        if lifecycle.arguments or lifecycle.blocks:
            block.add(lifecycle)
        for value in expressions.strings("provisioner", self._chance):
            provisioner = Block("provisioner", "local-exec").set("command", "true")
            block.add(provisioner.set("environment", Expression(f"{{ V = {value} }}")))
        connections = expressions.strings("connection", self._chance)
        for value in connections[:1]:
            block.add(Block("connection").set("type", "ssh").set("host", Expression(value)))
        # A destroy provisioner would use the connection, which then may not refer to anything.
        if node.kind == "resource" and node.seed % 11 == 0 and not connections:
            block.add(Block("provisioner", "local-exec").set("command", "true").set("when", Address("destroy")))
        if node.fails:
            block.add(Block("provisioner", "local-exec").set("command", "exit 1"))
        return [block]

    _data = _resource

    @staticmethod
    def _condition(kind, value, node, with_self=False):
        extra = " && self != null" if with_self and node.seed % 2 else ""
        message = Expression(f'"no ${{{value}}}"') if node.seed % 5 == 0 else "no"
        return Block(kind).set("condition", Expression(f'{value} != ""{extra} || true')).set("error_message", message)

    def _repeat(self, block, blueprint, node):
        if not (repetition := node.repetition):
            return
        keys = self.world.keys(blueprint, node)
        source = blueprint.node(repetition.source) if repetition.form == "follow" else None
        follows = source is not None and source.repetition and source.repetition.kind == repetition.kind
        name = f"{source.type}.{source.name}" if follows else ""
        if repetition.kind == "count":
            text = f"length({name})" if follows else str(len(keys))
            if repetition.form == "for":
                text = f"length([for x in range({len(keys)}) : x])"
            block.set("count", Expression(text))
            return
        listed = "[" + ", ".join(map(quoted, keys)) + "]"
        forms = {
            "follow": (name if node.seed % 2 else f"toset(keys({name}))") if follows else f"toset({listed})",
            "literal": f"toset({listed})",
            "local": f"toset({listed})",
            "map": "{ " + ", ".join(f"{quoted(key)} = 1" for key in keys) + " }",
            "for": f"{{ for k in {listed} : k => k }}",
        }
        block.set("for_each", Expression(forms[repetition.form]))

    def _local(self, blueprint, node, expressions):
        values = expressions.strings("value", self._chance)
        text = values[0] if len(values) == 1 else "[" + ", ".join([str(node.revision), *values]) + "]"
        return [Block("locals").set(node.name, Expression(text))]

    def _variable(self, blueprint, node, expressions):
        block = Block("variable", node.name).set("default", f"d{node.revision}")
        if values := expressions.strings("validation", self._chance):
            tests = " && ".join(f'{value} != ""' for value in values)
            test = f"var.{node.name} != null && {tests} || true"
            block.add(Block("validation").set("condition", Expression(test)).set("error_message", "no"))
        return [block]

    def _output(self, blueprint, node, expressions):
        values = expressions.strings("value", self._chance)
        block = Block("output", node.name)
        block.set("value", Expression("[" + ", ".join([str(node.revision), *values]) + "]"))
        if dependencies := expressions.dependencies("depends_on", self._chance):
            block.set("depends_on", References(dependencies))
        for value in expressions.strings("precondition", self._chance):
            block.add(self._condition("precondition", value, node))
        return [block]

    def _call(self, blueprint, node, expressions):
        start = f"modules/{blueprint.name}" if blueprint.name else "."
        path = os.path.relpath(f"modules/{node.blueprint}", start)
        block = Block("module", node.name).set("source", path if path.startswith(".") else f"./{path}")
        self._repeat(block, blueprint, node)
        for variable in self.world.blueprints[node.blueprint].of("variable"):
            values = expressions.strings(f"argument:{variable.name}", self._chance)
            if values:
                block.set(variable.name, Expression(values[0]))
        if dependencies := expressions.dependencies("depends_on", self._chance):
            block.set("depends_on", References(dependencies))
        if node.passing:
            block.set("providers", Passing(node.passing))
        return [block]

    def _check(self, blueprint, node, expressions):
        block = Block("check", node.name)
        for value in expressions.strings("nested", self._chance)[:1]:
            data = Block("data", "terraform_remote_state", f"nested{node.uid}").set("backend", "local")
            block.add(data.set("config", Expression(f'{{ path = {value} != "-" ? "remote.tfstate" : "none" }}')))
        values = expressions.strings("assert", self._chance)
        if block.blocks:
            values.append(f"data.terraform_remote_state.nested{node.uid}.backend")
        for value in values:
            block.add(self._condition("assert", value, node))
        return [block] if values else []
