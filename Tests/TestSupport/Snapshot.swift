public import Foundation

/// A text that is kept beside the test that makes it, in its `Snapshots` folder.
///
///     #expect(Snapshot("report.txt").difference(from: text) == nil)
///
/// With RECORD_SNAPSHOTS=1 a new or different text is written down, and the test fails once so that someone looks.
public struct Snapshot: Sendable {
  public let file: URL

  public init(_ name: String, testFile: String = #filePath) {
    file = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
  }

  /// The first line that differs, or nil where all are the same.
  public func difference(from text: String) -> String? {
    let kept = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    if kept == text { return nil }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      do {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return "\(file.lastPathComponent) was written: look at it and run the tests again"
      } catch {
        return "\(file.lastPathComponent) could not be written: \(error)"
      }
    }
    guard let kept else { return "\(file.lastPathComponent) is not there: record it with scripts/record-snapshots" }
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in 0..<max(old.count, new.count) {
      let before = line < old.count ? String(old[line]) : "(end)"
      let after = line < new.count ? String(new[line]) : "(end)"
      if before != after {
        return "\(file.lastPathComponent):\(line + 1): expected \"\(before)\", found \"\(after)\""
      }
    }
    return "\(file.lastPathComponent): the same lines, other line ends"
  }
}
