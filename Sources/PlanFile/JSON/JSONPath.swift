/// Where in a JSON document: `/resource_changes/3/change/actions`.
public struct JSONPath: Sendable, Hashable, CustomStringConvertible {
  public var steps: [String]

  public init(_ steps: [String] = []) { self.steps = steps }

  public var description: String { steps.map { "/" + $0 }.joined() }
}
