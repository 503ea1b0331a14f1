import PlanFile
public import WhatIf

extension ChangeRefusal {
  /// Why, as the end of `ADDRESS: ...`; the command line quotes it too.
  public var sentence: String {
    switch reason {
    case .unknown: "the plan has nothing of that name"
    case .untouched: "the plan leaves it as it is"
    case .notDeleted: "the plan does not delete it, so there is nothing to move"
    case .notCreated: "the plan does not create it: something is at this address already"
    case .typesDiffer(let old, let new): "an object can't be moved from type \(old) to type \(new)"
    case .onlyDeleted:
      "it is only deleted: its block is gone from the configuration, so there is neither a lifecycle nor a new object "
        + "that could come first"
    case .onlyCreated: "it is only created: there is no old object that the new one could come before"
    case .updatedInPlace: "it is updated in place, not replaced"
    case .alreadyCreatedFirst: "it has create_before_destroy already, or is forced to it by what depends on it"
    case .collides(let address, let what, let subject) where subject != address:
      "the new \(address) would be created while the old one is still there, and be refused: \(what)"
    case .collides(let address, let what, _):
      "the new \(address) would be created while the old one is still there, and be refused: \(what) must be unique"
    case .cycle(let operations):
      "Terraform would find a cycle: \(operations.prefix(6).joined(separator: " -> "))"
        + (operations.count > 6 ? " and \(operations.count - 6) more" : "")
    case .tooManyDependencies(let limit):
      "more than \(limit) dependencies between operations would be there, which are not looked at"
    case .noPrefix: "this kind of resource has no argument for a prefix of its name"
    case .notReplaced: "the plan does not replace it, so no other name is made up"
    case .usersUnknown(let user):
      "it would have to be replaced, and the plan does not tell what becomes of \(user), which uses it in a roundabout way"
    case .notARecord: "it is no record with a TTL of its own"
    case .otherModule: "depends_on reaches only what stands in the same module"
    case .notConfigured: "it has no block in the configuration: what is only deleted can't be waited for"
    case .sameResource: "instances of one resource have no order among themselves"
    case .nothingFirst: "the first apply would have nothing to do"
    case .nothingLeft: "nothing would be left to do"
    case .noOperation: "no operation of the plan fits it"
    }
  }

  /// What to do instead, where something is known.
  public var hint: String? {
    switch reason {
    case .unknown(let near?): "did you mean '\(near)'?"
    case .unknown(nil), .untouched, .noOperation: "'applysim graph' lists the operations"
    case .collides(_, _, let subject):
      "'name-prefix \(subject)' would take a fixed name away, where its kind has such an argument"
    case .sameResource: "'split' puts one of them into an apply of its own"
    case .notConfigured: "'moved' gives the old object an address that has one"
    default: nil
    }
  }
}

extension ChangeNote {
  var sentence: String {
    switch self {
    case .spreads(let from, let to):
      "create_before_destroy of \(from) spreads to what it depends on: \(Self.list(to))"
    case .becomes(let from, let to, let action, let attributes):
      switch action {
      case .noOp: "\(from) becomes \(to): nothing else changes"
      case .update: "\(from) becomes \(to): updated in place\(Self.about(attributes))"
      default: "\(from) becomes \(to), and is replaced: \(Self.list(attributes)) can't be changed in place"
      }
    case .replaces(let address, let argument, let others):
      "\(address) is replaced, because \(argument) can't be changed in place"
        + (others.isEmpty ? "" : "; so \(others.count == 1 ? "is" : "are") what refers to it: \(Self.list(others))")
    case .replacementUnknown(let type):
      "which arguments of \(type) force a replacement is not known: the real plan may replace it"
    case .leftToo(let address, let others): "left with \(address), because it depends on it: \(Self.list(others))"
    case .left(let count): "\(counted(count, "change")) left for later"
    }
  }

  private static func about(_ attributes: [String]) -> String {
    attributes.isEmpty ? "" : " (\(list(attributes)))"
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(5).joined(separator: ", ")
    return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
  }
}
