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

/// Cases that the generator made and that our order once got wrong, or that have a shape which no other recording has.
@Suite struct FoundConformanceTests {
  @Test(arguments: Recordings.cases("found", with: "case.json"))
  func `a case that was found is ordered as Terraform orders it`(_ name: String) {
    #expect(CaseVerdict(RecordedCase(family: "found", name: name)).differences == [])
  }
}

/// What a case shows of each input.
struct CaseVerdict {
  /// How an input fares with a case.
  enum Fit {
    case exact
    /// Some pairs differ, and an assumption warns of each.
    case differsWithAssumption
    /// Some pair differs without a warning, or there is no order at all.
    case silent
  }

  /// What must not be: one line each.
  var differences: [String] = []
  var isCycle = false
  var pairs = 0
  var withPlanFile = Fit.silent
  var withState = Fit.silent
  var alone = Fit.silent

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
      let graph = try ApplyGraphBuilder.build(try recording.withPlanFile())
      if graph.mayBeRefused(naming: named) {
        // Then there may be an order from another run.
        if recording.has("graph.dot") { try compareOrder(recording) } else { withPlanFile = .exact }
        return
      }
      differences.append("plan file: Terraform finds a cycle, we find none: \(named.sorted().joined(separator: ", "))")
    } catch ApplyGraphError.cycles(let cycles) {
      withPlanFile = .exact
      if !cycles.contains(where: { $0.operations.allSatisfy { named.contains(OrderComparison.name($0)) } }) {
        let ours = cycles.map { $0.operations.map(OrderComparison.name).joined(separator: ", ") }
        differences.append("plan file: other cycles than Terraform's: \(ours.joined(separator: "; "))")
      }
    }
  }

  private mutating func compareOrder(_ recording: RecordedCase) throws {
    let recorded = try recording.recorded()
    withPlanFile = compare("plan file", try recording.withPlanFile(), recorded, isClosed: true)
    withState = compare("state", try recording.withState(), recorded)
    alone = compare("plan JSON", try recording.planAlone(), recorded)
  }

  /// Notes what no input may get wrong: operations that are not there, cycles, differences that nothing warns of.
  ///
  /// - Parameter isClosed: true where nothing is left to be assumed.
  private mutating func compare(
    _ name: String, _ input: ApplyGraphInput, _ recorded: RecordedGraph, isClosed: Bool = false
  ) -> Fit {
    do throws(ApplyGraphError) {
      let graph = try ApplyGraphBuilder.build(input)
      let comparison = OrderComparison(graph, recorded)
      if isClosed { pairs = comparison.theirs.count }
      var wrong = comparison.otherOperations(input.plan, graph, recorded)
      wrong += comparison.silent(graph).map { "silent \($0)" }
      if isClosed {
        wrong += comparison.missing.sorted().map { "missing \($0)" }
        wrong += comparison.invented.sorted().map { "invented \($0)" }
        wrong += graph.assumptions.map { "assumed of \($0.address) \($0.assumed)" }
      }
      differences += wrong.map { "\(name): \($0)" }
      if !wrong.isEmpty { return .silent }
      return comparison.isExact ? .exact : .differsWithAssumption
    } catch {
      guard case .cycles(let cycles) = error, let first = cycles.first else { return .silent }
      let edges = zip(first.operations, zip(first.rules, first.certainties)).map { "\($0) -\($1.0.id),\($1.1.id)->" }
      differences.append("\(name): a cycle that Terraform does not find: \(edges.joined(separator: " "))")
      return .silent
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

  /// One line for all cases, one for each input.
  var summary: String {
    let ordered = verdicts.filter { !$0.isCycle }
    func line(_ name: String, _ keyPath: KeyPath<CaseVerdict, CaseVerdict.Fit>) -> String {
      func count(_ fit: CaseVerdict.Fit) -> Int { ordered.filter { $0[keyPath: keyPath] == fit }.count }
      return "\(name): \(count(.exact)) exact, \(count(.differsWithAssumption)) differ with an assumption, "
        + "\(count(.silent)) silently"
    }
    let cycles = verdicts.filter(\.isCycle)
    return """
      \(verdicts.count) cases, \(ordered.reduce(0) { $0 + $1.pairs }) ordered pairs in \(ordered.count) of them; \
      \(cycles.count) cycles, \(cycles.filter { $0.withPlanFile == .exact && $0.differences.isEmpty }.count) found
      \(line("plan file", \.withPlanFile))
      \(line("plan JSON and state", \.withState))
      \(line("plan JSON alone", \.alone))
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

extension OperationGraph {
  /// True where Terraform finds a cycle among these operations only now and then.
  fileprivate func mayBeRefused(naming named: Set<String>) -> Bool {
    advisories.contains { advisory in
      guard case .cycleByChance(let operations) = advisory else { return false }
      return operations.allSatisfy { named.contains(OrderComparison.name($0)) }
    }
  }
}
