import Foundation
import TestSupport
import Testing

/// `applysim advise` and what of it stands in `simulate`, from outside.
@Suite struct AdviseTests {
  private let race = "samples/crates-io-2023-01-25-race/plan.json"
  private let forced = "samples/crates-io-2023-01-25/plan.json"

  @Test func `the steps can be typed as they stand`() throws {
    let run = try ApplySimProcess.run(["advise", race, "--runs", "100"])
    // Both outcomes, with their odds.
    let words = run.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("comes before the delete of aws_route53_record.static, is refused"))
    #expect(words.contains("the delete of aws_route53_record.static is first, and nothing is refused"))
    #expect(run.status == 0)
    #expect(run.standardError.isEmpty)
    #expect(run.text.hasPrefix("✗ static.crates.example goes dark for "))
    #expect(run.text.contains("\nBest: "))
    #expect(run.text.contains("\n       moved {\n         from = aws_route53_record.static\n"))
    #expect(run.text.contains("\n       terraform apply -target="))
    #expect(run.text.contains("\nWhat does not help, and why\n"))
    #expect(run.text.contains("create_before_destroy already; the delete of aws_route53_record.static comes"))
  }

  @Test func `the JSON is what its schema says, and the same in every process`() throws {
    let schema = try JSONSchema(named: "advise")
    for plan in [race, forced] {
      let run = try ApplySimProcess.run(["advise", plan, "--format", "json", "--runs", "60"])
      #expect(run.status == 0)
      #expect(try schema.violations(of: run.standardOutput) == [])
      #expect(try ApplySimProcess.run(["advise", plan, "--format", "json", "--runs", "60"]).text == run.text)
    }
  }

  @Test func `a plan without an outage needs no remedy`() throws {
    let calm = "Tests/ConformanceTests/Recordings/aws/16-tags-only-everywhere/plan.json"
    let run = try ApplySimProcess.run(["advise", calm])
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("✓ nothing to remedy"))
  }

  @Test func `simulate has the best remedy under the gap`() throws {
    let run = try ApplySimProcess.run(["simulate", race, "--runs", "200", "--format", "json"])
    let root = try #require(try JSONSerialization.jsonObject(with: Data(run.standardOutput)) as? [String: Any])
    let findings = try #require(root["findings"] as? [[String: Any]])
    let gap = try #require(findings.first { $0["rule"] as? String == "endpoint-gap" })
    let remedy = try #require((gap["remedies"] as? [[String: Any]])?.first)
    #expect((remedy["kind"] as? String)?.contains("moved") == true)
    #expect(try #require(remedy["gain_s"] as? Double) > 100)
    #expect((remedy["steps"] as? [String])?.isEmpty == false)
  }

  @Test func `with --failures each operation on the path of an outage is made to fail`() throws {
    let run = try ApplySimProcess.run(["simulate", forced, "--runs", "100", "--failures"])
    #expect(run.status == 0)
    #expect(run.text.contains("failure-exposure"))
    #expect(run.text.contains("stays dark until somebody"))
    let json = try ApplySimProcess.run(["simulate", forced, "--runs", "100", "--failures", "--format", "json"])
    #expect(try JSONSchema(named: "simulate").violations(of: json.standardOutput) == [])
    #expect(json.text.contains("\"rule\": \"failure-exposure\""))
  }
}
