import ApplySimulation

/// `simulate --format sarif`: the findings for code scanning, at their lines where the configuration is at hand.
///
/// The form is that of SARIF 2.1.0 (OASIS Standard, 27 March 2020), with what GitHub demands beyond it ("SARIF support for
/// code scanning"): a file is refused whole where one result has no place in a file, so what has no block is placed in
/// the plan.
public struct SARIFFormat: ReportFormat {
  public let name = FormatName.sarif
  /// A run with more is refused by GitHub.
  static let mostResults = 25_000

  public init() {}

  public func render(_ report: SimulationReport, style: OutputStyle) -> [UInt8] {
    let findings = Array(report.findings.prefix(Self.mostResults))
    let rules = Finding.Rule.allCases.filter { rule in findings.contains { $0.rule == rule } }
    var seen: [String: Int] = [:]
    let results = findings.map { finding in
      let identity = [finding.rule.rawValue, finding.endpoint ?? "", finding.address ?? ""].joined(separator: " ")
      seen[identity, default: 0] += 1
      return Self.document(finding, rules, fingerprint: Self.fingerprint(identity, seen[identity, default: 1]), report)
    }
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
          "results": .array(results),
        ]
      ]),
    ]
    return document.bytes
  }

  private static func document(_ rule: Finding.Rule) -> JSONDocument {
    [
      "id": .string(rule.rawValue),
      "shortDescription": ["text": .string(rule.meaning)],
      "fullDescription": ["text": .string(rule.meaning)],
      "help": [
        "text": .string(
          rule.meaning
            + " 'applysim explain PLAN ADDRESS' tells the chain behind it, 'applysim advise PLAN' tries remedies.")
      ],
      "defaultConfiguration": ["level": "warning"],
    ]
  }

  private static func document(
    _ finding: Finding, _ rules: [Finding.Rule], fingerprint: String, _ report: SimulationReport
  ) -> JSONDocument {
    let remedies = finding.remedies.map { "\n- \($0.kind): \($0.steps.joined(separator: "; "))" }.joined()
    var members: [JSONDocument.Member] = [
      .init(name: "ruleId", value: .string(finding.rule.rawValue)),
      .init(name: "ruleIndex", value: .integer(rules.firstIndex(of: finding.rule) ?? 0)),
      .init(name: "level", value: .string(finding.severity.rawValue)),
      .init(name: "message", value: ["text": .string(finding.message + remedies)]),
      .init(name: "locations", value: .array([location(of: finding, report)])),
      .init(name: "partialFingerprints", value: ["primaryLocationLineHash": .string(fingerprint)]),
    ]
    if let subject = finding.subject {
      if let exception = report.gate.exceptions.first(where: { $0.subject == subject }) {
        members.append(
          .init(
            name: "suppressions",
            value: .array([
              ["kind": "external", "status": "accepted", "justification": .string(exception.sentence)]
            ])))
      }
      members.append(.init(name: "properties", value: ["endpoint": .string(subject.name)]))
    }
    return .object(members)
  }

  /// What makes it the same finding in the next run, whatever the lines and figures are; GitHub reads no other print than
  /// this one, and of this form.
  private static func fingerprint(_ identity: String, _ count: Int) -> String {
    let digest = SHA256(Array(identity.utf8)).digest.prefix(8)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + ":\(count)"
  }

  private static func location(of finding: Finding, _ report: SimulationReport) -> JSONDocument {
    let place =
      finding.address.flatMap { report.places[$0] }
      ?? SourcePlace(file: report.planFile ?? "plan.json", line: 1, column: 1, endLine: 1, endColumn: 2)
    var members: [JSONDocument.Member] = [
      .init(
        name: "physicalLocation",
        value: [
          "artifactLocation": ["uri": .string(uri(place.file))],
          "region": [
            "startLine": .integer(place.line), "startColumn": .integer(place.column),
            "endLine": .integer(place.endLine), "endColumn": .integer(place.endColumn),
          ],
        ])
    ]
    if let address = finding.address {
      members.append(
        .init(
          name: "logicalLocations",
          value: .array([["fullyQualifiedName": .string(address), "kind": "resource"]])))
    }
    return .object(members)
  }

  /// RFC 3986: what a path may hold stands as it is, every other byte is written as `%41`. An absolute path has a scheme
  /// (RFC 8089): with that, GitHub makes it relative to the checkout.
  private static func uri(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./") { path.removeFirst(2) }
    return (path.hasPrefix("/") ? "file://" : "")
      + path.utf8.map { byte in
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
