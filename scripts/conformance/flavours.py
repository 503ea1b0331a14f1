"""Which kinds of resources a configuration is made of, and how each is written down."""

from hcl import Address, Block, Expression, quoted


class Builtin:
    """terraform_data and terraform_remote_state: no provider plugin is needed."""

    configures_providers = False
    # Instances of one case.
    largest = 60
    # How many revisions come between the first and the last: one of these.
    between = [0, 0, 0, 1, 1, 2]

    def type(self, chance, kind):
        return {"resource": "terraform_data", "data": "terraform_remote_state"}.get(kind, "")

    def attributes(self, type):
        if type == "terraform_remote_state":
            return ["outputs", "outputs.v", "backend"]
        return ["id", "id", "id", "output", "input.rev", "input.rev", "output.rev", "input", "triggers_replace"]

    def fill(self, block, node, values, triggers):
        """Adds the type's own arguments. `values` and `triggers` are expressions of strings."""
        if node.type == "terraform_remote_state":
            block.set("backend", "local")
            tests = "".join(f" && {value} != {quoted('-')}" for value in values)
            block.set("config", Expression(f'{{ path = true{tests} ? "remote.tfstate" : "none" }}'))
            return
        block.set("input", Expression(f"{{ rev = {node.revision}, r = [{', '.join(values)}] }}"))
        if node.trigger > 1 or triggers or node.seed % 2:
            block.set("triggers_replace", Expression(f"[{', '.join([str(node.trigger), *triggers])}]"))

    def providers(self, values, has_alias):
        """`values`: by configuration, an expression that configures it, and whether a dynamic block is to hold that."""
        return []


class AWS(Builtin):
    """The same beside resources of the AWS provider, against a mock of AWS at `endpoint`."""

    configures_providers = True
    largest = 20
    between = [0, 0, 0, 1]

    def __init__(self, endpoint):
        self.endpoint = endpoint

    def type(self, chance, kind):
        if kind == "resource" and chance.random() < 0.6:
            return chance.choice(["aws_cloudwatch_log_group", "aws_sns_topic", "aws_security_group", "aws_security_group"])
        if kind == "data" and chance.random() < 0.7:
            return chance.choice(["aws_iam_policy_document", "aws_ssm_parameter"])
        return super().type(chance, kind)

    def attributes(self, type):
        return {
            "aws_ssm_parameter": ["arn", "value"],
            "aws_cloudwatch_log_group": ["arn", "name"],
            "aws_sns_topic": ["arn", "id", "name"],
            "aws_security_group": ["id", "arn", "name"],
            "aws_iam_policy_document": ["json"],
        }.get(type) or super().attributes(type)

    def fill(self, block, node, values, triggers):
        if not node.type.startswith("aws_"):
            return super().fill(block, node, values, triggers)
        text = "sha1(jsonencode([" + ", ".join([str(node.revision), *values]) + "]))"
        # A prefix, because instances of one module in several places must not collide.
        name = Expression(f'"n{node.uid}-{node.trigger}-' + ("${substr(sha1(" + triggers[0] + '), 0, 6)}"' if triggers else '"'))
        if node.type == "aws_iam_policy_document":
            statement = Block("statement").set("actions", Expression('["s3:*"]')).set("resources", Expression(f"[{text}]"))
            if node.seed % 2:
                statement = (
                    Block("dynamic", "statement").set("for_each", Expression(f"[{text}]"))
                    .set("iterator", Address("terraform_data"))
                    .add(Block("content").set("actions", Expression('["s3:*"]'))
                         .set("resources", Expression("[terraform_data.value]")))
                )  # fmt: skip
            block.add(statement)
        elif block.kind == "data":
            # There is a parameter of that name in AWS itself, and so in the mock.
            block.set("name", Expression(f'{text} == "" ? "" : "/aws/service/global-infrastructure/regions/us-east-1"'))
        elif node.type == "aws_cloudwatch_log_group":
            block.set("name_prefix", name).set("tags", Expression(f"{{ v = {text} }}"))
        elif node.type == "aws_sns_topic":
            block.set("name_prefix", name).set("display_name", Expression(text))
        elif node.type == "aws_security_group":
            block.set("name_prefix", name).set("description", "d")
            ingress = Block("dynamic", "ingress").set("for_each", Expression(f"[{text}]"))
            content = Block("content").set("from_port", 80).set("to_port", 80).set("protocol", "tcp")
            content.set("description", Expression("ingress.value")).set("cidr_blocks", Expression('["10.0.0.0/8"]'))
            if node.seed % 3:
                block.add(ingress.add(content))
            else:
                block.set("tags", Expression(f"{{ v = {text} }}"))

    def providers(self, values, has_alias):
        blocks = [self._provider(None, values.get("aws"))]
        return blocks + [self._provider("b", values.get("aws.b"))] if has_alias else blocks

    def _provider(self, alias, tag):
        block = Block("provider", "aws").set("region", "us-east-1").set("access_key", "x").set("secret_key", "x")
        if alias:
            block.set("alias", alias)
        for flag in ("skip_credentials_validation", "skip_requesting_account_id", "skip_metadata_api_check"):
            block.set(flag, True)
        if tag:
            value, is_dynamic = tag
            tags = Block("default_tags").set("tags", Expression(f"{{ t = {value} }}"))
            if is_dynamic:
                content = Block("content").set("tags", Expression("{ t = default_tags.value }"))
                tags = Block("dynamic", "default_tags").set("for_each", Expression(f"[{value}]")).add(content)
            block.add(tags)
        endpoints = Block("endpoints")
        for service in ("ssm", "sns", "ec2", "iam", "sts", "logs"):
            endpoints.set(service, self.endpoint)
        return block.add(endpoints)
