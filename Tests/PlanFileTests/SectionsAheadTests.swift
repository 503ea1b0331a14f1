import Foundation
import TestSupport
import Testing

@testable import PlanFile

@Suite struct SectionsAheadTests {
  private let selection = AttributeSelection { _ in ["id", "name", "arn", "records", "value"] }

  /// What comes of a plan, whichever it is.
  private func outcome(_ bytes: [UInt8], chunk: Int) -> Result<Plan, PlanError> {
    var reader = PlanReader(selection: selection)
    reader.sharedFrom = chunk > 0 ? 0 : .max
    reader.chunk = chunk
    do throws(PlanError) { return .success(try reader.read(bytes)) } catch { return .failure(error) }
  }

  private func isSame(_ bytes: [UInt8]) -> Bool {
    let whole = outcome(bytes, chunk: 0)
    return [1, 700].allSatisfy { outcome(bytes, chunk: $0) == whole }
  }

  private static let plans = ["crates-io-2023-01-25", "load-balancer-renamed", "record-into-module"].map {
    Repository.path("samples/\($0)/plan.json")
  }

  @Test(arguments: plans) func `a plan that is read on all cores is the same plan`(file: String) throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: file)))
    var reader = PlanReader(selection: selection)
    reader.sharedFrom = 0
    #expect(try reader.read(bytes).changes.isEmpty == false)
    #expect(isSame(bytes))
  }

  /// The names of the sections that are read ahead.
  private func readAhead(_ bytes: [UInt8]) throws -> [String] {
    var read: [String] = []
    try JSONParser.parse(bytes) { (reader) throws(JSONError) in
      var ahead = SectionsAhead(reader, selection)
      try reader.forEachMember { (key, reader) throws(JSONError) in
        if ahead.take(at: reader.mark) != nil { read.append(key.text) }
        try reader.skip()
      }
    }
    return read.sorted()
  }

  private static let sections = ["configuration", "planned_values", "prior_state", "resource_changes"]

  @Test(arguments: plans) func `the large sections are read ahead`(file: String) throws {
    #expect(try readAhead(Array(try Data(contentsOf: URL(filePath: file)))) == Self.sections)
  }

  @Test(arguments: plans) func `so are those of a plan that jq has sorted and laid out`(file: String) throws {
    let plan = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file)))
    let text = String(
      decoding: try JSONSerialization.data(withJSONObject: plan, options: [.prettyPrinted, .sortedKeys]),
      as: UTF8.self)
    let bytes = Array(text.replacing("\" : ", with: "\": ").utf8)
    let read = try readAhead(bytes)
    #expect(read == Self.sections)
    #expect(isSame(bytes))
  }

  @Test func `an attribute of a section's name is no section`() throws {
    let text = #"""
      {"variables":{"configuration":{"value":{"x":1}},"prior_state":{"value":{}}},"planned_values":{"root_module":{}},
      "resource_changes":[{"address":"a.b","change":{"actions":["no-op"],"before":{"configuration":{"x":{}},
      "resource_changes":[{"name":"x"}]},"after":{}}}],"format_version":"1.2","configuration":{"root_module":{}}}
      """#
    #expect(try readAhead(Array(text.utf8)) == ["configuration", "planned_values", "resource_changes"])
    #expect(isSame(Array(text.utf8)))
  }

  @Test func `many changes are read in parts`() throws {
    let bytes = try Repository.largePlan(150, seed: 3, share: 0.4)
    #expect(isSame(bytes))
  }

  @Test(arguments: plans) func `a plan that is wrong somewhere gets the error that it gets on one core`(file: String)
    throws
  {
    let bytes = Array(try Data(contentsOf: URL(filePath: file)))
    for place in stride(from: 7, to: bytes.count, by: bytes.count / 150) {
      #expect(isSame(Array(bytes[..<place])), "cut at \(place)")
      for byte in ["]", "}", ",", "\"", "[", "{", "7"] {
        var wrong = bytes
        wrong[place] = byte.utf8.first ?? 0
        #expect(isSame(wrong), "\(byte) at \(place)")
      }
    }
  }

  @Test(arguments: [
    #"{"format_version":"1.2","resource_changes":{},"prior_state":[]}"#,
    #"{"format_version":"1.2","resource_changes":[],"prior_state":{}}"#,
    #"{"format_version":"1.2","resource_changes":[1,2,3]}"#,
    #"{"format_version":"1.2","resource_changes":{{"address":"a.b","change":{"actions":["no-op"]}}]}"#,
    #"{"format_version":"1.2","resource_changes":[{"address":"a.b","change":{"actions":["no-op"]}}}"#,
    #"{"format_version":"1.2","resource_changes":[{"address":"a.b","change":{"actions":["no-op"]}},]}"#,
    #"{"format_version":"1.2","resource_changes":[],"resource_changes":[]}"#,
    #"{"format_version":"1.2","planned_values":{"root_module":{}},"configuration":{}}"#,
    #"{"format_version":"1.2","planned_values":{"root_module":{"x":1}},"configuration":{}}"#,
    #"{"format_version":"1.2","prior_state":{"values":{"root_module":{"resources":[{"address":"a.b"}]}}},"configuration":{}}"#,
    #"{"prior_state":{"values":{"root_module":{"resources":[{"address":"a.b","values":{"id":"1"}}]}}},"format_version":"1.2","configuration":{}}"#,
    #"{"format_version":"1.2","planned_values":{},"a":" { \"a\":1}","b":["{","}, {\\",{"c":"\\\" {\"d"}]}"#,
    #"{"format_version":"1.2","planned_values":{},"a":" {"a":1}"}"#, #"{"format_version":"1.2","a":[1, {"b":"\x"}]}"#,
    #"{"format_version":"1.2","a":[1, {"b":"\u12"}]}"#, #"{"format_version":"1.2","a":["é", {"b":"c}]}"#,
    #"[{"resource_changes":[]}]"#, #"{"resource_changes":[}"#, #"]]]]{{{"#, #"{{{{}"#, #"[]"#, "",
  ]) func `odd documents are read alike`(text: String) {
    #expect(isSame(Array(text.utf8)))
  }

  private static let change = #""change":{"actions":["no-op"]}"#
  private static let changes =
    ["a.b", #"a.c[\"x\"]"#, "a.c[0]", "module.m.a.b"].map { #"{"address":"\#($0)","mode":"managed",\#(change)}"# }
    + [#"{"address":"a.b","deposed":"d","mode":"managed",\#(change)}"#]

  /// Objects of prior state by their members: in the order of the changes, in another, with others between, with addresses
  /// that are written in another way or are none.
  @Test(arguments: [
    [#""address":"a.b""#, #""address":"a.c[\"x\"]""#, #""address":"a.c[0]""#, #""address":"module.m.a.b""#],
    [#""address":"module.m.a.b""#, #""address":"a.b""#, #""address":"a.b","deposed_key":"d""#, #""address":"a.c[0]""#],
    [#""address":"a.b""#, #""address":"x.y""#, #""address":"\u0061.c[\"\u0078\"]""#, #""address":"a.c[0]""#],
    [#""address":"a.b""#, #""address":"a..b""#, #""address":"a.c[0]""#], [#""address":"""#],
    [#""address":"a.b","address":"a.c[0]""#, #""address":"x.y""#], [#""address":"..","address":"a.b""#],
    [#""address":"a.b","address":".""#], [#""address":1"#, #""address":"a.b""#], [#""deposed_key":"d""#], [],
  ])
  func `objects of prior state get the addresses of their changes`(objects: [String]) throws {
    let changes = Self.changes.joined(separator: ",")
    let resources = objects.enumerated().map { #"{\#($1)\#($1.isEmpty ? "" : ",")"values":{"id":"\#($0)"}}"# }
      .joined(separator: ",")
    let sections = [
      #""resource_changes":[\#(changes)]"#,
      #""prior_state":{"format_version":"1.0","values":{"root_module":{"resources":[\#(resources)]}}}"#,
      #""configuration":{"root_module":{}}"#,
    ]
    for order in [sections, sections.reversed()] {
      let text = Array(#"{"format_version":"1.2",\#(order.joined(separator: ","))}"#.utf8)
      #expect(isSame(text))
      guard case .success(let plan) = outcome(text, chunk: 1) else { continue }
      for object in plan.priorState {
        let isChanged = plan.changes.contains { $0.address == object.address }
        #expect(plan.changes.contains { $0.address.parts === object.address.parts } == isChanged)
        #expect((object.values["id"] == nil) == isChanged)
      }
    }
  }
}
