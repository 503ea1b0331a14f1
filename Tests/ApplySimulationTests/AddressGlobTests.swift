import ApplySimulation
import Testing

@Suite struct AddressGlobTests {
  @Test(arguments: [
    ("*", ""),
    ("*", #"module.a["x"].aws_x.y[0]"#),
    ("aws_x.y", "aws_x.y"),
    ("aws_*.y", "aws_db_instance.y"),
    ("module.*.aws_x.y", #"module.a["x.y"].module.b.aws_x.y"#),
    (#"module.a["x"].aws_x.y[?]"#, #"module.a["x"].aws_x.y[0]"#),
    (#"aws_x.y["*"]"#, #"aws_x.y["a:b=c"]"#),
    ("*.y", "aws_x.y.y"),
    ("**y**", "aws_x.y"),
    ("a?c", "aéc"),
  ])
  func `a pattern fits the whole address`(pattern: String, address: String) {
    #expect(AddressGlob(pattern).matches(address))
  }

  @Test(arguments: [
    ("", "aws_x.y"),
    ("aws_x.y", "aws_x.y[0]"),
    ("aws_x.y", "module.m.aws_x.y"),
    // Brackets are no character class.
    ("aws_x.y[0-9]", "aws_x.y[3]"),
    ("aws_x.y[??]", "aws_x.y[3]"),
    ("aws_X.y", "aws_x.y"),
    ("?", ""),
    ("*a", "ab"),
  ])
  func `anything else does not fit`(pattern: String, address: String) {
    #expect(!AddressGlob(pattern).matches(address))
  }

  @Test func `many stars do not take forever`() {
    let glob = AddressGlob(String(repeating: "*a", count: 50) + "b")
    #expect(!glob.matches(String(repeating: "a", count: 20_000)))
  }
}
