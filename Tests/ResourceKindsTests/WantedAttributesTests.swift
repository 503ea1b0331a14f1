import Testing

@testable import ResourceKinds

@Suite struct WantedAttributesTests {
  private let catalog = ResourceCatalog.standard

  @Test func `a record needs its routing policies, its answers and its time to live`() {
    #expect(
      catalog.wantedAttributes(of: "aws_route53_record") == [
        "alias", "allow_overwrite", "arn", "cidr_routing_policy", "failover_routing_policy", "fqdn",
        "geolocation_routing_policy", "geoproximity_routing_policy", "health_check_id", "id",
        "latency_routing_policy", "multivalue_answer_routing_policy", "name", "name_prefix", "records",
        "set_identifier", "timeouts", "ttl", "type", "weighted_routing_policy", "zone_id",
      ])
  }

  @Test func `a target group needs its health check and its deregistration delay`() {
    #expect(
      catalog.wantedAttributes(of: "aws_lb_target_group") == [
        "arn", "deregistration_delay", "health_check", "id", "load_balancing_algorithm_type", "name", "name_prefix",
        "port", "protocol", "slow_start", "stickiness", "target_type", "timeouts", "vpc_id",
      ])
  }

  @Test func `arguments that conditions ask for are kept`() {
    let wanted = catalog.wantedAttributes(of: "aws_db_instance")
    #expect(Set(wanted).isSuperset(of: ["apply_immediately", "multi_az", "blue_green_update", "replicate_source_db"]))
  }

  @Test func `of an unknown type little is kept`() {
    #expect(catalog.wantedAttributes(of: "widgets_widget") == ["arn", "id", "name"])
  }

  @Test func `another name of a type keeps the same`() {
    #expect(catalog.wantedAttributes(of: "kubernetes_stateful_set_v1").contains("wait_for_rollout"))
  }

  @Test func `no type keeps tags or secrets, and every list is sorted`() {
    for type in catalog.types {
      let wanted = catalog.wantedAttributes(of: type)
      #expect(wanted == wanted.sorted())
      #expect(Set(wanted).isDisjoint(with: ["tags", "tags_all", "password", "master_password", "secret_string"]))
    }
  }
}
