import EventSimulation
import PlanFile
import ResourceKinds

/// `kinds --format json`; docs/schema/kinds.schema.json describes it.
public struct KindsJSONFormat: ReportFormat {
  public let name = FormatName.json

  public init() {}

  public func render(_ report: KindsReport, style: OutputStyle) -> [UInt8] {
    let document: JSONDocument = ["format_version": "1.0", "kinds": .array(report.facts.map(Self.document))]
    return document.bytes
  }

  private static func document(_ facts: KindFacts) -> JSONDocument {
    let kind = facts.kind
    return [
      "type": .string(facts.type), "known": .bool(facts.isKnown), "same_as": .optional(facts.otherName),
      "role": .optional(kind?.role.rawValue), "display": .optional(kind?.display?.description),
      "identity": document(kind?.identity), "unique_keys": document(kind?.uniqueKeys),
      "stands_on": .array(
        (kind?.pointers ?? []).map { pointer in
          ["relation": .string(pointer.relation.id), "attribute": .optional(pointer.path?.description)]
        }),
      "address_attributes": .strings(kind?.addressAttributes ?? []),
      "delete_effect": .optional(kind?.deleteEffect.rawValue),
      "readiness": kind.map { document($0.readiness) } ?? .null,
      "traits": .array(
        (kind?.traits ?? []).map { trait in
          ["trait": .string(trait.id), "retries_s": .seconds(trait.retries?.milliseconds)]
        }),
      "replaced_by": kind.map { document($0.replacement) } ?? .null,
      "durations": .array(facts.durations.map(document) + facts.fallbacks.map(document)),
      "variants": .array(facts.variants.map(document)),
      "timeouts": .object(
        facts.timeouts.map { .init(name: $0.action.rawValue, value: .seconds($0.limit.milliseconds)) }),
      "takes_effect": .object(
        facts.moments.map { .init(name: $0.action.rawValue, value: .string($0.effect.moment.rawValue)) }),
      "updates": .array(facts.updates.map(document)),
      "duration_note": .string(facts.durationNote), "notes": .string(kind?.notes ?? ""),
      "source": .string(kind?.source ?? ""),
    ]
  }

  private static func document(_ key: IdentityKey?) -> JSONDocument {
    .array((key?.alternatives ?? []).map { .strings($0.map(\.description)) })
  }

  private static func document(_ readiness: Readiness) -> JSONDocument {
    [
      "trigger": .string(readiness.trigger.rawValue), "p10": .seconds(readiness.p10.milliseconds),
      "p50": .seconds(readiness.p50.milliseconds), "p90": .seconds(readiness.p90.milliseconds),
    ]
  }

  private static func document(_ replacement: ReplacementAttributes) -> JSONDocument {
    let evidence =
      switch replacement.evidence {
      case .measured: "measured"
      case .source: "source"
      case .documentation: "documentation"
      case .none: "none"
      }
    return [
      "attributes": .strings(replacement.attributes), "evidence": .string(evidence),
      "version": .optional(replacement.version), "unmeasured": .integer(replacement.unmeasured),
    ]
  }

  private static func document(_ row: DurationRow) -> JSONDocument {
    document(row.action, variant: row.variant, row.estimate)
  }

  private static func document(_ fallback: KindFacts.Fallback) -> JSONDocument {
    document(fallback.action, variant: nil, fallback.estimate)
  }

  private static func document(
    _ action: OperationAction, variant: String?, _ estimate: DurationEstimate
  ) -> JSONDocument {
    let model = estimate.model
    return [
      "action": .string(action.rawValue), "variant": .optional(variant), "p10": .seconds(model.p10.milliseconds),
      "p50": .seconds(model.p50.milliseconds), "p90": .seconds(model.p90.milliseconds),
      "shape": .string(model.shape == .quantiles ? "quantiles" : model.shape.rawValue),
      "basis": .string(estimate.basis.rawValue), "evidence": .integer(estimate.observations),
      "origin": .string(estimate.origin), "source": .string(estimate.source),
    ]
  }

  private static func document(_ variant: DurationVariant) -> JSONDocument {
    [
      "name": .string(variant.name), "actions": .strings(variant.actions.map(\.rawValue)),
      "condition": .string(variant.condition.description), "times": .optional(variant.multiplier?.description),
      "reason": .string(variant.reason),
    ]
  }

  private static func document(_ effect: UpdateEffect) -> JSONDocument {
    let isOpenEnded = effect.isOpenEnded
    func seconds(_ duration: SimulatedDuration) -> JSONDocument {
      .seconds(isOpenEnded ? nil : duration.milliseconds)
    }
    return [
      "attribute": .string(effect.attribute.description), "condition": .string(effect.condition.description),
      "effect": .string(effect.severity.rawValue), "open_ended": .bool(isOpenEnded), "p10": seconds(effect.p10),
      "p50": seconds(effect.p50), "p90": seconds(effect.p90), "notes": .string(effect.notes),
      "source": .string(effect.source),
    ]
  }
}

extension ResourceTrait {
  fileprivate var retries: SimulatedDuration? {
    switch self {
    case .overwrites: nil
    case .deleteRefusedWhileUsed(let retries): retries
    }
  }
}
