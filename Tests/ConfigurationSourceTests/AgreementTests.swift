import ConfigurationSource
import PlanFile
import Testing

/// Source against plan JSON: what Terraform says that a thing refers to, the source must say too.
@Suite struct AgreementTests {
  @Test(arguments: ConfigurationSample.all)
  func `source has every reference that plan JSON has, and only those where it has any`(
    _ sample: ConfigurationSample
  ) throws {
    let plan = try PlanReader().read(Array(sample.plan.utf8))
    let source = sample.read()
    #expect(source.problems == [])
    var comparison = Comparison(source: source)
    try comparison.compare(plan.configuration, path: [])
    #expect(comparison.differences == [])
    #expect(comparison.compared > 3)
  }

  @Test func `what plan JSON hides is in the source`() throws {
    let root = try #require(ConfigurationSample.hiddenReferences.read()[[]])
    let source = ConfigurationReference.Subject.resource(mode: .managed, type: "terraform_data", name: "src", key: nil)
    for name in [
      "via_lifecycle", "via_precondition", "via_provisioner", "via_connection", "via_condition", "via_count",
    ] {
      let resource = try #require(root.resources.first { $0.name == name })
      #expect(resource.references.map(\.subject).contains(source), "\(name)")
    }
    #expect(root.locals.map(\.references.texts) == [["terraform_data.src|id"], ["local.one"]])
    #expect(root.checks.map(\.references.texts) == [["terraform_data.via_local|id"]])
    let child = try #require(ConfigurationSample.hiddenReferences.read()[["m"]])
    #expect(child.outputs[0].conditions.texts == ["terraform_data.r|id"])
    let dynamic = try #require(ConfigurationSample.dynamicBlock.read()[[]]?.resources.first { $0.name == "dyn" })
    #expect(dynamic.expressions.map(\.path) == ["ingress.security_groups"])
  }
}

/// Walks plan JSON's modules and collects what the source has not, or has beyond.
private struct Comparison {
  var source: SourceConfiguration
  var differences: [String] = []
  var compared = 0

  mutating func compare(_ module: ConfigurationModule, path: [String]) throws {
    let own = try #require(source[path], "\(path)")
    compare(Set(module.variables), Set(own.variables.map(\.name)), "variables of \(path)")
    for resource in module.resources { try compare(resource, path: path) }
    for output in module.outputs {
      let other = try #require(own.outputs.first { $0.name == output.name })
      compare(output.references, distinct: other.value + other.dependsOn, "\(path) output \(output.name)")
    }
    for call in module.calls {
      let other = try #require(own.calls.first { $0.name == call.name })
      let name = "\(path) module \(call.name)"
      compare(call.repetition, distinct: other.repetition, name)
      compare(call.dependsOn, distinct: other.dependsOn, name)
      for argument in call.arguments {
        let value = other.arguments.first { $0.name == argument.name }?.references ?? []
        compare(argument.references, distinct: value, "\(name) \(argument.name)")
      }
      try compare(call.module, path: path + [call.name])
    }
  }

  private mutating func compare(_ resource: ConfiguredResource, path: [String]) throws {
    let address = ConfigurationAddress(module: path, mode: resource.mode, type: resource.type, name: resource.name)
    let other = try #require(source.resource(address), "\(address)")
    for expression in resource.expressions {
      // JSON syntax does not tell an argument's object from a nested block, so its paths may be longer.
      let same = other.expressions.filter { $0.path == expression.path || $0.path.hasPrefix(expression.path + ".") }
      compare(expression.references, distinct: same.flatMap(\.references), "\(address) \(expression.path)")
      compare(
        Set([expression.usesRepetition]), Set([same.contains(where: \.usesRepetition)]), "\(address) repetition")
    }
    compare(resource.repetition, distinct: other.repetition, "\(address) repetition")
    compare(resource.dependsOn, distinct: other.dependsOn, "\(address) depends_on")
    // Plan JSON leaves connection blocks out.
    let missing = Set(resource.provisioners.map(\.subject))
      .subtracting(other.provisioners.flatMap(\.references).map(\.subject))
    compare(missing, [], "\(address) provisioners")
  }

  private mutating func compare(
    _ plan: [ConfigurationReference], distinct source: [ConfigurationReference], _ what: String
  ) {
    compare(Set(plan.map(\.subject)), Set(source.map(\.subject)), what)
    // Where plan JSON has an attribute, it is the same.
    compare(Set(plan.filter { !$0.attribute.isEmpty }).subtracting(source), [], what)
  }

  private mutating func compare<Element: Hashable>(_ plan: Set<Element>, _ source: Set<Element>, _ what: String) {
    compared += 1
    if plan != source {
      differences.append("\(what): plan has \(plan.subtracting(source)), source has \(source.subtracting(plan))")
    }
  }
}
