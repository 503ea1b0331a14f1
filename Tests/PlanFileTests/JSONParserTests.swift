import PlanFile
import Testing

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws(JSONError) -> JSONValue { try JSONValue.parse(Array(text.utf8)) }

  /// Walks over the value without keeping it.
  private func skip(_ text: String) throws(JSONError) {
    try JSONParser.parse(Array(text.utf8)) { (reader) throws(JSONError) in try reader.skip() }
  }

  @Test func `values come out as they stand`() throws {
    let value = try parse(#"{"a":[1,-2.5e3,true,false,null,"x"],"b":{}, "c" : [ ] }"#)
    #expect(
      value["a"]?.elements == [.integer(1), .number(text: "-2.5e3"), .bool(true), .bool(false), .null, .string("x")])
    #expect(value["b"] == .object([]))
    #expect(value["c"] == .array([]))
  }

  @Test func `escapes are resolved, a lone surrogate is replaced`() throws {
    #expect(
      try parse(#""\" \\ \/ \b\f\n\r\t \u00e9 \ud83d\ude00 \ud83d""#)
        == .string("\" \\ / \u{8}\u{C}\n\r\t é 😀 \u{FFFD}"))
  }

  @Test func `large integers are not rounded`() throws {
    #expect(try parse("9223372036854775807") == .integer(.max))
    #expect(try parse("9223372036854775808") == .number(text: "9223372036854775808"))
  }

  @Test func `a byte-order mark is accepted`() throws {
    #expect(try JSONValue.parse([0xEF, 0xBB, 0xBF] + Array("[1]".utf8)) == .array([.integer(1)]))
  }

  /// What no JSON text is; each must be refused whether it is read or passed over.
  @Test(arguments: [
    "", " ", "{", "[", "{\"a\"", "{\"a\":", "{\"a\":1", "[1,", "[1 2]", "[1,]", "{,}", "{\"a\":1,}", "{\"a\" 1}",
    "{1:2}",
    "{\"a\":1 \"b\":2}", "tru", "truex", "nul", "01", "-", "1.", "1e", "1e+", ".5", "+1", "1 2", "[1]]", "}", ":", ",",
    "\"\\x\"", "\"\\u12g4\"", "\"a", "\"\u{1}\"", "\"a\"b", "[\"a\" \"b\"]", "{\"a\":[}", "[{]}", "{\"a\":}", "[1}",
  ])
  func `what is not JSON is refused`(_ text: String) {
    #expect(throws: JSONError.self) { _ = try parse(text) }
    #expect(throws: JSONError.self) { try skip(text) }
  }

  /// The second value is compared with the first, and walked where it is another text.
  @Test(arguments: [
    (#"{"a":[1,"x"]}"#, #"{"a":[1,"x"]}"#), (#"{"a":[1,"x"]}"#, #"{"a":[1,"y"]}"#), (#"{"a":1}"#, #"{"a":1,"b":2}"#),
    (#"{"a":1,"b":2}"#, #"{"a":1}"#), ("{}", "{}"), ("[]", "{}"), ("[1]", "[2]"), ("{}", "null"), ("1", "1"),
    (#""a""#, #""a""#), ("1", "12"), (#"{"a":"{}"}"#, #"{"a":"{}"}"#), ("[[1]]", "[[1 ]]"), ("{}", "{ }"),
  ])
  func `a value that may be like another is passed over as any`(_ first: String, _ second: String) throws {
    var same = false
    try JSONParser.parse(Array("[\(first),\(second),3]".utf8)) { (reader) throws(JSONError) in
      var earlier = JSONReader.Passed()
      try reader.forEachElement { (index, reader) throws(JSONError) in
        let start = reader.mark
        if index != 1 {
          try reader.skip()
        } else {
          var plain = reader
          try plain.skip()
          try reader.skip(like: earlier)
          same = reader.mark == plain.mark
        }
        earlier = reader.passed(from: start)
      }
    }
    #expect(same)
    // The end of the text inside, or another grammar behind, is told all the same.
    for end in ["", "}", " 3]", ",]"] {
      #expect(throws: JSONError.self) {
        try JSONParser.parse(Array("[\(first),\(second)\(end)".utf8.dropLast(end.isEmpty ? 1 : 0))) {
          (reader) throws(JSONError) in
          var earlier = JSONReader.Passed()
          try reader.forEachElement { (_, reader) throws(JSONError) in
            let start = reader.mark
            try reader.skip(like: earlier)
            earlier = reader.passed(from: start)
          }
        }
      }
    }
  }

  @Test func `every cut of a document is refused`() throws {
    let text = #"{"a":[1,{"b":"c\n"},true],"d":-1.5e3,"e":null}"#
    try skip(text)
    for length in 0..<text.utf8.count {
      let cut = Array(text.utf8.prefix(length))
      #expect(throws: JSONError.self) { _ = try JSONValue.parse(cut) }
    }
  }

  @Test func `text behind the document is refused at its place`() {
    #expect(throws: JSONError.trailing(at: TextPosition(line: 2, column: 2))) { try skip("{}\n {}") }
  }

  @Test func `nesting is limited with a clear error, read or passed over`() throws {
    let limit = JSONParser.maximumDepth
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    try skip(nested(limit))
    _ = try parse(nested(limit))
    let error = JSONError.tooDeep(limit: limit, at: TextPosition(line: 1, column: limit + 1))
    #expect(throws: error) { try skip(nested(limit + 1)) }
    #expect(throws: error) { _ = try parse(nested(limit + 1)) }
    #expect(throws: error) { try skip(nested(1_000_000)) }
  }

  @Test func `containers close in the order in which they open, far below the surface`() throws {
    let open = String(repeating: "[{\"a\":", count: 200)
    let close = String(repeating: "}]", count: 200)
    try skip(open + "1" + close)
    #expect(throws: JSONError.self) { try skip(open + "1" + String(repeating: "]}", count: 200)) }
  }

  @Test func `UTF-16 and bytes that are not UTF-8 are told apart`() {
    #expect(throws: JSONError.notUTF8(utf16: true)) { _ = try JSONValue.parse([0xFF, 0xFE, 0x7B, 0x00]) }
    #expect(throws: JSONError.notUTF8(utf16: false)) {
      _ = try JSONValue.parse(Array("[\"".utf8) + [0xC3, 0x28] + Array("\"]".utf8))
    }
  }

  @Test func `what is shown of bad input is one character`() {
    #expect(throws: JSONError.unexpected(expected: "a value", found: "'s'", at: TextPosition(line: 1, column: 7))) {
      try skip("{\"a\": secret}")
    }
  }

  @Test(arguments: [
    (#"\\"#, true), (#"\""#, true), (#"\\\""#, true), (#"\u00e9"#, true), (#"\\u00g9"#, true), (#"\/\b\f\n\r\t"#, true),
    (#"\x"#, false), (#"\\\x"#, false), (#"\u00g9"#, false), (#"\u00"#, false), (#"\U00e9"#, false), (#"\é"#, false),
  ])
  func `an escape is known or refused wherever it stands`(_ escape: String, _ isKnown: Bool) {
    // Over the borders of blocks of 64 bytes, which are looked at at once.
    for front in 0..<136 {
      for back in [0, 1, 70] {
        let text =
          #"["a\n",""# + String(repeating: "x", count: front) + escape + String(repeating: "-", count: back) + #""]"#
        for chunk in [0, 1, 20] {
          let outcome = Result { () throws(JSONError) in
            try JSONParser.parse(InputBytes(Array(text.utf8)), chunk: chunk) { (reader) throws(JSONError) in
              try reader.skip()
            }
          }
          if isKnown {
            #expect(throws: Never.self, "\(text)") { try outcome.get() }
          } else {
            #expect(throws: JSONError.self, "\(text)") { try outcome.get() }
          }
        }
      }
    }
  }
}
