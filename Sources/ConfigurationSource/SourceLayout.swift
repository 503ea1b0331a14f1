internal import PlanFile

/// Where the folder of each module is.
protocol SourceLayout {
  /// Nil where there is no configuration at all.
  func root() -> SourceFolder?

  /// The folder of the module at `path`, called by the one in `parent` with `source`; nil where it is not to be found.
  func folder(of path: [String], source: String?, parent: SourceFolder) -> SourceFolder?
}

/// The configuration in a saved plan: `tfconfig/m-KEY/` holds the files of the module at KEY, the names of its calls
/// joined by dots; the root's key is empty.
struct SavedPlanLayout: SourceLayout {
  private var files: [String: [String: [UInt8]?]] = [:]
  private let manifest: ModuleManifest

  /// - Parameter files: paths in the archive, with or without `tfconfig/` in front.
  init(_ files: [String: [UInt8]]) {
    var manifest = ModuleManifest()
    for (path, bytes) in files {
      let path = path.hasPrefix("tfconfig/") ? path.dropFirst("tfconfig/".count) : path[...]
      if path == "modules.json" { manifest = ModuleManifest(bytes) }
      guard path.hasPrefix("m-"), let slash = path.lastIndex(of: "/") else { continue }
      self.files[String(path[..<slash].dropFirst(2)), default: [:]][String(path[path.index(after: slash)...])] = bytes
    }
    self.manifest = manifest
  }

  func root() -> SourceFolder? { folder(key: "") }

  func folder(of path: [String], source: String?, parent: SourceFolder) -> SourceFolder? {
    folder(key: path.joined(separator: "."))
  }

  private func folder(key: String) -> SourceFolder? {
    guard let files = files[key] else { return nil }
    // The manifest remembers where the files came from, which is where people look for them.
    let display = manifest.folders[key].map(FolderPath.normalized) ?? "tfconfig/m-" + key
    return SourceFolder(identity: key, display: display, files: files)
  }
}

/// A configuration as people keep it: local modules by their path, others where `terraform init` put them.
struct DirectoryLayout<Store: SourceStore>: SourceLayout {
  private let store: Store
  private let manifest: ModuleManifest

  init(_ store: Store) {
    self.store = store
    manifest = store.file("modules.json", in: ".terraform/modules").map { ModuleManifest($0) } ?? ModuleManifest()
  }

  func root() -> SourceFolder? { folder("") }

  func folder(of path: [String], source: String?, parent: SourceFolder) -> SourceFolder? {
    if let source, source.hasPrefix("./") || source.hasPrefix("../") {
      let isRoot = parent.identity.isEmpty
      return folder(FolderPath.normalized(isRoot ? source : parent.identity + "/" + source))
    }
    return manifest.folders[path.joined(separator: ".")].flatMap { folder(FolderPath.normalized($0)) }
  }

  private func folder(_ path: String) -> SourceFolder? {
    store.files(in: path).map { SourceFolder(identity: path, display: path, files: $0) }
  }
}

/// Folders and files, by paths from the root of a configuration; the root's own path is empty.
protocol SourceStore {
  /// The configuration files directly in `folder`, by name; nil where there is no such folder.
  func files(in folder: String) -> [String: [UInt8]?]?

  func file(_ name: String, in folder: String) -> [UInt8]?
}

/// Files in memory.
struct MemoryStore: SourceStore {
  private var folders: [String: [String: [UInt8]?]] = [:]

  init(_ files: [String: [UInt8]]) {
    for (path, bytes) in files {
      let path = FolderPath.normalized(path)
      let slash = path.lastIndex(of: "/")
      let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
      folders[String(path[..<(slash ?? path.startIndex)]), default: [:]][name] = bytes
    }
  }

  func files(in folder: String) -> [String: [UInt8]?]? { folders[folder] }

  func file(_ name: String, in folder: String) -> [UInt8]? { folders[folder]?[name] ?? nil }
}

enum FolderPath {
  /// Without `.` and, as far as there is something before it, `..`; `/` at the start is kept, at the end it is not.
  static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

/// `modules.json`: which folder each module's files are in.
///
/// `terraform init` writes `{"Modules":[{"Key","Source","Dir"}]}`, a saved plan has the bare list.
struct ModuleManifest: Sendable {
  private(set) var folders: [String: String] = [:]

  init() {}

  /// A manifest that is no JSON says nothing.
  init(_ bytes: [UInt8]) {
    guard let value = try? JSONValue.parse(bytes) else { return }
    for entry in value["Modules"]?.elements ?? value.elements ?? [] {
      if let key = entry["Key"]?.string, let folder = entry["Dir"]?.string { folders[key] = folder }
    }
  }
}
