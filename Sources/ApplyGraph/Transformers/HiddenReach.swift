internal import Graphs
internal import PlanFile

/// What a reference that plan JSON does not show could lead to, among what the apply changes.
///
/// An expression names what stands in its module, what the modules in it give out, and what the module is given: all of
/// that comes before the module's close, and in the root it may be anything. What it is given may hide references too,
/// and those lead to what can be named where they stand. Nothing refers to what waits for it already.
struct HiddenReach {
  /// By resource: whether the apply changes something of it.
  private let isChanged: [Bool]
  /// By resource: whether planning found an attribute of it to matter.
  private let isRelevant: [Bool]
  /// By vertex: whether it has a way to hide a reference.
  private let isCarrier: [Bool]
  private let visible: DirectedGraph
  /// With what was inferred; made where a module has a close.
  private var closing: AncestorSearch?
  private var before: AncestorSearch
  private var after: AncestorSearch
  private var root: Module?
  /// All others.
  private var modules: [[String]: Module] = [:]
  /// Vertices that wait for one that is no expansion and no provider, ascending; those of others are asked for once.
  private var waiting: [Int: [Int]] = [:]
  /// What the last question, and the last walk for it, came to.
  private var asked: Visits
  private var walked: Visits

  /// What stands in a module.
  private struct Module {
    /// Changed resources that can be named there.
    var nameable: [Int]
    /// Those of them that are relevant.
    var relevant: [Int]
    /// What hides references among the values that the module is made of.
    var carriers: [Int]
  }

  /// - Parameters:
  ///   - visible: the graph without what was inferred.
  ///   - relevant: resources of which some attribute matters; -1 is none.
  init(_ draft: borrowing GraphDraft, _ visible: DirectedGraph, carriers: some Sequence<Int>, relevant: [Int]) {
    var isChanged = [Bool](filledWith: false, count: draft.resources.count)
    var isRelevant = isChanged
    for resource in isChanged.indices where draft.instances.hasValues(resource) { isChanged[resource] = true }
    for resource in relevant where resource >= 0 { isRelevant[resource] = true }
    self.isChanged = isChanged
    self.isRelevant = isRelevant
    asked = Visits(count: visible.nodeCount)
    walked = asked
    var isCarrier = [Bool](filledWith: false, count: visible.nodeCount)
    for carrier in carriers { isCarrier[carrier] = true }
    self.isCarrier = isCarrier
    self.visible = visible
    before = AncestorSearch(visible)
    after = AncestorSearch(following: visible)
  }

  /// Whether a hidden reference of `vertex`, or of what it takes a value from, could make it wait for something that it
  /// does not wait for yet. The time is that of one search from the vertex in each direction, and one for each module
  /// and each value that is met for the first time.
  ///
  /// - Parameter onlyToRelevant: whether only relevant resources come into question.
  mutating func leadsSomewhere(from vertex: Int, onlyToRelevant: Bool, _ draft: inout GraphDraft) -> Bool {
    before.search(from: vertex)
    var pending = [vertex]
    asked.begin(with: vertex)
    func take(_ more: [Int]) {
      for carrier in more where asked.isNew(carrier) { pending.append(carrier) }
    }
    take(carriers(above: vertex, draft))
    var position = 0
    while position < pending.count {
      let source = pending[position]
      position += 1
      for path in ReferenceScopes.scopes(of: draft.vertices[source], draft) {
        let module = module(at: path, &draft)
        if canName(onlyToRelevant ? module.relevant : module.nameable, from: source, draft) { return true }
        take(module.carriers)
      }
    }
    return false
  }

  /// Whether one of the resources neither waits for `source` nor, as the last search before a vertex found, comes before
  /// that.
  private mutating func canName(_ resources: [Int], from source: Int, _ draft: GraphDraft) -> Bool {
    if resources.isEmpty { return false }
    if Self.isAskedOnce(source, draft) {
      after.search(from: source)
      return resources.contains { resource in
        draft.expansion(ofResource: resource).map { $0 != source && !before.found($0) && !after.found($0) } ?? false
      }
    }
    let waiting = waiting(for: source)
    return resources.contains { resource in
      draft.expansion(ofResource: resource).map { !before.found($0) && !Self.holds(waiting, $0) } ?? false
    }
  }

  /// A resource or a provider answers for itself alone.
  private static func isAskedOnce(_ vertex: Int, _ draft: borrowing GraphDraft) -> Bool {
    if draft.expandedResource[vertex] >= 0 { return true }
    if case .provider = draft.vertices[vertex] { return true }
    return false
  }

  private mutating func waiting(for vertex: Int) -> [Int] {
    if let found = waiting[vertex] { return found }
    let found = after.ancestors(of: vertex)
    waiting[vertex] = found
    return found
  }

  private static func holds(_ ascending: [Int], _ wanted: Int) -> Bool {
    var (low, high) = (0, ascending.count)
    while low < high {
      let middle = (low + high) / 2
      if ascending[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < ascending.count && ascending[low] == wanted
  }

  private mutating func module(at path: [String], _ draft: inout GraphDraft) -> Module {
    if path.isEmpty {
      let found = root ?? makeModule(at: path, &draft)
      root = found
      return found
    }
    if let found = modules[path] { return found }
    let module = makeModule(at: path, &draft)
    modules[path] = module
    return module
  }

  private mutating func makeModule(at path: [String], _ draft: inout GraphDraft) -> Module {
    let close = path.isEmpty ? nil : draft.existing(.moduleClose(path))
    // The root has no close: there it may be anything.
    let nameable =
      close.map { close in
        ancestors(ofClose: close, &draft).compactMap { vertex in
          let resource = draft.expandedResource[vertex]
          return resource >= 0 && isChanged[resource] ? resource : nil
        }
      } ?? isChanged.indices.filter { isChanged[$0] }
    return Module(
      nameable: nameable, relevant: nameable.filter { isRelevant[$0] },
      carriers: close.map { carriers(above: $0, draft) } ?? [])
  }

  private mutating func ancestors(ofClose close: Int, _ draft: inout GraphDraft) -> [Int] {
    var search = closing ?? AncestorSearch(draft.plainGraph())
    // Not held twice while it is changed.
    closing = nil
    defer { closing = search }
    return search.ancestors(of: close)
  }

  /// Those whose values `vertex` takes; a resource between ends that, since it answers for itself, and so does a provider.
  private mutating func carriers(above vertex: Int, _ draft: GraphDraft) -> [Int] {
    var found: [Int] = []
    var stack = [vertex]
    walked.begin(with: vertex)
    while let next = stack.popLast() {
      for predecessor in visible.predecessors(of: next) where walked.isNew(predecessor) {
        switch draft.vertices[predecessor] {
        case .expansion, .operation, .allInstances, .condition, .provider: continue
        default:
          if isCarrier[predecessor] { found.append(predecessor) }
          stack.append(predecessor)
        }
      }
    }
    return found
  }
}

/// Which vertices were come to since a beginning, without anything to clear between two.
private struct Visits {
  private var last: [Int32]
  private var round: Int32 = 0

  init(count: Int) { last = [Int32](filledWith: 0, count: count) }

  mutating func begin(with vertex: Int) {
    round += 1
    last[vertex] = round
  }

  mutating func isNew(_ vertex: Int) -> Bool {
    if last[vertex] == round { return false }
    last[vertex] = round
    return true
  }
}
