import Foundation
import TestSupport
import Testing

@testable import PlanFile

/// One after another: a process has few places for mappings.
@Suite(.serialized) struct InputBytesTests {
  /// A file of its own, mapped, and the descriptor that may still write it.
  private func mapped(_ content: [UInt8], _ body: (InputBytes, Int32) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "applysim-\(UUID().uuidString)")
    try Data(content).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let descriptor = unsafe open(url.path, O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    try body(try #require(InputBytes(mapping: descriptor, length: content.count)), descriptor)
  }

  @Test(arguments: [0, Int.max])
  func `a plan in its file's own pages is the same plan`(sharedFrom: Int) throws {
    let content = Array(
      try Data(contentsOf: URL(filePath: Repository.path("samples/load-balancer-renamed/plan.json"))))
    var reader = PlanReader()
    reader.sharedFrom = sharedFrom
    try mapped(content) { bytes, _ in
      #expect(bytes.count == content.count)
      #expect(bytes.array == content)
      let (read, copied) = try (reader.read(bytes), reader.read(content))
      #expect(read == copied)
      #expect(bytes.areWhole)
    }
  }

  /// The system ends a process that touches a page whose file is gone.
  @Test func `a file that is cut shorter meanwhile reads as zeros and is not whole`() throws {
    let content = [UInt8](repeating: 7, count: 100_000)
    try mapped(content) { bytes, descriptor in
      #expect(bytes.array == content)
      #expect(ftruncate(descriptor, 5000) == 0)
      let found = bytes.array
      #expect(found.prefix(5000).allSatisfy { $0 == 7 })
      // The rest of the page in which the file ends is still there.
      #expect(found.dropFirst(5000).allSatisfy { $0 == 0 })
      #expect(!bytes.areWhole)
    }
  }

  @Test func `a file that is written meanwhile is not whole`() throws {
    try mapped([UInt8](repeating: 7, count: 5000)) { bytes, descriptor in
      #expect(bytes.areWhole)
      // Times of files go in steps of a few milliseconds.
      usleep(20_000)
      let written = unsafe pwrite(descriptor, "x", 1, 0)
      #expect(written == 1)
      #expect(!bytes.areWhole)
    }
  }

  @Test func `what is no regular file, or shorter, is not mapped`() throws {
    let folder = unsafe open("/", O_RDONLY | O_CLOEXEC)
    defer { close(folder) }
    #expect(InputBytes(mapping: folder, length: 10) == nil)
    try mapped([1, 2, 3]) { _, descriptor in
      #expect(InputBytes(mapping: descriptor, length: 4) == nil)
      #expect(InputBytes(mapping: descriptor, length: 0) == nil)
    }
  }

  @Test func `places for mappings are given back`() throws {
    for _ in 0..<100 {
      try mapped([1, 2, 3]) { bytes, _ in #expect(bytes.array == [1, 2, 3]) }
    }
  }
}
