import ApplySimulation
import ArgumentParser
import Reporting
import ResourceKinds

/// `applysim kinds [TYPE]`.
struct KindsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "What is known of each kind of resource, with its evidence.",
    discussion: """
      Without a type, or with a glob ('aws_lb*'), a list; with a type all that is known of it: its role, what it stands \
      on, how long each action takes and what that rests on, what an update interrupts. Of a type that is not known \
      the durations that are used in its place are printed, and the exit code is 2.

      Examples:
        applysim kinds
        applysim kinds 'google_sql_*' --role endpoint
        applysim kinds aws_db_instance
        applysim kinds --format json --output catalog.json

      \(ExitStatus.help)
      """
  )

  @Argument(help: ArgumentHelp("A resource type, or a glob over types.", valueName: "type"))
  var type: String?

  @Option(
    help: ArgumentHelp("List only kinds of this role: \(alternatives(KindsCommand.roles)).", valueName: "role"),
    transform: { text in
      guard let role = ResourceRole(rawValue: text) else {
        throw ValidationError("expected \(alternatives(KindsCommand.roles))")
      }
      return role
    })
  var role: ResourceRole?

  @OptionGroup var output: OutputOptions

  fileprivate static let roles = ResourceRole.allCases.map(\.rawValue)

  func validate() throws {
    try output.validate(among: ReportFormats.kinds)
    if role != nil, let type, !Self.isGlob(type) {
      throw ValidationError("--role: expected no type or a glob beside it, found '\(type)'")
    }
  }

  func run() async throws {
    try await Outcome.of { () async throws(CommandFailure) in
      let facts = try report()
      try output.write(KindsReport(facts), in: ReportFormats.kinds)
      guard case .one(let facts) = facts, !facts.isKnown else { return Outcome(.success) }
      let near = nearestName(to: facts.type, among: ResourceCatalog.standard.types)
      throw .unknownType(facts.type, near: [near].compactMap(\.self))
    }
  }

  private func report() throws(CommandFailure) -> KindsReport.Content {
    let catalog = ResourceCatalog.standard
    if let type, !Self.isGlob(type) { return .one(catalog.facts(of: type)) }
    let glob = AddressGlob(type ?? "*")
    let facts = catalog.types.filter(glob.matches).map(catalog.facts).filter { role == nil || $0.kind?.role == role }
    if facts.isEmpty { throw .noKind(pattern: type ?? "*", role: role?.rawValue) }
    return .list(facts)
  }

  private static func isGlob(_ text: String) -> Bool { text.contains("*") || text.contains("?") }
}
