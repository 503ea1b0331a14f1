import Foundation
import PlanFile
import TestSupport
import Testing

/// The incidents of `samples/`, as `applysim replay FOLDER` tells them.
@Suite struct IncidentTests {
  private static let samples = ApplySimProcess.repository.appending(path: "samples")

  private static let incidents = ((try? FileManager.default.contentsOfDirectory(atPath: samples.path)) ?? []).filter {
    FileManager.default.fileExists(atPath: samples.appending(path: "\($0)/incident.yml").path)
  }.sorted()

  @Test func `every sample is one`() throws {
    let all = try FileManager.default.contentsOfDirectory(atPath: Self.samples.path)
    #expect(Self.incidents == all.sorted())
  }

  /// Each really bites: by the prediction and by the real log, at the endpoint that was reported.
  @Test(arguments: incidents) func `the order held, and the reported endpoint is hit`(_ name: String) throws {
    let run = try ApplySimProcess.run(["replay", "samples/\(name)", "--runs", "100", "--format", "json"])
    #expect(run.status == 0, "\(run.standardError)")
    #expect(try JSONSchema(named: "replay").violations(of: run.standardOutput) == [])
    let report = try JSONValue.parse(run.standardOutput)
    #expect(report["violations"]?.elements == [])
    #expect(report["unplanned"]?.elements == [])
    if report["log"]?["ending"]?.string == "failed" {
      #expect(report["skipped"]?["predicted"] == report["skipped"]?["real"])
    }
    let reported = try #require(report["endpoints"]?.elements).filter { !($0["reported"]?.isNull ?? true) }
    #expect(!reported.isEmpty)
    for endpoint in reported {
      #expect(["dark", "removed", "degraded"].contains(endpoint["predicted"]?["status"]?.string))
      #expect(["dark", "removed", "degraded"].contains(endpoint["real"]?["status"]?.string))
      #expect(endpoint["reported"]?["agrees"]?.bool != false)
    }
  }

  @Test func `a folder without a report is refused`() throws {
    let scratch = try ScratchFolder()
    let run = try ApplySimProcess.run(["replay", scratch.url.path])
    #expect(run.status == 2)
    #expect(run.standardError.contains("/incident.yml: expected a file, found nothing of that name"))
    _ = try scratch.file("incident.yml", "title: x\nsource: made up\nreport: []\n")
    let wrong = try ApplySimProcess.run(["replay", scratch.url.path])
    #expect(wrong.standardError.contains("expected 'title', 'source', 'story', 'reports' or 'log', found 'report'"))
  }
}
