/// How a timeline is drawn.
public struct TimelineOptions: Sendable, Hashable {
  public var theme: TimelineTheme
  /// In points; the height follows from the rows.
  public var width: Double
  /// Where there are more operations, those that matter to an outage, then the critical path, then the longest are drawn.
  public var maximumRows: Int
  public var maximumEndpoints: Int
  /// The graph's name and the beginning of the ids in an SVG; give each picture on a page its own.
  public var name: String

  public init(
    theme: TimelineTheme = .light, width: Double = 1120, maximumRows: Int = 60, maximumEndpoints: Int = 40,
    name: String = "timeline"
  ) {
    self.name = name
    self.theme = theme
    self.width = max(width, 640)
    self.maximumRows = max(maximumRows, 1)
    self.maximumEndpoints = max(maximumEndpoints, 0)
  }
}

/// A timeline as a document for the `nop2` engine: time runs to the right, one row an operation, below them one row an
/// endpoint. Pure; O(n log n) in the number of operations.
public struct TimelineDrawing: Sendable, Hashable {
  public let document: DOTDocument

  public init(_ timeline: Timeline, options: TimelineOptions = TimelineOptions()) {
    var draft = TimelineDraft(TimelineLayout(timeline, options: options), theme: options.theme)
    draft.drawHeader()
    draft.drawGrid()
    draft.drawOutageBands()
    draft.drawEndOfApply()
    draft.drawCriticalPath()
    draft.drawOperations()
    draft.drawEndpoints()
    draft.drawGuides()
    let height = draft.drawFooter(note: timeline.note)
    document = draft.canvas.document(
      name: options.name, title: timeline.title, summary: Self.summary(of: timeline), width: draft.layout.width,
      height: height, theme: options.theme)
  }

  /// The endpoints in words.
  private static func summary(of timeline: Timeline) -> String {
    let operations = timeline.operations.count + timeline.omittedOperations
    let opening = "\(operations) operation\(operations == 1 ? "" : "s"), done after "
    let sentences = timeline.endpoints.prefix(20).map { endpoint in
      let intervals = endpoint.intervals.map { interval in
        let end = interval.end.map { "to " + DurationText.short($0) } ?? "with no end in this apply"
        return "\(interval.grade.words) from \(DurationText.short(interval.start)) \(end)"
      }
      return "\(endpoint.name): " + (intervals.isEmpty ? endpoint.status : intervals.joined(separator: ", ")) + "."
    }
    return ([opening + DurationText.short(timeline.totalDuration) + "."] + sentences).joined(separator: " ")
  }
}

/// A timeline being drawn.
struct TimelineDraft {
  let layout: TimelineLayout
  let theme: TimelineTheme
  let guides: [TimelineGuide]
  var canvas = Canvas()

  init(_ layout: TimelineLayout, theme: TimelineTheme) {
    self.layout = layout
    self.theme = theme
    guides = TimelineGuide.all(in: layout)
  }

  /// So tall that the axis is repeated below.
  var isTall: Bool { plotBottom - layout.operationsTop > 560 }

  /// The bottom of the plot.
  var plotBottom: Double { layout.endpoints.isEmpty ? layout.operationsBottom : layout.endpointsBottom }

  mutating func drawHeader() {
    var y = TimelineLayout.margin
    for (index, line) in layout.titleLines.enumerated() {
      let font = Canvas.Font(size: 17, isBold: true)
      canvas.text("title-\(index)", line, x: TimelineLayout.margin, y: y + 8, .left, font, class: "title")
      y += 24
    }
    for (index, line) in layout.subtitleLines.enumerated() {
      let font = Canvas.Font(size: 11.5, color: theme.mutedInk)
      canvas.text("subtitle-\(index)", line, x: TimelineLayout.margin, y: y + 5, .left, font, class: "subtitle")
      y += 17
    }
  }

  mutating func drawGrid() {
    drawSection(layout.operations.isEmpty ? "no operations" : "operations", y: layout.axisY)
    if !layout.endpoints.isEmpty { drawSection("endpoints", y: layout.endpointsTop - 12) }
    guard !layout.operations.isEmpty || !layout.endpoints.isEmpty else { return }
    let font = Canvas.Font(size: 10, color: theme.mutedInk)
    for (index, tick) in layout.axis.ticks.enumerated() {
      let x = layout.x(tick)
      canvas.box(
        "grid-\(index)", class: "grid", x: x, y: layout.axisY + 8, width: 1, height: plotBottom - layout.axisY - 4,
        .init(fill: theme.line))
      // The end of the apply is marked through this line.
      if layout.endX.map({ abs($0 - x.rounded()) > 20 }) ?? true {
        canvas.text("tick-\(index)", DurationText.short(tick), x: x, y: layout.axisY, .centre, font, class: "tick")
      }
      if isTall {
        canvas.text(
          "tick-below-\(index)", DurationText.short(tick), x: x, y: plotBottom + 13, .centre, font, class: "tick")
      }
    }
  }

  private mutating func drawSection(_ name: String, y: Double) {
    let font = Canvas.Font(size: 10, isBold: true, color: theme.mutedInk)
    canvas.text("section-\(name)", name.uppercased(), x: TimelineLayout.margin, y: y, .left, font, class: "section")
    canvas.box(
      "rule-\(name)", class: "rule", x: TimelineLayout.margin, y: y + 9,
      width: layout.width - 2 * TimelineLayout.margin, height: 1, .init(fill: theme.line))
  }

  mutating func drawEndOfApply() {
    guard let x = layout.endX else { return }
    canvas.box(
      "end", class: "end", x: x, y: layout.axisY - 10, width: 1, height: layout.operationsBottom - layout.axisY + 10,
      .init(fill: TimelineTheme.faded(theme.ink, 0.55)))
    let font = Canvas.Font(size: 10, isBold: true)
    canvas.text(
      "end-label", "apply done " + DurationText.short(layout.totalDuration), x: x, y: layout.axisY - 18, .centre, font,
      class: "end")
  }
}

extension EndpointInterval.Grade {
  /// As a reader says it.
  var words: String {
    switch self {
    case .dark: "dark"
    case .degraded: "degraded"
    case .warmUp: "warming up"
    case .wrongAnswer: "answers wrongly"
    }
  }
}
