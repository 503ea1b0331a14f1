/// The addresses of changes that follow each other: their texts and their hashes.
struct ChangeAddresses: Sendable {
  private(set) var texts = TextList()
  private(set) var hashes: [Int] = []

  mutating func append(_ address: ResourceAddress, _ text: JSONKey) {
    texts.append(text)
    hashes.append(address.parts.hash)
  }
}

/// Finds changes by the texts of their addresses where these come in the order of the changes, as objects of prior state do:
/// then a text is compared with one other, and nobody looks at what it stands for.
struct ChangesInOrder {
  private let parts: [ChangeAddresses]
  /// The change that is expected next: in which part, where there, and how many are before the part.
  private var part = 0
  private var number = 0
  private var before = 0

  init(_ parts: [ChangeAddresses]) { self.parts = parts }

  /// Nil where another one is expected.
  mutating func position(of text: JSONKey) -> Int? {
    while part < parts.count, number == parts[part].texts.count {
      before += number
      part += 1
      number = 0
    }
    guard part < parts.count, parts[part].texts.isSame(text, as: number) else { return nil }
    number += 1
    return before + number - 1
  }

  /// Expects the one behind a change.
  mutating func goOn(behind position: Int) {
    (part, before) = (0, 0)
    while part < parts.count, before + parts[part].texts.count <= position {
      before += parts[part].texts.count
      part += 1
    }
    number = position + 1 - before
  }
}
