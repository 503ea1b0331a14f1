internal import PlanFile

/// Reads the blocks that make resources.
enum ResourceReader {
  private static let metaArguments: Set = ["count", "for_each", "depends_on", "provider"]
  private static let metaBlocks: Set = ["lifecycle", "connection", "provisioner"]

  /// Nil where the block has not the two labels that it needs.
  static func resource(_ block: SourceBlock, mode: ResourceMode, check: String? = nil) -> SourceResource? {
    guard block.labels.count == 2 else { return nil }
    let body = block.body
    var collector = ExpressionCollector()
    collector.collect(
      SourceBody(
        attributes: body.attributes.filter { !metaArguments.contains($0.name) },
        blocks: body.blocks.filter { !metaBlocks.contains($0.type) }))
    return SourceResource(
      mode: mode, type: block.labels[0], name: block.labels[1], check: check,
      provider: body.attribute("provider")?.value.addressText, expressions: collector.expressions,
      repetition: body.repetition, hasCount: body.attribute("count") != nil,
      hasForEach: body.attribute("for_each") != nil, dependsOn: body.listedReferences("depends_on"),
      provisioners: body.blocks.filter { $0.type == "provisioner" }.map(provisioner),
      connection: distinct(body.blocks.filter { $0.type == "connection" }.flatMap(\.body.references)),
      lifecycle: lifecycle(body.blocks.filter { $0.type == "lifecycle" }.map(\.body)), range: block.range)
  }

  private static func provisioner(_ block: SourceBlock) -> SourceProvisioner {
    SourceProvisioner(
      type: block.labels.first ?? "", isDestroyTime: block.body.attribute("when")?.value.keyword == "destroy",
      references: block.body.without(["when", "on_failure"]).references, range: block.range)
  }

  private static func lifecycle(_ bodies: [SourceBody]) -> SourceLifecycle {
    var lifecycle = SourceLifecycle()
    for body in bodies {
      if let attribute = body.attribute("create_before_destroy") {
        lifecycle.createBeforeDestroy = attribute.value.literalBool
      }
      lifecycle.replaceTriggeredBy += body.listedReferences("replace_triggered_by")
      // `ignore_changes` names attributes of the resource itself.
      let evaluated = body.without([
        "create_before_destroy", "replace_triggered_by", "ignore_changes", "enabled", "action_trigger",
      ])
      lifecycle.conditions += evaluated.references
      lifecycle.hasConditions =
        lifecycle.hasConditions || body.blocks.contains { $0.type == "precondition" || $0.type == "postcondition" }
      lifecycle.actionTriggers += body.blocks.filter { $0.type == "action_trigger" }.map { actionTrigger($0.body) }
    }
    return lifecycle
  }

  private static func actionTrigger(_ body: SourceBody) -> SourceActionTrigger {
    SourceActionTrigger(
      events: body.attribute("events")?.value.entries.compactMap(\.keyword) ?? [],
      actions: body.attribute("actions")?.value.entries.compactMap(\.addressText) ?? [],
      references: ReferenceCollector.references(in: body.attribute("condition").map { [$0.value] } ?? []))
  }
}
