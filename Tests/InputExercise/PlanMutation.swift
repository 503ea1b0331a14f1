import EventSimulation
public import PlanFile

/// A plan made wrong in one to three places, as `seed` says: what a tool, an editor or a stranger could have done to it.
///
/// Names and lists that marks of sensitivity go by are left alone, so that what is planted stays marked.
public struct PlanMutation: Sendable {
  private var draw: SeededGenerator

  public init(seed: UInt64) { draw = SeededGenerator(seed: seed) }

  /// The same plan and seed give the same bytes.
  public static func bytes(of plan: JSONValue, seed: UInt64) -> [UInt8] {
    var mutation = PlanMutation(seed: seed)
    var value = PlantedSecrets(in: plan, seed: seed).plan
    for _ in 0...mutation.below(3) { mutation.mutate(&value) }
    let text = value.text
    return mutation.below(8) == 0 ? mutation.spoilt(text) : text
  }

  private mutating func below(_ bound: Int) -> Int { Int(draw.next() % UInt64(bound)) }

  // MARK: Values

  private mutating func mutate(_ root: inout JSONValue) {
    var position = below(root.size)
    mutate(&root, at: &position, isMarked: false)
  }

  /// `position` counts down to the value that is changed; in `isMarked` lie values that marks speak of.
  private mutating func mutate(_ value: inout JSONValue, at position: inout Int, isMarked: Bool) {
    if position == 0 {
      position = -1
      change(&value, isMarked: isMarked)
      return
    }
    position -= 1
    switch value {
    case .array(var elements):
      value = .null
      for index in elements.indices where position >= 0 { mutate(&elements[index], at: &position, isMarked: isMarked) }
      value = .array(elements)
    case .object(var members):
      value = .null
      for index in members.indices where position >= 0 {
        let name = members[index].name
        let size = members[index].value.size
        if position >= size {
          position -= size
        } else if Self.marks.contains(name) {
          position = -1
        } else {
          let isMarked = isMarked || Self.marked.contains(name)
          // One time in four the member itself.
          if !isMarked, below(4) == 0 {
            position = -1
            change(&members, index)
          } else {
            mutate(&members[index].value, at: &position, isMarked: isMarked)
          }
          break
        }
      }
      value = .object(members)
    default: break
    }
  }

  private static let marks: Set<String> = ["before_sensitive", "after_sensitive", "sensitive_values", "sensitive"]
  private static let marked: Set<String> = ["before", "after", "values"]

  private mutating func change(_ members: inout [JSONMember], _ index: Int) {
    let member = members[index]
    switch below(3) {
    case 0: members.remove(at: index)
    case 1:
      // The same name twice, with the same value or another.
      var again = member
      if below(2) == 0 { again.value = odd() }
      members.insert(again, at: below(members.count + 1))
    default: members[index].name = Self.texts[below(Self.texts.count)]
    }
  }

  private mutating func change(_ value: inout JSONValue, isMarked: Bool) {
    if isMarked {
      value = odd()
      return
    }
    switch (below(4), value) {
    case (0, .array(var elements)) where !elements.isEmpty:
      elements.remove(at: below(elements.count))
      value = .array(elements)
    case (1, .array(let elements)) where !elements.isEmpty:
      value = .array(elements + Array(repeating: elements[below(elements.count)], count: 1 + below(50)))
    case (2, .array(let elements)): value = .array(elements.reversed())
    case (0, .string(let text)): value = .string(text + Self.texts[below(Self.texts.count)])
    case (1, .string(let text)): value = .string(String(text.dropLast(below(text.count + 1))))
    default: value = odd()
    }
  }

  /// What nobody expects there.
  private mutating func odd() -> JSONValue {
    switch below(9) {
    case 0: return .null
    case 1: return .bool(below(2) == 0)
    case 2: return .number(text: Self.numbers[below(Self.numbers.count)])
    case 3: return .array([])
    case 4: return .object([])
    case 5: return .array([odd(), odd()])
    case 6: return .object([JSONMember(Self.texts[below(Self.texts.count)], odd())])
    case 7:
      var value = JSONValue.string("deep")
      for _ in 0..<[3, 60, 505, 700][below(4)] {
        value = below(2) == 0 ? .array([value]) : .object([JSONMember("a", value)])
      }
      return value
    default: return .string(Self.texts[below(Self.texts.count)])
    }
  }

  private static let numbers = [
    "0", "-1", "1e400", "-0.0", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1.5",
    "4294967296",
  ]

  private static let texts = [
    "", " ", "a", "address", "change", "actions", "module.", "module.a", "aws_lb.web", "aws_lb.web[0]", "aws_lb.web[\"",
    "a.b.c.d.e", "data.aws_x.y", "${x}", "\"", "\\", "\n", "\u{1B}[31m", "\u{0}", "<script>alert(1)</script>", "]]>",
    "|",
    "`", "é", "日本", "\u{202E}", "\u{301}", "👩‍👩‍👧", "*.example.com", "..", "http://x", "create", "delete", "no-op", "true",
    "9999999999999999999999", "forget", "1.2", "99.0",
    String(repeating: "long", count: 5_000), String(repeating: "[", count: 600), String(repeating: "a.", count: 300),
  ]

  // MARK: Bytes

  private mutating func spoilt(_ text: [UInt8]) -> [UInt8] {
    var text = text
    let place = below(text.count)
    switch below(6) {
    case 0: return Array(text[..<place])
    case 1: text[place] = [0xFF, 0xC0, 0x00, 0x80, 0xED][below(5)]
    case 2: text[place] ^= UInt8(1 << below(8))
    case 3: text.insert(UInt8(below(256)), at: place)
    case 4: text.removeSubrange(place..<min(text.count, place + 1 + below(64)))
    default: text.append(contentsOf: text[place..<min(text.count, place + 200)])
    }
    return text
  }
}
