import Foundation
import TestSupport
import Testing

@testable import Drawing

struct TimelineDrawingTests {
  @Test(arguments: ["story", "one", "grades", "hostile", "instant", "empty"])
  func `the document is the recorded one`(name: String) throws {
    let timeline = try #require(TimelineSamples.all.first { $0.name == name }).timeline
    try expectSnapshot(TimelineDrawing(timeline).document.text, named: "timeline-\(name).dot")
  }

  @Test func `the dark theme changes colours only`() {
    func withoutColours(_ theme: TimelineTheme) -> String {
      let text = TimelineDrawing(TimelineSamples.story, options: .init(theme: theme)).document.text
      return text.replacing(#/#[0-9A-F]{6,8}/#, with: "#")
    }
    #expect(withoutColours(.light) == withoutColours(.dark))
  }

  @Test(arguments: TimelineSamples.all)
  func `an SVG is well formed and has a bar for every row`(name: String, timeline: Timeline) throws {
    let svg = try SVGFacts(of: TimelineDrawing(timeline).document, engine: .nop2)
    #expect(svg.root["role"] == "img")
    #expect(svg.root["aria-label"] == DOTText.visible(timeline.title))
    #expect(svg.titles == [DOTText.visible(timeline.title)])
    let rows = min(timeline.operations.count, 60)
    #expect(svg.count(ofClass: "bar") == rows)
    #expect(svg.count(ofClass: "label") == rows - timeline.operations.count { $0.label.isEmpty })
    #expect(svg.count(ofClass: "track") == min(timeline.endpoints.count, 40))
    let intervals = timeline.endpoints.flatMap(\.intervals)
    #expect(svg.count(ofClass: "interval", outside: "legend") >= intervals.count)
    let open = intervals.count { $0.end == nil }
    #expect(svg.count(ofClass: "open-ended") == open)
  }

  @Test(arguments: TimelineSamples.all)
  func `nothing reaches outside the picture`(name: String, timeline: Timeline) throws {
    let document = TimelineDrawing(timeline).document
    let svg = try SVGFacts(of: document, engine: .nop2)
    let box = (svg.root["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    #expect(box.count == 4)
    #expect(box[0] == 0 && box[1] == 0)
    #expect(box[2] == 1120)
  }

  @Test func `rows that open and close an outage are drawn before others`() {
    var timeline = TimelineSamples.many(500, endpoints: 0)
    timeline.endpoints = [
      EndpointRow(
        name: "a", status: "dark",
        intervals: [EndpointInterval(grade: .dark, start: 1, end: 900, openedBy: 123, closedBy: 456)])
    ]
    let layout = TimelineLayout(timeline, options: .init(maximumRows: 5))
    #expect(layout.operations.count == 5)
    #expect(layout.operations.map(\.row.id).contains(123))
    #expect(layout.operations.map(\.row.id).contains(456))
    #expect(layout.omittedOperationsText == "… and 495 more operations not drawn")
  }

  @Test func `bug: what opened every outage of a picture was not drawn, because it was short`() {
    var timeline = TimelineSamples.many(500, endpoints: 0)
    timeline.operations[7].end = timeline.operations[7].start + 0.1
    timeline.endpoints = (0..<300).map { number in
      let interval = EndpointInterval(
        grade: .dark, start: 1, end: 900, openedBy: timeline.operations[7].id,
        closedBy: timeline.operations[100 + number].id)
      return EndpointRow(name: "e\(number)", status: "dark", intervals: [interval])
    }
    let layout = TimelineLayout(timeline, options: .init(maximumRows: 60, maximumEndpoints: 40))
    let drawn = Set(layout.operations.map(\.row.id))
    #expect(drawn.contains(timeline.operations[7].id))
    // And what ends those that are drawn comes before what ends others.
    for number in 0..<40 { #expect(drawn.contains(timeline.operations[100 + number].id)) }
  }

  @Test func `operations that the caller left out are counted too`() {
    var timeline = TimelineSamples.oneRow
    timeline.omittedOperations = 1
    #expect(TimelineLayout(timeline, options: .init()).omittedOperationsText == "… and 1 more operation not drawn")
  }

  @Test func `times that are not numbers do not break the picture`() throws {
    let timeline = Timeline(
      title: "x", totalDuration: .nan,
      operations: [
        TimelineRow(id: 0, label: "a", action: .create, start: .nan, end: .infinity),
        TimelineRow(id: 1, label: "b", action: .delete, start: -5, end: -10, endRange: -3...(.infinity)),
      ],
      endpoints: [
        EndpointRow(
          name: "e", status: "dark",
          intervals: [EndpointInterval(grade: .dark, start: .nan, end: .infinity, openedBy: 9)],
          clientTail: 0...(.infinity))
      ])
    let svg = try SVGFacts(of: TimelineDrawing(timeline).document, engine: .nop2)
    #expect(svg.count(ofClass: "bar") == 2)
  }

  @Test func `a short operation beside a long one stays visible`() {
    let layout = TimelineLayout(
      Timeline(
        title: "x", totalDuration: 1e6,
        operations: [TimelineSamples.row(0, "a", .create, 999_999, 1e6), TimelineSamples.row(1, "b", .create, 0, 1e6)]),
      options: .init())
    let bar = layout.bar(from: 999_999, to: 1e6)
    #expect(bar.right - bar.left == TimelineLayout.minimumBarWidth)
    #expect(bar.right <= layout.plotRight)
  }

  @Test func `a far tail reaches past the edge instead of squeezing the apply`() {
    let layout = TimelineLayout(TimelineSamples.grades, options: .init())
    #expect(layout.span == 3 * 3600 * 1.35)
  }
}
