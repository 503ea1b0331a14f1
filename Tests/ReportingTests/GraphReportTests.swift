import ApplySim
import Reporting
import TestSupport
import Testing

/// `graph` on recorded plans, in the formats that are text.
@Suite struct GraphReportTests {
  private static let plans = [
    "aws/01-cratesio-record-rename-behind-certificate", "experiments/07b-reversed-dependency-cycle", "random/0007",
  ]

  private func report(_ plan: String) throws -> GraphReport {
    try Analysis.order(of: AnalysisInput(plan: try Recordings.bytes("\(plan)/plan.json")))
  }

  private func snapshotName(_ plan: String, _ suffix: String) -> String {
    "graph-\(plan.replacing("/", with: "-"))\(suffix)"
  }

  @Test(arguments: plans, [80, 120])
  func `the text fits the terminal`(_ plan: String, _ width: Int) throws {
    let text = String(
      decoding: GraphTextFormat().render(try report(plan), style: OutputStyle(width: width)), as: UTF8.self)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    #expect(Snapshot(snapshotName(plan, "-\(width).txt")).difference(from: text) == nil)
  }

  @Test(arguments: plans)
  func `the JSON is of the shipped schema`(_ plan: String) throws {
    let bytes = GraphJSONFormat().render(try report(plan), style: OutputStyle())
    #expect(try JSONSchema(named: "graph").violations(of: bytes) == [])
    #expect(Snapshot(snapshotName(plan, ".json")).difference(from: String(decoding: bytes, as: UTF8.self)) == nil)
  }

  @Test func `every recorded plan has a report of the shipped schema`() throws {
    let schema = try JSONSchema(named: "graph")
    for family in ["experiments", "random", "aws"] {
      for name in Recordings.cases(family, with: "plan.json") {
        let bytes = GraphJSONFormat().render(try report("\(family)/\(name)"), style: OutputStyle())
        #expect(try schema.violations(of: bytes) == [], "\(family)/\(name)")
      }
    }
  }

  @Test func `colours change nothing but colours`() throws {
    let plan = try report("random/0007")
    let plain = GraphTextFormat().render(plan, style: OutputStyle(width: 100))
    let coloured = GraphTextFormat().render(plan, style: OutputStyle(width: 100, isColoured: true))
    let stripped = String(decoding: coloured, as: UTF8.self).replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(coloured.contains(0x1B))
    #expect(stripped == String(decoding: plain, as: UTF8.self))
  }

  @Test func `a quiet report is the first line`() throws {
    let plan = try report(Self.plans[0])
    let whole = String(decoding: GraphTextFormat().render(plan, style: OutputStyle()), as: UTF8.self)
    let quiet = String(decoding: GraphTextFormat().render(plan, style: OutputStyle(isQuiet: true)), as: UTF8.self)
    #expect(whole.hasPrefix(quiet))
    #expect(quiet == "11 operations, 13 direct edges (4 inferred)\n")
  }
}
