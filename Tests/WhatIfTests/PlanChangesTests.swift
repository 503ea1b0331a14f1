import ApplyGraph
import ApplySimulation
import EventSimulation
import Graphs
import PlanFile
import Testing
import WhatIf

@Suite struct PlanChangesTests {
  @Test func `changes are read from separate words and from quoted ones`() throws {
    let words = ["moved", "aws_x.a", #"aws_x.b["k v"]"#, "split aws_x.c module.m", "parallelism", "3"]
    let changes = try PlanChanges.parse(words)
    #expect(
      changes.map(\.description) == [#"moved aws_x.a aws_x.b["k v"]"#, "split aws_x.c module.m", "parallelism 3"])
  }

  @Test func `every kind is printed as it is read`() throws {
    let texts = [
      "moved aws_x.a aws_x.b", "split aws_x.a aws_x.b", "create-before-destroy aws_x.a", "depends-on aws_x.a aws_x.b",
      "name-prefix aws_x.a", "target aws_x.a", "without module.a", "ttl aws_route53_record.a 60", "parallelism 3",
      "duration aws_x.a:create=10m", "fail aws_x.a:create", "interrupt 1m30s",
    ]
    #expect(Set(texts.map { String($0.prefix { $0 != " " }) }) == Set(PlanChanges.kinds.map { $0.keyword }))
    for text in texts { #expect(try PlanChanges.parse([text]).map(\.description) == [text]) }
  }

  @Test(arguments: [
    (["move", "aws_x.a"], PlanChangeError.unknownKind("move", near: "moved")),
    (["moved", "aws_x.a"], .operandCount(kind: "moved", operands: "FROM TO", found: 1)),
    (["moved", "aws_x.a", "b"], .badAddress(kind: "moved", "b")),
    (["parallelism", "0"], .badNumber(kind: "parallelism", "0", from: 1)),
    (["interrupt", "soon"], .badDuration(kind: "interrupt", "soon")),
    (["fail", "aws_x.a:begin"], .badPattern("aws_x.a:begin", .unknownAction("begin"))),
  ]) func `what is no change is refused with what was expected`(_ words: [String], _ expected: PlanChangeError) {
    #expect(throws: expected) { try PlanChanges.parse(words) }
  }
}
