internal import Graphs
internal import OrderedCollections
internal import PlanFile

/// References that plan JSON leaves out, from the evidence that it has. (apply-order 7)
///
/// Locals, dynamic blocks, conditions, `replace_triggered_by` and connections are absent from plan JSON. In the order of
/// certainty:
///
/// 1. *Prior state.* An unchanged instance's `depends_on` is exactly what its resource depends on today; a changed
///    one's is that and what it depended on before. What the visible references do not explain is hidden, or stale: it
///    counts as hidden where the resource has a way to hide a reference.
/// 2. *Relevant attributes.* Planning lists each attribute that mattered to some change, seen through locals. One that no
///    visible expression names is behind something hidden. Who refers to it shows in equal values, or in values that are
///    unknown on both sides.
/// 3. Otherwise nothing is added, and the default is reported as an assumption.
///
/// With the source at hand nothing is hidden and this step has nothing to do.
struct InferHiddenReferences: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    if draft.model.isComplete || draft.operations.isEmpty { return }
    var inference = HiddenReferenceInference(&draft)
    inference.useTriggers(draft)
    inference.usePriorState(&draft)
    inference.useRelevantAttributes(&draft)
    if !draft.isBrief { inference.reportTheRest(&draft) }
    draft.mayHideReferences = Set(inference.hiding.keys.map { draft.resources.addresses[$0] })
  }
}

/// Works out who may hide references, and what they are. Resources go by their numbers.
struct HiddenReferenceInference {
  /// Vertices that have a way to hide a reference, with the words for it.
  let carriers: OrderedDictionary<Int, String>
  /// Resources that hide one themselves or take a value from something that does.
  var hiding: [Int: String]
  /// Those of the configuration.
  let resources: [Int]
  /// By position in `Plan.relevantAttributes`: whose it is, -1 where the plan has nothing of the resource.
  let relevant: [Int]
  let visible: DirectedGraph
  /// Over `visible`.
  var search: AncestorSearch
  /// Edges that were inferred so far, by the vertex that they lead from.
  private var added: [Int: [Int]] = [:]
  /// By vertex: the last question of `reaches` that came to it. Empty before the first.
  private var lastSeen: [Int] = []
  private var question = 0
  /// Whether prior state has settled the hidden references of each resource.
  var isSettled: [Bool]

  init(_ draft: inout GraphDraft) {
    visible = draft.plainGraph()
    search = AncestorSearch(visible)
    resources =
      draft.resources.ofModule.count == 1 ? draft.resources.ofModule[0] : Array(draft.resources.ofModule.joined())
    relevant = draft.plan.relevantAttributes.indices.map { position in
      draft.resources.number(of: draft.plan.relevantAttributes[position].resource.configuration) ?? -1
    }
    carriers = ReferenceCarriers.find(draft)
    hiding = ReferenceCarriers.spread(carriers, draft, visible)
    isSettled = [Bool](filledWith: false, count: draft.resources.count)
  }

  /// False where the edge would close a cycle: no configuration has one among its references, so it isn't there.
  mutating func add(
    _ dependency: Int, before waiter: Int, _ rule: EdgeRule, _ certainty: Certainty, _ draft: inout GraphDraft
  ) -> Bool {
    if reaches(waiter, dependency) { return false }
    draft.require(dependency, before: waiter, rule, certainty)
    added[dependency, default: []].append(waiter)
    return true
  }

  mutating func reaches(_ start: Int, _ end: Int) -> Bool {
    question += 1
    if lastSeen.isEmpty { lastSeen = [Int](filledWith: 0, count: visible.nodeCount) }
    lastSeen[start] = question
    var stack = [start]
    while let vertex = stack.popLast() {
      if vertex == end { return true }
      for next in visible.successors(of: vertex) where lastSeen[next] != question {
        lastSeen[next] = question
        stack.append(next)
      }
      for next in added[vertex] ?? [] where lastSeen[next] != question {
        lastSeen[next] = question
        stack.append(next)
      }
    }
    return false
  }
}
