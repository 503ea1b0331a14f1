import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    (["graph"], "Error: Missing expected argument '<plan>'"),
    (["graph", "p", "--no-such"], "Error: Unknown option '--no-such'"),
    (
      ["graph", "p", "--format", "json", "--format", "text"],
      "Error: --format: expected an --output for each, found 2 formats and no --output"
    ),
    (
      ["graph", "p", "--format", "json", "--output", "a", "--output", "b"],
      "Error: --format: expected one for each --output or none at all, found 1 for 2 outputs"
    ),
    (["graph", "p", "--output", "a", "--output", "a"], "Error: --output: expected different files, found 'a' twice"),
    (["graph", "p", "--output", ""], "Error: --output: expected a file name, found ''"),
  ])
  func `a misused command line is told what was expected`(_ arguments: [String], _ message: String) throws {
    let run = try ApplySimProcess.run(arguments)
    #expect(run.status == 64)
    #expect(run.text.isEmpty)
    #expect(run.standardError.hasPrefix(message + "\n"))
  }

  @Test func `help has examples and exit codes`() throws {
    let run = try ApplySimProcess.run(["graph", "--help"])
    #expect(run.status == 0)
    #expect(run.text.contains("applysim graph plan.json"))
    #expect(run.text.contains("Exit codes: 0 analysed"))
  }

  @Test(arguments: [["--version"], ["graph", "--version"]])
  func `the version is told`(_ arguments: [String]) throws {
    let run = try ApplySimProcess.run(arguments)
    #expect(run.status == 0)
    #expect(run.text.contains(/^applysim [0-9]+\.[0-9]+\.[0-9]+( \([0-9a-f]+\))?\n$/))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `there are shell completions`(_ shell: String) throws {
    let run = try ApplySimProcess.run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.text.contains("applysim"))
  }
}
