import ApplySimulation
import PlanFile
import Testing

@Suite struct OutageSpansTests {
  /// The chain of an outage was told with what is usual over all runs, which may lie outside of the outage.
  @Test func `the chain of an outage has the times of the outage's own run`() async throws {
    var plan = SmallPlan()
    let zone: JSONValue = ["name": "acme.example", "zone_id": "Z0123456789ABC", "id": "Z0123456789ABC"]
    plan.add("aws_route53_zone.main", .noOp, before: zone)
    for name in ["a", "b", "c"] {
      let record: JSONValue = [
        "zone_id": "Z0123456789ABC", "name": .string("\(name).acme.example"), "type": "A", "ttl": 300,
        "records": ["192.0.2.1"],
      ]
      plan.add(
        "aws_route53_record.\(name)", .deleteThenCreate, before: record, after: record, unknown: ["id": true],
        references: [("zone_id", "aws_route53_zone.main.zone_id")])
    }
    let (forecast, _) = try await plan.forecast()
    let intervals = forecast.endpoints.flatMap(\.intervals)
    #expect(intervals.count == 3)
    for interval in intervals {
      #expect(interval.spans.count == interval.because.count)
      let (first, last) = (try #require(interval.spans.first), try #require(interval.spans.last))
      #expect(first.start <= interval.startP50 && interval.startP50 <= first.end)
      #expect(try last.start <= #require(interval.endP50))
      #expect(interval.spans.allSatisfy { $0.start <= $0.end })
    }
  }
}
