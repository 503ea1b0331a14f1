internal import PlanFile

extension SourceExpression {
  /// An address as `moved`, `removed`, `import`, `provider` and `actions` write it; nil where this is no traversal.
  ///
  /// Prints what `ResourceAddress(parsing:)` reads; keys that only evaluation knows are left out.
  var addressText: String? {
    switch self {
    case .traversal(let root, let steps):
      // `resource.aws_x.a` is the long form of `aws_x.a`.
      let isLongForm = root == "resource" && !steps.isEmpty
      return steps.reduce(isLongForm ? "" : root) { text, step in
        switch step {
        case .attribute(let name): text.isEmpty ? name : text + "." + name
        case .index(let key): text + key.description
        case .splat, .dynamicIndex: text
        }
      }
    // Quoted in old files and in JSON.
    case .literal(.string(let text)):
      if case .traversal = unquoted { return unquoted.addressText }
      return text
    default: return nil
    }
  }

  /// What an entry of a list of addresses stands for: a string there is an address in quotes.
  var unquoted: SourceExpression {
    guard case .literal(.string(let text)) = self else { return self }
    return (try? HCLParser.expression(of: SourceText(file: "", text))) ?? self
  }

  /// The entries of `[a, b]`; the thing itself where it is no list.
  var entries: [SourceExpression] {
    if case .tuple(let elements) = self { return elements }
    return [self]
  }
}
