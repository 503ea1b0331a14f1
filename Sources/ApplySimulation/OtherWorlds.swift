public import ApplyGraph
internal import Graphs
internal import PlanFile

/// What would happen if what is assumed were otherwise.
///
/// Plan JSON does not say whether an object that is only deleted is create_before_destroy. Taken as false, its delete
/// comes before the updates of what used it; if it is true, after them. Each such resource makes another world, which is
/// ordered and simulated too; a world that cannot be ordered does not exist, because Terraform would have refused it.
public struct OtherWorlds: Sendable {
  /// One world and what is expected in it.
  public struct World: Sendable {
    /// What is different: `create_before_destroy = true of aws_x.old`.
    public var premise: String
    public var input: ApplyGraphInput
    public var graph: OperationGraph
    public var forecast: Forecast
  }

  /// How many are looked at; where there are more, the rest is tried all at once.
  public static let limit = 6
  /// Runs of another world: enough to see whether an endpoint goes dark.
  public static let runs = 200

  /// The inputs of the other worlds of a graph.
  public static func inputs(
    _ input: ApplyGraphInput, _ graph: OperationGraph
  ) -> [(premise: String, input: ApplyGraphInput)] {
    let open = graph.openFlags
    var worlds = open.prefix(limit).map { resource in
      (
        premise: "create_before_destroy = true of \(resource)",
        input: input.presuming(createBeforeDestroy: true, of: resource)
      )
    }
    if open.count > 1 {
      let all = open.reduce(input) { $0.presuming(createBeforeDestroy: true, of: $1) }
      worlds.append((premise: "create_before_destroy = true of all \(open.count) deleted resources", input: all))
    }
    return worlds
  }

  /// A world before it is simulated.
  public struct Order: Sendable {
    var premise: String
    var input: ApplyGraphInput
    var graph: OperationGraph
  }

  /// The other worlds of a graph that exist and have another order.
  ///
  /// Complexity: that of the later part of ordering the plan, for each.
  public static func orders(_ input: ApplyGraphInput, _ graph: OperationGraph) async -> [Order] {
    let inputs = inputs(input, graph)
    guard !inputs.isEmpty, let groundwork = graph.groundwork else { return [] }
    let edges = graph.order.graph.edges
    return await inOrder(inputs.count) { number in
      let other = inputs[number]
      guard let order = try? ApplyGraphBuilder.build(groundwork, presuming: other.input.presumedFlags),
        order.operations != graph.operations || order.order.graph.edges != edges
      else { return nil }
      return Order(premise: other.premise, input: other.input, graph: order)
    }
  }

  /// Simulates worlds.
  ///
  /// Complexity: that of simulating the plan, for each.
  ///
  /// - Parameter base: what was made of the plan as it is: only what depends on the order is worked out anew.
  public static func simulated(
    _ orders: [Order], _ forecaster: Forecaster, like base: PreparedSimulation
  ) async -> [World] {
    var brief = forecaster
    brief.settings.runs = min(forecaster.settings.runs, runs)
    let settled = brief
    return await inOrder(orders.count) { number in
      let order = orders[number]
      let prepared = settled.prepared(order.input.plan, order.graph, source: order.input.source, like: base)
      let forecast = await settled.forecast(order.input.plan, prepared)
      return World(premise: order.premise, input: order.input, graph: order.graph, forecast: forecast)
    }
  }

  /// Both, for a plan of which the rest is not at hand.
  public static func simulated(
    _ input: ApplyGraphInput, _ graph: OperationGraph, _ forecaster: Forecaster, like base: PreparedSimulation? = nil
  ) async -> [World] {
    let orders = await orders(input, graph)
    if orders.isEmpty { return [] }
    return await simulated(
      orders, forecaster, like: base ?? forecaster.prepared(input.plan, graph, source: input.source))
  }

  /// What is made of each number side by side, without what is nil: most of it keeps one core busy each.
  private static func inOrder<Result: Sendable>(
    _ count: Int, _ make: @escaping @Sendable (Int) async -> Result?
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result?).self) { group in
      for number in 0..<count { group.addTask { (number, await make(number)) } }
      var results = [Result?](repeating: nil, count: count)
      for await (number, result) in group { results[number] = result }
      return results.compactMap(\.self)
    }
  }
}

extension Forecast {
  /// Takes over what is worse in other worlds: an endpoint that goes dark in one of them is at risk, with that outage.
  public mutating func consider(_ worlds: [OtherWorlds.World]) {
    for position in endpoints.indices {
      let name = endpoints[position].name
      // What is dark here is dark, whatever the worlds say; what hangs on an assumption was found by its edges.
      guard ![.dark, .removed].contains(endpoints[position].status) else { continue }
      for world in worlds {
        guard let other = world.forecast.endpoints.first(where: { $0.name == name }),
          other.status == .dark || other.isOpenEnded && !endpoints[position].isOpenEnded
        else { continue }
        let doubt = "if \(world.premise), it goes dark"
        if endpoints[position].status != .atRisk {
          var risk = other
          risk.status = .atRisk
          risk.dependsOn = endpoints[position].dependsOn
          endpoints[position] = risk
          findings.append(
            Finding(
              rule: .endpointGap, severity: .warning, endpoint: name,
              address: other.intervals.first.map {
                world.forecast.operations[$0.from.operation].operation.address.description
              },
              message:
                "\(name) may go dark: \(doubt). Plan JSON does not say which it is; the saved plan or the state does."))
        }
        if !endpoints[position].dependsOn.contains(doubt) { endpoints[position].dependsOn.append(doubt) }
      }
    }
    // A risk may now be worse than what stood before it.
    var sorted = AvailabilityForecast(endpoints: endpoints, findings: findings)
    sorted.sort()
    endpoints = sorted.endpoints
    findings = sorted.findings
  }
}
