import ApplyGraph
import ApplySimulation
import Foundation
import PlanFile
import ResourceKinds
import Testing
import WhatIf

@Suite struct CourseForecastTests {
  /// A public and a private zone often have the same names.
  @Test func `bug: endpoints of one name in two zones were added up as if they were one`() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/one-name-in-two-zones.json")
    let selection = AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) }
    let plan = try PlanReader(selection: selection).read(Array(try Data(contentsOf: file)))
    let course = Course(ApplyGraphInput(plan: plan), parallelism: 10)
    let forecast = try await course.forecast(runs: 20, seed: 1, worlds: true)
    let named = forecast.endpoints.filter { $0.name == "www.example.org" }
    #expect(named.count == 2)
    #expect(Set(named.map(\.status)) == [.removed, .unchanged])
    for endpoint in named { #expect(forecast.endpoint(endpoint.identity)?.status == endpoint.status) }
  }
}
