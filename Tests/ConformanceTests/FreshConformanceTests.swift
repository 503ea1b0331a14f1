import ApplyGraph
import Foundation
import Graphs
import PlanFile
import TestSupport
import Testing

private let freshCases = ProcessInfo.processInfo.environment["APPLYSIM_FRESH_CASES"].map { URL(filePath: $0) }

/// Cases that `scripts/record-conformance` has just made with the real Terraform, in the folder that the environment
/// variable `APPLYSIM_FRESH_CASES` names. Without it there is nothing to do.
@Suite(.enabled(if: freshCases != nil))
struct FreshConformanceTests {
  @Test func `fresh cases are ordered as Terraform orders them`() throws {
    let folder = try #require(freshCases)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let cases = names.map { RecordedCase(folder: folder.appending(path: $0)) }.filter { $0.has("case.json") }
    var report = FreshReport()
    for fresh in cases { report.add(CaseVerdict(fresh), of: fresh.name) }
    try report.json().write(to: folder.appending(path: "report.json"))
    print(report.summary)
    #expect(report.failing == [:])
  }
}

/// What a case shows of each input.
struct CaseVerdict {
  /// What must not be: one line each.
  var differences: [String] = []
  var isCycle = false
  var pairs = 0
  var isExactWithPlanFile = false
  var isExactWithState = false
  var isExactAlone = false

  init(_ recording: RecordedCase) {
    do {
      if try recording.recordedCycle() != nil {
        isCycle = true
        try compareCycle(recording)
      } else {
        try compareOrder(recording)
      }
    } catch {
      differences.append("error: \(error)")
    }
  }

  private mutating func compareCycle(_ recording: RecordedCase) throws {
    let named = Set(try recording.recordedCycle() ?? [])
    do {
      _ = try ApplyGraphBuilder.build(try recording.withPlanFile())
      differences.append("plan file: Terraform finds a cycle, we find none: \(named.sorted().joined(separator: ", "))")
    } catch ApplyGraphError.cycles(let cycles) {
      isExactWithPlanFile = true
      if !cycles.contains(where: { $0.operations.allSatisfy { named.contains(OrderComparison.name($0)) } }) {
        let ours = cycles.map { $0.operations.map(OrderComparison.name).joined(separator: ", ") }
        differences.append("plan file: other cycles than Terraform's: \(ours.joined(separator: "; "))")
      }
    }
  }

  private mutating func compareOrder(_ recording: RecordedCase) throws {
    let recorded = try recording.recorded()
    let exact = compare("plan file", try recording.withPlanFile(), recorded)
    isExactWithPlanFile = exact?.isExact ?? false
    pairs = exact?.theirs.count ?? 0
    for (comparison, input) in [(exact, "plan file")] {
      guard let comparison else { continue }
      differences += comparison.missing.sorted().map { "\(input): missing \($0)" }
      differences += comparison.invented.sorted().map { "\(input): invented \($0)" }
    }
    let graph = try? ApplyGraphBuilder.build(try recording.withPlanFile())
    differences += (graph?.assumptions ?? []).map { "plan file: assumed of \($0.address) \($0.assumed)" }
    isExactWithState = compare("state", try recording.withState(), recorded)?.isExact ?? false
    isExactAlone = compare("plan JSON", try recording.planAlone(), recorded)?.isExact ?? false
  }

  /// Notes what no input may get wrong: operations that are not there, cycles, differences that nothing warns of.
  private mutating func compare(
    _ name: String, _ input: ApplyGraphInput, _ recorded: RecordedGraph
  ) -> OrderComparison? {
    do throws(ApplyGraphError) {
      let graph = try ApplyGraphBuilder.build(input)
      let comparison = OrderComparison(graph, recorded)
      differences += comparison.otherOperations(input.plan, graph, recorded).map { "\(name): \($0)" }
      differences += comparison.silent(graph).map { "\(name): silent \($0)" }
      return comparison
    } catch {
      guard case .cycles(let cycles) = error, let first = cycles.first else { return nil }
      let edges = zip(first.operations, zip(first.rules, first.certainties)).map { "\($0) -\($1.0.id),\($1.1.id)->" }
      differences.append("\(name): a cycle that Terraform does not find: \(edges.joined(separator: " "))")
      return nil
    }
  }
}

/// What is said of all cases together.
struct FreshReport {
  private(set) var failing: [String: [String]] = [:]
  private var verdicts: [CaseVerdict] = []

  mutating func add(_ verdict: CaseVerdict, of name: String) {
    verdicts.append(verdict)
    if !verdict.differences.isEmpty { failing[name] = verdict.differences }
  }

  var summary: String {
    let ordered = verdicts.filter { !$0.isCycle }
    func count(_ keyPath: KeyPath<CaseVerdict, Bool>) -> Int { ordered.filter { $0[keyPath: keyPath] }.count }
    return """
      \(verdicts.count) cases, \(verdicts.count - ordered.count) of them cycles; \
      \(ordered.reduce(0) { $0 + $1.pairs }) ordered pairs; exact of \(ordered.count): \
      \(count(\.isExactWithPlanFile)) with the plan file, \(count(\.isExactWithState)) with plan JSON and state, \
      \(count(\.isExactAlone)) with plan JSON alone; \(failing.count) cases differ
      """
  }

  func json() throws -> Data {
    struct Contents: Encodable {
      var summary: String
      var failing: [String: [String]]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(Contents(summary: summary, failing: failing))
  }
}
