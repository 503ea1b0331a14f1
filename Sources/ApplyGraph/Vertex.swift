public import PlanFile

/// One node of the graph that the apply walks. Operations do the work; everything else only passes order on.
public enum Vertex: Sendable, Hashable {
  case operation(Int)
  /// An unchanged instance whose conditions are checked.
  case condition(ResourceAddress)
  /// `R (expand)`: count and for_each are evaluated. One for each configured resource, changed or not.
  case expansion(ConfigurationAddress)
  /// Every changed instance of a resource has ended. Ours: it stands for the edges to each of them.
  case allInstances(ConfigurationAddress)
  case variable(module: [String], name: String)
  case local(module: [String], name: String)
  case output(module: [String], name: String)
  /// A check block's assertions.
  case check(module: [String], name: String)
  case moduleExpansion([String])
  case moduleClose([String])
  /// A provider configuration, by its key.
  case provider(String)
  /// Everything on one side of many-to-many edges has ended. Ours, so that they are not multiplied out.
  case gathering(Int)
}

extension Vertex {
  /// As an assumption or a ring names it; empty for what users have no name of.
  var name: String {
    switch self {
    case .expansion(let resource), .allInstances(let resource): resource.description
    case .output(let path, let name): path.map { "module.\($0)." }.joined() + "output.\(name)"
    case .variable(let path, let name): path.map { "module.\($0)." }.joined() + "var.\(name)"
    case .check(let path, let name): path.map { "module.\($0)." }.joined() + "check.\(name)"
    case .local(let path, let name): path.map { "module.\($0)." }.joined() + "local.\(name)"
    case .moduleExpansion(let path), .moduleClose(let path): path.map { "module.\($0)" }.joined(separator: ".")
    case .provider(let key): "provider \(key)"
    case .condition(let address): address.description
    case .operation, .gathering: ""
    }
  }
}
