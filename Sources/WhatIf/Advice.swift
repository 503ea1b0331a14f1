public import ApplyGraph
internal import ApplySimulation
internal import PlanFile

/// What would help, tried in the same simulation.
public struct Advice: Sendable {
  /// The plan as it is.
  public var original: CourseForecast
  /// Of every endpoint that goes dark or may; worst first.
  public var endpoints: [EndpointAdvice]
  /// Where there are several: the best remedies of all of them in one course, if that leaves nothing of any.
  public var together: Trial?
  /// What plan JSON leaves open, as premises: each remedy was judged with each of them too, as far as it still matters.
  public var worlds: [String]
  /// How many courses were simulated.
  public var trials: Int
  /// True where there was more to try than the budget allows.
  public var isCut: Bool
}

/// What helps one endpoint, and what does not.
public struct EndpointAdvice: Sendable {
  public var before: CourseEndpoint
  /// What has to be so for the endpoint to be in danger, where the plan leaves it open: `create_before_destroy = true of
  /// aws_x.old`. The remedies help then, and do no harm otherwise.
  public var premise: String?
  /// Nothing dark, nothing that fails, no race: best first.
  public var remedies: [Trial]
  /// What makes the outage shorter and leaves something; best first.
  public var partial: [Trial]
  /// The obvious, with why it does not help.
  public var rejected: [Rejection]
}

/// Changes that were simulated.
public struct Trial: Sendable {
  public var changes: [any PlanChange]
  /// What the changes bring with them.
  public var notes: [ChangeNote]
  public var course: Course
  public var forecast: CourseForecast
  /// The endpoint that is to be helped.
  public var endpoint: CourseEndpoint
  /// What keeps it from being a remedy; empty for one.
  public var flaws: [Flaw]
  /// Milliseconds of outage saved at the median; nil where it had no end and now has one.
  public var gain: Int64?
  /// How many operations come before those that touch the endpoint, in the same apply: each of them may fail half way.
  public var exposure: Int

  /// `moved+depends-on`, the kinds in the order in which they are made.
  public var kind: String {
    var kinds: [String] = []
    for change in changes where !kinds.contains(type(of: change).keyword) { kinds.append(type(of: change).keyword) }
    return kinds.map { $0 == SplitChange.keyword ? "split-apply" : $0 }.joined(separator: "+")
  }
}

/// What is wrong with a change that helps.
public enum Flaw: Sendable, Hashable {
  /// The endpoint still goes dark.
  case stillDark
  /// An operation fails or is skipped, in this apply (from 0) and share of the runs.
  case fails(apply: Int, Operation, share: Double)
  /// Nothing orders the two; the claim is refused where it comes first, which is in this share of the runs.
  case race(apply: Int, claim: Operation, release: Operation, share: Double)
  /// The late delete of an old object removes what took its place.
  case selfDeletion(apply: Int, claim: Operation, release: Operation)
  /// Another endpoint gets worse.
  case worse(String)
  /// The change can't be made.
  case refused(ChangeRefusal)
  /// The plan leaves open whether the premise holds. If it does, this is what is wrong; nil where the budget was spent
  /// before that was looked at.
  indirect case inOtherWorld(premise: String, Flaw?)
}

/// An obvious change that does not help.
public struct Rejection: Sendable {
  /// As it would be written.
  public var change: String
  public var reason: Reason

  public enum Reason: Sendable {
    case refused(ChangeRefusal)
    /// It has create_before_destroy already, and what opens the gap comes first all the same: the first step of what
    /// forces it.
    case comesFirst(OrderLink, opener: Operation, operations: [Operation])
    /// It was simulated, and leaves these.
    case flaws([Flaw], endpoint: CourseEndpoint)
    /// The outage stays about as long, or gets worse.
    case noGain(CourseEndpoint, isWorse: Bool)
    /// A lower TTL: the gap is as long, and resolvers notice it sooner.
    case lowerTTL
  }
}
