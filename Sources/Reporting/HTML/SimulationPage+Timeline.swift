import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile

/// The timeline: names at the left, bars at the right, their places in shares of the whole so that zoom is one width.
extension SimulationPage {
  private static let rowHeight = 22
  private static let axisHeight = 24

  var timeline: String {
    let affected = forecast.endpoints.indices.filter { !forecast.endpoints[$0].intervals.isEmpty }
    let order = inOrder
    let count = affected.count + order.count
    let height = Self.axisHeight + count * Self.rowHeight
    var labels: [String] = []
    var bars: [String] = []
    for (row, position) in affected.enumerated() {
      let endpoint = forecast.endpoints[position]
      labels.append(
        label("data-end=\"\(position)\"", "<b>\(endpoint.status.sign) \(text(endpoint.label))</b>", endpoint.headline))
      for interval in endpoint.intervals {
        bars.append(
          bar(
            "data-end=\"\(position)\"", interval.effect.rawValue, row: row, from: interval.startP50,
            to: interval.endP50 ?? total, title: "\(endpoint.label): \(interval.effect.rawValue)"))
      }
    }
    for (row, id) in order.enumerated() {
      let step = forecast.operations[id]
      let name = step.operation.addressWithObject
      let end = step.start.p50 + step.duration.p50
      labels.append(
        label(
          "data-op=\"\(id)\"", "\(step.operation.action.sign) \(text(name))",
          "\(step.operation.action.rawValue) \(name)"))
      if !step.isReached { continue }
      bars.append(whisker(row: row + affected.count, from: end, to: step.start.p50 + step.duration.p90))
      bars.append(
        bar(
          "data-op=\"\(id)\"", step.operation.action.rawValue, row: row + affected.count, from: step.start.p50, to: end,
          title: "\(step.operation.action.rawValue) \(name), \(DurationStyle.text(milliseconds: step.duration.p50))"))
    }
    return """
      <h2>Timeline of the median run</h2>
      <div class="controls"><button class="tool" type="button" id="play">Play</button>
      <input type="range" id="time" min="0" max="1000" value="1000" aria-label="Moment of the apply">
      <span><button class="tool" type="button" id="out" aria-label="Zoom out">−</button> <span id="zoom">1×</span>
      <button class="tool" type="button" id="in" aria-label="Zoom in">+</button></span></div>
      <p class="controls faint" id="state" role="status"></p>
      <div id="about" aria-live="polite"></div>
      <div class="timeline"><div class="labels">\(labels.joined(separator: "\n"))</div>
      <div class="chart"><svg class="bars" width="100%" height="\(height)" role="img" \
      aria-label="What runs when; the table below has the same">
      \(stripes(count))\(axis(height))<g id="bands"></g>
      \(bars.joined(separator: "\n"))
      <line class="now" id="now" x1="100%" x2="100%" y1="\(Self.axisHeight)" y2="100%"/></svg></div></div>
      <p class="faint">A thin line behind a bar goes to its P90. Keys: arrows walk the rows, Enter selects, + and − zoom, / \
      filters, Escape lets go.</p>
      """
  }

  private func label(_ key: String, _ content: String, _ title: String) -> String {
    "<button type=\"button\" class=\"row\" \(key) title=\"\(text(title))\">\(content)</button>"
  }

  private func bar(_ key: String, _ style: String, row: Int, from start: Int64, to end: Int64, title: String) -> String
  {
    let y = Self.axisHeight + row * Self.rowHeight + 4
    return
      "<rect class=\"bar \(style)\" \(key) x=\"\(share(start))%\" y=\"\(y)\" width=\"\(share(max(end - start, total / 500)))%\" "
      + "height=\"14\" rx=\"2\"><title>\(text(title))</title></rect>"
  }

  private func whisker(row: Int, from start: Int64, to end: Int64) -> String {
    let y = Self.axisHeight + row * Self.rowHeight + 11
    return "<line class=\"whisker\" x1=\"\(share(start))%\" x2=\"\(share(min(end, total)))%\" y1=\"\(y)\" y2=\"\(y)\"/>"
  }

  private func stripes(_ count: Int) -> String {
    stride(from: 1, to: count, by: 2).map { row in
      "<rect class=\"stripe\" x=\"0\" width=\"100%\" y=\"\(Self.axisHeight + row * Self.rowHeight)\" height=\"\(Self.rowHeight)\"/>"
    }.joined()
  }

  private func axis(_ height: Int) -> String {
    let steps: [Int64] = [
      1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400, 172_800, 604_800,
    ]
    let step = (steps.first { total / 1000 / $0 <= 10 } ?? total / 10_000) * 1000
    return stride(from: 0, to: total, by: Int64.Stride(max(step, 1000))).map { moment in
      "<line class=\"grid\" x1=\"\(share(moment))%\" x2=\"\(share(moment))%\" y1=\"18\" y2=\"\(height)\"/>"
        + "<text class=\"tick\" x=\"\(share(moment))%\" y=\"14\">\(DurationStyle.moment(milliseconds: moment))</text>"
    }.joined()
  }

  /// Percent with three decimals.
  private func share(_ milliseconds: Int64) -> String {
    let thousandths = milliseconds * 100_000 / total
    return "\(thousandths / 1000)." + String(1000 + thousandths % 1000).dropFirst()
  }
}
