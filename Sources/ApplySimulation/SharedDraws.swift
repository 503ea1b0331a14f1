internal import EventSimulation
internal import ResourceKinds
internal import SharedWork

/// What several simulations of nearly the same operations draw: how long an operation takes in a run follows from its name,
/// what is expected of it, the seed and the run's number, whatever else the plan does.
public final class SharedDraws: Sendable {
  /// What a draw of a run follows from.
  private struct Question: Hashable, Sendable {
    /// The key of an operation's stream: of its name and the seed.
    var stream: UInt64
    var model: DurationModel
  }

  /// Of so many of the first runs.
  let runs: Int
  private let durations = SharedAnswers<Question, [Int64]>()

  /// - Parameter runs: of how many of the first runs the draws are kept.
  public init(runs: Int) { self.runs = runs }

  /// In milliseconds, first all operations of the first run.
  func durations(_ streams: [UInt64], _ models: [DurationModel]) -> [Int64] {
    var all = [Int64](repeating: 0, count: runs * streams.count)
    for (operation, stream) in streams.enumerated() {
      let own = durations(stream, models[operation])
      for run in 0..<runs { all[run * streams.count + operation] = own[run] }
    }
    return all
  }

  private func durations(_ stream: UInt64, _ model: DurationModel) -> [Int64] {
    durations.answer(to: Question(stream: stream, model: model)) {
      (0..<runs).map { run in
        var generator = SeededGenerator.stream(run: UInt64(run), key: stream)
        return model.sample(using: &generator).milliseconds
      }
    } ?? []
  }
}
