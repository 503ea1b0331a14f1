import ApplyGraph
import ConfigurationSource
import Foundation
import Graphs
import PlanFile
import TestSupport
import Testing

/// One recorded case, read as far as an input goes.
struct RecordedCase: Sendable, CustomTestStringConvertible, Codable {
  var folder: URL

  init(folder: URL) { self.folder = folder }

  init(family: String, name: String) {
    folder = Recordings.folder.appending(path: "\(family)/\(name)")
  }

  var name: String { folder.lastPathComponent }
  var testDescription: String { "\(folder.deletingLastPathComponent().lastPathComponent)/\(name)" }

  /// Every case that has a recorded order.
  static func ordered(_ family: String) -> [RecordedCase] {
    Recordings.cases(family, with: "plan.json", "graph.dot").map { RecordedCase(family: family, name: $0) }
  }

  func bytes(_ file: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: file))) }

  func has(_ file: String) -> Bool { (try? bytes(file)) != nil }

  func plan() throws -> Plan { try PlanReader().read(try bytes("plan.json")) }

  func recorded() throws -> RecordedGraph {
    RecordedGraph(dot: String(decoding: try bytes("graph.dot"), as: UTF8.self))
  }

  /// The vertices of the cycle that Terraform named, where it found one.
  func recordedCycle() throws -> [String]? {
    try JSONValue.parse(try bytes("case.json"))["cycle"]?.elements?.compactMap(\.string).map(
      OrderComparison.withoutKeys)
  }

  func planAlone() throws -> ApplyGraphInput { ApplyGraphInput(plan: try plan()) }

  func withState() throws -> ApplyGraphInput {
    ApplyGraphInput(plan: try plan(), state: try StateReader().read(try bytes("state.json")))
  }

  /// With what a saved plan holds; where only parts of one were recorded, with those.
  func withPlanFile() throws -> ApplyGraphInput {
    guard has("plan.tfplan") else {
      return ApplyGraphInput(plan: try plan(), state: try recordedState(), source: try recordedSource())
    }
    let saved = try SavedPlan(bytes: try bytes("plan.tfplan"))
    let files = try saved.configuration().map { ($0.path, $0.bytes) }
    return ApplyGraphInput(
      plan: try plan(), state: try StateReader().read(try saved.state() ?? []),
      source: SourceConfiguration.read(savedPlan: Dictionary(uniqueKeysWithValues: files)),
      options: try saved.options())
  }

  private func recordedState() throws -> RawState? {
    has("state_before_deps.json") ? try ShortState.read(try bytes("state_before_deps.json")) : nil
  }

  private func recordedSource() throws -> SourceConfiguration? {
    has("main.tf") ? SourceConfiguration.read(directory: folder.path) : nil
  }
}

/// Our order and the recorded one, in the same words.
struct OrderComparison {
  var missing: Set<String>
  var invented: Set<String>
  var ours: Set<String>
  var theirs: Set<String>

  var isExact: Bool { missing.isEmpty && invented.isEmpty }

  init(_ graph: OperationGraph, _ recorded: RecordedGraph) {
    let names = graph.operations.map(Self.name)
    let order = graph.order.graph
    var ours: Set<String> = []
    for pair in order.reachablePairs(among: Array(0..<order.nodeCount)) {
      ours.insert("\(names[Int(pair.from)]) < \(names[Int(pair.to)])")
    }
    let known = Set(names)
    // Conditions of unchanged instances and hidden deletes of data sources have a vertex there and no operation here.
    theirs = recorded.pairs().map(Self.withoutKeys).filter { pair in
      let sides = Self.sides(pair)
      return known.contains(sides.first) && known.contains(sides.second)
    }.reduce(into: []) { $0.insert($1) }
    self.ours = ours
    missing = theirs.subtracting(ours)
    invented = ours.subtracting(theirs)
  }

  /// The differing pairs whose later operation is not reachable, in either order, from something that an assumption
  /// names.
  func silent(_ graph: OperationGraph) -> [String] {
    // One assumption, of the whole state, stands for several resources.
    let assumed = graph.assumptions.map(\.address) + graph.trustsRefreshedState.map(\.description)
    let about = graph.operations.filter { operation in
      assumed.contains(operation.address.description) || assumed.contains(operation.address.configuration.description)
        || assumed.contains { Self.module($0).map { operation.address.configuration.module.starts(with: $0) } ?? false }
    }.map(Self.name)
    let reached = self.reached(from: Set(about))
    // What a provider's block may hide comes before all that the provider does, and is not its own.
    let providers = assumed.compactMap(Self.provider).map { key in
      Set(graph.operations.filter { $0.provider.hasSuffix("/\(key)") }.map(Self.name))
    }
    let behind = providers.map { self.reached(from: $0) }
    return missing.union(invented).filter { pair in
      let sides = Self.sides(pair)
      let isExcused = zip(providers, behind).contains { own, reached in
        !own.contains(sides.first) && reached.contains(sides.second)
      }
      return !reached.contains(sides.second) && !isExcused
    }.sorted()
  }

  /// The operations themselves and all that comes after one of them, in either order.
  private func reached(from about: Set<String>) -> Set<String> {
    var reached = about
    for pair in ours.union(theirs) {
      let sides = Self.sides(pair)
      if about.contains(sides.first) { reached.insert(sides.second) }
    }
    return reached
  }

  /// Operations that only one side has, in words.
  func otherOperations(_ plan: Plan, _ graph: OperationGraph, _ recorded: RecordedGraph) -> [String] {
    let ours = Set(graph.operations.map(Self.name))
    let unchanged = Set(plan.changes.filter { $0.action == .noOp }.map(\.address.description))
    let theirs = Set(recorded.operations.map(Self.withoutKeys))
    let more = theirs.subtracting(ours).filter { name in
      // Conditions of unchanged instances, and data sources that only leave the state.
      !unchanged.contains(name)
        && !(name.hasSuffix(" (destroy)") && (name.hasPrefix("data.") || name.contains(".data.")))
    }
    let assumed = Set(graph.assumptions.map(\.address))
    let fewer = graph.operations.filter { !theirs.contains(Self.name($0)) && !assumed.contains($0.address.description) }
    return more.sorted().map { "lacks \($0)" } + fewer.map(Self.name).sorted().map { "has \($0), Terraform not" }
  }

  /// The module of `module.m.output.o` and `module.m.var.v`, whose users may be anywhere in it.
  private static func module(_ address: String) -> [String]? {
    let words = address.split(separator: ".").map(String.init)
    guard words.count >= 2, ["output", "var"].contains(words[words.count - 2]) else { return nil }
    return words.dropLast(2).filter { $0 != "module" }
  }

  /// The name of the provider of `provider aws.west` and `provider module.m:aws`, all of whose operations wait for it.
  private static func provider(_ address: String) -> Substring? {
    guard address.hasPrefix("provider ") else { return nil }
    return address.dropFirst("provider ".count).split(separator: ":").last?.split(separator: ".").first
  }

  private static func sides(_ pair: String) -> (first: String, second: String) {
    let sides = pair.components(separatedBy: " < ")
    return (sides[0], sides.count > 1 ? sides[1] : "")
  }

  /// Deposed keys are made up in each run.
  static func name(_ operation: ApplyGraph.Operation) -> String { withoutKeys(operation.description) }

  static func withoutKeys(_ text: String) -> String {
    text.replacing(/\(destroy deposed [0-9a-z]+\)/, with: "(destroy deposed KEY)")
  }
}
