/// Override files: `override.tf` and those ending in `_override.tf` change blocks of the others instead of adding some.
///
/// Source: developer.hashicorp.com/terraform/language/files/override, "Merging Behavior".
enum OverrideFiles {
  /// The blocks of a module after its override files, in the order in which they apply.
  static func merge(_ base: SourceBody, overrides: [SourceBody]) -> SourceBody {
    guard !overrides.isEmpty else { return base }
    var merged = base
    var indexes: [Identity: Int] = [:]
    for (index, block) in merged.blocks.enumerated() {
      if let identity = Identity(block), indexes[identity] == nil { indexes[identity] = index }
    }
    for block in overrides.lazy.flatMap(\.blocks) {
      if block.type == "locals" {
        overrideLocals(of: &merged, with: block)
      } else if let identity = Identity(block) {
        // Terraform refuses an override of what is not there, so there is nothing to add.
        guard let index = indexes[identity] else { continue }
        merged.blocks[index].body = merge(merged.blocks[index].body, override: block.body)
      } else {
        merged.blocks.append(block)
      }
    }
    return merged
  }

  /// What makes two blocks the same one.
  private struct Identity: Hashable {
    var type: String
    var labels: [String]
    var alias: String?

    init?(_ block: SourceBlock) {
      guard ["resource", "data", "ephemeral", "module", "output", "variable", "provider", "check"].contains(block.type)
      else { return nil }
      type = block.type
      labels = block.labels
      alias = block.type == "provider" ? block.body.attribute("alias")?.value.literalString : nil
    }
  }

  private static func overrideLocals(of module: inout SourceBody, with block: SourceBlock) {
    for attribute in block.body.attributes {
      for index in module.blocks.indices where module.blocks[index].type == "locals" {
        module.blocks[index].body.attributes.removeAll { $0.name == attribute.name }
      }
    }
    module.blocks.append(block)
  }

  /// Arguments one by one; nested blocks by kind, all of a kind at once; `lifecycle` by its arguments.
  private static func merge(_ base: SourceBody, override: SourceBody) -> SourceBody {
    var merged = base
    for attribute in override.attributes {
      if let index = merged.attributes.firstIndex(where: { $0.name == attribute.name }) {
        merged.attributes[index] = attribute
      } else {
        merged.attributes.append(attribute)
      }
    }
    let kinds = Set(override.blocks.map(kind))
    for block in override.blocks where block.type == "lifecycle" {
      guard let index = merged.blocks.firstIndex(where: { $0.type == "lifecycle" }) else { continue }
      merged.blocks[index].body = merge(merged.blocks[index].body, override: block.body)
    }
    let keepsLifecycle = merged.blocks.contains { $0.type == "lifecycle" }
    merged.blocks.removeAll { $0.type != "lifecycle" && kinds.contains(kind($0)) }
    merged.blocks += override.blocks.filter { !($0.type == "lifecycle" && keepsLifecycle) }
    return merged
  }

  /// `dynamic "ingress"` is of the same kind as `ingress`.
  private static func kind(_ block: SourceBlock) -> String {
    block.type == "dynamic" ? block.labels.first ?? block.type : block.type
  }
}
