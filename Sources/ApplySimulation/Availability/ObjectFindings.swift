import ApplyGraph
import EventSimulation
import Graphs
import PlanFile
import ResourceKinds

/// What a reader should know of single objects, whichever endpoints stand on them.
struct ObjectFindings {
  let model: AvailabilityModel
  /// The first of the endpoints that stand on each object, as its position; nil where none does.
  private var firstEndpoint: [Int?]

  init(model: AvailabilityModel) {
    self.model = model
    firstEndpoint = [Int?](filledWith: nil, count: model.world.index.objects.count)
    for (position, endpoint) in model.endpoints.enumerated().reversed() {
      for object in endpoint.elements { firstEndpoint[object] = position }
    }
  }

  func findings() -> [Finding] {
    conflicts() + blockedDeletes() + updates() + losses()
  }

  private func address(_ operation: Int) -> String { model.graph.operations[operation].address.description }

  private func endpoint(on object: Int) -> EndpointForecast.Identity? {
    firstEndpoint[object].map { model.identity(of: $0) }
  }

  // MARK: Conflicts

  private func conflicts() -> [Finding] {
    model.conflicts.flatMap { conflict -> [Finding] in
      let endpoint = endpoint(on: conflict.claimant) ?? endpoint(on: conflict.holder)
      return conflict.rule.outcome == .overwrites
        ? [selfDeletion(conflict, endpoint)].compactMap(\.self) : [refusal(conflict, endpoint)]
    }
  }

  private func refusal(_ conflict: ConflictFinder.Conflict, _ endpoint: EndpointForecast.Identity?) -> Finding {
    let rule = conflict.rule
    let claim = model.graph.operations[rule.claim]
    let holder = model.world.index[conflict.holder].address
    guard let release = rule.release else {
      return Finding(
        rule: .createConflict, severity: .error, endpoint: endpoint, address: claim.address.description,
        message: "\(claim.address) can't be \(Phrases.participle(claim.action)): \(rule.what) is held by \(holder), "
          + "which stays as it is")
    }
    let isCertain = model.order.certainlyPrecedes(rule.claim, release)
    let act = holder == claim.address ? "that is deleted" : Phrases.passive(model.graph.operations[release])
    let old = holder == claim.address ? "its old object" : "\(holder)"
    let message =
      isCertain
      ? "\(claim.address) is refused: \(rule.what) is still held by \(old), and \(act) only later"
      : "nothing orders \(claim.address) after the moment \(act): if it comes first it is refused, because \(rule.what) "
        + "still exists"
    return Finding(
      rule: .createConflict, severity: isCertain ? .error : .warning, endpoint: endpoint,
      address: claim.address.description, message: message)
  }

  private func selfDeletion(_ conflict: ConflictFinder.Conflict, _ endpoint: EndpointForecast.Identity?) -> Finding? {
    guard let release = conflict.rule.release else { return nil }
    let isCertain = model.order.certainlyPrecedes(conflict.rule.claim, release)
    let claim = address(conflict.rule.claim)
    let holder = model.world.index[conflict.holder].address
    let condition =
      isCertain && !conflict.isPossible ? "" : isCertain ? " if both are the same thing" : " if it comes first"
    return Finding(
      rule: .selfDeletion, severity: isCertain && !conflict.isPossible ? .error : .warning, endpoint: endpoint,
      address: address(release),
      message:
        "\(claim) takes over \(conflict.rule.what) from \(holder)\(condition), and the delete of the old one then "
        + "removes the new one")
  }

  // MARK: Blocked deletes

  private func blockedDeletes() -> [Finding] {
    let deleted = Dictionary(
      model.world.index.touched.compactMap { id in model.world.index[id].delete.map { ($0, id) } },
      uniquingKeysWith: { first, _ in first })
    return model.rules.blockedDeletes.map { blocked in
      let users = Phrases.list(blocked.users)
      let object = address(blocked.delete)
      let verb = blocked.users.count == 1 ? "uses" : "use"
      let message =
        blocked.isHopeless
        ? "\(object) can't be deleted while \(users) still \(verb) it: the delete waits about "
          + "\(DurationStyle.text(milliseconds: blocked.timeout.milliseconds)) and then fails"
        : "nothing orders the delete of \(object) after \(users) let go of it: it waits, and fails after about "
          + "\(DurationStyle.text(milliseconds: blocked.timeout.milliseconds))"
      return Finding(
        rule: .blockedDelete, severity: blocked.isHopeless ? .error : .warning,
        endpoint: deleted[blocked.delete].flatMap { endpoint(on: $0) }, address: object, message: message)
    }
  }

  // MARK: Updates

  private func updates() -> [Finding] {
    model.world.index.touched.flatMap { id -> [Finding] in
      let object = model.world.index[id]
      guard let update = object.update, let effect = model.world.updates[update] else { return [] }
      let on = endpoint(on: object.id)
      var findings: [Finding] = []
      for interruption in effect.interruptions where isNoticed(interruption, object, on) {
        findings.append(self.finding(interruption, object, on))
      }
      if !effect.deferred.isEmpty {
        findings.append(
          Finding(
            rule: .deferredChange, severity: .note, endpoint: on, address: object.address.description,
            message: "the change of \(Phrases.list(effect.deferred)) of \(object.address) happens later, in its "
              + "maintenance window, not in this apply: it interrupts then"))
      }
      return findings
    }
  }

  /// Less capacity of something that nobody stands on is no news.
  private func isNoticed(
    _ interruption: Interruption, _ object: ServiceObject, _ endpoint: EndpointForecast.Identity?
  ) -> Bool {
    if endpoint != nil { return true }
    guard !interruption.isPartial, let role = object.kind?.role else { return false }
    return [.endpoint, .serves, .routes, .capacity].contains(role)
  }

  private func finding(_ interruption: Interruption, _ object: ServiceObject, _ endpoint: EndpointForecast.Identity?)
    -> Finding
  {
    let attributes = Phrases.list(interruption.attributes)
    let effect: String
    if interruption.isOpenEnded {
      effect = "stops what it served until it is changed back"
    } else if interruption.isPartial {
      effect = "serves less for about \(DurationStyle.text(milliseconds: interruption.length.p50.milliseconds))"
    } else {
      effect = "does not serve for about \(DurationStyle.text(milliseconds: interruption.length.p50.milliseconds))"
    }
    return Finding(
      rule: .inPlaceInterruption, severity: interruption.isPartial ? .note : .warning, endpoint: endpoint,
      address: object.address.description,
      message:
        "\(object.address) \(effect) while \(attributes) \(interruption.attributes.count == 1 ? "is" : "are") changed")
  }

  // MARK: Losses

  func losses() -> [Finding] {
    model.world.index.touched.compactMap { id in
      let object = model.world.index[id]
      guard let delete = object.delete, DataKinds.holdsData(object) else { return nil }
      let keeps = DataKinds.keepsSnapshot(object)
      let message =
        keeps
        ? "\(object.address) holds data and is deleted; a last snapshot of it stays"
        : "\(object.address) holds data and is deleted with it"
      return Finding(
        rule: .dataLoss, severity: keeps ? .note : .warning, endpoint: endpoint(on: object.id),
        address: address(delete), message: message)
    }
  }
}

/// Kinds whose deletion loses content.
enum DataKinds {
  /// Databases are endpoints in the catalog, and hold data all the same.
  private static let databases = [
    "aws_s3_bucket", "google_storage_bucket", "azurerm_storage_account", "aws_db_instance", "aws_rds_cluster",
    "aws_docdb_cluster", "aws_neptune_cluster", "aws_redshift_cluster",
    "aws_dynamodb_table", "aws_opensearch_domain", "aws_elasticsearch_domain", "aws_efs_file_system",
    "google_sql_database_instance", "google_sql_database", "google_spanner_instance", "google_bigtable_instance",
    "azurerm_mssql_database", "azurerm_postgresql_flexible_server", "azurerm_mysql_flexible_server",
    "azurerm_cosmosdb_account", "digitalocean_database_cluster",
  ]

  static func holdsData(_ object: ServiceObject) -> Bool {
    object.kind?.role == .data || databases.contains(object.address.type)
  }

  /// Source: the resource pages of hashicorp/aws: without `skip_final_snapshot` the provider takes one under the given
  /// identifier.
  static func keepsSnapshot(_ object: ServiceObject) -> Bool {
    object.text("skip_final_snapshot", .old) == "false"
  }
}
