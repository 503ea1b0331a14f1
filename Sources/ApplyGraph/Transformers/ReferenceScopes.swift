internal import PlanFile

/// In which modules the names of a vertex's expressions are looked up.
struct ReferenceScopes {
  private let moduleOfProvider: [String: [String]]

  init(_ draft: borrowing GraphDraft) {
    moduleOfProvider = Dictionary(
      draft.model.providers.map { ($0.key, $0.module) }, uniquingKeysWith: { first, _ in first })
  }

  func scopes(of vertex: Vertex) -> [[String]] {
    switch vertex {
    case .expansion(let resource): [resource.module]
    case .output(let path, _), .local(let path, _), .check(let path, _): [path]
    // A variable's value comes from the parent, its validation looks around where it is.
    case .variable(let path, _): path.isEmpty ? [path] : [path, Array(path.dropLast())]
    case .moduleExpansion(let path): [Array(path.dropLast())]
    case .provider(let key): [moduleOfProvider[key] ?? []]
    default: []
    }
  }
}
