import EventSimulation
import Testing

@testable import ResourceKinds

@Suite struct DNSFactsTests {
  private let catalog = ResourceCatalog.standard

  @Test func `every row parses, and every path in it`() {
    #expect(catalog.dnsRecordTypes.count == dnsRecordTable.all.count)
    for row in dnsZoneTable.all { #expect(DNSZoneType(row) != nil, "\(row[0])") }
    for row in dnsRecordTable.all {
      let type = DNSRecordType(row)
      let cells = row[1].pieces(between: ",") + row[6].pieces(between: ",")
      #expect(type.map { $0.zone.count + $0.values.count } == cells.filter { $0 != "-" }.count, "\(row[0])")
      #expect((type?.ttl == nil) == (row[7] == "-") && (type?.setIdentifier == nil) == (row[5] == "-"), "\(row[0])")
    }
  }

  @Test func `a Route 53 record has its type in an attribute and is not found for a quarter of an hour`() throws {
    let record = try #require(catalog.dnsRecordType(named: "aws_route53_record"))
    #expect(record.recordType == .attribute(AttributePath(["type"])))
    #expect(record.zone.map(\.description) == ["zone_id"])
    #expect(record.setIdentifier?.description == "set_identifier")
    #expect(record.values.map(\.description) == ["records[]", "alias.name"])
    #expect(record.negativeTTL.seconds == 900)
    #expect(record.defaultTTL.seconds == 60)
    #expect(record.nameForm == .either)
  }

  @Test func `an Azure record has its type in its name and is relative to the zone`() throws {
    let record = try #require(catalog.dnsRecordType(named: "azurerm_dns_cname_record"))
    #expect(record.recordType == .fixed("CNAME"))
    #expect(record.nameForm == .relative)
    #expect(record.negativeTTL.seconds == 300)
    #expect(catalog.dnsRecordType(named: "azurerm_private_dns_a_record")?.negativeTTL.seconds == 10)
  }

  @Test func `automatic at Cloudflare is written as one`() throws {
    let record = try #require(catalog.dnsRecordType(named: "cloudflare_record"))
    #expect(record.automaticTTL == 1)
    #expect(record.defaultTTL.seconds == 300)
    #expect(record.negativeTTL.seconds == 1800)
  }

  @Test func `a zone knows its name, what records call it, and its SOA`() throws {
    let zone = try #require(catalog.dnsZoneType(named: "azurerm_dns_zone"))
    #expect(zone.name.map(\.description) == ["name"])
    #expect(zone.soaMinimum?.description == "soa_record.minimum_ttl")
    #expect(catalog.dnsZoneType(named: "google_dns_managed_zone")?.name.map(\.description) == ["dns_name"])
    #expect(catalog.dnsZoneType(named: "aws_lb") == nil)
  }

  @Test func `every kind whose delete is cached and that is an endpoint is a record type or leads to one`() {
    let others = ["azurerm_traffic_manager_profile"]
    for kind in catalog.kinds where kind.deleteEffect == .cachedUntilTTL && kind.role == .endpoint {
      #expect(catalog.dnsRecordType(named: kind.type) != nil || others.contains(kind.type), "\(kind.type)")
    }
  }
}
