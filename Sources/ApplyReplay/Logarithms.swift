#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Means of what varies by factors.
enum Logarithms {
  /// The weighted geometric mean of two positive numbers, `share` of it the first.
  static func mean(_ first: Double, _ second: Double, share: Double) -> Double {
    exp(share * log(first) + (1 - share) * log(second))
  }
}
