import ApplyGraph
import ApplySimulation
import PlanFile

/// `explain --format json`; docs/schema/explain.schema.json describes it.
public struct ExplanationJSONFormat: ReportFormat {
  public let name = FormatName.json

  public init() {}

  public func render(_ report: ExplanationReport, style: OutputStyle) -> [UInt8] {
    switch report.answer {
    case .success(let answer): ExplanationDocument(answer: answer).document.bytes
    case .failure(let plan): plan.cycleDocument.bytes
    }
  }
}

private struct ExplanationDocument {
  let answer: ExplanationReport.Answer

  var document: JSONDocument {
    [
      "format_version": "1.0",
      "about": .strings(answer.names),
      "operations": .array(mentioned.map(document)),
      "waits": .array(answer.waits.map(document)),
      "pairs": .array(answer.pairs.map(document)),
      "endpoints": .array(answer.endpoints.map(document)),
      "assumptions": .array(answer.assumptions.map(\.document)),
    ]
  }

  /// The operations that the answer names, by id.
  private var mentioned: [Operation] {
    var ids = Set(answer.waits.map(\.operation))
    for pair in answer.pairs { ids.formUnion([pair.first, pair.second]) }
    let links =
      answer.waits.flatMap { $0.waitsFor + $0.holdsUp } + answer.pairs.flatMap(\.links)
      + answer.endpoints.flatMap { $0.chains.joined().joined() }
    for link in links { ids.formUnion([link.before, link.after]) }
    for endpoint in answer.endpoints {
      for interval in endpoint.forecast.intervals {
        ids.formUnion(interval.because)
        ids.formUnion([interval.from.operation] + [interval.to?.operation].compactMap(\.self))
      }
    }
    return ids.sorted().map { answer.operations[$0] }
  }

  private func document(_ operation: Operation) -> JSONDocument {
    let times = answer.times?[operation.id]
    return [
      "id": .integer(operation.id), "name": .string(operation.description),
      "address": .string(operation.address.description), "action": .string(operation.action.rawValue),
      "deposed": .optional(operation.deposed), "type": .string(operation.type),
      "start": .quantiles(times?.start), "duration": .quantiles(times?.duration),
    ]
  }

  private func document(_ link: OrderLink) -> JSONDocument {
    [
      "before": .integer(link.before), "after": .integer(link.after), "rule": .string(link.rule.id),
      "certainty": .string(link.certainty.id), "through": .strings(link.through),
      "because": .string(
        link.rule.sentence(before: answer.operations[link.before], after: answer.operations[link.after])),
    ]
  }

  private func document(_ waits: OperationWaits) -> JSONDocument {
    [
      "operation": .integer(waits.operation), "waits_for": .array(waits.waitsFor.map(document)),
      "holds_up": .array(waits.holdsUp.map(document)), "all_before": .integer(waits.allBefore),
      "all_after": .integer(waits.allAfter), "unordered": .integer(waits.unordered),
    ]
  }

  private func document(_ pair: PairRelation) -> JSONDocument {
    [
      "first": .integer(pair.first), "second": .integer(pair.second), "relation": .string(pair.relation.id),
      "certainty": .string(pair.certainty.id), "chain": .array(pair.links.map(document)),
    ]
  }

  private func document(_ endpoint: EndpointExplanation) -> JSONDocument {
    let forecast = endpoint.forecast
    return [
      "name": .string(forecast.name), "kind": .string(forecast.kind.rawValue), "address": .string(forecast.address),
      "status": .string(forecast.status.rawValue), "outage": .quantiles(forecast.outage),
      "open_ended": .bool(forecast.isOpenEnded),
      "intervals": .array(zip(forecast.intervals, endpoint.chains).map(document)),
      "depends_on": .strings(forecast.dependsOn),
    ]
  }

  private func document(_ interval: OutageInterval, _ chain: [[OrderLink]]) -> JSONDocument {
    [
      "effect": .string(interval.effect.rawValue), "reason": .string(interval.reason),
      "start": .object([.init(name: "p50", value: .seconds(interval.startP50))]),
      "end": interval.endP50.map { .object([.init(name: "p50", value: .seconds($0))]) } ?? .null,
      "because": .integers(interval.because),
      "chain": .array(chain.map { .array($0.map(document)) }),
    ]
  }
}

extension PairRelation.Relation {
  /// As the JSON names it.
  var id: String {
    switch self {
    case .forced: "forced"
    case .reversed: "reversed"
    case .unordered: "unordered"
    }
  }
}
