import ApplySim
import ConfigurationSource
import PlanFile

/// A saved plan: its zip, its state, its options, its configuration.
enum SavedPlanExercise {
  static func run(_ bytes: [UInt8]) {
    do throws(SavedPlanError) {
      let plan = try SavedPlan(bytes: bytes, limits: .init(entries: 256, entryBytes: 1 << 20, totalBytes: 4 << 20))
      _ = try? plan.options()
      if let state = try? plan.state() { runState(state) }
      if let state = try? plan.previousState() { runState(state) }
      if let files = try? plan.configuration() {
        _ = SourceConfiguration.read(savedPlan: Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 }))
      }
    } catch {
      _ = String(reflecting: error)
      return
    }
    _ = try? Analysis.order(of: AnalysisInput(plan: SamplePlan.bytes, planFile: bytes))
  }

  static func runState(_ bytes: [UInt8]) {
    guard (try? StateReader().read(bytes)) != nil else { return }
    _ = try? Analysis.order(of: AnalysisInput(plan: SamplePlan.bytes, state: bytes))
  }
}

/// Configuration in either syntax, also as a module that is called by its neighbour.
enum ConfigurationExercise {
  static func run(_ bytes: [UInt8], file: String) {
    for dialect in [SourceDialect.terraform, .openTofu] {
      let configuration = SourceConfiguration.read(
        files: [file: bytes, "m/\(file)": bytes, ".terraform/modules/modules.json": bytes], dialect: dialect)
      precondition(!configuration.modules.isEmpty || !configuration.problems.isEmpty, "nothing read and no problem")
    }
  }
}
