import Foundation
import InputExercise
import PlanFile
import TestSupport
import Testing

/// What inputs mark sensitive, or what nothing needs to be known of, turns up in no output of any command.
@Suite struct SecretsTests {
  private static let cases = [
    "aws/01-cratesio-record-rename-behind-certificate", "aws/15-rds-class-deferred", "aws/17-lambda-code-update",
    "aws/22-security-groups-renamed", "experiments/14-data-ephemeral-aws",
  ]

  private static func plan(_ name: String) throws -> JSONValue {
    try JSONValue.parse(try Recordings.bytes("\(name)/plan.json"))
  }

  /// How a command must end, so that it had something to show.
  private enum Ending {
    /// With all that it was asked for.
    case report
    case error
    case either

    var statuses: [Int32] {
      switch self {
      case .report: [0, 1]
      case .error: [2]
      case .either: [0, 1, 2]
      }
    }
  }

  private func expectNoSecret(
    _ arguments: [String], input: [UInt8] = [], _ ending: Ending = .report, in folder: ScratchFolder
  ) throws {
    let run = try ApplySimProcess.run(arguments, input: input)
    #expect(ending.statuses.contains(run.status), "\(arguments): \(run.standardError)")
    if ending == .report {
      let files = folder.names.filter { $0.hasPrefix("out.") }.count
      #expect(files == arguments.count { $0 == "--output" }, "\(arguments)")
      #expect(files > 0 || !run.standardOutput.isEmpty, "\(arguments)")
    }
    var outputs = [("standard output", run.standardOutput), ("standard error", Array(run.standardError.utf8))]
    for name in folder.names where name.hasPrefix("out.") {
      let file = folder.url.appending(path: name)
      outputs.append((name, Array(try Data(contentsOf: file))))
      try FileManager.default.removeItem(at: file)
    }
    for (name, bytes) in outputs {
      for mark in [PlantedSecrets.textMark, PlantedSecrets.numberMark] {
        #expect(!PlantedSecrets.contains(bytes, mark), "\(arguments): \(mark) in \(name)")
      }
    }
  }

  private func outputs(_ extensions: [String], in folder: ScratchFolder) -> [String] {
    extensions.flatMap { ["--output", "\(folder.url.path)/out.\($0)"] }
  }

  /// Everything marked in each; here and there in two of them.
  private static let marked: [(name: String, seed: UInt64?)] =
    cases.map { ($0, nil) } + [(cases[0], 1), (cases[0], 2), (cases[1], 1)]

  @Test(arguments: marked)
  func `no command shows what a plan marks sensitive`(name: String, seed: UInt64?) throws {
    let folder = try ScratchFolder()
    let secrets = PlantedSecrets(in: try Self.plan(name), seed: seed)
    #expect(secrets.count > 5)
    let plan = try folder.file("plan.json", bytes: secrets.bytes)
    let address = try #require(
      secrets.plan["resource_changes"]?.elements?.first { $0["change"]?["actions"] != .array([.string("no-op")]) })
    let text = try #require(address["address"]?.string)
    try expectNoSecret(
      ["simulate", plan, "--failures", "--runs", "20"]
        + outputs(["txt", "md", "json", "html", "mmd", "svg", "sarif", "xml", "perfetto"], in: folder), in: folder)
    try expectNoSecret(["graph", plan] + outputs(["txt", "md", "json", "mmd", "dot", "svg"], in: folder), in: folder)
    try expectNoSecret(["explain", plan, text] + outputs(["txt", "md", "json"], in: folder), in: folder)
    try expectNoSecret(
      ["whatif", plan, "without", text] + outputs(["txt", "json"], in: folder), .either, in: folder)
    try expectNoSecret(["whatif", plan, "create-before-destroy", text], .either, in: folder)
    try expectNoSecret(["advise", plan, "--runs", "20"] + outputs(["txt", "json"], in: folder), in: folder)
  }

  @Test func `no command shows a value of a state or a saved plan`() throws {
    let folder = try ScratchFolder()
    let state = PlantedSecrets.filled(
      try JSONValue.parse(try Recordings.bytes("\(Self.cases[0])/state.json")), under: "attributes")
    #expect(PlantedSecrets.contains(state, PlantedSecrets.textMark))
    let plan = try folder.file("plan.json", bytes: PlantedSecrets(in: try Self.plan(Self.cases[0]), seed: 4).bytes)
    var zip = StoredZip()
    zip.add("tfplan", [])
    zip.add("tfstate", state)
    zip.add("tfstate-prev", state)
    zip.add("tfconfig/m-/main.tf", Array(Self.configuration.utf8))
    let files = [
      ["--state", try folder.file("state.json", bytes: state)],
      ["--plan-file", try folder.file("tfplan", bytes: zip.bytes)],
    ]
    for file in files {
      try expectNoSecret(["graph", plan] + file + outputs(["txt", "json", "dot"], in: folder), in: folder)
      try expectNoSecret(
        ["simulate", plan, "--runs", "20"] + file + outputs(["txt", "md", "json", "html", "sarif"], in: folder),
        in: folder)
    }
    // A state that breaks off, and one that is none.
    for broken in [Array(state.dropLast(40)), Array("\"sEcReT-1-x\"".utf8), Array("{\"sEcReT-1-x\": 1, }".utf8)] {
      try expectNoSecret(["graph", plan, "--state", try folder.file("broken", bytes: broken)], .error, in: folder)
    }
  }

  /// Whole, and with an error right behind a secret.
  private static let configuration = """
    provider "aws" {
      secret_key = "sEcReT-1-x"
    }
    variable "password" {
      default   = "sEcReT-2-x"
      sensitive = true
    }
    resource "aws_db_instance" "a" {
      password = "sEcReT-3-x"
    }
    locals { token = "sEcReT-4-x" }
    """

  @Test(arguments: [
    "", "\nlocals { x = \"sEcReT-5-x\" \"sEcReT-6-x\"", "\nlocals { x = \"sEcReT-5-x", "\n\"sEcReT-5-x\" {",
  ])
  func `no command shows a constant of the configuration`(error: String) throws {
    let folder = try ScratchFolder()
    let source = folder.url.appending(path: "source")
    try FileManager.default.createDirectory(at: source, withIntermediateDirectories: true)
    try Data((Self.configuration + error).utf8).write(to: source.appending(path: "main.tf"))
    let plan = Recordings.folder.appending(path: "\(Self.cases[1])/plan.json").path
    try expectNoSecret(
      ["graph", plan, "--source", source.path] + outputs(["txt", "json", "md"], in: folder), in: folder)
    try expectNoSecret(
      ["simulate", plan, "--runs", "20", "--source", source.path] + outputs(["txt", "json", "html"], in: folder),
      in: folder)
  }

  private static let textLog = """
    aws_route53_record.static: Destroying... [id=sEcReT-1-x]
    aws_route53_record.static: Provisioning with 'local-exec'...
    aws_route53_record.static (local-exec): sEcReT-2-x
    aws_route53_record.static: Destruction complete after 41s
    aws_route53_record.other: Creating...
    aws_route53_record.other: Creation complete after 30s [id=sEcReT-3-x]

    Error: creating: InvalidInput: "sEcReT-4-x"

      with aws_route53_record.other,
      on main.tf line 4, in resource "aws_route53_record" "other":
       4:   password = "sEcReT-5-x"

    Outputs:

    token = "sEcReT-6-x"
    """

  private static let jsonLog = """
    {"@level":"info","@message":"sEcReT-1-x","type":"version","terraform":"1.11.4","ui":"1.2"}
    {"@level":"info","@message":"x: Destroying... [id=sEcReT-2-x]","@timestamp":"2026-01-01T00:00:00.000000Z","hook":{"resource":{"addr":"aws_route53_record.static","resource_type":"aws_route53_record"},"action":"delete","id_key":"id","id_value":"sEcReT-3-x"},"type":"apply_start"}
    {"@level":"info","@message":"x","@timestamp":"2026-01-01T00:00:02.000000Z","hook":{"resource":{"addr":"aws_route53_record.static"},"provisioner":"local-exec","output":"sEcReT-4-x"},"type":"provision_progress"}
    {"@level":"info","@message":"x","@timestamp":"2026-01-01T00:00:41.000000Z","hook":{"resource":{"addr":"aws_route53_record.static","resource_type":"aws_route53_record"},"action":"delete","elapsed_seconds":41},"type":"apply_complete"}
    {"@level":"error","@message":"Error: sEcReT-5-x","@timestamp":"2026-01-01T00:00:42.000000Z","diagnostic":{"severity":"error","summary":"sEcReT-6-x","detail":"sEcReT-7-x","address":"aws_route53_record.static","snippet":{"code":"password = \\"sEcReT-8-x\\"","values":[{"traversal":"var.p","statement":"is \\"sEcReT-9-x\\""}]}},"type":"diagnostic"}
    {"@level":"info","@message":"Outputs: 1","outputs":{"token":{"sensitive":false,"type":"string","value":"sEcReT-10-x"}},"type":"outputs"}
    """

  private static let logs: [(log: String, ending: Ending)] = [
    (textLog, .report), (jsonLog, .report), (String(jsonLog.dropLast(30)) + "\n{}\n", .error),
    ("sEcReT-1-x\n", .error), ("{\"@level\":\"sEcReT-1-x\n{}\n", .error),
  ]

  @Test(arguments: logs)
  private func `no command shows what a log says beside address, action and time`(log: String, ending: Ending) throws {
    let folder = try ScratchFolder()
    let plan = "samples/crates-io-2023-01-25/plan.json"
    let file = try folder.file("apply.log", log)
    try expectNoSecret(
      ["replay", plan, "--log", file, "--runs", "20"] + outputs(["txt", "json", "svg"], in: folder), ending, in: folder)
    try expectNoSecret(["calibrate", file] + outputs(["txt", "json"], in: folder), ending, in: folder)
    try expectNoSecret(["replay", plan, "--log", "-", "--runs", "20"], input: Array(log.utf8), ending, in: folder)
    // The log where the plan is expected.
    try expectNoSecret(["simulate", file], .error, in: folder)
  }

  @Test func `errors of plans that were made wrong show nothing of them`() throws {
    let folder = try ScratchFolder()
    let plan = try Self.plan(Self.cases[1])
    for seed: UInt64 in 0..<40 {
      let file = try folder.file("plan.json", bytes: PlanMutation.bytes(of: plan, seed: seed))
      try expectNoSecret([seed % 2 == 0 ? "graph" : "simulate", file], .either, in: folder)
    }
  }
}
