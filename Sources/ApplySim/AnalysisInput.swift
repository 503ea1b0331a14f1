internal import ApplyGraph
internal import ConfigurationSource
public import PlanFile
internal import SharedWork
public import WhatIf

/// The files that an analysis starts from. All but the plan's JSON only make the order more certain.
public struct AnalysisInput: Sendable {
  /// Plan JSON.
  public var plan: InputBytes
  /// The saved plan behind it: its state and configuration are read.
  public var planFile: [UInt8]?
  /// A raw state (`terraform state pull`), which wins over the saved plan's.
  public var state: [UInt8]?
  /// The folder with the root module's .tf files, which wins over the saved plan's configuration.
  public var source: String?
  /// See `AnalysisLimits`.
  var mostDependencies = AnalysisLimits.dependencies

  public init(plan: InputBytes, planFile: [UInt8]? = nil, state: [UInt8]? = nil, source: String? = nil) {
    self.plan = plan
    self.planFile = planFile
    self.state = state
    self.source = source
  }

  public init(plan: [UInt8], planFile: [UInt8]? = nil, state: [UInt8]? = nil, source: String? = nil) {
    self.init(plan: InputBytes(plan), planFile: planFile, state: state, source: source)
  }

  /// Reads everything. Of attribute values only what `selection` asks for is kept.
  consuming func graphInput(_ selection: AttributeSelection) throws(AnalysisError) -> ApplyGraphInput {
    var input = ApplyGraphInput(plan: try readPlan(selection))
    // Even to let a large file go takes time, for which nobody need wait.
    releaseAside(plan, of: input.plan.changes.count)
    try AnalysisLimits.check(input.plan)
    input.mostDependencies = mostDependencies
    if let planFile {
      let saved = try Self.saved { () throws(SavedPlanError) in try SavedPlan(bytes: planFile) }
      input.options = try Self.saved { () throws(SavedPlanError) in try saved.options() }
      if state == nil, let bytes = try Self.saved({ () throws(SavedPlanError) in try saved.state() }) {
        do throws(StateError) { input.state = try StateReader().read(bytes) } catch { throw .savedState(error) }
      }
      if source == nil {
        let files = try Self.saved { () throws(SavedPlanError) in try saved.configuration() }
        input.source = SourceConfiguration.read(
          savedPlan: Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
      }
    }
    if let state {
      do throws(StateError) { input.state = try StateReader().read(state) } catch { throw .state(error) }
    }
    if let source {
      let dialect: SourceDialect = input.plan.distribution == .openTofu ? .openTofu : .terraform
      let configuration = SourceConfiguration.read(directory: source, dialect: dialect)
      if configuration.problems == [.noConfiguration] { throw .noConfiguration(folder: source) }
      input.source = configuration
    }
    input.plan.diagnostics += (input.source?.problems ?? []).map(\.diagnostic)
    return input
  }

  private func readPlan(_ selection: AttributeSelection) throws(AnalysisError) -> Plan {
    let outcome = Result { () throws(PlanError) in try PlanReader(selection: selection).read(plan) }
    // What was found in a file that did not stay as it was, be it an error, means nothing.
    guard plan.areWhole else { throw .planWasWritten }
    do throws(PlanError) { return try outcome.get() } catch { throw .plan(error) }
  }

  private static func saved<Result>(
    _ body: () throws(SavedPlanError) -> Result
  ) throws(AnalysisError) -> Result {
    do throws(SavedPlanError) { return try body() } catch { throw .savedPlan(error) }
  }
}

/// Why there is no report. Facts only.
public enum AnalysisError: Error, Sendable, Hashable {
  case plan(PlanError)
  /// The plan's file was written while it was read.
  case planWasWritten
  case savedPlan(SavedPlanError)
  /// The state inside the saved plan.
  case savedState(StateError)
  case state(StateError)
  /// The folder has no .tf file.
  case noConfiguration(folder: String)
  /// More operations than are ordered: a plan made to take memory.
  case tooManyOperations(count: Int, limit: Int)
  /// More dependencies between operations than are looked at: a plan made to take memory.
  case tooManyDependencies(limit: Int)
  /// More runs of so many operations than fit into memory.
  case tooManyRuns(operations: Int, runs: Int, limit: Int)
  /// A name that is neither an endpoint's nor an address of the plan, and names that look like it.
  case unknownName(String, near: [String])
  /// A change that Terraform or the provider would not have.
  case refusedChange(ChangeRefusal)
  /// The log has this many operations, and none of them is the plan's.
  case otherLog(operations: Int)
}

extension SourceProblem {
  /// A part of the configuration that could not be read: references in it may be missing.
  fileprivate var diagnostic: Diagnostic {
    switch self {
    case .fault(let error):
      Diagnostic(
        .warning, subject: "\(error.file):\(error.position)", message: "the file could not be read whole",
        hint: "references in it may be missing from the order")
    case .noConfiguration:
      Diagnostic(.warning, subject: "configuration", message: "no .tf file was found")
    case .moduleNotFound(let module, let source, let call):
      Diagnostic(
        .warning, subject: "\(call)",
        message:
          "the files of module.\(module.joined(separator: ".module."))\(source.map { " (\($0))" } ?? "") are not there",
        hint: "'terraform init' fetches them")
    case .moduleCycle(let module, let call):
      Diagnostic(.warning, subject: "\(call)", message: "module.\(module.joined(separator: ".module.")) calls itself")
    case .tooManyModules(let limit):
      Diagnostic(.warning, subject: "configuration", message: "only the first \(limit) modules were read")
    }
  }
}
