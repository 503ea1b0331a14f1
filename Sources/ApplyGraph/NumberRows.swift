internal import Graphs

/// Rows of numbers, one behind the other.
struct NumberRows: Sendable {
  private var start = [0]
  private var values: [Int] = []

  init() {}

  /// The positions in `rowOf` for which `isIn` is true, sorted into the rows that it names; ascending in each.
  init(rowCount: Int, rowOf: [Int], where isIn: (Int) -> Bool) {
    // Until a row is full, its next place stands where the start of the one behind it belongs.
    start = [Int](filledWith: 0, count: rowCount + 2)
    for position in rowOf.indices where isIn(position) { start[rowOf[position] + 2] += 1 }
    for row in 0..<rowCount { start[row + 2] += start[row + 1] }
    values = [Int](filledWith: 0, count: start[rowCount + 1])
    for position in rowOf.indices where isIn(position) { place(position, inRow: rowOf[position]) }
    start.removeLast()
  }

  /// Values with the rows that they belong to; their order is kept within each.
  init(rowCount: Int, pairs: [(row: Int, value: Int)]) {
    start = [Int](filledWith: 0, count: rowCount + 2)
    for pair in pairs { start[pair.row + 2] += 1 }
    for row in 0..<rowCount { start[row + 2] += start[row + 1] }
    values = [Int](filledWith: 0, count: pairs.count)
    for pair in pairs { place(pair.value, inRow: pair.row) }
    start.removeLast()
  }

  /// - Precondition: the starts stand one row further back.
  private mutating func place(_ value: Int, inRow row: Int) {
    values[start[row + 1]] = value
    start[row + 1] += 1
  }

  /// Room for so many rows, of one value each where it is not known better.
  mutating func reserveRows(_ count: Int) {
    start.reserveCapacity(count + 1)
    values.reserveCapacity(count)
  }

  mutating func appendToLastRow(_ value: Int) { values.append(value) }

  /// What comes now belongs to the next row.
  mutating func endRow() { start.append(values.count) }

  /// A row like the one that ended last.
  ///
  /// - Precondition: one has ended, and nothing came since.
  mutating func repeatLastRow() {
    let last = start[start.count - 2]..<start[start.count - 1]
    for place in last { values.append(values[place]) }
    endRow()
  }

  /// Gives every value another number, and drops those that have none.
  mutating func compact(_ number: (Int) -> Int?) {
    var count = 0
    for row in 0..<start.count - 1 {
      let places = start[row]..<start[row + 1]
      start[row] = count
      for place in places {
        guard let new = number(values[place]) else { continue }
        values[count] = new
        count += 1
      }
    }
    start[start.count - 1] = count
    values.removeLast(values.count - count)
  }

  /// False for a row that is not there.
  func hasValues(_ row: Int) -> Bool { row + 1 < start.count && start[row] < start[row + 1] }

  /// Empty for a row that is not there.
  subscript(row: Int) -> ArraySlice<Int> {
    row + 1 < start.count ? values[start[row]..<start[row + 1]] : []
  }
}
