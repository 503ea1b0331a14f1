import ApplyLog
import ApplyReplay
import ApplySimulation
import PlanFile
import ResourceKinds
import Testing

@Suite struct CalibratorTests {
  /// A log of creates, each with its type and seconds; those with commands say so.
  private func log(_ creates: [(type: String, seconds: Int, commands: Bool)]) throws -> [ApplyRecord] {
    let lines = creates.enumerated().flatMap { number, create in
      let address = "\(create.type).n\(number)"
      return ["\(address): Creating..."]
        + (create.commands ? ["\(address): Provisioning with 'local-exec'..."] : [])
        + ["\(address): Creation complete after \(create.seconds)s [id=x]"]
    }
    let end = "Apply complete! Resources: \(creates.count) added, 0 changed, 0 destroyed."
    return try ApplyLogReader.records(in: Array((lines + [end]).joined(separator: "\n").utf8))
  }

  private func row(_ calibration: Calibration, _ type: String, _ variant: String?) -> Calibration.Row? {
    calibration.rows.first { $0.learned.type == type && $0.learned.variant == variant }
  }

  @Test func `what ran commands is learned apart from what did not`() throws {
    let quick = (0..<8).map { _ in (type: "null_resource", seconds: 1, commands: false) }
    let slow = (0..<8).map { _ in (type: "null_resource", seconds: 90, commands: true) }
    let calibration = Calibrator().calibrate([try log(quick + slow)])
    let plain = try #require(row(calibration, "null_resource", nil))
    let commands = try #require(row(calibration, "null_resource", LearnedDurations.provisioned))
    #expect(plain.learned.observations == 8)
    #expect(commands.learned.observations == 8)
    #expect(plain.learned.p90 < commands.learned.p10)
  }

  @Test func `a case that logs cannot show is named, and keeps the catalog's row`() throws {
    let calibration = Calibrator().calibrate([try log([(type: "aws_lb", seconds: 20, commands: false)])])
    #expect(row(calibration, "aws_lb", nil)?.unseenVariants == ["network"])
    let catalog = ResourceCatalog.standard
    let network = catalog.duration(
      of: "aws_lb", action: .create, before: .null,
      after: .object([JSONMember("load_balancer_type", .string("network"))]))
    #expect(network.variant == "network")
    #expect(calibration.learned["aws_lb", .create, network.variant] == nil)
    #expect(catalog.duration(of: "aws_lb", action: .create, before: .null, after: .null).variant == nil)
  }

  @Test func `provisioners are read off both forms of the log`() throws {
    let json = #"""
      {"@level":"info","@message":"","@timestamp":"2026-01-01T00:00:00.000000Z","hook":{"resource":{"addr":"null_resource.a"},"action":"create"},"type":"apply_start"}
      {"@level":"info","@message":"","@timestamp":"2026-01-01T00:00:00.100000Z","hook":{"resource":{"addr":"null_resource.a"},"provisioner":"local-exec"},"type":"provision_start"}
      {"@level":"info","@message":"","@timestamp":"2026-01-01T00:00:04.000000Z","hook":{"resource":{"addr":"null_resource.a"},"action":"create","elapsed_seconds":4},"type":"apply_complete"}
      """#
    #expect(try ApplyLogReader.records(in: Array(json.utf8))[0].operations.map(\.hasProvisioners) == [true])
    let text = try log([("null_resource", 3, true), ("null_resource", 3, false)])
    #expect(text[0].operations.map(\.hasProvisioners) == [true, false])
  }
}
