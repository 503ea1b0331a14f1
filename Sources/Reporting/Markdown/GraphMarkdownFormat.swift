import ApplyGraph
import PlanFile

/// `graph --format markdown`: the operations in an order that keeps every edge, each with what it waits for.
public struct GraphMarkdownFormat: ReportFormat {
  public let name = FormatName.markdown

  public init() {}

  public func render(_ report: GraphReport, style: OutputStyle) -> [UInt8] {
    let text = MarkdownText(hasHTML: style.fit?.hasHTML ?? true)
    var draft: MarkdownDraft
    switch report.order {
    case .failure(let plan): draft = .ring(plan, text)
    case .success(let order):
      let title = "### \(GraphTextFormat.headline(order, plan: report.plan).sentence.dropLast())"
      draft = MarkdownDraft(title: title, shortTitle: title)
      if style.isQuiet || order.operations.isEmpty { break }
      draft.add(Self.picture(order, text))
      draft.add(Self.operations(order, text))
      draft.add(text.assumptions(order.assumptions))
      draft.add(text.notes(report.diagnostics))
    }
    return Array(draft.text(style.fit).utf8)
  }

  private static func operations(_ order: OperationOrder, _ text: MarkdownText) -> MarkdownSection {
    MarkdownSection(
      noun: "operations", rank: 1, opening: "| | Operation | | Waits for |\n|--:|---|---|---|\n",
      rows: order.inOrder.enumerated().map { position, id in
        let operation = order.operations[id]
        let before = order.edges(into: id).map { "\($0.before)\($0.certainty == .exact ? "" : "?")" }
        let shown = before.prefix(12).joined(separator: ", ")
        return .init(
          text: "| \(id) | \(operation.action.rawValue) | \(text.code(operation.addressWithObject)) | "
            + "\(shown)\(before.count > 12 ? " and \(before.count - 12) more" : "") |\n", weight: -position)
      })
  }

  /// Where it is small enough to be read.
  private static func picture(_ order: OperationOrder, _ text: MarkdownText) -> MarkdownSection? {
    guard text.hasHTML, order.operations.count <= 40, order.edges.count <= 80 else { return nil }
    return MarkdownSection(
      noun: "picture", rank: 2, opening: "```mermaid\n" + FlowchartText(order).text + "```\n")
  }
}
