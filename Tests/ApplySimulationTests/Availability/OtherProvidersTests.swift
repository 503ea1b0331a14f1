import ApplySimulation
import EventSimulation
import PlanFile
import Testing

/// The same circuits with other providers' words.
@Suite struct `Google, Azure, Kubernetes and Cloudflare` {
  @Test func `a balancer at Google is followed from the name to the instance group`() async throws {
    var plan = SmallPlan()
    let base = "https://www.googleapis.com/compute/v1/projects/acme/global/"
    func link(_ name: String) -> JSONValue { .string(base + name) }
    plan.add(
      "google_dns_managed_zone.main", .noOp,
      before: ["name": "acme", "dns_name": "acme.example.", "id": "projects/acme/managedZones/acme"])
    plan.add(
      "google_dns_record_set.www", .noOp,
      before: [
        "name": "www.acme.example.", "type": "A", "ttl": 300, "managed_zone": "acme", "rrdatas": ["203.0.113.20"],
      ],
      references: [
        ("managed_zone", "google_dns_managed_zone.main.name"), ("rrdatas", "google_compute_global_address.www.address"),
      ])
    plan.add(
      "google_compute_global_address.www", .noOp,
      before: [
        "name": "www", "address": "203.0.113.20", "id": "projects/acme/global/addresses/www",
        "self_link": link("addresses/www"),
      ])
    plan.add(
      "google_compute_global_forwarding_rule.https", .deleteThenCreate,
      before: [
        "name": "www-https", "ip_address": "203.0.113.20", "port_range": "443-443",
        "target": link("targetHttpsProxies/www"),
        "id": "projects/acme/global/forwardingRules/www-https", "self_link": link("forwardingRules/www-https"),
      ],
      after: [
        "name": "www-https2", "ip_address": "203.0.113.20", "port_range": "443-443",
        "target": link("targetHttpsProxies/www"),
      ],
      unknown: ["id": true, "self_link": true],
      references: [
        ("target", "google_compute_target_https_proxy.www.id"),
        ("ip_address", "google_compute_global_address.www.address"),
      ])
    plan.add(
      "google_compute_target_https_proxy.www", .noOp,
      before: [
        "name": "www", "id": "projects/acme/global/targetHttpsProxies/www", "url_map": link("urlMaps/www"),
        "self_link": link("targetHttpsProxies/www"),
      ],
      references: [("url_map", "google_compute_url_map.www.id")])
    plan.add(
      "google_compute_url_map.www", .noOp,
      before: [
        "name": "www", "id": "projects/acme/global/urlMaps/www", "self_link": link("urlMaps/www"),
        "default_service": link("backendServices/www"),
      ],
      references: [("default_service", "google_compute_backend_service.www.id")])
    plan.add(
      "google_compute_backend_service.www", .noOp,
      before: [
        "name": "www", "id": "projects/acme/global/backendServices/www", "self_link": link("backendServices/www"),
      ])
    let (forecast, graph) = try await plan.forecast()
    #expect(forecast.endpoints.map(\.name) == ["www.acme.example"])
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .dark)
    #expect(endpoint.coverage.of == 7)
    #expect(graph.text(endpoint.dark?.from) == "google_compute_global_forwarding_rule.https delete")
    #expect(graph.text(endpoint.dark?.to) == "google_compute_global_forwarding_rule.https create")
  }

  @Test func `a record at Azure stands on the machine behind its public address`() async throws {
    var plan = SmallPlan()
    let base = "/subscriptions/s/resourceGroups/acme/providers/Microsoft.Network/"
    plan.add(
      "azurerm_dns_zone.main", .noOp,
      before: ["name": "acme.example", "resource_group_name": "acme", "id": .string(base + "dnsZones/acme.example")])
    plan.add(
      "azurerm_dns_a_record.app", .noOp,
      before: [
        "name": "app", "zone_name": "acme.example", "resource_group_name": "acme", "ttl": 300,
        "records": ["203.0.113.30"],
        "fqdn": "app.acme.example.", "id": .string(base + "dnsZones/acme.example/A/app"),
      ], references: [("zone_name", "azurerm_dns_zone.main.name"), ("records", "azurerm_public_ip.app.ip_address")])
    plan.add(
      "azurerm_public_ip.app", .noOp,
      before: ["name": "app", "ip_address": "203.0.113.30", "id": .string(base + "publicIPAddresses/app")])
    plan.add(
      "azurerm_network_interface.app", .noOp,
      before: [
        "name": "app", "id": .string(base + "networkInterfaces/app"),
        "ip_configuration": [["public_ip_address_id": .string(base + "publicIPAddresses/app")]],
      ], references: [("ip_configuration.public_ip_address_id", "azurerm_public_ip.app.id")])
    plan.add(
      "azurerm_linux_virtual_machine.app", .update,
      before: [
        "name": "app", "size": "Standard_B2s", "id": "/subscriptions/s/vm/app",
        "network_interface_ids": [.string(base + "networkInterfaces/app")],
      ],
      after: [
        "name": "app", "size": "Standard_B4ms", "id": "/subscriptions/s/vm/app",
        "network_interface_ids": [.string(base + "networkInterfaces/app")],
      ],
      references: [("network_interface_ids", "azurerm_network_interface.app.id")])
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("app.acme.example"))
    #expect(forecast.endpoints.count == 1)
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "azurerm_linux_virtual_machine.app update")
    #expect(forecast.has(.inPlaceInterruption, "azurerm_linux_virtual_machine.app"))
  }

  @Test func `a deployment that is replaced takes its service down`() async throws {
    var plan = SmallPlan()
    plan.add(
      "kubernetes_service.web", .noOp,
      before: [
        "id": "default/web", "metadata": [["name": "web", "namespace": "default"]],
        "spec": [["selector": ["app": "web"], "type": "LoadBalancer"]],
        "status": [["load_balancer": [["ingress": [["ip": "203.0.113.40", "hostname": ""]]]]]],
      ])
    func deployment(_ name: String, _ label: String) -> JSONValue {
      [
        "id": .string("default/" + name), "metadata": [["name": .string(name), "namespace": "default"]],
        "spec": [["template": [["metadata": [["labels": ["app": .string(label)]]], "spec": [[:]]]]]],
      ]
    }
    plan.add(
      "kubernetes_deployment.web", .deleteThenCreate, before: deployment("web", "web"),
      after: deployment("web2", "web"), unknown: ["id": true])
    plan.add("kubernetes_deployment.other", .delete, before: deployment("other", "other"))
    plan.add(
      "cloudflare_record.web", .noOp,
      before: [
        "zone_id": "0123456789abcdef", "name": "web", "hostname": "web.acme.example", "type": "A",
        "content": "203.0.113.40", "ttl": 1,
      ],
      references: [("zone_id", "cloudflare_zone.main.id")])
    let (forecast, graph) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("web.acme.example"))
    #expect(forecast.endpoints.count == 1)
    #expect(endpoint.status == .dark)
    #expect(graph.text(endpoint.dark?.from) == "kubernetes_deployment.web delete")
    #expect(graph.text(endpoint.dark?.to) == "kubernetes_deployment.web create")
    // Automatic, at Cloudflare.
    #expect(endpoint.clientTail.positiveCacheSeconds == 300)
  }

  @Test func `a kind that nobody knows makes an endpoint unknown when it changes`() async throws {
    var plan = SmallPlan()
    plan.add(
      "aws_route53_record.www", .noOp,
      before: [
        "zone_id": "Z0123456789ABC", "name": "www.acme.example", "type": "CNAME", "ttl": 300,
        "records": ["x.edge.example.net"],
      ],
      references: [("records", "acme_edge.www.id")])
    plan.add(
      "acme_edge.www", .update, before: ["id": "x.edge.example.net", "name": "x"],
      after: ["id": "x.edge.example.net", "name": "y"])
    let (forecast, _) = try await plan.forecast()
    let endpoint = try #require(forecast.endpoint("www.acme.example"))
    #expect(endpoint.status == .unknown)
    #expect(endpoint.coverage.unknown == ["acme_edge.www"])
    #expect(forecast.has(.unmodelledKind, "acme_edge.www"))
    #expect(!endpoint.dependsOn.isEmpty)
  }
}
