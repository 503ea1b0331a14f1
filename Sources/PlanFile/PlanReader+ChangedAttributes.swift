/// Which attributes an operation changes, found in the text without keeping any of their values.
extension PlanDraft {
  /// A member or an element: its place in the text.
  private struct Span {
    var key = ""
    var start: Int
    var end: Int
  }

  /// The top-level attributes that differ between two objects; one that is missing on a side differs unless it is null on
  /// the other. A missing one in `after` is unknown until the apply: that alone is no change.
  ///
  /// Null and an empty text, list or map are one: providers on the old SDK write now this, now that
  /// (hashicorp/aws 5.100.0, `root_block_device.tags`), and nothing in the world changes by it.
  static func changedAttributes(_ reader: JSONReader, before: Int, after: Int) throws(JSONError) -> [String] {
    var oldByName: [String: Span] = [:]
    for span in try members(of: reader, at: before) { oldByName[span.key] = span }
    var changed: [String] = []
    for span in try members(of: reader, at: after) {
      guard let other = oldByName[span.key] else {
        if try reader.at(span.start).kind() != .null { changed.append(span.key) }
        continue
      }
      if try !isSame(reader, span, other) { changed.append(span.key) }
    }
    return changed
  }

  private static func members(of reader: JSONReader, at mark: Int) throws(JSONError) -> [Span] {
    var reader = reader.at(mark)
    guard try reader.kind() == .object else { return [] }
    var spans: [Span] = []
    try reader.forEachMember { (key, reader) throws(JSONError) in
      let start = reader.mark
      try reader.skip()
      spans.append(Span(key: key.text, start: start, end: reader.mark))
    }
    return spans
  }

  private static func elements(of reader: JSONReader, at mark: Int) throws(JSONError) -> [Span] {
    var reader = reader.at(mark)
    var spans: [Span] = []
    try reader.forEachElement { (_, reader) throws(JSONError) in
      let start = reader.mark
      try reader.skip()
      spans.append(Span(start: start, end: reader.mark))
    }
    return spans
  }

  /// Complexity: O(*bytes*) where the texts are the same, as nearly all are.
  private static func isSame(_ reader: JSONReader, _ left: Span, _ right: Span) throws(JSONError) -> Bool {
    if reader.isSameText(from: left.start, to: left.end, as: right.start, to: right.end) { return true }
    let (isLeftEmpty, isRightEmpty) = (try isEmpty(reader, left), try isEmpty(reader, right))
    if isLeftEmpty || isRightEmpty { return isLeftEmpty && isRightEmpty }
    switch (try reader.at(left.start).kind(), try reader.at(right.start).kind()) {
    case (.object, .object):
      var others: [String: Span] = [:]
      for span in try members(of: reader, at: right.start) { others[span.key] = span }
      for span in try members(of: reader, at: left.start) {
        if let other = others.removeValue(forKey: span.key) {
          if try !isSame(reader, span, other) { return false }
        } else if try !isEmpty(reader, span) {
          return false
        }
      }
      for rest in others.values where try !isEmpty(reader, rest) { return false }
      return true
    case (.array, .array):
      let (first, second) = (try elements(of: reader, at: left.start), try elements(of: reader, at: right.start))
      guard first.count == second.count else { return false }
      for (one, other) in zip(first, second) where try !isSame(reader, one, other) { return false }
      return true
    default: return false
    }
  }

  private static func isEmpty(_ reader: JSONReader, _ span: Span) throws(JSONError) -> Bool {
    var reader = reader.at(span.start)
    switch try reader.kind() {
    case .null: return true
    case .string: return try reader.readString().isEmpty
    case .array: return try elements(of: reader, at: span.start).isEmpty
    case .object: return try members(of: reader, at: span.start).isEmpty
    case .bool, .number: return false
    }
  }
}
