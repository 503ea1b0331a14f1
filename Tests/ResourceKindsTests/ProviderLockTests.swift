import EventSimulation
import PlanFile
import Testing

@testable import ResourceKinds

@Suite struct ProviderLockTests {
  private let catalog = ResourceCatalog.standard

  private func lock(_ type: String, _ action: OperationAction, _ arguments: [JSONMember] = []) -> ProviderLock? {
    let values = JSONValue.object(arguments)
    return catalog.lock(
      of: type, action: action, before: action == .create ? .null : values, after: action == .delete ? .null : values)
  }

  @Test func `every row parses, is sorted, and names a source and at least one action`() {
    for row in providerLocks.all {
      #expect(ProviderLock(row) != nil, "\(row[0])")
      #expect(row.fields.allSatisfy { !$0.isEmpty }, "\(row[0])")
      #expect(row[1].split(separator: ",").allSatisfy { OperationAction(rawValue: String($0)) != nil }, "\(row[0])")
      for case .other(let text) in UpdateCondition(row[4]).terms { Issue.record("\(row[0]): \(text)") }
    }
    let keys = providerLocks.all.map { String($0[0]) }
    #expect(keys == keys.sorted())
  }

  @Test func `subnets and what is tied to them share the lock of their network`() throws {
    let subnet = try #require(lock("azurerm_subnet", .create))
    let association = try #require(lock("azurerm_subnet_network_security_group_association", .delete))
    #expect(subnet.name == association.name)
    let id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/main/subnets/a"
    #expect(subnet.key(of: "main") == "main")
    #expect(association.key(of: id) == "main")
  }

  @Test func `an action has a row of its own where its time differs`() {
    #expect(lock("azurerm_subnet", .create)?.hold?.p50.seconds == 4.7)
    #expect(lock("azurerm_subnet", .delete)?.name == "virtual network")
    #expect(lock("azurerm_subnet", .delete)?.hold == nil)
    #expect(lock("aws_lambda_permission", .update) == nil)
  }

  @Test func `functions lock each other only where a file is uploaded`() throws {
    let upload = try #require(lock("aws_lambda_function", .create, [.init("filename", .string("a.zip"))]))
    #expect(upload.argument == nil)
    #expect(upload.hold?.p50.seconds == 7)
    #expect(lock("aws_lambda_function", .create, [.init("s3_bucket", .string("b"))]) == nil)
    #expect(lock("aws_lambda_function", .delete, [.init("filename", .string("a.zip"))]) == nil)
    let inNetwork: [JSONMember] = [
      .init("filename", .string("a.zip")), .init("vpc_config", .array([.object([.init("vpc_id", .string("v"))])])),
    ]
    #expect(lock("aws_lambda_function", .create, inNetwork)?.hold == nil)
  }

  @Test func `a link and a name mean the same router`() throws {
    let nat = try #require(lock("google_compute_router_nat", .create))
    #expect(nat.key(of: "projects/p/regions/r/routers/main") == nat.key(of: "main"))
  }

  @Test func `types that their providers do not lock have none`() {
    for type in ["aws_route53_record", "aws_vpc_security_group_ingress_rule", "aws_lb_listener", "widgets_widget"] {
      #expect(lock(type, .create) == nil, "\(type)")
    }
  }

  @Test func `readers of plans keep what names a lock`() {
    #expect(catalog.wantedAttributes(of: "azurerm_lb_probe").contains("loadbalancer_id"))
    #expect(catalog.wantedAttributes(of: "aws_lambda_function").contains("filename"))
    for row in providerLocks.all {
      let wanted = Set(catalog.wantedAttributes(of: String(row[0])))
      #expect(wanted.isSuperset(of: ProviderLock.paths(of: String(row[0])).map(\.topLevel)), "\(row[0])")
    }
  }
}
