import Testing

@testable import ConfigurationSource

@Suite struct HCLLexerTests {
  @Test func `identifiers have letters of all scripts, digits and dashes`() throws {
    #expect(try tokens("a-b _x9 überall 日本 a1-") == ["a-b", "_x9", "überall", "日本", "a1-", "<eof>"])
    #expect(try tokens("a - b") == ["a", "-", "b", "<eof>"])
  }

  @Test func `numbers have fractions and exponents`() throws {
    #expect(try tokens("1 2.5 3e7 4.5E-1 5e") == ["1", "2.5", "3e7", "4.5E-1", "5", "e", "<eof>"])
  }

  @Test func `after a dot a number is an index`() throws {
    #expect(try tokens("a.0.1.b") == ["a", ".", "0", ".", "1", ".", "b", "<eof>"])
    #expect(try kinds("1...") == [.number, .ellipsis, .endOfFile])
  }

  @Test func `the longest operator wins`() throws {
    let text = "== = => != ! <= < >= > && || ? : :: + - * / % ... . ,"
    #expect(try tokens(text) == text.split(separator: " ").map(String.init) + ["<eof>"])
  }

  @Test func `comments and blanks are dropped and newlines kept`() throws {
    #expect(try tokens("a # b\nc // d\r\n/* e\n*/ f") == ["a", "<nl>", "c", "<nl>", "f", "<eof>"])
  }

  @Test func `a byte-order mark is passed over`() throws {
    #expect(try tokens("\u{FEFF}a") == ["a", "<eof>"])
  }

  @Test func `a string has an opening, its text and a closing`() throws {
    #expect(try tokens(#""a \" b" "" "\\""#) == ["\"", #"a \" b"#, "\"", "\"", "\"", "\"", #"\\"#, "\"", "<eof>"])
  }

  @Test func `templates nest in strings in templates`() throws {
    #expect(
      try tokens(#""a${"b${c}"}d""#) == [
        "\"", "a", "${", "\"", "b", "${", "c", "}", "\"", "}", "d", "\"", "<eof>",
      ])
  }

  @Test func `an object's braces do not end a template`() throws {
    #expect(
      try kinds(#""${ {a = {}} }""#) == [
        .openQuote, .openInterpolation, .openBrace, .identifier, .assign, .openBrace, .closeBrace, .closeBrace,
        .closeTemplate, .closeQuote, .endOfFile,
      ])
  }

  @Test func `strip markers belong to the template's marks`() throws {
    #expect(try tokens(#""${~ a ~}%{~ if b ~}""#) == ["\"", "${~", "a", "~}", "%{~", "if", "b", "~}", "\"", "<eof>"])
  }

  @Test(arguments: ["$${a}", "$$${a}", "%%{if a}", "$", "%", "$$", "100%", "$a"])
  func `a doubled or lonely sign is text`(_ text: String) throws {
    #expect(try tokens("\"\(text)\"") == ["\"", text, "\"", "<eof>"])
  }

  @Test func `a heredoc ends at its marker alone on a line`() throws {
    let text = "<<EOT\nEOTx ${a}EOT\n  EOT  \nb"
    #expect(
      try tokens(text) == ["<<EOT\n", "EOTx ", "${", "a", "}", "EOT\n", "EOT", "<nl>", "b", "<eof>"])

    #expect(try kinds("<<-A\r\n  x\r\n  A\r\n") == [.openHeredoc, .literal, .closeHeredoc, .newline, .endOfFile])
  }

  @Test func `a heredoc may stand in a template of a heredoc`() throws {
    #expect(
      try kinds("<<A\n${<<B\n${x}\nB\n}\nA") == [
        .openHeredoc, .openInterpolation, .openHeredoc, .openInterpolation, .identifier, .closeTemplate, .literal,
        .closeHeredoc, .newline, .closeTemplate, .literal, .closeHeredoc, .endOfFile,
      ])
  }

  @Test func `backslashes are text in a heredoc`() throws {
    #expect(try tokens("<<A\n\\${a}\nA\n") == ["<<A\n", "\\", "${", "a", "}", "\n", "A", "<nl>", "<eof>"])
  }

  @Test func `two less-than signs without a marker are two signs`() throws {
    #expect(try tokens("a << b") == ["a", "<", "<", "b", "<eof>"])
  }

  @Test func `a template without quotes is lexed to its end`() throws {
    let text = SourceText(file: "t", #"say "${a}" \n"#)
    let tokens = try HCLLexer.tokens(ofTemplate: text)
    #expect(
      tokens.map(\.kind) == [.literal, .openInterpolation, .identifier, .closeTemplate, .literal, .endOfFile])
  }

  @Test(
    arguments: [
      ("a = \"b\nc\"", "f.tf:1:5: unterminatedString"),
      ("\"a", "f.tf:1:1: unterminatedString"),
      ("a\n  /* b", "f.tf:2:3: unterminatedComment"),
      ("é = <<EOT\nx\n", "f.tf:1:5: unterminatedHeredoc(marker: \"EOT\")"),
      ("\"${a\"", "f.tf:1:5: unterminatedString"),
      ("\"${a", "f.tf:1:2: unterminatedTemplate"),
      ("a\n = ;", "f.tf:2:4: unexpectedCharacter(\";\")"),
      ("a = ~", "f.tf:1:5: unexpectedCharacter(\"~\")"),
      ("a = “b”", "f.tf:1:5: unexpectedCharacter(\"\\u{201C}\")"),
      ("a = 'b'", "f.tf:1:5: unexpectedCharacter(\"\\'\")"),
      ("a & b", "f.tf:1:3: unexpectedCharacter(\"&\")"),
    ])
  func `a fault says what and where`(_ text: String, _ expected: String) {
    #expect(fault { try HCLLexer.tokens(of: SourceText(file: "f.tf", text)) } == expected)
  }

  @Test func `bytes that are not UTF-8 are a fault outside of strings`() {
    let text = SourceText(file: "f.tf", bytes: [0x61, 0x20, 0xFF])
    #expect(fault { try HCLLexer.tokens(of: text) } == "f.tf:1:3: invalidUTF8")
  }

  @Test func `templates that nest too deep are refused`() {
    let text = String(repeating: "\"${", count: 500)
    #expect(fault { try HCLLexer.tokens(of: SourceText(file: "f.tf", text)) } == "f.tf:1:376: tooDeep(limit: 250)")
  }

  @Test func `places count lines, scalars and bytes`() throws {
    let text = SourceText(file: "f.tf", "é = 1\r\n\tü日 = 2")
    let tokens = try HCLLexer.tokens(of: text)
    #expect(
      tokens.map { text.position(at: $0.start).description } == [
        "1:1", "1:3", "1:5", "1:6", "2:2", "2:5", "2:7", "2:8",
      ])
    #expect(tokens.map(\.start) == [0, 3, 5, 6, 9, 15, 17, 18])
  }

  @Test func `a long line has the columns of a short one`() {
    let text = SourceText(file: "f.tf", "x\n" + String(repeating: "aé日😀", count: 500))
    for count in stride(from: 0, through: 2_000, by: 7) {
      let offset = 2 + (count / 4) * 10 + [0, 1, 3, 6][count % 4]
      #expect(text.position(at: offset) == SourcePosition(line: 2, column: count + 1, offset: offset))
    }
  }

  private func tokens(_ text: String) throws -> [String] {
    let source = SourceText(file: "f.tf", text)
    return try HCLLexer.tokens(of: source).map { token in
      switch token.kind {
      case .newline: "<nl>"
      case .endOfFile: "<eof>"
      default: source.string(token.start, token.end)
      }
    }
  }

  private func kinds(_ text: String) throws -> [SourceToken] {
    try HCLLexer.tokens(of: SourceText(file: "f.tf", text)).map(\.kind)
  }
}

/// What `body` throws, in one line; nil where it does not.
func fault(_ body: () throws -> Any) -> String? {
  do {
    _ = try body()
    return nil
  } catch let error as SourceError {
    let fault = "\(error.fault)".replacing("ConfigurationSource.", with: "").replacing("PlanFile.", with: "")
    return "\(error.file):\(error.position): "
      + fault.replacing("SourceExpectation.", with: "").replacing("SourceToken.", with: "")
  } catch {
    return "\(error)"
  }
}
