public import ApplySimulation
internal import PlanFile

/// A change to try on a plan before it is made: `moved aws_x.a aws_x.b`, `split aws_x.a`.
///
/// To add a kind: its file in `Changes`, a line in `PlanChanges.kinds`, its test.
public protocol PlanChange: Sendable {
  /// The word that it begins with.
  static var keyword: String { get }
  /// What follows the word: `FROM TO`.
  static var operands: String { get }
  /// What it does, in half a line.
  static var summary: String { get }
  /// When it is made; changes of one phase in the order in which they are given.
  static var phase: PlanChangePhase { get }

  /// Reads what follows the word.
  init(operands: [String]) throws(PlanChangeError)

  /// As it is written.
  var description: String { get }

  /// Makes the change.
  /// - Throws: `ChangeRefusal` where Terraform or the provider would not have it.
  func apply(to course: inout Course) throws(ChangeRefusal)
}

/// A configuration is changed before its apply is split, and both before it is known what runs.
public enum PlanChangePhase: Int, Sendable, Comparable {
  case configuration, applies, run

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Why words are not a change. Facts only.
public enum PlanChangeError: Error, Sendable, Hashable {
  /// None of the kinds; the one it is most likely a slip of.
  case unknownKind(String, near: String?)
  /// Other operands than the kind has: as it is used, and how many were found.
  case operandCount(kind: String, operands: String, found: Int)
  case badAddress(kind: String, String)
  case badNumber(kind: String, String, from: Int)
  case badDuration(kind: String, String)
  case badOverride(String, DurationOverrideError)
  case badPattern(String, OperationPatternError)
}

/// The kinds of changes, and how they are read.
public enum PlanChanges {
  /// In the order of help texts.
  public static let kinds: [any PlanChange.Type] = [
    MovedChange.self, SplitChange.self, CreateBeforeDestroyChange.self, DependsOnChange.self, NamePrefixChange.self,
    TargetChange.self, WithoutChange.self, TimeToLiveChange.self, ParallelismChange.self, DurationChange.self,
    FailChange.self, InterruptChange.self,
  ]

  /// Reads the words of a command line, in which a change is several words or one that has blanks in it.
  public static func parse(_ arguments: [String]) throws(PlanChangeError) -> [any PlanChange] {
    var words: [[String]] = []
    for argument in arguments {
      let own = tokens(argument)
      // A word with blanks begins a change only where a keyword stands in front of the blank.
      let parts = own.count > 1 && isKeyword(own[0]) ? own : [argument]
      for part in parts {
        if isKeyword(part) || words.isEmpty { words.append([part]) } else { words[words.count - 1].append(part) }
      }
    }
    var changes: [any PlanChange] = []
    for group in words { changes.append(try read(group)) }
    return changes
  }

  private static func read(_ words: [String]) throws(PlanChangeError) -> any PlanChange {
    guard let kind = kinds.first(where: { $0.keyword == words[0] }) else {
      let word = tokens(words[0]).first ?? words[0]
      throw .unknownKind(word, near: nearestName(to: word, among: kinds.map { $0.keyword }))
    }
    return try kind.init(operands: Array(words.dropFirst()))
  }

  private static func isKeyword(_ word: String) -> Bool { kinds.contains { $0.keyword == word } }

  /// Splits at blanks outside of quotes.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var current = ""
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted {
        if !current.isEmpty { tokens.append(current) }
        current = ""
      } else {
        current.append(character)
      }
    }
    return current.isEmpty ? tokens : tokens + [current]
  }
}

extension PlanChange {
  /// Checks how many operands there are.
  static func expect(_ count: ClosedRange<Int>, _ found: [String]) throws(PlanChangeError) {
    if count.contains(found.count) { return }
    throw .operandCount(kind: keyword, operands: operands, found: found.count)
  }

  /// Reads an address of a resource or an instance, or of a module.
  static func target(_ text: String) throws(PlanChangeError) -> PlanTarget {
    guard let target = PlanTarget(parsing: text) else { throw .badAddress(kind: keyword, text) }
    return target
  }

  /// Reads what `-target` is given: one or more of these.
  static func targets(_ operands: [String]) throws(PlanChangeError) -> [PlanTarget] {
    try expect(1...1000, operands)
    var targets: [PlanTarget] = []
    for operand in operands { targets.append(try target(operand)) }
    return targets
  }

  static func address(_ text: String) throws(PlanChangeError) -> ResourceAddress {
    guard let address = ResourceAddress(parsing: text) else { throw .badAddress(kind: keyword, text) }
    return address
  }
}
