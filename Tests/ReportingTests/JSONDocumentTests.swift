import Testing

@testable import Reporting

@Suite struct JSONDocumentTests {
  private func text(_ document: JSONDocument) -> String { String(decoding: document.bytes, as: UTF8.self) }

  @Test(arguments: [
    (0, "0"), (1, "0.001"), (10, "0.01"), (1_500, "1.5"), (690_000, "690"), (-250, "-0.25"),
    (9_007_199_254_740_993, "9007199254740.993"),
  ])
  func `milliseconds are written as exact seconds`(_ milliseconds: Int64, _ expected: String) {
    #expect(text(.seconds(milliseconds)) == expected + "\n")
  }

  @Test func `what does not happen is null`() { #expect(text(.seconds(nil)) == "null\n") }

  @Test func `members keep their order, and flat ones share a line`() {
    let document: JSONDocument = [
      "b": .integer(1), "a": ["z": .null, "y": .bool(true)], "c": .array([]), "d": .integers([3, 1]),
      "e": .array([["f": "g"]]),
    ]
    #expect(
      text(document) == """
        {
          "b": 1,
          "a": { "z": null, "y": true },
          "c": [],
          "d": [3, 1],
          "e": [
            { "f": "g" }
          ]
        }

        """)
  }

  @Test func `strings are escaped so that any reader and terminal takes them`() {
    #expect(
      text(.string("a\"b\\c\n\u{1B}\u{7F}\u{2028}é")) == "\"a\\\"b\\\\c\\n\\u001b\\u007f\\u2028é\"\n")
  }
}
