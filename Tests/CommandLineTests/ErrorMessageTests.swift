import Foundation
import Testing

/// The whole text of each message that bad input brings, and the exit code with it.
@Suite struct ErrorMessageTests {
  /// One wrong input and what is said of it; `plan.json` is its file.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var message: String

    init(_ name: String, _ text: String, _ message: String) { self.init(name, bytes: Array(text.utf8), message) }

    init(_ name: String, bytes: [UInt8], _ message: String) {
      self.name = name
      self.bytes = bytes
      self.message = message
    }

    var testDescription: String { name }
  }

  static let made = "hint: make the file with 'terraform show -json PLAN > plan.json'"
  static let shown = "hint: make the file with 'terraform show -json PLAN', not from 'terraform plan -json'"
  static let cut = "hint: the file is cut off; make it anew, and see that the disk is not full"

  static let cases: [Case] = [
    Case("empty", "", "plan.json: expected plan JSON, found nothing in it\n\(made)"),
    Case("blank", " \n\n", "plan.json: expected plan JSON, found nothing in it\n\(made)"),
    Case(
      "event stream",
      #"{"@level":"info","@message":"Terraform 1.11.4","type":"version"}"# + "\n"
        + #"{"@level":"info","@message":"Plan to create","type":"planned_change"}"#,
      "plan.json: expected plan JSON, found the event stream of 'terraform plan -json' or 'terraform apply -json'\n"
        + shown),
    Case(
      "output for people", "Terraform used the selected providers to generate the following execution plan.",
      "plan.json: expected plan JSON, found text for people\n\(made)"),
    Case(
      "saved plan that was cut", bytes: [0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0],
      "plan.json: expected a whole saved plan, found one that was cut\nhint: 'terraform plan -out PLAN' writes it"),
    Case(
      "gzip", bytes: [0x1F, 0x8B, 8, 0],
      "plan.json: expected plan JSON, found gzip data\nhint: unpack it first: 'gunzip -c FILE | applysim graph -'"),
    Case(
      "UTF-16", bytes: [0xFF, 0xFE, 0x7B, 0, 0x7D, 0],
      "plan.json: expected UTF-8, found UTF-16\n"
        + "hint: PowerShell's '>' writes UTF-16: use '| Out-File -Encoding utf8 plan.json' instead"),
    Case(
      "not UTF-8", bytes: Array(#"{"a":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8),
      "plan.json: expected UTF-8, found bytes that are not\n\(shown)"),
    Case(
      "state", #"{"version":4,"terraform_version":"1.11.4","serial":3,"lineage":"x","resources":[]}"#,
      "plan.json: expected plan JSON, found a state\n"
        + "hint: a state has no changes; make a plan with 'terraform plan -out PLAN', then 'terraform show -json PLAN'"),
    Case(
      "another document", #"{"name":"x","dependencies":{}}"#,
      "plan.json: expected plan JSON with 'format_version' and 'resource_changes', found an object with 'name' and "
        + "'dependencies'\n\(made)"),
    Case(
      "an empty object", "{}",
      "plan.json: expected plan JSON with 'format_version' and 'resource_changes', found an object without members\n"
        + made),
    Case("an array", "[]", "plan.json: expected plan JSON, which is an object, found an array\n\(made)"),
    Case(
      "a later format", #"{"format_version":"2.0","resource_changes":[]}"#,
      "plan.json/format_version: expected 0.1, 0.2 or 1.x, found '2.0'\n"
        + "hint: a later applysim may read this format"),
    Case(
      "actions that are a number",
      #"{"format_version":"1.2","resource_changes":[{"address":"aws_x.a","change":{"actions":3}}]}"#,
      "plan.json/resource_changes/0/change/actions: expected an array of strings, found a number\n\(shown)"),
    Case(
      "actions that nobody writes",
      #"{"format_version":"1.2","resource_changes":[{"address":"aws_x.a","change":{"actions":["update","create"]}}]}"#,
      "plan.json/resource_changes/0/change/actions: expected actions that Terraform or OpenTofu writes, found "
        + "['update', 'create']"),
    Case(
      "an address that is none",
      #"{"format_version":"1.2","resource_changes":[{"address":"aws x","change":{"actions":["create"]}}]}"#,
      "plan.json/resource_changes/0/address: expected the address of a resource, found 'aws x'"),
    Case(
      "two changes of one object",
      #"{"format_version":"1.2","resource_changes":[{"address":"aws_x.a","change":{"actions":["create"]}},"#
        + #"{"address":"aws_x.a","change":{"actions":["delete"]}}]}"#,
      "plan.json/resource_changes: expected one change for each object, found two for 'aws_x.a'"),
    Case(
      "cut between members", #"{"format_version":"1.2","#,
      "plan.json:1:25: expected more, found the end of the file\n\(cut)"),
    Case(
      "cut inside a string", #"{"format_version":"1."#,
      "plan.json: expected the end of a string, found the end of the file\n\(cut)"),
    Case(
      "a missing comma", "{\"format_version\":\"1.2\"\n \"resource_changes\":[]}",
      "plan.json:2:2: expected ',' or '}', found '\"'\n\(shown)"),
    Case(
      "a second document", "{\"format_version\":\"1.2\",\"resource_changes\":[]}\n{}",
      "plan.json:2:1: expected the end of the file, found more text\nhint: one file holds one document"),
    Case(
      "too deep",
      #"{"format_version":"1.2","variables":"# + String(repeating: "[", count: 600)
        + String(repeating: "]", count: 600) + "}",
      "plan.json:1:548: expected at most 512 levels of nesting, found more"),
    Case(
      "a name twice", #"{"format_version":"1.2","format_version":"1.2"}"#,
      "plan.json/format_version: expected this name once, found it twice"),
    Case(
      "a bare control character", "{\"format_version\":\"1.2\",\"a\":\"x\ty\"}",
      "plan.json: expected control characters in strings to be escaped, found one that is not\n\(shown)"),
  ]

  @Test(arguments: cases)
  func `bad input is told where, what was expected and what was found`(_ wrong: Case) throws {
    let folder = try ScratchFolder()
    _ = try folder.file("plan.json", bytes: wrong.bytes)
    let run = try ApplySimProcess.run(["graph", "plan.json"], in: folder.url)
    #expect(run.standardError == wrong.message + "\n")
    #expect(run.text.isEmpty)
    #expect(run.status == 2)
  }

  @Test func `a file that is too large is refused before it is read`() throws {
    let folder = try ScratchFolder()
    let file = try FileHandle(forWritingTo: URL(filePath: folder.file("plan.json", "")))
    // A file of nothing but a hole: it takes no room.
    try file.truncate(atOffset: 5 << 30)
    try file.close()
    let run = try ApplySimProcess.run(["graph", "plan.json"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.standardError == "plan.json: expected at most 4294967295 bytes, found more\n")
  }

  @Test func `more runs than fit into memory are refused`() throws {
    let plan = "samples/crates-io-2023-01-25/plan.json"
    let run = try ApplySimProcess.run(["simulate", plan, "--runs", "100000000"])
    #expect(run.status == 2)
    #expect(
      run.standardError
        == "--runs: expected at most 18181818 runs for 11 operations, found 100000000\n"
        + "hint: every run of every operation is kept in memory\n")
  }

  @Test func `standard input is named as such`() throws {
    let run = try ApplySimProcess.run(["graph", "-"], input: Array("[1]".utf8))
    #expect(
      run.standardError
        == "(standard input): expected plan JSON, which is an object, found an array\n\(Self.made)\n")
    #expect(run.status == 2)
  }

  @Test func `a missing file brings up names like it`() throws {
    let folder = try ScratchFolder()
    for name in ["plan.json", "plan2.json", "other.txt"] { _ = try folder.file(name, "{}") }
    let run = try ApplySimProcess.run(["graph", "plna.json"], in: folder.url)
    #expect(
      run.standardError == """
        plna.json: expected a file, found nothing of that name
        hint: did you mean 'plan.json' or 'plan2.json'?

        """)
    #expect(run.status == 2)
  }

  @Test func `a missing folder is named`() throws {
    let run = try ApplySimProcess.run(["graph", "nowhere/plan.json"])
    #expect(run.standardError == "nowhere/plan.json: expected a folder 'nowhere', found none\n")
    #expect(run.status == 2)
  }

  @Test func `a folder brings up the plans in it`() throws {
    let folder = try ScratchFolder()
    _ = try folder.file("b.json", "{}")
    _ = try folder.file("a.json", "{}")
    let run = try ApplySimProcess.run(["graph", folder.url.path + "/"])
    #expect(
      run.standardError == """
        \(folder.url.path)/: expected a file, found a folder
        hint: name a file in it, such as '\(folder.url.path)/a.json'

        """)
    #expect(run.status == 2)
  }

  @Test func `a place that cannot be written is told`() throws {
    let folder = try ScratchFolder()
    let plan = "samples/crates-io-2023-01-25/plan.json"
    let missing = try ApplySimProcess.run(["graph", plan, "--output", folder.url.path + "/no/graph.json"])
    #expect(
      missing.standardError == """
        \(folder.url.path)/no/graph.json: expected a folder to write to, found none
        hint: make the folder first: 'mkdir -p \(folder.url.path)/no'

        """)
    #expect(missing.status == 4)
    let isFolder = try ApplySimProcess.run(["graph", plan, "--output", folder.url.path])
    #expect(isFolder.standardError == "\(folder.url.path): expected a file to write, found a folder\n")
    #expect(isFolder.status == 4)
    #expect(folder.names.isEmpty)
  }

  @Test func `a full disk is told`() throws {
    let run = try ApplySimProcess.run(["graph", "samples/crates-io-2023-01-25/plan.json", "--output", "/dev/full"])
    #expect(run.standardError == "/dev/full: could not be written: the disk is full\n")
    #expect(run.status == 4)
  }

  @Test func `values of attributes are never shown`() throws {
    let secret = "hunter2-hunter2"
    let texts = [
      #"{"format_version":"1.2","resource_changes":[{"address":"aws_x.a","change":{"actions":"\#(secret)"}}]}"#,
      #"{"format_version":"1.2","variables":{"p":{"value":"\#(secret)" oops}}}"#,
      #"{"format_version":"1.2","resource_changes":[{"address":"aws_x.a","change":{"actions":["create"],"after":"\#(secret)"#,
    ]
    for text in texts {
      let run = try ApplySimProcess.run(["graph", "-"], input: Array(text.utf8))
      #expect(run.status == 2)
      #expect(!run.standardError.contains(secret))
    }
  }
}
