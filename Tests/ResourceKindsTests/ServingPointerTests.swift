import Testing

@testable import ResourceKinds

@Suite struct ServingPointerTests {
  @Test func `the sign says what the tie means`() throws {
    let expected: [(String, ServingPointer.Relation)] = [
      (">alias.name", .nextHop), ("<load_balancer_arn", .trafficSource), ("&security_groups[]", .requirement),
      ("^id", .gated),
    ]
    for (text, relation) in expected {
      let pointer = try #require(ServingPointer(text))
      #expect(pointer.relation == relation)
      #expect(pointer.description == text)
      #expect(!pointer.isReverse)
    }
  }

  @Test func `a star finds the next hops by those that point here`() throws {
    let pointer = try #require(ServingPointer(">*"))
    #expect(pointer.isReverse)
    #expect(pointer.description == ">*")
  }

  @Test(arguments: ["", ">", "a", "<*", "?a", ">a b"])
  func `anything else is refused`(text: String) { #expect(ServingPointer(text) == nil) }
}
