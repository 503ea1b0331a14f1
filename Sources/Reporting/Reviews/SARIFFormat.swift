import ApplySimulation

/// `simulate --format sarif`: the findings for code scanning, at their lines where the configuration is at hand.
///
/// The form is that of SARIF 2.1.0 (OASIS Standard, 27 March 2020).
public struct SARIFFormat: ReportFormat {
  public let name = FormatName.sarif

  public init() {}

  public func render(_ report: SimulationReport, style: OutputStyle) -> [UInt8] {
    let findings = report.findings
    let rules = Finding.Rule.allCases.filter { rule in findings.contains { $0.rule == rule } }
    let document: JSONDocument = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": .array([
        [
          "tool": [
            "driver": .object(
              [
                .init(name: "name", value: "applysim"),
                style.version.isEmpty ? nil : .init(name: "version", value: .string(style.version)),
                .init(name: "rules", value: .array(rules.map(Self.document))),
              ].compactMap(\.self))
          ],
          "columnKind": "unicodeCodePoints",
          "results": .array(findings.map { Self.document($0, rules, report) }),
        ]
      ]),
    ]
    return document.bytes
  }

  private static func document(_ rule: Finding.Rule) -> JSONDocument {
    [
      "id": .string(rule.rawValue),
      "shortDescription": ["text": .string(rule.meaning)],
      "defaultConfiguration": ["level": "warning"],
    ]
  }

  private static func document(
    _ finding: Finding, _ rules: [Finding.Rule], _ report: SimulationReport
  ) -> JSONDocument {
    let remedies = finding.remedies.map { "\n- \($0.kind): \($0.steps.joined(separator: "; "))" }.joined()
    var members: [JSONDocument.Member] = [
      .init(name: "ruleId", value: .string(finding.rule.rawValue)),
      .init(name: "ruleIndex", value: .integer(rules.firstIndex(of: finding.rule) ?? 0)),
      .init(name: "level", value: .string(finding.severity.rawValue)),
      .init(name: "message", value: ["text": .string(finding.message + remedies)]),
    ]
    if let location = location(of: finding, report) {
      members.append(.init(name: "locations", value: .array([location])))
    }
    // What makes it the same finding in the next run, whatever the lines and figures are.
    let identity = [finding.rule.rawValue, finding.endpoint ?? "", finding.address ?? ""].joined(separator: " ")
    members.append(.init(name: "partialFingerprints", value: ["applysim/v1": .string(identity)]))
    if let endpoint = finding.endpoint {
      members.append(.init(name: "properties", value: ["endpoint": .string(endpoint)]))
    }
    return .object(members)
  }

  private static func location(of finding: Finding, _ report: SimulationReport) -> JSONDocument? {
    guard let address = finding.address else { return nil }
    var members: [JSONDocument.Member] = []
    if let place = report.places[address] {
      members.append(
        .init(
          name: "physicalLocation",
          value: [
            "artifactLocation": ["uri": .string(uri(place.file))],
            "region": [
              "startLine": .integer(place.line), "startColumn": .integer(place.column),
              "endLine": .integer(place.endLine),
            ],
          ]))
    }
    members.append(
      .init(
        name: "logicalLocations",
        value: .array([["fullyQualifiedName": .string(address), "kind": "resource"]])))
    return .object(members)
  }

  /// RFC 3986: what a path may hold stands as it is, every other byte is written as `%41`.
  private static func uri(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain = MarkdownText.isWord(Unicode.Scalar(byte)) || "-._~/".utf8.contains(byte)
      if isPlain { return String(Unicode.Scalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}

extension Finding.Rule {
  /// What a finding of this rule says.
  var meaning: String {
    switch self {
    case .endpointGap: "An endpoint goes dark during the apply."
    case .endpointRemoved: "An endpoint goes away for good."
    case .inPlaceInterruption: "An update in place stops what serves."
    case .createConflict: "A new object meets something that must be unique and still exists."
    case .selfDeletion: "The late delete of an old object removes the new one."
    case .blockedDelete: "A delete waits for something that still uses the object, and then fails."
    case .staleAddress: "What an endpoint points at gets a new address, and nothing updates the pointer."
    case .warmUp: "Something is created, but does not serve yet."
    case .clientCacheTail: "Clients keep an old or a negative answer after the authority is right again."
    case .deferredChange: "A change happens later than this apply."
    case .dataLoss: "An object that holds data is deleted."
    case .slowCriticalPath: "One operation decides how long the apply, or an outage, lasts."
    case .slotStarvation: "An operation on an outage's path waits for a slot."
    case .failureExposure: "If an operation fails, an endpoint stays dark."
    case .cycle: "The plan can't be ordered."
    case .partialPlan: "The plan is targeted, deferred or errored."
    case .unmodelledKind: "A kind of resource has no model."
    case .coreAdvisory: "The plan meets a known defect of the Terraform version."
    }
  }
}
