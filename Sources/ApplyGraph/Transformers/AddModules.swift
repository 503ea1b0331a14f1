internal import PlanFile

/// An expansion and a close for each module call, around everything of the module that is not a destroy; and a vertex
/// for each variable, local, output and check, which is shared by all instances of the module. (apply-order 1.3, 2.4)
struct AddModules: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    // Children stand behind their parents in the model, so a parent's vertices are there first.
    for (number, module) in draft.model.modules.enumerated() {
      let path = module.path
      if path.isEmpty {
        addValues(of: module, to: &draft)
        continue
      }
      let resources = draft.resources.ofModule[number]
      let members = resources.map { draft.addExpansion(ofResource: $0) } + addValues(of: module, to: &draft)

      let expansion = draft.vertex(.moduleExpansion(path))
      let close = draft.vertex(.moduleClose(path))
      draft.require(expansion, before: close, .structure)
      for member in members {
        draft.require(expansion, before: member, .structure)
        draft.require(member, before: close, .structure)
      }
      for resource in resources {
        draft.require(draft.addAllInstances(ofResource: resource), before: close, .structure)
      }
      let parent = Array(path.dropLast())
      if !parent.isEmpty {
        draft.require(draft.vertex(.moduleExpansion(parent)), before: expansion, .structure)
        draft.require(close, before: draft.vertex(.moduleClose(parent)), .structure)
      }
    }
  }
  /// The vertices of all that the module names beside its resources.
  @discardableResult
  private func addValues(of module: ConfigurationModel.Module, to draft: inout GraphDraft) -> [Int] {
    var values = module.variables.map { draft.vertex(.variable(module: module.path, name: $0.name)) }
    values += module.locals.map { draft.vertex(.local(module: module.path, name: $0.name)) }
    values += module.checks.map { draft.vertex(.check(module: module.path, name: $0.name)) }
    values += module.outputs.map { draft.vertex(.output(module: module.path, name: $0.name)) }
    return values
  }
}
