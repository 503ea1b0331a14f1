import Testing

@testable import ResourceKinds

@Suite struct SortedRowsTests {
  private let table = SortedRows("a\t1\na#x\t2\na#y\t3\na_b\t4\nb\t5\nb\t6\n")

  @Test func `rows are found by their whole first field`() {
    #expect(table.row(named: "a")?.fields == ["a", "1"])
    #expect(table.row(named: "a_b")?[1] == "4")
    #expect(table.rows(named: "b").map { $0[1] } == ["5", "6"])
  }

  @Test func `variants stand with their type`() {
    #expect(table.rowsWithVariants(named: "a").map { $0[1] } == ["1", "2", "3"])
    #expect(table.rowsWithVariants(named: "a_b").count == 1)
  }

  @Test(arguments: ["", "A", "a#", "a_", "aa", "c", "ab"])
  func `what is not there is not found`(key: String) {
    #expect(table.row(named: key) == nil)
    #expect(table.rows(named: key).isEmpty)
  }

  @Test func `a pattern is found by what stands in front of its star`() {
    let patterns = SortedRows("lb\t1\nalb_*\t2\n*_v1\t3\nalb\t4\nal*b\t5\n")
    func found(_ name: String) -> [Substring] { patterns.rows(ofPatternsFor: name).map { $0[1] } }
    #expect(found("alb") == ["3", "4", "5"])
    #expect(found("alb_x") == ["2", "3", "5"])
    #expect(found("lb") == ["1", "3"])
    #expect(found("l") == ["3"])
    #expect(found("") == ["3"])
    #expect(SortedRows("").rows(ofPatternsFor: "a").isEmpty)
    #expect(SortedRows("a\t1").rows(ofPatternsFor: "a").map { $0[1] } == ["1"])
  }

  @Test func `an empty table finds nothing`() {
    #expect(SortedRows("").row(named: "a") == nil)
    #expect(SortedRows("").all.isEmpty)
  }

  @Test func `a field beyond the last is empty`() {
    #expect(table.row(named: "a")?[7] == "")
  }

  @Test func `every row of a table of any size is found`() {
    for size in 0..<40 {
      let keys = (0..<size).map { "k\(String($0 + 100))" }
      let table = SortedRows(keys.map { "\($0)\t\($0)\n" }.joined())
      for key in keys { #expect(table.row(named: key)?[1] == key[...]) }
    }
  }

  @Test func `pieces keep empty ones and long separators`() {
    #expect(Substring("a & b & ").pieces(between: " & ") == ["a", "b", ""])
    #expect(Substring("").pieces(between: "\t") == [""])
  }
}
