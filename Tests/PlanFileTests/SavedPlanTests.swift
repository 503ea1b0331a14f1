import Foundation
import PlanFile
import TestSupport
import Testing

@Suite struct SavedPlanTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  private static func fixture(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: fixtures.appending(path: name)))
  }

  @Test func `a saved plan hands out its states and its configuration`() throws {
    let plan = try SavedPlan(bytes: try Recordings.bytes("random/0000/plan.tfplan"))
    let sources = try plan.configuration()
    #expect(sources.map(\.path) == ["m-/main.tf", "m-m0/main.tf", "m-m1/main.tf", "modules.json"])
    #expect(sources[0].bytes == (try Recordings.bytes("random/0000/main.tf")))
    #expect(sources[1].bytes == (try Recordings.bytes("random/0000/m0.tf.module")))
    let state = try StateReader().read(try #require(try plan.state()))
    let previous = try StateReader().read(try #require(try plan.previousState()))
    #expect(state.objects.count == 27)
    #expect(previous.objects.map(\.address) == state.objects.map(\.address))
  }

  @Test func `every recorded saved plan opens, and its earlier state is the recorded one`() throws {
    for family in ["aws", "random"] {
      for name in Recordings.cases(family, with: "plan.tfplan", "state.json") {
        let plan = try SavedPlan(bytes: try Recordings.bytes("\(family)/\(name)/plan.tfplan"))
        let previous = try StateReader().read(try #require(try plan.previousState()))
        let recorded = try StateReader().read(try Recordings.bytes("\(family)/\(name)/state.json"))
        // Moves are already made in the plan's copy, so addresses may differ; dependencies still have the old ones.
        let isSame = Self.withoutAddresses(previous) == Self.withoutAddresses(recorded)
        #expect(isSame, "\(family)/\(name)")
        #expect(try plan.configuration().contains { $0.path == "m-/main.tf" })
      }
    }
  }

  private static func withoutAddresses(_ state: RawState) -> [String] {
    state.objects.map { "\($0.deposed ?? "") \($0.dependencies) \($0.createBeforeDestroy) \($0.isTainted)" }.sorted()
  }

  @Test func `a zip is told by its first bytes`() throws {
    #expect(SavedPlan.isZip(try Self.fixture("not-a-plan.zip")))
    #expect(!SavedPlan.isZip(Array("{}".utf8)))
    #expect(!SavedPlan.isZip([]))
    #expect(throws: SavedPlanError.notAZip) { try SavedPlan(bytes: Array("{}".utf8)) }
  }

  @Test func `a zip of something else says what it holds`() throws {
    #expect(throws: SavedPlanError.notAPlan(entries: ["index.js", "package.json"])) {
      try SavedPlan(bytes: try Self.fixture("not-a-plan.zip"))
    }
  }

  @Test(arguments: [
    ("dots.zip", SavedPlanError.unsafeName("tfconfig/m-/../../../etc/passwd")),
    ("absolute.zip", .unsafeName("/etc/passwd")),
    ("backslash.zip", .unsafeName("tfconfig\\m-\\main.tf")),
    ("twice.zip", .duplicateEntry(name: "tfstate")),
    ("encrypted.zip", .encryptedEntry(name: "tfstate")),
  ])
  func `a directory with tricks in it is refused`(name: String, reason: SavedPlanError) throws {
    #expect(throws: reason) { try SavedPlan(bytes: try Self.fixture(name)) }
  }

  @Test func `a bomb is refused before it is unpacked`() throws {
    let bomb = try Self.fixture("bomb.zip")
    #expect(bomb.count < 10_000)
    #expect(throws: SavedPlanError.entryTooLarge(name: "tfstate", bytes: 8 << 20, limit: 1 << 20)) {
      try SavedPlan(bytes: bomb, limits: .init(entryBytes: 1 << 20))
    }
    #expect(throws: SavedPlanError.totalTooLarge(bytes: 8 << 20 + 1, limit: 8 << 20)) {
      try SavedPlan(bytes: bomb, limits: .init(totalBytes: 8 << 20))
    }
    #expect(throws: SavedPlanError.tooManyEntries(count: 2, limit: 1)) {
      try SavedPlan(bytes: bomb, limits: .init(entries: 1))
    }
    #expect(try SavedPlan(bytes: bomb).state()?.count == 8 << 20)
  }

  @Test(arguments: ["lying-bomb.zip", "too-short.zip", "wrong-checksum.zip"])
  func `an entry that is not what the directory says is refused`(name: String) throws {
    let plan = try SavedPlan(bytes: try Self.fixture(name))
    #expect { try plan.state() } throws: { error in
      guard case SavedPlanError.damagedEntry("tfstate", _) = error else { return false }
      return true
    }
  }

  @Test func `a saved plan cut anywhere is refused`() throws {
    let whole = try Recordings.bytes("random/0000/plan.tfplan")
    for length in stride(from: 4, to: whole.count, by: 97) {
      #expect(throws: SavedPlanError.truncated, "cut after \(length) bytes") {
        try SavedPlan(bytes: Array(whole[..<length]))
      }
    }
  }

  @Test func `a saved plan with a flipped byte is read right or refused`() throws {
    let whole = try Recordings.bytes("random/0000/plan.tfplan")
    let (state, sources) = (try SavedPlan(bytes: whole).state(), try SavedPlan(bytes: whole).configuration())
    var refused = 0
    for position in stride(from: 4, to: whole.count, by: 53) {
      var damaged = whole
      damaged[position] ^= 0x10
      do {
        let plan = try SavedPlan(bytes: damaged)
        // A name may have changed: then the entry is not found, or has another path.
        if let found = try plan.state() { #expect(found == state, "byte \(position)") }
        #expect(try plan.configuration().map(\.bytes).allSatisfy(sources.map(\.bytes).contains), "byte \(position)")
      } catch {
        refused += 1
      }
    }
    #expect(refused > 50)
  }
}
