import PlanFile
import Testing

@testable import ResourceKinds

@Suite struct EffectMomentTests {
  private let catalog = ResourceCatalog.standard

  @Test func `a delete takes effect when it starts, a create when it ends`() {
    #expect(catalog.effectMoment(type: "aws_instance", action: .delete).moment == .start)
    #expect(catalog.effectMoment(type: "aws_instance", action: .create).moment == .end)
    #expect(catalog.effectMoment(type: "aws_db_instance", action: .update).moment == .end)
  }

  @Test(arguments: [OperationAction.create, .update, .delete])
  func `a Route 53 record takes effect when its operation starts`(action: OperationAction) {
    #expect(catalog.effectMoment(type: "aws_route53_record", action: action).moment == .start)
  }

  @Test func `every answer says why`() {
    for type in ["aws_route53_record", "aws_lb", "widgets_widget"] {
      for action in OperationAction.allCases {
        #expect(!catalog.effectMoment(type: type, action: action).source.isEmpty)
      }
    }
  }
}
