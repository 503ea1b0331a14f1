import ApplySimulation
import Drawing
import PlanFile
import Testing

@testable import applysim_cli

/// The sentences that no small input brings up.
@Suite struct ErrorTextTests {
  private func text(_ failure: CommandFailure) -> String { ErrorText(failure).text }

  @Test func `what the system says against a file`() {
    let cases: [(FileProblem, String, String)] = [
      (
        .missing(near: []), "f: expected a file, found nothing of that name",
        "f: expected a folder to write to, found none\nhint: make the folder first: 'mkdir -p .'"
      ),
      (
        .notPermitted, "f: expected a file that may be read, found that it may not",
        "f: expected a place that may be written, found that it may not"
      ),
      (
        .written,
        "f: expected a file that stays as it is, found that it was written while it was read\n"
          + "hint: run it again when the file is complete",
        "f: could not be written: something else writes it"
      ),
      (.diskFull, "f: could not be read: the disk is full", "f: could not be written: the disk is full"),
      (
        .system(5), "f: could not be read: input/output error", "f: could not be written: input/output error"
      ),
    ]
    for (problem, reading, writing) in cases {
      #expect(text(.unreadable(file: "f", problem)) == reading)
      #expect(text(.unwritable(file: "f", problem)) == writing)
    }
  }

  @Test func `a plan in which too many wait for too many`() {
    #expect(
      text(.tooManyDependencies(file: "plan.json", limit: 20_000_000)) == """
        plan.json: expected at most 20000000 dependencies between operations, found more
        hint: each of many instances or resources waits for each of many others; a plan made with -target has fewer
        """)
  }

  @Test func `what Graphviz could not do`() {
    #expect(
      text(.picture(format: "svg", .unavailable)) == """
        --format svg: expected libgraphviz to start, found that it does not
        hint: 'dot -c' as root registers Graphviz's plugins; 'scripts/bootstrap' installs it
        """)
    #expect(
      text(.picture(format: "png", .layoutFailed(engine: .dot, reason: "no layout engine support"))) == """
        --format png: expected a layout by Graphviz's dot, found none: no layout engine support
        hint: 'dot -c' as root registers Graphviz's plugins; 'scripts/bootstrap' installs it
        """)
    #expect(
      text(.picture(format: "pdf", .renderFailed(format: .pdf, reason: ""))) == """
        --format pdf: expected pdf from Graphviz, found none
        hint: 'dot -c' as root registers Graphviz's plugins; 'scripts/bootstrap' installs it
        """)
    #expect(
      text(.picture(format: "svg", .unreadable(reason: "syntax error"))) == """
        --format svg: Graphviz refused what applysim wrote: syntax error
        hint: this is a bug in applysim; please report it, with the command and its version
        """)
  }

  @Test func `a picture for a terminal`() {
    let failure = CommandFailure.binaryToTerminal(format: "png")
    #expect(failure.status == .usage)
    #expect(
      text(failure) == """
        --format png: expected a file or a pipe for the picture, found a terminal
        hint: add --output FILE.png
        """)
  }

  @Test func `limits of the reader`() {
    #expect(
      text(.plan(file: "p", .json(.tooLarge(bytes: 5_000_000_000))))
        == "p: expected at most 4 GiB, found 5000000000 bytes")
    #expect(
      text(.plan(file: "p", .json(.outOfMemory))) == "p: expected more memory for reading it, found none left")
  }

  @Test func `long and strange names are cut and cannot move the cursor`() {
    let name = "a\u{1B}[2J" + String(repeating: "x", count: 200)
    let message = text(.plan(file: "p", .unsupportedFormat(name)))
    #expect(!message.unicodeScalars.contains("\u{1B}"))
    #expect(message.count < 250)
  }

  @Test func `every exit code is told by the help`() {
    for status in ExitStatus.allCases { #expect(ExitStatus.help.contains("\(status.rawValue) ")) }
  }
}
