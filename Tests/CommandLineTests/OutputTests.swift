import Foundation
import Testing

/// Where output goes, and what is left behind when it can't.
@Suite struct OutputTests {
  private let plan = "samples/crates-io-2023-01-25/plan.json"

  @Test func `the extension tells the format, and several outputs are written at once`() throws {
    let folder = try ScratchFolder()
    let run = try ApplySimProcess.run(
      ["graph", plan, "--output", "\(folder.url.path)/a.json", "--output", "\(folder.url.path)/b.txt"])
    #expect(run.status == 0)
    #expect(run.text.isEmpty && run.standardError.isEmpty)
    #expect(folder.names == ["a.json", "b.txt"])
    let json = try String(contentsOf: folder.url.appending(path: "a.json"), encoding: .utf8)
    let text = try String(contentsOf: folder.url.appending(path: "b.txt"), encoding: .utf8)
    #expect(json.hasPrefix("{\n"))
    #expect(text.hasPrefix("11 operations"))
  }

  @Test func `formats pair with outputs, and a dash is standard output`() throws {
    let folder = try ScratchFolder()
    let run = try ApplySimProcess.run([
      "graph", plan, "--format", "json", "--output", "\(folder.url.path)/a.txt", "--format", "text", "--output", "-",
    ])
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("11 operations"))
    #expect(try String(contentsOf: folder.url.appending(path: "a.txt"), encoding: .utf8).hasPrefix("{\n"))
  }

  @Test func `a file is replaced whole and keeps its mode, a link stays a link`() throws {
    let folder = try ScratchFolder()
    let target = try folder.file("real.json", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link.json").path, withDestinationPath: "real.json")
    let run = try ApplySimProcess.run(["graph", plan, "--output", "\(folder.url.path)/link.json"])
    #expect(run.status == 0)
    #expect(folder.names == ["link.json", "real.json"])
    #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("{\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let link = try FileManager.default.attributesOfItem(atPath: folder.url.appending(path: "link.json").path)
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func `without a terminal there are no colours, and lines fit 80 columns`() throws {
    let run = try ApplySimProcess.run(["graph", plan])
    #expect(!run.standardOutput.contains(0x1B))
    #expect(run.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `the same input gives the same bytes in every process`() throws {
    let runs = try (0..<3).map { _ in try ApplySimProcess.run(["graph", plan, "--format", "json"]).standardOutput }
    #expect(runs[0] == runs[1] && runs[1] == runs[2])
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    let run = try Shell.run(
      "'\(ApplySimProcess.binary.path)' graph \(plan) --format json | true; echo ${PIPESTATUS[0]}")
    #expect(run.output == "0\n")
    #expect(run.error.isEmpty)
  }

  @Test func `an interrupt ends it with 130 and leaves no file`() throws {
    let folder = try ScratchFolder()
    let process = Process()
    process.executableURL = ApplySimProcess.binary
    process.arguments = ["graph", "-", "--output", "\(folder.url.path)/a.json"]
    // Never closed, so that it waits for the plan.
    let input = Pipe()
    process.standardInput = input
    try process.run()
    Thread.sleep(forTimeInterval: 0.5)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    #expect(folder.names.isEmpty)
    try input.fileHandleForWriting.close()
  }

  @Test func `a trap is told as a bug and ends with 70`() throws {
    let process = Process()
    process.executableURL = ApplySimProcess.binary
    process.arguments = ["graph", "-"]
    let input = Pipe()
    let error = Pipe()
    process.standardInput = input
    process.standardError = error
    try process.run()
    Thread.sleep(forTimeInterval: 0.5)
    #expect(kill(process.processIdentifier, SIGILL) == 0)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 70)
    #expect(
      String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        == "applysim: this is a bug in applysim; please report it, with the command and its version\n")
    try input.fileHandleForWriting.close()
  }

  @Test func `a terminal gets colours unless it wants none`() throws {
    let command = "\(ApplySimProcess.binary.path) graph Tests/ConformanceTests/Recordings/random/0037/plan.json"
    func isColoured(_ line: String) throws -> Bool {
      // `script` runs it on a terminal of its own.
      try Shell.run("env -u NO_COLOR TERM=xterm script -qec '\(line)' /dev/null").output.contains("\u{1B}[1;31m")
    }
    #expect(try isColoured(command))
    #expect(try !isColoured("\(command) --no-color"))
    #expect(try !isColoured("NO_COLOR=1 \(command)"))
    #expect(try !isColoured("TERM=dumb \(command)"))
  }

  @Test func `a plan without an order ends with 3, said on standard output or else on standard error`() throws {
    let cycle = "Tests/ConformanceTests/Recordings/random/0037/plan.json"
    let text = try ApplySimProcess.run(["graph", cycle])
    #expect(text.status == 3)
    #expect(text.text.hasPrefix("✗ no order: 3 operations wait for one another in a ring\n"))
    #expect(text.standardError.isEmpty)
    let json = try ApplySimProcess.run(["graph", cycle, "--format", "json"])
    #expect(json.status == 3)
    #expect(
      json.text == """
        {
          "format_version": "1.0",
          "cycle": ["terraform_data.r0 (destroy)", "terraform_data.r1 (destroy)", "terraform_data.r0"]
        }

        """)
    #expect(
      json.standardError == """
        \(cycle): expected a plan that can be ordered, found a cycle: terraform_data.r0 (destroy), terraform_data.r0, \
        terraform_data.r1 (destroy)
        hint: 'applysim graph' prints each step of it and what would break it

        """)
  }
}

/// A line of bash, for what needs one.
enum Shell {
  static func run(_ line: String) throws -> (output: String, error: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = ApplySimProcess.repository
    let output = Pipe()
    let error = Pipe()
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let outputText = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let errorText = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (outputText, errorText)
  }
}
