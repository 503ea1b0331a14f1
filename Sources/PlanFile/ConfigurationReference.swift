/// One reference of the configuration, read back from the unwrapped form of plan JSON's `references` arrays or from
/// source: what it names, and the attribute path behind it.
public struct ConfigurationReference: Sendable, Hashable {
  /// What a reference names, in the scope of the module in which it stands.
  public enum Subject: Sendable, Hashable {
    /// `aws_x.a`, `data.aws_x.a`, `aws_x.a["k"]`; the key only where it is a literal.
    case resource(mode: ResourceMode, type: String, name: String, key: InstanceKey?)
    /// `module.m.output` or `module.m["k"].output`.
    case moduleOutput(call: String, output: String)
    /// `module.m` as a whole value or in `depends_on`.
    case module(call: String)
    case variable(String)
    case local(String)
  }

  public var subject: Subject
  /// What follows the subject, as written without its leading dot: `domain_name`, `ids[0].x`; empty for the whole thing.
  public var attribute: String

  public init(_ subject: Subject, attribute: String = "") {
    self.subject = subject
    self.attribute = attribute
  }
}
