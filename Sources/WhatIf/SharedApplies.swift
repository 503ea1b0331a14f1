import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import SharedWork

/// What the courses of one search have in common. Changes that come to the same plan, or to the same part of it where it is
/// split, are ordered, modelled and simulated once.
///
/// What two cores ask for at the same time is made twice: it is the same.
final class SharedApplies: Sendable {
  /// An apply, as far as its order depends on it. All have the state and the source files of one search.
  private struct Question: Hashable, Sendable {
    private let input: ApplyGraphInput
    private let targets: [String]
    /// Asked for again and again.
    private let hash: Int

    init(_ input: ApplyGraphInput, _ targets: [String]) {
      self.input = input
      self.targets = targets
      var hasher = Hasher()
      hasher.combine(targets)
      input.plan.configuration.hashDependencies(into: &hasher)
      input.plan.hashActions(into: &hasher)
      hash = hasher.finalize()
    }

    static func == (one: Self, other: Self) -> Bool {
      one.hash == other.hash && one.targets == other.targets && one.input.options == other.input.options
        && one.input.presumedFlags == other.input.presumedFlags && one.input.plan == other.input.plan
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  /// A plan, as far as the model of its endpoints depends on it in any order.
  private struct Objects: Hashable, Sendable {
    private let plan: Plan
    private let hash: Int

    init(_ plan: Plan) {
      self.plan = plan
      var hasher = Hasher()
      plan.hashActions(into: &hasher)
      hash = hasher.finalize()
    }

    static func == (one: Self, other: Self) -> Bool {
      one.hash == other.hash && one.plan.isSame(butForOrder: other.plan)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  /// What a forecast follows from.
  struct Terms: Hashable, Sendable {
    let apply: Int
    let settings: SimulationSettings
    let durations: [DurationOverride]
    let failing: [OperationPattern]
    let interruption: SimulatedDuration?
    let isBrief: Bool

    init(_ apply: Int, _ forecaster: Forecaster) {
      self.apply = apply
      settings = forecaster.settings
      durations = forecaster.given
      failing = forecaster.failing
      interruption = forecaster.interruption
      isBrief = forecaster.isBrief
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(apply)
      hasher.combine(settings.parallelism)
    }
  }

  /// An order with who refers to whom, where that was made with it.
  struct Ordered: Sendable {
    let graph: OperationGraph
    let dependencies: ConfigurationDependencies?
  }

  private let numbers = SharedAnswers<Question, Int>()
  private let orders = SharedAnswers<Int, Ordered>()
  private let models = SharedAnswers<Objects, AvailabilityModel>()
  private let forecasts = SharedAnswers<Terms, Forecast>()

  /// What an apply is known by.
  func number(of input: ApplyGraphInput, _ targets: [String]) -> Int {
    numbers.answer(to: Question(input, targets)) { $0 }
  }

  func order(ofApply number: Int) -> Ordered? { orders.known(number) }

  func keep(_ order: Ordered, ofApply number: Int) { orders.keep(order, of: number) }

  /// The model of the same plan in some order.
  func model(of plan: Plan) -> AvailabilityModel? { models.known(Objects(plan)) }

  func keep(_ model: AvailabilityModel, of plan: Plan) { models.keep(model, of: Objects(plan)) }

  func forecast(of terms: Terms) -> Forecast? { forecasts.known(terms) }

  func keep(_ forecast: Forecast, of terms: Terms) { forecasts.keep(forecast, of: terms) }
}

extension Plan {
  /// What tells most plans apart.
  fileprivate func hashActions(into hasher: inout Hasher) {
    // Field by field: a change is wide.
    for number in changes.indices where changes[number].action != .noOp {
      hasher.combine(changes[number].address)
      hasher.combine(changes[number].action)
    }
  }

  /// Whether all but what depends on what is the same.
  fileprivate func isSame(butForOrder other: Plan) -> Bool {
    var likewise = self
    likewise.configuration = other.configuration
    likewise.priorState = other.priorState
    return likewise == other && configuration.isSame(butForOrder: other.configuration)
      && areSame(priorState, other.priorState) { one, other in
        if one.dependsOn == other.dependsOn { return one == other }
        var likewise = one
        likewise.dependsOn = other.dependsOn
        return likewise == other
      }
  }
}

private func areSame<Element>(
  _ some: [Element], _ others: [Element], _ isSame: (Element, Element) -> Bool
) -> Bool {
  some.count == others.count
    && (some.span.isIdentical(to: others.span) || some.indices.allSatisfy { isSame(some[$0], others[$0]) })
}

extension ConfigurationModule {
  /// What tells most plans apart that differ in their order alone.
  fileprivate func hashDependencies(into hasher: inout Hasher) {
    for number in resources.indices where !resources[number].dependsOn.isEmpty {
      hasher.combine(number)
      hasher.combine(resources[number].dependsOn.count)
    }
    for number in calls.indices { calls[number].module.hashDependencies(into: &hasher) }
  }

  fileprivate func isSame(butForOrder other: Self) -> Bool {
    var likewise = self
    likewise.resources = other.resources
    likewise.calls = other.calls
    return likewise == other
      && areSame(resources, other.resources) { one, other in
        if one.dependsOn == other.dependsOn { return one == other }
        var likewise = one
        likewise.dependsOn = other.dependsOn
        return likewise == other
      }
      && areSame(calls, other.calls) { one, other in
        var likewise = one
        likewise.module = other.module
        return likewise == other && one.module.isSame(butForOrder: other.module)
      }
  }
}
