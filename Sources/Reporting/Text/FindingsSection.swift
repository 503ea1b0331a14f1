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

  /// Without those that the verdict's blocks tell with more detail. What is said of several endpoints in the same words is
  /// said once, with their names.
  static func findingsBesideVerdict(_ forecast: Forecast) -> [Finding] {
    let told = Set(forecast.endpoints.filter(\.status.isVerdict).map(\.identity))
    var first: [[String]: Int] = [:]
    var findings: [(finding: Finding, endpoints: [String])] = []
    for finding in forecast.findings {
      switch finding.rule {
      case .endpointGap, .endpointRemoved, .clientCacheTail:
        if finding.subject.map(told.contains) ?? false { continue }
      default: break
      }
      let words = [finding.rule.rawValue, finding.address ?? "", finding.message]
      let place = first[words] ?? findings.count
      if place == findings.count { findings.append((finding, [])) }
      first[words] = place
      if let endpoint = finding.endpoint, !findings[place].endpoints.contains(endpoint) {
        findings[place].endpoints.append(endpoint)
      }
    }
    return findings.map { finding, endpoints in
      var finding = finding
      if endpoints.count > 1 {
        let rest = endpoints.count > 4 ? " and \(endpoints.count - 3) more" : ""
        finding.message += " (\(endpoints.prefix(rest.isEmpty ? 4 : 3).joined(separator: ", "))\(rest))"
      }
      return finding
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

extension [Finding] {
  /// The first of each rule and address: one cause may be told of several endpoints in other words.
  var causes: [Finding] {
    var seen: Set<[String]> = []
    return filter { seen.insert([$0.rule.rawValue, $0.address ?? ""]).inserted }
  }
}
