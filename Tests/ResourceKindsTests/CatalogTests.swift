import EventSimulation
import PlanFile
import Testing

@testable import ResourceKinds

@Suite struct CatalogTests {
  private let catalog = ResourceCatalog.standard

  @Test func `the tables hold every kind that was collected`() {
    let kinds = catalog.kinds
    #expect(kinds.count >= 870)
    #expect(kinds.map(\.type) == kinds.map(\.type).sorted())
    #expect(catalog.families.map(\.updates.all.count).reduce(0, +) >= 569)
    #expect(catalog.families.map(\.durations.all.count).reduce(0, +) >= 1468)
  }

  @Test func `every kind is found by its name`() {
    for kind in catalog.kinds {
      let found = catalog.kind(named: kind.type)
      #expect(found?.type == kind.type)
      #expect(found?.pointers == kind.pointers && found?.notes == kind.notes && found?.source == kind.source)
    }
  }

  @Test(arguments: ["", "aws", "aws_lb_", "aws_lb_listene", "zzz", "aaa", "aws_lb#network", "google_"])
  func `a name that is only nearly one is not found`(type: String) {
    #expect(catalog.kind(named: type) == nil)
  }

  @Test func `a record knows its identity, what it leads to and what must be unique`() throws {
    let kind = try #require(catalog.kind(named: "aws_route53_record"))
    #expect(kind.role == .endpoint)
    #expect(kind.identity.description == "zone_id+name+type")
    #expect(kind.uniqueKeys.description == "zone_id+name+type+set_identifier")
    #expect(kind.pointers.map(\.description).prefix(2) == [">records[]", ">alias.name"])
    #expect(kind.deleteEffect == .cachedUntilTTL)
    #expect(kind.readiness.trigger == .afterPropagation)
    #expect(kind.replacement == ReplacementAttributes(evidence: .measured, attributes: ["name", "zone_id"]))
    #expect(kind.addressAttributes == ["fqdn", "id", "name", "set_identifier"])
  }

  @Test func `a security group's delete is tried for a quarter of an hour while it is in use`() throws {
    let kind = try #require(catalog.kind(named: "aws_security_group"))
    #expect(kind.traits == [.deleteRefusedWhileUsed(retries: SimulatedDuration(seconds: 900))])
  }

  @Test func `a bucket policy overwrites the one that is there`() throws {
    #expect(try #require(catalog.kind(named: "aws_s3_bucket_policy")).traits == [.overwrites])
  }

  @Test func `every type with durations has a role, but for data sources`() {
    let dataSources = [
      "archive_file", "aws_arn", "aws_iam_policy_document", "external", "google_iam_policy", "http",
      "template_cloudinit_config", "template_file", "terraform_remote_state", "tls_certificate", "tls_public_key",
    ]
    #expect(catalog.types.filter { catalog.facts(of: $0).kind == nil } == dataSources)
  }

  @Test func `types of all tables are listed, those with durations only too`() {
    #expect(catalog.types.contains("aws_dx_gateway"))
    #expect(!catalog.types.contains { $0.contains("#") })
  }
}
