import Foundation
import TestSupport
import Testing

/// What `scripts/prove-remedies` recorded of real applies, beside what `applysim whatif` predicts for the same changes.
///
/// The mock's durations are its own, so they are given; order, failures and gaps have to come out of the prediction.
@Suite struct RemedyProofTests {
  static let cases: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted()
  }()

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Remedies")

  @Test func `there are recordings of every kind of remedy that the samples need`() {
    #expect(Self.cases.count >= 14)
  }

  @Test(arguments: cases) func `a real apply of the changes did what was predicted`(_ file: String) throws {
    let proof = try Proof(Self.folder.appending(path: file))
    let prediction = try Prediction(proof)
    #expect(prediction.applies.count == proof.applies.count)
    for (number, real) in proof.applies.enumerated() {
      let predicted = prediction.applies[number]
      let missing = predicted.operations.filter { name in
        !real.operations.keys.contains(name) && !predicted.failing.contains(name)
      }
      #expect(missing == [], "apply \(number + 1) did not do what was predicted")
      let surplus = real.operations.keys.filter { name in
        !predicted.operations.contains(name) && !proof.drift.contains(name)
      }
      #expect(surplus.sorted() == [], "apply \(number + 1) did what was not predicted")
      for edge in predicted.edges {
        guard let first = real.operations[edge.0]?.end, let second = real.operations[edge.1]?.start else { continue }
        #expect(first <= second + 0.05, "\(edge.0) ended before \(edge.1) began")
      }
    }
    let fails = proof.applies.contains { $0.exit != 0 }
    if fails { #expect(!prediction.failures.isEmpty) }
    if prediction.failures.values.contains(1) { #expect(fails) }
    guard proof.endpoint != nil, proof.drift.isEmpty || proof.dark == 0 else { return }
    let expected = try #require(prediction.dark(whenRefused: fails))
    let dark = try #require(proof.dark)
    #expect(abs(expected - dark) <= 3 + dark / 20, "predicted \(expected) s, was \(dark) s")
  }
}

/// One recorded case.
private struct Proof {
  struct Apply {
    var exit: Int
    /// `ADDRESS:ACTION` to its start and end in seconds.
    var operations: [String: (start: Double, end: Double?)]
  }

  var plan: String
  var changes: [String]
  /// Nil where no name is watched: then order and failures are compared alone.
  var endpoint: String?
  var dark: Double?
  var applies: [Apply]
  /// What the mock makes every plan change again, in a second apply.
  var drift: Set<String> = []

  init(_ file: URL) throws {
    let root = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    plan = try #require(root["plan"] as? String)
    changes = try #require(root["changes"] as? [String])
    endpoint = root["endpoint"] as? String
    dark = root["dark_seconds"] as? Double
    applies = try #require(root["applies"] as? [[String: Any]]).map { apply in
      var operations: [String: (Double, Double?)] = [:]
      for operation in apply["operations"] as? [[String: Any]] ?? [] {
        let name = "\(operation["address"] as? String ?? ""):\(operation["action"] as? String ?? "")"
        operations[name] = (operation["start"] as? Double ?? 0, operation["end"] as? Double)
      }
      return Apply(exit: apply["exit"] as? Int ?? -1, operations: operations)
    }
    for apply in applies.dropFirst() {
      drift.formUnion(apply.operations.keys.filter { applies[0].operations.keys.contains($0) })
    }
  }

  /// The recorded durations, as overrides.
  var durations: [String] {
    applies.flatMap(\.operations).compactMap { name, times in
      times.end.map { end in
        ["--duration", "\(name)=\(Int(((end - times.start) * 1000).rounded()))ms"]
      }
    }.sorted { $0[1] < $1[1] }.flatMap(\.self)
  }
}

/// What `applysim whatif` says of a case.
private struct Prediction {
  struct Apply {
    var operations: [String]
    var edges: [(String, String)]
    var failing: Set<String>
  }

  var applies: [Apply] = []
  /// `ADDRESS:ACTION` to the share of runs.
  var failures: [String: Double] = [:]
  private var outage: Double?
  private var races: [(isRefused: Bool, outage: Double?)] = []

  init(_ proof: Proof) throws {
    let run = try ApplySimProcess.run(
      ["whatif", proof.plan] + proof.changes + ["--format", "json", "--runs", "200"] + proof.durations)
    #expect(run.status == 0, "\(run.standardError)")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(run.standardOutput)) as? [String: Any])
    let changed = try #require(root["changed"] as? [String: Any])
    var failing: [Int: Set<String>] = [:]
    for failure in changed["failures"] as? [[String: Any]] ?? [] {
      let name = "\(failure["address"] as? String ?? ""):\(failure["action"] as? String ?? "")"
      failures[name] = failure["share"] as? Double
      failing[(failure["apply"] as? Int ?? 1) - 1, default: []].insert(name)
    }
    for (number, apply) in (changed["applies"] as? [[String: Any]] ?? []).enumerated() {
      let names = (apply["operations"] as? [[String: Any]] ?? []).map {
        "\($0["address"] as? String ?? ""):\($0["action"] as? String ?? "")"
      }
      let edges = (apply["edges"] as? [[String: Any]] ?? []).map { edge in
        (names[edge["before"] as? Int ?? 0], names[edge["after"] as? Int ?? 0])
      }
      applies.append(Apply(operations: names, edges: edges, failing: failing[number] ?? []))
      for endpoint in apply["endpoints"] as? [[String: Any]] ?? [] where endpoint["name"] as? String == proof.endpoint {
        for race in endpoint["races"] as? [[String: Any]] ?? [] {
          let median = (race["outage"] as? [String: Any])?["p50"] as? Double
          races.append((race["outcome"] as? String == "refused", median))
        }
      }
    }
    let sides = (root["endpoints"] as? [[String: Any]] ?? []).first { $0["name"] as? String == proof.endpoint }
    outage = ((sides?["changed"] as? [String: Any])?["outage"] as? [String: Any])?["p50"] as? Double
  }

  /// Seconds dark: of the outcome of the race that took place, where there is one.
  func dark(whenRefused isRefused: Bool) -> Double? {
    races.first { $0.isRefused == isRefused }.map(\.outage) ?? outage
  }
}
