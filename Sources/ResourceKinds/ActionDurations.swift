import EventSimulation
public import PlanFile

/// How long one action on objects of one type takes: what the tables say of it, found and read once for all of them. A class,
/// because it has many parts and all forecasts ask it.
public final class ActionDurations: Sendable {
  let type: String
  let action: OperationAction
  /// The type's own.
  let rows: Rows
  /// Those that stand in where the type's own have no answer.
  let relatives: [Relative]
  /// What is taken where nothing else has an answer; nil where the type's own rows always have one.
  let fallback: DurationEstimate?
  let defaultTimeout: SimulatedDuration?

  init(
    type: String, action: OperationAction, rows: Rows, relatives: [Relative], fallback: DurationEstimate?,
    defaultTimeout: SimulatedDuration?
  ) {
    self.type = type
    self.action = action
    self.rows = rows
    self.relatives = relatives
    self.fallback = fallback
    self.defaultTimeout = defaultTimeout
  }

  /// The rows of a type and its variants for one action.
  struct Rows: Sendable {
    private let rows: [DurationRow]
    /// Those of the type for the action; none where no row is of a variant.
    private let variants: [DurationVariant]
    private let type: String
    /// That of no variant.
    private let usual: DurationEstimate?
    private let hasVariants: Bool

    init(of type: String, _ action: OperationAction, _ rows: [DurationRow]) {
      self.type = type
      self.rows = rows
      usual = rows.firstIndex { $0.variant == nil }.map { rows[$0].estimate }
      hasVariants = rows.contains { $0.variant != nil }
      variants = hasVariants ? DurationVariant.all(of: type).filter { $0.actions.contains(action) } : []
    }

    var answersAlways: Bool { usual != nil }

    /// The answer for all objects; nil where there is none, or where it depends on the object.
    var onlyEstimate: DurationEstimate? { hasVariants ? nil : usual }

    /// That of a variant where one applies and has one.
    func estimate(_ context: ConditionContext, variant: String?) -> DurationEstimate? {
      if let variant, let row = rows.first(where: { $0.variant == variant }) { return row.estimate }
      // Rows are wide, and most types have no variants.
      if !variants.isEmpty {
        var context = context
        context.type = type
        for variant in variants {
          guard let row = rows.firstIndex(where: { $0.variant == variant.name }),
            context.holds(variant.condition) == true
          else { continue }
          return rows[row].estimate.multiplied(by: variant.multiplier.flatMap(context.number))
        }
      }
      return usual
    }
  }

  /// Another name of the type, or a near relative.
  struct Relative: Sendable {
    var relation: KindRelation
    var rows: Rows
    /// The variant of it that is meant; nil for the one that is asked for.
    var variant: String?

    func estimate(_ context: ConditionContext, variant: String?) -> DurationEstimate? {
      guard var estimate = rows.estimate(context, variant: self.variant ?? variant) else { return nil }
      if relation.relation == .near {
        estimate.variant = nil
        estimate.basis = .default
        estimate.observations = 0
        estimate.source = "taken from \(relation.target): \(relation.reason)"
      }
      return estimate
    }
  }

  /// How long it takes on one object; see `ResourceCatalog.duration`.
  public func estimate(
    before: JSONValue, after: JSONValue, afterUnknown: JSONValue = .object([]), variant: String? = nil
  ) -> DurationEstimate {
    if action == .forget { return .forget }
    // A replacement's delete and create come with the values of both sides; each concerns one.
    let (before, after) = (action == .create ? .null : before, action == .delete ? .null : after)
    if let sleep = DurationEstimate.sleep(type: type, action: action, before: before, after: after) { return sleep }
    let known =
      rows.onlyEstimate
      ?? conditional(
        ConditionContext(type: type, before: before, after: after, afterUnknown: afterUnknown), variant: variant)
    guard var estimate = known else { preconditionFailure("rows that do not always answer have a fallback") }
    // Reads are one request whatever they read.
    if estimate.basis == .default, action != .read {
      estimate.model = estimate.model.widened(forObservations: 0)
    }
    estimate.model.cap = cap(before: before, after: after, above: estimate.model.p90)
    return estimate
  }

  private func conditional(_ context: ConditionContext, variant: String?) -> DurationEstimate? {
    rows.estimate(context, variant: variant)
      ?? relatives.lazy.compactMap { $0.estimate(context, variant: variant) }.first ?? fallback
  }

  private func cap(before: JSONValue, after: JSONValue, above p90: SimulatedDuration) -> SimulatedDuration? {
    let configured = Self.configuredTimeout(action, before: before, after: after)
    guard let timeout = configured ?? defaultTimeout else { return nil }
    // A default below the P90 belongs to a provider version whose operations were quicker, or was raised since.
    return timeout == defaultTimeout && timeout < p90 ? nil : timeout
  }

  /// The `timeouts` argument.
  static func configuredTimeout(
    _ action: OperationAction, before: JSONValue, after: JSONValue
  ) -> SimulatedDuration? {
    let values = action == .delete || after.isNull ? before : after
    return values["timeouts"]?[action.rawValue]?.string.flatMap { SimulatedDuration(text: $0) }
  }
}

extension DurationEstimate {
  /// Terraform drops an object from its state without asking anyone.
  fileprivate static let forget = DurationEstimate(
    model: .fixed(.zero), basis: .documented, origin: "forget", source: "only the state changes; no request is made")

  /// `time_sleep` waits exactly as long as its arguments say, on create and on delete.
  ///
  /// Source: the time provider's page of `time_sleep`.
  fileprivate static func sleep(
    type: String, action: OperationAction, before: JSONValue, after: JSONValue
  ) -> DurationEstimate? {
    guard type == "time_sleep" else { return nil }
    let argument = action == .delete ? "destroy_duration" : "create_duration"
    let source = "the time provider's page of time_sleep"
    switch action {
    case .create, .delete:
      let values = action == .delete ? before : after
      guard let value = values[argument] else { return nil }
      guard let duration = value.isNull ? .zero : value.string.flatMap({ SimulatedDuration(text: $0) }) else {
        return nil
      }
      return DurationEstimate(
        model: .fixed(duration), basis: .documented, origin: "time_sleep \(argument)", source: source)
    case .update, .read, .forget: return nil
    }
  }

  fileprivate func multiplied(by factor: Double?) -> DurationEstimate {
    guard let factor, factor > 1 else { return self }
    var copy = self
    copy.model = model.scaled(by: factor)
    copy.origin += " x \(Int(factor))"
    return copy
  }
}

extension ConditionContext {
  /// The number that an argument holds.
  fileprivate func number(at path: AttributePath) -> Double? {
    (after.isNull ? before : after).values(at: path.names).first?.integer.map(Double.init)
  }
}
