import PlanFile
import ResourceKinds

/// What the configuration says of one argument, looked up when it is first asked for: most values tell by themselves which
/// object they name. Made for every value, so it holds on to nothing.
struct ArgumentAnswer {
  private var known: ReferenceFollower.Answer?
  private var resources: Set<ConfigurationAddress>?

  mutating func answer(_ column: PointerColumn, of object: ServiceObject, _ follower: ReferenceFollower)
    -> ReferenceFollower.Answer
  {
    if let known { return known }
    let answer = follower.targets(of: object.address, path: column.path.names)
    known = answer
    return answer
  }

  /// The resources to which the argument refers.
  fileprivate mutating func resources(
    _ column: PointerColumn, of object: ServiceObject, _ index: ObjectIndex, _ follower: ReferenceFollower
  ) -> Set<ConfigurationAddress> {
    if let resources { return resources }
    let targets = answer(column, of: object, follower).targets
    let found = Set(targets.map { index[$0.object].address.configuration })
    resources = found
    return found
  }
}

/// What a text means: most values of pointers name an object in one of many ways, and some in two.
///
/// A class, because it is asked for every value.
final class NameResolver: Sendable {
  private let index: ObjectIndex
  private let book: AddressBook
  private let follower: ReferenceFollower
  /// By the position of the type in the index.
  private let candidacyOfType: [PointerCandidacy]

  init(index: ObjectIndex, book: AddressBook, follower: ReferenceFollower) {
    self.index = index
    self.book = book
    self.follower = follower
    candidacyOfType = index.served.map(\.candidacy)
  }

  /// The names of objects that a text most likely means, instead of what is in `entries`.
  func find(
    _ entries: inout [AddressBook.Entry], named text: String, by column: PointerColumn, of object: ServiceObject,
    _ face: Face, _ answer: inout ArgumentAnswer
  ) {
    entries.removeAll(keepingCapacity: true)
    book.addEntries(for: text, to: &entries) { entry in
      let other = index[entry.object]
      return other.address != object.address
        && isCandidate(other, attribute: entry.attribute, column.pointer.relation)
    }
    if !entries.isEmpty, !AddressText.isTelling(text) {
      entries.removeAll { entry in
        let other = index[entry.object]
        return !column.names(other.address.type)
          && !answer.resources(column, of: object, index, follower).contains(other.address.configuration)
      }
    }
    if entries.isEmpty { entries = fragments(of: text, by: column.pointer.relation, of: object) }
    // Mostly all are names of one object.
    let first = entries.first?.object
    guard let first, entries.contains(where: { $0.object != first }) else { return }
    // The configuration tells resources apart and not the objects of one.
    let configuration = index[first].address.configuration
    if entries.contains(where: { index[$0.object].address.configuration != configuration }) {
      let meant = answer.resources(column, of: object, index, follower)
      entries.narrow { meant.contains(index[$0.object].address.configuration) }
    }
    let isOfOneType = !entries.contains { index[$0.object].typeNumber != index[entries[0].object].typeNumber }
    // `bucket` means the bucket, not its policy or its website, which go by the same name.
    if !isOfOneType { entries.narrow { column.isNamed(exactly: index[$0.object].address.type) } }
    // What is there on this side, or stays; a literal may also name what goes away.
    entries.narrow { index[$0.object].isThere(face) }
    if !isOfOneType, let best = entries.lazy.map(rank).min() { entries.narrow { rank($0) == best } }
  }

  /// Names inside a longer text: `integrations/abc123def4`, an address of a function inside that of an integration.
  private func fragments(
    of text: String, by relation: ServingPointer.Relation, of object: ServiceObject
  ) -> [AddressBook.Entry] {
    guard text.holds(UInt8(ascii: "/")) || text.hasPrefix("arn:") || text.holds(":function:") else { return [] }
    var pieces = text.split { $0 == "/" || $0 == ":" || $0 == "*" }.map(String.init)
      .filter { $0.utf8.count >= 7 }
    if let inner = text.dropFirst(4).firstRange(of: "arn:") {
      pieces.append(String(text[inner.lowerBound...].prefix { $0 != "/" }))
    }
    if let function = text.firstRange(of: ":function:") {
      pieces.append(String(text[function.upperBound...].prefix { $0 != ":" && $0 != "/" }))
    }
    var entries: [AddressBook.Entry] = []
    for piece in pieces {
      book.addEntries(for: piece, to: &entries) { entry in
        let other = index[entry.object]
        // A piece of a text is less than a text: a plain word must be an identifier.
        return (AddressText.isTelling(piece) || ["id", "arn", "function_name"].contains(entry.attribute))
          && other.address != object.address
          && isCandidate(other, attribute: entry.attribute, relation)
      }
    }
    return entries
  }

  /// Whether an object can be what a pointer of this meaning names.
  func isCandidate(_ other: ServiceObject, attribute: String, _ relation: ServingPointer.Relation) -> Bool {
    candidacyOfType[other.typeNumber].holds(attribute, relation)
  }

  private func rank(_ entry: AddressBook.Entry) -> Int { candidacyOfType[index[entry.object].typeNumber].rank }
}

extension [AddressBook.Entry] {
  /// Leaves those that are meant, where any is.
  fileprivate mutating func narrow(to isMeant: (AddressBook.Entry) -> Bool) {
    let count = count(where: isMeant)
    if count > 0, count < self.count { removeAll { !isMeant($0) } }
  }
}
