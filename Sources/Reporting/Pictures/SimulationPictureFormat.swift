public import Drawing

/// `simulate` as a picture: the timeline of the apply, or the ring where there is no order.
public struct SimulationPictureFormat: ReportFormat {
  public let name: FormatName
  private let format: GraphvizRenderer.Format

  public init(_ format: GraphvizRenderer.Format) {
    self.format = format
    name = FormatName(format)
  }

  public func render(_ report: SimulationReport, style: OutputStyle) throws(GraphvizError) -> [UInt8] {
    switch report.outcome {
    case .success(let outcome):
      let timeline = Timeline(report, outcome.forecast)
      return try GraphvizRenderer.render(TimelineDrawing(timeline).document, as: format, engine: .nop2)
    case .failure(let plan):
      let picture = OperationGraphPicture(plan)
      return try GraphvizRenderer.render(OperationGraphDrawing(picture).document, as: format, engine: .dot)
    }
  }
}
