import Foundation
import PlanFile
import TestSupport
import Testing

/// `applysim simulate` from outside.
@Suite struct SimulateTests {
  private let sample = "samples/crates-io-2023-01-25"

  private func simulate(_ arguments: String...) throws -> ApplySimProcess {
    try ApplySimProcess.run(["simulate", "\(sample)/plan.json"] + arguments)
  }

  @Test func `the incident of 25 January 2023 is told in the first lines`() throws {
    let run = try simulate("--scenario", "\(sample)/scenario.yml")
    #expect(run.status == 0)
    #expect(run.standardError.isEmpty)
    let lines = run.text.split(separator: "\n").map(String.init)
    #expect(
      lines[0].contains(/^✗ static\.crates\.example goes dark for about 1[2-6]m \(P10 1[1-4]m, P90 [12][0-9]m\)$/))
    #expect(lines[1].hasPrefix("  from  delete of aws_route53_record.static (at "))
    #expect(lines[2].hasPrefix("  to    create of aws_route53_record.weighted_static["))
    #expect(run.text.contains(/\+ create +aws_acm_certificate_validation\.static +10m +longest\n/))
    #expect(
      run.text.contains(
        "  tail  resolvers that asked meanwhile may keep the negative answer for up to\n        15m more\n"))
  }

  @Test func `without the scenario the catalog's own durations find the same two operations`() throws {
    let run = try simulate()
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("✗ static.crates.example goes dark for about "))
    #expect(run.text.contains("\n  from  delete of aws_route53_record.static (at "))
    #expect(run.text.contains("\n  to    create of aws_route53_record.weighted_static["))
    #expect(run.text.contains(" observed\n"))
  }

  @Test func `a limit that is exceeded ends with 1`() throws {
    let text = try simulate("--scenario", "\(sample)/scenario.yml", "--max-downtime", "1m")
    #expect(text.status == 1)
    #expect(text.text.contains(/\n  limit P90 of [0-9]+m is over --max-downtime 1m\n/))
    #expect(text.standardError.isEmpty)
    let json = try simulate("--scenario", "\(sample)/scenario.yml", "--max-downtime", "1m", "--format", "json")
    #expect(json.status == 1)
    #expect(
      json.standardError.contains(/^static\.crates\.example: P90 of [0-9]+m is over --max-downtime 1m\n$/))
    let within = try simulate("--scenario", "\(sample)/scenario.yml", "--max-downtime", "2h", "--budget", "99%/30d")
    #expect(within.status == 0)
  }

  @Test func `the JSON is of the shipped schema and the same in every process`() throws {
    let runs = try (0..<2).map { _ in try simulate("--format", "json", "--seed", "7") }
    #expect(try JSONSchema(named: "simulate").violations(of: runs[0].standardOutput) == [])
    #expect(runs[0].standardOutput == runs[1].standardOutput)
    let other = try simulate("--format", "json", "--seed", "8")
    #expect(other.standardOutput != runs[0].standardOutput)
  }

  @Test func `settings come from the standing file, the scenario and the command line, the later winning`() throws {
    let folder = try ScratchFolder()
    _ = try folder.file(".applysim.yml", "parallelism: 3\nruns: 20\nseed: 5\n")
    let scenario = try folder.file("scenario.yml", "runs: 30\nseed: 6\n")
    let plan = ApplySimProcess.repository.appending(path: "\(sample)/plan.json").path
    let run = try ApplySimProcess.run(
      ["simulate", plan, "--scenario", scenario, "--seed", "7", "--format", "json"], in: folder.url)
    #expect(run.text.contains("\"settings\": { \"parallelism\": 3, \"runs\": 30, \"seed\": 7 }"))
  }

  @Test func `a duration that fits nothing is told`() throws {
    let run = try simulate("--duration", "aws_lb.*:create=10m", "--runs", "10")
    #expect(run.status == 0)
    #expect(
      run.text.hasSuffix(
        """
        Notes
          warning: duration aws_lb.*:create=10m: no operation of this plan fits it, so
            it has no effect
            hint: 'applysim graph' lists the operations

        """))
  }

  @Test(arguments: ["9223372036854775807", "9223372036854776", "-9223372036854775808"])
  func `bug: a TTL of centuries ended the program`(seconds: String) throws {
    let file = Repository.path("Tests/WhatIfTests/Fixtures/gaps-of-one-name.json")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let plan = try ScratchFolder()
    let run = try ApplySimProcess.run([
      "simulate", try plan.file("plan.json", text.replacing("\"ttl\": 60", with: "\"ttl\": \(seconds)")), "--runs",
      "20",
    ])
    #expect(run.status == 0, "\(run.standardError)")
  }

  /// The private zone's record goes; the public one's stays.
  @Test func `bug: a limit that one endpoint exceeds was told of another of the same name`() throws {
    let plan = Repository.path("Tests/WhatIfTests/Fixtures/one-name-in-two-zones.json")
    func run(_ format: String) throws -> String {
      try ApplySimProcess.run(["simulate", plan, "--runs", "20", "--max-downtime", "1m", "--format", format]).text
    }
    let cases = try run("junit").split(separator: "\n").filter { $0.contains("<testcase ") || $0.contains("<failure ") }
    #expect(cases.count == 3)
    #expect(cases.first?.contains("www.example.org (aws_route53_record.priv)") == true)
    #expect(cases.dropFirst().first?.contains("<failure ") == true)
    #expect(cases.last?.contains("www.example.org (aws_route53_record.pub)") == true)
    #expect(try run("text").components(separatedBy: "--max-downtime 1m").count == 2)
    #expect(try run("text").hasPrefix("✗ www.example.org (aws_route53_record.priv) goes away"))
  }

  /// A record is renamed in two zones that have the same names.
  @Test func `a remedy stands under its own endpoint's gap, not under a namesake's`() throws {
    let plan = Repository.path("Tests/WhatIfTests/Fixtures/gaps-of-one-name.json")
    let run = try ApplySimProcess.run(["simulate", plan, "--runs", "60", "--format", "json"])
    let report = try JSONValue.parse(run.standardOutput)
    let gaps = report["findings"]?.elements?.filter { $0["rule"]?.string == "endpoint-gap" } ?? []
    #expect(
      gaps.compactMap { $0["address"]?.string }.sorted() == ["priv", "pub"].map { "aws_route53_record.\($0)_old" })
    for gap in gaps {
      let own = gap["address"]?.string?.hasSuffix(".priv_old") == true ? "priv_" : "pub_"
      let steps = gap["remedies"]?.elements?.map { String(describing: $0) } ?? []
      #expect(steps.count == 1 && steps[0].contains(own), "\(gap)")
      #expect(!steps[0].contains(own == "priv_" ? "pub_" : "priv_"), "\(gap)")
    }
  }

  /// Four ways at each of thirty-two steps.
  @Test func `bug: references that lead round in many ways were followed along each`() throws {
    let run = try ApplySimProcess.run(["simulate", Repository.path("Tests/CommandLineTests/Fixtures/many-ways.json")])
    #expect(run.status == 3)
  }

  @Test(arguments: ["text", "json", "markdown", "html", "mermaid", "svg", "sarif", "junit"])
  func `bug: a ring of values alone ended the program`(format: String) throws {
    let plan = Repository.path("Tests/CommandLineTests/Fixtures/ring-of-values.json")
    let run = try ApplySimProcess.run(["simulate", plan, "--format", format])
    #expect(run.status == 3)
    if format == "text" {
      #expect(
        run.text == """
          ✗ no order: values wait for one another in a ring: module.m.var.v -> module.m.output.o0
            Terraform refuses to apply this plan too.

            way out  let one of them no longer refer to the next

          """, "\(run.text)")
    }
    if format == "json" { #expect(run.text.contains("in a ring: module.m.var.v -> module.m.output.o0;")) }
  }

  @Test func `a plan without an order has its ring as the one finding`() throws {
    let cycle = "Tests/ConformanceTests/Recordings/random/0037/plan.json"
    let text = try ApplySimProcess.run(["simulate", cycle])
    #expect(text.status == 3)
    #expect(text.text.hasPrefix("✗ no order: 3 operations wait for one another in a ring\n"))
    let json = try ApplySimProcess.run(["simulate", cycle, "--format", "json"])
    #expect(json.status == 3)
    #expect(try JSONSchema(named: "simulate").violations(of: json.standardOutput) == [])
    #expect(json.text.contains("\"rule\": \"cycle\""))
    #expect(json.standardError.contains("expected a plan that can be ordered, found a cycle"))
  }

  @Test func `pictures go to files`() throws {
    let folder = try ScratchFolder()
    let outputs = ["a.svg", "a.png", "a.pdf"].flatMap { ["--output", "\(folder.url.path)/\($0)"] }
    let run = try ApplySimProcess.run(["simulate", "\(sample)/plan.json", "--runs", "10"] + outputs)
    #expect(run.status == 0)
    #expect(folder.names == ["a.pdf", "a.png", "a.svg"])
  }

  @Test(arguments: [
    (
      "paralelism: 3\n",
      "scenario.yml:1:1: expected 'parallelism', 'runs', 'seed', 'durations', 'max-downtime', 'budget' or 'changes', "
        + "found 'paralelism'\nhint: did you mean 'parallelism'?\n"
    ),
    ("runs: ten\n", "scenario.yml:1:7: expected a whole number of at least 1 for 'runs', found 'ten'\n"),
    ("runs: 1\nruns: 2\n", "scenario.yml:1:1: expected each key once, found 'runs' twice\n"),
    ("- a\n", "scenario.yml:1:1: expected keys with values, found a list\n"),
    (
      "max-downtime: soon\n",
      "scenario.yml:1:15: expected a duration such as 30s, 5m or 1h30m for 'max-downtime', found 'soon'\n"
    ),
    (
      "durations:\n  aws_lb.web:make: 3m\n",
      "scenario.yml:2:3: expected create, update, delete or read behind ':', found 'make', in 'aws_lb.web:make: 3m'\n"
    ),
    (
      "durations:\n  aws_lb.web: 3m..1m\n",
      "scenario.yml:2:3: expected durations that grow, found '3m' before '1m', in 'aws_lb.web: 3m..1m'\n"
    ),
    (
      "budget: 99.9\n",
      "scenario.yml:1:9: expected a target and its window such as 99.9%/30d for 'budget', found '99.9'\n"
    ),
  ])
  func `a wrong scenario is told where, what was expected and what was found`(_ text: String, _ message: String) throws
  {
    let folder = try ScratchFolder()
    _ = try folder.file("scenario.yml", text)
    let plan = ApplySimProcess.repository.appending(path: "\(sample)/plan.json").path
    let run = try ApplySimProcess.run(["simulate", plan, "--scenario", "scenario.yml"], in: folder.url)
    #expect(run.standardError == message)
    #expect(run.status == 2)
    #expect(run.text.isEmpty)
  }

  @Test(arguments: [
    (["--duration", "aws_lb.web"], "expected GLOB[:ACTION]=SPEC, found no '='"),
    (["--duration", "=3m"], "expected an address or a glob, found nothing"),
    (["--duration", "a:make=3m"], "expected create, update, delete or read behind ':', found 'make'"),
    (["--duration", "a=x"], "expected a duration such as 30s, 5m or 1h30m, found 'x'"),
    (["--duration", "a="], "expected a duration, found nothing"),
    (["--duration", "a=1m/2m"], "expected three durations as in 30s/2m/10m, found 2"),
    (["--duration", "a=2m/1m/3m"], "expected durations that grow, found '2m' before '1m'"),
    (["--max-downtime", "soon"], "expected a duration such as 30s, 5m or 1h30m"),
    (["--budget", "99"], "expected a target and its window such as 99.9%/30d"),
    (["--runs", "0"], "expected a whole number of at least 1"),
    (["--parallelism", "many"], "expected a whole number of at least 1"),
    (["--seed=-1"], "expected a whole number of at least 0"),
    (
      ["--format", "dot"],
      "--format: expected text, markdown, html, mermaid, json, svg, png, pdf, sarif, junit or perfetto, found 'dot'"
    ),
  ])
  func `a wrong option is told what was expected`(_ arguments: [String], _ message: String) throws {
    let run = try ApplySimProcess.run(["simulate", "\(sample)/plan.json"] + arguments)
    #expect(run.status == 64)
    let first = run.standardError.prefix { $0 != "\n" }
    #expect(first.hasPrefix("Error: ") && first.hasSuffix(message), "\(first)")
  }
}
