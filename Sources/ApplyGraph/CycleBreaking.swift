internal import PlanFile

/// Finds flags under which a plan can be ordered.
///
/// Terraform refuses a plan with a cycle. So where a default that nothing supports makes a cycle and another value makes
/// none, the default is wrong: an order that exists is evidence. (apply-order 7)
enum CycleBreaking {
  /// How many assignments are tried. Each attempt builds the later part of the graph anew.
  static let maximumAttempts = 64

  /// The first graph without a cycle, fewest flags turned first; nil where there is none.
  ///
  /// - Throws: `ApplyGraphError.tooManyDependencies`, of a graph without a cycle.
  static func orderedGraph(
    _ groundwork: GraphGroundwork, _ flags: [ConfigurationAddress: Bool], _ cycles: [DependencyCycle]
  ) throws(ApplyGraphError) -> OperationGraph? {
    struct Attempt {
      var flags: [ConfigurationAddress: Bool]
      var cycles: [DependencyCycle]
    }
    var queue = [Attempt(flags: flags, cycles: cycles)]
    var tried: Set<[ConfigurationAddress: Bool]> = [flags]
    var attempts = 0
    while !queue.isEmpty, attempts < maximumAttempts {
      let current = queue.removeFirst()
      for resource in turnable(current.cycles) where current.flags[resource] == nil {
        var next = current.flags
        next[resource] = true
        guard tried.insert(next).inserted, attempts < maximumAttempts else { continue }
        attempts += 1
        do throws(ApplyGraphError) {
          return try ApplyGraphBuilder.attempt(groundwork, next)
        } catch {
          guard case .cycles(let cycles) = error else { throw error }
          queue.append(Attempt(flags: next, cycles: cycles))
        }
      }
    }
    return nil
  }

  /// The deleted resources on rings that an assumed edge closes.
  private static func turnable(_ cycles: [DependencyCycle]) -> [ConfigurationAddress] {
    var resources: [ConfigurationAddress] = []
    for cycle in cycles where cycle.certainties.contains(.assumed) {
      for operation in cycle.operations where operation.action == .delete && operation.deposed == nil {
        let resource = operation.address.configuration
        if !resources.contains(resource) { resources.append(resource) }
      }
    }
    return resources
  }
}
