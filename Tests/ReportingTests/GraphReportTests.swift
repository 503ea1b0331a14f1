import ApplyGraph
import ApplySim
import Drawing
import PlanFile
import Reporting
import TestSupport
import Testing

/// `graph` in the formats that are text.
@Suite struct GraphReportTests {
  private static let reports: [(String, GraphReport)] = [
    (
      "graph",
      GraphReport(
        plan: SamplePlan.summary, order: .success(SamplePlan.order),
        diagnostics: [
          Diagnostic(
            .warning, subject: "aws_route53_record.static", message: "is known to the state alone",
            hint: "give the state with --state")
        ])
    ),
    ("graph-ring", GraphReport(plan: SamplePlan.summary, order: .failure(SamplePlan.ring))),
    (
      "graph-empty",
      GraphReport(plan: SamplePlan.summary, order: .success(OperationOrder(operations: [], edges: [])))
    ),
  ]

  private func text(_ report: GraphReport, _ style: OutputStyle) -> String {
    String(decoding: GraphTextFormat().render(report, style: style), as: UTF8.self)
  }

  @Test(arguments: reports, [80, 120])
  func `the text fits the terminal`(_ named: (String, GraphReport), _ width: Int) throws {
    let text = text(named.1, OutputStyle(width: width))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    try expectSnapshot(text, named: "\(named.0)-\(width).txt")
  }

  @Test(arguments: reports)
  func `the JSON is of the shipped schema`(_ name: String, _ report: GraphReport) throws {
    let bytes = GraphJSONFormat().render(report, style: OutputStyle())
    #expect(try JSONSchema(named: "graph").violations(of: bytes) == [])
    try expectSnapshot(String(decoding: bytes, as: UTF8.self), named: "\(name).json")
  }

  @Test(arguments: reports)
  func `Markdown and Mermaid have every operation`(_ name: String, _ report: GraphReport) throws {
    let comment = String(decoding: GraphMarkdownFormat().render(report, style: OutputStyle()), as: UTF8.self)
    try expectSnapshot(comment, named: "\(name).md")
    let chart = String(decoding: GraphMermaidFormat().render(report, style: OutputStyle()), as: UTF8.self)
    try expectSnapshot(chart, named: "\(name).mmd")
  }

  @Test(arguments: reports)
  func `the DOT has every operation and edge`(_ name: String, _ report: GraphReport) throws {
    let text = String(decoding: GraphDOTFormat().render(report, style: OutputStyle()), as: UTF8.self)
    let (operations, edges) =
      switch report.order {
      case .success(let order): (order.operations.count, order.edges.count)
      case .failure(let plan): (plan.cycles[0].operations.count, plan.cycles[0].operations.count)
      }
    #expect(text.hasPrefix("// ") && text.hasSuffix("}\n"))
    let lines = text.split(separator: "\n")
    let drawnEdges = lines.count { $0.contains("\" -> \"") }
    let drawnOperations = lines.count { $0.contains("class=\"operation ") }
    #expect(drawnEdges == edges)
    #expect(drawnOperations == operations)
  }

  @Test(arguments: reports)
  func `the pictures are of their kind`(_ name: String, _ report: GraphReport) throws {
    let svg = try GraphPictureFormat(.svg).render(report, style: OutputStyle())
    #expect(String(decoding: svg, as: UTF8.self).contains("</svg>"))
    let png = try GraphPictureFormat(.png).render(report, style: OutputStyle())
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try GraphPictureFormat(.pdf).render(report, style: OutputStyle()).starts(with: Array("%PDF".utf8)))
  }

  @Test func `every recorded plan has a report of the shipped schema`() throws {
    let schema = try JSONSchema(named: "graph")
    for family in ["experiments", "random", "aws"] {
      for name in Recordings.cases(family, with: "plan.json") {
        let report = try Analysis.order(of: AnalysisInput(plan: try Recordings.bytes("\(family)/\(name)/plan.json")))
        let bytes = GraphJSONFormat().render(report, style: OutputStyle())
        #expect(try schema.violations(of: bytes) == [], "\(family)/\(name)")
        #expect(text(report, OutputStyle()).split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(family)/\(name)")
      }
    }
  }

  @Test(arguments: reports)
  func `colours change nothing but colours`(_ name: String, _ report: GraphReport) {
    let coloured = text(report, OutputStyle(width: 100, isColoured: true))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == text(report, OutputStyle(width: 100)))
  }

  @Test(arguments: reports)
  func `a quiet report is the first line`(_ name: String, _ report: GraphReport) {
    let quiet = text(report, OutputStyle(isQuiet: true))
    #expect(quiet.count { $0 == "\n" } == 1)
    #expect(text(report, OutputStyle()).hasPrefix(quiet))
  }
}
