extension TimelineDraft {
  mutating func drawOperations() {
    for (index, operation) in layout.operations.enumerated() {
      drawLabel(of: operation, index)
      drawBar(of: operation, index)
      drawForecast(of: operation, index)
      drawWhisker(of: operation, index)
      drawAnnotation(of: operation, index)
    }
    guard let text = layout.omittedOperationsText else { return }
    let font = Canvas.Font(size: 10, color: theme.mutedInk)
    canvas.text(
      "omitted-operations", text, x: layout.labelX, y: layout.operationsBottom - 9, .left, font, class: "omitted")
  }

  private mutating func drawLabel(of operation: TimelineLayout.Operation, _ index: Int) {
    let row = operation.row
    if row.isOnOutagePath {
      canvas.box(
        "outage-mark-\(index)", class: "outage-mark", x: TimelineLayout.margin, y: operation.y - 7, width: 3,
        height: 14,
        .init(fill: theme.dark))
    }
    drawGlyph("glyph-\(index)", row.action, x: TimelineLayout.margin + 8, y: operation.y)
    let font = Canvas.Font(size: TimelineLayout.labelSize, isBold: row.isOnOutagePath)
    canvas.text("label-\(index)", operation.label, x: layout.labelX, y: operation.y, .left, font, class: "label")
  }

  /// The action's sign in a square of its colour.
  mutating func drawGlyph(_ id: String, _ action: DrawnAction, x: Double, y: Double) {
    let color = theme.color(of: action)
    let size = TimelineLayout.glyphWidth
    let isFilled = action == .create || action == .update
    let style = Canvas.Style(
      fill: isFilled ? color : TimelineTheme.faded(color, 0.14), stroke: color, strokeWidth: 1, extra: "rounded")
    canvas.box(id, class: "glyph \(action.rawValue)", x: x, y: y - size / 2, width: size, height: size, style)
    let font = Canvas.Font(size: 12, isBold: true, color: isFilled ? theme.inkOnBar : color)
    canvas.text(id + "-sign", action.glyph, x: x + size / 2, y: y, .centre, font, class: "glyph")
  }

  private mutating func drawBar(of operation: TimelineLayout.Operation, _ index: Int) {
    let row = operation.row
    let (left, right) = layout.bar(from: row.finiteStart, to: row.finiteEnd)
    var names = ["bar", row.action.rawValue]
    if row.isCritical { names.append("critical") }
    if row.isOnOutagePath { names.append("outage-path") }
    drawActionBar(
      operationID(index), row.action, class: names.joined(separator: " "), x: left, y: operation.y,
      width: right - left, tooltip: tooltip(of: row))
  }

  /// A bar whose form alone tells the action: filled and round for create, filled with a point for update, an outline for
  /// delete, half as high for read, dashed for forget.
  mutating func drawActionBar(
    _ id: String, _ action: DrawnAction, class name: String, x: Double, y: Double, width: Double, tooltip: [String] = []
  ) {
    let color = theme.color(of: action)
    var height = TimelineLayout.barHeight
    var style = Canvas.Style(tooltip: tooltip)
    switch action {
    case .create:
      style.fill = color
      style.extra = width > 8 ? "rounded" : nil
    case .update:
      style.fill = color
      // Graphviz draws this shape's body two thirds as high as its node.
      style.shape = width > 12 ? "cds" : "box"
      height = width > 12 ? height * 1.5 : height
    case .delete:
      style.fill = TimelineTheme.faded(color, 0.16)
      style.stroke = color
      style.strokeWidth = 1.5
    case .read:
      style.fill = color
      height = 6
    case .forget:
      style.fill = TimelineTheme.faded(color, 0.12)
      style.stroke = color
      style.extra = "dashed"
    }
    canvas.box(id, class: name, x: x, y: y - height / 2, width: width, height: height, style)
  }

  /// A thin line below the bar of what took place.
  private mutating func drawForecast(of operation: TimelineLayout.Operation, _ index: Int) {
    guard let forecast = operation.row.forecast else { return }
    let (left, right) = layout.bar(from: forecast.lowerBound, to: forecast.upperBound)
    let style = Canvas.Style(fill: TimelineTheme.faded(theme.ink, 0.55))
    canvas.box(
      "forecast-\(index)", class: "forecast", x: left, y: operation.y + TimelineLayout.barHeight / 2 + 1,
      width: right - left, height: 2, style)
  }

  private func tooltip(of row: TimelineRow) -> [String] {
    var lines = ["\(row.action.rawValue) \(row.label)" + (row.isDeposed ? " (deposed)" : "")]
    lines.append(
      "\(DurationText.short(row.finiteStart)) to \(DurationText.short(row.finiteEnd)): "
        + DurationText.short(row.length))
    if let range = row.endRange {
      lines.append("ends P10 \(DurationText.short(range.lowerBound)), P90 \(DurationText.short(range.upperBound))")
    }
    if row.isCritical { lines.append("on the critical path") }
    if let note = row.note { lines.append(note) }
    return lines
  }

  /// P10 to P90 of the end: a thin line with a cap at each end, or with an arrow where P90 is past the axis.
  private mutating func drawWhisker(of operation: TimelineLayout.Operation, _ index: Int) {
    guard let range = operation.row.endRange else { return }
    let left = layout.x(range.lowerBound).rounded()
    let right = layout.x(range.upperBound).rounded()
    guard right - left >= 5 else { return }
    let style = Canvas.Style(fill: TimelineTheme.faded(theme.ink, 0.65))
    let y = operation.y.rounded(.down)
    canvas.box("whisker-\(index)", class: "whisker", x: left, y: y, width: right - left, height: 1, style)
    canvas.box("whisker-\(index)-p10", class: "whisker", x: left, y: y - 3, width: 1, height: 7, style)
    if range.upperBound > layout.span {
      var arrow = style
      arrow.shape = "triangle"
      arrow.turn = 270
      canvas.box("whisker-\(index)-p90", class: "whisker", x: right - 2, y: y - 4, width: 8, height: 9, arrow)
    } else {
      canvas.box("whisker-\(index)-p90", class: "whisker", x: right - 1, y: y - 3, width: 1, height: 7, style)
    }
  }

  /// The duration and the note, where there is room: right of the bar, else left of it, else cut.
  private mutating func drawAnnotation(of operation: TimelineLayout.Operation, _ index: Int) {
    let row = operation.row
    let bar = layout.bar(from: row.finiteStart, to: row.finiteEnd)
    let note = row.note.map { $0.isEmpty ? "" : " · " + $0 } ?? ""
    let text = DurationText.short(row.length) + note
    let font = Canvas.Font(size: 10, color: theme.mutedInk)
    let width = TextWidth.of(text, size: font.size)

    var right = max(bar.right, row.endRange.map { layout.x($0.upperBound) + 2 } ?? 0) + 6
    for obstacle in obstacles(inRow: index) where right - 7 < obstacle.x && obstacle.x < right + width + 3 {
      right = obstacle.x + obstacle.radius + 5
    }
    let left = min(bar.left, row.endRange.map { layout.x($0.lowerBound) } ?? bar.left) - 8
    let room = layout.width - TimelineLayout.margin + 16 - right
    if width > room, left - width >= layout.plotLeft {
      canvas.text("duration-\(index)", text, x: left, y: operation.y, .right, font, class: "duration")
    } else {
      let cut = TextCut.end(text, toWidth: room, size: font.size)
      canvas.text("duration-\(index)", cut, x: right, y: operation.y, .left, font, class: "duration")
    }
  }

  /// What text in a row has to step over, from left to right.
  private func obstacles(inRow index: Int) -> [(x: Double, radius: Double)] {
    let markers = guides.flatMap { guide in guide.rows.contains(index) ? [(x: guide.x, radius: 5.0)] : [] }
    let end = layout.endX.map { [(x: $0, radius: 0.0)] } ?? []
    return (markers + end).sorted { $0 < $1 }
  }

  /// A line that runs below the critical bars and steps down from each to the next, dotted while nothing critical runs.
  mutating func drawCriticalPath() {
    let critical = layout.operations.filter(\.row.isCritical)
    let style = Canvas.Style(fill: theme.ink)
    let below = TimelineLayout.barHeight / 2 + 1
    for (index, operation) in critical.enumerated() {
      let bar = layout.bar(from: operation.row.finiteStart, to: operation.row.finiteEnd)
      let y = operation.y.rounded() + below
      canvas.box(
        "critical-\(index)", class: "critical", x: bar.left, y: y, width: bar.right - bar.left, height: 2, style)
      guard index + 1 < critical.count else { break }
      let next = critical[index + 1]
      let nextLeft = layout.bar(from: next.row.finiteStart, to: next.row.finiteEnd).left
      if nextLeft > bar.right {
        canvas.box(
          "critical-\(index)-wait", class: "critical", x: bar.right, y: y, width: nextLeft - bar.right, height: 1,
          .init(fill: TimelineTheme.faded(theme.ink, 0.5)))
      }
      canvas.box(
        "critical-\(index)-step", class: "critical", x: nextLeft, y: y, width: 1,
        height: next.y.rounded() + below + 2 - y, style)
    }
  }
}
