import PlanFile

/// What one line of a log says.
struct LogEvent: Equatable {
  enum Content: Equatable {
    case start(OperationSubject)
    /// It still runs, so long after its start, in milliseconds.
    case progress(OperationSubject, elapsed: Int64)
    /// A provisioner of it runs.
    case provisioner(address: String)
    case end(OperationSubject, elapsed: Int64?)
    case failure(OperationSubject, elapsed: Int64?)
    /// A plan follows: the reads before it belong to planning.
    case plan
    /// An error, with the address that it names.
    case error(address: String?)
    /// An error's address, on a line of its own.
    case culprit(String)
    case interrupt
    case complete
    case program(ApplyRecord.Program, version: String)
  }

  var content: Content
  /// Milliseconds since 1970, or since midnight; nil where the line has no time.
  var time: LineTime?
}

/// Which operation a line is about.
struct OperationSubject: Hashable {
  var address: String
  var action: OperationAction
  var deposed: String?
}

/// A moment as a line has it.
struct LineTime: Equatable {
  var milliseconds: Int64
  var hasDate: Bool
  var hasFraction: Bool
}
