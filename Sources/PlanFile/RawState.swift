/// What a raw state says about order: plan JSON leaves most of it out.
///
/// No attribute value is kept, so nothing sensitive can be.
public struct RawState: Sendable, Hashable {
  /// The version that wrote the state; empty where it does not say.
  public var terraformVersion: String
  /// In the order of the file.
  public var objects: [StateObject]

  public init(terraformVersion: String = "", objects: [StateObject]) {
    self.terraformVersion = terraformVersion
    self.objects = objects
  }
}

/// One object of a raw state: the current one of an instance, or a deposed one.
public struct StateObject: Sendable, Hashable {
  public var address: ResourceAddress
  /// The key of a deposed object, nil for the current one.
  public var deposed: String?
  /// What the object depended on when it was written, direct and indirect.
  public var dependencies: [ConfigurationAddress]
  /// True where the object is replaced create-first, by its own configuration or forced by something that depends on it.
  public var createBeforeDestroy: Bool
  public var isTainted: Bool
  /// Nil where the text is not one that Terraform writes.
  public var provider: StateProvider?

  public init(
    address: ResourceAddress, deposed: String? = nil, dependencies: [ConfigurationAddress] = [],
    createBeforeDestroy: Bool = false, isTainted: Bool = false, provider: StateProvider? = nil
  ) {
    self.address = address
    self.deposed = deposed
    self.dependencies = dependencies
    self.createBeforeDestroy = createBeforeDestroy
    self.isTainted = isTainted
    self.provider = provider
  }
}

/// The provider configuration that an object was last handled with: `module.m.provider["HOST/NAMESPACE/TYPE"].alias`.
public struct StateProvider: Sendable, Hashable {
  /// `registry.terraform.io/hashicorp/aws`.
  public var fullName: String
  public var alias: String?
  /// The calls that lead to the module with the configuration; empty for the root.
  public var module: [String]

  public init(fullName: String, alias: String? = nil, module: [String] = []) {
    self.fullName = fullName
    self.alias = alias
    self.module = module
  }
}

extension StateProvider {
  /// Reads the text of a state's `provider`; nil where it is none.
  ///
  /// States that Terraform 0.12 wrote say `provider.aws.alias`; 0.13 and later read that as a provider of the namespace
  /// `-`, which stands for "not yet known", and so does this.
  public init?(parsing text: String) {
    var scanner = AddressScanner(text)
    var module: [String] = []
    guard var word = scanner.identifier() else { return nil }
    while word == "module" {
      guard scanner.take("."), let name = scanner.identifier(), scanner.take("."), let next = scanner.identifier()
      else { return nil }
      module.append(name)
      word = next
    }
    guard word == "provider" else { return nil }
    let fullName: String
    if scanner.take(".") {
      guard let name = scanner.identifier() else { return nil }
      fullName = "registry.terraform.io/-/" + name
    } else {
      guard case .name(let name)? = scanner.optionalKey()?.value else { return nil }
      fullName = name
    }
    var alias: String?
    if scanner.take(".") {
      guard let name = scanner.identifier() else { return nil }
      alias = name
    }
    // OpenTofu's provider instances have a key behind the alias; which instance it is does not matter for order.
    guard scanner.optionalKey() != nil, scanner.isAtEnd else { return nil }
    self.init(fullName: fullName, alias: alias, module: module)
  }
}
