import Foundation

@testable import Drawing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an SVG is made of, read by an XML parser that refuses what is not well formed.
struct SVGFacts {
  var root: [String: String] = [:]
  var titles: [String] = []
  var texts: [String] = []
  var tooltips: [String] = []
  private var classes: [[String]] = []

  struct Malformed: Error, CustomStringConvertible {
    var description: String
  }

  init(of document: DOTDocument, engine: GraphvizRenderer.Engine) throws {
    try self.init(GraphvizRenderer.render(document, as: .svg, engine: engine))
  }

  init(_ bytes: [UInt8]) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    guard parser.parse() else {
      throw Malformed(
        description: "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "") "
          + (String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst(parser.lineNumber - 1).first ?? "")
      )
    }
    self = reader.facts
  }

  /// Groups with the class, among those without the class `outside`.
  func count(ofClass name: String, outside: String? = nil) -> Int {
    classes.count { $0.contains(name) && !(outside.map($0.contains) ?? false) }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var facts = SVGFacts()
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      text = ""
      if name == "svg" { facts.root = attributes }
      if let tooltip = attributes["xlink:title"] { facts.tooltips.append(tooltip) }
      if let names = attributes["class"] { facts.classes.append(names.split(separator: " ").map(String.init)) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      if name == "title" { facts.titles.append(text) }
      if name == "text" { facts.texts.append(text) }
    }
  }

  private init() {}
}
