/// Reads the times at the beginnings of lines: those of CI services and of the JSON stream.
enum LineClock {
  private static let day: Int64 = 86_400_000
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A whole RFC 3339 time and nothing else; nil where the text is something else.
  static func time(rfc3339 text: String) -> LineTime? {
    var scanner = Scanner(Array(text.utf8)[...])
    guard let time = scanner.dateAndTime(), scanner.rest.isEmpty else { return nil }
    return time
  }

  /// Takes a time off the front of a line, with what CI services put around it: `2024-05-01T10:00:00.123Z `,
  /// `[10:00:00] `, `2024/05/01 10:00:00 `, `May  1 10:00:00 `, and GitLab's `00O ` behind it.
  static func take(from line: inout ArraySlice<UInt8>) -> LineTime? {
    var scanner = Scanner(line)
    let isBracketed = scanner.skip(UInt8(ascii: "["))
    guard let time = scanner.dateAndTime() ?? scanner.monthAndTime() ?? scanner.clock() else { return nil }
    if isBracketed, !scanner.skip(UInt8(ascii: "]")) { return nil }
    guard scanner.rest.isEmpty || scanner.skip(UInt8(ascii: " ")) || scanner.skip(UInt8(ascii: "\t")) else {
      return nil
    }
    scanner.skipStreamMark()
    while scanner.skip(UInt8(ascii: " ")) {}
    line = scanner.rest
    return time
  }

  private struct Scanner {
    var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest.removeFirst()
      return true
    }

    private mutating func number(digits: Int) -> Int64? {
      let text = rest.prefix(digits)
      guard text.count == digits, text.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
      }
      rest = rest.dropFirst(digits)
      return text.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }

    /// `2024-05-01T10:00:00.123456Z`, with a blank for the `T` and slashes for the dashes if need be.
    mutating func dateAndTime() -> LineTime? {
      let begin = rest
      guard let year = number(digits: 4), skip(UInt8(ascii: "-")) || skip(UInt8(ascii: "/")),
        let month = number(digits: 2), skip(UInt8(ascii: "-")) || skip(UInt8(ascii: "/")),
        let dayOfMonth = number(digits: 2), skip(UInt8(ascii: "T")) || skip(UInt8(ascii: " ")),
        (1...12).contains(month), (1...31).contains(dayOfMonth), var time = clock()
      else {
        rest = begin
        return nil
      }
      time.milliseconds += LineClock.days(year: year, month: month, day: dayOfMonth) * LineClock.day
      time.hasDate = true
      return time
    }

    /// `May  1 10:00:00`, as `ts` writes it. The year is not told, so it counts as no date.
    mutating func monthAndTime() -> LineTime? {
      let begin = rest
      let name = String(decoding: rest.prefix(3), as: UTF8.self)
      guard LineClock.months.contains(name) else { return nil }
      rest = rest.dropFirst(3)
      while skip(UInt8(ascii: " ")) {}
      guard number(digits: 2) ?? number(digits: 1) != nil, skip(UInt8(ascii: " ")), let time = clock() else {
        rest = begin
        return nil
      }
      return time
    }

    /// `10:00:00`, with a fraction and a zone if there are.
    mutating func clock() -> LineTime? {
      let begin = rest
      guard let hours = number(digits: 2), skip(UInt8(ascii: ":")), let minutes = number(digits: 2),
        skip(UInt8(ascii: ":")), let seconds = number(digits: 2), hours < 24, minutes < 60, seconds < 61
      else {
        rest = begin
        return nil
      }
      var time = LineTime(
        milliseconds: ((hours * 60 + minutes) * 60 + seconds) * 1000, hasDate: false, hasFraction: false)
      if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
        let digits = rest.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if !digits.isEmpty {
          rest = rest[digits.endIndex...]
          time.hasFraction = true
          let three = digits.prefix(3).map { Int64($0 - UInt8(ascii: "0")) } + [0, 0]
          time.milliseconds += three[0] * 100 + three[1] * 10 + three[2]
        }
      }
      time.milliseconds -= zone()
      return time
    }

    /// `Z`, `+02:00` or `+0200`, in milliseconds.
    private mutating func zone() -> Int64 {
      if skip(UInt8(ascii: "Z")) { return 0 }
      let begin = rest
      let sign: Int64 = rest.first == UInt8(ascii: "-") ? -1 : 1
      guard skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-")), let hours = number(digits: 2) else {
        rest = begin
        return 0
      }
      _ = skip(UInt8(ascii: ":"))
      guard let minutes = number(digits: 2) else {
        rest = begin
        return 0
      }
      return sign * (hours * 60 + minutes) * 60_000
    }

    /// GitLab's `00O `, `01E+`: the stream, and whether the line goes on.
    mutating func skipStreamMark() {
      let begin = rest
      guard number(digits: 2) != nil, skip(UInt8(ascii: "O")) || skip(UInt8(ascii: "E")),
        skip(UInt8(ascii: " ")) || skip(UInt8(ascii: "+"))
      else {
        rest = begin
        return
      }
    }
  }

  /// Days from 1970-01-01 in the Gregorian calendar.
  ///
  /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
