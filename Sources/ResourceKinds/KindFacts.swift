public import EventSimulation
public import PlanFile

/// All that the tables say about one type, and what is used where they say nothing.
public struct KindFacts: Sendable {
  public var type: String
  /// The other name of the type, where its facts are taken from there.
  public var otherName: String?
  /// Nil where the type is in no kinds table: its role is not known.
  public var kind: ResourceKind?
  /// Durations by action and variant; empty where nothing was measured or estimated for this type.
  public var durations: [DurationRow]
  /// What is used for actions without a row of their own: a relative, another action of the type, or what is usual for
  /// the family of providers and the role.
  public var fallbacks: [Fallback]
  public var variants: [DurationVariant]
  /// What shapes the durations, in words; empty where nothing is noted.
  public var durationNote: String
  /// The provider's own limits, by action; only those that are known.
  public var timeouts: [Timeout]
  /// When, inside an operation, users begin to notice it.
  public var moments: [Moment]
  /// What updates in place do to those who use an object.
  public var updates: [UpdateEffect]

  /// A duration that is not the type's own.
  public struct Fallback: Sendable, Hashable {
    public var action: OperationAction
    public var estimate: DurationEstimate
  }

  public struct Timeout: Sendable, Hashable {
    public var action: OperationAction
    public var limit: SimulatedDuration
  }

  public struct Moment: Sendable, Hashable {
    public var action: OperationAction
    public var effect: EffectMoment
  }

  /// False where no table has anything about the type.
  public var isKnown: Bool { kind != nil || !durations.isEmpty || !updates.isEmpty }

  /// The best that any of its durations rests on; nil without durations.
  public var basis: DurationEstimate.Basis? {
    DurationEstimate.Basis.allCases.first { basis in durations.contains { $0.estimate.basis == basis } }
  }

  /// Log lines behind all of its durations.
  public var observations: Int { durations.reduce(0) { $0 + $1.estimate.observations } }

  /// True where something is estimated without a source: a duration, or part of the rest.
  public var hasPriors: Bool {
    durations.contains { $0.estimate.basis == .prior } || updates.contains { $0.source.contains("prior") }
      || kind?.source.contains("prior") == true
  }
}

extension ResourceCatalog {
  /// What is known of a type, whether or not it is in the tables. Milliseconds at most.
  public func facts(of type: String) -> KindFacts {
    let others = KindRelation.otherNames(of: type)
    let other = kind(named: type) == nil ? others.first { kind(named: $0) != nil } : nil
    let named = other ?? type
    let rows = ([type] + others).lazy.map { durations(of: $0) }.first { !$0.isEmpty } ?? []
    let plain = Set(rows.filter { $0.variant == nil }.map(\.action))
    return KindFacts(
      type: type, otherName: other, kind: kind(named: named), durations: rows,
      fallbacks: Self.changing.filter { !plain.contains($0) }.map { action in
        KindFacts.Fallback(
          action: action, estimate: duration(of: type, action: action, before: .null, after: .null))
      },
      variants: DurationVariant.all(of: named), durationNote: durationNote(of: named) ?? "",
      timeouts: Self.changing.compactMap { action in
        timeout(of: named, action: action, before: .null, after: .null)
          .map { KindFacts.Timeout(action: action, limit: $0) }
      },
      moments: Self.changing.map { KindFacts.Moment(action: $0, effect: effectMoment(type: named, action: $0)) },
      updates: updates(of: type))
  }

  /// The actions that users can notice.
  private static let changing: [OperationAction] = [.create, .update, .delete]
}
