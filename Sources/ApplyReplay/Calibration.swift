public import ApplyLog
public import ApplySimulation
internal import EventSimulation
internal import PlanFile
public import ResourceKinds

/// Durations fitted to somebody's own logs, and how much better they foretell what they were not fitted to.
public struct Calibration: Sendable {
  public struct Row: Sendable {
    public var learned: LearnedDurations.Row
    /// In how many logs the type and action occur.
    public var logs: Int
    /// What the catalog says of them.
    public var prior: DurationEstimate
    /// Cases with a duration of their own that arguments choose: the logs do not tell them apart.
    public var unseenVariants: [String]
  }

  /// How well durations foretell operations.
  public struct Score: Sendable, Hashable {
    public var operations = 0
    /// From P10 to P90, half a second of rounding allowed.
    public var inside = 0
    /// The median factor between P50 and what was seen, either way; 1 where all are met. What takes less than half a
    /// second counts as half a second: nobody waits for it.
    public var medianFactor = 1.0
  }

  /// Sorted by type, then by action.
  public var rows: [Row]
  public var logs: Int
  /// Each log's operations foretold from the other logs; nil for a single log.
  public var catalogScore: Score?
  public var ownScore: Score?

  public var learned: LearnedDurations { LearnedDurations(rows.map(\.learned)) }
  public var observations: Int { rows.reduce(0) { $0 + $1.learned.observations } }
}

/// Fits durations to logs.
///
/// Each type and action starts from the catalog. With n operations in the logs the logarithms of P10, P50 and P90 are
/// mixed: n parts of what the logs say, and one part of an estimate or two of what the catalog has seen or read. What
/// the logs say is read off the sorted durations by Hazen's plotting positions and widened as far as so few leave it
/// uncertain, as the catalog's own rows are.
public struct Calibrator: Sendable {
  public var catalog: ResourceCatalog

  /// Logs are left out in so many groups, to see how well the others foretell them.
  private static let groups = 5
  /// A hundredth of a second stands for nothing where logarithms are taken.
  private static let smallest = 0.01
  private static let rounding: Int64 = 500

  public init(catalog: ResourceCatalog = .standard) { self.catalog = catalog }

  /// - Parameter logs: of each log its applies.
  public func calibrate(_ logs: [[ApplyRecord]]) -> Calibration {
    let observed = logs.map { $0.flatMap(Self.observations) }
    let rows = fit(observed).map { key, fitted in
      Calibration.Row(
        learned: fitted, logs: observed.count { log in log.contains { $0.key == key } }, prior: prior(key),
        unseenVariants: key.variant == nil ? unseenVariants(key) : [])
    }.sorted { left, right in
      (left.learned.type, left.learned.action.rawValue, left.learned.variant ?? "")
        < (right.learned.type, right.learned.action.rawValue, right.learned.variant ?? "")
    }
    var calibration = Calibration(rows: rows, logs: logs.count)
    if logs.count > 1 { holdOut(observed, &calibration) }
    return calibration
  }

  // MARK: Observations

  private struct Key: Hashable {
    var type: String
    var action: OperationAction
    var variant: String?
  }

  private struct Observation {
    var key: Key
    /// Milliseconds.
    var duration: Int64
  }

  /// What ran to its end. Of the address the type is kept.
  private static func observations(_ record: ApplyRecord) -> [Observation] {
    record.operations.compactMap { operation in
      guard operation.outcome == .done, let duration = operation.duration, let type = operation.type else { return nil }
      // A plan does not tell which provisioners run at a delete, so those are not learned apart.
      let hasOwnRow = operation.hasProvisioners && operation.action == .create
      let variant = hasOwnRow ? LearnedDurations.provisioned : nil
      return Observation(
        key: Key(type: type, action: operation.action, variant: variant), duration: max(0, duration))
    }
  }

  // MARK: The fit

  private func fit(_ logs: [[Observation]]) -> [Key: LearnedDurations.Row] {
    Dictionary(grouping: logs.joined(), by: \.key).reduce(into: [:]) { rows, group in
      rows[group.key] = row(group.key, group.value.map(\.duration).sorted())
    }
  }

  private func row(_ key: Key, _ durations: [Int64]) -> LearnedDurations.Row {
    let count = durations.count
    let seen = DurationModel(
      p10: Self.hazen(0.1, durations), p50: Self.hazen(0.5, durations), p90: Self.hazen(0.9, durations),
      shape: .lognormal
    ).widened(forObservations: count)
    let prior = prior(key)
    let parts = prior.basis == .observed || prior.basis == .documented ? 2.0 : 1.0
    let share = Double(count) / (Double(count) + parts)
    func mixed(_ seen: SimulatedDuration, _ prior: SimulatedDuration) -> SimulatedDuration {
      Self.mixed(seen, prior, share: share)
    }
    let (p10, p50, p90) = (
      mixed(seen.p10, prior.model.p10), mixed(seen.p50, prior.model.p50), mixed(seen.p90, prior.model.p90)
    )
    return LearnedDurations.Row(
      type: key.type, action: key.action, variant: key.variant, p10: min(p10, p50), p50: p50, p90: max(p50, p90),
      observations: count)
  }

  /// The geometric mean, `share` of it the first.
  private static func mixed(
    _ seen: SimulatedDuration, _ prior: SimulatedDuration, share: Double
  ) -> SimulatedDuration {
    SimulatedDuration(
      seconds: Logarithms.mean(max(seen.seconds, smallest), max(prior.seconds, smallest), share: share))
  }

  /// The i-th shortest of n stands at (i - 0.5) / n; straight between them.
  ///
  /// Source: A. Hazen, "Storage to be provided in impounding reservoirs for municipal water supply", Transactions of the
  /// American Society of Civil Engineers 77 (1914).
  private static func hazen(_ probability: Double, _ sorted: [Int64]) -> SimulatedDuration {
    let place = min(max(probability * Double(sorted.count) - 0.5, 0), Double(sorted.count - 1))
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    let part = place - Double(below)
    return SimulatedDuration(seconds: (Double(sorted[below]) * (1 - part) + Double(sorted[above]) * part) / 1000)
  }

  private func prior(_ key: Key) -> DurationEstimate {
    catalog.duration(of: key.type, action: key.action, before: .null, after: .null, variant: key.variant)
  }

  private func unseenVariants(_ key: Key) -> [String] {
    let known = Set(catalog.durations(of: key.type).filter { $0.action == key.action }.compactMap(\.variant))
    let chosen = catalog.facts(of: key.type).variants.filter { $0.actions.contains(key.action) }.map(\.name)
    return known.intersection(chosen).sorted()
  }

  // MARK: Held out

  private func holdOut(_ logs: [[Observation]], _ calibration: inout Calibration) {
    let groups = min(Self.groups, logs.count)
    var catalogs = Foretold()
    var own = Foretold()
    for group in 0..<groups {
      let rows = fit(logs.indices.filter { $0 % groups != group }.map { logs[$0] })
      for observation in logs.indices.filter({ $0 % groups == group }).flatMap({ logs[$0] }) {
        let prior = prior(observation.key).model
        catalogs.add(observation.duration, prior)
        own.add(observation.duration, rows[observation.key]?.model ?? prior)
      }
    }
    calibration.catalogScore = catalogs.score
    calibration.ownScore = own.score
  }

  private struct Foretold {
    private var inside = 0
    private var factors: [Double] = []

    mutating func add(_ duration: Int64, _ model: DurationModel) {
      let range = model.p10.milliseconds - rounding...model.p90.milliseconds + rounding
      if range.contains(duration) { inside += 1 }
      let (seen, foretold) = (
        Double(max(duration, rounding)) / 1000, Double(max(model.p50.milliseconds, rounding)) / 1000
      )
      factors.append(max(seen / foretold, foretold / seen))
    }

    var score: Calibration.Score {
      let sorted = factors.sorted()
      return Calibration.Score(
        operations: sorted.count, inside: inside,
        medianFactor: sorted.isEmpty ? 1 : sorted[(sorted.count - 1) / 2])
    }
  }
}
