extension ResourceCatalog {
  /// The top-level attributes of a type whose values a plan reader must keep for this catalog, sorted.
  ///
  /// Everything that identity, unique keys, pointers, addresses, conditions of updates and variants, durations, DNS and
  /// readiness read, and `arn`, `id`, `name`, `name_prefix` and `timeouts`. Of a type that is not known: `arn`, `id`
  /// and `name`. Never tags, and never an argument that holds a secret: that such a one changed is all that matters.
  ///
  /// Complexity: tens of microseconds. Ask once per type, not once per object.
  ///
  /// - Parameter others: are wanted, too, but for those that never are.
  public func wantedAttributes(of type: String, and others: [String] = []) -> [String] {
    var names = ["arn", "id", "name"]
    let least = names.count
    addAttributes(inTablesOf: type, to: &names)
    for name in KindRelation.otherNames(of: type) { addAttributes(inTablesOf: name, to: &names) }
    if names.count > least { names += ["name_prefix", "timeouts"] }
    names += others
    // Few: sorted sooner than hashed.
    names.sort()
    var last: String?
    return names.filter { name in
      defer { last = name }
      return name != last && !Self.unwanted.contains(name)
    }
  }

  private func addAttributes(inTablesOf type: String, to names: inout [String]) {
    func add(_ path: AttributePath?) { if let path { names.append(path.topLevel) } }
    func add(_ text: Substring) { if let name = AttributePath.topLevel(of: text) { names.append(name) } }
    func add(_ condition: UpdateCondition) { for term in condition.terms { add(term.path) } }
    if let kind = kind(named: type) {
      for key in [kind.identity, kind.uniqueKeys] {
        for part in key.alternatives.joined() {
          add(part.path)
          add(part.unlessPrefix)
        }
      }
      for pointer in kind.pointers { add(pointer.path) }
      add(kind.display)
      for attribute in kind.addressAttributes { add(attribute[...]) }
    }
    for row in family(of: type)?.updates.rows(named: type) ?? [] {
      let condition = UpdateCondition(row[2])
      add(row[1])
      add(condition)
      if condition.terms.contains(.newKeepsThePrimaryAddress) { names.append("private_ip") }
    }
    for variant in DurationVariant.all(of: type) {
      add(variant.condition)
      add(variant.multiplier)
    }
    for path in ProviderLock.paths(of: type) { add(path) }
    for path in dnsRecordType(named: type)?.paths ?? [] { add(path) }
    for path in dnsZoneType(named: type)?.paths ?? [] { add(path) }
    for name in wantedAttributeTable.row(named: type)?[1].pieces(between: ",") ?? [] { names.append(String(name)) }
  }

  /// Tags, and arguments whose content is a secret.
  private static let unwanted: Set<String> = [
    "auth_token", "certificate_private_key", "labels", "master_password", "password", "private_key", "secret",
    "secret_string", "tags", "tags_all", "tunnel1_preshared_key", "tunnel2_preshared_key",
  ]
}
