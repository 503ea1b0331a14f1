/// The order that `terraform graph -type=apply` shows between operations, read from its DOT text.
///
/// Written against Terraform's output and independent of the code under test.
public struct RecordedGraph: Sendable {
  /// Names of operations as Terraform prints them; a deposed key that is made up in each run is written `KEY`.
  public private(set) var operations: Set<String> = []
  private var dependencies: [String: [String]] = [:]

  public init(dot: String) {
    for line in dot.split(separator: "\n") {
      let line = line.drop { $0 == "\t" || $0 == " " }
      guard line.first == "\"" else { continue }
      let names = Self.quoted(line)
      if names.count >= 2, line.contains("\" -> \"") {
        dependencies[names[0], default: []].append(names[1])
      }
      for name in names.prefix(line.contains("\" -> \"") ? 2 : 1) where Self.isOperation(name) {
        operations.insert(name)
      }
    }
  }

  /// Every ordered pair: the second of them ends before the first begins.
  public func pairs() -> Set<String> {
    var pairs: Set<String> = []
    for operation in operations {
      var seen: Set<String> = []
      var stack = dependencies[operation] ?? []
      while let name = stack.popLast() {
        guard seen.insert(name).inserted else { continue }
        if operations.contains(name) { pairs.insert("\(name) < \(operation)") }
        stack += dependencies[name] ?? []
      }
    }
    return pairs
  }

  /// The strings of a line, without `[root] `, escapes resolved.
  private static func quoted(_ line: Substring) -> [String] {
    var names: [String] = []
    var current: String?
    var isEscaped = false
    for character in line {
      if var name = current {
        if isEscaped {
          name.append(character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          names.append(name.hasPrefix("[root] ") ? String(name.dropFirst(7)) : name)
          current = nil
          continue
        } else {
          name.append(character)
        }
        current = name
      } else if character == "\"" {
        current = ""
      }
    }
    return names
  }

  /// A vertex that acts on a resource instance: not an expansion, a provider, a module, a value.
  private static func isOperation(_ name: String) -> Bool {
    if name.hasSuffix("(expand)") || name.hasSuffix("(close)") || name == "root" || name.hasPrefix("provider[")
      || name == "(execute checks)" || name.contains(".provider[")
    {
      return false
    }
    // `module.a["k"].` in front, then a type and a name.
    var rest = Substring(name)
    while rest.hasPrefix("module.") {
      rest = rest.dropFirst(7)
      while let character = rest.first, character != ".", character != "[" {
        _ = character
        rest = rest.dropFirst()
      }
      if rest.first == "[" {
        guard let end = rest.range(of: "].") else { return false }
        rest = rest[rest.index(before: end.upperBound)...]
      }
      rest = rest.dropFirst()
    }
    let words = rest.split(separator: ".", maxSplits: 1)
    guard words.count == 2 else { return false }
    return !["var", "local", "output", "check"].contains(words[0])
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) { return index..<self.index(index, offsetBy: text.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
