import Foundation
import TestSupport
import Testing

/// The HTML report, used in a real browser.
@Suite struct PageTests {
  private struct Found: Decodable {
    var hasScript: Bool
    var rows: Int
    var aboutOperation: String
    var aboutAgain: String
    var aboutEndpoint: String
    var bands: Int
    var selectedAfterEscape: Int
    var walked: Int
    var chosenByKey: Int
    var zoom: String
    var focus: String
    var filtered: Int
    var count: String
    var sorted: Bool
    var state: String
    var played: Int
    var errors: [Anything]
    var requests: [String]

    /// Only how many there are matters.
    struct Anything: Decodable { init(from decoder: any Decoder) throws {} }
  }

  @Test(
    .enabled(if: FormatCheckers.chromium != nil, Comment(rawValue: FormatCheckers.noChromium)), .timeLimit(.minutes(2)))
  func `a person can click, filter, slide and use the keyboard, and nothing is loaded`() throws {
    let folder = try ScratchFolder()
    let page = folder.url.appending(path: "report.html").path
    let made = try ApplySimProcess.run([
      "simulate", "samples/crates-io-2023-01-25/plan.json", "--runs", "50", "--output", page,
    ])
    #expect(made.status == 0)
    let found = try FormatCheckers.browse("html_check.py", [page], as: Found.self)
    #expect(found.hasScript && found.rows == 11)
    #expect(found.aboutOperation.contains("Waits for") && found.aboutOperation.contains("Waited for by"))
    #expect(found.aboutAgain.isEmpty)
    #expect(found.aboutEndpoint.contains("static.crates.example goes dark"))
    #expect(found.bands == 1 && found.selectedAfterEscape == 0)
    #expect(found.walked == 1 && found.chosenByKey == 1 && found.zoom == "2×")
    #expect(found.focus == "filter" && found.filtered == 6 && found.count == "6 of 11")
    #expect(found.sorted)
    #expect(found.state.contains("dark: static.crates.example"))
    #expect(found.played > 0)
    #expect(found.errors.isEmpty && found.requests.isEmpty)
  }

  @Test func `the page refuses everything but its own style and script, and reads without them`() throws {
    let run = try ApplySimProcess.run([
      "simulate", "samples/crates-io-2023-01-25/plan.json", "--runs", "50", "--format", "html",
    ])
    #expect(run.text.contains("default-src 'none'; style-src 'sha256-"))
    #expect(!run.text.contains("http://") || run.text.contains("http://www.w3.org/2000/svg"))
    #expect(!run.text.contains(" style=\"") && !run.text.contains(" onclick="))
    // The figures stand in the markup, not only in the script's data.
    let markup = run.text.components(separatedBy: "<script").first ?? ""
    #expect(markup.contains("static.crates.example goes dark for about"))
    #expect(markup.contains("aws_acm_certificate_validation.static"))
  }
}
