import ApplySimulation
import EventSimulation
import Testing

@Suite struct ScenarioTests {
  @Test func `without layers the defaults hold`() {
    let scenario = Scenario([])
    #expect(scenario == Scenario())
    #expect((scenario.parallelism, scenario.runs, scenario.seed) == (10, 1000, 1))
    #expect(scenario.maxDowntime == nil)
  }

  @Test func `a later layer wins where it says something`() throws {
    var file = ScenarioLayer()
    file.parallelism = 2
    file.runs = 50
    file.maxDowntime = SimulatedDuration(seconds: 60)
    file.durations = [try DurationOverride("*=1m")]
    file.changes = ["a"]
    var commandLine = ScenarioLayer()
    commandLine.parallelism = 4
    commandLine.seed = 7
    commandLine.durations = [try DurationOverride("aws_x.y=2m")]
    let scenario = Scenario([file, commandLine])
    #expect((scenario.parallelism, scenario.runs, scenario.seed) == (4, 50, 7))
    #expect(scenario.maxDowntime == SimulatedDuration(seconds: 60))
    #expect(scenario.durations == file.durations + commandLine.durations)
    #expect(scenario.changes == ["a"])
  }
}
