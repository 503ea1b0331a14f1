/// Something that a reader of the result should know, and that did not stop the work.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable { case warning, note }

  public var severity: Severity
  /// Where: a resource address or a place in a file.
  public var subject: String
  public var message: String
  public var hint: String?

  public init(_ severity: Severity, subject: String, message: String, hint: String? = nil) {
    self.severity = severity
    self.subject = subject
    self.message = message
    self.hint = hint
  }
}
