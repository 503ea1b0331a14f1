import Foundation
import PlanFile
import TestSupport
import Testing

/// `applysim replay PLAN --log -`: a log that is being written.
@Suite struct FollowTests {
  private static let folder = Recordings.folder.appending(path: "aws/01-cratesio-record-rename-behind-certificate")

  /// Starts the program, writes line after line and sees to it that each is answered before the next is written.
  @Test func `each step of a running apply is answered before the next one comes`() throws {
    let lines = try String(contentsOf: Self.folder.appending(path: "apply.jsonl"), encoding: .utf8).split(
      separator: "\n")
    let all = lines.filter { $0.contains(#""type":"apply_"#) }
    // A second sign of life in the same moment changes nothing and gets no answer.
    func isProgress(_ position: Int) -> Bool { all[position].contains(#""type":"apply_progress""#) }
    let steps = all.indices.filter { $0 == 0 || !(isProgress($0) && isProgress($0 - 1)) }.map { all[$0] }
    let (input, output) = (Pipe.ofThisProcess(), Pipe.ofThisProcess())
    let process = Process()
    process.executableURL = ApplySimProcess.binary
    process.arguments = [
      "replay", Self.folder.path + "/plan.json", "--plan-file", Self.folder.path + "/plan.tfplan", "--log", "-",
      "--runs", "40",
    ]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Without an answer the test would wait for ever.
    DispatchQueue.global().asyncAfter(deadline: .now() + 120) { if process.isRunning { process.terminate() } }
    let schema = try JSONSchema(named: "replay-live")
    var answers: [JSONValue] = []
    var reader = LineReader(output.fileHandleForReading)
    for step in steps {
      try input.fileHandleForWriting.write(contentsOf: Data((step + "\n").utf8))
      let next = reader.next()
      let answer = try #require(next)
      #expect(try schema.violations(of: answer) == [])
      answers.append(try JSONValue.parse(answer))
    }
    try input.fileHandleForWriting.close()
    let (next, nothing) = (reader.next(), reader.next())
    #expect(nothing == nil)
    let last = try JSONValue.parse(try #require(next))
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)

    let done = answers.map { $0["done"]?.integer ?? -1 }
    #expect(done == done.sorted() && done.first == 0 && done.last == 11)
    // Dark from the first progress of the old record's delete on, until the first new record is created.
    let dark = answers.filter { $0["endpoints"]?.elements?.contains { $0["dark"]?.bool == true } ?? false }
    #expect(dark.count > 10 && dark.count < answers.count)
    // The lines that were left out say it: there is no summary, so the log looks cut off.
    #expect(last["ending"]?.string == "cut-off")
    #expect(last["remaining"]?["p90"]?.integer == 0)
  }

  @Test func `with an output the report is written at the end`() throws {
    let log = Array(try Data(contentsOf: Self.folder.appending(path: "apply.jsonl")))
    let run = try ApplySimProcess.run(
      ["replay", Self.folder.path + "/plan.json", "--log", "-", "--format", "text", "--runs", "40"], input: log)
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("✓ the order held: "))
  }

  @Test func `plan and log cannot both come from standard input`() throws {
    let run = try ApplySimProcess.run(["replay", "-", "--log", "-"])
    #expect(run.status == 64)
  }
}

/// Lines of a pipe, each as soon as it is there.
private struct LineReader {
  private let handle: FileHandle
  private var rest: [UInt8] = []

  init(_ handle: FileHandle) { self.handle = handle }

  mutating func next() -> [UInt8]? {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(rest[..<end])
        rest = Array(rest[(end + 1)...])
        return line
      }
      let more = handle.availableData
      if more.isEmpty { return nil }
      rest += Array(more)
    }
  }
}
