public import Drawing

/// A way to write down a report.
public protocol ReportFormat<Content>: Sendable {
  associatedtype Content
  var name: FormatName { get }
  /// The whole output: UTF-8, or a picture's bytes. The same content and style give the same bytes.
  func render(_ content: Content, style: OutputStyle) throws(GraphvizError) -> [UInt8]
}

/// A format as the command line names it.
public enum FormatName: String, Sendable, Hashable, CaseIterable {
  case text, markdown, json, html, mermaid, dot, svg, png, pdf, sarif, junit, perfetto

  /// Extensions of files that hold it, without the dot; the usual one first.
  public var fileExtensions: [String] {
    switch self {
    case .text: ["txt"]
    case .markdown: ["md", "markdown"]
    case .json: ["json"]
    case .html: ["html", "htm"]
    case .mermaid: ["mmd", "mermaid"]
    case .dot: ["dot", "gv"]
    case .svg: ["svg"]
    case .png: ["png"]
    case .pdf: ["pdf"]
    case .sarif: ["sarif"]
    case .junit: ["xml"]
    case .perfetto: ["perfetto", "trace"]
    }
  }

  /// True where the bytes are not text, and no terminal should get them.
  public var isBinary: Bool { self == .png || self == .pdf }
}

/// Which formats there are for which report. To add one: its file, its line here, its test.
public enum ReportFormats {
  public static let graph: [any ReportFormat<GraphReport>] = [
    GraphTextFormat(),
    GraphMarkdownFormat(),
    GraphMermaidFormat(),
    GraphJSONFormat(),
    GraphDOTFormat(),
    GraphPictureFormat(.svg),
    GraphPictureFormat(.png),
    GraphPictureFormat(.pdf),
  ]

  public static let simulation: [any ReportFormat<SimulationReport>] = [
    SimulationTextFormat(),
    SimulationMarkdownFormat(),
    HTMLFormat(),
    SimulationMermaidFormat(),
    SimulationJSONFormat(),
    SimulationPictureFormat(.svg),
    SimulationPictureFormat(.png),
    SimulationPictureFormat(.pdf),
    SARIFFormat(),
    JUnitFormat(),
    PerfettoFormat(),
  ]

  public static let explanation: [any ReportFormat<ExplanationReport>] = [
    ExplanationTextFormat(),
    ExplanationMarkdownFormat(),
    ExplanationJSONFormat(),
  ]

  public static let whatIf: [any ReportFormat<WhatIfReport>] = [
    WhatIfTextFormat(),
    WhatIfJSONFormat(),
  ]

  public static let advice: [any ReportFormat<AdviceReport>] = [
    AdviceTextFormat(),
    AdviceJSONFormat(),
  ]

  public static let kinds: [any ReportFormat<KindsReport>] = [
    KindsTextFormat(),
    KindsJSONFormat(),
  ]
}

/// How text is laid out.
public struct OutputStyle: Sendable, Hashable {
  /// Columns of a line.
  public var width: Int
  public var isColoured: Bool
  /// Only the verdict.
  public var isQuiet: Bool
  /// Where Markdown goes; nil for GitHub's, of any length.
  public var fit: OutputFit?
  /// The program's version, for forms that name their maker. Empty to leave it out.
  public var version = ""

  public init(width: Int = 80, isColoured: Bool = false, isQuiet: Bool = false, fit: OutputFit? = nil) {
    self.width = max(width, 40)
    self.isColoured = isColoured
    self.isQuiet = isQuiet
    self.fit = fit
  }
}
