import Testing

@testable import Drawing

struct TextCutTests {
  @Test func `what fits stays`() {
    #expect(TextCut.middle("aws_instance.web", toWidth: 1000, size: 11) == "aws_instance.web")
    #expect(TextCut.end("a b", toWidth: 1000, size: 11) == "a b")
  }

  @Test func `a long address keeps its module and its key`() {
    let address = "module.static_cdn.module.inner.aws_route53_record.weighted_static[\"cloudfront\"]"
    let cut = TextCut.middle(address, toWidth: 300, size: 11)
    #expect(cut.hasPrefix("module.static_cdn"))
    #expect(cut.hasSuffix("static[\"cloudfront\"]"))
    #expect(cut.contains("…"))
  }

  @Test(arguments: TimelineSamples.hostileNames, [0.0, 5, 40, 90, 333])
  func `a cut text is no wider than asked for`(name: String, width: Double) {
    let ellipsis = TextWidth.of("…", size: 11)
    #expect(TextWidth.of(TextCut.middle(name, toWidth: width, size: 11), size: 11) <= max(width, ellipsis))
    #expect(TextWidth.of(TextCut.end(name, toWidth: width, size: 11), size: 11) <= max(width, ellipsis))
    for line in TextCut.lines(name, toWidth: width, size: 11, limit: 2) {
      #expect(TextWidth.of(line, size: 11) <= max(width, ellipsis))
    }
  }

  @Test func `a sentence breaks at spaces and is cut after the last line`() {
    let lines = TextCut.lines("one two three four five six seven", toWidth: 60, size: 11, limit: 3)
    #expect(lines.count == 3)
    #expect(lines[0] == "one two")
    #expect(lines[2].hasSuffix("…"))
    #expect(TextCut.lines("", toWidth: 60, size: 11, limit: 3).isEmpty)
  }

  @Test func `widths are those of the font`() {
    // 684 and 318 thousandths of an em.
    #expect(abs(TextWidth.of("A ", size: 10) - 10.02) < 1e-9)
    #expect(TextWidth.of("e\u{301}", size: 10) == TextWidth.of("e", size: 10))
    #expect(TextWidth.of("W", size: 10, bold: true) > TextWidth.of("W", size: 10))
  }
}
