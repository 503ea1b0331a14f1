internal import ApplyGraph
internal import ApplySimulation
internal import EventSimulation
internal import PlanFile
internal import Reporting
internal import SharedWork
internal import WhatIf

/// The search for remedies beside a simulation.
struct RemedyTask {
  private let course: Course
  private let budget: Advisor.Budget
  private let seed: UInt64
  private let changes: Int
  private let objects: Int
  /// The search, where it has begun already.
  private let begun: Task<Advice?, Never>?

  /// In a small plan most of the time goes into the search, so that it begins before it is known whether anything goes dark.
  /// Where nothing does, it ends after few runs.
  ///
  /// - Parameters:
  ///   - model: of the plan in the order of `graph`, with the standard catalog.
  ///   - dependencies: who refers to whom, where that is known.
  init(
    _ input: ApplyGraphInput, _ graph: OperationGraph, _ model: AvailabilityModel,
    _ dependencies: ConfigurationDependencies?, _ scenario: Scenario
  ) {
    let all = input.plan.changes
    objects = all.count
    // Each where it stands: a change that is taken out of its row holds on to all that it has.
    changes = all.indices.count { all[$0].action != .noOp }
    var budget = Advisor.Budget.brief(changes: changes, objects: all.count)
    budget.runs = min(scenario.runs, budget.runs)
    self.budget = budget
    seed = scenario.seed
    var course = Course(
      input, graph: graph, model: model, dependencies: dependencies, parallelism: scenario.parallelism,
      durations: scenario.durations)
    course.learned = scenario.learned
    self.course = course
    let isSmall = graph.operations.count <= OtherWorlds.smallPlan && Self.isSmall(input.plan)
    begun = isSmall && budget.trials > 0 ? Task { [course, seed] in await Self.advice(course, budget, seed) } : nil
  }

  /// Of a plan that shows many more objects it would cost too much for nothing.
  static func isSmall(_ plan: Plan) -> Bool { plan.changes.count <= 4 * OtherWorlds.smallPlan }

  private static func advice(_ course: Course, _ budget: Advisor.Budget, _ seed: UInt64) async -> Advice? {
    // Ordered already, so that there is no ring.
    try? await Advisor(course, budget: budget, seed: seed).advice(isTogetherAsked: false)
  }

  /// The best remedy under each endpoint's gap, and what was left out of the search.
  consuming func addRemedies(to forecast: inout Forecast) async {
    guard forecast.findings.contains(where: { $0.rule == .endpointGap }) else {
      begun?.cancel()
      return releaseAside(course, of: objects)
    }
    if budget.trials == 0 {
      forecast.diagnostics.append(
        Diagnostic(
          .note, subject: "remedies", message: "not searched: the plan has \(changes) changes",
          hint: "'applysim advise' searches them"))
      return releaseAside(course, of: objects)
    }
    let found = if let begun { await begun.value } else { await Self.advice(course, budget, seed) }
    guard let advice = found else { return }
    for endpoint in advice.endpoints {
      guard let best = endpoint.remedies.first else { continue }
      let outage = forecast.endpoints.first { $0.identity == endpoint.before.identity }?.outage
      let remedy = Remedy(kind: best.kind, gain: outage?.p50, steps: RemedySteps(best).steps)
      for position in forecast.findings.indices
      where forecast.findings[position].subject == endpoint.before.identity
        && forecast.findings[position].rule == .endpointGap
      {
        forecast.findings[position].remedies = [remedy]
      }
    }
    if advice.isCut {
      forecast.diagnostics.append(
        Diagnostic(
          .note, subject: "remedies", message: "the search was cut after \(advice.trials) courses of action",
          hint: "'applysim advise' searches longer"))
    }
    releaseAside(consume advice, of: objects)
  }
}
