/// One line of a log that tells of a moment: the start, the end or the progress of an operation.
struct LogMoment: Sendable {
  var line: Int
  var time: LineTime?
  /// The position of the start that it is measured from, and how long after it, in milliseconds. Terraform rounds both
  /// clocks to whole seconds before it subtracts them, so that the figure is off by up to a second either way.
  var after: Int?
  var elapsed: Int64?

  init(line: Int, time: LineTime?, after: Int? = nil, elapsed: Int64? = nil) {
    self.line = line
    self.time = time
    self.after = after
    self.elapsed = elapsed
  }

  /// The moments of one log, in milliseconds.
  struct Layout {
    var times: [Int64]
    var precision: ApplyRecord.Precision
    var hasDates: Bool
  }

  static func times(of moments: [LogMoment]) -> Layout {
    let stamps = moments.compactMap(\.time)
    guard !moments.isEmpty, stamps.count == moments.count else {
      return Layout(times: reconstructed(moments), precision: .reconstructed, hasDates: false)
    }
    var times: [Int64] = []
    var days: Int64 = 0
    for stamp in stamps {
      var time = stamp.milliseconds + days
      // Without a date a step back by half a day is midnight; a smaller one is two threads' lines or a clock put right.
      if !stamp.hasDate, let last = times.last, last - time > 43_200_000 {
        days += 86_400_000
        time += 86_400_000
      }
      times.append(max(time, times.last ?? time))
    }
    return Layout(
      times: times, precision: stamps.allSatisfy(\.hasFraction) ? .measured : .seconds,
      hasDates: stamps.allSatisfy(\.hasDate))
  }

  /// The earliest moments that keep the order of the lines and, as far as Terraform rounds, the durations in them.
  ///
  /// Earliest, because an operation starts as soon as what it waits for is over. Where no layout keeps the durations
  /// within their rounding, they are only kept from below. Complexity: O(lines), times the passes until nothing moves.
  private static func reconstructed(_ moments: [LogMoment]) -> [Int64] {
    for (below, above) in [(0, 500), (500, 1000), (1000, 1000)] as [(Int64, Int64)] {
      if let times = earliest(moments, below: below, above: above) { return times }
    }
    return earliest(moments, below: 0, above: nil) ?? [Int64](repeating: 0, count: moments.count)
  }

  private static let passes = 60

  /// Moments at most `below` shorter and `above` longer after their starts than the log says; nil where there are none.
  private static func earliest(_ moments: [LogMoment], below: Int64, above: Int64?) -> [Int64]? {
    var times = [Int64](repeating: 0, count: moments.count)
    for _ in 0..<passes {
      var isSettled = true
      for (index, moment) in moments.enumerated() {
        var time = index > 0 ? max(times[index], times[index - 1]) : times[index]
        if let start = moment.after, let elapsed = moment.elapsed {
          time = max(time, times[start] + max(0, elapsed - below))
          if let above, times[start] < time - elapsed - above {
            times[start] = time - elapsed - above
            isSettled = false
          }
        }
        if time != times[index] {
          times[index] = time
          isSettled = false
        }
      }
      if isSettled { return times }
    }
    return nil
  }
}
