import ApplySimulation
import EventSimulation
import ResourceKinds
import Testing

@Suite struct DurationOverrideTests {
  @Test(arguments: [
    ("aws_x.y=10m", "aws_x.y", "10m"),
    ("*:create=30s..12m", "*:create", "30s..12m"),
    (#"aws_x.y["a=b"]:delete=1s/2s/3s"#, #"aws_x.y["a=b"]:delete"#, "1s/2s/3s"),
  ])
  func `the last equals sign separates the two sides`(text: String, pattern: String, spec: String) throws {
    let parsed = try DurationOverride(text)
    #expect(parsed == DurationOverride(pattern: try OperationPattern(pattern), spec: try DurationSpec(spec)))
  }

  @Test(arguments: [
    ("aws_x.y", DurationOverrideError.noEqualsSign),
    ("=10m", .pattern(.emptyGlob)),
    ("aws_x.y:boot=10m", .pattern(.unknownAction("boot"))),
    ("aws_x.y=", .spec(.empty)),
    ("aws_x.y=soon", .spec(.notADuration("soon"))),
    ("aws_x.y=2m..1m", .spec(.decreasing("2m", "1m"))),
  ])
  func `either side can be wrong`(text: String, reason: DurationOverrideError) {
    #expect(throws: reason) { try DurationOverride(text) }
  }
}
