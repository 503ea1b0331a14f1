extension TimelineDraft {
  mutating func drawEndpoints() {
    for (index, endpoint) in layout.endpoints.enumerated() {
      let height = TimelineLayout.endpointBarHeight
      canvas.text(
        "endpoint-\(index)-name", endpoint.label, x: layout.labelX, y: endpoint.y, .left, .init(isBold: true),
        class: "endpoint")
      drawStatusDot(of: endpoint, index)
      canvas.box(
        "endpoint-\(index)-track", class: "track", x: layout.plotLeft, y: endpoint.y - height / 2,
        width: layout.plotRight - layout.plotLeft, height: height,
        .init(fill: TimelineTheme.faded(theme.ink, 0.05), tooltip: [endpoint.row.name, endpoint.row.status]))
      drawTail(of: endpoint, index)
      for (number, interval) in endpoint.row.intervals.enumerated() {
        drawInterval(interval, id: Self.intervalID(index, number), y: endpoint.y, height: height)
      }
      drawWords(of: endpoint, index)
      drawCaptions(of: endpoint, index)
    }
    guard let text = layout.omittedEndpointsText else { return }
    let font = Canvas.Font(size: 10, color: theme.mutedInk)
    canvas.text(
      "omitted-endpoints", text, x: layout.labelX, y: layout.endpointsBottom - 9, .left, font, class: "omitted")
  }

  /// A dot of the worst grade's colour, hollow where nothing happens.
  private mutating func drawStatusDot(of endpoint: TimelineLayout.Endpoint, _ index: Int) {
    let grades = endpoint.row.intervals.map(\.grade)
    let worst = EndpointInterval.Grade.allCases.first(where: grades.contains)
    let size = 9.0
    let left = TimelineLayout.margin + 8 + (TimelineLayout.glyphWidth - size) / 2
    let color = worst.map { theme.color(of: $0) }
    canvas.box(
      "endpoint-\(index)-dot", class: "status", x: left, y: endpoint.y - size / 2, width: size, height: size,
      .init(
        fill: color, stroke: color ?? theme.mutedInk, strokeWidth: 1.2, shape: "circle",
        extra: color == nil ? "solid" : nil))
  }

  /// Solid where it is dark, hatched where it answers badly, an outline where it warms up; an arrow where nothing ends it.
  mutating func drawInterval(_ interval: EndpointInterval, id: String, y: Double, height: Double) {
    let (left, right) = layout.edges(of: interval)
    drawGrade(interval.grade, id: id, x: left, y: y, width: right - left, height: height)
    if interval.end == nil {
      canvas.box(
        id + "-arrow", class: "open-ended \(interval.grade.rawValue)", x: layout.plotRight - 5, y: y - height / 2 - 3,
        width: 20, height: height + 6, .init(fill: theme.color(of: interval.grade), shape: "triangle", turn: 270))
    }
  }

  mutating func drawGrade(
    _ grade: EndpointInterval.Grade, id: String, x: Double, y: Double, width: Double, height: Double
  ) {
    let color = theme.color(of: grade)
    var style = Canvas.Style(stroke: color, strokeWidth: 1)
    switch grade {
    case .dark: style.fill = color
    case .degraded: style.stripe(color, TimelineTheme.faded(color, 0.25), width: width, period: 4)
    case .wrongAnswer: style.stripe(color, TimelineTheme.faded(color, 0.25), width: width, period: 9)
    case .warmUp:
      style.fill = TimelineTheme.faded(color, 0.2)
      style.extra = "dashed"
    }
    canvas.box(
      id, class: "interval \(grade.rawValue)", x: x, y: y - height / 2, width: width, height: height, style)
  }

  /// What clients may still hold: fades out to the right.
  private mutating func drawTail(of endpoint: TimelineLayout.Endpoint, _ index: Int) {
    guard let tail = endpoint.row.clientTail, tail.upperBound > tail.lowerBound else { return }
    let left = layout.x(tail.lowerBound).rounded()
    let right = layout.x(tail.upperBound).rounded()
    guard right - left >= 2 else { return }
    drawTail("endpoint-\(index)-tail", x: left, y: endpoint.y, width: right - left)
  }

  mutating func drawTail(_ id: String, x: Double, y: Double, width: Double) {
    let height = TimelineLayout.endpointBarHeight - 6
    var style = Canvas.Style(stroke: TimelineTheme.faded(theme.dark, 0.0), strokeWidth: 0)
    style.extra = "striped"
    let steps = min(max(Int(width / 3), 2), 24)
    style.fill = (0..<steps).map { step in
      TimelineTheme.faded(theme.dark, 0.5 - 0.46 * Double(step) / Double(steps - 1))
    }.joined(separator: ":")
    canvas.box(id, class: "client-tail", x: x, y: y - height / 2, width: width, height: height, style)
  }

  /// Grade and length of each interval: inside it where that fits, else behind the last shape of the row.
  private mutating func drawWords(of endpoint: TimelineLayout.Endpoint, _ index: Int) {
    var trailing: [String] = []
    var edge = layout.plotLeft
    for (number, interval) in endpoint.row.intervals.enumerated() {
      let (left, right) = layout.edges(of: interval)
      edge = max(edge, right + (interval.end == nil ? 14 : 0))
      let words = words(for: interval)
      if TextWidth.of(words, size: 11, bold: true) + 16 <= right - left {
        drawWords(words, interval.grade, id: Self.intervalID(index, number), x: (left + right) / 2, y: endpoint.y)
      } else {
        trailing.append(words)
      }
    }
    if endpoint.row.intervals.isEmpty { trailing.append(endpoint.row.status) }
    if let tail = endpoint.row.clientTail, tail.upperBound > tail.lowerBound {
      edge = max(edge, layout.x(tail.upperBound))
      trailing.append("clients up to " + DurationText.short(tail.upperBound))
    }
    drawTrailing(trailing.joined(separator: ", "), of: endpoint, index, after: edge)
  }

  private func words(for interval: EndpointInterval) -> String {
    guard let end = interval.end else { return "\(interval.grade.words), no end in this apply" }
    return "\(interval.grade.words) \(DurationText.short(end - interval.start))"
  }

  private mutating func drawWords(
    _ words: String, _ grade: EndpointInterval.Grade, id: String, x: Double, y: Double
  ) {
    if grade == .degraded || grade == .wrongAnswer {
      // Text over stripes could not be read.
      let width = TextWidth.of(words, size: 11, bold: true) + 10
      canvas.box(
        id + "-plate", class: "plate", x: x - width / 2, y: y - 7, width: width, height: 14, .init(fill: theme.inkOnBar)
      )
    }
    let color = grade == .dark ? theme.inkOnBar : theme.ink
    canvas.text(id + "-words", words, x: x, y: y, .centre, .init(isBold: true, color: color), class: "words")
  }

  /// Behind everything in the row; where there is no room, before it; else over the fading tail, else cut.
  private mutating func drawTrailing(
    _ text: String, of endpoint: TimelineLayout.Endpoint, _ index: Int, after edge: Double
  ) {
    let font = Canvas.Font(size: 10)
    let width = TextWidth.of(text, size: font.size)
    let id = "endpoint-\(index)-trailing"
    let room = layout.width - TimelineLayout.margin + 16 - edge - 6
    let intervals = endpoint.row.intervals.map { layout.edges(of: $0) }
    let tail = endpoint.row.clientTail.map { (left: layout.x($0.lowerBound), right: layout.x($0.upperBound)) }
    let start = (intervals.map(\.left) + [tail?.left ?? edge]).min() ?? edge
    let end = intervals.map(\.right).max() ?? start
    if width > room, start - 6 - width >= layout.plotLeft {
      canvas.text(id, text, x: start - 6, y: endpoint.y, .right, font, class: "words")
    } else if width > room, let tail, tail.right - 6 - width >= max(tail.left, end) + 6 {
      canvas.text(id, text, x: tail.right - 6, y: endpoint.y, .right, font, class: "words")
    } else {
      let cut = TextCut.end(text, toWidth: room, size: font.size)
      canvas.text(id, cut, x: edge + 6, y: endpoint.y, .left, font, class: "words")
    }
  }

  private mutating func drawCaptions(of endpoint: TimelineLayout.Endpoint, _ index: Int) {
    guard layout.captionsShown else { return }
    let from = endpoint.row.fromCaption.map { ("from ", $0) }
    let to = endpoint.row.toCaption.map { ("to ", $0) }
    let parts = [from, to].compactMap(\.self).filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }
    guard !parts.isEmpty else { return }
    let room = (layout.width - TimelineLayout.margin - layout.plotLeft) / Double(parts.count) - 8
    let text = parts.map { TextCut.middle($0, toWidth: room, size: 10) }.joined(separator: "  \u{2192}  ")
    canvas.text(
      "endpoint-\(index)-caption", text, x: layout.plotLeft, y: endpoint.y + 19, .left,
      .init(size: 10, color: theme.mutedInk), class: "caption")
  }
}

extension Canvas.Style {
  /// Upright stripes of two colours, each about `period` points wide.
  mutating func stripe(_ first: String, _ second: String, width: Double, period: Double) {
    // An odd number, so that both ends are alike.
    let count = max(Int((width / period / 2).rounded(.down)), 0) * 2 + 1
    guard count > 1 else {
      fill = first
      return
    }
    fill = (0..<count).map { $0.isMultiple(of: 2) ? first : second }.joined(separator: ":")
    extra = "striped"
  }
}
