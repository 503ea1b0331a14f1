import ApplySimulation
import Reporting
import Testing

/// What holds of every comment, whatever the plan's names are and however little room there is.
@Suite struct MarkdownPropertyTests {
  private static let fits: [OutputFit?] = OutputFit.named + [OutputFit("1000"), OutputFit("2500"), OutputFit("20000")]

  @Test(arguments: 0..<12)
  func `a comment is whole and within its budget`(_ seed: Int) {
    var plan = HostileForecast(seed: UInt64(seed))
    let report = plan.report(operations: 1 + seed * 12, endpoints: seed % 3 == 0 ? 0 : 1 + seed * 2)
    for fit in Self.fits { check(report, plan.worst, fit, "seed \(seed), \(fit?.name ?? "no fit")") }
  }

  @Test(arguments: [OutputFit.gitHubComment, .bitbucket])
  func `so is the comment on a plan of 5,000 changes`(_ fit: OutputFit) {
    var plan = HostileForecast(seed: 77)
    check(plan.report(operations: 5000, endpoints: 60), plan.worst, fit, fit.name)
  }

  private func check(_ report: SimulationReport, _ worst: EndpointForecast?, _ fit: OutputFit?, _ where: String) {
    let bytes = SimulationMarkdownFormat().render(report, style: OutputStyle(fit: fit))
    #expect(String(validating: bytes, as: UTF8.self) != nil, "\(`where`): half a character")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.utf16.count <= fit?.characters ?? .max, "\(`where`)")
    #expect(bytes.count <= fit?.bytes ?? .max, "\(`where`)")
    #expect(MarkdownCheck(text).problems == [], "\(`where`)")
    guard let worst else { return }
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
    // Of a very small budget a shorter form of the name is all that fits.
    let forms = [96, 24].prefix(fit?.bytes ?? .max < 3000 ? 2 : 1).map { longest in
      MarkdownCheck.shown(worst.name, longest: longest, hasHTML: fit?.hasHTML ?? true)
    }
    #expect(forms.contains { first.contains($0.utf8) }, "\(`where`): \(text.prefix(300))")
  }

  @Test(arguments: 0..<10)
  func `a gantt chart is one that Mermaid takes`(_ seed: Int) {
    var plan = HostileForecast(seed: UInt64(1000 + seed))
    let report = plan.report(operations: seed == 9 ? 1000 : 1 + seed * 30, endpoints: 1 + seed)
    let text = String(decoding: SimulationMermaidFormat().render(report, style: OutputStyle()), as: UTF8.self)
    #expect(text.utf16.count < 50_000)
    #expect(MermaidCheck.problems(gantt: text) == [], "seed \(seed)")
  }

  @Test func `what was left out is said`() {
    var plan = HostileForecast(seed: 5)
    let report = plan.report(operations: 500, endpoints: 40)
    let fit = OutputFit("20000")
    let text = String(
      decoding: SimulationMarkdownFormat().render(report, style: OutputStyle(fit: fit)), as: UTF8.self)
    #expect(text.contains("Left out to stay within 20,000 bytes: "))
    #expect(text.contains(" of 500 steps") || text.contains("500 steps"))
  }
}

/// What a reader of Mermaid's grammar would refuse.
enum MermaidCheck {
  static func problems(gantt text: String) -> [String] {
    var problems: [String] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let isKnown =
        line.isEmpty || line == "gantt" || line.utf8.starts(with: "  title ".utf8) || line.hasPrefix("  dateFormat ")
        || line.hasPrefix("  axisFormat ") || line.hasPrefix("  section ") || line.hasPrefix("%% ")
      if isKnown { continue }
      let isTask =
        line.wholeMatch(
          of: /\s{4}[a-z][^:#;\n]* :(crit, |active, |done, )?(2001-01-\d\d )?\d\d:\d\d:\d\d, \d+s/.matchingSemantics(
            .unicodeScalar)) != nil
      if !isTask { problems.append("line \(number + 1): \(line)") }
    }
    return problems
  }
}
