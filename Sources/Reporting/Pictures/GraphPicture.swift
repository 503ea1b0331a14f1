import ApplyGraph
import Drawing
import PlanFile

extension OperationGraphPicture {
  /// The operations of an apply and the direct edges between them.
  init(_ order: OperationOrder) {
    let uncertain = order.edges.count { $0.certainty != .exact }
    let doubt = uncertain == 0 ? "" : "; \(counted(uncertain, "edge")) inferred or assumed"
    self.init(
      title: order.operations.isEmpty ? "no operations: the plan changes no resource" : "Order of the apply",
      subtitle:
        "\(counted(order.operations.count, "operation")), \(counted(order.edges.count, "direct edge"))\(doubt)",
      nodes: order.operations.map { GraphNode($0) },
      edges: order.edges.map { edge in
        GraphEdge(
          from: edge.before, to: edge.after, certainty: GraphEdge.Certainty(edge.certainty), rule: edge.rule.id)
      })
  }

  /// The shortest ring of a plan that can't be ordered.
  init(_ plan: UnorderablePlan) {
    let cycle = plan.cycles[0]
    let size = cycle.operations.count
    self.init(
      title: "No order: \(CycleText.headline(plan))", subtitle: "Terraform refuses to apply this plan too.",
      nodes: cycle.operations.enumerated().map { position, operation in
        var node = GraphNode(operation)
        node.id = position
        return node
      },
      edges: (0..<size).map { position in
        GraphEdge(
          from: position, to: (position + 1) % size, certainty: GraphEdge.Certainty(cycle.certainties[position]),
          rule: cycle.rules[position].id)
      })
  }
}

extension GraphNode {
  fileprivate init(_ operation: Operation) {
    let address = operation.address
    let modules = address.module.map { "module.\($0.name)\($0.key?.description ?? "")" }
    var local = address
    local.module = []
    self.init(
      id: operation.id, label: local.description, action: DrawnAction(operation.action),
      isDeposed: operation.deposed != nil, module: modules)
  }
}

extension GraphEdge.Certainty {
  fileprivate init(_ certainty: ApplyGraph.Certainty) {
    switch certainty {
    case .exact: self = .exact
    case .inferred: self = .inferred
    case .assumed: self = .assumed
    }
  }
}

extension DrawnAction {
  init(_ action: OperationAction) {
    switch action {
    case .create: self = .create
    case .update: self = .update
    case .delete: self = .delete
    case .read: self = .read
    case .forget: self = .forget
    }
  }
}
