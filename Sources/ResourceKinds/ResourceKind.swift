public import EventSimulation

/// What an object of a kind is to those who use an endpoint.
public enum ResourceRole: String, Sendable, Hashable, CaseIterable {
  /// Users reach it: a record, a load balancer, a database.
  case endpoint
  /// It does the work behind an endpoint: an instance, a function, a service.
  case serves
  /// It leads traffic on: a target group, a rule, an attachment.
  case routes
  /// Traffic passes only where it allows: a certificate, a security group, a permission.
  case gates
  /// It owns the name space of endpoints: a zone, a domain.
  case names
  /// Its absence is lost content: a bucket, a volume.
  case data
  /// It decides how much there is of something: a scaling group, a node pool.
  case capacity
  /// No user notices it.
  case inert
  /// Its content decides: a stack, a release, a command.
  case unknown
}

/// When users notice that an object is deleted.
public enum DeleteEffect: String, Sendable, Hashable, CaseIterable {
  /// Within a second of the request, which is the start of the operation.
  case immediate
  /// New requests stop at the start of the operation, running ones may finish.
  case afterDrain = "after_drain"
  /// Clients keep the old answer up to its time to live.
  case cachedUntilTTL = "cached_until_ttl"
  /// Never, by itself.
  case none
}

/// What the requests of a kind do beside the usual.
public enum ResourceTrait: Sendable, Hashable {
  /// A create with an equal unique key overwrites the object that exists, or finds it and is content; the delete of
  /// the old one then removes the new one.
  case overwrites
  /// The service refuses the delete while something uses the object. The provider tries again for `retries`, where
  /// that is known, and then fails.
  case deleteRefusedWhileUsed(retries: SimulatedDuration?)

  /// Reads `overwrites`, `blocked_delete` or `blocked_delete=900s`; nil for anything else.
  init?(_ text: some StringProtocol) {
    let pieces = text.split(separator: "=")
    switch (pieces.first, pieces.count) {
    case ("overwrites", 1): self = .overwrites
    case ("blocked_delete", 1): self = .deleteRefusedWhileUsed(retries: nil)
    case ("blocked_delete", 2):
      guard let retries = SimulatedDuration(text: pieces[1]) else { return nil }
      self = .deleteRefusedWhileUsed(retries: retries)
    default: return nil
    }
  }
}

/// What is known of one kind of resource, with its evidence.
///
/// One row of a table under `Tables/`; see docs/adding-a-resource-kind.md. A class, because every object of a plan holds
/// on to its kind, and a kind has many parts.
public final class ResourceKind: Sendable {
  /// The resource type: `aws_lb`.
  public let type: String
  public let role: ResourceRole
  /// What makes an old and a new object the same endpoint.
  public let identity: IdentityKey
  /// The attribute by which people call it; nil: the address.
  public let display: AttributePath?
  /// How it is tied into serving paths, most important first.
  public let pointers: [ServingPointer]
  /// What must be unique: an equal key that still exists refuses the create, or is overwritten by it (`notes` say so).
  public let uniqueKeys: IdentityKey
  public let deleteEffect: DeleteEffect
  public let readiness: Readiness
  public let replacement: ReplacementAttributes
  /// The attributes by which others point at it, sorted.
  public let addressAttributes: [String]
  public let traits: [ResourceTrait]
  /// Behaviour that the other columns can't say.
  public let notes: String
  /// Where all this is from; `prior` is an estimate without a source.
  public let source: String

  /// Reads one row of a kinds table; nil where a cell is not of its grammar.
  init?(_ row: TableRow) {
    let cells = row.fields
    guard cells.count == KindColumn.allCases.count else { return nil }
    func cell(_ column: KindColumn) -> Substring { cells[column.rawValue] }
    guard let role = ResourceRole(rawValue: String(cell(.role))),
      let identity = IdentityKey(cell(.identity)), let uniqueKeys = IdentityKey(cell(.uniqueKeys)),
      let deleteEffect = DeleteEffect(rawValue: String(cell(.deleteEffect))),
      let readiness = Readiness(
        trigger: cell(.readiness), p10: cell(.readyP10), p50: cell(.readyP50), p90: cell(.readyP90)),
      let replacement = ReplacementAttributes(cell: cell(.replacement)),
      let pointers: [ServingPointer] = cell(.pointers).list(separator: " ", ServingPointer.init),
      let traits: [ResourceTrait] = cell(.traits).list(separator: " ", ResourceTrait.init)
    else { return nil }
    type = String(cell(.type))
    self.role = role
    self.identity = identity
    display = AttributePath(cell(.display))
    self.pointers = pointers
    self.uniqueKeys = uniqueKeys
    self.deleteEffect = deleteEffect
    self.readiness = readiness
    self.replacement = replacement
    addressAttributes = cell(.address).list(separator: ",", String.init) ?? []
    self.traits = traits
    notes = cell(.notes) == "-" ? "" : String(cell(.notes))
    source = String(cell(.source))
  }
}

extension Substring {
  /// The elements of a cell, none where it is `-`; nil where one can't be read.
  fileprivate func list<Element>(separator: String, _ read: (Substring) -> Element?) -> [Element]? {
    guard self != "-" else { return [] }
    var elements: [Element] = []
    for piece in pieces(between: separator) {
      guard let element = read(piece) else { return nil }
      elements.append(element)
    }
    return elements
  }
}

extension Readiness {
  fileprivate init?(trigger: Substring, p10: Substring, p50: Substring, p90: Substring) {
    guard let trigger = Trigger(rawValue: String(trigger)),
      let p10 = Double(p10), let p50 = Double(p50), let p90 = Double(p90), 0 <= p10, p10 <= p50, p50 <= p90
    else { return nil }
    self.init(
      trigger: trigger, p10: SimulatedDuration(seconds: p10), p50: SimulatedDuration(seconds: p50),
      p90: SimulatedDuration(seconds: p90))
  }
}

/// The columns of a kinds table, in order.
enum KindColumn: Int, CaseIterable {
  case type, role, identity, display, pointers, uniqueKeys, deleteEffect, readiness, readyP10, readyP50, readyP90
  case replacement, address, traits, notes, source
}
