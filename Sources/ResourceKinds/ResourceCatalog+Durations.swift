public import EventSimulation
public import PlanFile
internal import SharedWork

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
    durations(of: type, action: action).estimate(
      before: before, after: after, afterUnknown: afterUnknown, variant: variant)
  }

  /// What `duration` asks the tables, for those who ask about many objects.
  public func durations(of type: String, action: OperationAction) -> ActionDurations {
    // A search for remedies simulates the same operations dozens of times.
    let question = DurationQuestion(type: type, action: action)
    let known = knownDurations.answer(to: question) { readDurations(of: type, action: action) }
    return known ?? readDurations(of: type, action: action)
  }

  struct DurationQuestion: Hashable, Sendable {
    var type: String
    var action: OperationAction
  }

  private func readDurations(of type: String, action: OperationAction) -> ActionDurations {
    let own = rows(of: type, action: action)
    // No table has a row for what is only forgotten.
    let isAnswered = own.answersAlways || action == .forget
    return ActionDurations(
      type: type, action: action, rows: own, relatives: isAnswered ? [] : relatives(of: type, action: action),
      fallback: isAnswered
        ? nil : scaledEstimate(of: type, action: action) ?? defaultEstimate(of: type, action: action),
      defaultTimeout: defaultTimeout(of: type, action: action))
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

  private func rows(of type: String, action: OperationAction) -> ActionDurations.Rows {
    let rows = family(of: type)?.durations.rowsWithVariants(named: type) ?? []
    return ActionDurations.Rows(
      of: type, action,
      rows.filter { $0[DurationColumn.action.rawValue] == action.rawValue }.compactMap(DurationRow.init))
  }

  /// How long the provider waits before it gives up: the `timeouts` argument, else its default; nil where neither is
  /// known. Defaults are those of the provider versions named in the table's source.
  public func timeout(
    of type: String, action: OperationAction, before: JSONValue, after: JSONValue
  ) -> SimulatedDuration? {
    ActionDurations.configuredTimeout(action, before: before, after: after)
      ?? defaultTimeout(of: type, action: action)
  }

  private func defaultTimeout(of type: String, action: OperationAction) -> SimulatedDuration? {
    guard let column = TimeoutColumn(action), let row = row(named: type, in: \.timeouts) else { return nil }
    return Double(row[column.rawValue]).map { SimulatedDuration(seconds: $0) }
  }

  /// Other names of the type, and near relatives.
  private func relatives(of type: String, action: OperationAction) -> [ActionDurations.Relative] {
    KindRelation.all(of: type).map { relation in
      let pieces = relation.target[...].pieces(between: "#").map(String.init)
      return ActionDurations.Relative(
        relation: relation, rows: rows(of: pieces[0], action: action), variant: pieces.count == 2 ? pieces[1] : nil)
    }
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
