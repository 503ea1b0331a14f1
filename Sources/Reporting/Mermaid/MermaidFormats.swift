import ApplyGraph
import ApplySimulation
import PlanFile

/// Mermaid refuses longer texts and more edges: `maxTextSize` 50,000 and `maxEdges` 500 of its configuration, which a
/// page's author can't change from inside a picture.
enum MermaidLimits {
  static let characters = 49_000
  static let edges = 490
}

/// `simulate --format mermaid`: the timeline as a gantt chart.
public struct SimulationMermaidFormat: ReportFormat {
  public let name = FormatName.mermaid

  public init() {}

  public func render(_ report: SimulationReport, style: OutputStyle) -> [UInt8] {
    switch report.outcome {
    case .failure(let plan): return Array(FlowchartText(plan).text.utf8)
    case .success(let outcome):
      let chart = GanttText(outcome.forecast, title: outcome.forecast.headline)
      var used = chart.opening.utf16.count + "  section Endpoints\n  section Operations\n%% \n".utf16.count + 80
      var kept: [Int] = []
      for index in chart.rows.indices.sorted(by: { (chart.rows[$1].weight, $0) < (chart.rows[$0].weight, $1) }) {
        used += chart.rows[index].text.utf16.count
        if used > MermaidLimits.characters { break }
        kept.append(index)
      }
      let left = chart.rows.count - kept.count
      let note =
        left > 0 ? "%% \(left) of \(chart.rows.count) rows were left out: Mermaid takes 50,000 characters\n" : ""
      let section = MarkdownSection(
        noun: "", rank: 0, opening: chart.opening + note, rows: chart.rows, saysRest: false)
      return Array(section.text(kept: kept.sorted()).utf8)
    }
  }
}

/// `graph --format mermaid`: the order as a flowchart.
public struct GraphMermaidFormat: ReportFormat {
  public let name = FormatName.mermaid

  public init() {}

  public func render(_ report: GraphReport, style: OutputStyle) -> [UInt8] {
    switch report.order {
    case .success(let order): Array(FlowchartText(order).text.utf8)
    case .failure(let plan): Array(FlowchartText(plan).text.utf8)
    }
  }
}

/// Operations and their edges as a flowchart of Mermaid, as many as it takes.
struct FlowchartText {
  private(set) var text = "flowchart LR\n"
  private var hasAll = true

  init(_ order: OperationOrder) {
    var named: Set<Int> = []
    var edges = 0
    // In the order of the apply, so that what is left out is its end.
    for id in order.inOrder {
      guard add(order.operations[id], id: id) else { break }
      named.insert(id)
      for edge in order.edges(into: id) where named.contains(edge.before) {
        guard edges < MermaidLimits.edges, add(from: edge.before, to: id, edge.certainty) else {
          hasAll = false
          break
        }
        edges += 1
      }
    }
    addEnd("\(order.operations.count) operations and \(order.edges.count) edges")
  }

  /// The shortest ring.
  init(_ plan: UnorderablePlan) {
    let cycle = plan.cycles[0]
    for (position, operation) in cycle.operations.enumerated() { _ = add(operation, id: position) }
    for position in cycle.operations.indices.prefix(MermaidLimits.edges) {
      _ = add(from: position, to: (position + 1) % cycle.operations.count, cycle.certainties[position])
    }
    addEnd("\(counted(cycle.operations.count, "operation")) in a ring")
  }

  private mutating func add(_ operation: Operation, id: Int) -> Bool {
    let label = MermaidName.label("\(operation.action.rawValue) \(operation.addressWithObject)")
    return add(line: "  n\(id)[\"\(label)\"]:::\(operation.action.rawValue)\n")
  }

  private mutating func add(from before: Int, to after: Int, _ certainty: Certainty) -> Bool {
    add(line: "  n\(before) \(certainty == .exact ? "-->" : "-.->") n\(after)\n")
  }

  private mutating func add(line: String) -> Bool {
    guard text.utf16.count + line.utf16.count <= MermaidLimits.characters - 1000 else {
      hasAll = false
      return false
    }
    text += line
    return true
  }

  private mutating func addEnd(_ whole: String) {
    text += """
        classDef create stroke:#1a7f37,stroke-width:2px
        classDef update stroke:#9a6700,stroke-width:2px
        classDef delete stroke:#cf222e,stroke-width:2px
        classDef read stroke:#6e7781
        classDef forget stroke:#6e7781,stroke-dasharray:4

      """
    if !hasAll {
      text += "  left[\"only a part of \(whole): Mermaid takes 50,000 characters and 500 edges\"]\n"
    }
  }
}
