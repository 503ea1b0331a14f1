public import ApplyGraph
internal import EventSimulation
internal import Graphs
public import PlanFile
internal import SharedWork

/// What would happen if what is assumed were otherwise.
///
/// Plan JSON does not say whether an object that is only deleted is create_before_destroy. Taken as false, its delete
/// comes before the updates of what used it; if it is true, after them. Each such resource makes another world, which is
/// ordered, and simulated as far as its order makes a difference; a world with a cycle does not exist, because
/// Terraform would have refused it.
public struct OtherWorlds: Sendable {
  /// What is taken to be otherwise: that these deleted resources are create_before_destroy.
  public struct Premise: Sendable, Hashable, CustomStringConvertible {
    /// One of them, or all of which it is open.
    public var resources: [ConfigurationAddress]

    public init(resources: [ConfigurationAddress]) { self.resources = resources }

    /// `create_before_destroy = true of aws_x.old`.
    public var description: String { text(isSet: true) }
    /// The same of what is assumed instead.
    public var denial: String { text(isSet: false) }

    private func text(isSet: Bool) -> String {
      let name = resources.count == 1 ? "\(resources[0])" : "all \(resources.count) deleted resources"
      return "create_before_destroy = \(isSet) of \(name)"
    }
  }

  /// One world and what is expected in it.
  public struct World: Sendable {
    public var premise: Premise
    public var input: ApplyGraphInput
    public var graph: OperationGraph
    public var forecast: Forecast
    /// The endpoints to which the other order can make a difference.
    var touched: Set<EndpointForecast.Identity>

    /// What of it the plan's own forecast has to consider.
    public var difference: Difference {
      Difference(premise: premise, graph: graph, endpoints: forecast.endpoints.filter { touched.contains($0.identity) })
    }
  }

  /// What is expected in a world of those endpoints to which its order can make a difference.
  public struct Difference: Sendable {
    public var premise: Premise
    public var graph: OperationGraph
    public var endpoints: [EndpointForecast]
  }

  /// How many are looked at; where there are more, the rest is tried all at once.
  public static let limit = 6
  /// In plans of more operations than this, where more is open than is looked at one by one, it is only tried all at once:
  /// the few of many would each cost as much as ordering the plan again. Chosen: there a world takes a second.
  public static let largePlan = 20_000
  /// Runs of another world: enough to see whether an endpoint goes dark.
  public static let runs = 200
  /// In plans of up to so many operations every endpoint is looked at in every world: there it costs little, and slots
  /// that are taken otherwise matter most. Chosen: a pull request's plan is smaller.
  public static let smallPlan = 250
  /// Where a plan has very many operations: no more runs than take up to this many of them, but always some. Chosen so that worlds take no longer than the plan's own 100 runs of 100,000 operations.
  private static let operationsSimulated = 2_000_000
  private static let fewestRuns = 20
  /// What of one world only one core can do is done beside the runs of another; more would only hold their runs in memory.
  private static let simulatedAtOnce = 2

  /// The inputs of the other worlds of a graph.
  ///
  /// - Parameter largePlan: up to how many operations some are looked at one by one where more are open than `limit`.
  public static func inputs(
    _ input: ApplyGraphInput, _ graph: OperationGraph, largePlan: Int = largePlan
  ) -> [(premise: Premise, input: ApplyGraphInput)] {
    let open = graph.openFlags
    let isTooMuch = open.count > limit && graph.operations.count > largePlan
    let single = isTooMuch ? [] : open.prefix(limit).map { Premise(resources: [$0]) }
    let premises = single + (open.count > 1 ? [Premise(resources: open)] : [])
    return premises.map { premise in
      (premise, premise.resources.reduce(input) { $0.presuming(createBeforeDestroy: true, of: $1) })
    }
  }

  /// A world before it is simulated.
  public struct Order: Sendable {
    var premise: Premise
    var input: ApplyGraphInput
    var graph: OperationGraph
  }

  /// The worlds of a graph before they are simulated.
  public struct Orders: Sendable {
    var worlds: [Order] = []
    /// Those in which more operations wait for others than are looked at.
    var tooLarge: [Premise] = []

    public var diagnostics: [Diagnostic] {
      tooLarge.map { premise in
        Diagnostic(
          .warning, subject: "order",
          message:
            "what happens if \(premise) was not looked at: there would be too many dependencies between operations",
          hint: "the state or the saved plan tells whether it is so: --state, --plan-file")
      }
    }
  }

  /// The other worlds of a graph that exist and have another order.
  ///
  /// Complexity: that of the later part of ordering the plan, for each.
  public static func orders(_ input: ApplyGraphInput, _ graph: OperationGraph) async -> Orders {
    let inputs = inputs(input, graph)
    guard !inputs.isEmpty, let groundwork = graph.groundwork ?? (try? ApplyGraphBuilder.groundwork(of: input)) else {
      return Orders()
    }
    let edges = graph.order.graph.edges
    let found = await SideBySide.map(inputs.count) { number -> (order: Order?, tooLarge: Premise?) in
      let other = inputs[number]
      do throws(ApplyGraphError) {
        var order = try ApplyGraphBuilder.build(groundwork, presuming: other.input.presumedFlags)
        if order.operations == graph.operations, order.order.graph.edges == edges { return (nil, nil) }
        // Nothing is built on it again.
        order.groundwork = nil
        return (Order(premise: other.premise, input: other.input, graph: order), nil)
      } catch {
        switch error {
        // Terraform would have refused the plan.
        case .cycles: return (nil, nil)
        case .tooManyDependencies: return (nil, other.premise)
        }
      }
    }
    return Orders(worlds: found.compactMap(\.order), tooLarge: found.compactMap(\.tooLarge))
  }

  /// Simulates worlds.
  ///
  /// Complexity: that of simulating the plan, for each.
  ///
  /// - Parameters:
  ///   - base: what was made of the plan as it is: only what depends on the order is worked out anew.
  ///   - smallPlan: up to how many operations every endpoint counts as touched.
  public static func simulated(
    _ orders: Orders, _ forecaster: Forecaster, like base: PreparedSimulation, smallPlan: Int = smallPlan
  ) async -> [World] {
    let brief = brief(forecaster, base)
    return await SideBySide.map(orders.worlds.count, atOnce: simulatedAtOnce) { number in
      let order = orders.worlds[number]
      let prepared = brief.prepared(order.input.plan, order.graph, source: order.input.source, like: base)
      let touched = touched(prepared, base, smallPlan)
      let forecast = await brief.forecast(order.input.plan, prepared)
      return World(
        premise: order.premise, input: order.input, graph: order.graph, forecast: forecast,
        touched: prepared.availability.identities(of: touched))
    }
  }

  /// The same of those endpoints alone to which a world can make a difference.
  ///
  /// Complexity: that of laying out the runs, for each world that touches an endpoint.
  ///
  /// - Parameter own: what the plan's own forecast says of its endpoints: those that cannot get worse are left out.
  public static func differences(
    _ orders: Orders, _ forecaster: Forecaster, like base: PreparedSimulation, own: [EndpointForecast] = [],
    smallPlan: Int = smallPlan
  ) async -> [Difference] {
    let brief = brief(forecaster, base)
    let settled = Set(own.filter(\.isWorst).map(\.identity))
    return await SideBySide.map(orders.worlds.count, atOnce: simulatedAtOnce) { number -> Difference? in
      let order = orders.worlds[number]
      let prepared = brief.prepared(order.input.plan, order.graph, source: order.input.source, like: base)
      let touched = touched(prepared, base, smallPlan)
        .filter { !settled.contains(prepared.availability.identity(of: $0)) }
      if touched.isEmpty { return nil }
      let endpoints = await brief.endpoints(prepared, only: touched)
      return Difference(premise: order.premise, graph: order.graph, endpoints: endpoints)
    }.compactMap(\.self)
  }

  /// The endpoints to which the other order can make a difference.
  private static func touched(_ other: PreparedSimulation, _ base: PreparedSimulation, _ smallPlan: Int) -> [Int] {
    if base.input.graph.operations.count <= smallPlan { return other.availability.active }
    return other.availability.touched(unlike: base.availability, (other.input, base.input))
  }

  private static func brief(_ forecaster: Forecaster, _ base: PreparedSimulation) -> Forecaster {
    let operations = max(1, base.input.graph.operations.count)
    var brief = forecaster
    brief.settings.runs = min(forecaster.settings.runs, runs, max(fewestRuns, operationsSimulated / operations))
    return brief
  }

  /// Orders worlds and simulates them.
  ///
  /// - Parameter model: of the plan in the order of `graph`, where it was made already.
  public static func simulated(
    _ input: ApplyGraphInput, _ graph: OperationGraph, _ forecaster: Forecaster, model: AvailabilityModel? = nil
  ) async -> [World] {
    let orders = await orders(input, graph)
    if orders.worlds.isEmpty { return [] }
    return await simulated(
      orders, forecaster, like: forecaster.prepared(input.plan, graph, source: input.source, model: model))
  }
}

extension Forecast {
  /// Takes over what is worse in other worlds: an endpoint that goes dark in one of them is at risk, with that outage.
  public mutating func consider(_ worlds: [OtherWorlds.Difference]) {
    let found = worlds.map { world in
      Dictionary(world.endpoints.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
    }
    for position in endpoints.indices {
      let (name, identity) = (endpoints[position].name, endpoints[position].identity)
      // What is dark here is dark, whatever the worlds say; what hangs on an assumption was found by its edges.
      if endpoints[position].isWorst { continue }
      for (number, world) in worlds.enumerated() {
        guard let other = found[number][identity],
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
              rule: .endpointGap, severity: .warning, endpoint: identity,
              address: other.intervals.first.map {
                world.graph.operations[$0.from.operation].address.description
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

extension EndpointForecast {
  /// Whether no other world can make it worse.
  fileprivate var isWorst: Bool { status == .dark || status == .removed }
}
