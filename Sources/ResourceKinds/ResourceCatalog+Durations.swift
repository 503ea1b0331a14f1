public import EventSimulation
public import PlanFile

extension ResourceCatalog {
  /// How long an operation on an object takes. There is always an answer; `basis` and `origin` say how good it is.
  ///
  /// In this order: what the arguments themselves say (`time_sleep`), the row of the variant that the arguments
  /// choose (a Network load balancer), the row of the type and action, another name or a near relative of the type,
  /// another action of the type, and at last what is usual for the role and the family of providers. A `timeouts`
  /// argument, or the provider's default timeout, caps it.
  ///
  /// - Parameters:
  ///   - before: the object's values before, `.null` where there is none.
  ///   - after: the values after, `.null` where there is none.
  ///   - afterUnknown: true where a value after is not known yet.
  ///   - variant: asks for a variant that the values can't tell, such as `local-exec` of `null_resource`; without
  ///     effect where there is no such row.
  public func duration(
    of type: String, action: OperationAction, before: JSONValue, after: JSONValue,
    afterUnknown: JSONValue = .object([]), variant: String? = nil
  ) -> DurationEstimate {
    if action == .forget { return .forget }
    // A replacement's delete and create come with the values of both sides; each concerns one.
    let (before, after) = (action == .create ? .null : before, action == .delete ? .null : after)
    if let sleep = DurationEstimate.sleep(type: type, action: action, before: before, after: after) { return sleep }
    let context = ConditionContext(type: type, before: before, after: after, afterUnknown: afterUnknown)
    var estimate =
      estimate(of: type, action: action, context: context, variant: variant)
      ?? relatedEstimate(of: type, action: action, context: context, variant: variant)
      ?? scaledEstimate(of: type, action: action)
      ?? defaultEstimate(of: type, action: action)
    // Reads are one request whatever they read.
    if estimate.basis == .default, action != .read {
      estimate.model = estimate.model.widened(forObservations: 0)
    }
    estimate.model.cap = cap(of: type, action: action, before: before, after: after, above: estimate.model.p90)
    return estimate
  }

  /// All rows about a type and its variants, in the order of the table, P10 and P90 as wide as few lines require; where it
  /// has none, those of the type that it is another name of.
  public func durations(of type: String) -> [DurationRow] {
    let rows = ownDurations(of: type)
    return rows.isEmpty ? KindRelation.otherNames(of: type).first.map(ownDurations) ?? [] : rows
  }

  private func ownDurations(of type: String) -> [DurationRow] {
    family(of: type)?.durations.rowsWithVariants(named: type).compactMap(DurationRow.init) ?? []
  }

  private func durations(of type: String, action: OperationAction) -> [DurationRow] {
    let rows = family(of: type)?.durations.rowsWithVariants(named: type) ?? []
    return rows.filter { $0[DurationColumn.action.rawValue] == action.rawValue }.compactMap(DurationRow.init)
  }

  /// How long the provider waits before it gives up: the `timeouts` argument, else its default; nil where neither is
  /// known. Defaults are those of the provider versions named in the table's source.
  public func timeout(
    of type: String, action: OperationAction, before: JSONValue, after: JSONValue
  ) -> SimulatedDuration? {
    let values = action == .delete || after.isNull ? before : after
    let configured = values["timeouts"]?[action.rawValue]?.string.flatMap { SimulatedDuration(text: $0) }
    return configured ?? defaultTimeout(of: type, action: action)
  }

  private func cap(
    of type: String, action: OperationAction, before: JSONValue, after: JSONValue, above p90: SimulatedDuration
  ) -> SimulatedDuration? {
    guard let timeout = timeout(of: type, action: action, before: before, after: after) else { return nil }
    // A default below the P90 belongs to a provider version whose operations were quicker, or was raised since.
    let isDefault = timeout == defaultTimeout(of: type, action: action)
    return isDefault && timeout < p90 ? nil : timeout
  }

  private func defaultTimeout(of type: String, action: OperationAction) -> SimulatedDuration? {
    guard let column = TimeoutColumn(action), let row = row(named: type, in: \.timeouts) else { return nil }
    return Double(row[column.rawValue]).map { SimulatedDuration(seconds: $0) }
  }

  /// The type's own row for the action: that of a variant where one applies and has one.
  private func estimate(
    of type: String, action: OperationAction, context: ConditionContext, variant: String?
  ) -> DurationEstimate? {
    let rows = durations(of: type, action: action)
    guard !rows.isEmpty else { return nil }
    if let variant, let row = rows.first(where: { $0.variant == variant }) { return row.estimate }
    if rows.contains(where: { $0.variant != nil }) {
      for variant in DurationVariant.all(of: type) where variant.actions.contains(action) {
        guard let row = rows.first(where: { $0.variant == variant.name }), context.holds(variant.condition) == true
        else { continue }
        return row.estimate.multiplied(by: variant.multiplier.flatMap(context.number))
      }
    }
    return rows.first { $0.variant == nil }?.estimate
  }

  /// What another name of the type, or a near relative, takes.
  private func relatedEstimate(
    of type: String, action: OperationAction, context: ConditionContext, variant: String?
  ) -> DurationEstimate? {
    for relation in KindRelation.all(of: type) {
      let pieces = relation.target[...].pieces(between: "#").map(String.init)
      var context = context
      context.type = pieces[0]
      guard
        var estimate = estimate(
          of: pieces[0], action: action, context: context, variant: pieces.count == 2 ? pieces[1] : variant)
      else { continue }
      if relation.relation == .near {
        estimate.variant = nil
        estimate.basis = .default
        estimate.observations = 0
        estimate.source = "taken from \(relation.target): \(relation.reason)"
      }
      return estimate
    }
    return nil
  }

  /// What the type's other actions suggest.
  ///
  /// Over the rows of the tables, where a create takes 20 s or more the median delete takes 0.58 and the median update
  /// 0.74 of it; where it takes less, all three are alike.
  private func scaledEstimate(of type: String, action: OperationAction) -> DurationEstimate? {
    guard action != .read else { return nil }
    let rows = ownDurations(of: type).filter { $0.variant == nil && $0.action != .read }
    guard let row = rows.first(where: { $0.action == .create }) ?? rows.first else { return nil }
    let share = [OperationAction.create: 1, .delete: 0.58, .update: 0.74]
    var factor = 1.0
    if row.estimate.model.p50 >= SimulatedDuration(seconds: 20), let wanted = share[action], let has = share[row.action]
    {
      factor = wanted / has
    }
    return DurationEstimate(
      model: row.estimate.model.scaled(by: factor), basis: .default, origin: "\(type) \(row.action.rawValue), scaled",
      source: "median ratio of \(action.rawValue) to \(row.action.rawValue) over the tables")
  }

  /// What is usual for the family and role.
  private func defaultEstimate(of type: String, action: OperationAction) -> DurationEstimate {
    let family = family(of: type)?.name ?? "any"
    let role = row(named: type, in: \.kinds)?[KindColumn.role.rawValue] ?? "any"
    for (family, role) in [(family, role), (family, "any"), ("any", "any")] {
      for row in durationDefaults.rows(named: family) where row[1] == role && row[2] == action.rawValue {
        guard let p10 = Double(row[3]), let p50 = Double(row[4]), let p90 = Double(row[5]) else { continue }
        return DurationEstimate(
          model: DurationModel(
            p10: SimulatedDuration(seconds: p10), p50: SimulatedDuration(seconds: p50),
            p90: SimulatedDuration(seconds: p90), shape: .quantiles),
          basis: .default, origin: "\(action.rawValue) of family \(family), role \(role)", source: String(row[6]))
      }
    }
    preconditionFailure("the table of default durations has a row for any family, any role and every action")
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

/// The columns of a timeouts table, in order; seconds.
enum TimeoutColumn: Int, CaseIterable {
  case type, create, update, delete, read, source

  fileprivate init?(_ action: OperationAction) {
    switch action {
    case .create: self = .create
    case .update: self = .update
    case .delete: self = .delete
    case .read: self = .read
    case .forget: return nil
    }
  }
}
