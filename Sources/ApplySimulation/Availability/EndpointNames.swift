import PlanFile
import ResourceKinds

/// What people call an endpoint that has no record, and whether it keeps that name when it is replaced.
enum EndpointNames {
  /// The DNS name, or `host:port`, where the plan tells it; else the address.
  static func name(of object: ServiceObject, in world: ServingWorld) -> String {
    if let host = host(of: object) { return host }
    if ListenerRouting.isListener(object), let face = Face.allCases.first(where: { object.values($0) != nil }),
      let port = object.text("port", face)
    {
      let balancers = world.edges.ofHolder[object.id].filter { $0.pointer.relation == .trafficSource }.flatMap(
        \.targets)
      if let host = balancers.lazy.compactMap({ Self.host(of: world.index[$0.object]) }).first {
        return "\(host):\(port)"
      }
    }
    return object.address.description
  }

  /// A name or address on the network that users type.
  static func host(of object: ServiceObject) -> String? {
    for face in Face.allCases where object.values(face) != nil {
      let shown = object.kind?.display.map { object.texts($0, face) } ?? []
      for text in shown + object.texts("dns_name", face) {
        let host = AddressText.firstForm(of: text)
        if host.holds("."), !host.hasPrefix("arn:"), !host.holds("/"), !host.holds(" ") { return host }
      }
    }
    return nil
  }

  /// Types whose address the provider makes up anew for each object.
  ///
  /// Source: the notes of the catalog's kinds ("new after replace") and the providers' resource pages: generated ids or
  /// random suffixes in the name.
  private static let madeUp: Set<String> = [
    "aws_lb", "aws_alb", "aws_elb", "aws_eip", "aws_cloudfront_distribution", "aws_api_gateway_rest_api",
    "aws_apigatewayv2_api", "aws_lambda_function_url", "aws_transfer_server", "aws_opensearch_domain",
    "aws_elasticsearch_domain", "aws_appsync_graphql_api", "aws_apprunner_service", "aws_globalaccelerator_accelerator",
    "aws_amplify_app", "google_compute_address", "google_compute_global_address", "google_compute_forwarding_rule",
    "google_compute_global_forwarding_rule", "azurerm_public_ip", "digitalocean_loadbalancer",
    "digitalocean_reserved_ip",
    "digitalocean_floating_ip", "kubernetes_service", "kubernetes_service_v1", "kubernetes_ingress_v1",
  ]

  /// True where users of the old object reach the new one under the same name.
  static func keepsAddress(_ group: [ServiceObject], _ world: ServingWorld) -> Bool {
    guard group.count == 2, let old = group.first(where: { $0.old != nil }),
      let new = group.first(where: { $0.new != nil }), let kind = old.kind
    else { return true }
    // A name of one's own choice in front of it.
    if let display = kind.display, !old.texts(display, .old).isEmpty,
      old.texts(display, .old).sorted() == new.texts(display, .new).sorted()
    {
      return true
    }
    if madeUp.contains(old.address.type) { return false }
    return kind.identity.isEmpty || IdentityMatch(world: world).isSame(kind.identity, old, new)
  }

  private static let kinds: [(EndpointKind, [String])] = [
    (.listener, ["listener", "forwarding_rule"]),
    (.cdnAlias, ["cloudfront_distribution", "cdn", "frontdoor"]),
    (.apiDomain, ["api_gateway_domain", "apigatewayv2_domain", "appsync_domain"]),
    (.apiStage, ["api_gateway", "apigatewayv2", "appsync"]),
    (.functionURL, ["function_url", "cloudfunctions", "function_app"]),
    (.kubernetesIngress, ["kubernetes_ingress", "kubernetes_manifest_ingress"]),
    (.kubernetesService, ["kubernetes_service"]),
    (.cache, ["elasticache", "memorydb", "redis", "memcache", "dax_cluster"]),
    (
      .database,
      [
        "db_", "rds", "docdb", "neptune", "redshift", "sql", "postgresql", "mysql", "mariadb", "database", "dynamodb",
        "cosmosdb", "spanner", "bigtable", "opensearch", "elasticsearch",
      ]
    ),
    (.address, ["eip", "address", "public_ip", "reserved_ip", "floating_ip", "static_ip", "globalaccelerator"]),
    (.loadBalancer, ["_lb", "_alb", "_elb", "loadbalancer", "load_balancer", "application_gateway"]),
    (
      .site,
      ["website", "pages", "amplify", "static_site", "static_web", "web_app", "app_service", "bucket", "storage"]
    ),
  ]

  static func kind(of type: String) -> EndpointKind {
    kinds.first { _, parts in parts.contains { type.holds($0) } }?.0 ?? .other
  }
}
