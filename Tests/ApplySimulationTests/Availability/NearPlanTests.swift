import ApplyGraph
import PlanFile
import ResourceKinds
import TestSupport
import Testing

@testable import ApplySimulation

/// What is taken from the outline of a plan that has much in common with this one is what would be found anew.
@Suite struct NearPlanTests {
  static let families = ["aws", "experiments", "random"]
  static let cases = families.flatMap { family in
    Recordings.cases(family, with: "plan.json").map { "\(family)/\($0)/plan.json" }
  }

  private static func plan(_ path: String) throws -> Plan {
    let selection = AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) }
    return try PlanReader(selection: selection).read(try Recordings.bytes(path))
  }

  /// The plan with one change done, left out, made in the other order, or renamed.
  private static func variants(of plan: Plan) -> [Plan] {
    var variants: [Plan] = []
    for number in plan.changes.indices where plan.changes[number].action != .noOp {
      func add(_ edit: (inout ResourceChange) -> Void) {
        var variant = plan
        edit(&variant.changes[number])
        variants.append(variant)
      }
      func settle(_ change: inout ResourceChange, at values: JSONValue) {
        (change.action, change.before, change.after) = (.noOp, values, values)
        (change.afterUnknown, change.changedAttributes, change.nestedBlocks) = (.object([]), [], [])
      }
      let change = plan.changes[number]
      if !change.before.isNull { add { settle(&$0, at: $0.before) } }
      if !change.after.isNull { add { settle(&$0, at: $0.after) } }
      if change.action == .deleteThenCreate { add { $0.action = .createThenDelete } }
      if !change.before.isNull, !change.after.isNull {
        // The same values in another change, and other values at the same address.
        add { $0.changedAttributes.removeAll() }
        add { $0.afterUnknown = .object([]) }
        add { $0.action = .delete }
      }
      var without = plan
      without.changes.remove(at: number)
      variants.append(without)
    }
    var turned = plan
    turned.changes.reverse()
    return variants + [turned]
  }

  private static func outline(_ plan: Plan, near other: ServingOutline? = nil) -> ServingOutline {
    ServingOutline(plan: plan, operations: Operation.all(of: plan), catalog: .standard, near: other)
  }

  /// All that an outline knows, in words.
  private static func all(_ outline: ServingOutline) -> [String] {
    var lines: [String] = []
    for object in outline.index.objects {
      lines.append(
        "\(object.id) \(object.address) \(object.typeNumber) \(object.moduleNumber) \(object.kind?.type ?? "-") "
          + "\(String(describing: object.old)) \(String(describing: object.new)) \(object.newUnknown) "
          + "\(object.create ?? -1) \(object.update ?? -1) \(object.delete ?? -1) \(object.change ?? -1) "
          + "\(object.changedAttributes) \(object.isDeposed) \(object.isUnchanged)")
      for face in Face.allCases {
        guard let record = outline.records.record(object, face) else { continue }
        lines.append(
          "\(face) \(record.name) \(record.type) \(record.zone) \(record.setIdentifier) \(record.ttlSeconds) "
            + "\(record.negativeSeconds) \(record.policy) \(record.hasHealthCheck)")
      }
    }
    for read in outline.read {
      for reading in read.readings.joined() {
        lines.append(
          "\(reading.holder) \(reading.pointer) \(reading.face) \(reading.isOfBoth) \(reading.targets) "
            + "\(reading.externals) \(reading.basis) \(reading.isUnresolved) \(reading.isAmbiguous)")
      }
      lines.append("\(read.successors.sorted { $0.key < $1.key }) \(read.open)")
    }
    for (update, effect) in outline.updates.sorted(by: { $0.key < $1.key }) { lines.append("\(update) \(effect)") }
    return lines
  }

  @Test(arguments: cases) func `it comes to the same with it and without`(path: String) throws {
    let plan = try Self.plan(path)
    let base = Self.outline(plan)
    for variant in Self.variants(of: plan).suffix(24) {
      let near = Self.outline(variant, near: base)
      #expect(Self.all(near) == Self.all(Self.outline(variant)))
      // And back, near what took most of it over.
      #expect(Self.all(Self.outline(plan, near: near)) == Self.all(base))
    }
  }

  /// Two zones, a record in the first, one whose zone only the configuration tells, and one without a known name.
  private static func names(
    zone: JSONValue = "one.example", reference: String = "aws_route53_zone.one.zone_id",
    unknown: JSONValue = .object([])
  ) -> Plan {
    func object(_ members: [(String, JSONValue)]) -> JSONValue { .object(members.map { JSONMember($0.0, $0.1) }) }
    var plan = SmallPlan()
    let first = object([("zone_id", "Z1"), ("id", "Z1"), ("name", zone)])
    let second = object([("zone_id", "Z2"), ("id", "Z2"), ("name", "two.example")])
    plan.add("aws_route53_zone.one", .noOp, before: first, after: first)
    plan.add("aws_route53_zone.two", .noOp, before: second, after: second)
    plan.add(
      "aws_route53_record.known", .create,
      after: object([("zone_id", "Z1"), ("name", "www"), ("type", "A")]), unknown: object([("id", true)]))
    plan.add(
      "aws_route53_record.open", .create, after: object([("name", "api"), ("type", "A")]),
      unknown: object([("zone_id", true)]), references: [("zone_id", reference)])
    plan.add(
      "digitalocean_record.apex", .create, after: object([("domain", "three.example"), ("type", "A"), ("value", "1")]),
      unknown: unknown)
    return plan.plan
  }

  @Test func `records follow their zones, the configuration and what is unknown`() {
    let mark = JSONValue.object([JSONMember("name", true)])
    let plans = [
      Self.names(), Self.names(zone: "other.example"), Self.names(reference: "aws_route53_zone.two.zone_id"),
      Self.names(unknown: mark),
    ]
    let alone = plans.map { Self.outline($0) }
    #expect(Set(alone.map { Self.all($0) }).count == plans.count)
    for near in alone {
      for number in plans.indices {
        #expect(Self.all(Self.outline(plans[number], near: near)) == Self.all(alone[number]))
      }
    }
  }

  @Test func `what is the same is taken over`() throws {
    var (objects, records, updates) = (0, 0, 0)
    for path in Self.cases where path.hasPrefix("aws/") {
      let plan = try Self.plan(path)
      let base = Self.outline(plan)
      let near = Self.outline(plan, near: base)
      for id in near.index.objects.indices {
        #expect(near.index[id] === base.index[id])
        #expect(near.index.former(of: id) == id)
        objects += 1
        if let record = near.records.record(near.index[id], .old), record === base.records.record(near.index[id], .old)
        {
          records += 1
        }
      }
      updates += near.updates.count
    }
    #expect(objects > 100 && records > 10 && updates > 5)
  }
}
