/// Follows module calls from the root, breadth first.
struct ModuleWalk {
  private struct Visit {
    var path: [String]
    var folder: SourceFolder
    /// The folders from the root to here, against modules that call themselves.
    var ancestors: [String]
  }

  private struct ReadModule {
    var content: SourceModule
    var isComplete: Bool
  }

  private let dialect: SourceDialect
  private(set) var modules: [SourceConfiguration.Module] = []
  private(set) var problems: [SourceProblem] = []
  private var read: [String: ReadModule] = [:]

  init(dialect: SourceDialect) { self.dialect = dialect }

  mutating func run(_ layout: some SourceLayout) {
    guard let root = layout.root(), root.hasModule(dialect: dialect) else {
      problems.append(.noConfiguration)
      return
    }
    var queue = [Visit(path: [], folder: root, ancestors: [root.identity])]
    var next = 0
    while next < queue.count {
      let visit = queue[next]
      next += 1
      let module = module(in: visit.folder)
      modules.append(
        SourceConfiguration.Module(
          path: visit.path, folder: visit.folder.display, content: module.content, isComplete: module.isComplete))
      for call in module.content.calls {
        guard queue.count < SourceConfiguration.moduleLimit else {
          problems.append(.tooManyModules(limit: SourceConfiguration.moduleLimit))
          return
        }
        if let called = follow(call, from: visit, layout) { queue.append(called) }
      }
    }
  }

  private mutating func follow(_ call: SourceModuleCall, from visit: Visit, _ layout: some SourceLayout) -> Visit? {
    let path = visit.path + [call.name]
    guard let folder = layout.folder(of: path, source: call.source, parent: visit.folder) else {
      problems.append(.moduleNotFound(module: path, source: call.source, call: call.range))
      return nil
    }
    guard !visit.ancestors.contains(folder.identity) else {
      problems.append(.moduleCycle(module: path, call: call.range))
      return nil
    }
    return Visit(path: path, folder: folder, ancestors: visit.ancestors + [folder.identity])
  }

  private mutating func module(in folder: SourceFolder) -> ReadModule {
    if let known = read[folder.identity] { return known }
    let (primary, overrides) = folder.moduleFiles(dialect: dialect)
    let problemsBefore = problems.count
    var base = SourceBody()
    for file in primary { base.blocks += body(of: file, in: folder).blocks }
    let overriding = overrides.map { body(of: $0, in: folder) }
    let content = ModuleReader.module(OverrideFiles.merge(base, overrides: overriding))
    let module = ReadModule(content: content, isComplete: problems.count == problemsBefore)
    read[folder.identity] = module
    return module
  }

  /// The blocks of one file; none where it has a fault, which is kept.
  private mutating func body(of file: ModuleFile, in folder: SourceFolder) -> SourceBody {
    let name = folder.displayName(of: file.name)
    do throws(SourceError) {
      guard let bytes = file.bytes else {
        throw SourceError(file: name, position: SourcePosition(line: 1, column: 1, offset: 0), fault: .unreadable)
      }
      let text = SourceText(file: name, bytes: bytes)
      return try file.isJSON ? JSONSyntax.body(of: text) : HCLParser.body(of: text)
    } catch {
      problems.append(.fault(error))
      return SourceBody()
    }
  }
}
