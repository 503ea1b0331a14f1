/// One module's folder: the files that lie directly in it.
struct SourceFolder: Sendable {
  /// What tells one folder from another.
  var identity: String
  /// The folder as ranges and faults name it; empty for the root.
  var display: String
  /// By name. Nil where a file could not be read.
  var files: [String: [UInt8]?]

  func displayName(of file: String) -> String { display.isEmpty ? file : display + "/" + file }
}

/// Whose rules decide which files of a folder count.
public enum SourceDialect: Sendable {
  /// `.tf` and `.tf.json`.
  case terraform
  /// Also `.tofu` and `.tofu.json`, which stand in for a `.tf` file of the same name.
  case openTofu
}

extension SourceFolder {
  /// The files that make the module, in the order in which they are read.
  ///
  /// Source: developer.hashicorp.com/terraform/language/files (names, hidden files and editors' backups, override files)
  /// and opentofu.org/docs/language/files (`.tofu`).
  func moduleFiles(dialect: SourceDialect) -> (primary: [ModuleFile], overrides: [ModuleFile]) {
    let endings = dialect == .openTofu ? [".tf", ".tf.json", ".tofu", ".tofu.json"] : [".tf", ".tf.json"]
    var modules: [ModuleFile] = []
    for (name, bytes) in files where !Self.isBackup(name) {
      guard let ending = endings.first(where: name.hasSuffix) else { continue }
      modules.append(ModuleFile(name: name, stem: String(name.dropLast(ending.count)), ending: ending, bytes: bytes))
    }
    let names = Set(modules.map(\.name))
    modules.removeAll { names.contains($0.stem + $0.ending.replacing(prefix: ".tf", with: ".tofu")) && $0.isTerraform }
    modules.sort { $0.name < $1.name }
    return (modules.filter { !$0.isOverride }, modules.filter(\.isOverride))
  }

  func hasModule(dialect: SourceDialect) -> Bool {
    let (primary, overrides) = moduleFiles(dialect: dialect)
    return !primary.isEmpty || !overrides.isEmpty
  }

  private static func isBackup(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
  }
}

/// One configuration file.
struct ModuleFile: Sendable {
  var name: String
  /// The name without its ending.
  var stem: String
  var ending: String
  /// Nil where it could not be read.
  var bytes: [UInt8]?

  var isJSON: Bool { ending.hasSuffix(".json") }
  var isTerraform: Bool { ending.hasPrefix(".tf") }
  var isOverride: Bool { stem == "override" || stem.hasSuffix("_override") }
}

extension String {
  fileprivate func replacing(prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
