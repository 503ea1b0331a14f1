import Reporting
import Testing

@Suite struct TableTests {
  private func table(_ rows: [[String]]) -> Table {
    var table = Table([.init("id", .trailing), .init("name", isFlexible: true), .init("takes", .trailing)])
    for row in rows { table.add(row) }
    return table
  }

  @Test func `columns are as wide as their widest cell`() {
    let lines = table([["1", "aws_x.a", "10s"], ["12", "b", "1m30s"]]).lines(width: 80)
    #expect(lines == ["id  name     takes", " 1  aws_x.a    10s", "12  b        1m30s"])
  }

  @Test func `a flexible column is cut in the middle until the line fits`() {
    let long = #"module.edge["eu-west-1"].aws_route53_record.static["crates.example"]"#
    let lines = table([["1", long, "10s"]]).lines(width: 40)
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines[1] == #" 1  module.edge…"crates.example"]    10s"#)
  }

  @Test func `it never becomes narrower than can be read`() {
    let lines = table([["1", String(repeating: "x", count: 60), "10s"]]).lines(width: 10)
    #expect(lines[1] == " 1  xxxxxx…xxxxxxxxx    10s")
  }

  @Test func `without titles there is no title line, and no line ends in blanks`() {
    var table = Table([.init(""), .init("")])
    table.add(["a", ""])
    table.add(["bc", "d"])
    #expect(table.lines(width: 80) == ["a", "bc  d"])
  }

  @Test func `wide characters take two columns and escape sequences none`() {
    var table = Table([.init(""), .init("")])
    table.add(["計画", "1"])
    table.add(["a\u{1B}[31mb", "2"])
    #expect(table.lines(width: 80) == ["計画     1", "a\u{FFFD}[31mb  2"])
  }
}
