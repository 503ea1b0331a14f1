public import EventSimulation

extension SimulatedDuration {
  /// Reads a duration as people and Terraform's providers write it: `90s`, `1h30m`, `250ms`, `1.5h`, `0`; nil where
  /// the text is something else, negative, or longer than a hundred years.
  ///
  /// Units are `d`, `h`, `m`, `s`, `ms`, `us` and `ns`, each number with its own; all but `d` are those of Go's
  /// `time.ParseDuration`, with which providers read their arguments.
  public init?(text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return nil }
    if bytes == [UInt8(ascii: "0")] {
      self = .zero
      return
    }
    var seconds = 0.0
    var position = 0
    while position < bytes.count {
      let number = bytes[position...].prefix { Self.isDigit($0) || $0 == UInt8(ascii: ".") }
      position = number.endIndex
      let unit = bytes[position...].prefix { !Self.isDigit($0) && $0 != UInt8(ascii: ".") }
      position = unit.endIndex
      guard number.contains(where: Self.isDigit), let value = Double(String(decoding: number, as: UTF8.self)),
        let factor = Self.seconds(ofUnit: String(decoding: unit, as: UTF8.self))
      else { return nil }
      seconds += value * factor
    }
    guard seconds <= 3_155_760_000 else { return nil }
    self.init(seconds: seconds)
  }

  /// What `init(text:)` reads back exactly: `1h30m`, `12s500ms`, `0s`.
  public var text: String {
    guard milliseconds != 0 else { return "0s" }
    var rest = milliseconds.magnitude
    var text = milliseconds < 0 ? "-" : ""
    for (unit, length) in [("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)] as [(String, UInt64)]
    where rest >= length {
      text += "\(rest / length)\(unit)"
      rest %= length
    }
    return text
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func seconds(ofUnit unit: String) -> Double? {
    switch unit {
    case "d": 86_400
    case "h": 3600
    case "m": 60
    case "s": 1
    case "ms": 1e-3
    case "us", "µs", "μs": 1e-6
    case "ns": 1e-9
    default: nil
    }
  }
}
