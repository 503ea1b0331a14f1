import Reporting
import ResourceKinds
import TestSupport
import Testing

/// `kinds` in its two formats.
@Suite struct KindsReportTests {
  private static let catalog = ResourceCatalog.standard

  private func text(_ content: KindsReport.Content, _ style: OutputStyle = OutputStyle()) -> String {
    String(decoding: KindsTextFormat().render(KindsReport(content), style: style), as: UTF8.self)
  }

  @Test func `one kind is told in sections`() {
    let text = text(.one(Self.catalog.facts(of: "aws_db_instance")))
    #expect(text.hasPrefix("aws_db_instance, endpoint: users reach it\n"))
    for part in [
      "\n  same if    identifier\n", "\n  unique     identifier (unless identifier_prefix makes one up)\n",
      "\n  path       needs what vpc_security_group_ids[] names\n", "\nDurations\n", "  create (multi_az) ",
      "\nUpdates that interrupt, with the time without service\n",
      "\nUpdates that happen later, in a maintenance window\n",
      "\nUpdates that nobody notices\n", "\nSource\n",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `an unknown type says what is used in its place`() {
    let text = text(.one(Self.catalog.facts(of: "aws_no_such_thing")))
    #expect(text.hasPrefix("aws_no_such_thing is in no table: its role is not known\n"))
    #expect(text.contains("  create: create of family aws, role any; "))
    #expect(!text.contains("Updates"))
  }

  @Test func `a list is a table with a line for each type`() throws {
    let types = Self.catalog.types.filter { $0.hasPrefix("aws_lb") }
    let lines = text(.list(types.map(Self.catalog.facts))).split(separator: "\n")
    #expect(lines[0].hasPrefix("\(types.count) kinds: "))
    let title = try #require(lines.firstIndex { $0.hasPrefix("type ") })
    #expect(lines[(title + 1)...].map { String($0.prefix { $0 != " " }) } == types)
  }

  @Test func `a kind's text fits the terminal`() {
    // A part of them: all take long without optimisation.
    for (position, type) in Self.catalog.types.enumerated() where position % 7 == 0 || type == "kubernetes_service" {
      let text = text(.one(Self.catalog.facts(of: type)))
      // A word that is longer than the line keeps one of its own.
      let long = text.split(separator: "\n").filter {
        $0.count > 80 && !$0.split(separator: " ").contains { $0.count > 50 }
      }
      #expect(long.isEmpty, "\(type): \(long)")
    }
  }

  @Test func `the JSON of the whole catalog is of the shipped schema`() throws {
    let report = KindsReport(.list(Self.catalog.types.map(Self.catalog.facts)))
    let bytes = KindsJSONFormat().render(report, style: OutputStyle())
    #expect(try JSONSchema(named: "kinds").violations(of: bytes) == [])
    let unknown = KindsReport(.one(Self.catalog.facts(of: "aws_no_such_thing")))
    #expect(
      try JSONSchema(named: "kinds").violations(of: KindsJSONFormat().render(unknown, style: OutputStyle())) == [])
  }

  @Test func `colours change nothing but colours, and quiet is the first line`() {
    let content = KindsReport.Content.one(Self.catalog.facts(of: "aws_lb"))
    let plain = text(content)
    #expect(text(content, OutputStyle(isColoured: true)).replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    #expect(text(content, OutputStyle(isQuiet: true)) == "aws_lb, endpoint: users reach it\n")
  }
}
