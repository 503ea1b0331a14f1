internal import EventSimulation
public import PlanFile
internal import SharedWork

/// A lock that a provider holds while it carries out an operation: of the operations that need the same lock one runs
/// at a time, whatever Terraform started.
///
/// The lock lives in the provider's process, so each provider configuration has its own.
public struct ProviderLock: Sendable, Hashable {
  /// What is locked: `virtual network`. Types with the same name here share their locks.
  public var name: String
  /// The argument that names it; nil where all of a provider configuration share one.
  public var argument: AttributePath?
  /// Where the argument is an id: the segment of it after which the name stands, such as `virtualNetworks`.
  public var segment: String?
  /// How long it is held; nil where that is what the durations table says.
  public var hold: DurationModel?
  /// Code or logs.
  public var source: String

  fileprivate let actions: [OperationAction]
  fileprivate let condition: UpdateCondition

  /// Reads one row; nil where a cell is not of its grammar.
  init?(_ row: TableRow) {
    let cells = row.fields
    guard cells.count == 7 else { return nil }
    actions = cells[1].pieces(between: ",").compactMap { OperationAction(rawValue: String($0)) }
    name = String(cells[2])
    let pieces = cells[3].pieces(between: "@")
    argument = cells[3] == "-" ? nil : AttributePath(pieces[0])
    if argument == nil, cells[3] != "-" { return nil }
    segment = pieces.count > 1 ? String(pieces[1]) : nil
    condition = UpdateCondition(cells[4])
    hold = nil
    if cells[5] != "-" {
      let quantiles = cells[5].pieces(between: "/").compactMap { Double($0) }
      guard quantiles.count == 3, quantiles == quantiles.sorted() else { return nil }
      hold = DurationModel(
        p10: .init(seconds: quantiles[0]), p50: .init(seconds: quantiles[1]), p90: .init(seconds: quantiles[2]),
        shape: .lognormal)
    }
    source = String(cells[6])
  }

  /// The name that the lock has where the argument has this value: of an id or a link only what tells it apart.
  public func key(of value: some StringProtocol) -> String {
    let pieces = Substring(value).pieces(between: "/")
    if let segment, let position = pieces.firstIndex(where: { $0 == segment }), position + 1 < pieces.count {
      return String(pieces[position + 1])
    }
    return String(pieces.last ?? "")
  }

  /// The arguments that the rows about a type read.
  static func paths(of type: String) -> [AttributePath] {
    rows(of: type).flatMap { lock in
      [lock.argument].compactMap(\.self) + lock.condition.terms.compactMap(\.path)
    }
  }

  fileprivate static func rows(of type: String) -> [ProviderLock] {
    providerLocks.rows(named: type).compactMap { ProviderLock($0) }
  }
}

extension ResourceCatalog {
  /// The lock that an operation on an object needs; nil for none. The values are those of `duration(of:action:…)`.
  public func lock(
    of type: String, action: OperationAction, before: JSONValue, after: JSONValue,
    afterUnknown: JSONValue = .object([])
  ) -> ProviderLock? {
    let locks = locks(of: type)
    guard !locks.isEmpty else { return nil }
    let (before, after) = (action == .create ? .null : before, action == .delete ? .null : after)
    let context = ConditionContext(type: type, before: before, after: after, afterUnknown: afterUnknown)
    return locks.first { $0.actions.contains(action) && context.holds($0.condition) == true }
  }

  /// Whether some operations of the type run one after another.
  public func hasLocks(_ type: String) -> Bool { !locks(of: type).isEmpty }

  /// The rows about a type: none of most, which is as well to know.
  private func locks(of type: String) -> [ProviderLock] {
    knownLocks.answer(to: type) { ProviderLock.rows(of: type) } ?? []
  }
}
