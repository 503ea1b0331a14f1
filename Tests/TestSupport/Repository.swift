public import Foundation

/// The checkout that the tests are of.
public enum Repository {
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// - Parameter name: from the checkout's top.
  public static func path(_ name: String) -> String { root.appending(path: name).path }

  /// Runs a program of the PATH, or of the checkout, to its end; nil where it can't be started.
  public static func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) -> (status: Int32, output: Data)? {
    let file = FileManager.default.temporaryDirectory.appending(path: "applysim-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    do {
      // A file and not a pipe, whose ends programs of other tests would inherit.
      try Data().write(to: file)
      process.standardOutput = try FileHandle(forWritingTo: file)
      process.standardInput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return (process.terminationStatus, try Data(contentsOf: file))
    } catch {
      return nil
    }
  }

  /// A plan of `scripts/make-large-plan`.
  public static func largePlan(_ count: Int, seed: Int, share: Double) throws -> [UInt8] {
    let made = run(["python3", path("scripts/make-large-plan"), "\(count)", "\(seed)", "\(share)"])
    guard let made, made.status == 0 else { throw CocoaError(.executableLoad) }
    return Array(made.output)
  }
}
