/// A picture in Graphviz's DOT language: nodes, edges and clusters in the order in which they were added.
///
/// The text is a pure function of what was added. The graph and every cluster have a name, because libgvc numbers
/// anonymous ones across the whole process and that number shows in its output.
///
///     var document = DOTDocument(name: "order", title: "What waits for what")
///     document.addNode("a", ["label": .label("aws_route53_record.static"), "shape": "box"])
///     document.addEdge(from: "a", to: "b", ["style": "dashed"])
///     print(document.text)
public struct DOTDocument: Sendable, Hashable {
  /// Attributes in the order in which they are written. A name given twice is written twice; Graphviz takes the last.
  public typealias Attributes = KeyValuePairs<String, DOTValue>

  /// The graph's name, and the `id` of the SVG's outermost group. Letters, digits and `-`, so that it can be both.
  public let name: String
  /// One sentence on what the picture says: the SVG's accessible name.
  public var title: String
  /// What the picture shows, in words, for those who cannot see it.
  public var summary: String
  private(set) var statements: [Statement] = []

  enum Statement: Sendable, Hashable {
    case defaults(String, [Attribute])
    case node(String, [Attribute])
    case edge(String, String, [Attribute])
    case cluster(String, [Attribute], [Statement])
  }

  struct Attribute: Sendable, Hashable {
    var name: String
    var value: DOTValue
  }

  public init(name: String, title: String, summary: String = "") {
    precondition(
      !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") },
      "a graph is named with ASCII letters, digits and '-'")
    self.name = name
    self.title = title
    self.summary = summary
  }

  public mutating func setGraph(_ attributes: Attributes) { statements.append(.defaults("graph", list(attributes))) }
  public mutating func setNodes(_ attributes: Attributes) { statements.append(.defaults("node", list(attributes))) }
  public mutating func setEdges(_ attributes: Attributes) { statements.append(.defaults("edge", list(attributes))) }

  public mutating func addNode(_ id: String, _ attributes: Attributes = [:]) {
    statements.append(.node(id, list(attributes)))
  }

  public mutating func addEdge(from tail: String, to head: String, _ attributes: Attributes = [:]) {
    statements.append(.edge(tail, head, list(attributes)))
  }

  /// Adds a box round what `build` adds. Graphviz wants a cluster's name to begin with `cluster`; it is put in front.
  public mutating func addCluster(_ id: String, _ attributes: Attributes, _ build: (inout DOTDocument) -> Void) {
    var inner = DOTDocument(name: name, title: "")
    build(&inner)
    statements.append(.cluster("cluster-" + id, list(attributes), inner.statements))
  }

  mutating func append(_ statement: Statement) { statements.append(statement) }

  private func list(_ attributes: Attributes) -> [Attribute] {
    attributes.map { Attribute(name: $0.key, value: $0.value) }
  }

  /// The DOT source. O(length of the text).
  public var text: String {
    var output = ""
    for line in [title, summary] where !line.isEmpty { output += "// \(DOTText.visible(line))\n" }
    output += "digraph \(DOTText.quoted(name)) {\n  graph [id=\(DOTText.quoted(name))]\n"
    for statement in statements { Self.write(statement, indentation: "  ", into: &output) }
    output += "}\n"
    return output
  }

  private static func write(_ statement: Statement, indentation: String, into output: inout String) {
    output += indentation
    switch statement {
    case .defaults(let kind, let attributes):
      output += kind + written(attributes) + "\n"
    case .node(let id, let attributes):
      output += DOTText.quoted(id) + written(attributes) + "\n"
    case .edge(let tail, let head, let attributes):
      output += "\(DOTText.quoted(tail)) -> \(DOTText.quoted(head))\(written(attributes))\n"
    case .cluster(let id, let attributes, let statements):
      output += "subgraph \(DOTText.quoted(id)) {\n"
      if !attributes.isEmpty { output += "\(indentation)  graph\(written(attributes))\n" }
      for inner in statements { write(inner, indentation: indentation + "  ", into: &output) }
      output += indentation + "}\n"
    }
  }

  private static func written(_ attributes: [Attribute]) -> String {
    guard !attributes.isEmpty else { return "" }
    return " [" + attributes.map { "\($0.name)=\($0.value.source)" }.joined(separator: ", ") + "]"
  }
}
