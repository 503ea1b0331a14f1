#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The standard normal distribution's quantile function, and what goes with it.
enum Normal {
  /// The quantile of 0.9.
  static let z90 = 1.2815515655446004

  /// The value below which a standard normal draw lies with probability `probability`, within 1.2e-9 of it.
  ///
  /// Never farther from 0 than 4: one draw in 30,000 is moved, so that no simulated wait is absurd.
  /// Source: Peter J. Acklam's rational approximation (2003).
  static func quantile(_ probability: Double) -> Double {
    if probability <= 3.17e-5 { return -4 }
    if probability >= 1 - 3.17e-5 { return 4 }
    if probability < lowRegion { return tail(probability) }
    if probability > 1 - lowRegion { return -tail(1 - probability) }
    return middle(probability)
  }

  /// The quantiles of many probabilities. Nearly all lie in the middle, where nothing has to be decided and the
  /// processor works on several at once; the others are put right.
  static func quantiles(of probabilities: Span<Double>, into normals: inout MutableSpan<Double>) {
    precondition(normals.count == probabilities.count, "one quantile for each probability")
    for position in probabilities.indices { normals[position] = middle(probabilities[position]) }
    for position in probabilities.indices
    where probabilities[position] < lowRegion || probabilities[position] > 1 - lowRegion {
      normals[position] = quantile(probabilities[position])
    }
  }

  @inline(__always)
  private static func middle(_ probability: Double) -> Double {
    let offset = probability - 0.5
    let square = offset * offset
    let numerator =
      ((((-39.69683028665376 * square + 220.9460984245205) * square - 275.9285104469687) * square
        + 138.3577518672690) * square - 30.66479806614716) * square + 2.506628277459239
    let denominator =
      ((((-54.47609879822406 * square + 161.5858368580409) * square - 155.6989798598866) * square
        + 66.80131188771972) * square - 13.28068155288572) * square + 1
    return offset * numerator / denominator
  }

  /// Below this and above 1 minus this, the tail's approximation holds.
  private static let lowRegion = 0.02425

  private static func tail(_ probability: Double) -> Double {
    let root = (-2 * log(probability)).squareRoot()
    let numerator =
      ((((-0.007784894002430293 * root - 0.3223964580411365) * root - 2.400758277161838) * root
        - 2.549732539343734) * root + 4.374664141464968) * root + 2.938163982698783
    let denominator =
      (((0.007784695709041462 * root + 0.3224671290700398) * root + 2.445134137142996) * root
        + 3.754408661907416) * root + 1
    return numerator / denominator
  }

  static func exponential(_ exponent: Double) -> Double { exp(exponent) }

  static func logarithm(_ value: Double) -> Double { log(value) }
}
