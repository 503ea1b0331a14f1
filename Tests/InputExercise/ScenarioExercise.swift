import ApplyReplay
import ApplySimulation
import PlanFile
import WhatIf

/// The YAML and JSON files that settings come from.
enum ScenarioExercise {
  static func run(_ bytes: [UInt8], isStanding: Bool) {
    _ = try? IncidentReader.read(bytes)
    do throws(ScenarioError) {
      let layer = try ScenarioReader(isStanding: isStanding).read(bytes)
      let scenario = Scenario([layer])
      _ = try? PlanChanges.parse(scenario.changes)
      _ = String(describing: scenario)
    } catch {
      _ = String(reflecting: error)
    }
  }

  static func runDurations(_ bytes: [UInt8]) {
    do throws(LearnedDurationsError) {
      _ = String(describing: try LearnedDurationsReader.read(bytes))
    } catch {
      _ = String(reflecting: error)
    }
  }
}

/// Addresses, patterns, durations, budgets, changes: what stands in one line.
enum AddressExercise {
  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let address = ResourceAddress(parsing: text) {
      precondition(ResourceAddress(parsing: address.description) == address, "an address does not read back")
    }
    if let address = ConfigurationAddress(parsing: text) {
      precondition(ConfigurationAddress(parsing: address.description) == address, "an address does not read back")
    }
    _ = StateProvider(parsing: text)
    _ = AddressGlob(text).matches("module.a[\"b\"].aws_x.y[0]")
    _ = try? OperationPattern(text)
    _ = try? DurationOverride(text)
    if let budget = DowntimeBudget(text) { _ = budget.description }
    if let date = CalendarDate(text) {
      precondition(CalendarDate(date.description) == date, "a date does not read back")
    }
    _ = try? PlanChanges.parse(text.split(separator: " ").map(String.init))
    _ = try? PlanChanges.parse([text])
  }
}
