import ApplySimulation
import PlanFile
import Testing

@Suite struct OperationPatternTests {
  @Test(
    arguments: [
      ("aws_x.y", "aws_x.y", nil),
      ("aws_x.y:create", "aws_x.y", .create),
      ("*:delete", "*", .delete),
      (#"aws_x.y["a:create"]"#, #"aws_x.y["a:create"]"#, nil),
      (#"aws_x.y["a:b"]:update"#, #"aws_x.y["a:b"]"#, .update),
      (#"aws_x.y["\":"]:read"#, #"aws_x.y["\":"]"#, .read),
      (#"aws_x.y["\\"]:read"#, #"aws_x.y["\\"]"#, .read),
    ] as [(String, String, OperationAction?)])
  func `an action stands behind a colon outside quotes`(text: String, glob: String, action: OperationAction?) throws {
    let pattern = try OperationPattern(text)
    #expect(pattern == OperationPattern(address: AddressGlob(glob), action: action))
    #expect(pattern.description == text)
  }

  @Test(arguments: [
    ("aws_x.y:destroy", OperationPatternError.unknownAction("destroy")),
    ("aws_x.y:", .unknownAction("")),
    ("aws_x.y:forget", .unknownAction("forget")),
    ("aws_x.y:Create", .unknownAction("Create")),
    (":create", .emptyGlob),
    ("", .emptyGlob),
  ])
  func `anything else is refused`(text: String, reason: OperationPatternError) {
    #expect(throws: reason) { try OperationPattern(text) }
  }

  @Test func `without an action it fits all of them`() throws {
    let (any, delete) = (try OperationPattern("aws_x.*"), try OperationPattern("aws_x.*:delete"))
    #expect(any.matches(address: "aws_x.y", action: .create))
    #expect(delete.matches(address: "aws_x.y", action: .delete))
    #expect(!delete.matches(address: "aws_x.y", action: .create))
    #expect(!any.matches(address: "aws_z.y", action: .create))
  }
}
