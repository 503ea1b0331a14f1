internal import PlanFile

/// Walks a block's arguments and nested blocks and keeps what each refers to, under its path.
struct ExpressionCollector {
  private(set) var expressions: [ConfiguredExpression] = []

  /// - Parameters:
  ///   - path: of the block, with a dot behind it; empty for the resource itself.
  ///   - boundNames: iterators of the dynamic blocks around.
  mutating func collect(_ body: SourceBody, path: String = "", boundNames: [String] = []) {
    for attribute in body.attributes { collect(attribute.value, at: path + attribute.name, boundNames: boundNames) }
    for block in body.blocks {
      switch block.type {
      case "dynamic": collectDynamic(block, path: path, boundNames: boundNames)
      // A block that lets arguments have the names of meta-arguments.
      case "_": collect(block.body, path: path, boundNames: boundNames)
      default: collect(block.body, path: path + block.type + ".", boundNames: boundNames)
      }
    }
  }

  private mutating func collect(_ value: SourceExpression, at path: String, boundNames: [String]) {
    if case .literal = value { return }
    var collector = ReferenceCollector(boundNames: boundNames)
    collector.collect(value)
    guard !collector.references.isEmpty || collector.usesRepetition else { return }
    expressions.append(
      ConfiguredExpression(
        path: path, references: collector.references, usesRepetition: collector.usesRepetition))
  }

  /// `for_each` is outside of the iterator's reach, `labels` and `content` are within.
  private mutating func collectDynamic(_ block: SourceBlock, path: String, boundNames: [String]) {
    guard let name = block.labels.first else { return }
    let iterator = block.body.attribute("iterator")?.value.keyword ?? name
    let innerNames = boundNames + [iterator]
    for attribute in block.body.attributes where attribute.name != "iterator" {
      let names = attribute.name == "for_each" ? boundNames : innerNames
      collect(attribute.value, at: path + name, boundNames: names)
    }
    for content in block.body.blocks { collect(content.body, path: path + name + ".", boundNames: innerNames) }
  }
}

extension SourceBody {
  /// What all its arguments and nested blocks refer to, each once.
  var references: [ConfigurationReference] {
    var collector = ExpressionCollector()
    collector.collect(self)
    return distinct(collector.expressions.flatMap(\.references))
  }

  /// What the entries of the list called `name` refer to: `depends_on`, `replace_triggered_by`.
  func listedReferences(_ name: String) -> [ConfigurationReference] {
    guard let value = attribute(name)?.value else { return [] }
    return ReferenceCollector.references(in: value.entries.map(\.unquoted))
  }

  /// Without the arguments and blocks called one of `names`.
  func without(_ names: Set<String>) -> SourceBody {
    SourceBody(
      attributes: attributes.filter { !names.contains($0.name) }, blocks: blocks.filter { !names.contains($0.type) })
  }

  /// What `count`, `for_each` and OpenTofu's `lifecycle { enabled }` refer to.
  var repetition: [ConfigurationReference] {
    let enabled = blocks.filter { $0.type == "lifecycle" }.compactMap { $0.body.attribute("enabled") }
    let values = attributes.filter { $0.name == "count" || $0.name == "for_each" } + enabled
    return ReferenceCollector.references(in: values.map(\.value))
  }
}
