public import Foundation

/// The recorded real runs beside ConformanceTests.
public enum Recordings {
  public static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "ConformanceTests/Recordings")

  /// The cases of one family (`experiments`, `aws`, `random`) that have all of `files`, by name.
  public static func cases(_ family: String, with files: String...) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: family).path)) ?? []
    return names.sorted().filter { name in
      files.allSatisfy {
        FileManager.default.fileExists(atPath: folder.appending(path: "\(family)/\(name)/\($0)").path)
      }
    }
  }

  public static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }
}
