/// Where a Markdown report goes, and so how long it may be and what it may be written in.
public struct OutputFit: Sendable, Hashable {
  /// As the command line names it.
  public let name: String
  /// The most UTF-16 code units: of the ways to count characters the strictest. Nil where only bytes count.
  public let characters: Int?
  /// The most bytes of UTF-8.
  public let bytes: Int?
  /// False where HTML, folded parts and Mermaid pictures are shown as text.
  public let hasHTML: Bool

  private init(_ name: String, characters: Int? = nil, bytes: Int? = nil, hasHTML: Bool = true) {
    self.name = name
    self.characters = characters
    self.bytes = bytes
    self.hasHTML = hasHTML
  }

  /// A comment on an issue or a pull request. GitHub refuses more than 65,536 characters ("body is too long"); a few are
  /// kept for the marker by which a comment is found again.
  public static let gitHubComment = OutputFit("github-comment", characters: 65_536 - 236, bytes: 262_144)
  /// `GITHUB_STEP_SUMMARY`: 1 MiB for each step (GitHub Docs, "Workflow commands", "Step isolation and limits").
  public static let gitHubSummary = OutputFit("github-summary", bytes: 1 << 20)
  /// A note on a merge request (GitLab Docs, "Instance limits", "Size of comments and descriptions").
  public static let gitLab = OutputFit("gitlab", characters: 1_000_000)
  /// A comment on a pull request of Bitbucket, whose Markdown has no HTML: 32,768 characters.
  public static let bitbucket = OutputFit("bitbucket", characters: 32_768 - 236, hasHTML: false)

  public static let named = [gitHubComment, gitHubSummary, gitLab, bitbucket]

  /// The fewest bytes that hold a verdict with a name in it.
  public static let fewestBytes = 1000

  /// A budget in bytes of UTF-8; nil where it could not hold a verdict.
  public init?(bytes: Int) {
    guard bytes >= Self.fewestBytes else { return nil }
    self.init("\(bytes)", bytes: bytes)
  }

  /// `github-comment`, ..., or a number of bytes; nil where the text is neither.
  public init?(_ text: String) {
    if let named = Self.named.first(where: { $0.name == text }) {
      self = named
    } else if let bytes = Int(text) {
      self.init(bytes: bytes)
    } else {
      return nil
    }
  }

  /// `65,536 characters`.
  var limit: String {
    if let characters { return "\(Self.grouped(characters)) characters" }
    return "\(Self.grouped(bytes ?? 0)) bytes"
  }

  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var text = ""
    while digits.count > 3 {
      text = "," + digits.suffix(3) + text
      digits.removeLast(3)
    }
    return digits + text
  }
}

/// How much of a budget a text takes.
struct TextCost: Sendable, Hashable {
  var characters = 0
  var bytes = 0

  init() {}

  init(_ text: String) {
    characters = text.utf16.count
    bytes = text.utf8.count
  }

  static func + (left: TextCost, right: TextCost) -> TextCost {
    var sum = left
    sum.characters += right.characters
    sum.bytes += right.bytes
    return sum
  }

  static func += (left: inout TextCost, right: TextCost) { left = left + right }

  func fits(_ fit: OutputFit?) -> Bool {
    guard let fit else { return true }
    return characters <= fit.characters ?? .max && bytes <= fit.bytes ?? .max
  }
}
