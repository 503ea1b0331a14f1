/// A pattern over resource addresses: `*` stands for any run of characters, dots and brackets among them, `?` for one.
///
/// Everything else stands for itself, brackets and quotes too, because addresses have them:
/// `module.*["eu"].aws_instance.web[?]`.
public struct AddressGlob: Sendable, Hashable, CustomStringConvertible {
  /// The pattern as written.
  public let description: String
  private let pattern: [Unicode.Scalar]

  public init(_ pattern: some StringProtocol) {
    description = String(pattern)
    self.pattern = Array(pattern.unicodeScalars)
  }

  /// True where the whole of `address` fits. Complexity: O(pattern × address) at worst, without recursion.
  public func matches(_ address: String) -> Bool {
    let text = Array(address.unicodeScalars)
    var (inPattern, inText) = (0, 0)
    // Where to take up again when the last `*` has to swallow one character more.
    var retry: (pattern: Int, text: Int)?
    while inText < text.count {
      if inPattern < pattern.count, pattern[inPattern] == "*" {
        retry = (inPattern + 1, inText)
        inPattern += 1
      } else if inPattern < pattern.count, pattern[inPattern] == "?" || pattern[inPattern] == text[inText] {
        inPattern += 1
        inText += 1
      } else if let last = retry {
        retry = (last.pattern, last.text + 1)
        (inPattern, inText) = (last.pattern, last.text + 1)
      } else {
        return false
      }
    }
    return pattern[inPattern...].allSatisfy { $0 == "*" }
  }
}
