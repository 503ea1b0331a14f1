extension Array {
  /// The same as `init(repeating:count:)`, for half the price where the list is short: that one looks up its type at every
  /// call, because its allocation is not specialised.
  @inlinable
  public init(filledWith element: Element, count: Int) {
    self = []
    reserveCapacity(count)
    append(contentsOf: repeatElement(element, count: count))
  }
}
