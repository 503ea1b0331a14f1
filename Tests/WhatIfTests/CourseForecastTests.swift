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
}
