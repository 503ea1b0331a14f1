internal import PlanFile

/// In which modules the names of a vertex's expressions are looked up.
enum ReferenceScopes {
  static func scopes(of vertex: Vertex, _ draft: borrowing GraphDraft) -> [[String]] {
    switch vertex {
    case .expansion(let resource): [resource.module]
    case .output(let path, _), .local(let path, _), .check(let path, _): [path]
    // A variable's value comes from the parent, its validation looks around where it is.
    case .variable(let path, _): path.isEmpty ? [path] : [path, Array(path.dropLast())]
    case .moduleExpansion(let path): [Array(path.dropLast())]
    case .provider(let key): [draft.model.moduleOfProvider[key] ?? []]
    default: []
    }
  }
}
