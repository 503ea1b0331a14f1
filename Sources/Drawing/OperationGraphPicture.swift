/// What waits for what, as a picture shows it.
///
///     var picture = OperationGraphPicture(title: "order of the apply")
///     picture.nodes = [
///       GraphNode(id: 0, label: "aws_lb.web", action: .create), GraphNode(id: 1, label: "aws_lb.old", action: .delete),
///     ]
///     picture.edges = [GraphEdge(from: 0, to: 1, certainty: .exact, rule: "create-before-destroy")]
///     let svg = try GraphvizRenderer.render(OperationGraphDrawing(picture).document, as: .svg, engine: .dot)
public struct OperationGraphPicture: Sendable, Hashable {
  public var title: String
  public var subtitle: String
  public var nodes: [GraphNode]
  public var edges: [GraphEdge]

  public init(title: String, subtitle: String = "", nodes: [GraphNode] = [], edges: [GraphEdge] = []) {
    self.title = title
    self.subtitle = subtitle
    self.nodes = nodes
    self.edges = edges
  }
}

/// One operation.
public struct GraphNode: Sendable, Hashable {
  public var id: Int
  /// The resource's address without its module: `aws_instance.web["a"]`.
  public var label: String
  public var action: DrawnAction
  public var isDeposed: Bool
  /// The steps of the module path, outermost first: `["module.network", "module.subnet[\"a\"]"]`.
  public var module: [String]
  public var isCritical: Bool
  /// A second line, such as how long it takes.
  public var detail: String?

  public init(
    id: Int, label: String, action: DrawnAction, isDeposed: Bool = false, module: [String] = [],
    isCritical: Bool = false, detail: String? = nil
  ) {
    self.id = id
    self.label = label
    self.action = action
    self.isDeposed = isDeposed
    self.module = module
    self.isCritical = isCritical
    self.detail = detail
  }
}

/// `to` waits for `from`.
public struct GraphEdge: Sendable, Hashable {
  /// How well an edge is known; drawn solid, dashed or dotted.
  public enum Certainty: String, Sendable, Hashable, CaseIterable {
    case exact, inferred, assumed
  }

  public var from: Int
  public var to: Int
  public var certainty: Certainty
  /// Which rule made it.
  public var rule: String

  public init(from: Int, to: Int, certainty: Certainty = .exact, rule: String = "") {
    self.from = from
    self.to = to
    self.certainty = certainty
    self.rule = rule
  }
}
