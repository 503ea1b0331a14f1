/// How an operation graph is drawn.
public struct OperationGraphOptions: Sendable, Hashable {
  public var theme: TimelineTheme
  /// A graph with more nodes or edges is drawn with several operations in a node, because `dot` takes more than linear
  /// time. Measured with Graphviz 2.42 on one core, random edges of any length: 400 nodes with 600 edges 0.3 s, 150
  /// nodes with 600 edges 0.5 s; 400 nodes with 1500 edges 5 to 19 s without the limits on its effort that are set here,
  /// and then its router complains on standard error.
  public var maximumNodes: Int
  public var maximumEdges: Int

  /// The graph's name and the beginning of the ids in an SVG; give each picture on a page its own.
  public var name: String

  public init(
    theme: TimelineTheme = .light, maximumNodes: Int = 400, maximumEdges: Int = 600, name: String = "operations"
  ) {
    self.theme = theme
    self.name = name
    self.maximumNodes = max(maximumNodes, 1)
    self.maximumEdges = max(maximumEdges, 0)
  }
}

/// An operation graph as a document for the `dot` engine: what comes first is on the left, one box round each module.
/// Pure; O(nodes + edges).
public struct OperationGraphDrawing: Sendable, Hashable {
  public let document: DOTDocument

  public init(_ picture: OperationGraphPicture, options: OperationGraphOptions = OperationGraphOptions()) {
    let collapse = GraphCollapse(picture, maximumNodes: options.maximumNodes, maximumEdges: options.maximumEdges)
    var document = DOTDocument(
      name: options.name, title: picture.title,
      summary: "\(picture.nodes.count) operations, \(picture.edges.count) edges between them.")
    OperationGraphDraft(collapse, theme: options.theme, picture).draw(into: &document)
    self.document = document
  }
}

/// Being drawn.
private struct OperationGraphDraft {
  /// Names of rules on more edges than this would hide the graph.
  private static let maximumEdgeLabels = 24
  /// Above this `dot` is told to stop early: the last improvements cost most and nobody sees them.
  private static let easyLinks = 120
  private static let labelWidth = 280.0

  let collapse: GraphCollapse
  let theme: TimelineTheme
  let picture: OperationGraphPicture
  /// Groups that have an edge.
  let linked: Set<Int>

  init(_ collapse: GraphCollapse, theme: TimelineTheme, _ picture: OperationGraphPicture) {
    self.collapse = collapse
    self.theme = theme
    self.picture = picture
    linked = Set(collapse.links.flatMap { [$0.link.from, $0.link.to] })
  }

  func draw(into document: inout DOTDocument) {
    let title = TextCut.lines(picture.title, toWidth: 760, size: 15, bold: true, limit: 2)
    document.setGraph([
      "bgcolor": .word(theme.background ?? "transparent"), "pad": 0.3, "margin": 0, "nodesep": 0.14, "ranksep": 0.4,
      "rankdir": .word(GraphShape(collapse).isDeep ? "TB" : "LR"), "fontname": .word(DOTFont.bold), "fontsize": 15,
      "fontcolor": .word(theme.ink), "labelloc": "t", "labeljust": "l", "label": .label(title, .left),
    ])
    document.setNodes([
      "shape": "box", "margin": "0.12,0.05", "height": 0.3, "fontname": .word(DOTFont.regular), "fontsize": 11,
      "fontcolor": .word(theme.ink),
    ])
    document.setEdges([
      "color": .word(TimelineTheme.faded(theme.ink, 0.6)), "arrowsize": 0.6, "fontname": .word(DOTFont.regular),
      "fontsize": 9, "fontcolor": .word(theme.mutedInk),
    ])
    if collapse.links.count > Self.easyLinks { document.setGraph(["nslimit": 1, "mclimit": 0.4]) }
    // Ranks of clusters by themselves can put both ends of an edge between modules on one rank; with a label on it,
    // Graphviz 2.42 then frees the ranks of a cluster twice.
    if isLabelled, collapse.groups.contains(where: { !$0.module.isEmpty }) { document.setGraph(["newrank": "true"]) }
    // A second label below the title, in another font: that of a cluster round everything.
    document.addCluster(
      "all",
      [
        "label": .label(heading(), .left), "peripheries": 0, "margin": 0, "fontname": .word(DOTFont.regular),
        "fontsize": 11,
        "fontcolor": .word(theme.mutedInk),
      ]
    ) { inner in draw(ModuleTree(collapse.groups), into: &inner) }
    drawEdges(into: &document)
  }

  private func heading() -> [String] {
    var lines = TextCut.lines(picture.subtitle, toWidth: 760, size: 11, limit: 2)
    switch collapse.level {
    case .instances: break
    case .resources: lines.append("too large to draw each instance: one box is all instances of a resource")
    case .types: lines.append("too large to draw each resource: one box is all resources of a type in a module")
    case .modules: lines.append("too large to draw each resource: one box is a module")
    }
    if collapse.omitted > 0 { lines.append("… and \(collapse.omitted) more operations not drawn") }
    lines.append(legend())
    return lines
  }

  private func legend() -> String {
    let actions = DrawnAction.allCases.filter { action in picture.nodes.contains { $0.action == action } }
    var parts = actions.map { "\($0.glyph) \($0.rawValue)" }
    if picture.edges.contains(where: { $0.certainty == .inferred }) { parts.append("dashed: inferred") }
    if picture.edges.contains(where: { $0.certainty == .assumed }) { parts.append("dotted: assumed") }
    if picture.nodes.contains(where: \.isCritical) { parts.append("thick: critical path") }
    return parts.joined(separator: "   ")
  }

  private func draw(_ tree: ModuleTree, into document: inout DOTDocument) {
    for index in tree.groups { drawNode(index, into: &document) }
    stack(tree.groups, into: &document)
    for child in tree.children {
      document.addCluster(
        child.id,
        [
          "peripheries": 1, "margin": 8,
          "label": .label([TextCut.middle(child.step, toWidth: Self.labelWidth, size: 11)], .left),
          "style": "rounded",
          "color": .word(TimelineTheme.faded(theme.ink, 0.25)), "bgcolor": .word(TimelineTheme.faded(theme.ink, 0.03)),
          "fontcolor": .word(theme.mutedInk), "class": "module",
        ]
      ) { inner in draw(child, into: &inner) }
    }
  }

  /// Sets operations that wait for nothing and that nothing waits for into rows; `dot` would put all into one rank.
  private func stack(_ groups: [Int], into document: inout DOTDocument) {
    let alone = groups.filter { !linked.contains($0) }
    let length = max(Int(Double(alone.count).squareRoot().rounded(.up)), 5)
    for (index, group) in alone.enumerated().dropFirst(length) {
      document.addEdge(from: "n\(alone[index - length])", to: "n\(group)", ["style": "invis"])
    }
  }

  private func drawNode(_ index: Int, into document: inout DOTDocument) {
    let group = collapse.groups[index]
    let actions = DrawnAction.allCases.filter { action in group.members.contains { $0.action == action } }
    let color = actions.count == 1 ? theme.color(of: actions[0]) : theme.mutedInk
    let form = form(of: actions)
    document.addNode(
      "n\(index)",
      [
        "label": .label(lines(for: group, actions), .centre), "shape": .word(form.shape), "style": .word(form.style),
        "color": .word(color), "fillcolor": .word(TimelineTheme.faded(color, 0.13)),
        "penwidth": .number(group.isCritical ? 2.6 : 1),
        "class": .word(
          (["operation"] + actions.map(\.rawValue) + (group.isCritical ? ["critical"] : [])).joined(separator: " ")),
        "tooltip": .tooltip(tooltip(for: group)),
      ])
  }

  /// The outline alone tells the action.
  private func form(of actions: [DrawnAction]) -> (shape: String, style: String) {
    guard actions.count == 1 else { return ("folder", "filled") }
    return switch actions[0] {
    case .create: ("box", "filled,rounded")
    case .update: ("note", "filled")
    case .delete: ("box", "filled")
    case .read: ("underline", "filled")
    case .forget: ("box", "filled,dashed")
    }
  }

  private func lines(for group: GraphCollapse.Group, _ actions: [DrawnAction]) -> [String] {
    let label = TextCut.middle(group.label, toWidth: Self.labelWidth, size: 11)
    if actions.count == 1, let only = group.members.first {
      let count = group.members.count > 1 ? " \u{00D7}\(group.members.count)" : ""
      let deposed = collapse.level == .instances && only.isDeposed ? " (deposed)" : ""
      let first = "\(actions[0].glyph) \(label)\(deposed)\(count)"
      guard group.members.count == 1, let detail = only.detail else { return [first] }
      return [first, TextCut.end(detail, toWidth: Self.labelWidth, size: 11)]
    }
    let counts = actions.map { action in "\(action.glyph)\(group.members.count { $0.action == action })" }
    return [label, counts.joined(separator: "  ")]
  }

  private func tooltip(for group: GraphCollapse.Group) -> [String] {
    let shown = 12
    var lines = group.members.prefix(shown).map { member in
      "\(member.action.rawValue) \((member.module + [member.label]).joined(separator: "."))"
        + (member.isDeposed ? " (deposed)" : "") + (member.detail.map { ", \($0)" } ?? "")
    }
    if group.members.count > shown { lines.append("… and \(group.members.count - shown) more") }
    return lines
  }

  private var isLabelled: Bool { collapse.links.count <= Self.maximumEdgeLabels }

  private func drawEdges(into document: inout DOTDocument) {
    for (link, edges) in collapse.links {
      // Of several edges the best known one speaks: the order is forced if one of them is exact.
      let certainty = GraphEdge.Certainty.allCases.first { level in edges.contains { $0.certainty == level } } ?? .exact
      let style =
        switch certainty {
        case .exact: "solid"
        case .inferred: "dashed"
        case .assumed: "dotted"
        }
      var rules: [String] = []
      for edge in edges where !edge.rule.isEmpty && !rules.contains(edge.rule) { rules.append(edge.rule) }
      let words = rules.joined(separator: ", ")
      let isCritical = collapse.groups[link.from].isCritical && collapse.groups[link.to].isCritical
      document.addEdge(
        from: "n\(link.from)", to: "n\(link.to)",
        [
          "style": .word(style), "penwidth": .number(isCritical ? 2.2 : 1),
          "color": .word(isCritical ? theme.ink : TimelineTheme.faded(theme.ink, 0.6)),
          "label": .label(isLabelled ? "\u{A0}" + TextCut.end(words, toWidth: 140, size: 9) : ""),
          "tooltip": .tooltip([words.isEmpty ? certainty.rawValue : "\(words) (\(certainty.rawValue))"]),
          "class": .word("waits \(certainty.rawValue)"),
        ])
    }
  }
}
