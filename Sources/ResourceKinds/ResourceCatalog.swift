internal import SharedWork

/// What is known of the kinds of resources: a list of tables, searched when asked.
///
/// Nothing is parsed at start-up: a lookup is a few binary searches over the binary's own text plus the parsing of the rows
/// it finds (microseconds). What was read of a kind is kept, and every thread may ask at once. Ask once per type or
/// operation, not once per simulated run. What is not known is answered explicitly: nil, or an estimate whose basis
/// is `default`.
public struct ResourceCatalog: Sendable {
  let families: [TableFamily]
  /// Rows that were read: the same few types are asked for over and over.
  private let known = SharedAnswers<String, ResourceKind>()
  let knownDurations = SharedAnswers<DurationQuestion, ActionDurations>()
  let knownUpdates = SharedAnswers<String, [UpdateEffect]>()
  let knownRecordTypes = SharedAnswers<String, DNSRecordType>()
  let knownLocks = SharedAnswers<String, [ProviderLock]>()

  init(families: [TableFamily]) { self.families = families }

  /// The catalog of the tables in this module.
  public static let standard = ResourceCatalog(families: TableFamily.standard)

  /// What is known of a type; nil where it is not in the tables.
  public func kind(named type: String) -> ResourceKind? {
    known.quickAnswer(to: type) { row(named: type, in: \.kinds).flatMap(ResourceKind.init) }
  }

  /// All kinds, sorted by type. Parses everything: milliseconds.
  public var kinds: [ResourceKind] {
    families.flatMap { $0.kinds.all.compactMap(ResourceKind.init) }.sorted { $0.type < $1.type }
  }

  /// Every type that any table knows, sorted.
  public var types: [String] {
    let names = families.flatMap { family in
      [family.kinds, family.updates, family.durations].flatMap { table in
        table.all.map { String($0[0].prefix { $0 != "#" }) }
      }
    }
    return Set(names).sorted()
  }

  /// What shapes the durations of a type, in words; nil where nothing is noted.
  public func durationNote(of type: String) -> String? { row(named: type, in: \.mechanisms).map { String($0[1]) } }

  func row(named type: String, in table: KeyPath<TableFamily, SortedRows>) -> TableRow? {
    family(of: type)?[keyPath: table].row(named: type)
  }

  /// The family whose types begin with the provider part of `type`.
  func family(of type: String) -> TableFamily? {
    families.first { family in
      family.prefixes.contains { prefix in
        type.hasPrefix(prefix)
          && (type.utf8.count == prefix.utf8.count || type.utf8.dropFirst(prefix.utf8.count).first == UInt8(ascii: "_"))
      }
    }
  }
}
