import ApplyGraph
import Foundation
import PlanFile
import TestSupport
import Testing

/// Our order against `terraform graph -type=apply`, by transitive closure between operations.
@Suite struct OrderConformanceTests {
  /// Cases that Terraform refused to order: there is no graph to compare with.
  private static let refused = ["experiments/07b-reversed-dependency-cycle"]

  @Test(arguments: ["experiments", "aws", "random"].flatMap(RecordedCase.ordered))
  func `with a saved plan the order is exactly Terraform's`(_ recording: RecordedCase) throws {
    if Self.refused.contains(recording.testDescription) { return }
    let graph = try ApplyGraphBuilder.build(try recording.withPlanFile())
    let comparison = OrderComparison(graph, try recording.recorded())
    #expect(comparison.missing.sorted() == [])
    #expect(comparison.invented.sorted() == [])
    #expect(graph.assumptions == [])
  }

  @Test(arguments: RecordedCase.ordered("random"))
  func `with the state alone only locals make a difference`(_ recording: RecordedCase) throws {
    let graph = try ApplyGraphBuilder.build(try recording.withState())
    let comparison = OrderComparison(graph, try recording.recorded())
    let usesLocals = String(decoding: try recording.bytes("plan.json"), as: UTF8.self).contains("\"local.")
    #expect(comparison.isExact || usesLocals)
    #expect(comparison.silent(graph) == [])
  }

  @Test(arguments: ["experiments", "aws", "random"].flatMap(RecordedCase.ordered))
  func `with plan JSON alone no difference is silent`(_ recording: RecordedCase) throws {
    if Self.refused.contains(recording.testDescription) { return }
    let graph = try ApplyGraphBuilder.build(try recording.planAlone())
    let comparison = OrderComparison(graph, try recording.recorded())
    #expect(comparison.silent(graph) == [])
  }

  /// Our figure for documents: it may rise, never fall.
  @Test func `plan JSON alone orders most plans exactly`() throws {
    var exact = 0
    let cases = RecordedCase.ordered("random")
    for recording in cases {
      let graph = try ApplyGraphBuilder.build(try recording.planAlone())
      if OrderComparison(graph, try recording.recorded()).isExact { exact += 1 }
    }
    print("plan JSON alone: \(exact) of \(cases.count) exact")
    #expect(exact >= 52)
  }

  @Test(arguments: Recordings.cases("random", with: "plan.tfplan", "case.json"))
  func `a plan that Terraform refuses has a cycle among the operations that it names`(_ name: String) throws {
    let recording = RecordedCase(family: "random", name: name)
    guard let cycle = try recording.recordedCycle() else { return }
    do {
      _ = try ApplyGraphBuilder.build(try recording.withPlanFile())
      Issue.record("no cycle found")
    } catch {
      guard case ApplyGraphError.cycles(let cycles) = error else { throw error }
      let named = Set(cycle)
      // Where there are several knots, Terraform names any one of them.
      #expect(cycles.contains { $0.operations.allSatisfy { named.contains(OrderComparison.name($0)) } })
    }
  }
}
