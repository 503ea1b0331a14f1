import ApplySimulation
import EventSimulation

extension TextPage {
  private static let shownFindings = 30

  /// What is left to act on after the verdict.
  mutating func addFindings(_ forecast: Forecast) {
    let findings = Self.findingsBesideVerdict(forecast)
    if findings.isEmpty { return }
    addTitle("Findings")
    for finding in findings.prefix(Self.shownFindings) {
      let severity = TerminalText.padded(finding.severity.rawValue, to: 7)
      add("  \(paint(severity, finding.severity.paint))  \(finding.rule.rawValue)")
      addParagraph(TerminalText.visible(finding.message), indentation: 11)
      for remedy in finding.remedies.prefix(3) {
        addParagraph(
          TerminalText.visible("\(remedy.kind): \(remedy.steps.joined(separator: "; "))"), label: "try",
          indentation: 11, labelWidth: 3)
      }
    }
    addRest(findings.count - Self.shownFindings)
  }

  /// Without those that the verdict's blocks tell with more detail.
  static func findingsBesideVerdict(_ forecast: Forecast) -> [Finding] {
    let told = Set(forecast.endpoints.filter(\.status.isVerdict).map(\.name))
    return forecast.findings.filter { finding in
      switch finding.rule {
      case .endpointGap, .endpointRemoved, .clientCacheTail: !(finding.endpoint.map(told.contains) ?? false)
      default: true
      }
    }
  }
}

extension Finding.Severity {
  fileprivate var paint: TextPage.Paint {
    switch self {
    case .error: .bad
    case .warning: .doubtful
    case .note: .faint
    }
  }
}
