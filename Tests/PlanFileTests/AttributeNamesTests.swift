import Testing

@testable import PlanFile

@Suite struct AttributeNamesTests {
  private func position(of key: String, in names: AttributeNames) -> Int? {
    let bytes = Array(key.utf8)
    return unsafe bytes.withUnsafeBufferPointer { unsafe names.position(of: JSONKey(content: $0)) }
  }

  @Test(arguments: [[], ["id"], ["name", "id", "arn", "tags", "user_data"], ["a", "", "a", "ab"]])
  func `a name is found where it stands first, and no other`(wanted: [String]) {
    let names = AttributeNames(wanted)
    #expect(names.isEmpty == wanted.isEmpty)
    for key in wanted + ["", "i", "ids", "type", "user_date", "a_name_longer_than_all"] {
      #expect(position(of: key, in: names) == wanted.firstIndex(of: key), "\(key)")
    }
  }
}
