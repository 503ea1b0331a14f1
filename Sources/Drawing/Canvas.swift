/// Shapes at fixed places, with y growing downwards, gathered until the height is known.
///
/// Every shape is a node with a position for the `nop2` engine; each has a class, so that a page can restyle it.
/// Graphviz rounds a node's size to whole points, so edges of shapes are rounded here first and stay crisp.
struct Canvas {
  struct Style {
    var fill: String?
    var stroke: String?
    var strokeWidth = 1.0
    var shape = "box"
    /// Degrees, counterclockwise.
    var turn = 0.0
    /// Graphviz styles beside `filled`: "rounded", "dashed", "striped".
    var extra: String?
    var tooltip: [String] = []
  }

  struct Font {
    var size = 11.0
    var isBold = false
    var color: String?
  }

  private struct Placed {
    var id: String
    var x: Double
    var y: Double
    var attributes: [DOTDocument.Attribute]
  }

  private struct Line {
    var from: String
    var to: String
    var points: [(x: Double, y: Double)]
    var attributes: [DOTDocument.Attribute]
  }

  private var nodes: [Placed] = []
  private var lines: [Line] = []

  /// A shape that spans `x ..< x + width`, `y ..< y + height`; at least one point in each direction.
  mutating func box(
    _ id: String, class name: String, x: Double, y: Double, width: Double, height: Double, _ style: Style
  ) {
    let left = x.rounded()
    let top = y.rounded()
    let wide = max((x + width).rounded() - left, 1)
    let high = max((y + height).rounded() - top, 1)
    var attributes = size(wide, high)
    if style.shape != "box" { attributes.append(.init(name: "shape", value: .word(style.shape))) }
    if style.turn != 0 { attributes.append(.init(name: "orientation", value: .number(style.turn))) }
    var styles = style.fill == nil ? [] : ["filled"]
    if let extra = style.extra { styles = extra == "striped" ? ["striped"] : styles + [extra] }
    if styles != ["filled"] { attributes.append(.init(name: "style", value: .word(styles.joined(separator: ",")))) }
    if let fill = style.fill { attributes.append(.init(name: "fillcolor", value: .word(fill))) }
    if let stroke = style.stroke {
      attributes.append(.init(name: "color", value: .word(stroke)))
      attributes.append(.init(name: "penwidth", value: .number(style.strokeWidth)))
    }
    attributes.append(.init(name: "class", value: .word(name)))
    if !style.tooltip.isEmpty { attributes.append(.init(name: "tooltip", value: .tooltip(style.tooltip))) }
    nodes.append(Placed(id: id, x: left + wide / 2, y: top + high / 2, attributes: attributes))
  }

  /// Text that begins, ends or is centred at `x`, and is centred on `y`.
  mutating func text(
    _ id: String, _ text: String, x: Double, y: Double, _ alignment: DOTAlignment = .left, _ font: Font = Font(),
    class name: String = "text"
  ) {
    guard !text.isEmpty else { return }
    // An even number, so that half of it is a whole point. It only has to hold the text.
    let width = (TextWidth.of(text, size: font.size, bold: font.isBold) / 2).rounded(.up) * 2 + 4
    let centre =
      switch alignment {
      case .left: x.rounded() + width / 2
      case .right: x.rounded() - width / 2
      case .centre: x.rounded()
      }
    var attributes = size(width, 2 * font.size.rounded(.up))
    attributes.append(.init(name: "shape", value: "plaintext"))
    attributes.append(.init(name: "style", value: "solid"))
    attributes.append(.init(name: "label", value: .label([text], alignment)))
    if font.size != 11 { attributes.append(.init(name: "fontsize", value: .number(font.size))) }
    if font.isBold { attributes.append(.init(name: "fontname", value: .word(DOTFont.bold))) }
    if let color = font.color { attributes.append(.init(name: "fontcolor", value: .word(color))) }
    attributes.append(.init(name: "class", value: .word(name)))
    nodes.append(Placed(id: id, x: centre, y: y, attributes: attributes))
  }

  /// A dashed line between two shapes that were placed, through `points`. Drawn below all shapes.
  mutating func dashedLine(
    from: String, to: String, _ points: [(x: Double, y: Double)], color: String, class name: String
  ) {
    lines.append(
      Line(
        from: from, to: to, points: points,
        attributes: [
          .init(name: "color", value: .word(color)), .init(name: "class", value: .word(name)),
        ]))
  }

  private func size(_ width: Double, _ height: Double) -> [DOTDocument.Attribute] {
    let pointsPerInch = 72.0
    return [
      .init(name: "width", value: .number(width / pointsPerInch)),
      .init(name: "height", value: .number(height / pointsPerInch)),
    ]
  }

  /// The finished picture, `width` by `height` points.
  func document(
    name: String, title: String, summary: String, width: Double, height: Double, theme: TimelineTheme
  ) -> DOTDocument {
    var document = DOTDocument(name: name, title: title, summary: summary)
    document.setGraph([
      "bgcolor": .word(theme.background ?? "transparent"), "pad": 0, "margin": 0, "outputorder": "edgesfirst",
    ])
    document.setNodes([
      "shape": "box", "style": "filled", "penwidth": 0, "fixedsize": "true", "margin": 0, "label": "",
      "fontname": .word(DOTFont.regular), "fontsize": 11, "fontcolor": .word(theme.ink),
    ])
    document.setEdges(["dir": "none", "style": "dashed"])
    // It is not drawn, but it makes the picture as large as this.
    document.addNode(
      "canvas",
      [
        "pos": .word("\(DOTText.decimal(width / 2)),\(DOTText.decimal(height / 2))"), "width": .number(width / 72),
        "height": .number(height / 72), "style": "invis",
      ])
    for node in nodes {
      let position = "\(DOTText.decimal(node.x)),\(DOTText.decimal(height - node.y))"
      document.append(.node(node.id, [.init(name: "pos", value: .word(position))] + node.attributes))
    }
    for line in lines {
      let path = Self.spline(line.points.map { ($0.x, height - $0.y) })
      document.append(.edge(line.from, line.to, [.init(name: "pos", value: .word(path))] + line.attributes))
    }
    return document
  }

  /// Straight pieces as Graphviz's `pos` of an edge: a cubic B-spline whose control points lie on the corners.
  private static func spline(_ points: [(x: Double, y: Double)]) -> String {
    let corners = points.map { "\(DOTText.decimal($0.x)),\(DOTText.decimal($0.y))" }
    guard let first = corners.first else { return "" }
    var path = [first]
    for (index, corner) in corners.enumerated().dropFirst() { path += [corners[index - 1], corner, corner] }
    return path.joined(separator: " ")
  }
}
