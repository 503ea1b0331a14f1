import Foundation
import Testing

/// A server on this machine that speaks the comment API, and what a runner has of it in its environment.
final class CommentServer {
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

  deinit {
    guard process.isRunning else { return }
    // It must not outlive its folder.
    input.fileHandleForWriting.closeFile()
    process.waitUntilExit()
  }

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
