import PlanFile
import Testing

@testable import ConfigurationSource

@Suite struct JSONSyntaxTests {
  @Test func `strings are templates and everything else is a literal`() throws {
    let module = try module(
      #"""
      { "locals": { "a": "x ${aws_x.a.id}", "b": [1, true, null, "$${aws_x.b.id}", { "k${var.k}": "${local.a}" }],
                    "c": "aws_x.not.a.reference" } }
      """#)
    #expect(module.locals.map(\.references.texts) == [["aws_x.a|id"], ["var.k", "local.a"], []])
  }

  @Test func `a block is an object, or an array of objects where it is written several times`() throws {
    let module = try module(
      #"""
      [ { "resource": { "aws_x": { "a": {}, "b": [{ "x": "${aws_y.c.id}" }] } } },
        { "resource": [{ "aws_x": [{ "c": {} }] }], "//": { "resource": "a comment" } } ]
      """#)
    #expect(module.resources.map(\.name) == ["a", "b", "c"])
    #expect(module.resources[1].references.texts == ["aws_y.c|id"])
  }

  @Test func `objects in a resource have paths as nested blocks have`() throws {
    let resource = try resource(
      #"""
      { "origin": [{ "domain_name": "${aws_s3_bucket.a.domain}", "custom": { "x": "${local.x}" } }, { "id": 1 }],
        "list": ["${local.l}"], "map": { "${local.k}": "v" } }
      """#)
    #expect(
      resource.expressions.map { "\($0.path): \($0.references.texts.joined(separator: " "))" } == [
        "list: local.l", "map: local.k", "origin.domain_name: aws_s3_bucket.a|domain", "origin.custom.x: local.x",
      ])
  }

  @Test func `dynamic blocks have their iterator`() throws {
    let resource = try resource(
      #"""
      { "dynamic": { "ingress": { "for_each": "${local.rules}", "iterator": "r",
                                  "content": { "port": "${r.value}", "group": "${aws_y.g.id} ${ingress.x}" } } },
        "outer": { "dynamic": [{ "inner": { "for_each": [], "content": { "x": "${inner.value} ${aws_z.z.id}" } } }] } }
      """#)
    #expect(
      resource.expressions.map { "\($0.path): \($0.references.texts.joined(separator: " "))" } == [
        "ingress: local.rules", "ingress.group: aws_y.g|id ingress.x", "outer.inner.x: aws_z.z|id",
      ])
  }

  @Test func `addresses stand in plain strings`() throws {
    let resource = try resource(
      #"""
      { "depends_on": ["aws_y.a", "module.m"], "provider": "aws.west",
        "lifecycle": { "create_before_destroy": true, "replace_triggered_by": ["aws_y.b[0].id"],
                       "ignore_changes": ["tags"],
                       "precondition": { "condition": "${local.ok}", "error_message": "${var.m}" } },
        "provisioner": [{ "local-exec": { "when": "destroy", "command": "${self.id}" } },
                        { "local-exec": { "command": "${aws_y.p.id}", "connection": { "host": "${local.h}" } } }] }
      """#)
    #expect(resource.dependsOn.texts == ["aws_y.a", "module.m"])
    #expect(resource.provider == "aws.west")
    #expect(resource.lifecycle.createBeforeDestroy == true)
    #expect(resource.lifecycle.replaceTriggeredBy.texts == ["aws_y.b[0]|id"])
    #expect(resource.lifecycle.conditions.texts == ["local.ok", "var.m"])
    #expect(resource.provisioners.map(\.isDestroyTime) == [true, false])
    #expect(resource.references.texts.contains("aws_y.p|id"))
    #expect(resource.references.texts.contains("local.h"))
  }

  @Test func `the other blocks are read as in native syntax`() throws {
    let module = try module(
      #"""
      { "module": { "m": { "source": "./m", "in": { "x": "${aws_x.a.id}" }, "providers": { "aws": "aws.west" } } },
        "output": { "o": { "value": "${module.m.out}", "precondition": { "condition": "${local.c}" } } },
        "variable": { "v": { "default": { "a": 1 }, "validation": [{ "condition": "${var.w > 1}" }] } },
        "provider": { "aws": [{ "alias": "west", "assume_role": { "role_arn": "${local.role}" } }] },
        "check": { "c": { "data": { "http": { "h": { "url": "${local.u}" } } }, "assert": { "condition": "${var.v}" } } },
        "moved": { "from": "aws_x.a[\"k\"]", "to": "module.m.aws_x.a" },
        "removed": [{ "from": "aws_x.b", "lifecycle": { "destroy": false } }, { "from": "module.n" }],
        "import": { "to": "aws_x.c[each.key]", "id": "${var.v}" },
        "terraform": { "required_providers": { "aws": { "source": "hashicorp/aws" } } } }
      """#)
    #expect(module.calls[0].source == "./m")
    #expect(module.calls[0].arguments.map(\.references.texts) == [["aws_x.a|id"]])
    #expect(module.calls[0].providers == [SourceProviderPassing(inner: "aws", outer: "aws.west")])
    #expect(module.outputs[0].references.texts == ["module.m.out", "local.c"])
    #expect(module.variables[0].validation.texts == ["var.w"])
    #expect(module.providers[0].alias == "west")
    #expect(module.providers[0].references.texts == ["local.role"])
    #expect(module.resources.map(\.check) == ["c"])
    #expect(module.checks[0].references.texts == ["var.v"])
    #expect(module.moved[0].from == #"aws_x.a["k"]"#)
    #expect(module.removed.map(\.destroys) == [false, true])
    #expect(module.imports[0].to == "aws_x.c")
  }

  @Test func `a resource's range is that of its key and value`() throws {
    let module = try module(
      """
      {
        "resource": {
          "aws_x": {
            "a": { "x": [1, "}"] },
            "b": [
              { "y": {} }
            ]
          }
        },
        "locals": { "l": "m" }
      }
      """)
    let ranges = module.resources.map(\.range)
    #expect(ranges.map(\.start.description) == ["4:7", "5:7"])
    #expect(ranges.map(\.end.description) == ["4:29", "7:8"])
    #expect(module.locals[0].range.description == "main.tf.json:10")
    #expect(module.locals[0].range.end.column == 23)
  }

  @Test(
    arguments: [
      (
        "{\n  \"resource\": [1]\n}",
        "main.tf.json:2:3: invalidJSON(JSONError.mismatch(/resource, expected: \"an object or an array of objects\", found: \"a number\"))"
      ),
      (
        #"{ "resource": { "aws_x": { "a": { "x": ["${b"] } } } }"#,
        "main.tf.json:1:28: inJSON(/resource/aws_x/a/x, SourceFault.unterminatedTemplate)"
      ),
      (
        #"{ "locals": { "a": "${b c}" } }"#,
        "main.tf.json:1:15: inJSON(/locals/a, SourceFault.expected(closingBrace, found: identifier))"
      ),
    ])
  func `a fault says what and where`(_ text: String, _ expected: String) {
    #expect(fault { try JSONSyntax.body(of: SourceText(file: "main.tf.json", text)) } == expected)
  }

  @Test func `a text that is not JSON is a fault at its place`() throws {
    do {
      _ = try JSONSyntax.body(of: SourceText(file: "main.tf.json", "{\n  \"a\": ?\n}"))
      Issue.record("this was read")
    } catch {
      #expect(error.position.description == "2:8")
      guard case .invalidJSON(.unexpected) = error.fault else {
        Issue.record("\(error.fault)")
        return
      }
    }
  }

  private func module(_ text: String) throws -> SourceModule {
    ModuleReader.module(try JSONSyntax.body(of: SourceText(file: "main.tf.json", text)))
  }

  private func resource(_ body: String) throws -> SourceResource {
    try #require(try module(#"{ "resource": { "aws_x": { "a": \#(body) } } }"#).resources.first)
  }
}
