/// Why an input is not a raw state that can be read. Facts only; the sentences are the command line's.
public enum StateError: Error, Sendable, Hashable {
  case json(JSONError)
  /// A `version` other than 4, which Terraform 0.12 and later and all of OpenTofu write.
  case unsupportedVersion(Int64)
  case otherDocument(FoundDocument)
  /// An address or a dependency that cannot be read.
  case badAddress(JSONPath, String)
  /// The same object stands in the state twice.
  case duplicateObject(address: String)

  public enum FoundDocument: Sendable, Hashable {
    /// `terraform show -json` of a plan.
    case plan
    /// `terraform show -json` of a state: it has no `create_before_destroy`.
    case shownState
    /// Neither; these are its top-level names.
    case unknown(keys: [String])
    case notAnObject(found: String)
  }
}
