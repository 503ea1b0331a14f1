import ApplyGraph
import ApplySimulation
import EventSimulation
import PlanFile
import ResourceKinds
import Testing

/// An apply of which a public log shows the durations: what of it matters, and what it took along its critical path.
struct WholeRun: Sendable, CustomTestStringConvertible {
  struct Step: Sendable {
    var address: String
    var values: JSONValue = [:]
    /// Addresses on which it depends.
    var needs: [String] = []
  }

  var name: String
  /// The number of the public log.
  var log: String
  var isDestroy = false
  /// Seconds along the critical path, from the lines of the log.
  var recorded: Double
  var path: String
  /// Why the forecast is farther off than a fifth; nil where it is not.
  var reason: String?
  var steps: [Step]

  var testDescription: String { "\(name) \(log)" }

  /// P10, P50 and P90 of the apply in seconds.
  func forecast(runs: Int = 1000) async throws -> (p10: Double, p50: Double, p90: Double) {
    var plan = SmallPlan()
    for step in steps {
      let references = step.needs.enumerated().map { ("needs_\($0)", "\($1).id") }
      if isDestroy {
        plan.add(step.address, .delete, before: step.values, references: references, isConfigured: false)
      } else {
        plan.add(step.address, .create, after: step.values, unknown: ["id": true], references: references)
      }
    }
    let quantiles = try await plan.forecast(runs: runs).forecast.applyDuration
    return (Double(quantiles.p10) / 1000, Double(quantiles.p50) / 1000, Double(quantiles.p90) / 1000)
  }
}

extension WholeRun {
  static let all = [googleCreate, googleDestroy, azureCreate, azureDestroy] + awsCreates + awsDestroys

  private static let googleCreate = WholeRun(
    name: "Google, create", log: "44362974805", recorded: 177,
    path: "network 22, subnetwork 21, instance 14, group 12, backend 63, URL map 11, proxy 12, forwarding rule 22",
    steps: [
      Step(address: "google_compute_network.vpc"),
      Step(address: "google_compute_subnetwork.subnet", needs: ["google_compute_network.vpc"]),
      Step(address: "google_compute_firewall.ssh", needs: ["google_compute_network.vpc"]),
      Step(address: "google_compute_firewall.health", needs: ["google_compute_network.vpc"]),
      Step(address: "google_compute_instance.vm", needs: ["google_compute_subnetwork.subnet"]),
      Step(address: "google_compute_instance_group.group", needs: ["google_compute_instance.vm"]),
      Step(address: "google_compute_health_check.lb"),
      Step(
        address: "google_compute_backend_service.lb",
        needs: ["google_compute_instance_group.group", "google_compute_health_check.lb"]),
      Step(address: "google_compute_url_map.lb", needs: ["google_compute_backend_service.lb"]),
      Step(address: "google_compute_managed_ssl_certificate.lb"),
      Step(
        address: "google_compute_target_https_proxy.lb",
        needs: ["google_compute_url_map.lb", "google_compute_managed_ssl_certificate.lb"]),
      Step(address: "google_compute_target_http_proxy.lb", needs: ["google_compute_url_map.lb"]),
      Step(address: "google_compute_global_address.lb"),
      Step(address: "google_dns_record_set.lb", needs: ["google_compute_global_address.lb"]),
      Step(
        address: "google_compute_global_forwarding_rule.https",
        needs: ["google_compute_target_https_proxy.lb", "google_compute_global_address.lb"]),
      Step(
        address: "google_compute_global_forwarding_rule.http",
        needs: ["google_compute_target_http_proxy.lb", "google_compute_global_address.lb"]),
    ])

  private static let googleDestroy = WholeRun(
    name: "Google, destroy", log: "46413583116", isDestroy: true, recorded: 218,
    path:
      "forwarding rule 21, proxy 11, URL map 11, backend 42, group manager 81, template 10, subnetwork 21, network 21",
    steps: [
      Step(address: "google_compute_network.vpc"),
      Step(address: "google_compute_subnetwork.subnet", needs: ["google_compute_network.vpc"]),
      Step(address: "google_compute_firewall.ssh", needs: ["google_compute_network.vpc"]),
      Step(address: "google_compute_firewall.iap", needs: ["google_compute_network.vpc"]),
      Step(address: "google_compute_firewall.web", needs: ["google_compute_network.vpc"]),
      Step(address: "google_compute_router.nat", needs: ["google_compute_network.vpc"]),
      Step(address: "google_compute_router_nat.nat", needs: ["google_compute_router.nat"]),
      Step(address: "google_compute_instance_template.web", needs: ["google_compute_subnetwork.subnet"]),
      Step(
        address: "google_compute_region_instance_group_manager.web", needs: ["google_compute_instance_template.web"]),
      Step(
        address: "google_compute_region_autoscaler.web", needs: ["google_compute_region_instance_group_manager.web"]),
      Step(address: "google_compute_health_check.web"),
      Step(
        address: "google_compute_backend_service.web",
        needs: ["google_compute_region_instance_group_manager.web", "google_compute_health_check.web"]),
      Step(address: "google_compute_url_map.web", needs: ["google_compute_backend_service.web"]),
      Step(address: "google_compute_target_http_proxy.web", needs: ["google_compute_url_map.web"]),
      Step(address: "google_compute_global_forwarding_rule.web", needs: ["google_compute_target_http_proxy.web"]),
      Step(address: "google_compute_global_address.psa", needs: ["google_compute_network.vpc"]),
      Step(address: "google_service_networking_connection.psa", needs: ["google_compute_global_address.psa"]),
    ])

  private static let azureCreate = WholeRun(
    name: "Azure, create", log: "69489709916", recorded: 464,
    path: "Managed Redis 452, access policy 12; the group before it is not in the log",
    reason: """
      four slow branches of which one or two lines are known each: the longest of four that are uncertain is longer than \
      the longest of their medians
      """, steps: azure)

  private static let azureDestroy = WholeRun(
    name: "Azure, destroy", log: "69489709916", isDestroy: true, recorded: 373,
    path: "role 2, AKS 324, subnet 11, network 10, group 26",
    reason: "by less than one percent, and as for the create: the longest of several uncertain branches",
    steps: azure + [
      Step(address: "azurerm_container_registry.main", needs: ["azurerm_resource_group.main"]),
      Step(address: "azurerm_user_assigned_identity.app", needs: ["azurerm_resource_group.main"]),
    ])

  private static let azure = [
    Step(address: "azurerm_resource_group.main"),
    Step(address: "azurerm_virtual_network.main", needs: ["azurerm_resource_group.main"]),
    Step(
      address: "azurerm_subnet.aks", values: ["virtual_network_name": "main"], needs: ["azurerm_virtual_network.main"]),
    Step(
      address: "azurerm_subnet.postgres", values: ["virtual_network_name": "main"],
      needs: ["azurerm_virtual_network.main"]),
    Step(address: "azurerm_private_dns_zone.postgres", needs: ["azurerm_resource_group.main"]),
    Step(
      address: "azurerm_private_dns_zone_virtual_network_link.postgres",
      needs: ["azurerm_private_dns_zone.postgres", "azurerm_virtual_network.main"]),
    Step(address: "azurerm_kubernetes_cluster.main", needs: ["azurerm_subnet.aks"]),
    Step(address: "azurerm_role_assignment.acr", needs: ["azurerm_kubernetes_cluster.main"]),
    Step(address: "azurerm_key_vault.main", needs: ["azurerm_resource_group.main"]),
    Step(address: "azurerm_role_assignment.vault", needs: ["azurerm_key_vault.main"]),
    Step(
      address: "azurerm_key_vault_secret.postgres", needs: ["azurerm_key_vault.main", "azurerm_role_assignment.vault"]),
    Step(
      address: "azurerm_postgresql_flexible_server.main",
      needs: ["azurerm_subnet.postgres", "azurerm_private_dns_zone_virtual_network_link.postgres"]),
    Step(
      address: "azurerm_postgresql_flexible_server_database.main", needs: ["azurerm_postgresql_flexible_server.main"]),
    Step(address: "azurerm_managed_redis.main", needs: ["azurerm_resource_group.main"]),
    Step(address: "azurerm_managed_redis_access_policy_assignment.app", needs: ["azurerm_managed_redis.main"]),
  ]
}
