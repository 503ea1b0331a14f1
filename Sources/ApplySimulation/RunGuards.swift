internal import EventSimulation
internal import ResourceKinds

/// What the provider refuses and what it holds up, as guards of a run's tasks.
struct RunGuards {
  private(set) var guards = TaskGuards()
  /// The operations of which a run must know when their requests arrive.
  private(set) var asking: [Int] = []

  var isEmpty: Bool { guards.claims.isEmpty && guards.holds.isEmpty }

  init(_ input: SimulationInput, _ taskOfOperation: [Int]) {
    var asking: Set<Int> = []
    // What has begun already was not refused.
    for rule in input.rules.conflicts where rule.outcome == .refused && input.isAhead(rule.claim) {
      var release = rule.release
      if let begun = release, !input.isAhead(begun) {
        guard case .failed = input.progress?.phases[begun] else { continue }
        release = nil
      }
      let isReleasedByRequest = release.map { input.estimates[$0].effect == .start } ?? false
      asking.insert(rule.claim)
      if let release, isReleasedByRequest { asking.insert(release) }
      guards.claims.append(
        TaskGuards.Claim(
          task: taskOfOperation[rule.claim], release: release.map { taskOfOperation[$0] },
          isReleasedByRequest: isReleasedByRequest))
    }
    for rule in input.rules.blockedDeletes where input.isAhead(rule.delete) {
      guards.holds.append(
        TaskGuards.Hold(
          task: taskOfOperation[rule.delete], holders: rule.waitsFor.map { taskOfOperation[$0] },
          isHopeless: rule.isHopeless, patience: rule.timeout.milliseconds))
    }
    self.asking = asking.sorted()
  }
}
