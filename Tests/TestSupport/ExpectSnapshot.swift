import Foundation
public import Testing

/// Compares `text` with the file `Snapshots/name` beside the calling test file.
///
/// Where the file is missing it is written and the test fails, so that somebody looks at it once; `RECORD_SNAPSHOTS=1`
/// rewrites files that differ. A difference is reported with the first line that differs.
public func expectSnapshot(
  _ text: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
  let file = folder.appendingPathComponent(name)
  guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("no snapshot \(name) yet: it was written, look at it", sourceLocation: sourceLocation)
    return
  }
  guard recorded != text else { return }
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(expected, found).prefix { $0 == $1 }.count
  Issue.record(
    """
    \(name):\(line + 1): expected \(line < expected.count ? String(expected[line]) : "the end")
    found \(line < found.count ? String(found[line]) : "the end")
    RECORD_SNAPSHOTS=1 rewrites it
    """, sourceLocation: sourceLocation)
}
