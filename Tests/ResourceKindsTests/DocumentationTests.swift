import Foundation
import Testing

@testable import ResourceKinds

@Suite struct DocumentationTests {
  /// The example rows of docs/adding-a-resource-kind.md: its lines with TABs.
  private static var exampleRows: [TableRow] {
    get throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
      let text = try String(contentsOf: root.appending(path: "docs/adding-a-resource-kind.md"), encoding: .utf8)
      return text.split(separator: "\n").filter { $0.contains("\t") }.map { TableRow(line: $0) }
    }
  }

  @Test func `the rows that the guide shows are rows that the tables would take`() throws {
    let rows = try Self.exampleRows
    #expect(rows.count == 5)
    #expect(rows.compactMap(ResourceKind.init).count == 1)
    #expect(rows.compactMap(DurationRow.init).count == 2)
    #expect(rows.compactMap(UpdateEffect.init).count == 2)
  }

  @Test func `the kind that the guide adds is not there yet, and would stand where it says`() throws {
    let rows = try Self.exampleRows
    let type = try #require(rows.first)[0]
    #expect(ResourceCatalog.standard.kind(named: String(type)) == nil)
    #expect("aws_lightsail_database" < type && type < "aws_lightsail_instance")
  }
}
