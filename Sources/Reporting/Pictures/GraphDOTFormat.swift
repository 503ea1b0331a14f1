public import Drawing

/// `graph --format dot`: what `dot` of Graphviz draws.
public struct GraphDOTFormat: ReportFormat {
  public let name = FormatName.dot

  public init() {}

  public func render(_ report: GraphReport, style: OutputStyle) -> [UInt8] {
    Array(OperationGraphDrawing(report.picture).document.text.utf8)
  }
}

/// `graph` as a picture.
public struct GraphPictureFormat: ReportFormat {
  public let name: FormatName
  private let format: GraphvizRenderer.Format

  public init(_ format: GraphvizRenderer.Format) {
    self.format = format
    name = FormatName(format)
  }

  public func render(_ report: GraphReport, style: OutputStyle) throws(GraphvizError) -> [UInt8] {
    try GraphvizRenderer.render(OperationGraphDrawing(report.picture).document, as: format, engine: .dot)
  }
}

extension GraphReport {
  var picture: OperationGraphPicture {
    switch order {
    case .success(let order): OperationGraphPicture(order)
    case .failure(let plan): OperationGraphPicture(plan)
    }
  }
}

extension FormatName {
  init(_ format: GraphvizRenderer.Format) {
    switch format {
    case .svg: self = .svg
    case .png: self = .png
    case .pdf: self = .pdf
    }
  }
}
