import ArgumentParser

/// What the process answers to its caller.
enum ExitStatus: Int32, CaseIterable {
  /// Analysed, and within the limits that were asked for.
  case success = 0
  /// Analysed, and a limit was exceeded.
  case limitExceeded = 1
  /// An input can't be read, or is not what it should be.
  case badInput = 2
  /// The plan can't be ordered: it has a cycle.
  case unorderable = 3
  /// An output could not be made.
  case badOutput = 4
  /// The command line was misused. ArgumentParser's own.
  case usage = 64
  /// A bug in applysim.
  case internalError = 70
  /// Interrupted by Ctrl-C: 128 and the signal's number, as shells have it.
  case interrupted = 130

  var code: ExitCode { ExitCode(rawValue) }

  /// For help texts.
  static let help = """
    Exit codes: 0 analysed, within the limits asked for; 1 analysed, a limit was exceeded; 2 input unreadable or \
    invalid; 3 the plan can't be ordered (a cycle); 4 output could not be made; 64 command line misused; 70 a bug in \
    applysim; 130 interrupted.
    """
}
