/// Why one thing waits for another: the rule of Terraform's apply graph that made the edge.
public enum EdgeRule: Int, Sendable, Hashable, CaseIterable {
  /// The waiter stands in a module, a count or a provider that is ready only then; says nothing by itself.
  case structure
  /// The data source of a check block is read when all else has been created or changed.
  case checksLast
  /// The provider's configuration refers to something that this apply changes.
  case providerConfiguration
  /// An expression of the waiter refers to it.
  case reference
  /// `depends_on` of the waiter, or of a module call around it.
  case dependsOn
  /// `replace_triggered_by` of the waiter.
  case replaceTriggeredBy
  /// D3: what depends on an object is destroyed before the object.
  case destroyOrder
  /// D4: what depends on an object is destroyed before the object is changed.
  case dependentDestroyedFirst
  /// D2: an object waits for the destroy of what it depends, or depended, on.
  case stateDependency
  /// D1: the old object is destroyed before its replacement is created.
  case replacement
  /// D5: the old object goes only after the new one and after everything that used it.
  case createBeforeDestroy
  /// Not Terraform's: a what-if change asked for it.
  case whatIf

  /// Of all rules as labels: the later one is the more telling.
  static let priorities = allCases.map(\.rawValue)

  /// As reports name it.
  public var id: String {
    switch self {
    case .structure: "structure"
    case .checksLast: "checks-last"
    case .providerConfiguration: "provider-configuration"
    case .reference: "reference"
    case .dependsOn: "depends-on"
    case .replaceTriggeredBy: "replace-triggered-by"
    case .destroyOrder: "destroy-order"
    case .dependentDestroyedFirst: "dependent-destroyed-first"
    case .stateDependency: "state-dependency"
    case .replacement: "replacement"
    case .createBeforeDestroy: "create-before-destroy"
    case .whatIf: "what-if"
    }
  }
}

/// How sure an edge is. Less sure is greater.
public enum Certainty: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  /// The inputs say it.
  case exact
  /// Plan JSON leaves it out and other evidence in the plan shows it.
  case inferred
  /// A default without evidence.
  case assumed

  public var id: String {
    switch self {
    case .exact: "exact"
    case .inferred: "inferred"
    case .assumed: "assumed"
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Something taken for true without evidence, to be said in every report.
public struct Assumption: Sendable, Hashable {
  /// What it is about: a resource instance, a resource or an endpoint's name.
  public var address: String
  public var assumed: String
  public var because: String

  public init(address: String, assumed: String, because: String) {
    self.address = address
    self.assumed = assumed
    self.because = because
  }
}
