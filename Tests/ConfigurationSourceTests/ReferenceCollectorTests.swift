import PlanFile
import Testing

@testable import ConfigurationSource

@Suite struct ReferenceCollectorTests {
  @Test(
    arguments: [
      ("aws_x.a", ["aws_x.a"]),
      ("aws_x.a.b.c", ["aws_x.a|b.c"]),
      ("aws_x.a[0].b", ["aws_x.a[0]|b"]),
      ("aws_x.a.0.b", ["aws_x.a[0]|b"]),
      (#"aws_x.a["k"].ids[0].x"#, [#"aws_x.a["k"]|ids[0].x"#]),
      (#"aws_x.a.b["k"]"#, [#"aws_x.a|b["k"]"#]),
      ("resource.aws_x.a.id", ["aws_x.a|id"]),
      ("data.aws_x.a[1].id", ["data.aws_x.a[1]|id"]),
      ("ephemeral.aws_x.a.secret", ["ephemeral.aws_x.a|secret"]),
      ("var.v", ["var.v"]),
      ("var.v.a[0]", ["var.v|a[0]"]),
      ("local.l", ["local.l"]),
      ("module.m.out", ["module.m.out"]),
      ("module.m.out.id", ["module.m.out|id"]),
      (#"module.m["k"].out"#, ["module.m.out"]),
      ("module.m[0].out", ["module.m.out"]),
      ("module.m", ["module.m"]),
      ("module.m[0]", ["module.m"]),
    ])
  func `a traversal names one thing`(_ text: String, _ expected: [String]) throws {
    #expect(try references(text) == expected)
  }

  @Test(
    arguments: [
      "each.key", "each.value.x", "count.index", "self.id", "path.module", "terraform.workspace", "tofu.workspace",
      "word", "var", "module", "data.aws_x", "action.aws_x.a", "1", #""text""#, "null", "[for x in [] : x.id]",
    ])
  func `this names nothing`(_ text: String) throws {
    #expect(try references(text) == [])
  }

  @Test func `an index that only evaluation knows leaves the whole resource and its own references`() throws {
    #expect(try references("aws_x.a[count.index].id") == ["aws_x.a|id"])
    #expect(try references("aws_x.a[*].id") == ["aws_x.a|id"])
    #expect(try references("aws_x.a.*.id") == ["aws_x.a|id"])
    #expect(try references("aws_x.a[local.i].b[var.j].c") == ["aws_x.a|b", "local.i", "var.j"])
    #expect(try references(#"aws_x.a["${var.k}"].id"#) == ["aws_x.a|id", "var.k"])
  }

  /// Terraform 1.11.4: plan JSON's `references` have `module.m` alone, and the apply graph waits for `module.m (close)`.
  @Test func `an output behind such an index is the whole module`() throws {
    #expect(try references("module.m[each.key].out") == ["module.m"])
    #expect(try references("module.m[*].out") == ["module.m"])
    #expect(try references("values(module.m)[*].out") == ["module.m"])
  }

  @Test func `both branches count, and each thing once`() throws {
    #expect(
      try references("var.c ? aws_x.a.id : aws_x.b.id == aws_x.a.id ? 1 : 2") == ["var.c", "aws_x.a|id", "aws_x.b|id"])
  }

  @Test func `everything inside calls, tuples, objects and templates counts`() throws {
    #expect(
      try references(#"f(aws_x.a, [aws_x.b, { (aws_x.c) = aws_x.d }], "${aws_x.e}-${"${aws_x.f}"}").z[aws_x.g]"#)
        == ["aws_x.a", "aws_x.b", "aws_x.c", "aws_x.d", "aws_x.e", "aws_x.f", "aws_x.g"])
    #expect(try references("(aws_x.a)[0].b") == ["aws_x.a"])
    #expect(try references("provider::aws::arn_parse(aws_x.a.arn)") == ["aws_x.a|arn"])
  }

  @Test func `an object's bare keys are names`() throws {
    #expect(try references("{ aws_x = 1, local : var.v, \"aws_x.b\" = 2 }") == ["var.v"])
  }

  @Test func `the names of a for-expression hide what they shadow, inside of it`() throws {
    #expect(try references("[for aws_x in aws_x.a : aws_x.b]") == ["aws_x.a"])
    #expect(try references("{ for k, v in local.m : k.x => v.y if k.z != aws_x.a.id }") == ["local.m", "aws_x.a|id"])
    #expect(try references("[for o in local.l : [for p in o.list : p.x + o.y + q.z]]") == ["local.l", "q.z"])
    #expect(try references("[[for o in local.l : o.x], o.x]") == ["local.l", "o.x"])
  }

  @Test func `so do those of a template's loop`() throws {
    #expect(
      try references(#""%{ for i, a in aws_x.a }${a.id}${i.x}${b.id}%{ endfor }${a.id}""#)
        == ["aws_x.a", "b.id", "a.id"])
  }

  @Test func `both sides of a template's condition count`() throws {
    #expect(
      try references(#""%{ if var.c }${aws_x.a.id}%{ else }${aws_x.b.id}%{ endif }""#)
        == ["var.c", "aws_x.a|id", "aws_x.b|id"])
  }

  @Test func `a heredoc is a template`() throws {
    #expect(
      try references("<<-EOT\n  ${aws_x.a.id} $${aws_x.b.id}\n  %{ if var.c }x%{ endif }\n  EOT\n") == [
        "aws_x.a|id", "var.c",
      ])
  }

  @Test func `the use of each or count is noticed`() throws {
    for (text, expected) in [
      ("each.value", true), ("aws_x.a[count.index]", true), ("\"${each.key}\"", true), ("aws_x.a", false),
      ("[for each in [] : each.x]", false),
    ] {
      var collector = ReferenceCollector()
      collector.collect(try HCLParser.expression(of: SourceText(file: "f.tf", text)))
      #expect(collector.usesRepetition == expected, "\(text)")
    }
  }

  private func references(_ text: String) throws -> [String] {
    ReferenceCollector.references(in: [try HCLParser.expression(of: SourceText(file: "f.tf", text))]).texts
  }
}
