import ApplySimulation
import Drawing
import EventSimulation
import Reporting
import TestSupport
import Testing

/// `simulate` in each of its formats.
@Suite struct SimulationReportTests {
  private static let reports: [(String, SimulationReport)] = [
    ("dark", SampleForecast.dark), ("mixed", SampleForecast.mixed), ("calm", SampleForecast.calm),
    ("no-endpoint", SampleForecast.noEndpoint), ("no-change", SampleForecast.noChange),
    ("ring", SampleForecast.ring),
  ]

  private func text(_ report: SimulationReport, _ style: OutputStyle = OutputStyle()) -> String {
    String(decoding: SimulationTextFormat().render(report, style: style), as: UTF8.self)
  }

  @Test(arguments: reports, [80, 120])
  func `the text fits the terminal`(_ named: (String, SimulationReport), _ width: Int) throws {
    let text = text(named.1, OutputStyle(width: width))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    try expectSnapshot(text, named: "simulate-\(named.0)-\(width).txt")
  }

  @Test(arguments: reports)
  func `the JSON is of the shipped schema`(_ name: String, _ report: SimulationReport) throws {
    let bytes = SimulationJSONFormat().render(report, style: OutputStyle())
    #expect(try JSONSchema(named: "simulate").violations(of: bytes) == [])
    try expectSnapshot(String(decoding: bytes, as: UTF8.self), named: "simulate-\(name).json")
  }

  @Test(arguments: reports)
  func `the comment begins with the verdict`(_ name: String, _ report: SimulationReport) throws {
    let text = String(decoding: SimulationMarkdownFormat().render(report, style: OutputStyle()), as: UTF8.self)
    try expectSnapshot(text, named: "simulate-\(name).md")
  }

  @Test(arguments: reports)
  func `the chart is a gantt chart, or the ring`(_ name: String, _ report: SimulationReport) throws {
    let text = String(decoding: SimulationMermaidFormat().render(report, style: OutputStyle()), as: UTF8.self)
    try expectSnapshot(text, named: "simulate-\(name).mmd")
  }

  @Test(arguments: reports)
  func `colours change nothing but colours`(_ name: String, _ report: SimulationReport) {
    let coloured = text(report, OutputStyle(isColoured: true))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == text(report))
  }

  @Test func `a quiet report has the verdict alone`() {
    #expect(
      text(SampleForecast.dark, OutputStyle(isQuiet: true)) == """
        ✗ static.crates.example goes dark for about 11m (P10 11m, P90 19m)
          limit P90 of 19m is over --max-downtime 1m

        """)
    #expect(
      text(SampleForecast.calm, OutputStyle(isQuiet: true)) == """
        ✓ no outage found: 1 endpoint followed, it stays up; 4 of 4 elements modelled

        """)
  }

  @Test(arguments: reports)
  func `the pictures are of their kind`(_ name: String, _ report: SimulationReport) throws {
    let svg = try SimulationPictureFormat(.svg).render(report, style: OutputStyle())
    #expect(String(decoding: svg, as: UTF8.self).contains("</svg>"))
    let png = try SimulationPictureFormat(.png).render(report, style: OutputStyle())
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try SimulationPictureFormat(.pdf).render(report, style: OutputStyle()).starts(with: Array("%PDF".utf8)))
  }

  @Test func `the picture says what the text says first`() throws {
    let svg = try SimulationPictureFormat(.svg).render(SampleForecast.dark, style: OutputStyle())
    #expect(String(decoding: svg, as: UTF8.self).contains("static.crates.example goes dark for about 11m"))
  }

  @Test(arguments: reports)
  func `every format gives the same bytes each time`(_ name: String, _ report: SimulationReport) throws {
    for format in ReportFormats.simulation {
      let first = try format.render(report, style: OutputStyle())
      #expect(try format.render(report, style: OutputStyle()) == first, "\(format.name)")
    }
  }
}
