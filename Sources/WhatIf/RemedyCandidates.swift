import ApplyGraph
import ApplySimulation
import Graphs
import PlanFile
import ResourceKinds

/// What is worth trying for one endpoint.
struct RemedyCandidates {
  let course: Course
  let original: CourseForecast
  let endpoint: EndpointForecast
  private let dependencies: ConfigurationDependencies
  /// Found once: trials ask for them too.
  private var moves: [Move] = []
  private var splits: [SplitChange] = []

  init(course: Course, original: CourseForecast, endpoint: EndpointForecast) {
    var course = course
    dependencies = course.applies[0].connected()
    self.course = course
    self.original = original
    self.endpoint = endpoint
    moves = foundMoves()
    splits = foundSplits()
  }

  private var graph: OperationGraph { original.applies[0].graph }

  /// The outages, each with the operations between its ends.
  private var intervals: [OutageInterval] { endpoint.intervals.filter { $0.effect == .dark } }

  /// Where the record's own TTL is no help.
  var recordWithTTL: String? {
    guard endpoint.kind == .dnsRecord, !intervals.isEmpty, (endpoint.clientTail.positiveCacheSeconds ?? 0) > 60 else {
      return nil
    }
    return endpoint.address
  }

  // MARK: Single changes

  /// What is tried first, the likeliest in front.
  ///
  /// - Parameter slots: whether other slots are among it.
  func first(withSlots slots: Bool) -> [[any PlanChange]] {
    var lists: [[any PlanChange]] = []
    let best = bundle(moves)
    if best.count > 1 { lists.append(best) }
    lists += moves.map { [MovedChange(from: $0.old, to: $0.new)] }
    lists += splits.map { [$0] }
    lists += replaced.map { [CreateBeforeDestroyChange(resource: $0)] }
    lists += obviousCreateBeforeDestroy.map { [CreateBeforeDestroyChange(resource: $0)] }
    lists += beside(course.input, original.applies[0]).map { [$0] }
    if slots { lists.append([ParallelismChange(number: course.parallelism == 1 ? 10 : 1)]) }
    return lists
  }

  private struct Move {
    var old: ResourceAddress
    var new: ResourceAddress
    var differences: Int
  }

  /// Deletes on the way with creates on the way that could take them over without a replacement; the most alike first.
  private func foundMoves() -> [Move] {
    let onTheWay = Set(endpoint.elements + intervals.flatMap(\.because).map { graph.operations[$0].address })
    let changes = course.input.plan.changes.filter { onTheWay.contains($0.address) && $0.deposed == nil }
    let created = Dictionary(grouping: changes.filter { $0.action == .create }, by: \.address.type)
    var moves: [Move] = []
    for old in changes where old.action == .delete {
      let candidates = (created[old.address.type] ?? []).compactMap { new -> Move? in
        let configured = course.input.plan.configuration.resource(new.address.configuration)
        let merge = ValueMerge(old: old, new: new, configured: configured)
        guard merge.forcing.isEmpty else { return nil }
        return Move(old: old.address, new: new.address, differences: merge.different.count)
      }
      moves += candidates.sorted { ($0.differences, $0.new) < ($1.differences, $1.new) }.prefix(2)
    }
    return Array(moves.sorted { ($0.differences, $0.old, $0.new) < ($1.differences, $1.old, $1.new) }.prefix(12))
  }

  /// Every old object to the new one that is most like it, each new one once.
  private func bundle(_ moves: [Move]) -> [any PlanChange] {
    var taken: Set<ResourceAddress> = []
    return moves.compactMap { move -> (any PlanChange)? in
      guard !taken.contains(move.old), !taken.contains(move.new) else { return nil }
      taken.formUnion([move.old, move.new])
      return MovedChange(from: move.old, to: move.new)
    }
  }

  /// First what the way back waits for, then the rest; or first what brings it back.
  private func foundSplits() -> [SplitChange] {
    var splits: [SplitChange] = []
    for interval in intervals {
      guard let to = interval.to, to.operation != interval.from.operation else { continue }
      let closer = graph.operations[to.operation].address
      let chain = interval.because.map { graph.operations[$0] }.filter { operation in
        !operation.isDestroyer && operation.address != closer
          && dependencies.isConfigured(operation.address.configuration)
      }
      if let last = chain.last { splits.append(SplitChange(addresses: [last.address])) }
      if graph.operations[interval.from.operation].address != closer {
        splits.append(SplitChange(addresses: [closer]))
      }
    }
    return splits
  }

  /// What is replaced on the way, the opener of the outage first.
  private var replaced: [ConfigurationAddress] { replaced(in: course.input, graph, intervals) }

  private func replaced(
    in input: ApplyGraphInput, _ graph: OperationGraph, _ intervals: [OutageInterval]
  ) -> [ConfigurationAddress] {
    func replaced(_ addresses: [ResourceAddress]) -> [ConfigurationAddress] {
      addresses.filter { input.change(at: $0)?.action == .deleteThenCreate }.map(\.configuration)
    }
    let openers = replaced(intervals.map { graph.operations[$0.from.operation].address })
    let others = replaced(intervals.flatMap(\.because).map { graph.operations[$0].address } + endpoint.elements)
    var seen: Set<ConfigurationAddress> = []
    // Without an opener that is replaced, the first one on the way stands for the others.
    let wanted = openers.isEmpty ? Array(others.prefix(1)) : openers + others
    return Array(wanted.filter { seen.insert($0).inserted }.prefix(4))
  }

  /// Where someone would put create_before_destroy first: what opens the outage, what closes it, and what lies between
  /// and has it.
  private var obviousCreateBeforeDestroy: [ConfigurationAddress] {
    var seen = Set(replaced)
    let ends = intervals.flatMap { [$0.from.operation] + [$0.to?.operation].compactMap(\.self) }
    let between = intervals.flatMap(\.because).filter { id in
      course.input.plan.changes[graph.operations[id].change].action == .createThenDelete
    }
    return (ends + between).map { graph.operations[$0].address.configuration }.filter { seen.insert($0).inserted }
  }

  /// The first step of what forces the opener of an outage before the new object at an address.
  func whyFirst(_ address: String) -> (link: OrderLink, opener: Operation)? {
    let explainer = OrderExplainer(graph)
    for interval in intervals {
      let opener = interval.from.operation
      for operation in graph.operations
      where operation.address.configuration.description == address && operation.action == .create {
        if case .forced(let links) = explainer.relation(of: opener, to: operation.id).relation, let first = links.first
        {
          return (first, graph.operations[opener])
        }
      }
    }
    return nil
  }

  // MARK: Combinations

  /// More changes than this at once nobody reads.
  private static let longest = 6

  /// A fixed name in the way of create_before_destroy.
  func instead(of changes: [any PlanChange], _ refusal: ChangeRefusal) -> [[any PlanChange]] {
    guard case .collides(_, _, let subject) = refusal.reason, changes.count < Self.longest,
      let parsed = ResourceAddress(parsing: subject), NamePrefixChange.prefixedPart(of: parsed.type) != nil
    else { return [] }
    return [[NamePrefixChange(address: parsed)] + changes]
  }

  /// What a trial suggests: an order for the races that it leaves, and a split around what it does.
  func after(_ trial: Trial) -> [[any PlanChange]] {
    if trial.flaws.isEmpty && trial.exposure == 0 || trial.changes.count >= Self.longest
      || trial.changes.contains(where: { $0 is ParallelismChange })
    {
      return []
    }
    var lists: [[any PlanChange]] = []
    for case .race(_, let claim, let release, _) in trial.flaws {
      if let order = order(claim, after: release) { lists.append(trial.changes + [order]) }
    }
    if trial.course.applies.count == 1 {
      let taken = Set(trial.changes.map(\.description))
      let isBeside = trial.changes.contains { $0 is CreateBeforeDestroyChange }
      let more = isBeside ? moreBeside(trial) : []
      lists += (more + beside(trial.course.input, trial.forecast.applies[0]))
        .filter { !taken.contains($0.description) }.map { trial.changes + [$0] }
    }
    let hasSplit = trial.changes.contains { $0 is SplitChange }
    let hasMove = trial.changes.contains { $0 is MovedChange }
    if hasMove, !hasSplit {
      for split in splits { lists.append(trial.changes + [split]) }
    }
    if !hasMove, hasSplit {
      for move in moves.prefix(2) { lists.append([MovedChange(from: move.old, to: move.new)] + trial.changes) }
    }
    return lists
  }

  /// What is replaced on the way and does not come first yet.
  private func moreBeside(_ trial: Trial) -> [any PlanChange] {
    let apply = trial.forecast.applies[0]
    let after = apply.forecast.endpoint(endpoint.identity, of: original.applies[0].forecast)
    let dark = (after?.intervals ?? []).filter { $0.effect == .dark }
    return replaced(in: trial.course.input, apply.graph, dark).map { CreateBeforeDestroyChange(resource: $0) }
  }

  /// Where something is made beside the old: the other order of the two that open and close what is left of the outage. Where a switch opens it, the switch waits for what closes it; where an old object's delete does, that
  /// comes last if what closes the outage depends on its successor.
  private func beside(_ input: ApplyGraphInput, _ apply: CourseForecast.Apply) -> [any PlanChange] {
    guard let after = apply.forecast.endpoint(endpoint.identity, of: original.applies[0].forecast) else { return [] }
    let intervals = after.intervals.filter { $0.effect == .dark }
    func isBeside(_ address: ResourceAddress) -> Bool { input.change(at: address)?.action == .createThenDelete }
    let onTheWay = intervals.flatMap(\.because).map { apply.graph.operations[$0].address } + after.elements
    guard onTheWay.contains(where: isBeside) else { return [] }
    var wanted: [any PlanChange] = []
    for interval in intervals {
      guard let to = interval.to else { continue }
      let (opener, closer) = (apply.graph.operations[interval.from.operation], apply.graph.operations[to.operation])
      guard isBeside(opener.address) || isBeside(closer.address) else { continue }
      let (first, last) = (opener.address.configuration, closer.address.configuration)
      for (waiter, dependency) in [(last, first), (first, last)]
      where waiter != dependency && waiter.module == dependency.module {
        wanted.append(DependsOnChange(waiter: waiter, dependency: dependency))
      }
    }
    return wanted
  }

  /// Puts a claim after what gives up what it claims.
  private func order(_ claim: Operation, after release: Operation) -> (any PlanChange)? {
    let (waiter, holder) = (claim.address.configuration, release.address.configuration)
    guard dependencies.isConfigured(holder), release.action != .delete || release.deposed != nil else { return nil }
    if waiter != holder, waiter.module == holder.module {
      return DependsOnChange(waiter: waiter, dependency: holder)
    }
    return SplitChange(addresses: [release.address])
  }
}
