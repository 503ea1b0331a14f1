/// One step of building the apply graph.
package protocol GraphTransformer: Sendable {
  /// Adds to or changes the draft.
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError)
}

/// Why there is no order. Facts only.
public enum ApplyGraphError: Error, Sendable, Hashable {
  /// The plan cannot be ordered; Terraform refuses it too. Shortest first.
  case cycles([DependencyCycle])
}

/// A ring of operations each of which waits for the one before it.
public struct DependencyCycle: Sendable, Hashable {
  /// As Terraform names them: `aws_x.a`, `aws_x.b (destroy)`.
  public var operations: [Operation]
  /// Why `operations[i + 1]` (after the last one: the first) waits for `operations[i]`.
  public var rules: [EdgeRule]
  public var certainties: [Certainty]

  public init(operations: [Operation], rules: [EdgeRule], certainties: [Certainty]) {
    self.operations = operations
    self.rules = rules
    self.certainties = certainties
  }
}
