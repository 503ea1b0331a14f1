public import ApplyGraph
public import EventSimulation
public import PlanFile

/// What is expected of an apply: every figure that any report may print, computed and sorted.
///
/// All times are milliseconds from the start of the apply.
public struct Forecast: Sendable {
  public var parallelism: Int
  public var runs: Int
  public var seed: UInt64
  /// From the start of the apply to the end of its last operation.
  public var applyDuration: Quantiles
  /// Operation ids of the path that decides the apply's length in the median run, in time order.
  public var criticalPath: [Int]
  /// By operation id; none where nobody asked for them, see `Forecaster.isBrief`.
  public var operations: [OperationForecast]
  /// By operation id.
  public var failures: [OperationFailure]
  /// Sorted: worst status first, then longest outage, then name.
  public var endpoints: [EndpointForecast]
  /// Sorted: severity, rule, endpoint, address.
  public var findings: [Finding]
  public var assumptions: [Assumption]
  public var diagnostics: [Diagnostic]
  /// Requests that meet something which must be unique and may still be there.
  public var races: [Race] = []

  public init(
    parallelism: Int, runs: Int, seed: UInt64, applyDuration: Quantiles, criticalPath: [Int],
    operations: [OperationForecast], endpoints: [EndpointForecast] = [], findings: [Finding] = [],
    assumptions: [Assumption] = [], diagnostics: [Diagnostic] = []
  ) {
    self.parallelism = parallelism
    self.runs = runs
    self.seed = seed
    self.applyDuration = applyDuration
    self.criticalPath = criticalPath
    self.operations = operations
    failures = operations.filter { $0.failureShare > 0 }.map { forecast in
      OperationFailure(
        operation: forecast.operation.id, share: forecast.failureShare,
        startP50: forecast.isReached ? forecast.start.p50 : nil)
    }
    self.endpoints = endpoints
    self.findings = findings
    self.assumptions = assumptions
    self.diagnostics = diagnostics
  }
}

/// What is expected of one operation.
public struct OperationForecast: Sendable {
  public var operation: Operation
  /// When it gets its slot.
  public var start: Quantiles
  public var duration: Quantiles
  /// Where the duration comes from, as the catalog says it: `observed`, `documented`, `prior`, `default`, `given`.
  public var basis: String
  /// How many observations stand behind the duration.
  public var evidence: Int
  /// The share of runs in which it lies on the critical path, 0 to 1.
  public var criticality: Double
  /// How much later it could end, in the median run, without the apply ending later.
  public var slackP50: Int64
  /// The median wait for a slot after everything it depends on had ended.
  public var slotWaitP50: Int64
  /// The share of runs in which it is skipped or refused.
  public var failureShare: Double
  /// The share of runs in which it never starts: skipped, or cut off before. Its times are those of the other runs.
  public var skippedShare: Double

  public init(
    operation: Operation, start: Quantiles, duration: Quantiles, basis: String, evidence: Int, criticality: Double,
    slackP50: Int64, slotWaitP50: Int64 = 0, failureShare: Double = 0, skippedShare: Double = 0
  ) {
    self.operation = operation
    self.start = start
    self.duration = duration
    self.basis = basis
    self.evidence = evidence
    self.criticality = criticality
    self.slackP50 = slackP50
    self.slotWaitP50 = slotWaitP50
    self.failureShare = failureShare
    self.skippedShare = skippedShare
  }

  /// Whether it starts in at least half of the runs: what is expected of it.
  public var isReached: Bool { skippedShare <= 0.5 }
}

/// An operation that does not succeed in every run.
public struct OperationFailure: Sendable, Hashable {
  public var operation: Int
  /// The share of runs in which it is skipped or refused, 0 to 1.
  public var share: Double
  /// When it starts, in the median of the runs in which it does; nil where that is in less than half of them.
  public var startP50: Int64?
}

/// Where a moment of an interval lies in an operation.
public enum OperationEvent: String, Sendable, Hashable {
  case start
  /// The moment inside the operation at which it takes effect.
  case effect
  case end
}

/// A moment that an operation decides.
public struct OperationMoment: Sendable, Hashable {
  public var operation: Int
  public var event: OperationEvent

  public init(operation: Int, event: OperationEvent) {
    self.operation = operation
    self.event = event
  }
}

/// How badly an endpoint serves in an interval, worst first.
public enum OutageEffect: String, Sendable, Hashable, CaseIterable {
  case dark
  case wrongAnswer = "wrong-answer"
  case degraded
  case warmUp = "warm-up"
}

/// A stretch of time in which an endpoint does not serve as it should.
public struct OutageInterval: Sendable {
  /// From the start of an operation to its end.
  public struct Span: Sendable {
    public var start: Int64
    public var end: Int64
  }

  public var effect: OutageEffect
  public var from: OperationMoment
  /// Nil where nothing in the apply ends it.
  public var to: OperationMoment?
  /// From the moment of `to` until it serves again: propagation, health checks.
  public var readyAfterP50: Int64
  public var startP50: Int64
  /// Includes `readyAfterP50`; nil where nothing ends it.
  public var endP50: Int64?
  /// Operation ids from the one that opens the interval to the one that closes it: what has to happen in between, in
  /// time order.
  public var because: [Int]
  /// When each of `because` took place in the run that the interval is from, in milliseconds; empty where that is not kept.
  public var spans: [Span] = []
  /// What exactly stops serving, in words: `the record is gone`, `no target is registered`.
  public var reason: String

  public init(
    effect: OutageEffect, from: OperationMoment, to: OperationMoment?, readyAfterP50: Int64 = 0, startP50: Int64,
    endP50: Int64?, because: [Int], reason: String = ""
  ) {
    self.effect = effect
    self.from = from
    self.to = to
    self.readyAfterP50 = readyAfterP50
    self.startP50 = startP50
    self.endP50 = endP50
    self.because = because
    self.reason = reason
  }
}

/// The worst that happens to an endpoint in the median run, worst first.
public enum EndpointStatus: String, Sendable, Hashable, CaseIterable {
  case dark, removed
  case atRisk = "at-risk"
  case degraded, unknown, new, unchanged
}

/// What kind of thing users reach.
public enum EndpointKind: String, Sendable, Hashable, CaseIterable {
  case dnsRecord = "dns_record"
  case cdnAlias = "cdn_alias"
  case loadBalancer = "load_balancer"
  case listener
  case apiDomain = "api_domain"
  case apiStage = "api_stage"
  case functionURL = "function_url"
  case database, cache, address, site
  case kubernetesService = "kubernetes_service"
  case kubernetesIngress = "kubernetes_ingress"
  case other
}

/// What is expected of one endpoint.
public struct EndpointForecast: Sendable {
  /// What tells an endpoint from all others: two zones may have one name, and one record, replaced, the same in both.
  public struct Identity: Sendable, Hashable {
    public var name: String
    public var address: String
    public var zone: String

    public init(_ name: String, _ address: String, zone: String = "") {
      self.name = name
      self.address = address
      self.zone = zone
    }

    /// For few.
    private static func areNamedApart(_ identities: [Identity]) -> Bool {
      identities.indices.allSatisfy { place in
        identities[..<place].allSatisfy { $0.name != identities[place].name }
      }
    }

    /// What stands behind each one's name in reports; nil where the name alone tells which it is.
    public static func distinctions(_ identities: [Identity]) -> [String?] {
      if identities.count < 2 || identities.count <= 8 && areNamedApart(identities) {
        return identities.map { _ in nil }
      }
      let ofName = Dictionary(identities.map { ($0.name, 1) }, uniquingKeysWith: +)
      let shared = identities.filter { ofName[$0.name] != 1 }
      let ofBoth = Dictionary(shared.map { ([$0.name, $0.address], 1) }, uniquingKeysWith: +)
      return identities.map { identity in
        if ofName[identity.name] == 1 { return nil }
        if ofBoth[[identity.name, identity.address]] == 1 || identity.zone.isEmpty { return identity.address }
        return "\(identity.address) in \(identity.zone)"
      }
    }
  }

  public var identity: Identity { Identity(name, address, zone: zone) }

  /// The DNS name, or `host:port`; else the address.
  public var name: String
  /// For names in DNS: an object's address where the plan knows the zone, else what the record names it by, else empty.
  public var zone = ""
  /// What tells it from others of the same name in the forecast; nil where there are none.
  public var distinction: String?
  /// The name, and what tells it from others of the same name.
  public var label: String { distinction.map { "\(name) (\($0))" } ?? name }
  public var kind: EndpointKind
  /// The resource instance that users reach first.
  public var address: String
  public var status: EndpointStatus
  /// Time dark in one apply; nil where it is open-ended.
  public var outage: Quantiles?
  public var isOpenEnded: Bool
  /// The share of runs in which it goes dark at all, 0 to 1.
  public var darkShare: Double
  /// How the runs end for it.
  public var odds = OutageOdds()
  public var intervals: [OutageInterval]
  public var clientTail: ClientTail
  public var coverage: Coverage
  /// What the status depends on that the plan does not tell: an order that nothing forces, an assumption.
  public var dependsOn: [String]
  /// What a race makes of it; empty where none decides.
  public var raceOutcomes: [RaceOutcome] = []
  /// The objects that users name, and all that it stands on, those included.
  public var members: [ResourceAddress] = []
  public var elements: [ResourceAddress] = []

  public init(
    name: String, kind: EndpointKind, address: String, status: EndpointStatus, outage: Quantiles? = .zero,
    isOpenEnded: Bool = false, darkShare: Double = 0, intervals: [OutageInterval] = [],
    clientTail: ClientTail = ClientTail(), coverage: Coverage = Coverage(), dependsOn: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.address = address
    self.status = status
    self.outage = outage
    self.isOpenEnded = isOpenEnded
    self.darkShare = darkShare
    self.intervals = intervals
    self.clientTail = clientTail
    self.coverage = coverage
    self.dependsOn = dependsOn
  }
}

/// How the runs of an apply end for one endpoint: shares, 0 to 1, that add up to 1.
public struct OutageOdds: Sendable, Hashable {
  /// It goes dark, and nothing in the apply brings it back.
  public var staysDark: Double
  /// It goes dark and comes back.
  public var comesBack: Double
  /// The median time dark of the runs in which it comes back, in milliseconds.
  public var typicalDark: Int64

  /// It does not go dark.
  public var staysUp: Double { max(0, 1 - staysDark - comesBack) }

  public init(staysDark: Double = 0, comesBack: Double = 0, typicalDark: Int64 = 0) {
    self.staysDark = staysDark
    self.comesBack = comesBack
    self.typicalDark = typicalDark
  }
}

/// How long clients keep an old or a negative answer after the authority is right again.
public struct ClientTail: Sendable, Hashable {
  /// min(SOA TTL, SOA MINIMUM) of the zone, in seconds; nil where there is no negative caching to speak of.
  public var negativeCacheSeconds: Int?
  /// The old record's TTL in seconds.
  public var positiveCacheSeconds: Int?
  /// How much longer than the authority's outage clients stay dark, in milliseconds.
  public var p50: Int64
  public var p90: Int64

  public init(negativeCacheSeconds: Int? = nil, positiveCacheSeconds: Int? = nil, p50: Int64 = 0, p90: Int64 = 0) {
    self.negativeCacheSeconds = negativeCacheSeconds
    self.positiveCacheSeconds = positiveCacheSeconds
    self.p50 = p50
    self.p90 = p90
  }
}

/// How much of what an endpoint stands on is modelled.
public struct Coverage: Sendable, Hashable {
  public var modelled: Int
  public var of: Int
  /// Addresses of what is not.
  public var unknown: [String]

  public init(modelled: Int = 0, of: Int = 0, unknown: [String] = []) {
    self.modelled = modelled
    self.of = of
    self.unknown = unknown
  }
}

/// One thing that a reader should act on.
public struct Finding: Sendable {
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    case endpointGap = "endpoint-gap"
    case endpointRemoved = "endpoint-removed"
    case inPlaceInterruption = "in-place-interruption"
    case createConflict = "create-conflict"
    case selfDeletion = "self-deletion"
    case blockedDelete = "blocked-delete"
    case staleAddress = "stale-address"
    case warmUp = "warm-up"
    case clientCacheTail = "client-cache-tail"
    case deferredChange = "deferred-change"
    case dataLoss = "data-loss"
    case slowCriticalPath = "slow-critical-path"
    case slotStarvation = "slot-starvation"
    case failureExposure = "failure-exposure"
    case cycle
    case partialPlan = "partial-plan"
    case unmodelledKind = "unmodelled-kind"
    case coreAdvisory = "core-advisory"
  }

  /// Most severe first.
  public enum Severity: String, Sendable, Hashable, CaseIterable { case error, warning, note }

  public var rule: Rule
  public var severity: Severity
  /// The endpoint that is meant, where one is.
  public var subject: EndpointForecast.Identity?
  public var address: String?
  /// One sentence or two.
  public var message: String
  public var remedies: [Remedy]

  public init(
    rule: Rule, severity: Severity, endpoint: EndpointForecast.Identity? = nil, address: String? = nil,
    message: String, remedies: [Remedy] = []
  ) {
    self.rule = rule
    self.severity = severity
    subject = endpoint
    self.address = address
    self.message = message
    self.remedies = remedies
  }

  /// The endpoint's name.
  public var endpoint: String? { subject?.name }
}

/// A change that was simulated and helps.
public struct Remedy: Sendable, Hashable {
  /// `split-apply`, `moved`, `create-before-destroy`, ...
  public var kind: String
  /// Milliseconds of outage that it saves at the median; nil where the outage has no end without it.
  public var gain: Int64?
  public var steps: [String]

  public init(kind: String, gain: Int64?, steps: [String]) {
    self.kind = kind
    self.gain = gain
    self.steps = steps
  }
}
