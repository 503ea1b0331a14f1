internal import PlanFile

/// When each operation of a recorded `terraform apply -json` ran, in milliseconds from the first start.
///
/// Written for the tests alone and independent of the code under test.
public struct RecordedApply: Sendable {
  public struct Span: Sendable {
    public var address: String
    /// `create`, `update`, `delete` or `read`.
    public var action: String
    public var start: Int64
    /// Nil where it never ended.
    public var end: Int64?
    public var failed: Bool
  }

  /// In the order of their starts.
  public private(set) var spans: [Span] = []

  public init(jsonLines bytes: [UInt8]) throws {
    var open: [String: Int] = [:]
    var origin: Int64?
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let event = try JSONValue.parse(Array(line))
      guard let type = event["type"]?.string, type.hasPrefix("apply_"), type != "apply_progress",
        let address = event["hook"]?["resource"]?["addr"]?.string, let action = event["hook"]?["action"]?.string,
        let time = event["@timestamp"]?.string.flatMap(Self.milliseconds)
      else { continue }
      let key = "\(address) \(action)"
      let start = origin ?? time
      origin = start
      if type == "apply_start" {
        open[key] = spans.count
        spans.append(Span(address: address, action: action, start: time - start, end: nil, failed: false))
      } else if let position = open.removeValue(forKey: key) {
        spans[position].end = time - start
        spans[position].failed = type == "apply_errored"
      }
    }
  }

  public var makespan: Int64 { spans.compactMap(\.end).max() ?? 0 }

  /// Of an RFC 3339 time within one day: the recordings are minutes long.
  private static func milliseconds(_ text: String) -> Int64? {
    let clock = text.split(separator: "T").last?.prefix { $0 != "Z" && $0 != "+" } ?? ""
    let parts = clock.split(separator: ":")
    guard parts.count == 3, let hours = Double(parts[0]), let minutes = Double(parts[1]), let seconds = Double(parts[2])
    else { return nil }
    return Int64(((hours * 60 + minutes) * 60 + seconds) * 1000)
  }
}
