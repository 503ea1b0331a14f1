/// How a command ended.
struct Outcome {
  var status: ExitStatus
  /// What standard error is told; nil where standard output has said it.
  var message: ErrorText?

  init(_ status: ExitStatus, message: ErrorText? = nil) {
    self.status = status
    self.message = message
  }

  /// Runs a command, says what has to be said, and throws the exit code where it is not 0.
  static func of(_ body: () async throws(CommandFailure) -> Outcome) async throws {
    let outcome: Outcome
    do throws(CommandFailure) {
      outcome = try await body()
    } catch {
      outcome = Outcome(error.status, message: ErrorText(error))
    }
    if let message = outcome.message { OutputFile.complain(message.text) }
    if outcome.status != .success { throw outcome.status.code }
  }
}
