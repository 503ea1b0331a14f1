#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension SourceConfiguration {
  /// Reads the root module in `directory` and the modules that it calls, as far as they are on disk.
  public static func read(directory: String, dialect: SourceDialect = .openTofu) -> SourceConfiguration {
    read(DirectoryLayout(DiskStore(root: directory)), dialect: dialect)
  }
}

/// Files on disk.
private struct DiskStore: SourceStore {
  var root: String

  func files(in folder: String) -> [String: [UInt8]?]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path(folder)) else { return nil }
    let endings = [".tf", ".tf.json", ".tofu", ".tofu.json"]
    var files: [String: [UInt8]?] = [:]
    for name in names where endings.contains(where: name.hasSuffix) {
      files.updateValue(file(name, in: folder), forKey: name)
    }
    return files
  }

  func file(_ name: String, in folder: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path(folder) + "/" + name).map { Array($0) }
  }

  private func path(_ folder: String) -> String {
    if folder.isEmpty { return root }
    return folder.hasPrefix("/") ? folder : root + "/" + folder
  }
}
