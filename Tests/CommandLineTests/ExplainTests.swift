import Foundation
import TestSupport
import Testing

/// `applysim explain` from outside.
@Suite struct ExplainTests {
  private let plan = "samples/crates-io-2023-01-25/plan.json"
  private let scenario = "samples/crates-io-2023-01-25/scenario.yml"

  private func explain(_ arguments: String...) throws -> ApplySimProcess {
    try ApplySimProcess.run(["explain", plan] + arguments)
  }

  @Test func `an endpoint tells the chain behind its outage, each step with its rule`() throws {
    let run = try explain("static.crates.example", "--scenario", scenario)
    #expect(run.status == 0)
    #expect(run.standardError.isEmpty)
    #expect(run.text.hasPrefix("✗ static.crates.example goes dark for about "))
    #expect(run.text.contains("\n  1  - delete aws_route53_record.static (from "))
    #expect(run.text.contains("\n              before 2: 1 depended on 2, so its destroy comes first\n"))
    #expect(run.text.contains("  6  + create aws_acm_certificate_validation.static (from 2m12s, for 10m)\n"))
  }

  @Test func `a name that two endpoints have tells of both, with the address of the one`() throws {
    let plan = Repository.path("Tests/WhatIfTests/Fixtures/gaps-of-one-name.json")
    func headlines(_ name: String) throws -> [Substring] {
      let run = try ApplySimProcess.run(["explain", plan, name, "--runs", "20"])
      return run.text.split(separator: "\n").filter { $0.hasPrefix("✗ ") }.map { $0.prefix { $0 != ")" } }
    }
    let both = ["priv", "pub"].map { "✗ www.example.org (aws_route53_record.\($0)_old" }
    #expect(try headlines("www.example.org").map(String.init) == both)
    #expect(try headlines("www.example.org (aws_route53_record.pub_old)").map(String.init) == [both[1]])
  }

  @Test func `an address tells what holds each of its operations`() throws {
    let run = try explain("aws_acm_certificate_validation.static")
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("aws_acm_certificate_validation.static: 2 operations\n"))
    #expect(run.text.contains("\n  after  delete of aws_route53_record.static, which ends at "))
    #expect(try explain("aws_route53_record.static").text.contains("\n  after  nothing: it starts as soon as a slot"))
  }

  @Test func `two addresses tell what forces the first before the second`() throws {
    let forced = try explain("aws_route53_record.static", "aws_acm_certificate.static:create")
    #expect(forced.status == 0)
    #expect(
      forced.text.hasPrefix(
        "delete of aws_route53_record.static ends before create of\n  aws_acm_certificate.static begins\n"))
    // Two operations of one address are one pair.
    let same = try explain("aws_acm_certificate.static", "aws_acm_certificate.static")
    #expect(same.text.hasPrefix("create of aws_acm_certificate.static ends before delete of"))
    #expect(!same.text.contains("the other way round"))
    let reversed = try explain("aws_acm_certificate.static:create", "aws_route53_record.static")
    #expect(reversed.text.hasPrefix("the other way round: delete of aws_route53_record.static ends before create of\n"))
    let free = try explain(
      #"aws_route53_record.weighted_static["fastly"]"#, #"aws_route53_record.weighted_static["cloudfront"]"#)
    #expect(free.text.hasPrefix("nothing orders create of "))
    #expect(free.status == 0)
  }

  @Test func `what the plan leaves alone is said to be left alone`() throws {
    let run = try explain("aws_route53_zone.main")
    #expect(run.status == 0)
    #expect(run.text == "the plan does nothing to aws_route53_zone.main\n")
  }

  @Test func `a name that is none of the plan's ends with 2 and names that look like it`() throws {
    let slip = try explain("aws_route53_recrd.static")
    #expect(slip.status == 2)
    #expect(
      slip.standardError == """
        \(plan): expected an endpoint or an address of this plan, found 'aws_route53_recrd.static'
        hint: did you mean 'aws_route53_record.static'?

        """)
    let part = try explain("certificate_validation", "aws_route53_record.static")
    #expect(part.status == 2)
    #expect(part.standardError.hasSuffix("hint: did you mean 'aws_acm_certificate_validation.static'?\n"))
    let other = try explain("aws_route53_record.static", "gcp")
    #expect(other.status == 2)
    #expect(
      other.standardError.hasSuffix("hint: 'applysim graph' lists the operations, 'applysim simulate' the endpoints\n"))
    #expect(other.standardOutput.isEmpty)
  }

  @Test func `the JSON is of the shipped schema`() throws {
    let schema = try JSONSchema(named: "explain")
    for names in [
      ["static.crates.example"], ["aws_acm_certificate.static"],
      ["aws_route53_record.static", "aws_acm_certificate.static"],
    ] {
      let run = try ApplySimProcess.run(["explain", plan] + names + ["--format", "json", "--runs", "20"])
      #expect(run.status == 0)
      #expect(try schema.violations(of: run.standardOutput) == [], "\(names)")
    }
  }

  @Test func `a plan without an order ends with 3`() throws {
    let ring = "Tests/ConformanceTests/Recordings/experiments/07b-reversed-dependency-cycle"
    let run = try ApplySimProcess.run(["explain", "\(ring)/plan.json", "terraform_data.a"])
    #expect(run.status == 3)
    #expect(run.text.hasPrefix("✗ no order: "))
  }
}
