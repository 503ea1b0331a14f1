import Foundation
import Testing

/// The action's shell steps against a server on this machine that speaks the comment API.
@Suite struct ActionTests {
  private static let plan = ApplySimProcess.repository.appending(
    path: "samples/crates-io-2023-01-25/plan.json"
  ).path

  /// Runs `script` with the server's address; gives back its exit code, the requests and the comments that were made.
  private final class Server {
    let folder: ScratchFolder
    let process = Process()
    let input = Pipe.ofThisProcess()
    let port: String

    init(_ mode: String = "plain") throws {
      folder = try ScratchFolder()
      let script = ApplySimProcess.repository.appending(path: "Tests/CommandLineTests/Fixtures/comment_api.py")
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["python3", script.path, mode, folder.url.appending(path: "log").path]
      let output = Pipe.ofThisProcess()
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    deinit { if process.isRunning { process.terminate() } }

    /// The environment of a GitHub runner.
    var environment: [String: String] {
      [
        "GITHUB_API_URL": "http://127.0.0.1:\(port)", "GITHUB_TOKEN": "s3cret", "GITHUB_REPOSITORY": "o/r",
        "PULL_REQUEST": "7", "RETRY_SECONDS": "5", "RUNNER_TEMP": folder.url.path,
        "GITHUB_STEP_SUMMARY": folder.url.appending(path: "summary.md").path,
        "GITHUB_OUTPUT": folder.url.appending(path: "outputs").path, "APPLYSIM": ApplySimProcess.binary.path,
        "CI_API_V4_URL": "http://127.0.0.1:\(port)/api/v4", "CI_PROJECT_ID": "1", "CI_MERGE_REQUEST_IID": "7",
        "APPLYSIM_TOKEN": "s3cret",
      ]
    }

    func run(_ arguments: [String], _ more: [String: String] = [:]) throws -> (status: Int32, error: String) {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["bash"] + arguments
      process.currentDirectoryURL = ApplySimProcess.repository
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }.merging(more) { $1 }
      let error = folder.url.appending(path: "err")
      try Data().write(to: error)
      process.standardError = try FileHandle(forWritingTo: error)
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return (process.terminationStatus, text("err"))
    }

    func text(_ name: String) -> String {
      (try? String(contentsOf: folder.url.appending(path: name), encoding: .utf8)) ?? ""
    }

    var requests: [String] { text("log").split(separator: "\n").map { String($0.prefix { $0 != " " }) } }

    /// Ends it.
    func comments() throws -> [String] {
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      let data = try Data(contentsOf: folder.url.appending(path: "log.comments"))
      let comments = try JSONSerialization.jsonObject(with: data) as? [[String: Any]]
      return comments?.compactMap { $0["body"] as? String } ?? []
    }
  }

  @Test func `a comment is put up once and updated on the second run`() throws {
    let server = try Server()
    let first = try server.folder.file("a.md", "### one\n")
    let second = try server.folder.file("b.md", "### two\n")
    #expect(try server.run(["action/post-comment", first]).status == 0)
    #expect(try server.run(["action/post-comment", second]).status == 0)
    // Two pages, for others have written 150 comments; the one that quotes the marker is not ours.
    #expect(server.requests == ["GET", "GET", "POST", "GET", "GET", "PATCH"])
    #expect(try server.comments() == ["### two\n\n<!-- applysim:applysim -->"])
  }

  @Test func `another marker is another comment`() throws {
    let server = try Server()
    let file = try server.folder.file("a.md", "### one\n")
    #expect(try server.run(["action/post-comment", file]).status == 0)
    #expect(try server.run(["action/post-comment", file], ["COMMENT_MARKER": "dns --> x"]).status == 0)
    #expect(try server.comments().map { $0.suffix(25) }.count == 2)
  }

  @Test func `a token that may not write is said, with a hint`() throws {
    let server = try Server("forbidden")
    let run = try server.run(["action/post-comment", try server.folder.file("a.md", "### one\n")])
    #expect(run.status == 3)
    #expect(run.error.contains("answer 403, Resource not accessible by integration"))
    #expect(run.error.contains("permissions: pull-requests: write"))
    #expect(try server.comments() == [])
  }

  @Test func `a rate limit is waited for`() throws {
    let server = try Server("limited")
    let run = try server.run(["action/post-comment", try server.folder.file("a.md", "### one\n")])
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error.contains("next try in 1s"))
    #expect(try server.comments().count == 1)
  }

  @Test func `a comment that is refused is an error`() throws {
    let server = try Server()
    let long = String(repeating: "x", count: 70_000)
    let run = try server.run(["action/post-comment", try server.folder.file("a.md", long)])
    #expect(run.status == 1)
    #expect(run.error.contains("answer 422, Body is too long"))
    #expect(try server.comments() == [])
  }

  @Test func `the action comments, writes summary and outputs, and fails by the gate`() throws {
    let server = try Server()
    let inputs = [
      "INPUT_PLAN": Self.plan, "INPUT_COMMENT": "true", "INPUT_ARGUMENTS": "--runs\n20\n\n--max-downtime\n1m\n",
    ]
    for _ in 0..<2 {
      let run = try server.run(["action/run"], inputs)
      #expect(run.status == 1, "\(run.error)")
    }
    let outputs = server.text("outputs")
    #expect(outputs.contains(#"dark-endpoints=["static.crates.example"]"#))
    #expect(outputs.contains("passed=false\n"))
    #expect(outputs.firstMatch(of: /worst-outage-seconds=[0-9.]+\n/) != nil)
    #expect(outputs.contains("exit-code=1\n"))
    #expect(server.text("summary.md").hasPrefix("### ✗ `static.crates.example` goes dark"))
    let comments = try server.comments()
    #expect(comments.count == 1)
    #expect(comments.first?.hasPrefix("### ✗ `static.crates.example` goes dark") == true)
  }

  @Test func `a plan that can't be read has its exit code and no comment`() throws {
    let server = try Server()
    let run = try server.run(["action/run"], ["INPUT_PLAN": "nothing.json", "INPUT_COMMENT": "true"])
    #expect(run.status == 2)
    #expect(server.requests == [])
  }

  @Test func `a note on a merge request is written once and updated`() throws {
    let server = try Server()
    let file = try server.folder.file("a.md", "### one\n")
    for _ in 0..<2 { #expect(try server.run(["action/gitlab-note", file]).status == 0) }
    #expect(server.requests == ["GET", "GET", "POST", "GET", "GET", "PUT"])
    #expect(try server.comments() == ["### one\n\n<!-- applysim -->"])
  }
}
