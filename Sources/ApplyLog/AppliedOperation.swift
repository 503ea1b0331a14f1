public import PlanFile

/// One operation of an apply that took place: what it was done to, and when.
///
/// Times are milliseconds from the start of the apply's first operation. Of the log nothing else is kept: no id, no
/// attribute value, no message.
public struct AppliedOperation: Sendable, Hashable {
  public enum Outcome: Sendable, Hashable {
    case done
    case failed
    /// The log ends before it does.
    case unfinished
  }

  /// As the log has it: `module.a["x"].aws_instance.web[0]`.
  public var address: String
  public var action: OperationAction
  /// The key of the deposed object that is deleted, where the log names it. `terraform apply -json` never does.
  public var deposed: String?
  public var start: Int64
  /// Nil where the log does not tell: it is unfinished, or a text log says only at the end that it failed.
  public var end: Int64?
  public var outcome: Outcome
  /// How long it took: measured where the log has times with fractions of a second, else the whole seconds that
  /// Terraform printed, whose error is up to a second either way. Nil where it has no end.
  public var duration: Int64?
  /// The lines of its start and its end, from 1: the order of the log holds however coarse its times are. The start is
  /// 0 where the log begins after it.
  public var startLine: Int
  public var endLine: Int?
  /// Whether commands ran in it, which may take any time.
  public var hasProvisioners = false

  public init(
    address: String, action: OperationAction, deposed: String? = nil, start: Int64, end: Int64?,
    outcome: Outcome = .done, duration: Int64? = nil, startLine: Int = 0, endLine: Int? = nil
  ) {
    self.address = address
    self.action = action
    self.deposed = deposed
    self.start = start
    self.end = end
    self.outcome = outcome
    self.duration = duration
    self.startLine = startLine
    self.endLine = endLine
  }

  /// `aws_lb`, `data.aws_ami` without its `data.`; nil where the address is none.
  public var type: String? { ResourceAddress(parsing: address)?.type }
}

/// One apply that took place, as its log tells it.
public struct ApplyRecord: Sendable, Hashable {
  /// Where the times come from, best first.
  public enum Precision: Sendable, Hashable {
    /// Every line has a time with fractions of a second.
    case measured
    /// Every line has a time in whole seconds.
    case seconds
    /// No line has a time: laid out by the order of the lines and the whole seconds that operations took.
    case reconstructed
  }

  public enum Ending: Sendable, Hashable {
    case complete
    /// An error ended it; what did not depend on the error ran on.
    case failed
    /// Someone pressed Ctrl-C.
    case interrupted
    /// The log stops before the apply does, or someone cut its end off.
    case cutOff
  }

  public enum Program: String, Sendable, Hashable {
    case terraform, openTofu
  }

  /// In the order of their starts.
  public var operations: [AppliedOperation]
  public var precision: Precision
  public var ending: Ending
  /// Nil where the log does not say; a text log never does.
  public var program: Program?
  public var version: String?
  /// The moment of the interrupt, where there was one and the log has times.
  public var interrupted: Int64?
  /// The last moment that the log tells of: also of an operation that still runs.
  public var seen: Int64
  /// The moment of the first operation's start in milliseconds since 1970, where the log has dates.
  public var origin: Int64?

  public init(
    operations: [AppliedOperation], precision: Precision = .measured, ending: Ending = .complete,
    program: Program? = nil, version: String? = nil, interrupted: Int64? = nil, seen: Int64 = 0,
    origin: Int64? = nil
  ) {
    self.operations = operations
    self.precision = precision
    self.ending = ending
    self.program = program
    self.version = version
    self.interrupted = interrupted
    self.seen = seen
    self.origin = origin
  }

  /// From the first start to the last moment that is known.
  public var length: Int64 { operations.map { max($0.end ?? $0.start, $0.start) }.max() ?? 0 }

  /// The most operations at one moment: the apply's `-parallelism` was no less.
  public var mostAtOnce: Int {
    var marks: [(line: Int, change: Int)] = []
    for operation in operations {
      marks.append((operation.startLine, 1))
      if let end = operation.endLine { marks.append((end, -1)) }
    }
    var (running, most) = (0, 0)
    for mark in marks.sorted(by: { $0.line < $1.line }) {
      running += mark.change
      most = max(most, running)
    }
    return most
  }
}

/// Why a file is no log of an apply. Lines count from 1.
public enum ApplyLogError: Error, Sendable, Hashable {
  case empty
  /// Nothing in it tells of an operation.
  case noOperations(Found)
  /// A line that tells of an operation is not UTF-8.
  case notUTF8(line: Int)
  /// A line of the JSON stream is no whole object, and others follow.
  case brokenEvent(line: Int)
  /// An event of the JSON stream lacks something: `hook.resource.addr`.
  case missing(String, line: Int)
  /// The time of an event is none, as written.
  case badTime(String, line: Int)

  public enum Found: Sendable, Hashable {
    /// Plan JSON instead of a log.
    case planJSON
    /// A plan's output, without an apply.
    case planOnly
    case somethingElse
  }
}
