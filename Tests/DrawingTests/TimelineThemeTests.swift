import Testing

@testable import Drawing

@Suite struct TimelineThemeTests {
  @Test func `colours that are alike in the light theme are alike in the dark one`() {
    let pairs = TimelineTheme.light.paired(with: .dark)
    let light = TimelineTheme.light
    let dark = TimelineTheme.dark
    #expect(Set(pairs.map(\.0)).count == pairs.count)
    for (one, other) in [(light.delete, dark.delete), (light.dark, dark.dark), (light.inkOnBar, dark.inkOnBar)] {
      #expect(pairs.contains { $0 == (one, other) })
    }
    #expect(pairs.first { $0.0 == light.wrongAnswer }?.1 == dark.forget)
  }

  @Test func `a picture brings the rules for the dark`() throws {
    var document = DOTDocument(name: "t", title: "t")
    document.addNode("a", ["fillcolor": .word(TimelineTheme.light.create), "style": "filled"])
    let svg = String(decoding: try GraphvizRenderer.render(document, as: .svg, engine: .dot), as: UTF8.self)
    #expect(svg.contains("@media (prefers-color-scheme:dark){"))
    #expect(svg.contains("[fill=\"#00805d\"]{fill:#1FB88C}"))
  }
}
