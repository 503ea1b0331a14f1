import PlanFile

/// The paths of a resource's many expressions, to find those that overlap with another: a generated block may have
/// thousands, each with something unknown.
struct ExpressionPaths: Sendable {
  /// As many are looked at one by one.
  static let few = 64

  /// Sorted byte by byte; of equal ones the expression that comes first.
  private var paths: [(bytes: [UInt8], number: Int)]

  /// O(n log n).
  init(_ expressions: [ConfiguredExpression]) {
    paths = expressions.enumerated().map { (Array($0.element.path.utf8), $0.offset) }
    paths.sort { one, other in
      one.bytes == other.bytes ? one.number < other.number : one.bytes.lexicographicallyPrecedes(other.bytes)
    }
  }

  /// The numbers of the expressions whose path is the given one, leads to it, or begins with it; ascending.
  ///
  /// O(log n) for each name of the path, and what is found.
  func overlapping(_ path: String) -> [Int] {
    let bytes = Array(path.utf8)
    let dot = UInt8(ascii: ".")
    var found: [Int] = []
    for end in bytes.indices where bytes[end] == dot { addAll(at: bytes[..<end], to: &found) }
    addAll(at: bytes[...], to: &found)
    let stem = bytes + [dot]
    for place in firstPlace(notBefore: stem[...])..<paths.count {
      guard paths[place].bytes.starts(with: stem) else { break }
      found.append(paths[place].number)
    }
    return found.sorted()
  }

  private func addAll(at path: ArraySlice<UInt8>, to found: inout [Int]) {
    for place in firstPlace(notBefore: path)..<paths.count {
      guard paths[place].bytes.elementsEqual(path) else { break }
      found.append(paths[place].number)
    }
  }

  private func firstPlace(notBefore path: ArraySlice<UInt8>) -> Int {
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if paths[middle].bytes.lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether one path is the other, or leads to it.
  static func overlap(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.utf8Span.span, right.utf8Span.span)
    let length = min(left.count, right.count)
    for place in 0..<length where left[place] != right[place] { return false }
    let dot = UInt8(ascii: ".")
    return left.count == right.count || (left.count > length ? left[length] : right[length]) == dot
  }
}
