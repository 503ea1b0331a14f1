/// Which attribute values a reader keeps, by resource type. Everything else is passed over.
public struct AttributeSelection: Sendable {
  private let namesOfType: @Sendable (String) -> [String]

  /// `names` answers the top-level attribute names to keep for a resource type.
  public init(names: @escaping @Sendable (String) -> [String]) { namesOfType = names }

  /// Keeps no value at all.
  public static let none = AttributeSelection { _ in [] }

  func names(for type: String) -> [String] { namesOfType(type) }
}
