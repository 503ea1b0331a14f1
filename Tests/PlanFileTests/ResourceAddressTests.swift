import PlanFile
import Testing

@Suite struct ResourceAddressTests {
  @Test(arguments: [
    "aws_instance.web", "aws_instance.web[0]", #"aws_instance.web["a"]"#, "data.aws_ami.x", "ephemeral.vault_x.y",
    "module.a.aws_x.b", #"module.a["k.l"].module.b[3].data.aws_x.c["\"q\" \\ \n $${x} %%{y} é"]"#,
    "module.module.aws_x.b",
  ])
  func `printing what was read gives the same text`(_ text: String) throws {
    #expect(try #require(ResourceAddress(parsing: text)).description == text)
  }

  @Test(arguments: [
    "", "aws_x", "aws_x.", ".a", "aws_x.a[", "aws_x.a[0", "aws_x.a[x]", #"aws_x.a["x"#, "aws_x.a.b", "module.a",
    "module.aws_x.b",
    "aws_x.a [0]", "data.x",
  ])
  func `what is no address is none`(_ text: String) {
    #expect(ResourceAddress(parsing: text) == nil)
  }

  @Test func `keys of any text survive`() throws {
    for seed in 1...500 as ClosedRange<UInt64> {
      var generator = Shift(state: seed)
      let scalars = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0x20...0x2FF, using: &generator))
      }
      let address = ResourceAddress(
        module: [ModuleStep("m", key: .name(String(String.UnicodeScalarView(scalars))))], type: "aws_x", name: "a",
        key: .name(String(String.UnicodeScalarView(scalars)) + "${x}\"\\"))
      #expect(ResourceAddress(parsing: address.description) == address, "seed \(seed)")
    }
  }
}

/// Marsaglia's xorshift: the same draws in every run.
private struct Shift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
