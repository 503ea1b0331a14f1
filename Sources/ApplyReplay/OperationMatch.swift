public import ApplyGraph
public import ApplyLog
internal import PlanFile

/// Which operation of a plan each operation of a log is.
public struct OperationMatch: Sendable {
  /// By operation id; nil for what the log has no line of.
  public private(set) var applied: [AppliedOperation?]
  /// What the log has and the plan has not.
  public private(set) var unplanned: [AppliedOperation] = []

  private struct Key: Hashable {
    var address: String
    var action: OperationAction
  }

  /// Of several deletes of one address a leftover deposed object's comes first and the one that ends a
  /// create-before-destroy replacement last, unless the log names the objects: the JSON stream does not.
  public init(_ graph: OperationGraph, _ record: ApplyRecord) {
    applied = [AppliedOperation?](repeating: nil, count: graph.operations.count)
    var open: [Key: [Operation]] = [:]
    for operation in graph.operations {
      open[Key(address: operation.address.description, action: operation.action), default: []].append(operation)
    }
    for (key, operations) in open where operations.count > 1 {
      open[key] = operations.sorted { (Self.rank($0), $0.id) < (Self.rank($1), $1.id) }
    }
    for span in record.operations {
      let key = Key(address: span.address, action: span.action)
      guard var candidates = open[key], !candidates.isEmpty else {
        unplanned.append(span)
        continue
      }
      let named = candidates.firstIndex { $0.deposed == span.deposed }
      let position = named ?? candidates.firstIndex { $0.deposed == "new" && span.deposed != nil } ?? 0
      applied[candidates.remove(at: position).id] = span
      open[key] = candidates
    }
  }

  private static func rank(_ operation: Operation) -> Int {
    switch operation.deposed {
    case nil: 1
    case "new": 2
    case _?: 0
    }
  }

  public var count: Int { applied.count { $0 != nil } }
}
