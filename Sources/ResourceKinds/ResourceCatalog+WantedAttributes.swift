extension ResourceCatalog {
  /// The top-level attributes of a type whose values a plan reader must keep for this catalog, sorted.
  ///
  /// Everything that identity, unique keys, pointers, addresses, conditions of updates and variants, durations, DNS and
  /// readiness read, and `arn`, `id`, `name`, `name_prefix` and `timeouts`. Of a type that is not known: `arn`, `id`
  /// and `name`. Never tags, and never an argument that holds a secret: that such a one changed is all that matters.
  ///
  /// Complexity: tens of microseconds. Ask once per type, not once per object.
  public func wantedAttributes(of type: String) -> [String] {
    var names = ["arn", "id", "name"]
    var isKnown = false
    for name in [type] + KindRelation.otherNames(of: type) {
      let found = attributesInTables(of: name)
      isKnown = isKnown || !found.isEmpty
      names += found
    }
    if isKnown { names += ["name_prefix", "timeouts"] }
    names.sort()
    var wanted: [String] = []
    wanted.reserveCapacity(names.count)
    for name in names where name != wanted.last && !Self.unwanted.contains(name) { wanted.append(name) }
    return wanted
  }

  private func attributesInTables(of type: String) -> [String] {
    var paths: [AttributePath] = []
    if let kind = kind(named: type) {
      paths += kind.identity.paths + kind.uniqueKeys.paths + kind.pointers.compactMap(\.path)
      paths += [kind.display].compactMap(\.self) + kind.addressAttributes.compactMap { AttributePath($0) }
    }
    for row in family(of: type)?.updates.rows(named: type) ?? [] {
      let terms = UpdateCondition(row[2]).terms
      paths += [AttributePath(row[1])].compactMap(\.self) + terms.compactMap(\.path)
      if terms.contains(.newKeepsThePrimaryAddress) { paths.append(AttributePath(["private_ip"])) }
    }
    for variant in DurationVariant.all(of: type) {
      paths += variant.condition.terms.compactMap(\.path) + [variant.multiplier].compactMap(\.self)
    }
    paths += ProviderLock.paths(of: type)
    paths += dnsRecordType(named: type)?.paths ?? []
    paths += dnsZoneType(named: type)?.paths ?? []
    let extras = wantedAttributeTable.row(named: type)?[1].pieces(between: ",").map(String.init) ?? []
    return paths.map(\.topLevel) + extras
  }

  /// True for an argument whose content is a secret, or that says nothing of how things serve.
  public func isSecret(_ argument: String) -> Bool { Self.unwanted.contains(argument) }

  /// Tags, and arguments whose content is a secret.
  private static let unwanted: Set<String> = [
    "auth_token", "certificate_private_key", "labels", "master_password", "password", "private_key", "secret",
    "secret_string", "tags", "tags_all", "tunnel1_preshared_key", "tunnel2_preshared_key",
  ]
}
