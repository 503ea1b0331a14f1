import ApplyGraph
import ApplySimulation
import Drawing
import EventSimulation
import PlanFile

/// The parts of the HTML report on a plan with an order.
struct SimulationPage {
  let report: SimulationReport
  let outcome: SimulationReport.Outcome

  var forecast: Forecast { outcome.forecast }

  /// The end of the timeline: never 0.
  var total: Int64 {
    max(1000, forecast.applyDuration.p50, forecast.endpoints.flatMap(\.intervals).compactMap(\.endP50).max() ?? 0)
  }

  /// What a browser's layout of the graph stays readable with.
  private static let largestGraph = 150

  /// The dependency graph as a picture of its own: an image's styles need no leave from the page's policy.
  func graph() throws(GraphvizError) -> String? {
    guard (1...Self.largestGraph).contains(outcome.order.operations.count) else { return nil }
    let picture = OperationGraphDrawing(OperationGraphPicture(outcome.order)).document
    return SHA256.base64(try GraphvizRenderer.render(picture, as: .svg, engine: .dot))
  }

  func body(graph: String?) -> String {
    var parts = [heading]
    if !forecast.endpoints.isEmpty { parts.append(endpoints) }
    if !forecast.operations.isEmpty {
      parts.append(timeline)
      parts.append(steps)
      parts.append(graphPart(graph))
    }
    parts.append(notes)
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  func text(_ text: String) -> String { XMLText.escaped(text) }

  // MARK: The verdict

  private var heading: String {
    let affected = forecast.endpoints.filter(\.status.isVerdict)
    let calm = forecast.calmVerdict
    let title =
      affected.first.map { worst in
        let more = affected.count > 1 ? ", and \(counted(affected.count - 1, "more endpoint")) affected" : ""
        return "<h1 class=\"\(worst.status.tone)\">\(worst.status.sign) \(text(worst.headline + more))</h1>"
      }
      ?? "<h1 class=\"\(calm.sign == "✓" ? "good" : "doubt")\">\(calm.sign) \(text(calm.lead))</h1><p>\(text(calm.rest))</p>"
    var lines = [title]
    for violation in outcome.gate.violations.prefix(10) {
      lines.append("<p class=\"bad\">Limit exceeded: \(text(violation.label)), \(text(violation.sentence)).</p>")
    }
    for exception in outcome.gate.exceptions.prefix(10) {
      lines.append("<p>\(text(exception.endpoint)): \(text(exception.sentence)).</p>")
    }
    if !forecast.operations.isEmpty {
      lines.append(
        "<p>The apply takes about \(DurationStyle.text(milliseconds: forecast.applyDuration.p50))"
          + "\(forecast.applyDuration.spread): \(counted(forecast.operations.count, "operation")), "
          + "\(report.settings.parallelism) at a time; \(counted(report.settings.runs, "simulated run")).</p>")
    }
    return lines.joined(separator: "\n")
  }

  private var endpoints: String {
    let shown = forecast.endpoints
    let rows = shown.enumerated().map { position, endpoint in
      let cause = cause(of: endpoint).map { "<br><span class=\"faint\">\(text($0))</span>" } ?? ""
      return "<tr data-end=\"\(position)\"><td class=\"name\">\(text(endpoint.label))</td>"
        + "<td class=\"\(endpoint.status.tone)\">\(endpoint.status.sign) \(endpoint.status.words)</td>"
        + "<td class=\"n\">\(endpoint.medianWords)</td><td class=\"n\">\(endpoint.p90Words)</td>"
        + "<td>\(text(endpoint.headline))\(cause)</td></tr>"
    }
    return """
      <h2>Endpoints</h2>
      <div class="scroll"><table id="ends"><thead><tr><th>Endpoint</th><th>Status</th><th class="n">Median</th><th class="n">P90</th>\
      <th>What and why</th></tr></thead><tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      """
  }

  func cause(of endpoint: EndpointForecast) -> String? {
    forecast.findings.first { $0.subject == endpoint.identity }?.message
  }

  // MARK: The steps

  private var steps: String {
    let critical = Set(forecast.criticalPath)
    let onPath = Set(forecast.endpoints.filter(\.status.isVerdict).flatMap { $0.intervals.flatMap(\.because) })
    let rows = inOrder.map { id in
      let step = forecast.operations[id]
      let marks = [onPath.contains(id) ? "outage" : nil, critical.contains(id) ? "critical" : nil]
      func time(_ milliseconds: Int64, _ words: String) -> String {
        "<td class=\"n\" data-v=\"\(milliseconds)\">\(words)</td>"
      }
      let times =
        step.isReached
        ? time(step.start.p50, DurationStyle.moment(milliseconds: step.start.p50))
          + time(step.duration.p50, DurationStyle.text(milliseconds: step.duration.p50))
          + time(step.duration.p90, DurationStyle.text(milliseconds: step.duration.p90))
        : time(.max, "–") + time(0, "not reached") + time(0, "–")
      return "<tr data-op=\"\(id)\">\(times)"
        + "<td class=\"\(step.operation.action.rawValue)\">\(step.operation.signedAction)</td>"
        + "<td class=\"name\">\(text(step.operation.addressWithObject))</td>"
        + "<td>\(marks.compactMap(\.self).joined(separator: ", "))</td><td>\(text(step.basisWords))</td></tr>"
    }
    let titles = [
      ("Start", true), ("Takes", true), ("P90", true), ("", false), ("Address", false), ("On", false),
      ("Known from", false),
    ]
    let head = titles.map { title, isNumber in
      "<th\(isNumber ? " class=\"n\"" : "")><button type=\"button\">\(title.isEmpty ? "Action" : title)</button></th>"
    }
    return """
      <h2>Operations</h2>
      <div class="controls"><input class="tool" id="filter" type="search" aria-label="Filter the operations" \
      placeholder="Filter: words that a row must have"><span class="faint" id="count" role="status"></span></div>
      <div class="scroll"><table id="steps"><thead><tr>\(head.joined())</tr></thead><tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      """
  }

  var inOrder: [Int] { forecast.inMedianOrder }

  private func graphPart(_ graph: String?) -> String {
    guard let graph else {
      return "<h2>Order</h2>\n<p>\(counted(outcome.order.operations.count, "operation")) and "
        + "\(counted(outcome.order.edges.count, "direct edge")) are more than one picture shows: a click on an operation "
        + "tells what it waits for, and <code>applysim graph</code> has them all.</p>"
    }
    return """
      <h2>Order</h2>
      <details open><summary>Which operation waits for which</summary>
      <img alt="The operations and the edges between them; the table above has the operations" \
      src="data:image/svg+xml;base64,\(graph)"></details>
      """
  }

  // MARK: What else there is to know

  private var notes: String {
    var parts: [String] = []
    func add(_ title: String, plural: String? = nil, _ lines: [String]) {
      if lines.isEmpty { return }
      parts.append(
        "<details><summary>\(counted(lines.count, title, plural: plural))</summary><ul>"
          + lines.map { "<li>\(text($0))</li>" }.joined() + "</ul></details>")
    }
    add("finding", forecast.findings.map { "\($0.severity.rawValue): \($0.rule.rawValue): \($0.message)" })
    add(
      "remedy", plural: "remedies",
      forecast.findings.flatMap(\.remedies).map { "\($0.kind): \($0.steps.joined(separator: "; "))" })
    add("assumption", forecast.assumptions.map { "\($0.address): \($0.assumed), because \($0.because)" })
    add("note", report.diagnostics.map { "\($0.subject): \($0.message)" })
    parts.append(
      "<p class=\"faint\">Not modelled: other stacks, your traffic, start-up of your applications, and the health of what "
        + "exists already.</p>")
    return "<h2>Findings and assumptions</h2>\n" + parts.joined(separator: "\n")
  }

  // MARK: What the script works with

  var data: JSONDocument {
    let order = outcome.order
    var after = [[Int]](repeating: [], count: order.operations.count)
    for edge in order.edges { after[edge.before].append(edge.after) }
    return [
      "total": .seconds(total),
      "operations": .array(
        forecast.operations.map { step in
          let id = step.operation.id
          return [
            "name": .string(TerminalText.visible(step.operation.addressWithObject)),
            "action": .string(step.operation.action.rawValue),
            "reached": .bool(step.isReached), "start": .seconds(step.start.p50),
            "end": .seconds(step.start.p50 + step.duration.p50),
            "p90": .seconds(step.duration.p90), "basis": .string(step.basisWords),
            "before": .integers(order.edges(into: id).map(\.before)), "after": .integers(after[id]),
          ]
        }),
      "endpoints": .array(
        forecast.endpoints.map { endpoint in
          [
            "name": .string(TerminalText.visible(endpoint.label)), "sign": .string(endpoint.status.sign),
            "headline": .string(TerminalText.visible(endpoint.headline)), "cause": .optional(cause(of: endpoint)),
            "intervals": .array(
              endpoint.intervals.map { interval in
                [
                  "effect": .string(interval.effect.rawValue), "start": .seconds(interval.startP50),
                  "end": .seconds(interval.endP50), "because": .integers(interval.because),
                ]
              }),
          ]
        }),
    ]
  }
}

extension EndpointStatus {
  /// The class of its words on the page.
  fileprivate var tone: String {
    switch self {
    case .dark, .removed: "bad"
    case .atRisk, .degraded, .unknown: "doubt"
    case .new, .unchanged: "good"
    }
  }
}
