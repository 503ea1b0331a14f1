public import ApplyGraph
public import EventSimulation

/// A request that meets something which must be unique and may still be there when it comes.
public struct Race: Sendable, Hashable {
  /// Operation id of the create or update that wants it.
  public var claim: Int
  /// Operation id of the delete or update that gives it up; nil where nothing in the plan does.
  public var release: Int?
  /// True where the claim is accepted and the late release then removes what it made; else it is refused.
  public var overwrites: Bool
  /// The claim certainly comes before the release: no race, but a collision.
  public var isCertain: Bool
  /// The plan does not tell a value on which it depends.
  public var isPossible: Bool
  /// What must be unique, in words: `the record www.example.org A`.
  public var what: String
  /// The share of runs in which the claim is refused or skipped, 0 to 1.
  public var refusedShare: Double

  public init(
    claim: Int, release: Int?, overwrites: Bool, isCertain: Bool, isPossible: Bool, what: String, refusedShare: Double
  ) {
    self.claim = claim
    self.release = release
    self.overwrites = overwrites
    self.isCertain = isCertain
    self.isPossible = isPossible
    self.what = what
    self.refusedShare = refusedShare
  }
}

/// What one outcome of a race makes of an endpoint.
public struct RaceOutcome: Sendable, Hashable {
  /// The two that no rule orders.
  public var claim: Operation
  public var release: Operation
  /// True where the claim comes first and is refused.
  public var isRefused: Bool
  /// The share of runs with this outcome, 0 to 1.
  public var share: Double
  /// Time dark in these runs; nil where most of them end dark.
  public var outage: Quantiles?

  public init(claim: Operation, release: Operation, isRefused: Bool, share: Double, outage: Quantiles?) {
    self.claim = claim
    self.release = release
    self.isRefused = isRefused
    self.share = share
    self.outage = outage
  }
}
