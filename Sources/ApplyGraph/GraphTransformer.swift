/// One step of building the apply graph.
package protocol GraphTransformer: Sendable {
  /// Adds to or changes the draft.
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError)
}

/// Why there is no order. Facts only.
public enum ApplyGraphError: Error, Sendable, Hashable {
  /// The plan cannot be ordered; Terraform refuses it too. Shortest first.
  case cycles([DependencyCycle])
  /// More dependencies between operations than are looked at: each of many waits for each of many.
  case tooManyDependencies(limit: Int)
}

/// A ring of operations each of which waits for the one before it.
public struct DependencyCycle: Sendable, Hashable {
  /// As Terraform names them: `aws_x.a`, `aws_x.b (destroy)`.
  public var operations: [Operation]
  /// Why `operations[i + 1]` (after the last one: the first) waits for `operations[i]`.
  public var rules: [EdgeRule]
  public var certainties: [Certainty]
  /// What the ring passes through where no operation is in it: `module.m.var.v`.
  public var values: [String]

  public init(operations: [Operation], rules: [EdgeRule], certainties: [Certainty], values: [String] = []) {
    self.operations = operations
    self.rules = rules
    self.certainties = certainties
    self.values = values
  }

  /// Of the operations; where there are none, of the values.
  public var names: [String] { operations.isEmpty ? values : operations.map(\.description) }
}
