/// Why an input is not a plan that can be read. Facts only; the sentences are the command line's.
public enum PlanError: Error, Sendable, Hashable {
  case json(JSONError)
  /// The line-by-line event stream of `terraform plan -json` or `terraform apply -json`.
  case eventStream
  /// Terraform's human-readable output, a saved plan or another text, told by its first bytes.
  case notJSON(FoundInstead)
  /// JSON of something else.
  case otherDocument(FoundDocument)
  /// A `format_version` whose major number is not known.
  case unsupportedFormat(String)
  /// `resource_changes` has an address that cannot be read.
  case badAddress(JSONPath, String)
  /// A list of actions that neither Terraform nor OpenTofu writes.
  case badActions(JSONPath, [String])
  /// The same instance has two changes.
  case duplicateChange(address: String)

  public enum FoundInstead: Sendable, Hashable { case savedPlan, humanReadable, otherZip, gzip, other }
  public enum FoundDocument: Sendable, Hashable {
    /// `terraform show -json` of a state, or a raw state file.
    case state
    /// `terraform providers schema -json` and the like.
    case unknown(keys: [String])
    case notAnObject(found: String)
  }
}
