internal import ApplyGraph
public import ApplySimulation
internal import PlanFile
public import Reporting
private import ResourceKinds
private import SharedWork
public import WhatIf

extension Analysis {
  /// What happens in an apply of the plan as `changes` make it, beside the plan as it is.
  ///
  /// - Throws: `AnalysisError`; `.refusedChange` where a change can't be made. A plan that can't be ordered is a result,
  ///   not an error.
  public static func whatIf(
    of input: AnalysisInput, changes: [any PlanChange], scenario: Scenario,
    progress: (@Sendable (Int) -> Void)? = nil
  ) async throws(AnalysisError) -> WhatIfReport {
    let graphInput = try input.graphInput(changeSelection)
    let settings = SimulationSettings(parallelism: scenario.parallelism, runs: scenario.runs, seed: scenario.seed)
    func report(_ outcome: Result<WhatIfReport.Comparison, UnorderablePlan>, _ notes: [ChangeNote]) -> WhatIfReport {
      WhatIfReport(
        plan: PlanSummary(graphInput.plan), settings: settings, changes: changes.map(\.description), notes: notes,
        outcome: outcome)
    }
    let graph: OperationGraph
    switch try ordered(graphInput) {
    case .success(let ordered): graph = ordered
    case .failure(let unorderable): return report(.failure(unorderable), [])
    }
    try AnalysisLimits.check(graph, runs: scenario.runs)
    var course = Course(graphInput, graph: graph, parallelism: scenario.parallelism, durations: scenario.durations)
    course.learned = scenario.learned
    let changed: Course
    do throws(ChangeRefusal) { changed = try course.with(changes) } catch { throw .refusedChange(error) }
    do throws(OrderRefusal) {
      let before = try await course.forecast(
        runs: scenario.runs, seed: scenario.seed, worlds: true, progress: progress)
      let after = try await changed.forecast(
        runs: scenario.runs, seed: scenario.seed, worlds: true, progress: progress)
      let gate = Gate(
        limits: scenario.limits, courseEndpoints: after.endpoints, policies: scenario.endpoints, today: scenario.today)
      return report(.success(.init(original: before, changed: after, gate: gate)), changed.notes)
    } catch {
      throw .refusedChange(error.refusal(of: changes.last?.description ?? ""))
    }
  }

  /// What the catalog asks for, and the arguments that force a replacement: a move is decided by them.
  static let changeSelection = AttributeSelection(names: attributesOfChanges)

  /// Of the types that the catalog knows, of which there are so many and no more.
  private static let knownAttributes = SharedAnswers<String, [String]>()

  static func attributesOfChanges(_ type: String) -> [String] {
    let catalog = ResourceCatalog.standard
    guard let kind = catalog.kind(named: type) else { return catalog.wantedAttributes(of: type) }
    let known = knownAttributes.quickAnswer(to: type) {
      // Bytes: to look for a character takes ten times as long.
      let names = kind.replacement.attributes.compactMap { path in
        let name = path.utf8.prefix { $0 != UInt8(ascii: ".") }
        return name.isEmpty ? nil : String(Substring(name))
      }
      return catalog.wantedAttributes(of: type, and: names)
    }
    return known ?? []
  }
}
