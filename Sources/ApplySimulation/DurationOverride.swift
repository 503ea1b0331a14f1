public import ResourceKinds

/// How long the operations that a pattern fits take, whatever the catalog says: `GLOB[:ACTION]=SPEC`.
public struct DurationOverride: Sendable, Hashable {
  public var pattern: OperationPattern
  public var spec: DurationSpec

  public init(pattern: OperationPattern, spec: DurationSpec) {
    self.pattern = pattern
    self.spec = spec
  }

  /// Reads `GLOB[:ACTION]=SPEC`, split at its last `=`: a specification has none, an instance key may.
  public init(_ text: some StringProtocol) throws(DurationOverrideError) {
    guard let equals = text.lastIndex(of: "=") else { throw .noEqualsSign }
    try self.init(pattern: text[..<equals], spec: text[text.index(after: equals)...])
  }

  /// Reads the two sides.
  public init(
    pattern: some StringProtocol, spec: some StringProtocol
  ) throws(DurationOverrideError) {
    do throws(OperationPatternError) { self.pattern = try OperationPattern(pattern) } catch { throw .pattern(error) }
    do throws(DurationSpecError) { self.spec = try DurationSpec(spec) } catch { throw .spec(error) }
  }
}

/// Why a text is not a `DurationOverride`.
public enum DurationOverrideError: Error, Sendable, Hashable {
  case noEqualsSign
  case pattern(OperationPatternError)
  case spec(DurationSpecError)
}
