import Graphs
import PlanFile

/// Where some attributes stand among the members of objects of one type: most have the same members in the same order, so
/// that they are compared with those before instead of looked for one by one.
struct MemberPlaces {
  private let wanted: [String]
  /// Of the last object: to hold on to all of them is cheaper than to each name.
  private var former: [JSONMember] = []
  /// By position in `wanted`; -1 where there is no such member.
  private var places: [Int]

  init(of wanted: [String]) {
    self.wanted = wanted
    places = [Int](filledWith: -1, count: wanted.count)
  }

  /// Finds them in an object's members. Linear where these are called as the last ones were.
  mutating func look(at members: [JSONMember]) {
    if members.count == former.count, members.indices.allSatisfy({ members[$0].name == former[$0].name }) { return }
    former = members
    for number in wanted.indices { places[number] = members.place(of: wanted[number]) ?? -1 }
  }

  /// The place of a wanted attribute, by its position; nil where the object has none.
  subscript(number: Int) -> Int? { places[number] < 0 ? nil : places[number] }
}
