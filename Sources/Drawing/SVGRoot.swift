/// Makes the SVG that Graphviz writes fit to stand in a page.
enum SVGRoot {
  /// Gives the root element a size in pixels that shrinks with the page, a role, a name and a description, and takes out
  /// the prologue, the comments and the node names: browsers would show those as tooltips.
  ///
  /// Graphviz 2.42 writes each comment and each `<title>` on lines of their own and escapes `<` in all text, so a line
  /// that begins with one is Graphviz's own. SVG without a `viewBox` is returned as it is.
  static func rewritten(_ svg: String, for document: DOTDocument) -> String {
    let lines = svg.split(separator: "\n", omittingEmptySubsequences: true)
    guard let root = lines.firstIndex(where: { $0.hasPrefix("<svg ") }),
      let rootEnd = lines[root...].firstIndex(where: { $0.hasSuffix(">") }),
      let viewBox = viewBox(in: lines[root...rootEnd].joined(separator: " "))
    else { return svg }

    var output = element(viewBox: viewBox, document)
    for line in lines[(rootEnd + 1)...] where !line.hasPrefix("<!-- ") && !line.hasPrefix("<title>") {
      output += line.hasPrefix("<text ") ? withWeight(line) : line
      output += "\n"
    }
    return output
  }

  /// Graphviz knows the weight only as part of the family's name. Text holds no bare quote, so this finds the attribute.
  private static func withWeight(_ line: Substring) -> Substring {
    let attribute = "font-family=\"\(DOTFont.bold)\""
    guard let range = line.firstRange(of: attribute) else { return line }
    var line = line
    line.replaceSubrange(range, with: "font-family=\"\(DOTFont.regular)\" font-weight=\"bold\"")
    return line
  }

  private static func element(viewBox: [Substring], _ document: DOTDocument) -> String {
    let name = DOTText.markupEscaped(document.title)
    var output = """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      width="\(viewBox[2])" height="\(viewBox[3])" viewBox="\(viewBox.joined(separator: " "))" \
      style="max-width:100%;height:auto" role="img" aria-label="\(name)">
      <title>\(name)</title>

      """
    output += "<style>\(darkRules)</style>\n"
    if !document.summary.isEmpty { output += "<desc>\(DOTText.markupEscaped(document.summary))</desc>\n" }
    return output
  }

  /// What the light theme's colours become where the reader's system is dark: a rule wins over an attribute (SVG 2,
  /// section 6.7), so one picture serves both, as a file and in a page.
  private static let darkRules: String = {
    let pairs = TimelineTheme.light.paired(with: .dark)
    let rules = pairs.map { light, dark in
      "[fill=\"\(light.lowercased())\"]{fill:\(dark)}[stroke=\"\(light.lowercased())\"]{stroke:\(dark)}"
    }
    return "@media (prefers-color-scheme:dark){\(rules.joined())}"
  }()

  private static func viewBox(in root: String) -> [Substring]? {
    let parts = root.split(separator: "\"", omittingEmptySubsequences: false)
    guard let key = parts.firstIndex(where: { $0.hasSuffix("viewBox=") }), key + 1 < parts.count else { return nil }
    let numbers = parts[key + 1].split(separator: " ").map { $0.hasSuffix(".00") ? $0.dropLast(3) : $0 }
    return numbers.count == 4 ? numbers : nil
  }
}
