internal import ApplyGraph
public import EventSimulation
internal import PlanFile
internal import ResourceKinds

extension AvailabilityModel {
  /// How often what a log does not show is drawn: how long something takes to be ready after its create.
  private static let draws = 101

  /// What the times of an apply that took place did to the endpoints, worst first. What the log does not tell, such as
  /// health checks after a create, is the model's: of many draws the median.
  public func endpoints(in recorded: RunTimes, seed: UInt64 = 1) -> [EndpointForecast] {
    var observer = observer(seed: seed)
    let place = Dictionary(uniqueKeysWithValues: active.enumerated().map { ($1, $0) })
    let observations = (0..<Self.draws).map { (number: Int) -> EndpointObservations in
      var run = recorded
      run.run = UInt64(number)
      return observer.observe(run)
    }
    let forecaster = EndpointForecaster(model: self, seed: seed)
    var forecast = AvailabilityForecast()
    for number in endpoints.indices {
      let ofEndpoint = place[number].map { place in observations.map { $0[place] } } ?? [EndpointObservation()]
      let ranking = EndpointRanking(ofEndpoint)
      var run = recorded
      run.run = UInt64(ranking.medianRun)
      forecast.endpoints.append(forecaster.outcome(of: number, ofEndpoint, ranking, run, failed: run.failed).forecast)
    }
    forecast.sort()
    return forecast.endpoints
  }
}

extension SimulationInput {
  /// A run as a log tells it. Arrays by operation id; `ScheduledTask.never` where the log does not tell.
  ///
  /// What takes effect at its start does so one request later, even where the log ends before the operation does.
  public func recordedRun(
    start: [Int64], end: [Int64], outcome: [ScheduledTask.Outcome]
  ) -> RunTimes {
    let effect = graph.operations.indices.map { operation -> Int64 in
      guard start[operation] >= 0, outcome[operation] != .failed else { return ScheduledTask.never }
      switch estimates[operation].effect {
      case .end: return outcome[operation] == .done ? end[operation] : ScheduledTask.never
      case .start:
        let delay = Int64(estimates[operation].readsBeforeWrite + 1) * Self.typicalRequest
        return start[operation] + (end[operation] < 0 ? delay : min(delay, end[operation] - start[operation]))
      }
    }
    return RunTimes(run: 0, start: start, effect: effect, end: end, outcome: outcome)
  }

  /// The middle of what `ApplySimulator` draws.
  private static let typicalRequest: Int64 = 150
}
