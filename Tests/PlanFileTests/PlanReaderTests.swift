import PlanFile
import Testing

@Suite struct PlanReaderTests {
  private func read(_ text: String, keeping names: [String] = []) throws -> Plan {
    try PlanReader(selection: AttributeSelection { _ in names }).read(Array(text.utf8))
  }

  private func plan(_ changes: String, _ rest: String = "") -> String {
    #"{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[\#(changes)],"configuration":{}\#(rest)}"#
  }

  private func change(_ parts: String, address: String = "aws_x.a") -> String {
    #"{"address":"\#(address)","provider_name":"registry.terraform.io/hashicorp/aws","change":{\#(parts)}}"#
  }

  @Test func `a change keeps what is asked for and the names of what differs`() throws {
    let text = plan(
      change(
        #""actions":["delete","create"],"before":{"name":"a","size":1,"tags":{}},"after":{"name":"b","tags":{},"blocks":[{"x":1}]},"after_unknown":{"size":true,"blocks":[{}]},"replace_paths":[["name"]]"#
      ))
    let change = try #require(try read(text, keeping: ["name"]).changes.first)
    #expect(change.action == .deleteThenCreate)
    #expect(change.before == .object([JSONMember("name", .string("a"))]))
    #expect(change.after == .object([JSONMember("name", .string("b"))]))
    #expect(change.changedAttributes == ["name", "blocks"])
    #expect(change.afterUnknown == .object([JSONMember("size", .bool(true))]))
    #expect(change.nestedBlocks == ["blocks"])
    #expect(change.replacePaths == ["name"])
  }

  @Test func `nothing written another way is no change`() throws {
    let text = plan(
      change(
        #""actions":["update"],"before":{"a":null,"b":[{"tags":null,"size":1}],"c":"","d":{},"e":[1],"f":null},"after":{"a":{},"b":[{"size":1,"tags":{}}],"c":null,"d":[],"e":[],"f":false},"after_unknown":{}"#
      ))
    #expect(try read(text).changes.first?.changedAttributes == ["e", "f"])
  }

  @Test(arguments: [
    #""before_sensitive":true"#, #""before_sensitive":{"name":true}"#,
  ])
  func `what is sensitive is never read`(_ mark: String) throws {
    let text = plan(
      change(#""actions":["update"],"before":{"name":"secret-1"},"after":{"name":"open"},"after_unknown":{},\#(mark)"#))
    let change = try #require(try read(text, keeping: ["name"]).changes.first)
    #expect(change.before["name"] == .redacted)
    #expect(!"\(change)".contains("secret-1"))
  }

  @Test func `a mark inside a block hides that value alone`() throws {
    let text = plan(
      change(
        #""actions":["create"],"before":null,"after":{"b":[{"k":"open","p":"secret-2"}]},"after_sensitive":{"b":[{"p":true}]}"#
      ))
    let change = try #require(try read(text, keeping: ["b"]).changes.first)
    #expect(change.after.values(at: ["b", "k"]) == [.string("open")])
    #expect(change.after.values(at: ["b", "p"]) == [.redacted])
  }

  @Test(arguments: ["0.1", "0.2", "1.0", "1.2", "1.99"]) func `known formats are read`(_ version: String) throws {
    let text = #"{"format_version":"\#(version)","future":{"x":[1]},"planned_values":{}}"#
    #expect(try read(text).formatVersion == version)
  }

  @Test(arguments: ["2.0", "0.3", "x", ""]) func `unknown formats are refused`(_ version: String) {
    #expect(throws: PlanError.unsupportedFormat(version)) {
      try read(#"{"format_version":"\#(version)","planned_values":{}}"#)
    }
  }

  @Test func `the event stream of a plan is recognised`() {
    let line = #"{"@level":"info","@message":"Terraform 1.11.4","type":"version"}"#
    #expect(throws: PlanError.eventStream) { try read(line + "\n" + line) }
    #expect(throws: PlanError.eventStream) { try read(line) }
  }

  @Test func `states, saved plans and text are told apart`() {
    #expect(throws: PlanError.otherDocument(.state)) { try read(#"{"format_version":"1.0","values":{}}"#) }
    #expect(throws: PlanError.otherDocument(.state)) { try read(#"{"version":4,"lineage":"x","resources":[]}"#) }
    #expect(throws: PlanError.otherDocument(.notAnObject(found: "an array"))) { try read("[]") }
    #expect(throws: PlanError.notJSON(.humanReadable)) { try read("Terraform will perform the following actions:") }
    #expect(throws: PlanError.notJSON(.savedPlan)) { try read("PK\u{3}\u{4}") }
  }

  @Test func `a wrong shape is named with its path`() {
    #expect(
      throws: PlanError.json(
        .mismatch(
          JSONPath(["resource_changes", "0", "change", "actions"]), expected: "an array of strings", found: "a number"))
    ) { try read(plan(change(#""actions":1"#))) }
  }

  @Test func `duplicate keys are refused where they are read`() {
    let twice = change(#""actions":["create"],"after":{"name":"a","name":"b"}"#)
    #expect(throws: PlanError.self) { try read(plan(twice), keeping: ["name"]) }
    #expect(throws: PlanError.json(.duplicateKey(JSONPath(["configuration"])))) {
      try read(plan("", #","configuration":{}"#))
    }
  }

  @Test func `one instance has one change`() {
    let text = plan(change(#""actions":["create"]"#) + "," + change(#""actions":["create"]"#))
    #expect(throws: PlanError.duplicateChange(address: "aws_x.a")) { try read(text) }
  }

  @Test(arguments: ["true", "false", "null"])
  func `a deposed mark that is no key, as before 0.12 was released, is no deposed object`(_ mark: String) throws {
    let text = plan(
      #"{"address":"aws_x.a","deposed":\#(mark),"change":{"actions":["create"],"before":null,"after":{}}}"#)
    let change = try #require(try read(text).changes.first)
    #expect(change.deposed == nil)
    #expect(change.action == .create)
  }

  @Test func `deferred changes and the triggers of actions are read`() throws {
    let plan = try read(
      plan(
        change(#""actions":["create"]"#),
        #","complete":false,"deferred_changes":[{"reason":"instance_count_unknown","resource_change":"#
          + #"{"address":"aws_x.b[\"*\"]","change":{"actions":["create"]}}}],"action_invocations":["#
          + #"{"address":"action.aws_x.y","lifecycle_action_trigger":{"triggering_resource_address":"aws_x.a"}},"#
          + #"{"address":"action.aws_x.z","invoke_action_trigger":{}}]"#))
    #expect(plan.deferred == [#"aws_x.b["*"]"#])
    #expect(plan.actionTriggers.map(\.description) == ["aws_x.a"])
    #expect(!plan.isComplete)
  }

  @Test(arguments: [("1.0", "", false), ("1.0", #","complete":true"#, true), ("0.1", "", true)])
  func `a plan of before 1.8 that leaves out what exists is targeted`(
    _ format: String, _ complete: String, _ isComplete: Bool
  ) throws {
    let object = #"{"address":"aws_x.b","mode":"managed","type":"aws_x","name":"b","values":{}}"#
    let text =
      #"{"format_version":"\#(format)","terraform_version":"1.5.0"\#(complete),"planned_values":{"#
      + #""root_module":{"resources":[]}},"resource_changes":[\#(change(#""actions":["update"]"#))],"configuration":{},"#
      + #""prior_state":{"values":{"root_module":{"resources":[\#(object)]}}}}"#
    #expect(try read(text).isComplete == isComplete)
  }

  @Test(arguments: ["", #","resource_changes":[]"#, #","resource_changes":null"#, #","configuration":{}"#])
  func `a plan without changes is a plan`(_ rest: String) throws {
    let plan = try read(#"{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{}\#(rest)}"#)
    #expect(plan.changes.isEmpty)
  }

  @Test func `actions and addresses that Terraform does not write are refused`() {
    #expect(throws: PlanError.badActions(JSONPath(["resource_changes", "0", "change", "actions"]), ["explode"])) {
      try read(plan(change(#""actions":["explode"]"#)))
    }
    #expect(throws: PlanError.badAddress(JSONPath(["resource_changes", "0", "address"]), "a b")) {
      try read(plan(change(#""actions":["create"]"#, address: "a b")))
    }
  }

  @Test func `a destroy plan is known by its deletes without reason`() throws {
    let delete = change(#""actions":["delete"]"#)
    #expect(try read(plan(delete, #","planned_values":{"root_module":{}}"#)).mode == .destroy)
    #expect(try read(plan(delete, #","planned_values":{"root_module":{"resources":[]}}"#)).mode == .normal)
  }

  @Test func `references are read unwrapped, a keyed one once`() throws {
    let resource =
      #"{"mode":"managed","type":"aws_x","name":"a","expressions":{"v":{"references":["aws_y.b[1].id","aws_y.b[1]","aws_y.b","module.m.o","module.m","each.key","local.l","var.v","data.aws_z.c.id","data.aws_z.c"]}}}"#
    let text = plan("", "").replacing(
      #""configuration":{}"#, with: #""configuration":{"root_module":{"resources":[\#(resource)]}}"#)
    let expression = try #require(try read(text).configuration.resources.first?.expressions.first)
    #expect(
      expression.references.map(\.subject) == [
        .resource(mode: .managed, type: "aws_y", name: "b", key: .index(1)), .moduleOutput(call: "m", output: "o"),
        .local("l"), .variable("v"), .resource(mode: .data, type: "aws_z", name: "c", key: nil),
      ])
    #expect(expression.references[0].attribute == "id")
    #expect(expression.usesRepetition)
  }

  @Test func `every cut of a plan is refused`() throws {
    let text = plan(change(#""actions":["update"],"before":{"name":"a"},"after":{"name":"b"}"#))
    _ = try read(text)
    for length in 0..<text.utf8.count {
      #expect(throws: PlanError.self) { try read(String(text.prefix(length))) }
    }
  }
}
