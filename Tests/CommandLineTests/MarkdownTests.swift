import Foundation
import Testing

/// `--format markdown` and its budgets on the command line.
@Suite struct MarkdownTests {
  private let sample = [
    "samples/crates-io-2023-01-25/plan.json", "--scenario", "samples/crates-io-2023-01-25/scenario.yml",
  ]

  @Test func `the sample's comment is short and says what, how long and why`() throws {
    let run = try ApplySimProcess.run(["simulate"] + sample + ["--format", "markdown", "--fit", "github-comment"])
    #expect(run.status == 0)
    #expect(run.text.count < 4000)
    #expect(run.text.hasPrefix("### ✗ `static.crates.example` goes dark for about 13m"))
    #expect(run.text.contains("**Why**\n\n- `static.crates.example` is dark for about 13m"))
    #expect(run.text.contains("```mermaid\ngantt\n"))
    #expect(!run.text.contains("Left out"))
  }

  @Test func `the sample's comment is short without the scenario, too`() throws {
    let run = try ApplySimProcess.run(["simulate", sample[0], "--format", "markdown"])
    #expect(run.text.count < 4000)
  }

  @Test func `a small budget is kept, and it says what was left out`() throws {
    let run = try ApplySimProcess.run(["simulate"] + sample + ["--format", "markdown", "--fit", "2000"])
    #expect(run.status == 0)
    #expect(run.standardOutput.count <= 2000)
    #expect(run.text.contains("Left out to stay within 2,000 bytes: "))
  }

  /// The first of two errors alone was named.
  @Test func `errors beside the outages are named`() throws {
    let plan = "Tests/ConformanceTests/Recordings/aws/22-security-groups-renamed/plan.json"
    let run = try ApplySimProcess.run(["simulate", plan, "--format", "markdown"])
    #expect(
      run.text.contains(
        "\n**2 errors besides**: blocked-delete of `aws_security_group.ftp`, blocked-delete of `aws_security_group.alb`.\\\n"
      ))
  }

  @Test func `a budget is for Markdown, and of a known name`() throws {
    let text = try ApplySimProcess.run(["simulate"] + sample + ["--fit", "gitlab"])
    #expect(text.status == 64)
    #expect(text.standardError.contains("--fit: expected --format markdown with it"))
    let unknown = try ApplySimProcess.run(["simulate"] + sample + ["--format", "markdown", "--fit", "gitea"])
    #expect(unknown.status == 64)
    #expect(unknown.standardError.contains("github-comment, github-summary, gitlab, bitbucket or a number"))
  }

  @Test(arguments: ["markdown", "mermaid"]) func `the order has them too`(_ format: String) throws {
    let run = try ApplySimProcess.run(["graph", sample[0], "--format", format])
    #expect(run.status == 0)
    #expect(run.text.contains("aws_acm_certificate.static"))
  }

  @Test func `an explanation is a heading and what a terminal shows`() throws {
    let run = try ApplySimProcess.run(
      ["explain", sample[0], "static.crates.example", "--format", "markdown", "--runs", "10"])
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("### ✗ `static.crates.example` goes dark"))
    #expect(run.text.contains("```text\n") && run.text.hasSuffix("```\n"))
  }
}
