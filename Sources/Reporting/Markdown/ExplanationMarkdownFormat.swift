/// `explain --format markdown`: the text's answer as the heading, the rest as it stands in a terminal.
public struct ExplanationMarkdownFormat: ReportFormat {
  public let name = FormatName.markdown
  private static let width = 100

  public init() {}

  public func render(_ report: ExplanationReport, style: OutputStyle) -> [UInt8] {
    let answer = Self.lines(report, OutputStyle(width: 1 << 20, isQuiet: true)).first ?? ""
    var lines = Self.lines(report, OutputStyle(width: Self.width, isQuiet: style.isQuiet))
    lines.removeFirst(min(lines.count, TerminalText.wrapped(answer, to: Self.width - 2).count))
    while lines.first?.isEmpty == true { lines.removeFirst() }
    let text = MarkdownText(hasHTML: style.fit?.hasHTML ?? true)
    var short = text
    short.longestName = 24
    var draft = MarkdownDraft(title: "### \(text.prose(answer))", shortTitle: "### \(short.prose(answer))")
    if !lines.isEmpty {
      let fence = MarkdownText.fence(around: lines)
      draft.add(
        MarkdownSection(
          noun: "lines", rank: 0, opening: fence + "text\n",
          rows: lines.enumerated().map { .init(text: $1 + "\n", weight: -$0) }, closing: fence + "\n"))
    }
    return Array(draft.text(style.fit).utf8)
  }

  private static func lines(_ report: ExplanationReport, _ style: OutputStyle) -> [String] {
    let text = String(decoding: ExplanationTextFormat().render(report, style: style), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
