import ResourceKinds
import Testing

@testable import ApplySimulation

@Suite struct ServedTypeTests {
  @Test func `what the catalog knows of a type is worked out once`() {
    let type = ServedType.named("aws_route53_record", in: .standard)
    #expect(type === ServedType.named("aws_route53_record", in: .standard))
    #expect(type.isRecord && type.zone == nil && type.kind?.role == .endpoint)
    #expect(ServedType.named("aws_route53_zone", in: .standard).zone != nil)
  }

  @Test func `of a type that it does not know nothing is kept`() {
    let type = ServedType.named("acme_gadget", in: .standard)
    #expect(type !== ServedType.named("acme_gadget", in: .standard))
    #expect(type.kind == nil && !type.isRecord && type.columns.isEmpty)
    #expect(type.addressNames?.paths.first == ["name"])
  }

  @Test func `where several share an address the outer one comes first`() {
    let ranks = ["aws_eip", "aws_lb", "aws_lb_target_group", "aws_instance"].map {
      ServedType.named($0, in: .standard).candidacy.rank
    }
    #expect(ranks == ranks.sorted() && Set(ranks).count == 4)
  }

  @Test func `traffic is not led to what only carries the same name`() {
    let zone = ServedType.named("aws_route53_zone", in: .standard).candidacy
    #expect(!zone.holds("name", .nextHop) && zone.holds("name", .requirement))
    let balancer = ServedType.named("aws_lb", in: .standard).candidacy
    #expect(balancer.holds("dns_name", .nextHop))
  }
}
