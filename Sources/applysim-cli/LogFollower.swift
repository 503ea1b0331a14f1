import ApplyLog
import ApplyReplay
import ApplySim
import Reporting

/// Follows the log of a running apply on standard input and says, line by line, what is still to come.
struct LogFollower {
  /// JSON lines on standard output; else a line on the terminal's standard error, written over and over.
  let writesLines: Bool
  let apply: RunningApply

  /// What was read, after the log's end.
  func follow() async throws(CommandFailure) -> [ApplyRecord] {
    var input = GrowingInput()
    var reader = ApplyLogReader()
    var shown: [ApplyRecord] = []
    while let bytes = try input.next() {
      do throws(ApplyLogError) { try reader.append(bytes, arrival: GrowingInput.now) } catch { throw failure(error) }
      let records = reader.records
      // Lines that tell of no operation change nothing.
      if records == shown { continue }
      shown = records
      try await show(records, isOver: false)
    }
    do throws(ApplyLogError) { try reader.finish() } catch { throw failure(error) }
    let records = reader.records
    if records.isEmpty { throw failure(.noOperations(.somethingElse)) }
    try await show(records, isOver: true)
    return records
  }

  private func show(_ records: [ApplyRecord], isOver: Bool) async throws(CommandFailure) {
    guard let forecast = await apply.forecast(records) else { return }
    if writesLines {
      let line = LiveForecastLine.json(forecast, ending: isOver ? records.last?.ending.word : nil)
      try OutputFile.write(line, to: "-")
    } else if Terminal.isStandardError {
      OutputFile.complain("\r\u{1B}[K" + (isOver ? "" : LiveForecastLine.text(forecast)), terminator: "")
    }
  }

  private func failure(_ error: ApplyLogError) -> CommandFailure { .log(file: InputFile.displayName("-"), error) }
}

extension ApplyRecord.Ending {
  fileprivate var word: String {
    switch self {
    case .complete: "complete"
    case .failed: "failed"
    case .interrupted: "interrupted"
    case .cutOff: "cut-off"
    }
  }
}
