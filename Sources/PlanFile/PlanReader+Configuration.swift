extension PlanDraft {
  mutating func readConfiguration(_ reader: inout JSONReader) throws(JSONError) {
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "provider_config": try readProviders(&reader)
      case "root_module": configuration = try readModule(&reader)
      default: try reader.skip()
      }
    }
    if configuration == nil { configuration = ConfigurationModule() }
  }

  private mutating func readProviders(_ reader: inout JSONReader) throws(JSONError) {
    try reader.forEachMember { (key, reader) throws(JSONError) in
      var provider = ProviderConfiguration(key: key.text, fullName: "")
      try reader.forEachMember { (key, reader) throws(JSONError) in
        switch key {
        case "full_name": provider.fullName = try reader.readString()
        case "alias": provider.alias = try reader.readOptionalString()
        case "module_address":
          provider.module = try reader.readString().split(separator: ".").map(String.init).filter { $0 != "module" }
        case "expressions":
          provider.references = try Self.readBlock(&reader).expressions.flatMap(\.references)
        default: try reader.skip()
        }
      }
      providers.append(provider)
    }
  }

  private mutating func readModule(_ reader: inout JSONReader) throws(JSONError) -> ConfigurationModule {
    var module = ConfigurationModule()
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "resources":
        try reader.forEachElement { (_, reader) throws(JSONError) in
          module.resources.append(try Self.readResource(&reader))
        }
      case "outputs":
        try reader.forEachMember { (key, reader) throws(JSONError) in
          module.outputs.append(ConfiguredOutput(name: key.text, references: try Self.readOutput(&reader)))
        }
      case "module_calls":
        try reader.forEachMember { (key, reader) throws(JSONError) in
          module.calls.append(try readCall(named: key.text, &reader))
        }
      case "variables":
        try reader.forEachMember { (key, reader) throws(JSONError) in
          module.variables.append(key.text)
          try reader.skip()
        }
      default: try reader.skip()
      }
    }
    return module
  }

  private static func readOutput(_ reader: inout JSONReader) throws(JSONError) -> [ConfigurationReference] {
    var references: [ConfigurationReference] = []
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "expression": references += try readBlock(&reader).expressions.flatMap(\.references)
      case "depends_on": references += ReferenceText.parseEach(try reader.readStrings())
      default: try reader.skip()
      }
    }
    return references
  }

  private mutating func readCall(named name: String, _ reader: inout JSONReader) throws(JSONError) -> ModuleCall {
    var call = ModuleCall(name: name, module: ConfigurationModule())
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "expressions":
        try reader.forEachMember { (key, reader) throws(JSONError) in
          let references = try Self.readBlock(&reader).expressions.flatMap(\.references)
          call.arguments.append(ModuleArgument(name: key.text, references: references))
        }
      case "count_expression", "for_each_expression":
        call.repetition += try Self.readBlock(&reader).expressions.flatMap(\.references)
      case "depends_on": call.dependsOn = ReferenceText.parseEach(try reader.readStrings())
      case "module": call.module = try readCalledModule(&reader)
      default: try reader.skip()
      }
    }
    return call
  }

  private mutating func readCalledModule(_ reader: inout JSONReader) throws(JSONError) -> ConfigurationModule {
    for number in modules.indices.reversed() where reader.pass(like: modules[number].text) {
      return modules[number].module
    }
    let first = reader.mark
    let module = try readModule(&reader)
    if modules.count == Self.mostModules { modules.removeFirst() }
    modules.append((reader.passed(from: first), module))
    return module
  }

  /// As many modules are remembered: each is compared with all of them.
  private static let mostModules = 16

  private static func readResource(_ reader: inout JSONReader) throws(JSONError) -> ConfiguredResource {
    var resource = ConfiguredResource(type: "", name: "")
    try reader.forEachMember { (key, reader) throws(JSONError) in
      switch key {
      case "mode":
        switch try reader.readString() {
        case "managed": resource.mode = .managed
        case "data": resource.mode = .data
        case "ephemeral": resource.mode = .ephemeral
        case let other: throw reader.mismatch("'managed', 'data' or 'ephemeral'", found: "'\(other.prefix(40))'")
        }
      case "type": resource.type = try reader.readString()
      case "name": resource.name = try reader.readString()
      case "provider_config_key": resource.providerConfigKey = try reader.readString()
      case "expressions":
        let block = try readBlock(&reader)
        resource.expressions = block.expressions
        resource.arguments = block.arguments
        resource.timeouts = block.timeouts
      case "count_expression":
        resource.hasCount = true
        resource.repetition += try readBlock(&reader).expressions.flatMap(\.references)
      case "for_each_expression":
        resource.hasForEach = true
        resource.repetition += try readBlock(&reader).expressions.flatMap(\.references)
      case "depends_on": resource.dependsOn = ReferenceText.parseEach(try reader.readStrings())
      case "provisioners":
        try reader.forEachElement { (_, reader) throws(JSONError) in
          resource.hasProvisioners = true
          try reader.forEachMember { (key, reader) throws(JSONError) in
            guard case "expressions" = key else { return try reader.skip() }
            resource.provisioners += try readBlock(&reader).expressions.flatMap(\.references)
          }
        }
      default: try reader.skip()
      }
    }
    guard !resource.type.isEmpty, !resource.name.isEmpty else {
      throw reader.mismatch("an object with 'type' and 'name'", found: "one without")
    }
    return resource
  }

  /// What one block's expressions say.
  struct Block {
    var expressions: [ConfiguredExpression] = []
    var arguments: [String] = []
    var timeouts: [String: String] = [:]
  }

  private static func readBlock(_ reader: inout JSONReader) throws(JSONError) -> Block {
    var block = Block()
    try readExpressions(&reader, path: [], into: &block)
    return block
  }

  /// An expression is `{"references": [...]}` or `{"constant_value": ...}`; a nested block is an object of arguments or a
  /// list of such. An argument may itself be called `references`, but then its value is no list of strings.
  private static func readExpressions(
    _ reader: inout JSONReader, path: [String], into block: inout Block
  ) throws(JSONError) {
    switch try reader.kind() {
    case .array:
      try reader.forEachElement { (_, reader) throws(JSONError) in
        try readExpressions(&reader, path: path, into: &block)
      }
    case .object:
      try reader.forEachMember { (key, reader) throws(JSONError) in
        switch key {
        case "references" where try reader.kind() == .array:
          let parsed = ReferenceText.parse(try reader.readStrings())
          if !parsed.references.isEmpty || parsed.usesRepetition {
            block.expressions.append(
              ConfiguredExpression(
                path: path.joined(separator: "."), references: parsed.references,
                usesRepetition: parsed.usesRepetition))
          }
        case "constant_value":
          guard path.count == 2, path[0] == "timeouts", try reader.kind() == .string else { return try reader.skip() }
          block.timeouts[path[1]] = try reader.readString()
        default:
          let name = key.text
          if path.isEmpty, !block.arguments.contains(name) {
            if block.arguments.count == PlanReader.mostAttributes {
              throw reader.mismatch("at most \(PlanReader.mostAttributes) arguments", found: "more")
            }
            block.arguments.append(name)
          }
          try readExpressions(&reader, path: path + [name], into: &block)
        }
      }
    case .string, .number, .bool, .null: try reader.skip()
    }
  }
}
