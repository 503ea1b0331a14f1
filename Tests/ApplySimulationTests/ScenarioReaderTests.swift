import ApplySimulation
import EventSimulation
import Foundation
import PlanFile
import ResourceKinds
import Testing

private func read(_ text: String) throws -> ScenarioLayer { try ScenarioReader().read(Array(text.utf8)) }

private func at(_ line: Int, _ column: Int) -> TextPosition { TextPosition(line: line, column: column) }

@Suite struct ScenarioReaderTests {
  @Test func `every key is read`() throws {
    let layer = try read(
      """
      parallelism: 20
      runs: 500
      seed: 0
      durations:
        "*": 1m
        "aws_db_instance.main:update": 8m..20m
      max-downtime: 30s
      budget: 99.9%/30d
      changes:
        - split aws_x.y
      """)
    #expect((layer.parallelism, layer.runs, layer.seed) == (20, 500, 0))
    #expect(
      layer.durations == [try DurationOverride("*=1m"), try DurationOverride("aws_db_instance.main:update=8m..20m")])
    #expect(layer.maxDowntime == SimulatedDuration(seconds: 30))
    #expect(layer.budget == DowntimeBudget("99.9%/30d"))
    #expect(layer.changes == ["split aws_x.y"])
    #expect(ScenarioReader.keys.count == 7)
  }

  @Test func `JSON is read as well`() throws {
    let layer = try read(#"{"parallelism": 3, "durations": {"aws_x.y[\"k\"]:create": "10m"}, "max-downtime": "0"}"#)
    #expect(layer.parallelism == 3)
    #expect(layer.durations == [try DurationOverride(#"aws_x.y["k"]:create=10m"#)])
    #expect(layer.maxDowntime == .zero)
  }

  @Test(arguments: ["", "\n", "# nothing yet\n", "---\n", "{}", "null", "runs:\n", "runs: ~\ndurations: null\n"])
  func `nothing said is nothing set`(text: String) throws {
    #expect(try read(text) == ScenarioLayer())
  }

  @Test func `a byte-order mark is no part of the text`() throws {
    #expect(try ScenarioReader().read([0xEF, 0xBB, 0xBF] + Array("runs: 5".utf8)).runs == 5)
  }

  @Test(arguments: [
    (
      "runs: 5\nparalelism: 3",
      ScenarioError.unknownKey("paralelism", nearest: "parallelism", expected: ScenarioReader.keys, at: at(2, 1))
    ),
    ("horizon: 3h", .unknownKey("horizon", nearest: nil, expected: ScenarioReader.keys, at: at(1, 1))),
    ("- runs: 5", .mismatch(key: "", expected: .mapping, found: "a list", at: at(1, 1))),
    ("runs", .mismatch(key: "", expected: .mapping, found: "'runs'", at: at(1, 1))),
    ("[a]: 5", .mismatch(key: "", expected: .text, found: "a list", at: at(1, 1))),
    ("runs: many", .mismatch(key: "runs", expected: .wholeNumber(from: 1), found: "'many'", at: at(1, 7))),
    ("runs: 0", .mismatch(key: "runs", expected: .wholeNumber(from: 1), found: "'0'", at: at(1, 7))),
    ("seed: -1", .mismatch(key: "seed", expected: .wholeNumber(from: 0), found: "'-1'", at: at(1, 7))),
    ("runs: 1e3", .mismatch(key: "runs", expected: .wholeNumber(from: 1), found: "'1e3'", at: at(1, 7))),
    (
      "parallelism: [1]",
      .mismatch(key: "parallelism", expected: .wholeNumber(from: 1), found: "a list", at: at(1, 14))
    ),
    ("durations: 10m", .mismatch(key: "durations", expected: .mapping, found: "'10m'", at: at(1, 12))),
    (
      "durations:\n  aws_x.y: {p50: 1m}",
      .mismatch(key: "durations/aws_x.y", expected: .duration, found: "keys with values", at: at(2, 12))
    ),
    (
      "durations:\n  aws_x.y: soon",
      .badDuration(pattern: "aws_x.y", spec: "soon", .spec(.notADuration("soon")), at: at(2, 3))
    ),
    (
      "durations:\n  aws_x.y:destroy: 10m",
      .badDuration(pattern: "aws_x.y:destroy", spec: "10m", .pattern(.unknownAction("destroy")), at: at(2, 3))
    ),
    ("max-downtime: 30", .mismatch(key: "max-downtime", expected: .duration, found: "'30'", at: at(1, 15))),
    ("budget: 99.9%", .mismatch(key: "budget", expected: .budget, found: "'99.9%'", at: at(1, 9))),
    ("changes: split", .mismatch(key: "changes", expected: .list, found: "'split'", at: at(1, 10))),
    ("changes: [[a]]", .mismatch(key: "changes/0", expected: .text, found: "a list", at: at(1, 11))),
  ])
  func `what does not fit is refused, with its place`(text: String, reason: ScenarioError) {
    #expect(throws: reason) { try read(text) }
  }

  @Test(arguments: ["runs: 1\nruns: 2", "durations:\n  a: 1m\n  a: 2m"])
  func `a key may stand once`(text: String) {
    #expect { try read(text) } throws: { error in
      guard case ScenarioError.duplicateKey(let key, let position?) = error else { return false }
      return (key == "runs" || key == "a") && position.line <= 2
    }
  }

  @Test(arguments: ["runs: [", "\"", "a: b: c", "\t- x", "runs: 1\n---\nruns: 2", "x: &a [*a]", "{", "a: !!binary"])
  func `what is not YAML is refused`(text: String) {
    #expect(throws: ScenarioError.self) { try read(text) }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(throws: ScenarioError.notUTF8) { try ScenarioReader().read([0x72, 0xFF, 0xFE]) }
  }

  @Test func `deep nesting is refused and does not crash`() {
    #expect(throws: ScenarioError.self) { try read("runs: " + String(repeating: "[", count: 100_000)) }
    let deep = "runs: " + String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
    #expect(throws: ScenarioError.self) { try read(deep) }
  }

  private static func file(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test func `the sample's scenario is read`() throws {
    let layer = try read(try Self.file("samples/crates-io-2023-01-25/scenario.yml"))
    #expect(layer.durations == [try DurationOverride("aws_acm_certificate_validation.static:create=10m")])
  }

  @Test func `the README's scenario is read, and has every key`() throws {
    let readme = try Self.file("README.md")
    let block = try #require(readme.firstMatch(of: /```yaml\n(parallelism[^`]*)```/)).1
    #expect(try read(String(block)).durations.count == 3)
    for key in ScenarioReader.keys { #expect(block.contains("\n\(key):") || block.hasPrefix("\(key):"), "\(key)") }
  }
}
