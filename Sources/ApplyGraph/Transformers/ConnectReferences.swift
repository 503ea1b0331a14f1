internal import PlanFile

/// Edges from what expressions refer to. (apply-order 2.1 to 2.4)
///
/// They are made between whole resources: an instance has its resource's references, and waits for the resource's
/// expansion, which has them too. That is also why the instances of a repeated module run in lockstep.
struct ConnectReferences: GraphTransformer {
  func transform(_ draft: inout GraphDraft) throws(ApplyGraphError) {
    var resolver = ReferenceResolver(draft)
    for (number, module) in draft.model.modules.enumerated() {
      let path = module.path
      for (position, resource) in draft.resources.ofModule[number].enumerated() {
        guard let expansion = draft.expansion(ofResource: resource) else { continue }
        let named = draft.resources.named[number][position]
        // By position: a reference is wide.
        for place in module.resources[position].references.indices {
          let rule = module.resources[position].references[place].rule
          guard case .resource(_, _, _, let key) = module.resources[position].references[place].reference.subject else {
            let reference = module.resources[position].references[place].reference
            connect(reference, in: path, to: expansion, rule, &resolver, &draft)
            continue
          }
          let resource = named[named.startIndex + place]
          if resource < 0 { continue }
          if key == nil {
            if let all = draft.allInstances(ofResource: resource) { connect(all, to: expansion, rule, &draft) }
            continue
          }
          connect(resolver.vertices(ofResource: resource, key, draft), to: expansion, rule, &draft)
        }
      }
      for local in module.locals {
        let vertex = draft.vertex(.local(module: path, name: local.name))
        for reference in local.references { connect(reference, in: path, to: vertex, .reference, &resolver, &draft) }
      }
      for output in module.outputs {
        let vertex = draft.vertex(.output(module: path, name: output.name))
        for reference in output.references { connect(reference, in: path, to: vertex, .reference, &resolver, &draft) }
      }
      for validation in module.validations {
        let vertex = draft.vertex(.variable(module: path, name: validation.name))
        for reference in validation.references where reference.subject != .variable(validation.name) {
          connect(reference, in: path, to: vertex, .reference, &resolver, &draft)
        }
      }
      for check in module.checks {
        let vertex = draft.vertex(.check(module: path, name: check.name))
        for reference in check.references { connect(reference, in: path, to: vertex, .reference, &resolver, &draft) }
      }
      guard !path.isEmpty else { continue }
      let parent = Array(path.dropLast())
      for variable in module.variables {
        let vertex = draft.vertex(.variable(module: path, name: variable.name))
        for reference in variable.references {
          connect(reference, in: parent, to: vertex, .reference, &resolver, &draft)
        }
      }
      let expansion = draft.vertex(.moduleExpansion(path))
      for reference in module.repetition {
        connect(reference, in: parent, to: expansion, .reference, &resolver, &draft)
      }
      for reference in module.dependsOn { connect(reference, in: parent, to: expansion, .dependsOn, &resolver, &draft) }
    }
    for provider in draft.model.providers {
      guard let vertex = draft.existing(.provider(provider.key)) else { continue }
      for reference in provider.references {
        connect(reference, in: provider.module, to: vertex, .providerConfiguration, &resolver, &draft)
      }
    }
  }

  private func connect(
    _ reference: ConfigurationReference, in module: [String], to waiter: Int, _ rule: EdgeRule,
    _ resolver: inout ReferenceResolver, _ draft: inout GraphDraft
  ) {
    connect(resolver.vertices(of: reference, in: module, draft), to: waiter, rule, &draft)
  }

  private func connect(_ vertices: [Int], to waiter: Int, _ rule: EdgeRule, _ draft: inout GraphDraft) {
    for vertex in vertices { connect(vertex, to: waiter, rule, &draft) }
  }

  private func connect(_ vertex: Int, to waiter: Int, _ rule: EdgeRule, _ draft: inout GraphDraft) {
    // A resource that refers to itself waits for nothing.
    let resource = draft.expandedResource[waiter]
    if resource >= 0, draft.allInstances(ofResource: resource) == vertex { return }
    draft.require(vertex, before: waiter, rule)
  }
}

/// Finds the vertices that a reference waits for.
struct ReferenceResolver: Sendable {
  /// By resource and literal key, over all instances of the module, non-destroy operations and conditions, and nothing for
  /// instances that are forgotten: they count as present but nothing waits for them. Of resources that were asked for.
  private var keyed: [Int: [InstanceKey: [Int]]] = [:]
  /// By resource, the keys of instances that are forgotten.
  private var forgotten: [Int: [InstanceKey]] = [:]

  init(_ draft: borrowing GraphDraft) {
    for id in draft.operations.indices where draft.operations[id].action == .forget {
      guard let key = draft.operations[id].address.key else { continue }
      forgotten[draft.resource(ofOperation: id), default: []].append(key)
    }
  }

  mutating func vertices(of reference: ConfigurationReference, in module: [String], _ draft: GraphDraft) -> [Int] {
    switch reference.subject {
    case .resource(let mode, let type, let name, let key):
      let address = ConfigurationAddress(module: module, mode: mode, type: type, name: name)
      return draft.resources.number(of: address).map { vertices(ofResource: $0, key, draft) } ?? []
    case .moduleOutput(let call, let output):
      return draft.existing(.output(module: module + [call], name: output)).map { [$0] } ?? []
    case .module(let call):
      // The close waits for the module's expansion, outputs and everything else in it.
      return draft.existing(.moduleClose(module + [call])).map { [$0] } ?? []
    case .variable(let name): return draft.existing(.variable(module: module, name: name)).map { [$0] } ?? []
    case .local(let name): return draft.existing(.local(module: module, name: name)).map { [$0] } ?? []
    }
  }

  /// What a reference to a resource, or to one of its instances, waits for.
  mutating func vertices(ofResource resource: Int, _ key: InstanceKey?, _ draft: GraphDraft) -> [Int] {
    if let key {
      if keyed[resource] == nil { keyed[resource] = instances(of: resource, draft) }
      // An unchanged instance has no vertex, so the reference falls back to the whole resource.
      if let found = keyed[resource]?[key] { return found }
    }
    return draft.allInstances(ofResource: resource).map { [$0] } ?? []
  }

  private func instances(of resource: Int, _ draft: GraphDraft) -> [InstanceKey: [Int]] {
    var instances: [InstanceKey: [Int]] = [:]
    for key in forgotten[resource] ?? [] { instances[key] = [] }
    for number in draft.instances[resource] {
      let key: InstanceKey? =
        switch draft.vertices[number] {
        case .operation(let id): draft.operations[id].address.key
        case .condition(let address): address.key
        default: nil
        }
      if let key { instances[key, default: []].append(number) }
    }
    return instances
  }
}
