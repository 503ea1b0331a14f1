/// Which attributes an operation changes.
extension PlanDraft {
  /// The top-level attributes that differ between the two objects; one that is missing on a side differs unless it is null
  /// on the other. A missing one in `after` is unknown until the apply: that alone is no change.
  ///
  /// Null and an empty text, list or map are one: providers on the old SDK write now this, now that
  /// (hashicorp/aws 5.100.0, `root_block_device.tags`), and nothing in the world changes by it.
  func changedAttributes(_ reader: JSONReader) throws(JSONError) -> [String] {
    var changed: [String] = []
    var positionOfName: [String: Int]?
    var next = 0
    for member in afterMembers {
      let key = reader.key(of: member)
      // Both sides name their attributes in one order, of which `after` leaves some out.
      var position: Int?
      while next < beforeMembers.count, positionOfName == nil {
        next += 1
        if reader.key(of: beforeMembers[next - 1]).isSame(as: key) {
          position = next - 1
          break
        }
      }
      if position == nil {
        if positionOfName == nil {
          positionOfName = Dictionary(
            beforeMembers.enumerated().map { (reader.key(of: $1).text, $0) }, uniquingKeysWith: { $1 })
        }
        position = positionOfName?[key.text]
      }
      guard let position else {
        if !reader.isNull(member) { changed.append(key.text) }
        continue
      }
      // Nearly all are the same text; what is read of the others is forgotten at once.
      if reader.isSameText(member, beforeMembers[position]) { continue }
      var (new, old) = (reader.at(member), reader.at(beforeMembers[position]))
      if try !Self.isSame(new.readValue(), old.readValue()) { changed.append(key.text) }
    }
    return changed
  }

  private static func isSame(_ left: JSONValue, _ right: JSONValue) -> Bool {
    if isEmpty(left) || isEmpty(right) { return isEmpty(left) && isEmpty(right) }
    switch (left, right) {
    case (.object(let members), .object(let others)):
      // A name is there once: the reader has refused anything else, or will.
      let names = members.map(\.name) + others.map(\.name).filter { left[$0] == nil }
      return names.allSatisfy { isSame(left[$0] ?? .null, right[$0] ?? .null) }
    case (.array(let elements), .array(let others)):
      return elements.count == others.count && zip(elements, others).allSatisfy { isSame($0, $1) }
    default: return left == right
    }
  }

  private static func isEmpty(_ value: JSONValue) -> Bool {
    value.isNull || value.string == "" || value.elements?.isEmpty == true || value.members?.isEmpty == true
  }
}
