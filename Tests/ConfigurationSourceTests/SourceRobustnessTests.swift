import PlanFile
import Testing

@testable import ConfigurationSource

/// Damaged files end in a fault or in a body, never in a crash or a loop.
@Suite struct SourceRobustnessTests {
  @Test(arguments: ConfigurationSample.all)
  func `a file cut anywhere is read or refused`(_ sample: ConfigurationSample) {
    for (path, text) in sample.files {
      let bytes = Array(text.utf8)
      // A prime step, so that all kinds of places are met.
      for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 97)) {
        read(Array(bytes[..<length]), path: path)
      }
    }
  }

  @Test(arguments: ConfigurationSample.all)
  func `a file with wrong bytes is read or refused`(_ sample: ConfigurationSample) {
    var generator = Generator(state: 7)
    for path in sample.files.keys.sorted() {
      let bytes = Array((sample.files[path] ?? "").utf8)
      guard !bytes.isEmpty else { continue }
      for _ in 0..<60 {
        var damaged = bytes
        for _ in 0..<(1 + generator.below(4)) {
          let place = generator.below(damaged.count)
          switch generator.below(4) {
          case 0: damaged[place] = UInt8(generator.below(256))
          case 1: damaged.remove(at: place)
          case 2: damaged.insert(Generator.marks[generator.below(Generator.marks.count)], at: place)
          default: damaged[place] = damaged[generator.below(damaged.count)]
          }
          if damaged.isEmpty { break }
        }
        read(damaged, path: path)
      }
    }
  }

  @Test func `any sequence of marks is read or refused`() {
    var generator = Generator(state: 11)
    for _ in 0..<3_000 {
      let bytes = (0..<generator.below(60)).map { _ in Generator.marks[generator.below(Generator.marks.count)] }
      read(bytes, path: "main.tf")
      read(Array("a = ".utf8) + bytes, path: "main.tf")
    }
  }

  /// What is read is also searched, and each fault has a place in the file.
  private func read(_ bytes: [UInt8], path: String) {
    let text = SourceText(file: path, bytes: bytes)
    do {
      let body = try path.hasSuffix(".json") ? JSONSyntax.body(of: text) : HCLParser.body(of: text)
      _ = ModuleReader.module(body)
    } catch {
      #expect((0...bytes.count).contains(error.position.offset))
      #expect(error.position.line >= 1 && error.position.column >= 1)
    }
  }

  /// SplitMix64.
  private struct Generator {
    static let marks = Array("\"\"${}%{~[]().:,=>?!*<A\n\n\\- #/forinendifaéb0".utf8)

    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
  }
}
