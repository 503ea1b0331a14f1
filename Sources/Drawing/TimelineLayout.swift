/// What a timeline shows and where: rows chosen, names cut, times turned into points.
struct TimelineLayout {
  struct Operation {
    var row: TimelineRow
    /// The cut name, with "(deposed)" where it is.
    var label: String
    /// Of the row's middle.
    var y: Double
  }

  struct Endpoint {
    var row: EndpointRow
    var label: String
    /// Of the bar's middle.
    var y: Double
  }

  static let margin = 28.0
  static let barHeight = 14.0
  static let endpointBarHeight = 18.0
  static let labelSize = 11.0
  /// Bars are at least this wide, however short the operation.
  static let minimumBarWidth = 4.0
  static let glyphWidth = 15.0

  let width: Double
  let titleLines: [String]
  let subtitleLines: [String]
  let operations: [Operation]
  let endpoints: [Endpoint]
  /// "… and 440 more operations": below the rows; nil where all are drawn.
  let omittedOperationsText: String?
  let omittedEndpointsText: String?

  /// Where labels begin, and where time 0 and the end of the axis are.
  let labelX: Double
  let plotLeft: Double
  let plotRight: Double
  /// Seconds at `plotRight`.
  let span: Double
  let axis: TimeAxis
  /// Seconds.
  let totalDuration: Double

  let rowHeight: Double
  let axisY: Double
  let operationsTop: Double
  let operationsBottom: Double
  let endpointsTop: Double
  let endpointsBottom: Double
  let captionsShown: Bool

  init(_ timeline: Timeline, options: TimelineOptions) {
    width = options.width
    let textWidth = width - 2 * Self.margin
    titleLines = TextCut.lines(timeline.title, toWidth: textWidth, size: 17, bold: true, limit: 2)
    subtitleLines = TextCut.lines(timeline.subtitle, toWidth: textWidth, size: 11.5, limit: 2)

    let endpointRows = Array(timeline.endpoints.prefix(options.maximumEndpoints))
    let rows = Self.chosen(timeline, endpointRows, limit: options.maximumRows)
    let omitted = timeline.operations.count - rows.count + timeline.omittedOperations
    omittedOperationsText =
      omitted > 0 ? "… and \(omitted) more operation\(omitted == 1 ? "" : "s") not drawn" : nil
    let omittedEndpoints = timeline.endpoints.count - endpointRows.count
    omittedEndpointsText =
      omittedEndpoints > 0
      ? "… and \(omittedEndpoints) more endpoint\(omittedEndpoints == 1 ? "" : "s") not drawn" : nil

    let columns = Self.columns(rows, endpointRows, width: width)
    labelX = columns.labelX
    plotLeft = columns.plotLeft
    plotRight = width - Self.margin - 104
    span = Self.span(of: timeline)
    axis = TimeAxis(span: span, limit: Int((plotRight - plotLeft) / 62))

    rowHeight = rows.count > 30 ? 19 : 22
    var y = Self.margin + Double(titleLines.count) * 24 + Double(subtitleLines.count) * 17
    axisY = y + 32
    let top = axisY + 12
    let height = rowHeight
    operationsTop = top
    operations = rows.enumerated().map { index, row in
      Operation(
        row: row, label: Self.label(row, width: columns.labelWidth),
        y: top + (Double(index) + 0.5) * height)
    }
    y = top + Double(rows.count) * height + (omittedOperationsText == nil ? 0 : 20)
    operationsBottom = y

    captionsShown = endpointRows.count <= 12
    endpointsTop = y + (endpointRows.isEmpty ? 0 : 34)
    y = endpointsTop
    var placed: [Endpoint] = []
    for row in endpointRows {
      let hasCaption = captionsShown && (row.fromCaption != nil || row.toCaption != nil)
      let label = TextCut.middle(row.name, toWidth: columns.labelWidth, size: Self.labelSize, bold: true)
      placed.append(Endpoint(row: row, label: label, y: y + 13))
      y += hasCaption ? 43 : 26
    }
    endpoints = placed
    endpointsBottom = y + (omittedEndpointsText == nil ? 0 : 18)
    totalDuration = timeline.totalDuration
  }

  /// Where the end of the apply is marked; nil where there is nothing to end.
  var endX: Double? {
    totalDuration.isFinite && totalDuration > 0 && !operations.isEmpty ? x(totalDuration).rounded() : nil
  }

  /// The whole width of an interval: to the plot's right edge where nothing ends it.
  func edges(of interval: EndpointInterval) -> (left: Double, right: Double) {
    let bar = bar(from: interval.start, to: interval.end ?? interval.start)
    return (bar.left, interval.end == nil ? plotRight : bar.right)
  }

  /// Points from the left edge.
  func x(_ seconds: Double) -> Double {
    let share = seconds.isFinite ? min(max(seconds / span, 0), 1) : 0
    return plotLeft + share * (plotRight - plotLeft)
  }

  /// The bar's left and right edge, at least the minimal width apart and inside the plot.
  func bar(from start: Double, to end: Double) -> (left: Double, right: Double) {
    let left = min(x(start).rounded(), plotRight - Self.minimumBarWidth)
    return (left, max(x(end).rounded(), left + Self.minimumBarWidth))
  }

  /// The rows to draw, by start, what matters most first among equals. Where there are too many, these are kept: those that
  /// open or close an interval first, then the outage's and the critical path. Of those of one kind first what begins or ends
  /// the most intervals in the picture, then the longest.
  ///
  /// - Parameter endpoints: those in the picture.
  private static func chosen(_ timeline: Timeline, _ endpoints: [EndpointRow], limit: Int) -> [TimelineRow] {
    func mentions(in endpoints: [EndpointRow]) -> [Int: Int] {
      let ends = endpoints.flatMap(\.intervals).flatMap { [$0.openedBy, $0.closedBy].compactMap(\.self) }
      return Dictionary(ends.map { ($0, 1) }, uniquingKeysWith: +)
    }
    let mentioned = mentions(in: timeline.endpoints)
    func weight(_ row: TimelineRow) -> Int {
      if mentioned[row.id] != nil { return 3 }
      return row.isOnOutagePath ? 2 : row.isCritical ? 1 : 0
    }
    let rows = timeline.operations
    var kept = Array(rows.indices)
    if kept.count > limit {
      let drawn = mentions(in: endpoints)
      // Weighed once, and not at each comparison: there may be a hundred thousand.
      let keys = rows.enumerated().map { (-weight($1), -drawn[$1.id, default: 0], -$1.length, $0) }
      kept = keys.sorted(by: <).prefix(max(limit, 0)).map(\.3)
    }
    let keys = kept.map { (rows[$0].finiteStart, -weight(rows[$0]), rows[$0].finiteEnd, $0) }
    return keys.sorted(by: <).map { rows[$0.3] }
  }

  private static func columns(
    _ rows: [TimelineRow], _ endpoints: [EndpointRow], width: Double
  ) -> (labelX: Double, labelWidth: Double, plotLeft: Double) {
    let widest = max(
      rows.map { TextWidth.of(label($0, width: .infinity), size: labelSize, bold: $0.isOnOutagePath) }.max() ?? 0,
      endpoints.map { TextWidth.of($0.name, size: labelSize, bold: true) }.max() ?? 0)
    let labelX = margin + 8 + glyphWidth + 8
    let labelWidth = min(max(widest.rounded(.up), 110), (width * 0.3).rounded())
    return (labelX, labelWidth, labelX + labelWidth + 16)
  }

  private static func label(_ row: TimelineRow, width: Double) -> String {
    let suffix = row.isDeposed ? " (deposed)" : ""
    let room = width - TextWidth.of(suffix, size: labelSize, bold: row.isOnOutagePath)
    return TextCut.middle(row.label, toWidth: room, size: labelSize, bold: row.isOnOutagePath) + suffix
  }

  /// All that happens in the median run fits. A far P90 or a long client tail may reach past the right edge instead of
  /// squeezing everything else.
  private static func span(of timeline: Timeline) -> Double {
    var core = [timeline.totalDuration] + timeline.operations.map(\.finiteEnd)
    core += timeline.endpoints.flatMap(\.intervals).flatMap { [$0.start, $0.end ?? 0] }
    core += timeline.operations.compactMap { $0.forecast?.upperBound }
    let median = core.filter(\.isFinite).max() ?? 0
    let high = timeline.operations.compactMap { $0.endRange?.upperBound }.filter(\.isFinite).max() ?? 0
    let tail = timeline.endpoints.compactMap { $0.clientTail?.upperBound }.filter(\.isFinite).max() ?? 0
    guard median > 0 else { return tail > 0 ? tail : 1 }
    return max(median, min(high, median * 1.5), min(tail, median * 1.35))
  }
}

extension TimelineRow {
  var finiteStart: Double { start.isFinite ? max(start, 0) : 0 }
  var finiteEnd: Double { end.isFinite ? max(end, finiteStart) : finiteStart }
  var length: Double { finiteEnd - finiteStart }
}
