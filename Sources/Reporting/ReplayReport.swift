public import ApplyReplay
public import ApplySimulation

/// What the `replay` command has to say.
public struct ReplayReport: Sendable {
  public var plan: PlanSummary
  public var settings: SimulationSettings
  public var outcome: Result<Replay, UnorderablePlan>
  /// What was reported, for an incident's folder.
  public var incident: Incident?

  public init(
    plan: PlanSummary, settings: SimulationSettings, outcome: Result<Replay, UnorderablePlan>, incident: Incident? = nil
  ) {
    self.plan = plan
    self.settings = settings
    self.outcome = outcome
    self.incident = incident
  }
}

/// What the forecast says of one endpoint, and what the log's times made of it.
struct ComparedEndpoint {
  var predicted: EndpointForecast
  var real: EndpointForecast?
  var report: Incident.Report?

  /// Whether there is anything to tell.
  var isTold: Bool { predicted.status.isVerdict || (real?.status.isVerdict ?? false) || report != nil }
}

extension ReplayReport {
  /// In the order of the forecast: worst first.
  func compared(_ replay: Replay) -> [ComparedEndpoint] {
    replay.forecast.endpoints.map { predicted in
      ComparedEndpoint(
        predicted: predicted,
        real: replay.endpoints.first { $0.address == predicted.address && $0.name == predicted.name },
        report: incident?.reports.first { $0.endpoint == predicted.name || $0.endpoint == predicted.address })
    }
  }

  /// Reports of endpoints that the plan does not have.
  func unknownReports(_ replay: Replay) -> [Incident.Report] {
    (incident?.reports ?? []).filter { report in
      !replay.forecast.endpoints.contains { $0.name == report.endpoint || $0.address == report.endpoint }
    }
  }
}

extension EndpointForecast {
  /// All of its dark time in one run, in milliseconds; nil where it does not end.
  var darkLength: Int64? {
    if isOpenEnded { return nil }
    var length: Int64 = 0
    for interval in intervals where interval.effect == .dark {
      guard let end = interval.endP50 else { return nil }
      length += end - interval.startP50
    }
    return length
  }
}
