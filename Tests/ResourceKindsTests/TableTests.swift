import Testing

@testable import ResourceKinds

extension TableFamily: CustomTestStringConvertible {
  public var testDescription: String { name }
}

/// Every row of every table, so that an edit by hand that breaks one is found here and not by a user.
@Suite struct TableTests {
  private static let families = TableFamily.standard

  @Test(arguments: families)
  func `every row about a kind parses`(family: TableFamily) {
    for row in family.kinds.all { #expect(ResourceKind(row) != nil, "\(row[0])") }
  }

  @Test(arguments: families)
  func `every row about an update parses, conditions included`(family: TableFamily) throws {
    for row in family.updates.all {
      let effect = try #require(UpdateEffect(row), "\(row[0]) \(row[1])")
      #expect(effect.condition.description == row[2])
      for case .other(let text) in effect.condition.terms { Issue.record("\(row[0]) \(row[1]): \(text)") }
    }
  }

  @Test(arguments: families)
  func `every row about a duration parses`(family: TableFamily) {
    for row in family.durations.all { #expect(DurationRow(row) != nil, "\(row[0]) \(row[1])") }
  }

  @Test(arguments: families)
  func `every timeout is a number or nothing`(family: TableFamily) {
    for row in family.timeouts.all {
      let cells = row.fields
      #expect(cells.count == TimeoutColumn.allCases.count, "\(row[0])")
      #expect(cells[1...4].allSatisfy { $0 == "-" || Double($0) != nil }, "\(row[0])")
    }
  }

  @Test func `every table is sorted by the bytes of its first field`() {
    for (name, table) in Self.tables {
      let keys = table.all.map { Array($0[0].utf8) }
      for (left, right) in zip(keys, keys.dropFirst()) where !left.lexicographicallyPrecedes(right) && left != right {
        Issue.record("\(name): \(String(decoding: right, as: UTF8.self)) stands too late")
      }
    }
  }

  @Test func `rows are unique by what they are looked up by`() {
    for family in Self.families {
      #expect(Self.duplicates(family.kinds, columns: [0]).isEmpty)
      #expect(Self.duplicates(family.durations, columns: [0, 1]).isEmpty)
      #expect(Self.duplicates(family.updates, columns: [0, 1, 2]).isEmpty)
      #expect(Self.duplicates(family.mechanisms, columns: [0]).isEmpty)
      #expect(Self.duplicates(family.timeouts, columns: [0]).isEmpty)
    }
    #expect(Self.duplicates(ArgumentDefaults.rows, columns: [0, 1]).isEmpty)
    #expect(Self.duplicates(dnsRecordTable, columns: [0]).isEmpty)
    #expect(Self.duplicates(dnsZoneTable, columns: [0]).isEmpty)
    #expect(Self.duplicates(wantedAttributeTable, columns: [0]).isEmpty)
    #expect(Self.duplicates(durationDefaults, columns: [0, 1, 2]).isEmpty)
  }

  @Test func `every row says where it is from`() {
    for (name, table) in Self.tables {
      let columns = Set(table.all.map(\.fields.count))
      #expect(columns.count == 1, "\(name) has rows of \(columns.sorted()) columns")
      for row in table.all where row.fields.contains(where: \.isEmpty) || row.fields.last == "-" && name != "variants" {
        Issue.record("\(name): \(row[0]) has an empty cell or no evidence")
      }
    }
  }

  @Test func `a type stands in the tables of the family that its provider belongs to`() {
    for family in Self.families {
      for table in [family.kinds, family.updates, family.durations, family.mechanisms, family.timeouts] {
        for row in table.all {
          let belongs = family.prefixes.contains { row[0].hasPrefix("\($0)_") || row[0] == $0 }
          #expect(belongs, "\(row[0]) stands in the family \(family.name)")
        }
      }
    }
  }

  @Test func `no kind names a pointer twice`() {
    // The two sides of one pointer are told by their standing beside each other.
    for kind in ResourceCatalog.standard.kinds {
      #expect(Set(kind.pointers).count == kind.pointers.count, "\(kind.type)")
    }
  }

  @Test func `observed rows count their lines, others have none to count`() {
    for row in Self.families.flatMap({ $0.durations.all.compactMap(DurationRow.init) }) {
      switch row.estimate.basis {
      case .observed: #expect(row.estimate.observations > 0, "\(row.type)")
      case .documented, .prior: #expect(row.estimate.observations == 0, "\(row.type)")
      case .default: Issue.record("\(row.type): no row of a table is a default")
      }
    }
  }

  @Test func `every row with a condition for all cases comes after those with conditions`() {
    for family in Self.families {
      var seen: Set<String> = []
      for row in family.updates.all {
        let key = "\(row[0]) \(row[1])"
        #expect(!seen.contains(key), "\(key): a row stands behind the one for any case")
        if row[2] == "any" { seen.insert(key) }
      }
    }
  }

  @Test func `every variant of a durations table has a row that chooses it, and the reverse`() {
    let rows = Self.families.flatMap { family in family.durations.all }
    let inTables = Set(rows.map { String($0[0]) }.filter { $0.contains("#") })
    let chosen = Set(durationVariants.all.map { "\($0[0])#\($0[1])" })
    #expect(inTables == chosen)
  }

  @Test func `every relation leads to a type with durations`() {
    for row in kindRelations.all where !row[1].contains("*") {
      let target = row[1].split(separator: "#")
      #expect(!ResourceCatalog.standard.durations(of: String(target[0])).isEmpty, "\(row[1])")
    }
  }

  @Test func `defaults exist for any family, any role and every action but forget`() {
    let rows = durationDefaults.rows(named: "any").filter { $0[1] == "any" }.map { String($0[2]) }
    #expect(rows.sorted() == ["create", "delete", "read", "update"])
  }

  private static var tables: [(String, SortedRows)] {
    let ofFamilies = families.flatMap { family in
      [
        ("\(family.name) kinds", family.kinds), ("\(family.name) updates", family.updates),
        ("\(family.name) durations", family.durations), ("\(family.name) mechanisms", family.mechanisms),
        ("\(family.name) timeouts", family.timeouts),
      ].filter { !$0.1.text.isEmpty }
    }
    return ofFamilies + [
      ("argument defaults", ArgumentDefaults.rows), ("variants", durationVariants), ("defaults", durationDefaults),
      ("record types", dnsRecordTable), ("zone types", dnsZoneTable), ("wanted attributes", wantedAttributeTable),
    ]
  }

  private static func duplicates(_ table: SortedRows, columns: [Int]) -> [String] {
    var seen: Set<String> = []
    return table.all.compactMap { row in
      let key = columns.map { String(row[$0]) }.joined(separator: " ")
      return seen.insert(key).inserted ? nil : key
    }
  }
}
