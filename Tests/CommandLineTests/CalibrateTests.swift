import Foundation
import TestSupport
import Testing

/// `applysim calibrate` and `--durations` from outside.
@Suite struct CalibrateTests {
  private static let folder = Recordings.folder.appending(path: "aws/01-cratesio-record-rename-behind-certificate").path
  private static let log = folder + "/apply.jsonl"

  @Test func `the file has types and numbers alone, and says what it is worth`() throws {
    let scratch = try ScratchFolder()
    let file = scratch.url.appending(path: "durations.json").path
    let other = Recordings.folder.appending(path: "aws/04-alb-renamed/apply.jsonl").path
    let run = try ApplySimProcess.run(["calibrate", Self.log, other, "--output", file])
    #expect(run.status == 0)
    #expect(run.text.contains("operations of 2 logs: "))
    #expect(run.text.contains("each log foretold from the others, "))
    #expect(scratch.names == ["durations.json"])
    let json = try ApplySimProcess.run(["calibrate", Self.log, other, "--format", "json"])
    #expect(try JSONSchema(named: "durations").violations(of: json.standardOutput) == [])
    for name in ["static.", "crates", "shop", "arn:"] { #expect(!json.text.contains(name)) }
  }

  @Test func `durations from own logs take the place of the catalog's, and later files win`() throws {
    let scratch = try ScratchFolder()
    func file(_ name: String, _ seconds: Int) throws -> String {
      try scratch.file(
        name,
        """
        {"format_version":"1.0","durations":[{"type":"aws_acm_certificate_validation","action":"create",
        "p10":\(seconds),"p50":\(seconds),"p90":\(seconds),"observations":7}]}
        """)
    }
    let (quick, slow) = (try file("quick.json", 5), try file("slow.json", 900))
    let run = try ApplySimProcess.run([
      "simulate", Self.folder + "/plan.json", "--runs", "20", "--durations", quick, "--durations", slow,
    ])
    #expect(run.status == 0)
    #expect(run.text.contains("7 in own logs"))
    #expect(run.text.contains("15m"))
  }

  @Test func `what is none of its files is refused with its place`() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.file(
      "d.json", #"{"durations":[{"type":"aws_lb","action":"create","p10":3,"p50":2,"p90":9}]}"#)
    let run = try ApplySimProcess.run(["simulate", Self.folder + "/plan.json", "--durations", file])
    #expect(run.status == 2)
    #expect(
      run.standardError == """
        \(file)/durations/0: expected p10, p50 and p90 that grow, found that they do not
        hint: 'applysim calibrate' writes such files

        """)
    #expect(try ApplySimProcess.run(["calibrate"]).status == 64)
  }
}
