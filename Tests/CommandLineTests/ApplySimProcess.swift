import Foundation

/// A run of the built binary.
struct ApplySimProcess {
  var standardOutput: [UInt8]
  var standardError: String
  var status: Int32
  var wasSignalled: Bool

  var text: String { String(decoding: standardOutput, as: UTF8.self) }

  /// Beside the test bundle, whichever folder that was built into.
  static let binary = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    .appending(path: "applysim")

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs `applysim ARGUMENTS` in `folder` (the repository) and waits for its end; `before` are the words of a program
  /// that starts it.
  static func run(
    before: [String] = [], _ arguments: [String], input: [UInt8] = [], in folder: URL = repository,
    environment: [String: String] = [:]
  ) throws -> ApplySimProcess {
    let scratch = try ScratchFolder()
    let files = ["in", "out", "err"].map { scratch.url.appending(path: $0) }
    try Data(input).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    let process = Process()
    let words = before + [binary.path] + arguments
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "NO_COLOR" }.merging(
      environment, uniquingKeysWith: { $1 })
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return ApplySimProcess(
      standardOutput: Array(try Data(contentsOf: files[1])),
      standardError: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
      status: process.terminationStatus, wasSignalled: process.terminationReason == .uncaughtSignal)
  }
}

extension Pipe {
  /// One that other programs, started at the same time by other tests, do not inherit: they would keep its ends open.
  static func ofThisProcess() -> Pipe {
    let pipe = Pipe()
    for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
      _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    return pipe
  }
}

/// A folder of one test's own, gone when the test lets go of it.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "applysim-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and gives back its path.
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, bytes: Array(text.utf8))
  }

  func file(_ name: String, bytes: [UInt8]) throws -> String {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path
  }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }
}
