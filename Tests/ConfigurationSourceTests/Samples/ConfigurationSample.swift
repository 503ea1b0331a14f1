import ConfigurationSource
import PlanFile
import Testing

/// A configuration and what Terraform's plan JSON says of it.
struct ConfigurationSample: Sendable, CustomTestStringConvertible {
  var name: String
  /// True where the paths are those in a saved plan.
  var isSavedPlan: Bool
  var files: [String: String]
  /// Plan JSON, cut down to its `configuration`.
  var plan: String

  static let all = [languageForms, jsonForms, hiddenReferences, dynamicBlock, randomModules, forEachKeys]

  var testDescription: String { name }

  func read() -> SourceConfiguration {
    let bytes = files.mapValues { Array($0.utf8) }
    return isSavedPlan ? .read(savedPlan: bytes) : .read(files: bytes)
  }
}
