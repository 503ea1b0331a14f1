private import ApplyGraph
private import PlanFile

/// `graph --format json`; docs/schema/graph.schema.json describes it.
public struct GraphJSONFormat: ReportFormat {
  public let name = FormatName.json

  public init() {}

  public func render(_ report: GraphReport, style: OutputStyle) -> [UInt8] {
    switch report.order {
    case .success(let order): Self.document(order).bytes
    case .failure(let plan): plan.cycleDocument.bytes
    }
  }

  private static func document(_ order: OperationOrder) -> JSONDocument {
    [
      "format_version": "1.0",
      "operations": .array(order.operations.map(document)),
      "edges": .array(order.edges.map(document)),
      "assumptions": .array(order.assumptions.map(\.document)),
    ]
  }

  private static func document(_ operation: Operation) -> JSONDocument {
    [
      "id": .integer(operation.id), "address": .string(operation.address.description),
      "action": .string(operation.action.rawValue), "deposed": .optional(operation.deposed),
      "type": .string(operation.type), "provider": .string(operation.provider),
    ]
  }

  private static func document(_ edge: OperationOrder.Edge) -> JSONDocument {
    [
      "before": .integer(edge.before), "after": .integer(edge.after), "rule": .string(edge.rule.id),
      "certainty": .string(edge.certainty.id),
    ]
  }
}

extension UnorderablePlan {
  var cycleDocument: JSONDocument { ["format_version": "1.0", "cycle": shortestCycle] }

  /// The shortest of the cycles, each member waiting for the next.
  var shortestCycle: JSONDocument {
    let names = cycles[0].names
    return .strings(names.prefix(1) + names.dropFirst().reversed())
  }
}

extension Assumption {
  var document: JSONDocument {
    ["address": .string(address), "assumed": .string(assumed), "because": .string(because)]
  }
}
