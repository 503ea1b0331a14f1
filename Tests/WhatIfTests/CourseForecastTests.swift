import ApplyGraph
import ApplySimulation
import Foundation
import PlanFile
import ResourceKinds
import Testing
import WhatIf

@Suite struct CourseForecastTests {
  /// A public and a private zone often have the same names.
  private func course() throws -> Course {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/one-name-in-two-zones.json")
    let selection = AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) }
    let plan = try PlanReader(selection: selection).read(Array(try Data(contentsOf: file)))
    return Course(ApplyGraphInput(plan: plan), parallelism: 10)
  }

  @Test func `bug: endpoints of one name in two zones were added up as if they were one`() async throws {
    let course = try course()
    let forecast = try await course.forecast(runs: 20, seed: 1, worlds: true)
    let named = forecast.endpoints.filter { $0.name == "www.example.org" }
    #expect(named.count == 2)
    #expect(Set(named.map(\.status)) == [.removed, .unchanged])
    for endpoint in named { #expect(forecast.endpoint(endpoint.identity)?.status == endpoint.status) }
  }

  @Test func `bug: findings of endpoints of one name were told of both`() async throws {
    let course = try course()
    let forecast = try #require(try await course.forecast(runs: 20, seed: 1).applies.first?.forecast)
    let removed = try #require(forecast.endpoints.first { $0.status == .removed })
    let subjects = forecast.findings.filter { $0.rule == .endpointRemoved }.map(\.subject)
    #expect(subjects == [removed.identity])
  }

  @Test func `a brief forecast says the same of endpoints, failures, races and losses`() async throws {
    var (failures, races) = (0, 0)
    for (course, failing) in [
      (try SampleCourses.race(), []), (try SampleCourses.forced(), ["aws_acm_certificate_validation.*"]),
    ] as [(Course, [String])] {
      let input = course.applies[0].input
      let graph = try ApplyGraphBuilder.build(input)
      var forecaster = Forecaster(settings: SimulationSettings(runs: 60, seed: 3))
      forecaster.failing = try failing.map { try OperationPattern($0) }
      let whole = await forecaster.forecast(input.plan, graph)
      forecaster.isBrief = true
      // Of half of the runs what they draw is shared.
      for draws in [nil, SharedDraws(runs: 30, seed: 3)] {
        forecaster.draws = draws
        let brief = await forecaster.forecast(input.plan, graph)
        #expect(brief.operations.isEmpty)
        #expect("\(brief.endpoints)" == "\(whole.endpoints)")
        #expect("\(brief.findings)" == "\(whole.findings.filter { $0.rule == .dataLoss })")
        #expect("\(brief.races)" == "\(whole.races)")
        #expect(brief.failures == whole.failures)
        #expect(brief.applyDuration == whole.applyDuration)
      }
      failures += whole.failures.count
      races += whole.races.count
    }
    #expect(failures > 2)
    #expect(races > 0)
  }
}
