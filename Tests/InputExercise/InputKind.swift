/// What comes from outside, and what is done with it: as much of the program as a stranger's bytes can reach.
public enum InputKind: String, CaseIterable, Sendable {
  case plan
  case savedPlan = "saved-plan"
  case state, hcl
  case hclJSON = "hcl-json"
  case log, scenario, config, durations, address

  /// Reads `bytes` and does with them what the commands do.
  ///
  /// An error is an answer as good as any. What must not happen traps: a crash, a broken promise.
  public func exercise(_ bytes: [UInt8]) {
    switch self {
    case .plan: blocking { _ = await PlanExercise.outputs(of: bytes, pictures: Hash.of(bytes) % 16 == 0) }
    case .savedPlan: SavedPlanExercise.run(bytes)
    case .state: SavedPlanExercise.runState(bytes)
    case .hcl: ConfigurationExercise.run(bytes, file: "main.tf")
    case .hclJSON: ConfigurationExercise.run(bytes, file: "main.tf.json")
    case .log: LogExercise.run(bytes)
    case .scenario: ScenarioExercise.run(bytes, isStanding: false)
    case .config: ScenarioExercise.run(bytes, isStanding: true)
    case .durations: ScenarioExercise.runDurations(bytes)
    case .address: AddressExercise.run(bytes)
    }
  }
}

/// FNV-1a: decides by the bytes alone, so that a found input does the same when it is run again.
enum Hash {
  static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
