import ApplyLog
import PlanFile
import TestSupport
import Testing

@Suite struct ApplyLogReaderTests {
  private static func records(_ text: String) throws -> [ApplyRecord] {
    try ApplyLogReader.records(in: Array(text.utf8))
  }

  private static func record(_ text: String) throws -> ApplyRecord {
    try #require(try records(text).last)
  }

  @Test func `the JSON stream tells starts and ends to the millisecond`() throws {
    let record = try #require(
      try ApplyLogReader.records(in: Recordings.bytes("experiments/09-failure-middle/apply.jsonl")).last)
    #expect(record.precision == .measured)
    #expect(record.program == .terraform && record.version == "1.11.4")
    #expect(record.ending == .failed)
    #expect(record.operations.first?.start == 0)
    #expect(record.operations.contains { $0.outcome == .failed && $0.end != nil })
  }

  @Test func `an interrupted apply says so, and when`() throws {
    let record = try #require(
      try ApplyLogReader.records(in: Recordings.bytes("experiments/15-interrupt/apply.jsonl")).last)
    #expect(record.ending == .interrupted)
    #expect(record.interrupted == 1436 || record.interrupted == 1437)
    #expect(record.operations.map(\.address) == ["terraform_data.quick", "terraform_data.first"])
    #expect(record.operations.map(\.outcome) == [.done, .failed])
  }

  @Test func `a text log is laid out by its lines and its whole seconds`() throws {
    let record = try Self.record(
      """
      aws_vpc.a: Creating...
      aws_vpc.a: Creation complete after 2s [id=vpc-1]
      aws_lb.a: Creating...
      aws_eip.a["x: y"]: Creating...
      aws_eip.a["x: y"]: Creation complete after 1s [id=eip-2]
      aws_lb.a: Still creating... [id=arn:aws, 10s elapsed]
      aws_lb.a: Still creating... [01m10s elapsed]
      aws_lb.a: Creation complete after 1m12s [id=arn]

      Apply complete! Resources: 3 added, 0 changed, 0 destroyed.
      """)
    #expect(record.precision == .reconstructed && record.ending == .complete)
    #expect(record.operations.map(\.address) == ["aws_vpc.a", "aws_lb.a", #"aws_eip.a["x: y"]"#])
    #expect(record.operations.map(\.start) == [0, 2000, 2000])
    #expect(record.operations.map(\.end) == [2000, 74_000, 3000])
    #expect(record.operations.map(\.duration) == [2000, 72_000, 1000])
  }

  @Test func `an operation that ends late is moved back no further than rounding allows`() throws {
    // The quick one ends after the slow one by the order of the lines, so it began late.
    let record = try Self.record(
      """
      a_b.slow: Creating...
      a_b.quick: Creating...
      a_b.slow: Creation complete after 60s
      a_b.quick: Creation complete after 58s
      """)
    #expect(record.operations.map(\.start) == [0, 1500])
    #expect(record.ending == .cutOff)
  }

  @Test(arguments: [
    "2026-11-24T13:44:58.3466980Z ", "[2026-11-24T13:44:58.346Z] ", "2026/11/24 13:44:58 ", "13:44:58 ",
    "2026-11-24T13:44:58.123456Z 00O ", "Nov 24 13:44:58 ", "\u{1B}[0m\u{1B}[1m",
  ])
  func `what stands in front of a line is taken off`(_ front: String) throws {
    let text = "\(front)aws_vpc.a: Destroying... [id=vpc-1]\n\(front)aws_vpc.a: Destruction complete after 0s\n"
    let record = try Self.record(text)
    #expect(record.operations.map(\.address) == ["aws_vpc.a"])
    #expect(record.operations.map(\.action) == [.delete])
  }

  @Test func `time stamps win over the durations of the lines`() throws {
    let record = try Self.record(
      """
      23:59:58 aws_vpc.a: Creating...
      00:00:03 aws_vpc.a: Creation complete after 4s
      """)
    #expect(record.precision == .seconds)
    #expect(record.operations.map(\.end) == [5000])
    #expect(record.operations.map(\.duration) == [4000])
    #expect(record.origin == nil)
  }

  @Test func `reads of the plan are no part of the apply`() throws {
    let record = try Self.record(
      """
      data.aws_ami.a: Reading...
      data.aws_ami.a: Read complete after 1s [id=ami-1]
      Terraform will perform the following actions:
      Plan: 1 to add, 0 to change, 0 to destroy.
      aws_vpc.a: Creating...
      aws_vpc.a: Creation complete after 2s
      """)
    #expect(record.operations.map(\.address) == ["aws_vpc.a"])
  }

  @Test func `a deposed object's delete keeps its key, and lines without it find it`() throws {
    let record = try Self.record(
      """
      aws_lb.a: Creating...
      aws_lb.a: Creation complete after 1s
      aws_lb.a (deposed object 4f3a9c1e): Destroying... [id=arn]
      aws_lb.a: Still destroying... [id=arn, 10s elapsed]
      aws_lb.a (deposed object 4f3a9c1e): Destruction complete after 12s
      """)
    #expect(record.operations.map(\.deposed) == [nil, "4f3a9c1e"])
    #expect(record.operations.map(\.end) == [1000, 13_000])
  }

  @Test func `what has no end failed where the log ends in an error`() throws {
    let record = try Self.record(
      """
      aws_lb.a: Creating...
      aws_vpc.b: Creating...
      aws_vpc.b: Creation complete after 1s
      ╷
      │ Error: creating ELBv2 Load Balancer: AccessDenied
      │
      │   with aws_lb.a,
      │   on main.tf line 3, in resource "aws_lb" "a":
      ╵
      """)
    #expect(record.ending == .failed)
    #expect(record.operations.map(\.outcome) == [.failed, .done])
    #expect(record.operations[0].end == nil)
  }

  @Test func `two applies in one log are two records`() throws {
    let one = "aws_vpc.a: Creating...\naws_vpc.a: Creation complete after 1s\nApply complete! Resources: 1 added\n"
    #expect(try Self.records(one + one).map(\.operations.count) == [1, 1])
  }

  @Test func `a log that begins in the middle tells what it can`() throws {
    let record = try Self.record("aws_vpc.a: Creation complete after 7s [id=x]\naws_lb.b: Creating...\n")
    #expect(record.operations.map(\.address) == ["aws_vpc.a", "aws_lb.b"])
    #expect(record.operations.map(\.start) == [0, 7000])
  }

  @Test func `UTF-16, as PowerShell writes it, is read`() throws {
    let text = "aws_vpc.a: Creating...\r\naws_vpc.a: Creation complete after 1s\r\n"
    let units = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bytes: [UInt8] = [0xFF, 0xFE] + units.joined()
    #expect(try ApplyLogReader.records(in: bytes).first?.operations.count == 1)
  }

  @Test func `nothing of ids or values is kept`() throws {
    let record = try Self.record(
      "aws_vpc.a: Destroying... [id=SECRET]\naws_vpc.a: Destruction complete after 1s\naws_x.b (local-exec): SECRET\n")
    #expect(!"\(record)".contains("SECRET"))
  }

  @Test func `what is no log is refused with what it is instead`() {
    #expect(throws: ApplyLogError.empty) { try Self.records("") }
    #expect(throws: ApplyLogError.noOperations(.somethingElse)) { try Self.records("hello\n") }
    #expect(throws: ApplyLogError.noOperations(.planOnly)) { try Self.records("Plan: 1 to add, 0 to change\n") }
    #expect(throws: ApplyLogError.noOperations(.planJSON)) { try Self.records(#"{"resource_changes":[]}"#) }
  }

  private static let event =
    #"{"@level":"info","@timestamp":"2026-11-24T04:37:28.867056Z","hook":{"resource":{"addr":"a_b.c"},"action":"create"},"#
    + #""type":"apply_start"}"#

  @Test func `what is wrong with an event is told with its line`() {
    #expect(throws: ApplyLogError.brokenEvent(line: 1)) { try Self.records("{\"@level\":\"info\n" + Self.event + "\n") }
    #expect(throws: ApplyLogError.missing("hook.resource.addr", line: 2)) {
      try Self.records(Self.event + "\n" + #"{"@level":"info","hook":{},"type":"apply_complete"}"# + "\n")
    }
    #expect(throws: ApplyLogError.badTime("noon", line: 1)) {
      try Self.records(Self.event.replacing("2026-11-24T04:37:28.867056Z", with: "noon") + "\n")
    }
    #expect(throws: ApplyLogError.notUTF8(line: 2)) {
      let good = Array("a_b.c: Creating...\n".utf8)
      _ = try ApplyLogReader.records(in: good + Array("a_b.c[\"".utf8) + [0xFF] + Array("\"]: Creating...\n".utf8))
    }
  }

  @Test func `a log may be cut at any byte`() throws {
    for path in ["experiments/20-text-log/create.txt", "experiments/15-interrupt/apply.jsonl"] {
      let bytes = try Recordings.bytes(path)
      let whole = try #require(try ApplyLogReader.records(in: bytes).last)
      for length in stride(from: 1, to: bytes.count, by: 7) {
        var reader = ApplyLogReader()
        try reader.append(Array(bytes[..<length]))
        try reader.finish()
        let count = reader.records.last?.operations.count ?? 0
        #expect(count <= whole.operations.count)
      }
    }
  }

  @Test func `bytes that are spoilt end in an error or a record, never in a trap`() throws {
    let bytes = try Recordings.bytes("experiments/09-failure-middle/apply.jsonl")
    var state: UInt64 = 1
    for _ in 0..<200 {
      var spoilt = bytes
      for _ in 0..<5 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        spoilt[Int(state >> 33) % spoilt.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      _ = try? ApplyLogReader.records(in: spoilt)
    }
  }

  @Test func `reading piece by piece gives the same as reading at once`() throws {
    let bytes = try Recordings.bytes("random/2003/apply.jsonl")
    var reader = ApplyLogReader()
    for start in stride(from: 0, to: bytes.count, by: 37) {
      try reader.append(Array(bytes[start..<min(start + 37, bytes.count)]))
    }
    try reader.finish()
    #expect(reader.records == (try ApplyLogReader.records(in: bytes)))
  }
}
