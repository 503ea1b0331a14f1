import Foundation
import InputExercise
import PlanFile
import TestSupport
import Testing

/// Plans made wrong on purpose get a report or an error, and no secret is in either. `scripts/mutate-corpus` does the
/// same thousands of times.
@Suite struct MutationTests {
  @Test(arguments: [
    "aws/01-cratesio-record-rename-behind-certificate", "aws/27-alb-and-target-group-cbd-all",
    "experiments/19-provider-depends-on-resource", "random/0000", "random/0037",
  ])
  func `a mutated plan gets a report or an error`(name: String) async throws {
    let plan = try JSONValue.parse(try Recordings.bytes("\(name)/plan.json"))
    var (reports, errors) = (0, 0)
    for seed: UInt64 in 0..<40 {
      let outputs = await PlanExercise.outputs(of: PlanMutation.bytes(of: plan, seed: seed), pictures: seed % 20 == 0)
      #expect(PlantedSecrets.leak(in: outputs) == nil, "seed \(seed)")
      if outputs.contains(where: { $0.name == "error" }) { errors += 1 } else { reports += 1 }
    }
    #expect(reports > 5 && errors > 5, "\(reports) reports, \(errors) errors")
  }

  @Test func `a plan and a seed give the same mutation`() throws {
    let plan = try JSONValue.parse(try Recordings.bytes("random/0000/plan.json"))
    let mutations = (0..<50).map { PlanMutation.bytes(of: plan, seed: $0) }
    #expect(mutations == (0..<50).map { PlanMutation.bytes(of: plan, seed: $0) })
    #expect(Set(mutations).count > 45)
  }

  @Test(arguments: InputKind.allCases)
  func `no reader minds what is no input at all`(kind: InputKind) {
    for text in ["", " ", "{", "{}", "[]", "null", "\u{0}", "a: [", "PK\u{3}\u{4}", "\"", "[[[[", "a.b", "- ", "---"] {
      kind.exercise(Array(text.utf8))
    }
    kind.exercise([0xFF, 0xFE, 0x00])
    kind.exercise([0xC0, 0x80])
    kind.exercise(Array(repeating: UInt8(ascii: "["), count: 5_000))
  }
}
