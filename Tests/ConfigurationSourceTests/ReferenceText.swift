import PlanFile

extension ConfigurationReference {
  /// As a configuration writes it, with a bar before the attribute: `aws_x.a[0]|id`.
  var text: String {
    let subject =
      switch self.subject {
      case .resource(let mode, let type, let name, let key):
        ResourceAddress(mode: mode, type: type, name: name, key: key).description
      case .moduleOutput(let call, let output): "module.\(call).\(output)"
      case .module(let call): "module.\(call)"
      case .variable(let name): "var.\(name)"
      case .local(let name): "local.\(name)"
      }
    return attribute.isEmpty ? subject : subject + "|" + attribute
  }
}

extension [ConfigurationReference] {
  var texts: [String] { map(\.text) }
}
