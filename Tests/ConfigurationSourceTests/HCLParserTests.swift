import PlanFile
import Testing

@testable import ConfigurationSource

@Suite struct HCLParserTests {
  @Test func `a body has arguments and blocks with labels`() throws {
    let body = try parse(
      """
      a = 1
      b "c" d { e = 2 }
      f {

        g {}
        h = "i" # j
      }
      """)
    #expect(body.attributes.map(\.name) == ["a"])
    #expect(body.blocks.map(\.type) == ["b", "f"])
    #expect(body.blocks[0].labels == ["c", "d"])
    #expect(body.blocks[0].body.attributes.map(\.name) == ["e"])
    #expect(body.blocks[1].body.blocks.map(\.type) == ["g"])
    #expect(body.blocks[1].body.attribute("h")?.value.literalString == "i")
  }

  @Test func `ranges go from the first character to past the last`() throws {
    let body = try parse("\nlocals {\n  a = [\n    1,\n  ] # x\n}\n")
    let block = body.blocks[0]
    #expect(block.range.start.description == "2:1")
    #expect(block.range.end.description == "6:2")
    #expect(block.body.attributes[0].range.start.description == "3:3")
    #expect(block.body.attributes[0].range.end.description == "5:4")
    #expect(block.range.description == "f.tf:2")
  }

  @Test func `escapes in strings are undone`() throws {
    #expect(try expression(#""a\n\t\"\\\u00e9\U0001F600$${b}%%{c}""#).literalString == "a\n\t\"\\é😀${b}%{c}")
  }

  @Test func `only a plain literal is a key`() throws {
    #expect(try steps(#"a["k"][0].1"#) == [.index(.name("k")), .index(.index(0)), .index(.index(1))])
    for index in ["(0)", #""${k}""#, "-1", "k", "1.5", #"("k")"#] {
      let steps = try steps("a[\(index)]")
      guard case .dynamicIndex? = steps.first, steps.count == 1 else {
        Issue.record("[\(index)] was read as \(steps)")
        continue
      }
    }
  }

  @Test func `splats are written in two ways`() throws {
    #expect(try steps("a[*].b") == [.splat, .attribute("b")])
    #expect(try steps("a.*.b") == [.splat, .attribute("b")])
    #expect(try steps("a[ * ]") == [.splat])
  }

  @Test func `signed literals are no literals`() throws {
    #expect(try expression("!true").literalBool == nil)
    #expect(try expression("(true)").literalBool == true)
    #expect(try expression(#""false""#).literalBool == false)
  }

  @Test(
    arguments: [
      "[for x in y : x]", "[for k, v in y : v if v != null]", "{for k, v in y : k => v...}", "f(a, b...)", "f()",
      "provider::aws::f(1,)", "[1,\n2,\n]", "{\n a = 1\n b : 2, c = 3\n}", "{}", "[]", "{\n}", "a\n", "(a\n+\nb)",
      "a ? b : c ? d : e", "-a + !b * -(c)", #""%{if a}b%{else}c%{endif}""#, #""%{for k, v in a}${k}%{endfor}""#,
      "[\n  # comment\n  1, /* x */ 2\n]", "{ (a) = 1, \"b${c}\" = 2, 3 = 4, d.e = 5 }", "a.b[c.d].*.e[*].f.0",
      "[for x in y : {\n a = x\n}]", "f(<<A\nb\nA\n)", "a == b && c || d", "true ? 1 : 2", "[[1], [2]][0][0]",
    ])
  func `this is an expression`(_ text: String) throws {
    _ = try expression(text)
  }

  @Test(
    arguments: [
      ("a", "f.tf:1:2: expected(argumentValueOrBlock, found: endOfFile)"),
      ("a =", "f.tf:1:4: expected(expression, found: endOfFile)"),
      ("a = \nb = 1", "f.tf:1:5: expected(expression, found: newline)"),
      ("a = 1 b = 2", "f.tf:1:7: expected(newline, found: identifier)"),
      ("\n  \"a\" = 1", "f.tf:2:3: expected(argumentOrBlock, found: openQuote)"),
      ("a {\n b = 1\n", "f.tf:3:1: expected(closingBrace, found: endOfFile)"),
      ("a { b = 1 } c {}", "f.tf:1:13: expected(newline, found: identifier)"),
      ("a \"${b}\" {}", "f.tf:1:3: expected(plainString, found: openInterpolation)"),
      ("a b = 1", "f.tf:1:5: expected(blockLabelOrBody, found: assign)"),
      ("a = [1 2]", "f.tf:1:8: expected(closingBracket, found: number)"),
      ("a = f(1", "f.tf:1:8: expected(closingParenthesis, found: endOfFile)"),
      ("a = { b }", "f.tf:1:9: expected(keyIs, found: closeBrace)"),
      ("a = { b = 1 c = 2 }", "f.tf:1:13: expected(closingBrace, found: identifier)"),
      ("a = b ? c", "f.tf:1:10: expected(colon, found: endOfFile)"),
      ("a = b.", "f.tf:1:7: expected(attributeName, found: endOfFile)"),
      ("a = [for x y : z]", "f.tf:1:12: expected(keywordIn, found: identifier)"),
      ("a = {for x in y : z}", "f.tf:1:20: expected(arrow, found: closeBrace)"),
      ("a = x::y", "f.tf:1:9: expected(openingParenthesis, found: endOfFile)"),
      ("a = \"${b c}\"", "f.tf:1:10: expected(closingBrace, found: identifier)"),
      ("a = \"%{ while b }\"", "f.tf:1:6: expected(templateDirective, found: identifier)"),
      ("a = \"%{ if b }\"", "f.tf:1:6: unterminatedTemplate"),
      ("a = \"%{ endfor }\"", "f.tf:1:6: unbalancedDirective(\"endfor\")"),
      ("a = \"%{ for x in y }%{ else }\"", "f.tf:1:21: unbalancedDirective(\"else\")"),
      ("}", "f.tf:1:1: expected(argumentOrBlock, found: closeBrace)"),
    ])
  func `a fault says what was expected, what was found and where`(_ text: String, _ expected: String) {
    #expect(fault { try parse(text) } == expected)
  }

  @Test(
    arguments: [
      String(repeating: "(", count: 2_000), String(repeating: "[", count: 2_000),
      String(repeating: "{a=", count: 2_000), String(repeating: "f(", count: 2_000),
      String(repeating: "a[", count: 2_000), String(repeating: "b ? ", count: 2_000),
      String(repeating: "[for x in ", count: 2_000), "\"" + String(repeating: "%{ if a }", count: 2_000) + "\"",
    ])
  func `what nests too deep is refused`(_ text: String) {
    #expect(fault { try parse("a = " + text) }?.hasSuffix("tooDeep(limit: 500)") == true)
    #expect(fault { try parse(String(repeating: "a {\n", count: 2_000)) } == "f.tf:500:4: tooDeep(limit: 500)")
  }

  @Test func `what nests up to the limit is read and searched`() throws {
    let depth = HCLParser.depthLimit - 2
    for (open, close) in [("(", ")"), ("[", "]"), ("f(", ")"), ("a[", "]"), ("x ? ", " : y"), ("{a = ", "}")] {
      let text = String(repeating: open, count: depth) + "aws_x.a" + String(repeating: close, count: depth)
      let expression = try expression(text)
      #expect(ReferenceCollector.references(in: [expression]).texts == ["aws_x.a"])
    }
  }

  @Test func `a long chain is not a deep one`() throws {
    let sum = String(repeating: "aws_x.a.n + ", count: 5_000) + "-------1"
    let choice = String(repeating: "a.b ? 1 : ", count: 5_000) + "2"
    let path = "aws_x.a" + String(repeating: ".b[0]", count: 5_000)
    for text in [sum, choice, path] {
      #expect(ReferenceCollector.references(in: [try expression(text)]).count == 1)
    }
  }

  private func parse(_ text: String) throws -> SourceBody {
    try HCLParser.body(of: SourceText(file: "f.tf", text))
  }

  private func expression(_ text: String) throws -> SourceExpression {
    try HCLParser.expression(of: SourceText(file: "f.tf", text))
  }

  private func steps(_ text: String) throws -> [TraversalStep] {
    guard case .traversal(_, let steps) = try expression(text) else { return [] }
    return steps
  }
}
