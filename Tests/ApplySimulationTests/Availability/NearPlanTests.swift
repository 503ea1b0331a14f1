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
    for variant in Self.variants(of: plan).prefix(60) {
      let near = Self.outline(variant, near: base)
      #expect(Self.all(near) == Self.all(Self.outline(variant)))
      // And back, near what took most of it over.
      #expect(Self.all(Self.outline(plan, near: near)) == Self.all(base))
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
