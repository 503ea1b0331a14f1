import EventSimulation
import Graphs

/// How much longer than the authority's gap the users of a name stay dark.
///
/// Source: RFC 2308, section 5 (negative answers are kept for the smaller of the SOA's TTL and its MINIMUM, from the
/// moment a resolver asked), RFC 1035, section 3.2.1 (a positive answer is kept for its TTL). That questions come steadily
/// is an assumption.
struct ClientTailModel: Sendable {
  /// Milliseconds.
  var positiveTTL: Int64
  var negativeTTL: Int64

  /// The share of steady resolvers that ask while the name has no answer.
  func noticing(gap: Int64) -> Double { positiveTTL == 0 ? 1 : min(1, Double(gap) / Double(positiveTTL)) }

  /// The tail after a gap at the authority, over all steady resolvers: those that did not ask in the gap have none.
  ///
  /// A resolver's old answer ends at a moment that is uniform over the TTL; it asks, misses, and asks again each time its
  /// negative answer ends.
  func tail(gap: Int64) -> (p50: Int64, p90: Int64) {
    let share = noticing(gap: gap)
    // Where at most one in ten asks, nine in ten have no tail, and the 90th percentile is one of theirs.
    guard gap > 0, negativeTTL > 0, share > 0.1 else { return (0, 0) }
    let window = min(gap, positiveTTL)
    let steps = 1000
    var tails = [Int64](filledWith: 0, count: steps)
    for step in 0..<steps {
      let position = (Double(step) + 0.5) / Double(steps)
      if position >= share { break }
      let miss = Int64(Double(window) * position / share)
      let rounds = (gap - miss + negativeTTL - 1) / negativeTTL
      tails[step] = miss + rounds * negativeTTL - gap
    }
    return Quantiles(reordering: &tails).map { ($0.p50, $0.p90) } ?? (0, 0)
  }

  /// The tail after a record was changed and what it led to is gone: resolvers keep the old answer for what is left of
  /// its time, which is uniform over the TTL.
  ///
  /// - Parameter lead: how long after the change the old target still served; 0 where it was gone before.
  func positiveTail(lead: Int64) -> (p50: Int64, p90: Int64) {
    (max(0, positiveTTL / 2 - lead), max(0, positiveTTL * 9 / 10 - lead))
  }
}
