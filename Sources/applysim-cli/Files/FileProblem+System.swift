import Glibc

extension FileProblem {
  /// What an error number means for a path that was to be opened.
  static func opening(_ path: String, code: Int32) -> FileProblem {
    switch code {
    case ENOENT:
      let folder = FolderListing.folder(of: path)
      guard FolderListing.isFolder(folder) else { return .noFolder(folder) }
      return .missing(near: NearNames.of(FolderListing.name(of: path), among: FolderListing.names(in: folder)))
    case ENOTDIR: return .noFolder(FolderListing.folder(of: path))
    case EISDIR: return .isFolder(plans: [])
    case EACCES, EPERM, EROFS: return .notPermitted
    case ENOSPC, EDQUOT: return .diskFull
    default: return .system(code)
    }
  }
}

/// What lies in folders, for hints.
enum FolderListing {
  /// What stands before the last `/`; `.` where there is none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// JSON files in a folder, sorted.
  static func plans(in folder: String) -> [String] {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return names(in: folder).filter { $0.hasSuffix(".json") }.sorted().map { base + $0 }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// At most some thousand names, in no order.
  static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while names.count < 5000, let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}

/// Names that look like one that was mistyped.
enum NearNames {
  /// At most three, nearest first, then by name.
  static func of(_ name: String, among names: [String]) -> [String] {
    let limit = max(1, name.count / 3)
    let near = names.map { (name: $0, distance: distance($0, name)) }.filter { $0.distance <= limit }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  /// How many characters must be put in, taken out or replaced, letters of either case being the same.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.lowercased()), Array(right.lowercased()))
    if abs(left.count - right.count) > 8 { return Int.max }
    var row = Array(0...right.count)
    for (line, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in right.indices {
        let replaced = diagonal + (right[column] == character ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count]
  }
}
