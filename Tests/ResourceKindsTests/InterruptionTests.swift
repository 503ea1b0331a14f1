import EventSimulation
import PlanFile
import Testing

@testable import ResourceKinds

@Suite struct InterruptionTests {
  private let catalog = ResourceCatalog.standard

  private func effect(
    _ type: String, _ attribute: String, before: [JSONMember] = [], after: [JSONMember] = [], siblings: Int? = nil,
    isReplacement: Bool = false
  ) -> UpdateEffect? {
    catalog.interruption(
      type: type, attribute: attribute, before: .object(before), after: .object(after), siblings: siblings,
      isReplacement: isReplacement)
  }

  @Test func `another instance type stops the instance`() throws {
    let found = try #require(effect("aws_instance", "instance_type"))
    #expect(found.severity == .interruption)
    #expect(found.p50 == SimulatedDuration(seconds: 90))
  }

  @Test func `another database class waits for the window, unless at once`() throws {
    #expect(effect("aws_db_instance", "instance_class")?.severity == .deferred)
    let now = JSONMember("apply_immediately", .bool(true))
    let single = try #require(effect("aws_db_instance", "instance_class", after: [now]))
    #expect(single.severity == .interruption)
    #expect(single.p50.seconds == 480)
    let double = effect("aws_db_instance", "instance_class", after: [now, JSONMember("multi_az", .bool(true))])
    #expect(double?.p50.seconds == 90)
  }

  @Test func `a blue-green update is a short switch, at once or not`() {
    let blueGreen = JSONMember("blue_green_update", .array([.object([JSONMember("enabled", .bool(true))])]))
    #expect(effect("aws_db_instance", "instance_class", after: [blueGreen])?.p50.seconds == 60)
    let now = JSONMember("apply_immediately", .bool(true))
    #expect(effect("aws_db_instance", "instance_class", after: [blueGreen, now])?.p50.seconds == 60)
  }

  @Test(arguments: [
    ("aws_instance", "tags"), ("aws_db_instance", "tags_all"), ("google_sql_database_instance", "labels"),
    ("widgets_widget", "tags"),
  ])
  func `tags and labels interrupt nothing`(type: String, attribute: String) {
    #expect(effect(type, attribute)?.severity == UpdateEffect.Severity.none)
  }

  @Test func `what no row speaks of is unknown`() {
    #expect(effect("aws_instance", "hibernation_mode") == nil)
    #expect(effect("widgets_widget", "size") == nil)
  }

  @Test func `of several conditions that hold the one with more terms wins`() {
    let refresh = JSONMember(
      "instance_refresh",
      .array([.object([JSONMember("preferences", .array([.object([.init("min_healthy_percentage", .integer(90))])]))])])
    )
    func template(_ version: String) -> JSONMember {
      JSONMember("launch_template", .array([.object([JSONMember("version", .string(version))])]))
    }
    func effect(_ capacity: Int64) -> UpdateEffect? {
      self.effect(
        "aws_autoscaling_group", "launch_template", before: [template("1")],
        after: [template("2"), refresh, JSONMember("desired_capacity", .integer(capacity))])
    }
    #expect(effect(1)?.severity == .interruption)
    #expect(effect(3)?.severity == .degraded)
    let without = self.effect(
      "aws_autoscaling_group", "launch_template", before: [template("1")], after: [template("2")])
    #expect(without?.severity == UpdateEffect.Severity.none)
  }

  @Test func `inside a block only what changed counts, and the worst of it`() throws {
    func settings(_ tier: String, _ size: Int64) -> [JSONMember] {
      [JSONMember("settings", .array([.object([.init("tier", .string(tier)), .init("disk_size", .integer(size))])]))]
    }
    let type = "google_sql_database_instance"
    let disk = effect(type, "settings", before: settings("small", 10), after: settings("small", 20))
    #expect(disk?.severity == UpdateEffect.Severity.none)
    let both = try #require(effect(type, "settings", before: settings("small", 10), after: settings("large", 20)))
    #expect(both.severity == .interruption)
    #expect(both.attribute.description == "settings.tier")
    #expect(effect(type, "settings", before: settings("small", 10), after: settings("small", 10)) == nil)
  }

  @Test func `a path inside a block may be asked for itself`() {
    #expect(effect("aws_instance", "root_block_device.volume_size")?.severity == UpdateEffect.Severity.none)
  }

  @Test func `nothing left to serve is open-ended`() throws {
    let found = try #require(
      effect(
        "aws_ecs_service", "desired_count", before: [.init("desired_count", .integer(2))],
        after: [.init("desired_count", .integer(0))]))
    #expect(found.isOpenEnded)
    #expect(found.severity == .interruption)
  }

  @Test func `a full minimum of healthy tasks rolls, none of it stops`() {
    func effect(_ percent: Int64?, _ controller: String? = nil) -> UpdateEffect.Severity? {
      var after = percent.map { [JSONMember("deployment_minimum_healthy_percent", .integer($0))] } ?? []
      if let controller {
        after.append(JSONMember("deployment_controller", .array([.object([.init("type", .string(controller))])])))
      }
      return self.effect("aws_ecs_service", "task_definition", after: after)?.severity
    }
    #expect(effect(nil) == UpdateEffect.Severity.none)
    #expect(effect(50) == .degraded)
    #expect(effect(0) == .interruption)
    #expect(effect(0, "CODE_DEPLOY") == UpdateEffect.Severity.none)
  }

  @Test func `an Aurora instance with siblings fails over, alone it is away`() {
    let now = [JSONMember("apply_immediately", .bool(true))]
    let type = "aws_rds_cluster_instance"
    #expect(effect(type, "instance_class", after: now, siblings: 2)?.p50.seconds == 35)
    #expect(effect(type, "instance_class", after: now, siblings: 1)?.p50.seconds == 300)
    #expect(effect(type, "instance_class", after: now) == nil)
  }

  @Test func `a row about a replacement answers only when the plan replaces`() {
    #expect(effect("aws_lb", "internal") == nil)
    #expect(effect("aws_lb", "internal", isReplacement: true)?.severity == .interruption)
    #expect(effect("aws_lb", "security_groups")?.severity == UpdateEffect.Severity.none)
    #expect(effect("aws_lb", "security_groups", isReplacement: true)?.severity == .interruption)
  }

  @Test func `a listener that moves to another port leaves the old one dark`() {
    #expect(effect("aws_lb_listener", "port")?.severity == .interruption)
    #expect(effect("aws_lb_listener", "default_action")?.severity == UpdateEffect.Severity.none)
  }

  @Test func `another name of a type has the same rows`() {
    #expect(effect("aws_alb_listener", "port")?.severity == .interruption)
    #expect(effect("kubernetes_service_v1", "spec.port")?.severity == .interruption)
  }

  @Test func `a condition on a value that is not known yet leaves the answer open`() {
    let answer = catalog.interruption(
      type: "aws_ecs_service", attribute: "desired_count", before: .object([.init("desired_count", .integer(2))]),
      after: .object([]), afterUnknown: .object([.init("desired_count", .bool(true))]))
    #expect(answer == nil)
  }
}
