import Testing

@testable import Drawing

struct DOTTextTests {
  @Test func `what would end a string or start an escape sequence is neutralised`() {
    #expect(DOTValue.word("a\"b\\").source == #""a\"b\\""#)
    #expect(DOTValue.label(#"\N "x" &lt;"#).source == #""\\N \"x\" &amp;lt;""#)
    #expect(DOTValue.tooltip([#"C:\new"#, "b"]).source == #""C:\\\\new\nb""#)
  }

  @Test func `lines are ended by the side they stand on`() {
    #expect(DOTValue.label(["a", "b"], .left).source == #""a\lb\l""#)
    #expect(DOTValue.label(["a", "b"], .right).source == #""a\rb\r""#)
    #expect(DOTValue.label(["a", "b"], .centre).source == #""a\nb""#)
  }

  @Test func `line breaks and tabs are shown, control characters and direction marks are replaced`() {
    #expect(DOTText.visible("a\r\nb\nc\td\u{2028}") == "a\u{21B5}b\u{21B5}c d\u{21B5}")
    #expect(
      DOTText.visible("\u{0}\u{1B}\u{7F}\u{9F}\u{202E}\u{2066}\u{FFFE}\u{1FFFF}")
        == String(repeating: "\u{FFFD}", count: 8))
    #expect(DOTText.visible("שלום 日本 e\u{301} 👩‍👧") == "שלום 日本 e\u{301} 👩‍👧")
  }

  @Test(
    arguments: [
      (0.0, "0"), (1.5, "1.5"), (-0.25, "-0.25"), (1.0 / 3, "0.3333"), (12, "12"), (0.00001, "0"), (.nan, "0"),
      (.infinity, "0"), (-1e300, "-1000000000000"),
    ] as [(Double, String)])
  func `numbers have at most four decimals`(number: Double, text: String) {
    #expect(DOTText.decimal(number) == text)
  }

  @Test func `a document writes its statements in order and names graph and clusters`() {
    var document = DOTDocument(name: "order", title: "What waits\nfor what", summary: "two nodes")
    document.setNodes(["shape": "box", "height": 0.25])
    document.addNode("a", ["label": .label("x")])
    document.addCluster("m", ["label": .label("module.m")]) { $0.addNode("b") }
    document.addEdge(from: "a", to: "b", ["style": "dashed"])
    #expect(
      document.text == """
        // What waits\u{21B5}for what
        // two nodes
        digraph "order" {
          graph [id="order"]
          node [shape="box", height=0.25]
          "a" [label="x"]
          subgraph "cluster-m" {
            graph [label="module.m"]
            "b"
          }
          "a" -> "b" [style="dashed"]
        }

        """)
  }
}
