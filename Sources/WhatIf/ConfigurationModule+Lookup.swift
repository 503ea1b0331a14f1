import PlanFile

extension ConfigurationModule {
  /// The module that the names lead to.
  func module(_ path: [String]) -> ConfigurationModule? {
    var module = self
    for name in path {
      guard let call = module.calls.first(where: { $0.name == name }) else { return nil }
      module = call.module
    }
    return module
  }

  /// The block of a resource.
  func resource(_ resource: ConfigurationAddress) -> ConfiguredResource? {
    module(resource.module)?.resources.first {
      $0.mode == resource.mode && $0.type == resource.type && $0.name == resource.name
    }
  }
}
