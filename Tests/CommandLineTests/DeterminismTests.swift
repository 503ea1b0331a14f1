import Foundation
import Testing

/// Nothing about the process shows in its output: not the number of cores, the locale, the time zone or the folder.
@Suite struct DeterminismTests {
  private static let plan = "samples/crates-io-2023-01-25/plan.json"
  private static let formats = [
    "graph": ["txt", "md", "json", "mmd", "dot", "svg", "png", "pdf"],
    "simulate": ["txt", "md", "json", "html", "mmd", "svg", "png", "pdf", "sarif", "xml", "perfetto"],
  ]

  /// The bytes of each format, by its extension.
  private func outputs(
    of command: String, before: [String] = [], in folder: URL = ApplySimProcess.repository,
    environment: [String: String] = [:]
  ) throws -> [String: Data] {
    let scratch = try ScratchFolder()
    let extensions = try #require(Self.formats[command])
    let arguments =
      [command, Self.plan] + (command == "simulate" ? ["--runs", "200", "--seed", "7"] : [])
      + extensions.flatMap { ["--output", "\(scratch.url.path)/out.\($0)"] }
    let run = try ApplySimProcess.run(before: before, arguments, in: folder, environment: environment)
    #expect(run.status == 0, "\(run.standardError)")
    return Dictionary(
      uniqueKeysWithValues: try extensions.map { ($0, try Data(contentsOf: scratch.url.appending(path: "out.\($0)"))) })
  }

  @Test(arguments: ["graph", "simulate"])
  func `every format has the same bytes in every process`(command: String) throws {
    let expected = try outputs(of: command)
    #expect(expected.values.allSatisfy { !$0.isEmpty })
    func check(_ name: String, _ found: [String: Data]) {
      for (format, bytes) in expected { #expect(found[format] == bytes, "\(command) \(format), \(name)") }
    }
    check("once more", try outputs(of: command))
    if FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset") {
      check("on one core", try outputs(of: command, before: ["/usr/bin/taskset", "-c", "0"]))
    }
    check(
      "elsewhere",
      try outputs(
        of: command,
        environment: [
          "LANG": "tr_TR.UTF-8", "LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Kathmandu", "HOME": "/", "COLUMNS": "40",
        ]))
    check(
      "without a locale", try outputs(of: command, environment: ["LANG": "C", "LC_ALL": "C", "TZ": "America/St_Johns"]))
    // Under the same name there: a report says where the plan is as it was told.
    let scratch = try ScratchFolder()
    let copy = scratch.url.appending(path: Self.plan)
    try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: ApplySimProcess.repository.appending(path: Self.plan), to: copy)
    check("in another folder", try outputs(of: command, in: scratch.url))
  }
}
