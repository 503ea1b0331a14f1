import Foundation
import TestSupport
import Testing

/// `applysim replay` from outside.
@Suite struct ReplayTests {
  private static let recording = Recordings.folder.appending(path: "aws/01-cratesio-record-rename-behind-certificate")
    .path

  private func replay(_ arguments: String...) throws -> ApplySimProcess {
    try ApplySimProcess.run(["replay"] + arguments + ["--runs", "60"])
  }

  @Test func `a recorded apply is laid over its prediction`() throws {
    let run = try replay("\(Self.recording)/plan.json", "--log", "\(Self.recording)/apply.jsonl")
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("✓ the order held: "))
    #expect(run.text.contains("  the apply took 2m23s; predicted about "))
    #expect(run.text.contains("    in the log dark for 2m08s\n"))
    #expect(run.text.contains("from the delete of aws_route53_record.static (at "))
  }

  @Test func `the JSON is of the shipped schema`() throws {
    let schema = try JSONSchema(named: "replay")
    for name in ["aws/01-cratesio-record-rename-behind-certificate", "experiments/09-failure-middle"] {
      let folder = Recordings.folder.appending(path: name).path
      let run = try replay("\(folder)/plan.json", "--log", "\(folder)/apply.jsonl", "--format", "json")
      #expect(run.status == 0)
      #expect(try schema.violations(of: run.standardOutput) == [])
    }
  }

  @Test func `the overlay is drawn`() throws {
    let run = try replay("\(Self.recording)/plan.json", "--log", "\(Self.recording)/apply.jsonl", "--format", "svg")
    #expect(run.status == 0)
    #expect(run.text.contains("<svg") && run.text.contains("predicted"))
  }

  @Test func `a broken order is told with its rule`() throws {
    let scratch = try ScratchFolder()
    let log = try scratch.file(
      "apply.log",
      """
      aws_acm_certificate.static: Creating...
      aws_acm_certificate.static: Creation complete after 1s [id=x]
      aws_route53_record.static: Destroying... [id=y]
      aws_route53_record.static: Destruction complete after 31s

      Apply complete! Resources: 1 added, 0 changed, 1 destroyed.

      """)
    let run = try replay("\(Self.recording)/plan.json", "--log", log)
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("✗ the order was broken: 1 of "))
    #expect(run.text.contains("create of aws_acm_certificate.static began"))
    #expect(run.text.contains("operations of the plan not in the log"))
    #expect(run.text.contains("The log has no times: "))
  }

  @Test func `what is no log of this plan is refused`() throws {
    let scratch = try ScratchFolder()
    let other = try scratch.file("other.log", "aws_vpc.a: Creating...\naws_vpc.a: Creation complete after 1s\n")
    let run = try replay("\(Self.recording)/plan.json", "--log", other)
    #expect(run.status == 2)
    #expect(
      run.standardError == """
        \(other): expected a log of this plan, found 1 operations of which none is in the plan
        hint: is it the log of another plan?

        """)
    let plan = try replay("\(Self.recording)/plan.json", "--log", "\(Self.recording)/plan.json")
    #expect(plan.status == 2)
    #expect(plan.standardError.contains("expected the log of an apply, found plan JSON\nhint: "))
    let none = try replay("\(Self.recording)/plan.json")
    #expect(none.status == 64)
    #expect(none.standardError.contains("--log: expected the log of the apply beside a plan, found none"))
  }
}
