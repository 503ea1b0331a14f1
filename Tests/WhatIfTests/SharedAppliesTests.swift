import ApplyGraph
import ApplySimulation
import PlanFile
import Testing

@testable import WhatIf

/// Applies that several courses of a search come to are made once.
@Suite struct SharedAppliesTests {
  private static let moved = "moved aws_route53_record.static aws_route53_record.weighted_static_cloudfront"
  private static let split = "split aws_route53_record.cloudfront_static"
  private static let ordered =
    "depends-on aws_route53_record.weighted_static_fastly aws_route53_record.weighted_static_cloudfront"

  private static let courses: [[String]] = [
    [], ["parallelism 1"], [split], [moved], [moved, split], [ordered], [ordered, split], [moved, ordered],
    [moved, ordered, split], ["fail aws_route53_record.static"],
    ["duration aws_acm_certificate_validation.static=10m"], [moved, split],
  ]

  /// One course after the other, as a search makes them.
  private func forecasts(sharing shared: SharedApplies?) async throws -> [CourseForecast] {
    var base = try SampleCourses.race()
    base.applies[0].shared = shared
    base.applies[0].prepare()
    base.isBrief = true
    var all: [CourseForecast] = []
    for words in Self.courses {
      var course = try base.with(PlanChanges.parse(words))
      course.prepare(runs: 40, seed: 1)
      all.append(try await course.forecast(runs: 40, seed: 1))
    }
    return all
  }

  @Test func `a search comes to the same with it and without`() async throws {
    let (alone, shared) = (try await forecasts(sharing: nil), try await forecasts(sharing: SharedApplies()))
    for (words, (left, right)) in zip(Self.courses, zip(alone, shared)) {
      #expect(left.applies.count == right.applies.count, "\(words)")
      for (left, right) in zip(left.applies, right.applies) {
        #expect(left.graph.order == right.graph.order, "\(words)")
        // What is only compared says little of what it takes for granted.
        var forecasts = (left.forecast, right.forecast)
        #expect(Set(forecasts.0.assumptions).isSuperset(of: forecasts.1.assumptions), "\(words)")
        forecasts.0.assumptions = forecasts.1.assumptions
        #expect(Set(forecasts.0.diagnostics).isSuperset(of: forecasts.1.diagnostics), "\(words)")
        forecasts.0.diagnostics = forecasts.1.diagnostics
        #expect(String(describing: forecasts.0) == String(describing: forecasts.1), "\(words)")
      }
    }
    // Slots, failures and durations make another forecast of the same plan.
    for number in [1, 9, 10] {
      #expect(
        String(describing: shared[number].applies[0].forecast) != String(describing: shared[0].applies[0].forecast))
    }
  }

  @Test func `what is asked for again is there`() throws {
    let shared = SharedApplies()
    var base = try SampleCourses.race()
    base.applies[0].shared = shared
    base.applies[0].prepare()
    let words = try PlanChanges.parse([Self.moved, Self.split])
    var first = try base.with(words)
    let forecaster = first.forecaster(ofApply: 0, runs: 10, seed: 1)
    var second = try base.with(words)
    for number in first.applies.indices {
      #expect(first.applies[number].terms(forecaster) == second.applies[number].terms(forecaster))
    }
    first.prepare(runs: 10, seed: 1)
    for apply in first.applies { #expect(shared.model(of: apply.input.plan) === apply.model) }
  }

  @Test func `only the order is another`() throws {
    let base = try SampleCourses.race()
    let shared = SharedApplies()
    var apply = base.applies[0]
    let model = try #require({ if case .success(let graph) = apply.ordered() { apply.modelled(graph) } else { nil } }())
    shared.keep(model, of: base.input.plan)
    let reordered = try base.with(PlanChanges.parse([Self.ordered]))
    #expect(reordered.input.plan != base.input.plan)
    #expect(shared.model(of: reordered.input.plan) === model)
    #expect(shared.number(of: base.input, []) != shared.number(of: reordered.input, []))
    #expect(shared.number(of: base.input, []) != shared.number(of: base.input, ["aws_route53_record.static"]))
    // What else may differ makes it another plan.
    var plans = [Plan](repeating: base.input.plan, count: 6)
    plans[0].changes[0].after = .string("another")
    plans[1].changes.removeLast()
    plans[2].priorState.removeLast()
    plans[3].priorState[0].values = .string("another")
    plans[4].configuration.resources[0].arguments.append("another")
    plans[5].configuration.resources[0].hasProvisioners.toggle()
    for (number, plan) in plans.enumerated() { #expect(shared.model(of: plan) == nil, "\(number)") }
  }
}
