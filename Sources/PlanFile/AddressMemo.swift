/// Reads addresses one after the other. Neighbours in a plan are in one module and often instances of one resource: what they
/// share is read once and held in one place.
struct AddressMemo {
  /// The modules of the address before, as they are written, with the dot behind the last.
  private var prefix: [UInt8] = []
  private var module: [ModuleStep] = []
  private var names: [String] = []
  /// What stood behind them, up to the key.
  private var resource: [UInt8] = []
  private var configuration: ConfigurationAddress?
  /// The address itself. Kept here so that it is allocated once.
  private var bytes: [UInt8] = []

  /// What `ResourceAddress(parsing:)` says of the text.
  mutating func address(_ text: JSONKey) -> ResourceAddress? {
    bytes.removeAll(keepingCapacity: true)
    text.appendDecoded(to: &bytes)
    return address(bytes)
  }

  /// The same of its bytes.
  mutating func address(_ bytes: [UInt8]) -> ResourceAddress? {
    var scanner = AddressScanner(bytes: bytes)
    // An address is read from left to right: what begins as the one before does means the same up to there.
    let isNear = scanner.take(prefix)
    var steps = isNear ? module : []
    guard scanner.moduleSteps(into: &steps) else { return nil }
    if !isNear || steps.count > module.count {
      prefix = Array(scanner.bytes[..<scanner.position])
      module = steps
      names = steps.map(\.name)
      configuration = nil
    }
    guard let configuration = readResource(&scanner), let key = scanner.optionalKey(), scanner.isAtEnd else {
      return nil
    }
    return ResourceAddress(module: module, key: key.value, configuration: configuration)
  }

  private mutating func readResource(_ scanner: inout AddressScanner) -> ConfigurationAddress? {
    if let configuration, scanner.take(word: resource) { return configuration }
    let start = scanner.position
    guard let (mode, type, name) = scanner.resource() else { return nil }
    resource = Array(scanner.bytes[start..<scanner.position])
    let made = ConfigurationAddress(module: names, mode: mode, type: type, name: name)
    configuration = made
    return made
  }
}
