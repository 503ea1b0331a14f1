private import CGraphviz
private import Synchronization

/// DOT in, picture out, through libgvc. The only file that talks to Graphviz.
///
/// Calls from several threads take turns. The same document gives the same bytes in every process on a machine with the
/// same Graphviz and fonts.
///
///     let svg = try GraphvizRenderer.render(document, as: .svg, engine: .dot)
public enum GraphvizRenderer {
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case svg, png, pdf
  }

  public enum Engine: String, Sendable, Hashable, CaseIterable {
    /// Layers from top to bottom.
    case dot
    /// Positions as the document gives them, in points from the lower left corner.
    case nop2
  }

  /// The picture as bytes: UTF-8 text for `.svg`.
  ///
  /// PNGs have 144 dots per inch, fewer where the picture would pass 32 000 pixels in one direction (cairo's limit is
  /// 32 767) or 16 million pixels in all (64 MB of memory, a few seconds).
  public static func render(
    _ document: DOTDocument, as format: Format, engine: Engine
  ) throws(GraphvizError) -> [UInt8] {
    let source = document.text
    let bytes = try GraphvizLibrary.shared.withLock { (library) throws(GraphvizError) in
      try library.render(source, as: format, engine: engine)
    }
    return switch format {
    case .svg: Array(SVGRoot.rewritten(String(decoding: bytes, as: UTF8.self), for: document).utf8)
    case .pdf: PDFDates.fixed(bytes)
    case .png: bytes
    }
  }
}

/// libgvc's one context. It lives as long as the process: freeing one and making another is a use after free in the
/// pango plugin of Graphviz 2.42, which keeps a font name of the first.
@safe
private struct GraphvizLibrary: ~Copyable {
  private let context: OpaquePointer?

  static let shared = Mutex(GraphvizLibrary())

  private init() {
    // Nothing is to reach our standard error; messages are fetched with `aglasterr`.
    _ = agseterr(AGMAX)
    unsafe context = gvContext()
  }

  func render(
    _ source: String, as format: GraphvizRenderer.Format, engine: GraphvizRenderer.Engine
  ) throws(GraphvizError) -> [UInt8] {
    guard let context = unsafe context else { throw .unavailable }
    _ = agreseterrors()
    guard let graph = unsafe applysim_read_graph(source, source.utf8.count) else {
      throw .unreadable(reason: Self.lastMessage())
    }
    defer { unsafe agclose(graph) }
    guard unsafe gvLayout(context, graph, engine.rawValue) == 0 else {
      throw .layoutFailed(engine: engine, reason: Self.lastMessage())
    }
    defer { unsafe gvFreeLayout(context, graph) }
    if format == .png { unsafe Self.limitResolution(of: graph) }

    var data: UnsafeMutablePointer<CChar>?
    var length: UInt32 = 0
    guard unsafe gvRenderData(context, graph, format.rawValue, &data, &length) == 0, let data = unsafe data else {
      throw .renderFailed(format: format, reason: Self.lastMessage())
    }
    defer { unsafe gvFreeRenderData(data) }
    guard length > 0 else { throw .renderFailed(format: format, reason: Self.lastMessage()) }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
  }
}

extension GraphvizLibrary {
  private static func limitResolution(of graph: UnsafeMutablePointer<Agraph_t>) {
    var width = 0.0
    var height = 0.0
    unsafe applysim_drawing_size(graph, &width, &height)
    let pointsPerInch = 72.0
    let bySide = 32_000 * pointsPerInch / max(width, height, 1)
    let byArea = (16_000_000 / max(width * height, 1)).squareRoot() * pointsPerInch
    unsafe applysim_set_resolution(graph, min(144, bySide, byArea))
  }

  /// What libgvc said last, if it said something since `agreseterrors`.
  private static func lastMessage() -> String {
    guard agreseterrors() != 0, let message = unsafe aglasterr() else { return "" }
    defer { unsafe applysim_free_message(message) }
    var text = unsafe String(cString: message)
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
