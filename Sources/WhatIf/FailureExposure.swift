public import ApplyGraph
public import ApplySimulation
public import EventSimulation
internal import PlanFile
internal import ResourceKinds

/// What happens when one operation on an outage's path fails.
public struct FailureExposure: Sendable {
  public var operation: Operation
  /// The endpoints that stay dark until somebody applies again; by name, and those of one name by address.
  public var endpoints: [EndpointForecast.Identity]
  /// A new object that may be left half made: the next plan replaces it.
  public var tainted: [String]
  /// Old objects of create-before-destroy replacements that stay: the next plan deletes them.
  public var deposed: [String]
  /// Objects that the configuration no longer has and that stay: the next plan deletes them.
  public var orphaned: [String]
  /// Operations that are skipped.
  public var skipped: Int
  /// How long the next apply takes; nil where it can't be ordered.
  public var nextApply: Quantiles?
  /// Into the next apply, until the last of the endpoints is back, at the median; nil where it brings none back.
  public var backAfter: Int64?
}

/// Makes every operation between the two ends of an outage fail, one at a time.
public struct FailureSearch: Sendable {
  let input: ApplyGraphInput
  let graph: OperationGraph
  let forecast: Forecast
  let durations: [DurationOverride]

  /// Operations that are made to fail at most.
  public static let limit = 40
  /// Runs of each: what fails is the same in all, only times differ.
  private static let runs = 20

  /// - Parameter forecast: that of `input` as it is.
  public init(
    _ input: ApplyGraphInput, graph: OperationGraph, forecast: Forecast, durations: [DurationOverride]
  ) {
    self.input = input
    self.graph = graph
    self.forecast = forecast
    self.durations = durations
  }

  /// The operations on the paths of outages, in their order; each once.
  private var candidates: [Int] {
    var seen: Set<Int> = []
    let onPaths = forecast.endpoints.filter { $0.status == .dark || $0.status == .atRisk }.flatMap { endpoint in
      endpoint.intervals.filter { $0.effect == .dark }.flatMap(\.because)
    }
    return onPaths.filter { seen.insert($0).inserted }
  }

  /// True where there are more operations than are looked at.
  public var isCut: Bool { candidates.count > Self.limit }

  /// Only those that leave something dark.
  public func exposures() async -> [FailureExposure] {
    let continuation = PlanContinuation(of: input, graph: graph, dependencies: ConfigurationDependencies(input))
    var exposures: [FailureExposure] = []
    for id in candidates.prefix(Self.limit) {
      let exposure = await exposure(of: graph.operations[id], continuation)
      if !exposure.endpoints.isEmpty { exposures.append(exposure) }
    }
    return exposures
  }

  private func exposure(of operation: Operation, _ continuation: PlanContinuation) async -> FailureExposure {
    var forecaster = forecaster
    forecaster.failing = [
      OperationPattern(address: AddressGlob(operation.address.description), action: operation.action)
    ]
    let failed = await forecaster.forecast(input.plan, graph, source: input.source)
    let open = failed.endpoints.filter { $0.isOpenEnded && $0.status != .removed }.map(\.identity)
    let known = Set(forecast.endpoints.filter { $0.isOpenEnded }.map(\.identity))
    // In most runs: what is skipped by a race alone is another story.
    let missing = Set(failed.operations.filter { $0.failureShare > 0.5 }.map(\.operation.id))
    let left = graph.operations.filter { missing.contains($0.id) }
    var exposure = FailureExposure(
      operation: operation,
      endpoints: open.filter { !known.contains($0) }.sorted { ($0.name, $0.address) < ($1.name, $1.address) },
      tainted: [], deposed: [],
      orphaned: [], skipped: max(0, missing.count - 1))
    if operation.action == .create { exposure.tainted = [operation.address.description] }
    exposure.deposed = left.filter { $0.action == .delete && $0.deposed != nil && isMade($0, missing) }
      .map(\.address.description)
    exposure.orphaned = left.filter { other in
      other.action == .delete && other.deposed == nil && input.plan.changes[other.change].action == .delete
    }.map(\.address.description)
    await look(at: continuation.rest { !missing.contains($0.id) }, &exposure)
    return exposure
  }

  /// True where the new object of a replacement is there, so that the old one is left beside it.
  private func isMade(_ delete: Operation, _ missing: Set<Int>) -> Bool {
    graph.operations.contains { $0.address == delete.address && $0.action == .create && !missing.contains($0.id) }
  }

  private var forecaster: Forecaster {
    Forecaster(
      settings: SimulationSettings(parallelism: forecast.parallelism, runs: Self.runs, seed: forecast.seed),
      given: durations)
  }

  /// The next apply: how long, and when it brings back what is dark. Of one that can't be ordered nothing is told.
  private func look(at rest: ApplyGraphInput, _ exposure: inout FailureExposure) async {
    guard !exposure.endpoints.isEmpty, let graph = try? ApplyGraphBuilder.build(rest) else { return }
    let next = await forecaster.forecast(rest.plan, graph, source: rest.source)
    exposure.nextApply = next.applyDuration
    let closers = forecast.endpoints.filter { exposure.endpoints.contains($0.identity) }.compactMap { endpoint in
      endpoint.intervals.last { $0.effect == .dark }?.to.map { self.graph.operations[$0.operation] }
    }
    let backs = closers.compactMap { closer -> Int64? in
      next.operations.first { $0.operation.address == closer.address && $0.operation.action == closer.action }
        .map { operation in
          let moment = ResourceCatalog.standard.effectMoment(type: closer.type, action: closer.action).moment
          return operation.start.p50 + (moment == .start ? 0 : operation.duration.p50)
        }
    }
    exposure.backAfter = backs.max()
  }
}
