internal import PlanFile

/// Finds what an expression refers to, each thing once, in the order of the text.
///
/// The rules are those of Terraform's graph: a reference is the longest prefix of a traversal before an index that only
/// evaluation knows, so `module.m[each.key].out` is the whole `module.m` (Terraform 1.11.4: plan JSON's `references`, and
/// the apply graph waits for `module.m (close)`). Names bound by a `for` or a dynamic block refer to nothing.
struct ReferenceCollector {
  private(set) var references: [ConfigurationReference] = []
  /// True once `each` or `count` was met.
  private(set) var usesRepetition = false
  private var seen: Set<ConfigurationReference> = []
  private var boundNames: [String]

  /// - Parameter boundNames: iterators of the dynamic blocks around.
  init(boundNames: [String] = []) { self.boundNames = boundNames }

  static func references(
    in expressions: some Sequence<SourceExpression>, boundNames: [String] = []
  ) -> [ConfigurationReference] {
    var collector = ReferenceCollector(boundNames: boundNames)
    for expression in expressions { collector.collect(expression) }
    return collector.references
  }

  mutating func collect(_ expression: SourceExpression) {
    switch expression {
    case .literal: break
    case .traversal(let root, let steps):
      if !boundNames.contains(root) { collectTraversal(root: root, steps: steps) }
      collectIndexes(of: steps)
    case .relative(let base, let steps):
      collect(base)
      collectIndexes(of: steps)
    case .group(let parts), .tuple(let parts): for part in parts { collect(part) }
    case .parentheses(let inner): collect(inner)
    case .object(let items):
      for item in items {
        collect(item.key)
        collect(item.value)
      }
    case .forExpression(let loop):
      collect(loop.collection)
      boundNames += loop.variables
      for part in loop.body { collect(part) }
      boundNames.removeLast(loop.variables.count)
    }
  }

  private mutating func collectTraversal(root: String, steps: [TraversalStep]) {
    if root == "each" || root == "count" { usesRepetition = true }
    guard let reference = ConfigurationReference(root: root, steps: steps[...]), seen.insert(reference).inserted
    else { return }
    references.append(reference)
  }

  private mutating func collectIndexes(of steps: [TraversalStep]) {
    for case .dynamicIndex(let index) in steps { collect(index) }
  }
}

extension ConfigurationReference {
  /// Reads a traversal in a module's scope; nil where it names nothing that the graph knows: `each`, `count`, `self`,
  /// `path`, `terraform`, a single word.
  init?(root: String, steps: ArraySlice<TraversalStep>) {
    var steps = steps
    switch root {
    case "each", "count", "self", "path", "terraform", "tofu", "action", "template", "lazy", "arg": return nil
    case "var", "local":
      guard let name = steps.popName() else { return nil }
      self.init(root == "var" ? .variable(name) : .local(name), attribute: steps.attributeText)
    case "module": self.init(moduleSteps: &steps)
    case "data", "ephemeral", "resource":
      guard let type = steps.popName() else { return nil }
      let mode: ResourceMode = root == "data" ? .data : root == "ephemeral" ? .ephemeral : .managed
      self.init(mode: mode, type: type, steps: &steps)
    default: self.init(mode: .managed, type: root, steps: &steps)
    }
  }

  private init?(moduleSteps steps: inout ArraySlice<TraversalStep>) {
    guard let call = steps.popName() else { return nil }
    _ = steps.popKey()
    if let output = steps.popName() {
      self.init(.moduleOutput(call: call, output: output), attribute: steps.attributeText)
    } else {
      self.init(.module(call: call))
    }
  }

  private init?(mode: ResourceMode, type: String, steps: inout ArraySlice<TraversalStep>) {
    guard let name = steps.popName() else { return nil }
    let key = steps.popKey()
    if key == nil, let first = steps.first, first.isUnknownIndex { steps.removeFirst() }
    self.init(.resource(mode: mode, type: type, name: name, key: key), attribute: steps.attributeText)
  }
}

extension TraversalStep {
  /// `[*]`, `.*` or an index that only evaluation knows.
  fileprivate var isUnknownIndex: Bool {
    switch self {
    case .splat, .dynamicIndex: true
    case .attribute, .index: false
    }
  }
}

extension ArraySlice<TraversalStep> {
  fileprivate mutating func popName() -> String? {
    guard case .attribute(let name)? = first else { return nil }
    removeFirst()
    return name
  }

  fileprivate mutating func popKey() -> InstanceKey? {
    guard case .index(let key)? = first else { return nil }
    removeFirst()
    return key
  }

  /// The steps as written, without a leading dot, up to one that only evaluation knows.
  fileprivate var attributeText: String {
    var text = ""
    for step in self {
      switch step {
      case .attribute(let name): text += text.isEmpty ? name : "." + name
      case .index(let key): text += key.description
      case .splat, .dynamicIndex: return text
      }
    }
    return text
  }
}
