/// What one `-target` names: a module, a module's instance, a resource or an instance, with all that is in it.
public enum PlanTarget: Sendable, Hashable {
  case module([ModuleStep])
  case resource(ResourceAddress)

  /// Reads an address as Terraform takes it on its command line; nil where the text is not one.
  public init?(parsing text: some StringProtocol) {
    if let resource = ResourceAddress(parsing: text) {
      self = .resource(resource)
      return
    }
    var scanner = AddressScanner(text)
    guard let steps = scanner.modulePath(), scanner.isAtEnd else { return nil }
    self = .module(steps)
  }

  /// True where the instance is the target or in it. A target without a key at its end means all instances.
  public func contains(_ address: ResourceAddress) -> Bool {
    switch self {
    case .module(let steps): Self.starts(address.module, with: steps)
    case .resource(let target):
      target.module == address.module && target.configuration == address.configuration
        && (target.key == nil || target.key == address.key)
    }
  }

  /// True where some instance of the resource may be in it.
  public func mayContain(_ resource: ConfigurationAddress) -> Bool {
    switch self {
    case .module(let steps): resource.module.starts(with: steps.map(\.name))
    case .resource(let target): target.configuration == resource
    }
  }

  private static func starts(_ module: [ModuleStep], with steps: [ModuleStep]) -> Bool {
    guard let last = steps.last, module.count >= steps.count else { return steps.isEmpty }
    return module.starts(with: steps.dropLast()) && module[steps.count - 1].name == last.name
      && (last.key == nil || module[steps.count - 1].key == last.key)
  }
}

extension AddressScanner {
  /// `module.a["k"].module.b`.
  mutating func modulePath() -> [ModuleStep]? {
    var steps: [ModuleStep] = []
    repeat {
      guard identifier() == "module", take("."), let name = identifier(), let key = optionalKey() else { return nil }
      steps.append(ModuleStep(name, key: key.value))
    } while take(".")
    return steps
  }
}
