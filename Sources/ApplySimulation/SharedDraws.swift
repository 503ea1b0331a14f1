internal import ApplyGraph
internal import EventSimulation
internal import PlanFile
internal import ResourceKinds
internal import SharedWork

/// What several simulations of nearly the same operations draw: how long an operation takes in a run, and when its request
/// arrives, follows from its name, what is expected of it, the seed and the run's number, whatever else the plan does.
public final class SharedDraws: Sendable {
  /// What an operation's draws follow from.
  private struct Question: Hashable, Sendable {
    let address: ResourceAddress
    let action: OperationAction
    let deposed: String?
    let model: DurationModel
    let reads: Int

    func hash(into hasher: inout Hasher) {
      hasher.combine(address)
      hasher.combine(action == .delete)
    }
  }

  /// The draws of one operation.
  struct Draws: Sendable {
    /// The number of its random stream.
    let stream: UInt64
    let byRun: [Draw]
  }

  /// In milliseconds.
  struct Draw: Sendable {
    let duration: Int64
    /// From its start to the arrival of the request that changes something.
    let requestDelay: Int64
  }

  /// Of so many of the first runs.
  let runs: Int
  let seed: UInt64
  private let known = SharedAnswers<Question, Draws>()

  /// - Parameters:
  ///   - runs: of how many of the first runs the draws are kept.
  ///   - seed: of the simulations.
  public init(runs: Int, seed: UInt64) {
    self.runs = runs
    self.seed = seed
  }

  /// By operation.
  func draws(of operations: [Operation], _ estimates: [OperationEstimate]) -> [Draws] {
    operations.indices.map { number in
      // Field by field: what is taken out of its row is held on to.
      let question = Question(
        address: operations[number].address, action: operations[number].action, deposed: operations[number].deposed,
        model: estimates[number].model, reads: estimates[number].readsBeforeWrite)
      return known.answer(to: question) { (_: Int) in
        let stream = SeededGenerator.streamNumber(for: operations[number].description)
        let key = SeededGenerator.key(seed: seed, stream: stream)
        let requestKey = ApplySimulator.requestKey(seed: seed, stream: stream)
        return Draws(
          stream: stream,
          byRun: (0..<runs).map { run in
            var generator = SeededGenerator.stream(run: UInt64(run), key: key)
            return Draw(
              duration: estimates[number].model.sample(using: &generator).milliseconds,
              requestDelay: ApplySimulator.requestDelay(
                UInt64(run), requestKey, reads: estimates[number].readsBeforeWrite))
          })
      }
    }
  }
}
