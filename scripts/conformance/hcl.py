"""Blocks of Terraform's language as values, printed as HCL or as its JSON form."""

import json

PLAIN_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def quoted(text):
    """A string literal, in which nothing is interpolated."""
    escaped = "".join(PLAIN_ESCAPES.get(character, character) for character in text)
    return '"' + escaped.replace("${", "$${").replace("%{", "%%{") + '"'


class Expression(str):
    """Text that is evaluated."""


class References(list):
    """A list of addresses that is never evaluated: depends_on, replace_triggered_by."""


class Address(str):
    """One address that is never evaluated: provider, from, to."""


class Passing(dict):
    """The providers of a call: neither keys nor values are evaluated."""


class Block:
    def __init__(self, kind, *labels):
        self.kind = kind
        self.labels = labels
        self.arguments = []
        self.blocks = []

    def set(self, name, value):
        self.arguments.append((name, value))
        return self

    def add(self, block):
        self.blocks.append(block)
        return self

    # As HCL

    def hcl(self, indent=0, comments=None):
        """`comments`: a generator of chance that puts comments between the lines; None for none."""
        margin = "  " * indent
        head = " ".join([self.kind, *(quoted(label) for label in self.labels)])
        lines = [f"{margin}{head} {{"]
        for name, value in self.arguments:
            if comments and comments.random() < 0.06:
                lines.append(f"{margin}  {comments.choice(COMMENTS)}")
            lines.append(f"{margin}  {name} = {_hcl_value(value)}")
        lines += [block.hcl(indent + 1, comments) for block in self.blocks]
        lines.append(f"{margin}}}")
        return "\n".join(lines)

    # As JSON

    def json_body(self):
        body = {name: _json_value(value) for name, value in self.arguments}
        for block in self.blocks:
            place = body.setdefault(block.kind, [])
            inner = block.json_body()
            for label in reversed(block.labels):
                inner = {label: inner}
            place.append(inner)
        return body

    @property
    def fits_json(self):
        """Heredocs have no place in a JSON string's template."""
        values = [value for _, value in self.arguments]
        return not any("\n" in value for value in values if isinstance(value, str)) and all(
            block.fits_json for block in self.blocks
        )


COMMENTS = [
    "# terraform_data.unseen.id",
    "// ${terraform_data.unseen.id} {",
    "/* terraform_data.unseen[*].id\n   depends_on = [terraform_data.unseen] */",
    '# "not a string',
    "/* ** / */",
]


def _hcl_value(value):
    if isinstance(value, References):
        return "[" + ", ".join(value) + "]"
    if isinstance(value, (Expression, Address)):
        return str(value)
    if isinstance(value, Passing):
        return "{ " + ", ".join(f"{inner} = {outer}" for inner, outer in value.items()) + " }"
    if isinstance(value, bool):
        return "true" if value else "false"
    return quoted(value) if isinstance(value, str) else json.dumps(value)


def _json_value(value):
    if isinstance(value, References):
        return list(value)
    if isinstance(value, Expression):
        return "${" + value + "}"
    if isinstance(value, Address):
        return str(value)
    if isinstance(value, str):
        return value.replace("${", "$${").replace("%{", "%%{")
    return value


def json_file(blocks):
    """Top-level blocks in the JSON form."""
    root = []
    for block in blocks:
        inner = block.json_body()
        for label in reversed(block.labels):
            inner = {label: inner}
        root.append({block.kind: inner})
    return json.dumps(root, indent=1, ensure_ascii=False)
