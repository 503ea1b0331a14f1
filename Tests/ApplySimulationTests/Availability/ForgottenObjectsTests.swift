import ApplyGraph
import Foundation
import PlanFile
import ResourceKinds
import Testing

@testable import ApplySimulation

/// What is forgotten stays, while a new object takes its address.
@Suite struct ForgottenObjectsTests {
  @Test func `bug: a record that takes a forgotten one's place goes on naming what that named`() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/created-then-forgotten.json")
    let selection = AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) }
    let plan = try PlanReader(selection: selection).read(Array(try Data(contentsOf: file)))
    let graph = try ApplyGraphBuilder.build(ApplyGraphInput(plan: plan))
    let forecast = await Forecaster(settings: SimulationSettings(runs: 50, seed: 1)).forecast(plan, graph)
    let record = try #require(forecast.endpoints.first { $0.name == "www.example.org" })
    #expect(record.status == .dark)
    #expect(record.elements.contains { $0.description == "aws_lb.lb" })
    #expect(forecast.endpoints.count == 1)
  }
}
