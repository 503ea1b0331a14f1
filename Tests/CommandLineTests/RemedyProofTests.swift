import Foundation
import TestSupport
import Testing
import WhatIf

/// What `scripts/prove-remedies` recorded of real applies, beside what `applysim whatif` predicts for the same changes.
///
/// The mock's durations are its own, so they are given; order, failures and gaps have to come out of the prediction.
@Suite struct RemedyProofTests {
  static let cases: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted()
  }()

  /// Changes that `whatif` refuses, and that were applied all the same.
  static let refused: Set<String> = [
    "balancer-listener-create-before-destroy.json", "database-create-before-destroy.json",
    "group-create-before-destroy.json",
  ]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Remedies")

  @Test func `there is a recording of every kind of change and of every sample`() throws {
    let proofs = try Self.cases.map { try Proof(Self.folder.appending(path: $0)) }
    let kinds = Set(proofs.flatMap(\.changes).compactMap { $0.split(separator: " ").first.map(String.init) })
    #expect(kinds.sorted() == PlanChanges.kinds.map { $0.keyword }.sorted())
    let root = Recordings.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let samples = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "samples").path)
    let unproven = samples.filter { sample in !proofs.contains { $0.plan == "samples/\(sample)/plan.json" } }
    #expect(unproven == [])
  }

  @Test(arguments: cases) func `a real apply of the changes did what was predicted`(_ file: String) throws {
    let proof = try Proof(Self.folder.appending(path: file))
    let run = try proof.predict()
    #expect((run.status != 0) == Self.refused.contains(file), "\(run.standardError)")
    if run.status != 0 {
      // What is refused, fails when it is done all the same.
      #expect(run.standardError.contains(proof.changes.last ?? "?"), "\(run.standardError)")
      #expect(proof.applies.contains { $0.exit != 0 }, "refused, and yet it went well: \(run.standardError)")
      return
    }
    let prediction = try Prediction(run.standardOutput, endpoint: proof.endpoint)
    #expect(prediction.applies.count == proof.applies.count)
    for (number, real) in proof.applies.enumerated() {
      compare(real, prediction.applies[number], proof, "apply \(number + 1)")
    }
    let fails = proof.applies.contains { $0.exit != 0 }
    if fails { #expect(!prediction.failures.isEmpty) }
    if prediction.failures.values.contains(1) { #expect(fails) }
    if let ttl = proof.ttl, proof.changes.contains(where: { $0.hasPrefix("ttl ") }) {
      #expect(prediction.positiveCache == ttl)
      #expect(proof.changes.contains { $0.hasSuffix(" \(ttl)") })
    }
    guard proof.endpoint != nil, proof.drift.isEmpty || proof.dark == 0 else { return }
    for (number, apply) in proof.applies.enumerated() {
      guard let isDown = apply.isDownAtEnd else { continue }
      #expect(isDown == prediction.applies[number].isOpenEnded, "at the end of apply \(number + 1)")
    }
    // The time between two applies is nobody's.
    if prediction.applies.dropLast().contains(where: \.isOpenEnded) { return }
    let predicted = prediction.dark(withoutReadiness: proof.isProbed) { claim in
      proof.applies.contains { $0.operations.keys.contains(claim) && !$0.done.contains(claim) }
    }
    let expected = predicted.map { max(0, $0 - proof.confirmation) }
    guard let dark = proof.dark, let expected else {
      #expect((proof.dark == nil) == (expected == nil), "predicted \(expected ?? -1) s, was \(proof.dark ?? -1) s")
      return
    }
    #expect(abs(expected - dark) <= 3 + dark / 20, "predicted \(expected) s, was \(dark) s")
  }

  private func compare(_ real: Proof.Apply, _ predicted: Prediction.Apply, _ proof: Proof, _ place: String) {
    let missing = predicted.operations.filter { name in
      !real.operations.keys.contains(name) && !predicted.failing.keys.contains(name) && !proof.idle.contains(name)
    }
    #expect(missing == [], "\(place) did not do what was predicted")
    let surplus = real.operations.keys.filter { !predicted.operations.contains($0) && !proof.drift.contains($0) }
    #expect(surplus.sorted() == [], "\(place) did what was not predicted")
    let well = predicted.failing.filter { $0.value == 1 && real.done.contains($0.key) }.keys
    #expect(well.sorted() == [], "\(place) ended well where it was predicted to fail or to be skipped")
    // The chain behind the incident is an order; the keys that were renamed have none.
    if place == "apply 1", proof.plan.contains("crates-io") { #expect(!predicted.edges.isEmpty) }
    for edge in predicted.edges {
      guard let first = real.operations[edge.0]?.end, let second = real.operations[edge.1]?.start else { continue }
      #expect(first <= second + 0.05, "\(edge.0) ended before \(edge.1) began")
    }
    #expect(real.mostAtOnce <= proof.parallelism)
  }
}

/// One recorded case.
private struct Proof {
  struct Apply {
    var exit: Int
    /// `ADDRESS:ACTION` to its start and end in seconds.
    var operations: [String: (start: Double, end: Double?)]
    /// Those that ended well.
    var done: Set<String>
    /// Whether what is probed did not serve at its end; nil where nothing is probed.
    var isDownAtEnd: Bool?

    /// How many ran at the same time.
    var mostAtOnce: Int {
      operations.values.map { one in
        operations.values.count { $0.start <= one.start && ($0.end ?? .infinity) > one.start + 0.01 }
      }.max() ?? 0
    }
  }

  var plan: String
  var changes: [String]
  /// Nil where no name is watched: then order and failures are compared alone.
  var endpoint: String?
  var dark: Double?
  /// True where the mock was asked what users would get, and not only for the record.
  var isProbed: Bool
  /// The record's TTL in the state that the apply found.
  var ttl: Int?
  var applies: [Apply]
  /// What the mock makes every plan change again, in a second apply.
  var drift: Set<String> = []
  /// How long the provider goes on asking, in seconds, when what it made is there already: until it has had the same answer
  /// several times.
  var confirmation: Double
  /// Planned operations that come to nothing: an update whose unknown value is as it was, the delete of what went with
  /// something else.
  var idle: Set<String>
  private var durations: [String]

  init(_ file: URL) throws {
    let root = try Self.root(file)
    plan = try #require(root["plan"] as? String)
    changes = try #require(root["changes"] as? [String])
    endpoint = root["endpoint"] as? String
    dark = root["dark_seconds"] as? Double
    isProbed = root["probe"] != nil
    ttl = root["ttl"] as? Int
    confirmation = root["confirmation_seconds"] as? Double ?? 0
    idle = Set(root["idle"] as? [String] ?? [])
    applies = try Self.applies(root)
    durations = Self.durations(applies)
    // A change of durations is tried on those of the plain apply.
    if let name = root["durations_from"] as? String {
      durations = Self.durations(try Self.applies(Self.root(RemedyProofTests.folder.appending(path: "\(name).json"))))
    }
    for given in root["durations"] as? [String] ?? [] { durations += ["--duration", given] }
    let first = applies[0].operations
    for apply in applies.dropFirst() { drift.formUnion(apply.operations.keys.filter { first[$0] != nil }) }
  }

  private static func root(_ file: URL) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
  }

  private static func applies(_ root: [String: Any]) throws -> [Apply] {
    var serves = true
    return try #require(root["applies"] as? [[String: Any]]).map { apply in
      var operations: [String: (Double, Double?)] = [:]
      var done: Set<String> = []
      for operation in apply["operations"] as? [[String: Any]] ?? [] {
        let name = "\(operation["address"] as? String ?? ""):\(operation["action"] as? String ?? "")"
        operations[name] = (operation["start"] as? Double ?? 0, operation["end"] as? Double)
        if operation["end"] is Double, operation["failed"] == nil { done.insert(name) }
      }
      serves = (apply["zone"] as? [[String: Any]])?.compactMap { $0["serves"] as? Bool }.last ?? serves
      return Apply(
        exit: apply["exit"] as? Int ?? -1, operations: operations, done: done,
        isDownAtEnd: root["probe"] == nil ? nil : !serves)
    }
  }

  /// How many operations the applies may do at the same time.
  var parallelism: Int {
    changes.compactMap { $0.hasPrefix("parallelism ") ? Int($0.dropFirst("parallelism ".count)) : nil }.last ?? 10
  }

  /// What ended well, as overrides.
  private static func durations(_ applies: [Apply]) -> [String] {
    applies.flatMap { apply in apply.operations.filter { apply.done.contains($0.key) } }.compactMap { name, times in
      times.end.map { "\(name)=\(Int((($0 - times.start) * 1000).rounded()))ms" }
    }.sorted().flatMap { ["--duration", $0] }
  }

  func predict() throws -> ApplySimProcess {
    try ApplySimProcess.run(["whatif", plan] + changes + ["--format", "json", "--runs", "200"] + durations)
  }
}

/// What `applysim whatif` says of a case.
private struct Prediction {
  struct Apply {
    var operations: [String]
    var edges: [(String, String)]
    /// `ADDRESS:ACTION` to the share of runs in which it fails or is skipped.
    var failing: [String: Double]
    /// Whether the endpoint is left dark.
    var isOpenEnded = false
  }

  var applies: [Apply] = []
  var positiveCache: Int?
  private var outage: Double?
  private var races: [(claim: String, isRefused: Bool, outage: Double?)] = []
  /// Time until it serves again after what closes the gap: the mock knows none.
  private var ready = 0.0

  var failures: [String: Double] {
    applies.reduce(into: [:]) { all, apply in all.merge(apply.failing) { max($0, $1) } }
  }

  init(_ json: some DataProtocol, endpoint: String?) throws {
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let changed = try #require(root["changed"] as? [String: Any])
    for (number, apply) in (changed["applies"] as? [[String: Any]] ?? []).enumerated() {
      let names = (apply["operations"] as? [[String: Any]] ?? []).map(Self.name)
      let edges = (apply["edges"] as? [[String: Any]] ?? []).map { edge in
        (names[edge["before"] as? Int ?? 0], names[edge["after"] as? Int ?? 0])
      }
      let failing = (changed["failures"] as? [[String: Any]] ?? []).filter { ($0["apply"] as? Int ?? 1) - 1 == number }
        .map { (Self.name($0), $0["share"] as? Double ?? 0) }
      applies.append(Apply(operations: names, edges: edges, failing: Dictionary(failing) { max($0, $1) }))
      for one in apply["endpoints"] as? [[String: Any]] ?? [] where one["name"] as? String == endpoint {
        add(one, names)
      }
    }
    let sides = (root["endpoints"] as? [[String: Any]] ?? []).first { $0["name"] as? String == endpoint }
    outage = ((sides?["changed"] as? [String: Any])?["outage"] as? [String: Any])?["p50"] as? Double
  }

  private static func name(_ operation: [String: Any]) -> String {
    "\(operation["address"] as? String ?? ""):\(operation["action"] as? String ?? "")"
  }

  private mutating func add(_ endpoint: [String: Any], _ names: [String]) {
    if endpoint["open_ended"] as? Bool == true { applies[applies.count - 1].isOpenEnded = true }
    for race in endpoint["races"] as? [[String: Any]] ?? [] {
      let median = (race["outage"] as? [String: Any])?["p50"] as? Double
      races.append((names[race["claim"] as? Int ?? 0], race["outcome"] as? String == "refused", median))
    }
    for interval in endpoint["intervals"] as? [[String: Any]] ?? [] where interval["effect"] as? String == "dark" {
      ready += (interval["ready_after"] as? [String: Any])?["p50"] as? Double ?? 0
    }
    positiveCache = (endpoint["client_tail"] as? [String: Any])?["positive_cache_s"] as? Int ?? positiveCache
  }

  /// Seconds dark: of the outcome of the race that took place, where there is one; nil where nothing brings it back.
  func dark(withoutReadiness: Bool, isRefused: (String) -> Bool) -> Double? {
    if let race = races.first(where: { $0.isRefused == isRefused($0.claim) }) { return race.outage }
    return outage.map { withoutReadiness ? max(0, $0 - ready) : $0 }
  }
}
