import ApplyGraph
import PlanFile

/// `graph --format text`: the operations in an order that keeps every edge, each with what it directly waits for.
public struct GraphTextFormat: ReportFormat {
  public let name = FormatName.text

  public init() {}

  public func render(_ report: GraphReport, style: OutputStyle) -> [UInt8] {
    var page = TextPage(style: style)
    switch report.order {
    case .failure(let plan): page.add(plan)
    case .success(let order):
      page.add(Self.headline(order, plan: report.plan))
      if !style.isQuiet {
        Self.addOperations(of: order, to: &page)
        Self.addUncertainEdges(of: order, to: &page)
        page.addAssumptions(order.assumptions)
        page.addDiagnostics(report.diagnostics)
      }
    }
    return page.bytes
  }

  static func headline(_ order: OperationOrder, plan: PlanSummary) -> String {
    if order.operations.isEmpty { return "no operations: the plan changes no resource" }
    let kinds = [Certainty.inferred, .assumed].compactMap { certainty in
      let count = order.edges.count { $0.certainty == certainty }
      return count == 0 ? nil : "\(count) \(certainty.id)"
    }
    let doubt = kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"
    return "\(counted(order.operations.count, "operation")), \(counted(order.edges.count, "direct edge"))\(doubt)"
  }

  private static func addOperations(of order: OperationOrder, to page: inout TextPage) {
    if order.operations.isEmpty { return }
    var table = Table([
      .init("id", .trailing), .init("operation"), .init("", isFlexible: true), .init("waits for"),
    ])
    for id in order.inOrder {
      let operation = order.operations[id]
      let before = order.edges(into: id).map { "\($0.before)\($0.certainty == .exact ? "" : "?")" }
      table.add(["\(id)", operation.signedAction, operation.addressWithObject, Self.shortened(before)])
    }
    page.addBlank()
    page.add(table.lines(width: page.width))
  }

  private static func shortened(_ before: [String]) -> String {
    let shown = 5
    if before.count <= shown { return before.joined(separator: ", ") }
    return before.prefix(shown - 2).joined(separator: ", ") + " and \(before.count - shown + 2) more"
  }

  /// Edges with the same reason share a paragraph.
  private static func addUncertainEdges(of order: OperationOrder, to page: inout TextPage) {
    var groups: [(sentence: String, pairs: [String])] = []
    var positions: [String: Int] = [:]
    for edge in order.edges where edge.certainty != .exact {
      let reason = edge.rule.sentence(before: order.operations[edge.before], after: order.operations[edge.after])
      let sentence = "\(edge.certainty.id): \(reason)"
      let position = positions[sentence, default: groups.count]
      if position == groups.count { groups.append((sentence, [])) }
      positions[sentence] = position
      groups[position].pairs.append("\(edge.before) before \(edge.after)")
    }
    if groups.isEmpty { return }
    page.addTitle("? Not in plan JSON: inferred from other evidence in the plan, or assumed")
    for group in groups.prefix(TextPage.shownNotes) {
      page.addNote("\(shortened(group.pairs)), \(group.sentence)")
    }
    page.addRest(groups.count - TextPage.shownNotes)
  }
}

extension TextPage {
  /// Longer lists are cut here; the JSON has them whole.
  static var shownNotes: Int { 20 }

  mutating func addNote(_ text: String) { addParagraph(TerminalText.visible(text), hanging: 2) }

  mutating func addRest(_ count: Int) {
    if count > 0 { add("  … and \(count) more, all of them in the JSON") }
  }

  mutating func addDiagnostics(_ diagnostics: [Diagnostic]) {
    if diagnostics.isEmpty { return }
    addTitle("Notes")
    for diagnostic in diagnostics.prefix(Self.shownNotes) {
      let severity = diagnostic.severity == .warning ? "warning: " : ""
      addNote("\(severity)\(diagnostic.subject): \(diagnostic.message)")
      if let hint = diagnostic.hint { addParagraph(TerminalText.visible("hint: \(hint)"), indentation: 4) }
    }
    addRest(diagnostics.count - Self.shownNotes)
  }
}
