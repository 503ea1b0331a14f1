import ApplyGraph
import PlanFile
import Testing

@Suite struct ConnectReferencesTests {
  /// Two instances of `x.a` and a user, `x.b`.
  private func sketch(_ user: String, first: ChangeAction = .create) -> PlanSketch {
    var sketch = PlanSketch("resource \"x\" \"a\" {\n count = 2\n}\n\(user)")
    sketch.change("x.a[0]", first, state: first == .create ? nil : [])
    sketch.change("x.a[1]", .create)
    sketch.change("x.b", .create)
    return sketch
  }

  @Test(arguments: ["x.a[0].id", "x.a.0.id", "(x.a[0]).id", "false ? x.a[0].id : 1", "[for v in [1] : x.a[0].id]"])
  func `a literal key names one instance`(_ value: String) throws {
    #expect(try sketch("resource \"x\" \"b\" { in = \(value) }").steps() == ["x.a[0] < x.b"])
  }

  @Test(arguments: ["x.a[*].id", "x.a", "x.a[length(x.a) - 1].id", "{ for k, v in x.a : k => v }"])
  func `anything else names all instances`(_ value: String) throws {
    #expect(try sketch("resource \"x\" \"b\" { in = \(value) }").steps() == ["x.a[0] < x.b", "x.a[1] < x.b"])
  }

  @Test func `a literal key of an unchanged instance falls back to the whole resource`() throws {
    #expect(
      try sketch("resource \"x\" \"b\" { in = x.a[0].id }", first: .noOp).steps() == ["x.a[1] < x.b"])
  }

  @Test func `a literal key of a forgotten instance is waited for by nobody`() throws {
    #expect(try sketch("resource \"x\" \"b\" { in = x.a[0].id }", first: .forget).steps() == [])
  }

  @Test func `a reference that is only a target of a moved or self-reference makes no edge`() throws {
    #expect(try sketch("moved {\n from = x.a\n to = x.b\n}\nresource \"x\" \"b\" { in = x.b.id }").steps() == [])
  }

  /// Each way to refer to `x.a`, written in `x.b` or around it.
  static let ways: [(String, String)] = [
    ("an argument", "resource \"x\" \"b\" { in = x.a.id }"),
    ("a block", "resource \"x\" \"b\" {\n in {\n v = x.a.id\n }\n}"),
    ("a dynamic block", "resource \"x\" \"b\" {\n dynamic \"in\" {\n for_each = x.a\n content {}\n }\n}"),
    ("depends_on", "resource \"x\" \"b\" { depends_on = [x.a] }"),
    ("count", "resource \"x\" \"b\" { count = length(x.a) }"),
    ("for_each", "resource \"x\" \"b\" { for_each = x.a }"),
    ("a local", "locals { l = x.a.id }\nresource \"x\" \"b\" { in = local.l }"),
    ("replace_triggered_by", "resource \"x\" \"b\" {\n lifecycle {\n replace_triggered_by = [x.a]\n }\n}"),
    (
      "a condition's message",
      """
      resource "x" "b" {
        lifecycle {
          precondition {
            condition     = true
            error_message = "${x.a.id}"
          }
        }
      }
      """
    ),
    ("a provisioner", "resource \"x\" \"b\" {\n provisioner \"p\" {\n v = x.a.id\n }\n}"),
    ("a connection", "resource \"x\" \"b\" {\n connection {\n host = x.a.id\n }\n}"),
  ]

  @Test(arguments: ways) func `whatever a resource names it waits for`(_ way: (name: String, text: String)) throws {
    var sketch = PlanSketch("resource \"x\" \"a\" {}\n" + way.text)
    sketch.change("x.a", .update, state: [])
    sketch.change("x.b", .update, state: ["x.a"])
    #expect(try sketch.steps() == ["x.a < x.b"])
  }

  @Test func `a destroy-time provisioner names nothing`() throws {
    var sketch = PlanSketch(
      "resource \"x\" \"a\" {}\nresource \"x\" \"b\" {\n provisioner \"p\" {\n when = destroy\n v = x.a.id\n }\n}")
    sketch.change("x.a", .create)
    sketch.change("x.b", .create)
    #expect(try sketch.steps() == [])
  }

  @Test func `who uses a variable waits for what its validation names`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      variable "v" {
        default = 1
        validation {
          condition     = var.v == x.a.id
          error_message = "no"
        }
      }
      resource "x" "b" { in = var.v }
      """)
    sketch.change("x.a", .create)
    sketch.change("x.b", .create)
    #expect(try sketch.steps() == ["x.a < x.b"])
  }

  @Test func `each step says by which rule it stands`() throws {
    var sketch = PlanSketch(
      """
      resource "x" "a" {}
      resource "x" "b" { in = x.a.id }
      resource "x" "c" { depends_on = [x.b] }
      resource "x" "d" {
        lifecycle {
          replace_triggered_by = [x.c]
        }
      }
      """)
    for name in ["a", "b", "c", "d"] { sketch.change("x.\(name)", .create) }
    #expect(
      try sketch.rules() == [
        "x.a < x.b": "reference", "x.b < x.c": "depends-on", "x.c < x.d": "replace-triggered-by",
      ])
  }
}
