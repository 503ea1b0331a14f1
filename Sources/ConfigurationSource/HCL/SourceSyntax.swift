internal import PlanFile

/// An expression, as far as its references need it: what binds tighter, and which function is called, is dropped.
indirect enum SourceExpression: Sendable, Hashable {
  case literal(SourceLiteral)
  /// `a`, `a.b[0].c`: a name and what follows it.
  case traversal(root: String, steps: [TraversalStep])
  /// What follows anything that is not a name: `f(x).b`, `(a.b)[0]`.
  case relative(SourceExpression, steps: [TraversalStep])
  /// Parts that all count: operands, arguments of a call, the pieces of a template.
  case group([SourceExpression])
  case parentheses(SourceExpression)
  case tuple([SourceExpression])
  case object([ObjectItem])
  case forExpression(ForExpression)
}

/// A value written out.
enum SourceLiteral: Sendable, Hashable {
  case null
  case bool(Bool)
  /// As written.
  case number(String)
  /// A string without templates, its escapes undone.
  case string(String)
}

/// One step from a value to a part of it.
enum TraversalStep: Sendable, Hashable {
  case attribute(String)
  /// `[0]`, `["k"]`, `.0`
  case index(InstanceKey)
  /// An index that only evaluation knows.
  case dynamicIndex(SourceExpression)
  /// `[*]` or `.*`
  case splat
}

struct ObjectItem: Sendable, Hashable {
  var key: SourceExpression
  var value: SourceExpression
}

/// `[for k, v in collection : body]`, and `%{ for v in collection }body%{ endfor }`.
struct ForExpression: Sendable, Hashable {
  /// The names that stand for the elements inside `body`.
  var variables: [String]
  var collection: SourceExpression
  /// Key, value and condition, whichever there are.
  var body: [SourceExpression]
}

/// `name = value`
struct SourceAttribute: Sendable, Hashable {
  var name: String
  var value: SourceExpression
  var range: SourceRange
}

/// `type "label" { ... }`
struct SourceBlock: Sendable, Hashable {
  var type: String
  var labels: [String]
  var body: SourceBody
  var range: SourceRange
}

/// The arguments and blocks of a file or a block, each in the file's order.
struct SourceBody: Sendable, Hashable {
  var attributes: [SourceAttribute] = []
  var blocks: [SourceBlock] = []

  func attribute(_ name: String) -> SourceAttribute? { attributes.first { $0.name == name } }
}

extension SourceExpression {
  /// The truth value of a literal, written plainly, in parentheses or quoted.
  var literalBool: Bool? {
    switch self {
    case .literal(.bool(let value)): value
    case .literal(.string(let text)): Bool(text)
    case .parentheses(let inner): inner.literalBool
    default: nil
    }
  }

  var literalString: String? {
    switch self {
    case .literal(.string(let text)): text
    case .parentheses(let inner): inner.literalString
    default: nil
    }
  }

  /// A bare name, as in `when = destroy`; older files and JSON put it in quotes.
  var keyword: String? {
    if case .traversal(let root, let steps) = self, steps.isEmpty { return root }
    return literalString
  }
}
