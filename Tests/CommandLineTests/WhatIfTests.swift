import Foundation
import PlanFile
import TestSupport
import Testing

/// `applysim whatif` from outside.
@Suite struct WhatIfTests {
  private let plan = "samples/crates-io-2023-01-25-race/plan.json"
  private let scenario = "samples/crates-io-2023-01-25-race/scenario.yml"

  private func whatIf(_ arguments: String...) throws -> ApplySimProcess {
    try ApplySimProcess.run(["whatif", plan, "--runs", "200"] + arguments)
  }

  @Test func `both sides are told, and that a change is not enough`() throws {
    let run = try whatIf("moved", "aws_route53_record.static", "aws_route53_record.weighted_static_cloudfront")
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("✓ better: static.crates.example stays up; as planned it goes dark for "))
    #expect(run.text.contains("✗ the apply ends with an error in 100% of the runs: the create of\n"))
  }

  @Test func `two endpoints of one name stand in rows of their own, with their addresses`() throws {
    let plan = Repository.path("Tests/WhatIfTests/Fixtures/one-name-in-two-zones.json")
    let run = try ApplySimProcess.run(["whatif", plan, "--runs", "20", "parallelism", "5"])
    // Cut in their middles.
    let rows = run.text.split(separator: "\n").filter { $0.hasPrefix("www.example.") }
    #expect(rows.map { $0.contains("record.priv)") } == [true, false], "\(run.text)")
    #expect(rows.map { $0.contains("record.pub)") } == [false, true], "\(run.text)")
  }

  /// A record that is replaced in another zone is two endpoints of one name at one address.
  @Test func `bug: a record that moves to another zone was compared with itself, or ended the program`() throws {
    let plan = Repository.path("Tests/WhatIfTests/Fixtures/one-record-in-two-zones.json")
    for change in [["parallelism", "2"], ["split", "aws_route53_record.www"]] {
      let run = try ApplySimProcess.run(["whatif", plan, "--runs", "20", "--format", "json"] + change)
      #expect(run.status == 0, "\(run.standardError)")
      let endpoints = try JSONValue.parse(run.standardOutput)["endpoints"]?.elements ?? []
      let named = endpoints.filter { $0["name"]?.string == "www.acme.example" }
      #expect(named.compactMap { $0["original"]?["status"]?.string }.sorted() == ["new", "removed"])
      let text = try ApplySimProcess.run(["whatif", plan, "--runs", "20"] + change).text
      #expect(text.hasPrefix("• no difference for any endpoint\n"), "\(text)")
    }
    #expect(try ApplySimProcess.run(["advise", plan]).status == 0)
  }

  @Test func `a refused change ends with 2 and its reason`() throws {
    let run = try whatIf("create-before-destroy", "aws_route53_record.static")
    #expect(run.status == 2)
    #expect(run.text.isEmpty)
    #expect(
      run.standardError.hasPrefix(
        "whatif 'create-before-destroy aws_route53_record.static': aws_route53_record.static: it is only deleted: "))
  }

  @Test func `words that are no change end with 64`() throws {
    let run = try whatIf("move", "aws_route53_record.static")
    #expect(run.status == 64)
    #expect(run.standardError.contains("found 'move'\nhint: did you mean 'moved'?\n"))
  }

  @Test func `changes of a scenario file are made too`() throws {
    let scratch = try ScratchFolder()
    let file = scratch.url.appending(path: "scenario.yml")
    try Data("changes: ['split aws_cloudfront_distribution.static']\n".utf8).write(to: file)
    let run = try whatIf("--scenario", file.path)
    #expect(run.status == 0)
    #expect(run.text.contains("\nApply 2, changed\n"))
  }

  @Test func `the limits hold for what the changes make of it`() throws {
    #expect(try whatIf("--max-downtime", "1m").status == 1)
    let run = try whatIf(
      "moved aws_route53_record.static aws_route53_record.weighted_static_cloudfront", "--max-downtime", "1m")
    #expect(run.status == 0)
  }

  @Test func `the JSON is what its schema says`() throws {
    let run = try whatIf("split", "aws_cloudfront_distribution.static", "--format", "json")
    #expect(run.status == 0)
    let schema = try JSONSchema(named: "whatif")
    #expect(try schema.violations(of: run.standardOutput) == [])
  }
}
