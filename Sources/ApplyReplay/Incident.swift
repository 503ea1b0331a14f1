public import EventSimulation
internal import ResourceKinds
private import Yams

/// What was reported of an outage, beside the plan and the log of the apply that made it: `incident.yml`.
public struct Incident: Sendable, Hashable {
  /// What one endpoint is said to have gone through.
  public struct Report: Sendable, Hashable {
    public var endpoint: String
    /// When it went away and came back, as the source says it: a clock time, an operation.
    public var from: String?
    public var to: String?
    /// How long it was away, least and most; the same where the source has one figure.
    public var outage: ClosedRange<SimulatedDuration>?
    public var note: String?

    /// Whether a forecast's P10 to P90 and what was reported have a time in common; nil where no time was reported.
    public func agrees(with outage: Quantiles?) -> Bool? {
      guard let reported = self.outage else { return nil }
      guard let outage else { return false }
      return outage.p10 <= reported.upperBound.milliseconds && outage.p90 >= reported.lowerBound.milliseconds
    }
  }

  public var title: String
  /// Where it is reported, or `made up`.
  public var source: String
  /// What bites, in a sentence or two.
  public var story: String?
  public var reports: [Report]
  /// Names of files in the folder, where they are not the usual ones.
  public var log: String?

  public var isMadeUp: Bool { source == "made up" }

  /// The name of the file in an incident's folder.
  public static let fileName = "incident.yml"
}

/// Why a file is no `incident.yml`.
public enum IncidentError: Error, Sendable, Hashable {
  case notYAML
  case missing(String)
  /// A key that is none; `known` are those of its place.
  case unknownKey(String, known: [String])
  /// `expected` is a noun, such as `text`.
  case mismatch(key: String, expected: String)
}

/// Reads `incident.yml`.
public enum IncidentReader {
  private static let keys = ["title", "source", "story", "reports", "log"]
  private static let reportKeys = ["endpoint", "from", "to", "outage", "note"]

  /// - Throws: `IncidentError`.
  public static func read(_ bytes: [UInt8]) throws(IncidentError) -> Incident {
    guard let yaml = String(validating: bytes, as: UTF8.self), let root = try? Yams.compose(yaml: yaml) else {
      throw .notYAML
    }
    let fields = try members(root, "", keys)
    guard case .sequence(let list)? = fields["reports"] else { throw .mismatch(key: "reports", expected: "a list") }
    var reports: [Incident.Report] = []
    for (number, node) in list.enumerated() { reports.append(try report(node, "reports/\(number)")) }
    return Incident(
      title: try required("title", fields, ""), source: try required("source", fields, ""),
      story: try text("story", fields, ""), reports: reports, log: try text("log", fields, ""))
  }

  private static func report(_ node: Node, _ path: String) throws(IncidentError) -> Incident.Report {
    let fields = try members(node, path, reportKeys)
    var outage: ClosedRange<SimulatedDuration>?
    if let text = try text("outage", fields, path) {
      let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { SimulatedDuration(text: $0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else {
        throw .mismatch(key: "\(path)/outage", expected: "a duration or a range such as 10m..15m")
      }
      outage = first...last
    }
    return Incident.Report(
      endpoint: try required("endpoint", fields, path), from: try text("from", fields, path),
      to: try text("to", fields, path), outage: outage, note: try text("note", fields, path))
  }

  private static func members(
    _ node: Node, _ path: String, _ known: [String]
  ) throws(IncidentError) -> [String: Node] {
    guard case .mapping(let mapping) = node else {
      throw .mismatch(key: path.isEmpty ? "the file" : path, expected: "keys with values")
    }
    var fields: [String: Node] = [:]
    for (name, value) in mapping {
      let key = name.scalar?.string ?? ""
      guard known.contains(key) else { throw .unknownKey(key, known: known) }
      fields[key] = value
    }
    return fields
  }

  private static func text(
    _ key: String, _ fields: [String: Node], _ path: String
  ) throws(IncidentError) -> String? {
    guard let node = fields[key] else { return nil }
    guard case .scalar(let scalar) = node else {
      throw .mismatch(key: path.isEmpty ? key : "\(path)/\(key)", expected: "text")
    }
    var text = scalar.string
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  private static func required(
    _ key: String, _ fields: [String: Node], _ path: String
  ) throws(IncidentError) -> String {
    guard let text = try text(key, fields, path), !text.isEmpty else {
      throw .missing(path.isEmpty ? key : "\(path)/\(key)")
    }
    return text
  }
}
