import Testing

@testable import ApplySimulation

@Suite struct HandfulTableTests {
  @Test(arguments: [0, 1, 15, 16, 17, 40]) func `few and many are found alike`(count: Int) {
    var table = HandfulTable<String, Int>(minimumCapacity: count)
    for number in 0..<count { #expect(table.value(of: "k\(number)", orElse: number) == number) }
    for number in 0..<count {
      #expect(table["k\(number)"] == number)
      #expect(table.value(of: "k\(number)", orElse: -1) == number)
      #expect(table.contains { $0 == "k\(number)" && $1 == number })
    }
    #expect(table["k\(count)"] == nil)
    #expect(!table.contains { key, _ in key == "k\(count)" })
    for number in 0..<count { table.set("k\(number)", to: number + 100) }
    table.set("new", to: 7)
    #expect((0..<count).map { table["k\($0)"] } == (0..<count).map { $0 + 100 })
    #expect(table["new"] == 7)
  }

  @Test(arguments: [3, 16, 50]) func `several values of a key stand in the order in which they were added`(count: Int) {
    var map = Multimap<Int, Int>(minimumCapacity: 4)
    for round in 0..<3 {
      for key in 0..<count { map.add(round * 1000 + key, to: key) }
      map.addToSameKey(round * 1000 + 999)
    }
    for key in 0..<count - 1 { #expect(Array(map.values(of: key)) == [key, 1000 + key, 2000 + key]) }
    let last = count - 1
    #expect(Array(map.values(of: last)) == [last, 999, 1000 + last, 1999, 2000 + last, 2999])
    #expect(map.contains(0) && !map.contains(count))
    #expect(Array(map.values(of: count)).isEmpty)
  }
}
