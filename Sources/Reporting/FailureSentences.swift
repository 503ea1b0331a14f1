import ApplyGraph
public import ApplySimulation
import EventSimulation
import PlanFile
public import WhatIf

extension FailureExposure {
  /// The finding that stands in every report.
  public var finding: Finding {
    Finding(
      rule: .failureExposure, severity: .warning, endpoint: endpoints.first,
      address: operation.address.description, message: sentence)
  }

  private var sentence: String {
    let verb = endpoints.count == 1 ? "stays" : "stay"
    var text =
      "if the \(operation.phrase) fails, \(Self.list(endpoints.map(\.name))) \(verb) dark until somebody applies again"
    if let nextApply {
      let length = DurationStyle.text(milliseconds: nextApply.p50)
      if let backAfter {
        text +=
          "; that apply takes about \(length), and brings it back after "
          + DurationStyle.text(milliseconds: backAfter)
      } else {
        text += "; that apply takes about \(length)"
      }
    }
    var left: [String] = []
    if !tainted.isEmpty { left.append("\(Self.list(tainted)) may be left tainted") }
    if !deposed.isEmpty { left.append("the old \(Self.list(deposed)) stays as a deposed object") }
    if !orphaned.isEmpty { left.append("\(Self.list(orphaned)) stays, though the configuration has it no more") }
    return left.isEmpty ? text : text + "; " + left.joined(separator: "; ")
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(3).joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }
}
