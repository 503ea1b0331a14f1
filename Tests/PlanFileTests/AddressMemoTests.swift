import TestSupport
import Testing

@testable import PlanFile

@Suite struct AddressMemoTests {
  private static let words = [
    "aws_lb.web", "aws_lb.web[0]", "aws_lb.web[12]", #"aws_lb.web["a"]"#, #"aws_lb.web["a.b[0]"]"#, "aws_lb.webs",
    "data.aws_lb.web", "ephemeral.aws_lb.web", "module.a", "module.modules.b.c", "modules.b", "data.x", "module",
    "aws_lb", "aws_lb.", ".web", "aws_lb.web.x", "aws_lb.web[", "aws_lb.web[x]", "", #"aws_lb.web["\"]"#,
  ]
  private static let prefixes = [
    "", "module.a.", "module.a[0].", "module.a[1].", #"module.a["x"]."#, #"module.a["x"].module.b."#,
    "module.a.module.b.",
    "module.ab.", #"module.a["module.c."]."#, "module.a.module.", "module.a..",
  ]

  @Test func `an address means the same whatever stood before it`() {
    let texts = Self.prefixes.flatMap { prefix in Self.words.map { prefix + $0 } }
    var memo = AddressMemo()
    for first in texts {
      for second in texts {
        _ = memo.address(Array(first.utf8))
        #expect(memo.address(Array(second.utf8)) == ResourceAddress(parsing: second), "\(second) behind \(first)")
      }
    }
  }

  @Test func `what neighbours share is held in one place`() throws {
    var memo = AddressMemo()
    let one = memo.address(Array(#"module.a["x"].aws_lb.web[0]"#.utf8))
    let other = memo.address(Array(#"module.a["x"].aws_lb.web[1]"#.utf8))
    let (first, second) = (try #require(one), try #require(other))
    #expect(first.configuration.parts === second.configuration.parts)
    #expect(first != second)
  }
}

@Suite struct AddressTableTests {
  @Test(arguments: [0, 1, 3, 100, 1000]) func `each address is found at its first place`(count: Int) {
    func address(_ number: Int) -> ResourceAddress { ResourceAddress(type: "a", name: "b", key: .index(number)) }
    let changes = ((0..<count).map(address) + (0..<count).map(address)).map {
      ResourceChange(address: $0, action: .create)
    }
    let table = AddressTable(changes, hashes: changes.map(\.address.parts.hash))
    #expect(table.count == count)
    for number in 0..<count { #expect(table.position(of: address(number)) == number) }
    #expect(table.position(of: address(count)) == nil)
  }
}
