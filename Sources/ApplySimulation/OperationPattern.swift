public import PlanFile

/// Which operations something is about: `GLOB` or `GLOB:ACTION`.
///
/// `description` prints what `init(_:)` reads.
public struct OperationPattern: Sendable, Hashable, CustomStringConvertible {
  public var address: AddressGlob
  /// Nil for every action.
  public var action: OperationAction?

  public init(address: AddressGlob, action: OperationAction? = nil) {
    self.address = address
    self.action = action
  }

  /// The actions that can be named: those that take time.
  public static let actions: [OperationAction] = [.create, .update, .delete, .read]

  /// Reads `GLOB[:ACTION]`. A colon inside quotes belongs to the address; outside them no address has one.
  public init(_ text: some StringProtocol) throws(OperationPatternError) {
    var glob = String(text)
    var action: OperationAction?
    if let colon = Self.lastColonOutsideQuotes(glob) {
      let word = String(glob[glob.index(after: colon)...])
      guard let named = OperationAction(rawValue: word), Self.actions.contains(named) else {
        throw .unknownAction(word)
      }
      action = named
      glob = String(glob[..<colon])
    }
    if glob.isEmpty { throw .emptyGlob }
    self.init(address: AddressGlob(glob), action: action)
  }

  public var description: String { address.description + (action.map { ":\($0.rawValue)" } ?? "") }

  public func matches(address: String, action: OperationAction) -> Bool {
    (self.action == nil || self.action == action) && self.address.matches(address)
  }

  private static func lastColonOutsideQuotes(_ text: String) -> String.Index? {
    var (isQuoted, isEscaped) = (false, false)
    var last: String.Index?
    for index in text.indices {
      switch text[index] {
      case "\\" where isQuoted && !isEscaped:
        isEscaped = true
        continue
      case "\"" where !isEscaped: isQuoted.toggle()
      case ":" where !isQuoted: last = index
      default: break
      }
      isEscaped = false
    }
    return last
  }
}

/// Why a text is not an `OperationPattern`.
public enum OperationPatternError: Error, Sendable, Hashable {
  case emptyGlob
  /// What stands behind the colon, as written.
  case unknownAction(String)
}
