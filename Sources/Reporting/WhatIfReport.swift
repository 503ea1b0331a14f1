public import ApplySimulation
internal import EventSimulation
public import WhatIf

/// What the `whatif` command has to say.
public struct WhatIfReport: Sendable {
  public var plan: PlanSummary
  public var settings: SimulationSettings
  /// As they were written.
  public var changes: [String]
  /// What they bring with them.
  public var notes: [ChangeNote]
  public var outcome: Result<Comparison, UnorderablePlan>

  /// The plan as it is, and as the changes make it.
  public struct Comparison: Sendable {
    public var original: CourseForecast
    public var changed: CourseForecast
    /// Of what the changes make of it.
    public var gate: Gate

    public init(original: CourseForecast, changed: CourseForecast, gate: Gate) {
      self.original = original
      self.changed = changed
      self.gate = gate
    }
  }

  public init(
    plan: PlanSummary, settings: SimulationSettings, changes: [String], notes: [ChangeNote] = [],
    outcome: Result<Comparison, UnorderablePlan>
  ) {
    self.plan = plan
    self.settings = settings
    self.changes = changes
    self.notes = notes
    self.outcome = outcome
  }
}

extension WhatIfReport.Comparison {
  /// One endpoint on both sides; nil where it is not there.
  struct Row {
    var name: String
    var before: CourseEndpoint?
    var after: CourseEndpoint?
    /// What tells it from other rows of the same name; nil where there are none.
    var distinction: String?

    /// The name, and what tells it from others of the same name.
    var label: String { distinction.map { "\(name) (\($0))" } ?? name }

    /// Better, worse or the same, worst first.
    enum Verdict: Int, Comparable {
      case worse, better, same

      static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    var verdict: Verdict {
      guard let before, let after else { return .same }
      // What no figure shows is no difference.
      if before.badness == after.badness || before.cell == after.cell { return .same }
      return before.badness < after.badness ? .worse : .better
    }
  }

  /// Every endpoint of either side: what became worse first, then what became better.
  var rows: [Row] {
    let pairs = EndpointPairs(original.endpoints.map(\.identity), changed.endpoints.map(\.identity))
    let after = Dictionary(changed.endpoints.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
    var rows = original.endpoints.map { before in
      Row(name: before.name, before: before, after: pairs.partner(of: before.identity).flatMap { after[$0] })
    }
    rows += changed.endpoints.filter { pairs.origin(of: $0.identity) == nil }.map { Row(name: $0.name, after: $0) }
    let identities = rows.map { ($0.before ?? $0.after)?.identity ?? EndpointForecast.Identity($0.name, "") }
    let distinctions = EndpointForecast.Identity.distinctions(identities)
    for position in rows.indices { rows[position].distinction = distinctions[position] }
    let numbered = rows.enumerated().sorted { ($0.element.verdict, $0.offset) < ($1.element.verdict, $1.offset) }
    return numbered.map(\.element)
  }
}

extension CourseEndpoint {
  /// What two courses are compared by: without an end, the risk, the time.
  var badness: Badness {
    Badness(
      isOpenEnded: isOpenEnded, share: Int((darkShare * 100).rounded()), p50: (outage?.p50 ?? .max) / 1000,
      p90: (outage?.p90 ?? .max) / 1000, status: EndpointStatus.allCases.count - rank)
  }

  private var rank: Int { EndpointStatus.allCases.firstIndex(of: status) ?? 0 }

  struct Badness: Comparable {
    var isOpenEnded: Bool
    var share: Int
    var p50: Int64
    var p90: Int64
    var status: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.isOpenEnded ? 1 : 0, left.p50, left.p90, left.share, left.status)
        < (right.isOpenEnded ? 1 : 0, right.p50, right.p90, right.share, right.status)
    }
  }
}

extension Gate {
  /// The same for the endpoints of several applies.
  public init(
    limits: [Limit], courseEndpoints endpoints: [CourseEndpoint], policies: [EndpointPolicy] = [],
    today: CalendarDate? = nil
  ) {
    self.init(
      limits: limits,
      endpoints: endpoints.map { endpoint in
        var forecast = EndpointForecast(
          name: endpoint.name, kind: .other, address: endpoint.address, status: endpoint.status,
          outage: endpoint.outage, isOpenEnded: endpoint.isOpenEnded)
        forecast.zone = endpoint.zone
        forecast.distinction = endpoint.distinction
        return forecast
      }, policies: policies, today: today)
  }
}
