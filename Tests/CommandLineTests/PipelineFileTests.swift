import Foundation
import TestSupport
import Testing
import Yams

/// `action.yml` and the files of `ci/`, run as the services that read them run them.
@Suite struct PipelineFileTests {
  private static let plan = "samples/crates-io-2023-01-25/plan.json"
  private static let recording = "Tests/ConformanceTests/Recordings/aws/01-cratesio-record-rename-behind-certificate"

  private static func yaml(_ path: String) throws -> [String: Any] {
    let text = try String(contentsOf: ApplySimProcess.repository.appending(path: path), encoding: .utf8)
    return try #require(try Yams.load(yaml: text) as? [String: Any], "\(path)")
  }

  /// Runs a script with the program on the PATH.
  private func shell(
    _ arguments: [String], _ environment: [String: String], in folder: URL = ApplySimProcess.repository
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    let scratch = try ScratchFolder()
    let file = URL(filePath: try scratch.file("out", ""))
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let path = "\(ApplySimProcess.binary.deletingLastPathComponent().path):/usr/bin:/bin"
    process.environment = ["PATH": path, "HOME": scratch.url.path].merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: file)
    process.standardError = try FileHandle(forWritingTo: URL(filePath: try scratch.file("err", "")))
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: file, encoding: .utf8))
  }

  // MARK: GitHub

  /// One run of the action with these inputs: the exit code of the step that failed, else 0, and the action's outputs.
  private func runAction(
    _ inputs: [String: String], _ server: CommentServer, _ number: Int
  ) throws -> (status: Int32, outputs: [String: String]) {
    let action = try Self.yaml("action.yml")
    var values = [
      "github.token": "s3cret", "github.event.pull_request.number": "7",
      "github.action_path": ApplySimProcess.repository.path,
    ]
    let declared = try #require(action["inputs"] as? [String: [String: Any]])
    for name in inputs.keys { #expect(declared[name] != nil, "no input \(name)") }
    for (name, input) in declared {
      guard let value = inputs[name] ?? input["default"].map({ "\($0)" }) else {
        #expect(input["required"] as? Bool != true, "\(name) is required")
        continue
      }
      values["inputs.\(name)"] = try Self.replaced(value, values)
    }
    let runs = try #require(action["runs"] as? [String: Any])
    #expect(runs["using"] as? String == "composite")
    for (index, step) in try #require(runs["steps"] as? [[String: Any]]).enumerated() {
      #expect(step["shell"] as? String == "bash")
      let name = "output-\(number)-\(index)"
      var environment = server.environment
      // What the action itself must set.
      for key in ["GITHUB_TOKEN", "PULL_REQUEST", "APPLYSIM", "APPLYSIM_TOKEN"] { environment[key] = nil }
      for (key, value) in step["env"] as? [String: Any] ?? [:] {
        environment[key] = try Self.replaced("\(value)", values)
      }
      environment["GITHUB_OUTPUT"] = try server.folder.file(name, "")
      let script = try server.folder.file("step.sh", try Self.replaced(try #require(step["run"] as? String), values))
      let run = try shell(["bash", "--noprofile", "--norc", "-eo", "pipefail", script], environment)
      for line in server.text(name).split(separator: "\n") {
        let (key, value) = (line.prefix { $0 != "=" }, line.drop { $0 != "=" }.dropFirst())
        values["steps.\(step["id"] ?? "").outputs.\(key)"] = String(value)
      }
      if run.status != 0 { return (run.status, try outputs(of: action, values)) }
    }
    return (0, try outputs(of: action, values))
  }

  private func outputs(of action: [String: Any], _ values: [String: String]) throws -> [String: String] {
    try #require(action["outputs"] as? [String: [String: Any]]).mapValues { output in
      try Self.replaced(try #require(output["value"] as? String), values)
    }
  }

  /// Puts in what stands between `${{` and `}}`; what has no value here fails the test.
  private static func replaced(_ text: String, _ values: [String: String]) throws -> String {
    try text.replacing(/\$\{\{\s*([^}]*?)\s*\}\}/) { match in
      try #require(values[String(match.1)], "no value for \(match.1)")
    }
  }

  @Test func `the action as a runner runs it comments once, updates, sets its outputs and fails by the gate`() throws {
    let server = try CommentServer()
    let inputs = [
      "plan": Self.plan, "arguments": "--runs\n20\n--max-downtime\n1m", "program": ApplySimProcess.binary.path,
    ]
    for number in 1...2 {
      let run = try runAction(inputs, server, number)
      #expect(run.status == 1)
      #expect(run.outputs["dark-endpoints"] == #"["static.crates.example"]"#)
      #expect(Double(run.outputs["worst-outage-seconds"] ?? "").map { $0 > 60 } == true)
      #expect(run.outputs["passed"] == "false" && run.outputs["exit-code"] == "1")
      for name in ["report", "sarif"] {
        #expect(FileManager.default.fileExists(atPath: run.outputs[name] ?? ""), "\(name)")
      }
    }
    #expect(server.requests == ["GET", "GET", "POST", "GET", "GET", "PATCH"])
    #expect(try server.comments().count == 1)
    let summary = server.text("summary.md")
    #expect(summary.components(separatedBy: "### ✗ `static.crates.example` goes dark").count == 3)
  }

  @Test func `without a limit the action passes, and without leave to comment there is no request`() throws {
    let server = try CommentServer()
    let inputs = [
      "plan": Self.plan, "arguments": "--runs\n20", "comment": "false", "program": ApplySimProcess.binary.path,
    ]
    let run = try runAction(inputs, server, 1)
    #expect(run.status == 0 && run.outputs["passed"] == "true")
    #expect(server.requests == [])
  }

  // MARK: GitLab

  @Test func `GitLab's job writes one note and its artifacts, and fails by the gate`() throws {
    let job = try #require(try Self.yaml("ci/gitlab.yml")[".applysim"] as? [String: Any])
    let script = try #require(job["script"] as? [String]).joined(separator: "\n")
    let server = try CommentServer()
    var environment = server.environment
    for (key, value) in try #require(job["variables"] as? [String: Any]) { environment[key] = "\(value)" }
    environment["APPLYSIM_NOTE"] = ApplySimProcess.repository.appending(path: "action/gitlab-note").path
    environment["APPLYSIM_PLAN"] = ApplySimProcess.repository.appending(path: Self.plan).path
    environment["APPLYSIM_ARGUMENTS"] = "--runs 20 --max-downtime 1m"
    let folder = try ScratchFolder()
    for _ in 0..<2 {
      #expect(try shell(["bash", "-eo", "pipefail", "-c", script], environment, in: folder.url).status == 1)
    }
    #expect(folder.names == ["applysim.html", "applysim.md", "applysim.xml"])
    environment["APPLYSIM_PLAN"] = "nothing.json"
    let empty = try ScratchFolder()
    #expect(try shell(["bash", "-eo", "pipefail", "-c", script], environment, in: empty.url).status == 2)
    #expect(server.requests == ["GET", "GET", "POST", "GET", "GET", "PUT"])
    #expect(try server.comments().count == 1)
  }

  // MARK: Atlantis and Terrateam

  @Test func `Atlantis's step prints the report`() throws {
    let workflows = try #require(try Self.yaml("ci/atlantis.yaml")["workflows"] as? [String: [String: Any]])
    let stage = try #require(workflows["applysim"]?["plan"] as? [String: Any])
    let steps = try #require(stage["steps"] as? [Any])
    // Of a step that is a map Atlantis takes one key only.
    #expect(steps.prefix(3).compactMap { $0 as? String } == ["init", "plan", "show"])
    let step = try #require(steps.last as? [String: String])
    #expect(step.count == 1)
    let environment = [
      "SHOWFILE": "\(Self.recording)/plan.json", "PLANFILE": "\(Self.recording)/plan.tfplan", "DIR": "/",
    ]
    let run = try shell(["sh", "-c", try #require(step["run"])], environment)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("✗ static.crates.example goes dark"))
  }

  @Test func `Terrateam's step prints the report`() throws {
    let workflows = try #require(try Self.yaml("ci/terrateam.yml")["workflows"] as? [[String: Any]])
    let step = try #require((workflows.first?["plan"] as? [[String: Any]])?.last)
    #expect(step["type"] as? String == "run" && step["visible_on"] as? String == "always")
    let folder = try ScratchFolder()
    let program = try folder.file(
      "terraform", "#!/bin/sh\n[ \"$1 $2\" = 'show -json' ] && exec cat \"$(dirname \"$3\")/plan.json\"\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let values = ["TERRATEAM_TF_CMD": program, "TERRATEAM_PLAN_FILE": "\(Self.recording)/plan.tfplan"]
    // As Python's string.Template does it, which is what Terrateam uses.
    let command = try #require(step["cmd"] as? [String]).map { word in
      try word.replacing(/\$(?:\{([A-Z_]+)\}|([A-Z_]+))/) { match in
        try #require(values[String(match.1 ?? match.2 ?? "")], "no value for \(match.0)")
      }
    }
    let run = try shell(command, values)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("✗ static.crates.example goes dark"))
  }

  // MARK: Schemas

  @Test(.enabled(if: FormatCheckers.folder != nil, Comment(rawValue: FormatCheckers.noFolder)))
  func `GitHub's and GitLab's schemas take the files`() {
    let root = Repository.root
    for (schema, file) in [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "ci/gitlab.yml")] {
      let violations = FormatCheckers.violations(
        of: [root.appending(path: file).path], schema: ["--builtin-schema", schema])
      #expect(violations.isEmpty, "\(file)")
    }
  }

  @Test(.enabled(if: FormatCheckers.folder != nil, Comment(rawValue: FormatCheckers.noFolder)))
  func `the SARIF of each sample is valid by the standard's own schema, with and without the configuration`() throws {
    let folder = try ScratchFolder()
    let samples = ApplySimProcess.repository.appending(path: "samples")
    var files: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted() {
      for source in [[], ["--source", "samples/\(name)/after"]] {
        let file = folder.url.appending(path: "\(files.count).sarif").path
        let run = try ApplySimProcess.run(
          ["simulate", "samples/\(name)/plan.json", "--runs", "10", "--output", file] + source)
        #expect(run.status == 0, "\(name)")
        files.append(file)
      }
    }
    #expect(files.count >= 10)
    #expect(FormatCheckers.violations(of: files, schema: FormatCheckers.sarif).isEmpty)
  }
}
