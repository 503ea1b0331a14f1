public import PlanFile

/// A configuration read from its files: every module once for each place at which it is called.
///
/// What could not be read does not stop the rest: it is in `problems`, and the module says so.
///
///     let configuration = SourceConfiguration.read(files: ["main.tf": Array("resource \"null_resource\" \"a\" {}".utf8)])
///     configuration[[]]?.resources.first?.name  // "a"
public struct SourceConfiguration: Sendable {
  /// One module at one place.
  public struct Module: Sendable {
    /// The names of the calls that lead here; empty for the root.
    public var path: [String]
    /// Where its files are, as ranges name them; empty for the root's own folder.
    public var folder: String
    public var content: SourceModule
    /// False where one of its files could not be read: references may be missing.
    public var isComplete: Bool
  }

  /// The root first, then by depth and in the order of the calls.
  public private(set) var modules: [Module] = []
  public private(set) var problems: [SourceProblem] = []
  private var moduleIndexes: [[String]: Int] = [:]
  private var resourceIndexes: [ConfigurationAddress: (module: Int, resource: Int)] = [:]

  /// How many modules are followed; more than any real configuration has.
  public static let moduleLimit = 100_000

  /// The module at `path`, whichever way its instances are numbered.
  public subscript(path: [String]) -> SourceModule? { moduleIndexes[path].map { modules[$0].content } }

  /// The block behind a configuration address.
  public func resource(_ address: ConfigurationAddress) -> SourceResource? {
    resourceIndexes[address].map { modules[$0.module].content.resources[$0.resource] }
  }

  /// Reads the `tfconfig/` part of a saved plan.
  ///
  /// - Parameter files: paths in the archive to their bytes; others than those under `tfconfig/` are passed over.
  public static func read(savedPlan files: [String: [UInt8]]) -> SourceConfiguration {
    // Only OpenTofu copies such files into its plans.
    read(SavedPlanLayout(files), dialect: .openTofu)
  }

  /// Reads files that lie as they do in a working directory.
  ///
  /// - Parameter files: paths from the root module's folder to their bytes. Modules that are not local are found by
  ///   `.terraform/modules/modules.json`.
  public static func read(
    files: [String: [UInt8]], dialect: SourceDialect = .openTofu
  ) -> SourceConfiguration {
    read(DirectoryLayout(MemoryStore(files)), dialect: dialect)
  }

  /// Complexity: O(*bytes* of all modules' files); a folder that is called often is read once.
  static func read(_ layout: some SourceLayout, dialect: SourceDialect) -> SourceConfiguration {
    var walk = ModuleWalk(dialect: dialect)
    walk.run(layout)
    var configuration = SourceConfiguration()
    configuration.modules = walk.modules
    configuration.problems = walk.problems
    configuration.makeIndexes()
    return configuration
  }

  private mutating func makeIndexes() {
    for (number, module) in modules.enumerated() {
      moduleIndexes[module.path] = number
      for (index, resource) in module.content.resources.enumerated() {
        let address = ConfigurationAddress(
          module: module.path, mode: resource.mode, type: resource.type, name: resource.name)
        resourceIndexes[address] = (number, index)
      }
    }
  }
}

/// Something that keeps a configuration from being known whole.
public enum SourceProblem: Sendable, Hashable {
  case fault(SourceError)
  /// No file of the root module was found.
  case noConfiguration
  /// The files of a called module are not there: a module that `terraform init` has not fetched.
  case moduleNotFound(module: [String], source: String?, call: SourceRange)
  /// A module that calls itself, perhaps through others.
  case moduleCycle(module: [String], call: SourceRange)
  case tooManyModules(limit: Int)
}
