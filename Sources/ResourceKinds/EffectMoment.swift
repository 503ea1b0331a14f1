public import PlanFile

/// When, inside an operation, users begin to notice it.
public struct EffectMoment: Sendable, Hashable {
  public enum Moment: String, Sendable, Hashable, CaseIterable {
    /// At the operation's start, where its request is accepted; what follows is waiting.
    case start
    /// At its end.
    case end
  }

  public var moment: Moment
  public var source: String

  public init(_ moment: Moment, source: String) {
    self.moment = moment
    self.source = source
  }
}

extension ResourceCatalog {
  /// When an operation on a type takes effect.
  ///
  /// Deletes do at their start: the request is what removes, and the provider's waiting comes after it. Creates and
  /// updates do at their end, fail-overs included, except at Route 53, where a change is at the name servers long
  /// before the provider has seen INSYNC.
  public func effectMoment(type: String, action: OperationAction) -> EffectMoment {
    if Self.changesThatWaitForSync.contains(type), action != .read {
      return EffectMoment(
        .start,
        source: "hashicorp/aws waits 10 to 30 s and polls for INSYNC after ChangeResourceRecordSets was accepted")
    }
    switch action {
    case .delete: return EffectMoment(.start, source: "the request removes; the provider's wait follows it")
    case .forget: return EffectMoment(.start, source: "only the state changes")
    case .create: return EffectMoment(.end, source: "the provider waits until the object can be used")
    case .update: return EffectMoment(.end, source: "the new values hold, and a fail-over happens, near the end")
    case .read: return EffectMoment(.end, source: "a read changes nothing")
    }
  }

  /// Types of Route 53 record sets, whose changes are accepted at the start of the operation.
  private static let changesThatWaitForSync = ["aws_route53_record", "aws_route53_records_exclusive"]
}
