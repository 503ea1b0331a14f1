import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import WhatIf

/// `simulate --format json`; docs/schema/simulate.schema.json describes it.
public struct SimulationJSONFormat: ReportFormat {
  public let name = FormatName.json

  public init() {}

  public func render(_ report: SimulationReport, style: OutputStyle) -> [UInt8] { Self.document(report).bytes }

  private static func document(_ report: SimulationReport) -> JSONDocument {
    let forecast: Forecast? =
      switch report.outcome {
      case .success(let outcome): outcome.forecast
      case .failure: nil
      }
    return [
      "format_version": "1.0",
      "plan": document(report.plan),
      "settings": .settings(report.settings),
      "apply": [
        "duration": .quantiles(forecast?.applyDuration), "critical_path": .integers(forecast?.criticalPath ?? []),
      ],
      "operations": .array((forecast?.operations ?? []).map(document)),
      "endpoints": .array((forecast?.endpoints ?? []).map(document)),
      "findings": .array(report.findings.map(document)),
      "gate": document(report.gate),
      "failures": .array(failures(report).map(document)),
      "assumptions": .array((forecast?.assumptions ?? []).map(\.document)),
      "diagnostics": .array(report.diagnostics.map(\.document)),
    ]
  }

  private static func failures(_ report: SimulationReport) -> [FailureExposure] {
    switch report.outcome {
    case .success(let outcome): outcome.failures
    case .failure: []
    }
  }

  private static func document(_ failure: FailureExposure) -> JSONDocument {
    [
      "operation": .integer(failure.operation.id), "endpoints": .strings(failure.endpoints.map(\.name)),
      "tainted": .strings(failure.tainted), "deposed": .strings(failure.deposed),
      "orphaned": .strings(failure.orphaned), "skipped": .integer(failure.skipped),
      "next_apply": .quantiles(failure.nextApply), "back_after": median(failure.backAfter),
    ]
  }

  static func document(_ plan: PlanSummary) -> JSONDocument {
    [
      "terraform_version": .string(plan.terraformVersion), "mode": .string(plan.mode.rawValue),
      "complete": .bool(plan.isComplete),
      "actions": .object(plan.actions.named.map { .init(name: $0.name, value: .integer($0.count)) }),
    ]
  }

  private static func document(_ gate: Gate) -> JSONDocument {
    [
      "passed": .bool(gate.isPassed),
      "limits": .strings(gate.limits.map { String($0.option.dropFirst(2)) }),
      "violations": .array(
        gate.violations.map { violation in
          [
            "endpoint": .string(violation.endpoint), "outage_p90_s": .seconds(violation.outage?.milliseconds),
            "limit": .string(String(violation.limit.option.dropFirst(2))),
            "limit_s": .seconds(violation.limit.allowed.milliseconds),
            "owners": .strings(gate.owners[violation.endpoint] ?? []), "message": .string(violation.sentence),
          ]
        }),
      "exceptions": .array(
        gate.exceptions.map { exception in
          [
            "endpoint": .string(exception.endpoint), "reason": .string(exception.reason),
            "until": .optional(until(exception)), "message": .string(exception.sentence),
          ]
        }),
    ]
  }

  private static func until(_ exception: Gate.Exception) -> String? {
    if case .agreed(let agreement) = exception.ground { agreement.until.description } else { nil }
  }

  private static func median(_ milliseconds: Int64?) -> JSONDocument {
    guard let milliseconds else { return .null }
    return ["p50": .seconds(milliseconds)]
  }

  static func document(_ forecast: OperationForecast) -> JSONDocument {
    let duration = forecast.duration
    return [
      "id": .integer(forecast.operation.id), "address": .string(forecast.operation.address.description),
      "action": .string(forecast.operation.action.rawValue), "deposed": .optional(forecast.operation.deposed),
      "type": .string(forecast.operation.type),
      "start": .quantiles(forecast.start),
      "duration": [
        "p10": .seconds(duration.p10), "p50": .seconds(duration.p50), "p90": .seconds(duration.p90),
        "basis": .string(forecast.basis), "evidence": .integer(forecast.evidence),
      ],
      "criticality": .share(forecast.criticality),
      "slack": median(forecast.slackP50),
    ]
  }

  static func document(_ endpoint: EndpointForecast) -> JSONDocument {
    [
      "name": .string(endpoint.name), "kind": .string(endpoint.kind.rawValue), "address": .string(endpoint.address),
      "status": .string(endpoint.status.rawValue),
      "outage": .quantiles(endpoint.outage), "open_ended": .bool(endpoint.isOpenEnded),
      "odds": [
        "stays_dark": .share(endpoint.odds.staysDark), "comes_back": .share(endpoint.odds.comesBack),
        "stays_up": .share(endpoint.odds.staysUp), "dark_p50": .seconds(endpoint.odds.typicalDark),
      ],
      "depends_on": .strings(endpoint.dependsOn),
      "intervals": .array(endpoint.intervals.map(document)),
      "client_tail": [
        "negative_cache_s": endpoint.clientTail.negativeCacheSeconds.map { .integer($0) } ?? .null,
        "positive_cache_s": endpoint.clientTail.positiveCacheSeconds.map { .integer($0) } ?? .null,
        "p50": .seconds(endpoint.clientTail.p50), "p90": .seconds(endpoint.clientTail.p90),
      ],
      "coverage": [
        "modelled": .integer(endpoint.coverage.modelled), "of": .integer(endpoint.coverage.of),
        "unknown": .strings(endpoint.coverage.unknown),
      ],
      "races": .array(endpoint.raceOutcomes.map(document)),
    ]
  }

  private static func document(_ outcome: RaceOutcome) -> JSONDocument {
    [
      "claim": .integer(outcome.claim.id), "release": .integer(outcome.release.id),
      "outcome": .string(outcome.isRefused ? "refused" : "accepted"),
      "share": .share(outcome.share), "outage": .quantiles(outcome.outage),
    ]
  }

  private static func document(_ interval: OutageInterval) -> JSONDocument {
    [
      "effect": .string(interval.effect.rawValue), "from": document(interval.from),
      "to": interval.to.map(document) ?? .null,
      "ready_after": interval.to == nil ? .null : median(interval.readyAfterP50),
      "start": median(interval.startP50), "end": median(interval.endP50),
      "because": .integers(interval.because),
    ]
  }

  private static func document(_ moment: OperationMoment) -> JSONDocument {
    ["operation": .integer(moment.operation), "event": .string(moment.event.rawValue)]
  }

  static func document(_ finding: Finding) -> JSONDocument {
    [
      "rule": .string(finding.rule.rawValue), "severity": .string(finding.severity.rawValue),
      "endpoint": .optional(finding.endpoint), "address": .optional(finding.address),
      "message": .string(finding.message),
      "remedies": .array(
        finding.remedies.map { remedy in
          ["kind": .string(remedy.kind), "gain_s": .seconds(remedy.gain), "steps": .strings(remedy.steps)]
        }),
    ]
  }
}

extension JSONDocument {
  static func settings(_ settings: SimulationSettings) -> JSONDocument {
    [
      "parallelism": .integer(settings.parallelism), "runs": .integer(settings.runs), "seed": .unsigned(settings.seed),
    ]
  }

  /// The shortest ring of a plan that can't be ordered; null for one that can.
  static func cycle<Success>(of outcome: Result<Success, UnorderablePlan>) -> JSONDocument {
    switch outcome {
    case .success: .null
    case .failure(let plan): plan.shortestCycle
    }
  }

  /// 0 to 1, in thousandths.
  static func share(_ share: Double) -> JSONDocument { .thousandths(Int64((share * 1000).rounded())) }

  /// Seconds; all null where there are none.
  static func quantiles(_ quantiles: Quantiles?) -> JSONDocument {
    ["p10": .seconds(quantiles?.p10), "p50": .seconds(quantiles?.p50), "p90": .seconds(quantiles?.p90)]
  }
}

extension Diagnostic {
  var document: JSONDocument {
    [
      "severity": .string(severity.rawValue), "subject": .string(subject), "message": .string(message),
      "hint": .optional(hint),
    ]
  }
}
