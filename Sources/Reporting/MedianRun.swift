import ApplyGraph
import ApplySimulation
import EventSimulation

extension OperationForecast {
  /// False where the median run is over before it: an apply that is expected to fail skips what depends on the failure.
  /// Its figures are then zero and say nothing.
  var isReached: Bool { failureShare <= 0.5 || start.p50 > 0 || duration.p50 > 0 }
}

extension Forecast {
  /// Ids of the operations in the order of their median starts, what is not reached last.
  var inMedianOrder: [Int] {
    operations.indices.sorted {
      let (one, other) = (operations[$0], operations[$1])
      if one.isReached != other.isReached { return one.isReached }
      return (one.start.p50, $0) < (other.start.p50, $1)
    }
  }

  /// Those of the median run.
  var reachedInMedianOrder: [OperationForecast] { inMedianOrder.map { operations[$0] }.filter(\.isReached) }
}
