import Synchronization

/// `simulating 430 of 1000 runs` on the terminal's standard error, where it takes long enough to wonder.
final class ProgressLine: Sendable {
  private let runs: Int
  private let begin = ContinuousClock.now
  /// The last number shown; nil where nothing is.
  private let shown = Mutex<Int?>(nil)
  private static let patience = Duration.seconds(1)

  init(runs: Int) { self.runs = runs }

  /// Nil where nobody would see it.
  var report: (@Sendable (Int) -> Void)? {
    guard Terminal.isStandardError else { return nil }
    return { [self] done in show(done) }
  }

  func clear() {
    shown.withLock { shown in
      if shown != nil { OutputFile.complain("\r\u{1B}[K", terminator: "") }
      shown = nil
    }
  }

  private func show(_ done: Int) {
    guard ContinuousClock.now - begin > Self.patience else { return }
    shown.withLock { shown in
      // Reports of several threads may arrive out of order.
      guard done > shown ?? -1 else { return }
      shown = done
      OutputFile.complain("\r\u{1B}[Ksimulating \(done) of \(runs) runs", terminator: "")
    }
  }
}
