/// Groups by module path, in the order of their first appearance.
struct ModuleTree {
  var step = ""
  var id = ""
  var groups: [Int] = []
  var children: [ModuleTree] = []

  init(_ groups: [GraphCollapse.Group]) {
    self.init(step: "", id: "", members: groups.enumerated().map { ($0.element.module[...], $0.offset) })
  }

  private init(step: String, id: String, members: [(path: ArraySlice<String>, group: Int)]) {
    self.step = step
    self.id = id
    var inner: [(step: String, members: [(path: ArraySlice<String>, group: Int)])] = []
    var indexOfStep: [String: Int] = [:]
    for (path, group) in members {
      guard let first = path.first else {
        groups.append(group)
        continue
      }
      let index = indexOfStep[first] ?? inner.count
      if index == inner.count {
        indexOfStep[first] = index
        inner.append((first, []))
      }
      inner[index].members.append((path.dropFirst(), group))
    }
    children = inner.enumerated().map { index, child in
      ModuleTree(step: child.step, id: id + "\(id.isEmpty ? "" : "-")\(index)", members: child.members)
    }
  }
}
