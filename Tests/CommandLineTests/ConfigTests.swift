import Foundation
import Testing

/// `.applysim.yml` on the command line.
@Suite struct ConfigTests {
  private let plan = ApplySimProcess.repository.appending(path: "samples/crates-io-2023-01-25/plan.json").path

  @Test func `a file without mistakes is told back`() throws {
    let folder = try ScratchFolder()
    let file = try folder.file(
      "a.yml",
      """
      max-downtime: 1m
      endpoints:
        static.crates.example:
          owners: ["@web"]
          expected: { reason: the CDN moves, until: 2001-01-01 }
      """)
    let run = try ApplySimProcess.run(["config", "check", file])
    #expect(run.status == 0)
    #expect(
      run.text == """
        \(file): no mistakes
          max-downtime 1m
          endpoint static.crates.example: owners @web; downtime expected until 2001-01-01, which is over: the CDN moves

        """)
  }

  @Test func `a mistake has its line and column`() throws {
    let folder = try ScratchFolder()
    let file = try folder.file("a.yml", "max-downtime: 1m\nendpoints:\n  www:\n    owner: [x]\n")
    let run = try ApplySimProcess.run(["config", "check", file])
    #expect(run.status == 2)
    #expect(
      run.standardError == """
        \(file):4:5: expected 'max-downtime', 'budget', 'owners', 'expected' or 'ignore', found 'owner'
        hint: did you mean 'owners'?

        """)
  }

  @Test func `it is found in a folder above, up to the root of the repository`() throws {
    let folder = try ScratchFolder()
    let inner = folder.url.appending(path: "stack/dns")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    _ = try folder.file(".applysim.yml", "max-downtime: 1m\n")
    let found = try ApplySimProcess.run(["config", "check"], in: inner)
    #expect(found.text.hasPrefix("../../.applysim.yml: no mistakes\n"))
    let gate = try ApplySimProcess.run(["simulate", plan, "--runs", "20", "--quiet"], in: inner)
    #expect(gate.status == 1)
    #expect(gate.text.contains("is over --max-downtime 1m"))
    // What lies above a repository is somebody else's.
    try FileManager.default.createDirectory(at: inner.appending(path: ".git"), withIntermediateDirectories: true)
    let none = try ApplySimProcess.run(["config", "check"], in: inner)
    #expect(none.status == 2)
    #expect(none.standardError.hasPrefix("config: expected '.applysim.yml' in this folder or above it"))
  }

  @Test func `agreed downtime passes the gate and is told`() throws {
    let folder = try ScratchFolder()
    _ = try folder.file(
      ".applysim.yml",
      """
      max-downtime: 1m
      endpoints:
        "static.*":
          owners: ["@web"]
          expected: { reason: the CDN moves, until: 9999-12-31 }
      """)
    let run = try ApplySimProcess.run(["simulate", plan, "--runs", "20"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.text.contains("limit expected until 9999-12-31: the CDN moves"))
    #expect(run.text.contains("tell  @web"))
    let comment = try ApplySimProcess.run(
      ["simulate", plan, "--runs", "20", "--format", "markdown"], in: folder.url)
    #expect(comment.text.contains("**Expected**: expected until"))
    #expect(comment.text.contains("Owners: @web."))
  }

  @Test func `each report says which entry ignores an endpoint, and why`() throws {
    let folder = try ScratchFolder()
    _ = try folder.file(".applysim.yml", "endpoints:\n  'static.*':\n    ignore: nobody uses it by night\n")
    let sentence = "ignored by 'static.*' in .applysim.yml: nobody uses it by night"
    for format in ["text", "markdown", "html", "json", "junit", "sarif"] {
      let run = try ApplySimProcess.run(
        ["simulate", plan, "--runs", "20", "--max-downtime", "1s", "--format", format], in: folder.url)
      #expect(run.status == 0, "\(format)")
      let text = run.text.replacing("`", with: "").replacing("&#39;", with: "'").replacing("&apos;", with: "'")
        .replacing(/\s+/, with: " ")
      #expect(text.contains(sentence), "\(format)")
    }
  }

  @Test(arguments: [("sarif", "\"version\": \"2.1.0\""), ("junit", "<testcase"), ("perfetto", "\"traceEvents\"")])
  func `the forms for other programs are printed`(_ format: String, _ part: String) throws {
    let run = try ApplySimProcess.run(["simulate", plan, "--runs", "20", "--format", format])
    #expect(run.status == 0)
    #expect(run.text.contains(part))
  }

  @Test func `SARIF has the lines of the configuration`() throws {
    let run = try ApplySimProcess.run([
      "simulate", plan, "--runs", "20", "--source", "samples/crates-io-2023-01-25/after", "--format", "sarif",
    ])
    #expect(run.status == 0)
    #expect(run.text.contains("samples/crates-io-2023-01-25/after"))
    #expect(run.text.contains("\"startLine\""))
  }
}
