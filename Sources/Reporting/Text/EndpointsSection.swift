import ApplySimulation
import EventSimulation

extension TextPage {
  private static let shownNames = 12

  /// The endpoints that the verdict leaves out, by status; many of one status are counted.
  mutating func addOtherEndpoints(_ forecast: Forecast) {
    let others = forecast.endpoints.filter { !$0.status.isVerdict }
    if others.isEmpty { return }
    let isAll = others.count == forecast.endpoints.count
    addTitle(isAll ? "Endpoints" : "Other endpoints")
    for status in EndpointStatus.allCases {
      let named = others.filter { $0.status == status }
      if named.isEmpty { continue }
      var table = Table([.init("", isFlexible: true), .init("")])
      for endpoint in named.prefix(Self.shownNames) {
        table.add([endpoint.label, Self.coverage(of: endpoint)])
      }
      let label = "\(status.sign) \(status.words)"
      let inset = 2 + 20
      for (position, line) in table.lines(width: width - inset).enumerated() {
        let head = TerminalText.padded(position == 0 ? label : "", to: 19)
        add("  " + paint(head, status.paint) + " " + line)
      }
      if named.count > Self.shownNames {
        add(String(repeating: " ", count: inset) + "… and \(named.count - Self.shownNames) more")
      }
    }
  }

  private static func coverage(of endpoint: EndpointForecast) -> String {
    let coverage = endpoint.coverage
    if coverage.of == 0 || coverage.modelled == coverage.of { return "" }
    return "\(coverage.modelled) of \(coverage.of) elements modelled"
  }
}
