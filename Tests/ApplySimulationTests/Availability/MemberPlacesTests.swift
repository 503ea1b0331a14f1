import PlanFile
import Testing

@testable import ApplySimulation

@Suite struct MemberPlacesTests {
  private func members(_ names: String...) -> [JSONMember] { names.map { JSONMember($0, .null) } }

  @Test func `each attribute is found where it stands, and nowhere where it is not`() {
    var places = MemberPlaces(of: ["name", "arn", "id"])
    #expect((0..<3).map { places[$0] } == [nil, nil, nil])
    places.look(at: members("id", "tags", "name"))
    #expect((0..<3).map { places[$0] } == [2, nil, 0])
  }

  @Test func `objects with other members, or none, are looked at anew`() {
    var places = MemberPlaces(of: ["name", "id"])
    places.look(at: members("id", "name"))
    places.look(at: members("name", "id"))
    #expect((0..<2).map { places[$0] } == [0, 1])
    places.look(at: members("name", "id"))
    #expect((0..<2).map { places[$0] } == [0, 1])
    places.look(at: [])
    #expect((0..<2).map { places[$0] } == [nil, nil])
  }
}
