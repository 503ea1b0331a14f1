import Foundation

/// Asks terraform or tofu for the JSON of a saved plan.
struct PlanConversion {
  /// As given; nil to look for one.
  var program: String?
  /// Where it runs: the configuration's folder, which `terraform init` has prepared. Nil for the current one.
  var folder: String?

  func json(ofSavedPlan path: String) throws(CommandFailure) -> [UInt8] {
    guard let program = program ?? ["terraform", "tofu"].first(where: { Self.onPath($0) != nil }) else {
      throw .noTerraform(file: path)
    }
    guard let executable = program.contains("/") ? program : Self.onPath(program) else {
      throw .programMissing(program)
    }
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = ["show", "-json", "-no-color", URL(filePath: path).path]
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    // Messages go to a file: two pipes would have to be read at once.
    let messages = FileManager.default.temporaryDirectory.appending(path: "applysim-\(UUID().uuidString)")
    guard FileManager.default.createFile(atPath: messages.path, contents: nil),
      let handle = FileHandle(forWritingAtPath: messages.path)
    else { throw .unwritable(file: messages.path, .notPermitted) }
    defer { _ = unsafe unlink(messages.path) }
    process.standardError = handle
    do {
      try process.run()
    } catch {
      throw .programMissing(program)
    }
    let json = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw .conversionFailed(
        program: program, status: process.terminationStatus,
        firstLine: Self.firstError((try? String(contentsOf: messages, encoding: .utf8)) ?? ""))
    }
    return Array(json)
  }

  private static func onPath(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The line of a diagnostic that says what is wrong, without its frame.
  private static func firstError(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { line in
      String(line.drop { " │╷╵\t".contains($0) })
    }.filter { !$0.isEmpty }
    return lines.first { $0.hasPrefix("Error:") } ?? lines.first ?? ""
  }
}
