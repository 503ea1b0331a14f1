import TestSupport
import Testing

/// `applysim kinds` from outside.
@Suite struct KindsTests {
  private func kinds(_ arguments: String...) throws -> ApplySimProcess {
    try ApplySimProcess.run(["kinds"] + arguments)
  }

  @Test func `without a type it lists all`() throws {
    let run = try kinds()
    #expect(run.status == 0)
    #expect(run.text.contains(#/^[0-9]+ kinds: /#))
    #expect(run.text.split(separator: "\n").count > 700)
    #expect(run.standardError.isEmpty)
  }

  @Test func `a glob and a role make the list shorter`() throws {
    let run = try kinds("aws_lb_*", "--role", "routes")
    #expect(run.status == 0)
    let types = run.text.split(separator: "\n").drop { !$0.hasPrefix("type ") }.dropFirst().map {
      $0.split(separator: " ")[0]
    }
    #expect(types == ["aws_lb_listener_rule", "aws_lb_target_group", "aws_lb_target_group_attachment"])
    let none = try kinds("nothing*")
    #expect(none.status == 2)
    #expect(
      none.standardError
        == "kinds: expected a glob that fits some type, found 'nothing*'\nhint: 'applysim kinds' lists them\n")
  }

  @Test func `a type that is not known ends with 2, what is used in its place and the nearest name`() throws {
    let run = try kinds("aws_route53_recrd")
    #expect(run.status == 2)
    #expect(run.text.hasPrefix("aws_route53_recrd is in no table"))
    #expect(
      run.standardError == """
        kinds: expected a type of the catalog, found 'aws_route53_recrd'
        hint: did you mean 'aws_route53_record'?

        """)
  }

  @Test func `a role beside a type, and a role that is none, are refused`() throws {
    #expect(try kinds("aws_lb", "--role", "routes").status == 64)
    let none = try kinds("--role", "router")
    #expect(none.status == 64)
    #expect(none.standardError.contains("expected endpoint, serves, routes,"))
  }

  @Test func `the JSON is of the shipped schema`() throws {
    let schema = try JSONSchema(named: "kinds")
    for arguments in [["aws_lb"], ["cloudflare_*"]] {
      let run = try ApplySimProcess.run(["kinds"] + arguments + ["--format", "json"])
      #expect(run.status == 0)
      #expect(try schema.violations(of: run.standardOutput) == [])
    }
  }
}
