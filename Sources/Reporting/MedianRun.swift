import ApplyGraph
import ApplySimulation
import EventSimulation

extension Forecast {
  /// Ids of the operations in the order of their median starts, what is not reached last.
  var inMedianOrder: [Int] {
    operations.indices.sorted {
      let (one, other) = (operations[$0], operations[$1])
      if one.isReached != other.isReached { return one.isReached }
      return (one.start.p50, $0) < (other.start.p50, $1)
    }
  }

  /// Those that the apply is expected to reach.
  var reachedInMedianOrder: [OperationForecast] { inMedianOrder.map { operations[$0] }.filter(\.isReached) }
}
