/// One step of the order: an operation ends before another begins, and why.
public struct OrderLink: Sendable, Hashable {
  /// Operation ids.
  public var before: Int
  public var after: Int
  public var rule: EdgeRule
  public var certainty: Certainty
  /// What lies between the two without doing work, as Terraform names it: `local.name`, `module.a.output.id`.
  public var through: [String]

  public init(
    before: Int, after: Int, rule: EdgeRule, certainty: Certainty = .exact, through: [String] = []
  ) {
    self.before = before
    self.after = after
    self.rule = rule
    self.certainty = certainty
    self.through = through
  }
}

/// What one operation waits for directly, and what waits for it.
public struct OperationWaits: Sendable, Hashable {
  /// The operation's id.
  public var operation: Int
  /// Ordered by id of the earlier operation. Empty: nothing holds it, it starts as soon as a slot is free.
  public var waitsFor: [OrderLink]
  /// Ordered by id of the later operation.
  public var holdsUp: [OrderLink]
  /// How many operations must end before it begins, and how many may begin only after its end, at any distance.
  public var allBefore: Int
  public var allAfter: Int
  /// How many may run before it, after it or beside it.
  public var unordered: Int

  public init(
    operation: Int, waitsFor: [OrderLink], holdsUp: [OrderLink], allBefore: Int, allAfter: Int, unordered: Int
  ) {
    self.operation = operation
    self.waitsFor = waitsFor
    self.holdsUp = holdsUp
    self.allBefore = allBefore
    self.allAfter = allAfter
    self.unordered = unordered
  }
}

/// What the order says of two operations.
public struct PairRelation: Sendable, Hashable {
  public enum Relation: Sendable, Hashable {
    /// The first must end before the second begins; the links lead from the one to the other. Never empty.
    case forced([OrderLink])
    /// The second must end before the first begins. Never empty.
    case reversed([OrderLink])
    /// Either may run first, or both at once.
    case unordered
  }

  /// Operation ids.
  public var first: Int
  public var second: Int
  public var relation: Relation

  public init(first: Int, second: Int, relation: Relation) {
    self.first = first
    self.second = second
    self.relation = relation
  }

  /// The links of either direction; empty where nothing orders the two.
  public var links: [OrderLink] {
    switch relation {
    case .forced(let links), .reversed(let links): links
    case .unordered: []
    }
  }

  /// How sure the relation is: that of its least certain link.
  public var certainty: Certainty { links.map(\.certainty).max() ?? .exact }
}
