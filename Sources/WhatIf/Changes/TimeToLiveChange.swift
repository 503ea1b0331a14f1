internal import ApplyGraph
public import PlanFile
internal import ResourceKinds

/// `ttl RECORD SECONDS`: a record's time to live is lowered or raised in time before the apply.
public struct TimeToLiveChange: PlanChange {
  public static let keyword = "ttl"
  public static let operands = "RECORD SECONDS"
  public static let summary = "a record has another TTL, long enough before the apply"
  public static let phase = PlanChangePhase.configuration

  public var record: ResourceAddress
  public var seconds: Int

  public init(record: ResourceAddress, seconds: Int) {
    self.record = record
    self.seconds = seconds
  }

  public init(operands: [String]) throws(PlanChangeError) {
    try Self.expect(2...2, operands)
    record = try Self.address(operands[0])
    guard let seconds = Int(operands[1]), seconds >= 0 else {
      throw .badNumber(kind: Self.keyword, operands[1], from: 0)
    }
    self.seconds = seconds
  }

  public var description: String { "\(Self.keyword) \(record) \(seconds)" }

  public func apply(to course: inout Course) throws(ChangeRefusal) {
    let address = record.description
    guard let path = ResourceCatalog.standard.dnsRecordType(named: record.type)?.ttl?.topLevel else {
      throw ChangeRefusal(description, address, .notARecord)
    }
    var isFound = false
    var isThere = false
    func set(_ value: JSONValue) -> JSONValue {
      guard case .object(var members) = value, let place = members.firstIndex(where: { $0.name == path }),
        // The provider writes 0 for an alias, which has none.
        !members[place].value.isNull, members[place].value != .integer(0)
      else { return value }
      isFound = true
      members[place].value = .integer(Int64(seconds))
      return .object(members)
    }
    for position in course.input.plan.changes.indices where course.input.plan.changes[position].address == record {
      isThere = true
      let changed = set(course.input.plan.changes[position].before)
      course.input.plan.changes[position].before = changed
      if course.input.plan.changes[position].action == .noOp { course.input.plan.changes[position].after = changed }
    }
    for position in course.input.plan.priorState.indices
    where course.input.plan.priorState[position].address == record {
      isThere = true
      course.input.plan.priorState[position].values = set(course.input.plan.priorState[position].values)
    }
    if !isThere {
      let reason = course.input.absence(of: .resource(record), written: address)
      throw ChangeRefusal(description, address, reason)
    }
    if !isFound { throw ChangeRefusal(description, address, .notARecord) }
  }
}
