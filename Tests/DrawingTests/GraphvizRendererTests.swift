import Foundation
import Testing

@testable import Drawing

struct GraphvizRendererTests {
  private static let timeline = TimelineDrawing(TimelineSamples.story).document
  /// Many clusters: their order once depended on addresses.
  private static let graph = OperationGraphDrawing(GraphSamples.layered(120)).document

  @Test func `each format begins as its kind of file does`() throws {
    let svg = try GraphvizRenderer.render(Self.timeline, as: .svg, engine: .nop2)
    #expect(svg.starts(with: Array("<svg ".utf8)))
    let png = try GraphvizRenderer.render(Self.timeline, as: .png, engine: .nop2)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let pdf = try GraphvizRenderer.render(Self.timeline, as: .pdf, engine: .nop2)
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
  }

  @Test func `64 renders, some of them at once, give the same bytes`() async throws {
    let jobs: [(DOTDocument, GraphvizRenderer.Format, GraphvizRenderer.Engine)] = [
      (Self.timeline, .svg, .nop2), (Self.graph, .svg, .dot), (Self.timeline, .pdf, .nop2), (Self.graph, .pdf, .dot),
    ]
    let expected = try jobs.map { try GraphvizRenderer.render($0.0, as: $0.1, engine: $0.2) }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for index in 0..<64 {
        group.addTask {
          let job = jobs[index % jobs.count]
          return (index % jobs.count, try GraphvizRenderer.render(job.0, as: job.1, engine: job.2))
        }
      }
      for try await (index, bytes) in group { #expect(bytes == expected[index]) }
    }
  }

  @Test func `a PNG is the same each time`() throws {
    let document = TimelineDrawing(TimelineSamples.oneRow).document
    let first = try GraphvizRenderer.render(document, as: .png, engine: .nop2)
    #expect(try GraphvizRenderer.render(document, as: .png, engine: .nop2) == first)
  }

  @Test func `a picture that is too large for a PNG is made with fewer dots`() throws {
    var document = DOTDocument(name: "large", title: "large")
    document.addNode("a", ["pos": "0,0", "width": 0.1, "height": 0.1])
    document.addNode("b", ["pos": "90000,900", "width": 0.1, "height": 0.1])
    let png = try GraphvizRenderer.render(document, as: .png, engine: .nop2)
    let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect((20_000...32_767).contains(width))
  }

  @Test(arguments: TimelineSamples.hostileNames)
  func `labels and tooltips show exactly the text they were given`(name: String) throws {
    var document = DOTDocument(name: "label", title: name, summary: name)
    document.addNode("a", ["label": .label([name], .left), "tooltip": .tooltip([name])])
    let svg = try SVGFacts(of: document, engine: .dot)
    let visible = DOTText.visible(name)
    #expect(svg.texts == (name.isEmpty ? [] : [visible]))
    #expect(svg.root["aria-label"] == visible)
    if !name.isEmpty { #expect(svg.tooltips == [visible]) }
  }

  @Test func `text made of any characters survives`() throws {
    let alphabet = Array("ab\"\\&;<>{}|[]()#'`%$NGETHLlnr/*-.=\u{301}é日\u{5D0}\u{1F600}\n\t\u{1}")
    var state: UInt64 = 42
    var document = DOTDocument(name: "fuzz", title: "fuzz")
    var names: [String] = []
    for index in 0..<300 {
      var name = "x"
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        name.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      names.append(name + "y")
      document.addNode("\(index)", ["label": .label(names[index]), "pos": .word("0,\(index * 20)")])
    }
    let svg = try SVGFacts(of: document, engine: .nop2)
    #expect(svg.texts == names.map(DOTText.visible))
  }

  @Test func `bold text keeps its family and gets a weight`() throws {
    let svg = String(
      decoding: try GraphvizRenderer.render(Self.timeline, as: .svg, engine: .nop2), as: UTF8.self)
    #expect(svg.contains("font-weight=\"bold\""))
    #expect(!svg.contains("Bold\""))
  }
}
