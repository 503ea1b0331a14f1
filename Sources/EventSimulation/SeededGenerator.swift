/// SplitMix64: a small generator whose every draw follows from its seed.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; the constants are
/// those of the public-domain reference by Sebastiano Vigna.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  @usableFromInline
  var state: UInt64

  @inlinable
  public init(seed: UInt64) { state = seed }

  @inlinable
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }

  /// The next draw in 0 ..< 1, with 53 random bits.
  @inlinable
  public mutating func nextUnit() -> Double { Double(next() &>> 11) * 0x1p-53 }

  /// A generator for `stream` in `run`, independent of every other: draws of one operation do not move when another
  /// operation is added.
  @inlinable
  public static func stream(seed: UInt64, run: UInt64, stream: UInt64) -> SeededGenerator {
    Self.stream(run: run, key: key(seed: seed, stream: stream))
  }

  /// What the draws of a stream have in common in all runs, for callers that draw from it in many.
  @inlinable
  public static func key(seed: UInt64, stream: UInt64) -> UInt64 {
    var mixer = SeededGenerator(seed: seed ^ (stream &* 0x9E37_79B9_7F4A_7C15))
    return mixer.next()
  }

  /// - Parameter key: from `key(seed:stream:)`.
  @inlinable
  public static func stream(run: UInt64, key: UInt64) -> SeededGenerator {
    var mixer = SeededGenerator(seed: key ^ (run &* 0xD1B5_4A32_D192_ED03))
    return SeededGenerator(seed: mixer.next())
  }

  /// FNV-1a over the UTF-8 of `name`: a stream number that is the same in every process, unlike `Hasher`'s.
  ///
  /// Source: Fowler, Noll and Vo, RFC 9923.
  public static func streamNumber(for name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
