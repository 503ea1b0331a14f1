import Foundation
import PlanFile
import TestSupport
import Testing

/// The types that are looked up before a plan is read.
@Suite struct InputBytesTypesTests {
  private func types(_ text: String) -> [String] { InputBytes(Array(text.utf8)).resourceTypes }

  @Test func `all types that a plan changes are among them`() throws {
    for name in Recordings.cases("aws", with: "plan.json") {
      let bytes = try Recordings.bytes("aws/\(name)/plan.json")
      let found = InputBytes(bytes).resourceTypes
      #expect(Set(found).count == found.count)
      #expect(Set(try PlanReader().read(bytes).changes.map(\.address.type)).isSubset(of: found), "\(name)")
    }
  }

  @Test func `each is named once, in order, and what can't be one is not`() {
    #expect(types(#"[{"type":"b_x"},{"type":"a_x"},{"type":"b_x"},{"type":"string"},{"type":""}]"#) == ["b_x", "a_x"])
    #expect(types(#"{"type":"a_\u0062","type":"A_b","type":1,"mytype":"c_d","type":"a_b"#) == [])
    #expect(types("").isEmpty)
    #expect(types(#""type":""#).isEmpty)
    #expect(types(#""type":"a_b""#) == ["a_b"])
    #expect(types((0..<100).map { #"{"type":"t_\#($0)"}"# }.joined()).count == 64)
  }

  @Test func `a file's own pages are not looked at`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(#"{"type":"a_b"}"#.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forReadingFrom: file)
    let mapped = try #require(InputBytes(mapping: handle.fileDescriptor, length: 14))
    #expect(mapped.resourceTypes.isEmpty)
  }
}
