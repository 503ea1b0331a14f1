internal import PlanFile

/// Reads the blocks of one module's files, already merged, into a `SourceModule`.
struct ModuleReader {
  private var module = SourceModule()

  static func module(_ body: SourceBody) -> SourceModule {
    var reader = ModuleReader()
    for block in body.blocks { reader.read(block) }
    return reader.module
  }

  private mutating func read(_ block: SourceBlock) {
    switch block.type {
    case "resource": readResource(block, mode: .managed)
    case "data": readResource(block, mode: .data)
    case "ephemeral": readResource(block, mode: .ephemeral)
    case "locals": readLocals(block)
    case "module": readCall(block)
    case "output": readOutput(block)
    case "variable": readVariable(block)
    case "provider": readProvider(block)
    case "check": readCheck(block)
    case "moved": readMove(block)
    case "removed": readRemoval(block)
    case "import": readImport(block)
    // `terraform` is read before any graph is made, and refers to nothing.
    default: break
    }
  }

  private mutating func readResource(_ block: SourceBlock, mode: ResourceMode, check: String? = nil) {
    if let resource = ResourceReader.resource(block, mode: mode, check: check) { module.resources.append(resource) }
  }

  private mutating func readLocals(_ block: SourceBlock) {
    for attribute in block.body.attributes {
      module.locals.append(
        SourceLocal(
          name: attribute.name, references: ReferenceCollector.references(in: [attribute.value]),
          range: attribute.range))
    }
  }

  private mutating func readCall(_ block: SourceBlock) {
    guard let name = block.labels.first else { return }
    let body = block.body
    let metaArguments: Set = ["source", "version", "count", "for_each", "depends_on", "providers"]
    module.calls.append(
      SourceModuleCall(
        name: name, source: body.attribute("source")?.value.literalString,
        arguments: body.attributes.filter { !metaArguments.contains($0.name) }.map {
          ModuleArgument(name: $0.name, references: ReferenceCollector.references(in: [$0.value]))
        },
        repetition: body.repetition, hasCount: body.attribute("count") != nil,
        hasForEach: body.attribute("for_each") != nil, dependsOn: body.listedReferences("depends_on"),
        providers: providers(body.attribute("providers")?.value), range: block.range))
  }

  private func providers(_ value: SourceExpression?) -> [SourceProviderPassing] {
    guard case .object(let items)? = value else { return [] }
    return items.compactMap { item in
      guard let inner = item.key.addressText, let outer = item.value.addressText else { return nil }
      return SourceProviderPassing(inner: inner, outer: outer)
    }
  }

  private mutating func readOutput(_ block: SourceBlock) {
    guard let name = block.labels.first else { return }
    let conditions = SourceBody(blocks: block.body.blocks.filter { $0.type == "precondition" })
    module.outputs.append(
      SourceOutput(
        name: name, value: ReferenceCollector.references(in: block.body.values("value")),
        dependsOn: block.body.listedReferences("depends_on"), conditions: conditions.references, range: block.range))
  }

  private mutating func readVariable(_ block: SourceBlock) {
    guard let name = block.labels.first else { return }
    let rules = SourceBody(blocks: block.body.blocks.filter { $0.type == "validation" })
    module.variables.append(
      SourceVariable(
        name: name, hasDefault: block.body.attribute("default") != nil,
        validation: rules.references.filter { $0.subject != .variable(name) }, range: block.range))
  }

  private mutating func readProvider(_ block: SourceBlock) {
    guard let name = block.labels.first else { return }
    module.providers.append(
      SourceProvider(
        name: name, alias: block.body.attribute("alias")?.value.literalString,
        references: block.body.without(["alias", "version"]).references, range: block.range))
  }

  private mutating func readCheck(_ block: SourceBlock) {
    guard let name = block.labels.first else { return }
    for data in block.body.blocks where data.type == "data" { readResource(data, mode: .data, check: name) }
    let assertions = SourceBody(blocks: block.body.blocks.filter { $0.type == "assert" })
    module.checks.append(SourceCheck(name: name, references: assertions.references, range: block.range))
  }

  private mutating func readMove(_ block: SourceBlock) {
    guard let from = block.body.address("from"), let to = block.body.address("to") else { return }
    module.moved.append(SourceMove(from: from, to: to, range: block.range))
  }

  private mutating func readRemoval(_ block: SourceBlock) {
    guard let from = block.body.address("from") else { return }
    let flags = block.body.blocks.filter { $0.type == "lifecycle" }.compactMap { $0.body.attribute("destroy") }
    module.removed.append(
      SourceRemoval(from: from, destroys: flags.last?.value.literalBool ?? true, range: block.range))
  }

  private mutating func readImport(_ block: SourceBlock) {
    guard let to = block.body.address("to"), let target = block.body.attribute("to")?.value else { return }
    var references = block.body.without(["to", "provider"]).references
    if case .traversal(_, let steps) = target.unquoted {
      // The target itself is no reference, the keys in it may be.
      references += ReferenceCollector.references(in: steps.compactMap(\.unknownIndex))
    }
    module.imports.append(SourceImport(to: to, references: distinct(references), range: block.range))
  }
}

extension SourceBody {
  fileprivate func address(_ name: String) -> String? { attribute(name)?.value.addressText }

  fileprivate func values(_ name: String) -> [SourceExpression] { attribute(name).map { [$0.value] } ?? [] }
}

extension TraversalStep {
  fileprivate var unknownIndex: SourceExpression? {
    guard case .dynamicIndex(let index) = self else { return nil }
    return index
  }
}
