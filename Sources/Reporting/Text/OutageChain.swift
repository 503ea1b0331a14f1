import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile

extension TextPage {
  /// What has to happen between the two ends of an outage, with the length of each step.
  mutating func addChain(
    _ chain: [Int], of interval: OutageInterval, _ outcome: SimulationReport.Outcome
  ) {
    if chain.count < 2 { return }
    let operations = outcome.forecast.operations
    let shares = chain.map { Self.share(of: operations[$0], in: interval) }
    let longest = shares.indices.max { shares[$0] < shares[$1] }
    let whole = (interval.endP50 ?? 0) - interval.startP50
    var table = Table([.init(""), .init("", isFlexible: true), .init("", .trailing), .init("")])
    for (position, id) in chain.enumerated() {
      let forecast = operations[id]
      var notes: [String] = []
      if position == longest, shares[position] * 2 >= whole, whole > 0 { notes.append("longest") }
      let edge = position > 0 ? outcome.order.edge(from: chain[position - 1], to: id) : nil
      if let edge, edge.certainty != .exact { notes.append(edge.certainty.id) }
      table.add([
        forecast.operation.signedAction, forecast.operation.addressWithObject,
        DurationStyle.text(milliseconds: forecast.duration.p50), notes.joined(separator: ", "),
      ])
    }
    let inset = 2 + Self.verdictLabelWidth + 1
    let lines = table.lines(width: width - inset)
    let shown = lines.count <= 14 ? lines : lines.prefix(7) + ["… \(lines.count - 12) more …"] + lines.suffix(5)
    for (position, line) in shown.enumerated() {
      let label = TerminalText.padded(position == 0 ? "why" : "", to: Self.verdictLabelWidth)
      add("  " + paint(label, .faint) + " " + tinted(line))
    }
    addSlotWait(chain, whole: whole, outcome.forecast)
  }

  /// What the chain's own lengths do not explain.
  private mutating func addSlotWait(_ chain: [Int], whole: Int64, _ forecast: Forecast) {
    let wait = chain.dropFirst().reduce(0) { $0 + forecast.operations[$1].slotWaitP50 }
    guard wait >= 1000, wait * 10 >= whole else { return }
    let length = DurationStyle.text(milliseconds: wait)
    addVerdictLine(
      "slots", "about \(length) of it is waiting for one of the \(forecast.parallelism) slots (--parallelism)")
  }

  /// How much of an interval an operation takes: of those at its ends only what lies inside.
  private static func share(of forecast: OperationForecast, in interval: OutageInterval) -> Int64 {
    let start = max(forecast.start.p50, interval.startP50)
    let end = min(forecast.start.p50 + forecast.duration.p50, interval.endP50 ?? .max)
    return max(0, end - start)
  }
}
