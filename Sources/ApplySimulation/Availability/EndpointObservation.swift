import EventSimulation
import Graphs

/// What one run does to one endpoint: the figures that are kept of every run.
struct EndpointObservation: Sendable, Hashable {
  /// Time without service, warm-ups that follow it included; without a last stretch that nothing ends.
  var dark: Int64 = 0
  /// Time with less than full service that is not dark.
  var impaired: Int64 = 0
  /// The races whose claim was refused in the run, one bit each.
  var lostRaces: UInt64 = 0
  // Small ones last: one is kept of each endpoint in each run.
  /// It is dark when the apply is over.
  var isOpenEnded = false
  /// The worst that happens.
  var worst = ServiceLevel.up

  /// The order of runs by how bad they are, as far as what is dark decides: what nothing ends is worst.
  var badness: Int64 { isOpenEnded ? dark + (1 << 62) : dark }

  init() {}

  init(_ stretches: [ServiceStretch]) {
    for stretch in stretches {
      if stretch.effect == .dark {
        worst = .dark
        if let end = stretch.end { dark += end - stretch.start } else { isOpenEnded = true }
      } else {
        worst = min(worst, stretch.level)
        impaired += (stretch.end ?? stretch.start) - stretch.start
      }
    }
  }
}

/// What one run does to several endpoints, in their order. One of them stands where it is, because mostly there are no more.
struct EndpointObservations: Sendable {
  private var first = EndpointObservation()
  private var others: [EndpointObservation] = []
  private var isEmpty = true

  subscript(place: Int) -> EndpointObservation { place == 0 ? first : others[place - 1] }

  mutating func append(_ observation: EndpointObservation) {
    if isEmpty { first = observation } else { others.append(observation) }
    isEmpty = false
  }

  mutating func reserveCapacity(_ count: Int) { if count > 1 { others.reserveCapacity(count - 1) } }
}

extension OutageOdds {
  init(_ observations: [EndpointObservation]) {
    let count = Double(max(1, observations.count))
    let back = observations.filter { $0.worst == .dark && !$0.isOpenEnded }.map(\.dark)
    self.init(
      staysDark: Double(observations.count(where: \.isOpenEnded)) / count, comesBack: Double(back.count) / count,
      typicalDark: Percentiles.nearestRank(50, of: back) ?? 0)
  }
}

/// A stretch of a run in which an endpoint does not serve as it should.
struct ServiceStretch: Sendable, Hashable {
  var start: Int64
  /// Nil where nothing ends it.
  var end: Int64?
  var level: ServiceLevel
  /// The end of what is dark by itself: a warm-up that follows belongs to the same outage.
  var darkEnd: Int64?
  /// The parts in which the name has no answer at all.
  var nameless: [Range<Int64>] = []

  var effect: OutageEffect { Self.effect(of: level) }

  static func effect(of level: ServiceLevel) -> OutageEffect {
    switch level {
    case .dark: .dark
    case .warmUp: .warmUp
    case .wrongAnswer: .wrongAnswer
    case .degraded, .up: .degraded
    }
  }
}

extension ProgramRun {
  /// The run's stretches below full service. What is below it from the start on was so before the apply and counts as
  /// full.
  func stretches() -> [ServiceStretch] {
    var stretches: [ServiceStretch] = []
    Self.lay(segments, into: &stretches, withNames: true)
    return stretches
  }

  /// Evaluates a run, and looks at its stretches in an array that is kept from run to run.
  mutating func observation(of run: RunTimes, _ stretches: inout [ServiceStretch]) -> EndpointObservation {
    evaluate(run)
    Self.lay(segments, into: &stretches, withNames: false)
    return EndpointObservation(stretches)
  }

  /// The same of segments that are laid out already.
  fileprivate static func observation(
    of segments: [Segment], _ stretches: inout [ServiceStretch]
  ) -> EndpointObservation {
    lay(segments, into: &stretches, withNames: false)
    return EndpointObservation(stretches)
  }

  /// - Parameter withNames: whether to tell in which parts the name has no answer, which takes memory.
  private static func lay(_ segments: [Segment], into stretches: inout [ServiceStretch], withNames: Bool) {
    if !stretches.isEmpty { stretches.removeAll(keepingCapacity: true) }
    guard segments.count > 1, let first = segments.first else { return }
    for segment in segments.dropFirst() where segment.level < first.level && segment.end > segment.start {
      let end = segment.end == .max ? nil : segment.end
      let nameless = segment.isNamed || !withNames ? [] : [segment.start..<segment.end]
      // The last one is looked at and changed where it stands: a copy would hold on to its parts.
      let last = stretches.count - 1
      if last >= 0, stretches[last].end == segment.start {
        let level = stretches[last].level
        let isSame =
          stretches[last].effect == ServiceStretch.effect(of: segment.level) && stretches[last].darkEnd == segment.start
        // Back, but not ready: the outage goes on.
        let isItsWarmUp = level == .dark && segment.level == .warmUp
        if isSame || isItsWarmUp {
          stretches[last].end = end
          if segment.level == .dark || level != .dark { stretches[last].darkEnd = end }
          if !nameless.isEmpty { stretches[last].nameless += nameless }
          continue
        }
      }
      stretches.append(
        ServiceStretch(start: segment.start, end: end, level: segment.level, darkEnd: end, nameless: nameless))
    }
  }
}

/// Looks at the endpoints that something can happen to, in every run.
///
/// What many endpoints stand behind is often one and the same: their programs are alike, and looked at once.
struct EndpointObserver: RunObserver {
  /// Those that are looked at one by one.
  private var programs: [ProgramRun] = []
  /// Those that have much in common.
  fileprivate var joint: Joint?
  /// By endpoint, the place of its program among these and then those.
  private let placeOfEndpoint: [Int]
  /// By place, of the last run.
  private var observations: [EndpointObservation]

  fileprivate struct Joint: Sendable {
    var program: ProgramRun
    let outlets: ProgramRun.Outlets
    var segments: [[ProgramRun.Segment]]

    init(_ joint: JointProgram, seed: UInt64) {
      program = ProgramRun(joint.program, seed: seed, isJoint: true)
      outlets = ProgramRun.Outlets(joint.outlets)
      segments = joint.outlets.map { _ in [] }
      program.watch(outlets)
    }
  }
  private var stretches: [ServiceStretch] = []
  /// The claim of each race, by its bit.
  private let claims: [Int]

  init(_ endpoints: [Endpoint], claims: [Int], seed: UInt64) {
    self.claims = claims
    var different: [ServingProgram] = []
    var numbers: [ServingProgram: Int] = [:]
    let areFew = endpoints.count <= Self.handful
    let numberOfEndpoint = endpoints.map { endpoint -> Int in
      if let known = areFew ? different.firstIndex(of: endpoint.program) : numbers[endpoint.program] { return known }
      if !areFew { numbers[endpoint.program] = different.count }
      different.append(endpoint.program)
      return different.count - 1
    }
    let isPlain = different.map { program in program.leaves.allSatisfy(program.isPlain) }
    let together = JointProgram(different.indices.filter { isPlain[$0] }.map { different[$0] })
    let isAlone = different.indices.map { together == nil || !isPlain[$0] }
    // Those that are alone stand first.
    let order = different.indices.filter { isAlone[$0] } + different.indices.filter { !isAlone[$0] }
    var place = [Int](filledWith: 0, count: different.count)
    for (position, number) in order.enumerated() { place[number] = position }
    placeOfEndpoint = numberOfEndpoint.map { place[$0] }
    programs = different.indices.filter { isAlone[$0] }.map { ProgramRun(different[$0], seed: seed) }
    joint = together.map { Joint($0, seed: seed) }
    observations = different.map { _ in EndpointObservation() }
  }

  /// So many programs are sooner compared with each other than hashed.
  private static let handful = 8

  mutating func observe(_ times: RunTimes) -> EndpointObservations {
    var lost: UInt64 = 0
    for (bit, claim) in claims.enumerated() where times.outcome[claim] == .failed { lost |= 1 << UInt64(bit) }
    Self.observe(&programs, times, &stretches, &observations)
    joint?.observe(times, &stretches, &observations, from: programs.count)
    var all = EndpointObservations()
    all.reserveCapacity(placeOfEndpoint.count)
    for place in placeOfEndpoint {
      var observation = observations[place]
      observation.lostRaces = lost
      all.append(observation)
    }
    return all
  }

  private static func observe(
    _ programs: inout [ProgramRun], _ times: RunTimes, _ stretches: inout [ServiceStretch],
    _ observations: inout [EndpointObservation]
  ) {
    // A program is looked at where it stands: a copy would count as an owner of all that it has.
    var programs = programs.mutableSpan
    for position in 0..<programs.count {
      observations[position] = programs[position].observation(of: times, &stretches)
    }
  }
}

extension EndpointObserver.Joint {
  fileprivate mutating func observe(
    _ times: RunTimes, _ stretches: inout [ServiceStretch], _ observations: inout [EndpointObservation], from first: Int
  ) {
    program.evaluate(times, for: outlets, into: &segments)
    for number in segments.indices {
      observations[first + number] = ProgramRun.observation(of: segments[number], &stretches)
    }
  }
}
