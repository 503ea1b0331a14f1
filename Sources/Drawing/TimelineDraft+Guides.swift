/// A moment at which endpoints go dark or come back, and the operations that make it so.
struct TimelineGuide: Hashable {
  var opens: Bool
  /// Points from the left edge.
  var x: Double
  /// Indices into the layout's operations, rising.
  var rows: [Int]
  /// The id and the middle of the lowest interval that it leads to.
  var interval: String
  var bottom: Double

  /// One for each moment that some dark interval begins or ends by an operation that is drawn. Endpoints that change
  /// together share one.
  static func all(in layout: TimelineLayout) -> [TimelineGuide] {
    var rows: [Int: Int] = [:]
    for (index, operation) in layout.operations.enumerated() { rows[operation.row.id] = index }
    var guides: [TimelineGuide] = []
    for (index, endpoint) in layout.endpoints.enumerated() {
      for (number, interval) in endpoint.row.intervals.enumerated() where interval.grade == .dark {
        let edges = layout.edges(of: interval)
        let closedBy = interval.end == nil ? nil : interval.closedBy
        for (id, x, opens) in [(interval.openedBy, edges.left, true), (closedBy, edges.right, false)] {
          guard let id, let row = rows[id] else { continue }
          let guide = TimelineGuide(
            opens: opens, x: x, rows: [row], interval: TimelineDraft.intervalID(index, number), bottom: endpoint.y)
          guides.merge(guide)
        }
      }
    }
    return guides
  }
}

extension [TimelineGuide] {
  fileprivate mutating func merge(_ guide: TimelineGuide) {
    guard let index = firstIndex(where: { $0.opens == guide.opens && $0.x == guide.x }) else {
      append(guide)
      return
    }
    self[index].rows = Set(self[index].rows + guide.rows).sorted()
    self[index].interval = guide.interval
    self[index].bottom = guide.bottom
  }
}

extension TimelineDraft {
  /// More lines than this would be a fence; the circles on the operations stay.
  private static let maximumGuideLines = 12

  /// A tint over the operations while an endpoint is dark. Overlapping intervals are one band.
  mutating func drawOutageBands() {
    let dark = layout.endpoints.flatMap(\.row.intervals).filter { $0.grade == .dark }
    var bands: [(left: Double, right: Double)] = []
    for edges in dark.map({ layout.edges(of: $0) }).sorted(by: { $0 < $1 }) {
      if let last = bands.last, edges.left <= last.right {
        bands[bands.count - 1].right = max(last.right, edges.right)
      } else {
        bands.append(edges)
      }
    }
    for (index, band) in bands.enumerated() {
      canvas.box(
        "band-\(index)", class: "band", x: band.left, y: layout.operationsTop - 2, width: band.right - band.left,
        height: layout.operationsBottom - layout.operationsTop + 2,
        .init(fill: TimelineTheme.faded(theme.dark, 0.09)))
    }
  }

  /// From the operations that open a dark interval down to the interval, and the same where it closes.
  mutating func drawGuides() {
    for (index, guide) in guides.enumerated() {
      if index < Self.maximumGuideLines, let first = guide.rows.first {
        let operation = layout.operations[first]
        canvas.dashedLine(
          from: operationID(first), to: guide.interval, [(guide.x, operation.y), (guide.x, guide.bottom)],
          color: theme.dark, class: "guide")
      }
      for row in guide.rows {
        drawMarker(
          "guide-\(index)-\(row)", class: guide.opens ? "opens" : "closes", x: guide.x, y: layout.operations[row].y,
          opens: guide.opens)
      }
    }
  }

  /// A full circle where an endpoint goes dark, a hollow one where it is back.
  mutating func drawMarker(_ id: String, class name: String, x: Double, y: Double, opens: Bool) {
    let size = 9.0
    canvas.box(
      id, class: name, x: x - size / 2, y: y - size / 2, width: size, height: size,
      .init(
        fill: opens ? theme.dark : theme.inkOnBar, stroke: opens ? theme.inkOnBar : theme.dark, strokeWidth: 1.6,
        shape: "circle"))
  }

  func operationID(_ index: Int) -> String { "operation-\(index)" }
  static func intervalID(_ endpoint: Int, _ number: Int) -> String { "endpoint-\(endpoint)-interval-\(number)" }
}
