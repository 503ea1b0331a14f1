extension TimelineDraft {
  /// Draws the legend, of what occurs only, and the note; returns the picture's height.
  mutating func drawFooter(note: String?) -> Double {
    var y = plotBottom + (isTall ? 40 : 26)
    let entries = legend()
    var x = TimelineLayout.margin
    for (index, entry) in entries.enumerated() {
      let width = 30 + TextWidth.of(entry.words, size: 10) + 20
      if x + width > layout.width - TimelineLayout.margin + 20, x > TimelineLayout.margin {
        x = TimelineLayout.margin
        y += 20
      }
      draw(entry.sample, id: "legend-\(index)", x: x, y: y)
      canvas.text(
        "legend-\(index)-words", entry.words, x: x + 30, y: y, .left, .init(size: 10, color: theme.mutedInk),
        class: "legend")
      x += width
    }
    if !entries.isEmpty { y += 22 }
    if let note {
      let width = layout.width - 2 * TimelineLayout.margin
      for (index, line) in TextCut.lines(note, toWidth: width, size: 10, limit: 3).enumerated() {
        canvas.text(
          "note-\(index)", line, x: TimelineLayout.margin, y: y, .left, .init(size: 10, color: theme.mutedInk),
          class: "note")
        y += 15
      }
    }
    return (y + TimelineLayout.margin - 14).rounded()
  }

  private enum Sample {
    case action(DrawnAction)
    case criticalPath, outagePath, whisker, forecast, opens, closes, clientTail
    case grade(EndpointInterval.Grade)
  }

  private func legend() -> [(sample: Sample, words: String)] {
    let rows = layout.operations.map(\.row)
    let endpoints = layout.endpoints.map(\.row)
    let intervals = endpoints.flatMap(\.intervals)
    var entries: [(Sample, String)] = DrawnAction.allCases.filter { action in
      rows.contains { $0.action == action }
    }.map { (.action($0), $0.rawValue) }
    if rows.contains(where: \.isCritical) { entries.append((.criticalPath, "critical path")) }
    if rows.contains(where: \.isOnOutagePath) { entries.append((.outagePath, "on an outage's path")) }
    if rows.contains(where: { $0.endRange != nil }) { entries.append((.whisker, "end, P10 to P90")) }
    if rows.contains(where: { $0.forecast != nil }) { entries.append((.forecast, "predicted")) }
    let dark = intervals.filter { $0.grade == .dark }
    if dark.contains(where: { $0.openedBy != nil }) { entries.append((.opens, "goes dark")) }
    if dark.contains(where: { $0.closedBy != nil && $0.end != nil }) { entries.append((.closes, "is back")) }
    for grade in EndpointInterval.Grade.allCases where intervals.contains(where: { $0.grade == grade }) {
      entries.append((.grade(grade), grade.words))
    }
    if endpoints.contains(where: { $0.clientTail != nil }) {
      entries.append((.clientTail, "clients may hold the old answer"))
    }
    return entries
  }

  private mutating func draw(_ sample: Sample, id: String, x: Double, y: Double) {
    switch sample {
    case .action(let action):
      drawActionBar(id, action, class: "legend \(action.rawValue)", x: x, y: y, width: 24)
    case .criticalPath:
      canvas.box(id, class: "legend critical", x: x, y: y - 1, width: 24, height: 2, .init(fill: theme.ink))
    case .forecast:
      let style = Canvas.Style(fill: TimelineTheme.faded(theme.ink, 0.55))
      canvas.box(id, class: "legend forecast", x: x, y: y - 1, width: 24, height: 2, style)
    case .outagePath:
      canvas.box(id, class: "legend outage-mark", x: x + 10, y: y - 7, width: 3, height: 14, .init(fill: theme.dark))
    case .whisker:
      let style = Canvas.Style(fill: TimelineTheme.faded(theme.ink, 0.65))
      canvas.box(id, class: "legend whisker", x: x, y: y, width: 24, height: 1, style)
      canvas.box(id + "-p10", class: "legend whisker", x: x, y: y - 3, width: 1, height: 7, style)
      canvas.box(id + "-p90", class: "legend whisker", x: x + 23, y: y - 3, width: 1, height: 7, style)
    case .opens, .closes:
      let opens = if case .opens = sample { true } else { false }
      drawMarker(id, class: "legend", x: x + 12, y: y, opens: opens)
    case .grade(let grade):
      drawGrade(grade, id: id, x: x, y: y, width: 24, height: 12)
    case .clientTail:
      drawTail(id, x: x, y: y, width: 24)
    }
  }
}
