import Foundation
import Testing

/// The action's shell steps against a server on this machine that speaks the comment API.
@Suite struct ActionTests {
  private static let plan = ApplySimProcess.repository.appending(
    path: "samples/crates-io-2023-01-25/plan.json"
  ).path

  @Test func `a comment is put up once and updated on the second run`() throws {
    let server = try CommentServer()
    let first = try server.folder.file("a.md", "### one\n")
    let second = try server.folder.file("b.md", "### two\n")
    #expect(try server.run(["action/post-comment", first]).status == 0)
    #expect(try server.run(["action/post-comment", second]).status == 0)
    // Two pages, for others have written 150 comments; the one that quotes the marker is not ours.
    #expect(server.requests == ["GET", "GET", "POST", "GET", "GET", "PATCH"])
    #expect(try server.comments() == ["### two\n\n<!-- applysim:applysim -->"])
  }

  @Test func `another marker is another comment`() throws {
    let server = try CommentServer()
    let file = try server.folder.file("a.md", "### one\n")
    #expect(try server.run(["action/post-comment", file]).status == 0)
    #expect(try server.run(["action/post-comment", file], ["COMMENT_MARKER": "dns --> x"]).status == 0)
    #expect(try server.comments().map { $0.suffix(25) }.count == 2)
  }

  @Test func `a token that may not write is said, with a hint`() throws {
    let server = try CommentServer("forbidden")
    let run = try server.run(["action/post-comment", try server.folder.file("a.md", "### one\n")])
    #expect(run.status == 3)
    #expect(run.error.contains("answer 403, Resource not accessible by integration"))
    #expect(run.error.contains("permissions: pull-requests: write"))
    #expect(try server.comments() == [])
  }

  @Test func `a rate limit is waited for`() throws {
    let server = try CommentServer("limited")
    let run = try server.run(["action/post-comment", try server.folder.file("a.md", "### one\n")])
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error.contains("next try in 1s"))
    #expect(try server.comments().count == 1)
  }

  @Test func `a comment that is refused is an error`() throws {
    let server = try CommentServer()
    let long = String(repeating: "x", count: 70_000)
    let run = try server.run(["action/post-comment", try server.folder.file("a.md", long)])
    #expect(run.status == 1)
    #expect(run.error.contains("answer 422, Body is too long"))
    #expect(try server.comments() == [])
  }

  @Test func `the action comments, writes summary and outputs, and fails by the gate`() throws {
    let server = try CommentServer()
    let inputs = [
      "INPUT_PLAN": Self.plan, "INPUT_COMMENT": "true", "INPUT_ARGUMENTS": "--runs\n20\n\n--max-downtime\n1m\n",
    ]
    for _ in 0..<2 {
      let run = try server.run(["action/run"], inputs)
      #expect(run.status == 1, "\(run.error)")
    }
    let outputs = server.text("outputs")
    #expect(outputs.contains(#"dark-endpoints=["static.crates.example"]"#))
    #expect(outputs.contains("passed=false\n"))
    #expect(outputs.firstMatch(of: /worst-outage-seconds=[0-9.]+\n/) != nil)
    #expect(outputs.contains("exit-code=1\n"))
    #expect(server.text("summary.md").hasPrefix("### ✗ `static.crates.example` goes dark"))
    let comments = try server.comments()
    #expect(comments.count == 1)
    #expect(comments.first?.hasPrefix("### ✗ `static.crates.example` goes dark") == true)
  }

  @Test func `a plan that can't be read has its exit code and no comment`() throws {
    let server = try CommentServer()
    let run = try server.run(["action/run"], ["INPUT_PLAN": "nothing.json", "INPUT_COMMENT": "true"])
    #expect(run.status == 2)
    #expect(server.requests == [])
  }

  @Test func `a note on a merge request is written once and updated`() throws {
    let server = try CommentServer()
    let file = try server.folder.file("a.md", "### one\n")
    for _ in 0..<2 { #expect(try server.run(["action/gitlab-note", file]).status == 0) }
    #expect(server.requests == ["GET", "GET", "POST", "GET", "GET", "PUT"])
    #expect(try server.comments() == ["### one\n\n<!-- applysim -->"])
  }
}
