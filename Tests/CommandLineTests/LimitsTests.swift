import ApplySimulation
import Foundation
import InputExercise
import PlanFile
import TestSupport
import Testing

@testable import ApplySim

/// Each limit of docs/performance.md, held at the door.
@Suite struct LimitsTests {
  private static let plan = "samples/crates-io-2023-01-25/plan.json"

  @Test func `a file of more than 4 GiB is refused before it is read`() throws {
    let folder = try ScratchFolder()
    let file = try folder.file("plan.json", "")
    // Sparse: it takes no room.
    let isMade = unsafe truncate(file, 4_294_967_296) == 0
    #expect(isMade)
    let start = ContinuousClock.now
    let run = try ApplySimProcess.run(["graph", file])
    #expect(run.status == 2)
    #expect(run.standardError == "\(file): expected at most 4294967295 bytes, found more\n")
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `what is found in a file that is written meanwhile does not count`() throws {
    let folder = try ScratchFolder()
    let content = Array(try Data(contentsOf: URL(filePath: Repository.path(Self.plan))))
    let file = try folder.file("plan.json", bytes: content)
    let descriptor = unsafe open(file, O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    let input = AnalysisInput(plan: try #require(InputBytes(mapping: descriptor, length: content.count)))
    _ = try Analysis.order(of: input)
    // Cut, it is no JSON any more: that is not what is told.
    #expect(ftruncate(descriptor, 10) == 0)
    #expect(throws: AnalysisError.planWasWritten) { _ = try Analysis.order(of: input) }
  }

  @Test func `a plan of more than a million operations is refused`() {
    let change = ResourceChange(address: ResourceAddress(type: "aws_x", name: "a"), action: .create)
    var plan = Plan(
      formatVersion: "1.2", terraformVersion: "1.11.4", changes: Array(repeating: change, count: 1_000_000),
      configuration: ConfigurationModule())
    #expect(throws: Never.self) { try AnalysisLimits.check(plan) }
    plan.changes.append(change)
    #expect(throws: AnalysisError.tooManyOperations(count: 1_000_001, limit: 1_000_000)) {
      try AnalysisLimits.check(plan)
    }
  }

  @Test func `more dependencies than are looked at are refused by every command`() async throws {
    var input = AnalysisInput(plan: EveryForEvery.plan(isOrdered: true))
    #expect(input.mostDependencies == AnalysisLimits.dependencies)
    input.mostDependencies = 1600
    _ = try Analysis.order(of: input)
    input.mostDependencies = 1599
    let error = AnalysisError.tooManyDependencies(limit: 1599)
    let scenario = Scenario()
    #expect(throws: error) { _ = try Analysis.order(of: input) }
    await #expect(throws: error) { _ = try await Analysis.simulation(of: input, scenario: scenario) }
    await #expect(throws: error) {
      _ = try await Analysis.explanation(of: input, about: ["aws_sqs_queue.a[0]"], scenario: scenario)
    }
    await #expect(throws: error) { _ = try await Analysis.advice(of: input, scenario: scenario) }
    await #expect(throws: error) { _ = try await Analysis.whatIf(of: input, changes: [], scenario: scenario) }
    await #expect(throws: error) { _ = try await Analysis.replay([], of: input, scenario: scenario) }
    #expect(throws: error) { _ = try RunningApply.following(input, scenario: scenario) }
  }

  @Test(arguments: [4096, 4097]) func `more attributes of one resource than any provider has are refused`(
    count: Int
  ) throws {
    func message(marks: Int, arguments: Int) throws -> String {
      let members = { (count: Int, value: String) in (0..<count).map { "\"m\($0)\": \(value)" }.joined(separator: ", ")
      }
      let folder = try ScratchFolder()
      let file = try folder.file(
        "plan.json",
        """
        {"format_version": "1.2", "terraform_version": "1.11.4", "resource_changes": [
          {"address": "aws_sqs_queue.a", "mode": "managed", "type": "aws_sqs_queue", "name": "a",
           "provider_name": "registry.terraform.io/hashicorp/aws",
           "change": {"actions": ["create"], "before": null, "after": {}, "after_unknown": {\(members(marks, "true"))}}}],
         "configuration": {"root_module": {"resources": [
           {"address": "aws_sqs_queue.a", "mode": "managed", "type": "aws_sqs_queue", "name": "a",
            "expressions": {\(members(arguments, "{}"))}}]}}}
        """)
      let run = try ApplySimProcess.run(["graph", file])
      #expect(run.status == (count > 4096 ? 2 : 0))
      return run.standardError.replacing(file, with: "plan.json")
    }
    let hint = "hint: make the file with 'terraform show -json PLAN', not from 'terraform plan -json'\n"
    let place = "plan.json/resource_changes/0/change/after_unknown: "
    #expect(
      try message(marks: count, arguments: 0)
        == (count > 4096 ? place + "expected at most 4096 attributes, found \(count)\n" + hint : ""))
    #expect(
      try message(marks: 0, arguments: count)
        == (count > 4096
          ? "plan.json/configuration/root_module/resources/0/expressions/m4096: expected at most 4096 arguments, found more\n"
            + hint : ""))
  }

  @Test(arguments: [
    ["simulate", plan], ["explain", plan, "static.crates.example"], ["whatif", plan, "parallelism", "3"],
    ["replay", plan, "--log", "samples/crates-io-2023-01-25/apply.jsonl"],
  ])
  func `more runs than fit into memory are refused by every command`(arguments: [String]) throws {
    let run = try ApplySimProcess.run(arguments + ["--runs", "100000000"])
    #expect(run.status == 2)
    #expect(
      run.standardError == """
        --runs: expected at most 18181818 runs for 11 operations, found 100000000
        hint: every run of every operation is kept in memory

        """)
  }

  @Test func `a saved plan that claims more than there should be is refused before it is unpacked`() throws {
    let folder = try ScratchFolder()
    func message(_ zip: StoredZip) throws -> String {
      let file = try folder.file("tfplan", bytes: zip.bytes)
      let run = try ApplySimProcess.run(["graph", Self.plan, "--plan-file", file])
      #expect(run.status == 2)
      return run.standardError.replacing(file, with: "tfplan")
    }
    var entry = StoredZip()
    entry.add("tfplan", [])
    entry.add("tfstate", [0], claimed: 1 << 30 + 1)
    #expect(
      try message(entry) == "tfplan/tfstate: expected at most 1073741824 bytes, found 1073741825\n")
    var total = StoredZip()
    total.add("tfplan", [])
    for name in ["tfstate", "tfstate-prev", "tfconfig/m-/main.tf"] { total.add(name, [0], claimed: 1 << 30) }
    #expect(
      try message(total) == "tfplan: expected at most 2147483648 bytes when unpacked, found 3221225472\n")
    var path = StoredZip()
    path.add("tfplan", [])
    path.add("tfconfig/m-/../../../../tmp/x", [0])
    #expect(try message(path).hasPrefix("tfplan: expected names inside the archive, found '"))
    // One that claims a little too much is unpacked no further than it goes.
    var lie = StoredZip()
    lie.add("tfplan", [])
    lie.add("tfstate", [0x7B], claimed: 1 << 20)
    #expect(try message(lie).hasPrefix("tfplan/tfstate: expected "))
  }

  @Test func `nesting of a thousand levels is refused in every kind of input`() throws {
    let deep = Array((String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)).utf8)
    let folder = try ScratchFolder()
    let file = try folder.file("deep.json", bytes: deep)
    let source = folder.url.appending(path: "source")
    try FileManager.default.createDirectory(at: source, withIntermediateDirectories: true)
    try Data("a = ".utf8 + deep).write(to: source.appending(path: "main.tf"))
    try Data("{\"a\": ".utf8 + deep + "}".utf8).write(to: source.appending(path: "other.tf.json"))
    for arguments in [
      ["graph", file], ["graph", Self.plan, "--state", file], ["simulate", Self.plan, "--scenario", file],
      ["replay", Self.plan, "--log", file], ["calibrate", file],
    ] {
      let run = try ApplySimProcess.run(arguments)
      #expect(run.status == 2, "\(arguments): \(run.standardError)")
    }
    let run = try ApplySimProcess.run(["graph", Self.plan, "--source", source.path])
    #expect(run.status == 0)
    // Lines are broken at 80 columns.
    let words = run.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("main.tf:1:") && words.contains("other.tf.json:1:"), "\(run.text)")
  }

  /// A size limit lets the write fail in its middle, which no signal can be timed for.
  @Test func `a write that fails in the middle leaves the file as it was`() throws {
    let folder = try ScratchFolder()
    let file = try folder.file("page.html", "old")
    let command = "trap '' XFSZ; ulimit -f 8; exec \"$@\""
    let run = Repository.run(
      [
        "bash", "-c", command, "bash", ApplySimProcess.binary.path, "simulate", Repository.path(Self.plan), "--runs",
        "50",
      ]
        + ["--output", file])
    #expect(run?.status == 4)
    #expect(String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self) == "old")
    #expect(folder.names == ["page.html"])
  }

  /// Whenever it comes.
  @Test func `an interrupt leaves the file as it was or a whole new one`() throws {
    let folder = try ScratchFolder()
    let whole = try ApplySimProcess.run(["simulate", Self.plan, "--runs", "50", "--format", "html"]).standardOutput
    let file = try folder.file("page.html", "old")
    for delay in 0..<12 {
      let process = Process()
      process.executableURL = ApplySimProcess.binary
      process.arguments = ["simulate", Self.plan, "--runs", "50", "--output", file]
      process.currentDirectoryURL = ApplySimProcess.repository
      try process.run()
      Thread.sleep(forTimeInterval: 0.04 * Double(delay))
      process.interrupt()
      process.waitUntilExit()
      let found = Array(try Data(contentsOf: URL(filePath: file)))
      #expect(found == whole || found == Array("old".utf8), "after \(delay)")
      #expect(folder.names == ["page.html"], "after \(delay)")
      _ = try folder.file("page.html", "old")
    }
  }
}
