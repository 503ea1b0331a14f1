import EventSimulation
import PlanFile
import ResourceKinds

/// `kinds --format text`: a table of types, or one type in full.
public struct KindsTextFormat: ReportFormat {
  public let name = FormatName.text

  public init() {}

  public func render(_ report: KindsReport, style: OutputStyle) -> [UInt8] {
    var page = TextPage(style: style)
    switch report.content {
    case .list(let facts): page.addList(facts)
    case .one(let facts): page.addKind(facts)
    }
    return page.bytes
  }
}

extension TextPage {
  private static let labelWidth = 10

  // MARK: The list

  fileprivate mutating func addList(_ facts: [KindFacts]) {
    func count(_ basis: DurationEstimate.Basis?) -> Int { facts.count { $0.basis == basis } }
    let bases = [
      (count(.observed), "with observed durations"), (count(.documented), "with documented ones"),
      (count(.prior), "with estimates alone"), (count(nil), "with what is usual for their role"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    addParagraph("\(counted(facts.count, "kind")): \(bases.joined(separator: ", "))", indentation: 0)
    if style.isQuiet || facts.isEmpty { return }
    var table = Table([.init("type", isFlexible: true), .init("role"), .init("durations"), .init("evidence")])
    for kind in facts {
      let actions = [OperationAction.create, .update, .delete].filter { action in
        kind.durations.contains { $0.action == action }
      }
      table.add([
        kind.type, kind.kind?.role.rawValue ?? "-",
        actions.isEmpty ? "-" : actions.map(\.rawValue).joined(separator: " "), Self.evidence(of: kind),
      ])
    }
    addBlank()
    add(table.lines(width: width))
  }

  private static func evidence(of facts: KindFacts) -> String {
    guard let basis = facts.basis else { return "-" }
    return basis == .observed ? "\(counted(facts.observations, "log line"))" : basis.words
  }

  // MARK: One kind

  fileprivate mutating func addKind(_ facts: KindFacts) {
    guard facts.isKnown else { return addUnknown(facts) }
    let role = facts.kind.map { "\($0.role.rawValue): \($0.role.meaning)" } ?? "its role is not known"
    addParagraph("\(facts.type), \(role)", indentation: 0)
    if style.isQuiet { return }
    if let other = facts.otherName { addLabelled("same as", other) }
    if let kind = facts.kind { addServing(kind) }
    addDurations(facts)
    addUpdates(facts.updates)
    guard let kind = facts.kind else { return }
    if !kind.notes.isEmpty {
      addTitle("Notes")
      addParagraph(kind.notes)
    }
    addTitle("Source")
    addParagraph(kind.source.inWords)
    if facts.hasPriors { addParagraph("(prior: an estimate without a source)") }
  }

  private mutating func addUnknown(_ facts: KindFacts) {
    addParagraph(TerminalText.visible("\(facts.type) is in no table: its role is not known"), indentation: 0)
    if style.isQuiet { return }
    addParagraph(
      "An endpoint that stands on one that changes is reported as not fully modelled. These durations are used:")
    addDurations(facts)
  }

  private mutating func addServing(_ kind: ResourceKind) {
    addBlank()
    addLabelled("called by", kind.display?.description ?? "its address")
    if !kind.identity.isEmpty { addLabelled("same if", Self.text(kind.identity)) }
    addLabelled("unique", kind.uniqueKeys.isEmpty ? "nothing about it has to be" : Self.text(kind.uniqueKeys))
    for pointer in kind.pointers { addLabelled("path", pointer.meaning) }
    if !kind.addressAttributes.isEmpty {
      addLabelled("pointed at", "by its \(kind.addressAttributes.joined(separator: ", "))")
    }
    addLabelled("delete", kind.deleteEffect.meaning)
    addLabelled("ready", Self.text(kind.readiness))
    for trait in kind.traits { addLabelled("beware", trait.meaning) }
    if let replacement = Self.text(kind.replacement) { addLabelled("replaced", replacement) }
  }

  /// `domain_name and type; or arn`.
  private static func text(_ key: IdentityKey) -> String {
    key.alternatives.map { parts in
      parts.map { part in
        part.path.description + (part.unlessPrefix.map { " (unless \($0) makes one up)" } ?? "")
      }.joined(separator: " and ")
    }.joined(separator: "; or ")
  }

  private static func text(_ readiness: Readiness) -> String {
    if readiness.p90 == .zero { return "with the end of its create" }
    let (p10, p50, p90) = (readiness.p10, readiness.p50, readiness.p90)
    return "\(readiness.trigger.meaning): \(DurationStyle.text(p50)) after its create "
      + "(P10 \(DurationStyle.text(p10)), P90 \(DurationStyle.text(p90)))"
  }

  private static func text(_ replacement: ReplacementAttributes) -> String? {
    let how =
      switch replacement.evidence {
      case .measured: "measured"
      case .source: "read in the provider's source"
      case .documentation: "read in the provider's documentation"
      case .none: ""
      }
    if how.isEmpty { return nil }
    let version = replacement.version.map { ", \($0)" } ?? ""
    let rest = replacement.unmeasured > 0 ? "; \(replacement.unmeasured) not measured" : ""
    let names = replacement.attributes.joined(separator: ", ")
    return "\(names.isEmpty ? "by no argument" : "by \(names)") (\(how)\(version)\(rest))"
  }

  private mutating func addLabelled(_ label: String, _ text: String) {
    addParagraph(TerminalText.visible(text), label: label, labelWidth: Self.labelWidth)
  }
}

extension DurationEstimate.Basis {
  /// As tables have it.
  var words: String {
    switch self {
    case .observed, .documented: rawValue
    case .prior: "estimate"
    case .default: "usual"
    }
  }
}
