/// A graph made small enough to lay out: several operations in one node.
struct GraphCollapse {
  /// What the nodes are now. The order is that of the attempts.
  enum Level: Int, Sendable, Hashable, CaseIterable {
    case instances, resources, types, modules
  }

  struct Group {
    var label: String
    var module: [String]
    /// One for each operation in it, in the given order.
    var members: [GraphNode]

    var isCritical: Bool { members.contains(where: \.isCritical) }
  }

  struct Link: Hashable {
    var from: Int
    var to: Int
  }

  let level: Level
  let groups: [Group]
  /// Between indices of `groups`; never from one to itself. In the order of the first edge behind each.
  let links: [(link: Link, edges: [GraphEdge])]
  /// Operations in groups that were left out because there are too many groups even so.
  let omitted: Int

  /// Tries level after level until both limits hold; the last is cut to them. O(nodes + edges) each.
  init(_ picture: OperationGraphPicture, maximumNodes: Int, maximumEdges: Int) {
    for level in Level.allCases.dropLast() {
      let attempt = GraphCollapse(picture, level: level, maximumNodes: .max, maximumEdges: .max)
      if attempt.groups.count <= maximumNodes, attempt.links.count <= maximumEdges {
        self = attempt
        return
      }
    }
    self.init(picture, level: .modules, maximumNodes: maximumNodes, maximumEdges: maximumEdges)
  }

  private init(_ picture: OperationGraphPicture, level: Level, maximumNodes: Int, maximumEdges: Int) {
    var groups: [Group] = []
    var indexOfKey: [[String]: Int] = [:]
    var indexOfNode: [Int: Int] = [:]
    var omitted = 0
    for node in picture.nodes {
      let group = Self.group(node, level)
      let key = level == .instances ? ["\(node.id)"] : group.key
      if let index = indexOfKey[key] {
        groups[index].members.append(node)
        indexOfNode[node.id] = index
      } else if groups.count < maximumNodes {
        indexOfKey[key] = groups.count
        indexOfNode[node.id] = groups.count
        groups.append(Group(label: group.label, module: group.module, members: [node]))
      } else {
        omitted += 1
      }
    }

    var links: [(link: Link, edges: [GraphEdge])] = []
    var indexOfLink: [Link: Int] = [:]
    for edge in picture.edges {
      guard let from = indexOfNode[edge.from], let to = indexOfNode[edge.to], from != to else { continue }
      let link = Link(from: from, to: to)
      if let index = indexOfLink[link] {
        links[index].edges.append(edge)
      } else if links.count < maximumEdges {
        indexOfLink[link] = links.count
        links.append((link, [edge]))
      }
    }
    self.level = level
    self.groups = groups
    self.links = links
    self.omitted = omitted
  }

  private static func group(_ node: GraphNode, _ level: Level) -> (key: [String], label: String, module: [String]) {
    let resource = withoutKey(node.label)
    let module = node.module.map(withoutKey)
    switch level {
    case .instances:
      return ([], node.label, node.module)
    case .resources:
      return (module + ["", resource, node.action.rawValue], resource, module)
    case .types:
      let type = resource.lastIndex(of: ".").map { String(resource[..<$0]) } ?? resource
      return (module + ["", type, node.action.rawValue], type, module)
    case .modules:
      return (module, module.isEmpty ? "root module" : module.joined(separator: "."), [])
    }
  }

  /// `aws_instance.web["a"]` without its key. Names hold no bracket, keys may.
  private static func withoutKey(_ text: String) -> String {
    text.firstIndex(of: "[").map { String(text[..<$0]) } ?? text
  }
}
