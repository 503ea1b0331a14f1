import PlanFile
import TestSupport
import Testing

private func read(_ text: String) throws -> RawState { try StateReader().read(Array(text.utf8)) }

private func state(_ resources: String) -> String {
  #"{"version": 4, "terraform_version": "1.11.4", "serial": 1, "lineage": "x", "outputs": {}, "resources": [\#(resources)]}"#
}

@Suite struct StateReaderTests {
  @Test func `an object keeps what order needs and nothing else`() throws {
    let state = try read(
      state(
        #"""
        {"module": "module.a[\"x.y\"].module.b", "mode": "managed", "type": "aws_x", "name": "n",
         "provider": "module.a.provider[\"registry.terraform.io/hashicorp/aws\"].west",
         "instances": [
           {"index_key": 0, "schema_version": 1, "attributes": {"password": "hunter2"}, "create_before_destroy": true,
            "dependencies": ["aws_y.z", "module.a.data.aws_d.e"]},
           {"index_key": "k", "status": "tainted", "deposed": "00ff00ff", "attributes": {}}]}
        """#))
    let provider = StateProvider(fullName: "registry.terraform.io/hashicorp/aws", alias: "west", module: ["a"])
    let module = [ModuleStep("a", key: .name("x.y")), ModuleStep("b")]
    #expect(state.terraformVersion == "1.11.4")
    #expect(
      state.objects == [
        StateObject(
          address: ResourceAddress(module: module, type: "aws_x", name: "n", key: .index(0)),
          dependencies: [
            ConfigurationAddress(type: "aws_y", name: "z"),
            ConfigurationAddress(module: ["a"], mode: .data, type: "aws_d", name: "e"),
          ],
          createBeforeDestroy: true, provider: provider),
        StateObject(
          address: ResourceAddress(module: module, type: "aws_x", name: "n", key: .name("k")), deposed: "00ff00ff",
          isTainted: true, provider: provider),
      ])
    #expect(!"\(state)".contains("hunter2"))
  }

  @Test func `members may come in any order`() throws {
    let forwards = try read(
      state(#"{"mode": "data", "type": "t", "name": "n", "instances": [{"dependencies": ["a.b"]}]}"#))
    let backwards = try read(
      #"""
      {"resources": [{"instances": [{"dependencies": ["a.b"]}], "name": "n", "type": "t", "mode": "data"}],
       "terraform_version": "1.11.4", "version": 4}
      """#)
    #expect(forwards == backwards)
    #expect(forwards.objects.map(\.address.description) == ["data.t.n"])
  }

  @Test func `a state without resources is empty`() throws {
    #expect(try read(state("")).objects.isEmpty)
    #expect(try read(#"{"version": 4, "serial": 0, "resources": null}"#).objects.isEmpty)
    #expect(try read(#"{"version": 4, "serial": 0, "lineage": ""}"#).objects.isEmpty)
  }

  @Test(arguments: [
    (#"{"version": 3, "modules": []}"#, StateError.unsupportedVersion(3)),
    (#"{"format_version": "1.2", "resource_changes": []}"#, .otherDocument(.plan)),
    (#"{"format_version": "1.0", "terraform_version": "1.11.4", "values": {}}"#, .otherDocument(.shownState)),
    (#"{"format_version": "1.0"}"#, .otherDocument(.shownState)),
    (#"{"name": "left-pad", "version": "4"}"#, .otherDocument(.unknown(keys: ["name", "version"]))),
    ("[]", .otherDocument(.notAnObject(found: "an array"))),
    ("", .json(.empty)),
    (
      #"{"version": 4, "resources": [{"mode": "managed", "type": "t", "name": "n x", "instances": []}]}"#,
      .badAddress(JSONPath(["resources", "0"]), "t.n x")
    ),
    (
      #"{"version": 4, "resources": [{"mode": "list", "type": "t", "name": "n", "instances": []}]}"#,
      .badAddress(JSONPath(["resources", "0"]), "t.n")
    ),
    (
      #"{"version": 4, "resources": [{"type": "t", "name": "n", "instances": [{"dependencies": ["a.b[0]"]}]}]}"#,
      .badAddress(JSONPath(["resources", "0", "instances", "0", "dependencies", "0"]), "a.b[0]")
    ),
    (
      #"{"version": 4, "resources": [{"type": "t", "name": "n", "instances": [{}, {}]}]}"#,
      .duplicateObject(address: "t.n")
    ),
    (
      #"{"version": 4, "version": 4}"#,
      .json(.duplicateKey(JSONPath(["version"])))
    ),
    (
      #"{"version": 4, "resources": [{"type": "t", "name": "n", "instances": [{"index_key": true}]}]}"#,
      .json(
        .mismatch(
          JSONPath(["resources", "0", "instances", "0", "index_key"]), expected: "a string or a whole number",
          found: "something else"))
    ),
  ])
  func `what is no state is refused with its reason`(text: String, reason: StateError) {
    #expect(throws: reason) { try read(text) }
  }

  @Test func `a state cut anywhere is refused`() throws {
    let whole = Array(
      state(#"{"mode": "managed", "type": "t", "name": "n", "instances": [{"attributes": {"a": [1, "é"]}}]}"#).utf8)
    for length in whole.indices {
      #expect(throws: StateError.self, "cut after \(length) bytes") {
        try StateReader().read(Array(whole[..<length]))
      }
    }
  }

  @Test func `recorded states say who depends on whom`() throws {
    var (objects, createFirst, dependencies) = (0, 0, 0)
    for family in ["aws", "random"] {
      for name in Recordings.cases(family, with: "state.json") {
        let state = try StateReader().read(try Recordings.bytes("\(family)/\(name)/state.json"))
        let known = Set(state.objects.map(\.address.configuration))
        for object in state.objects {
          objects += 1
          createFirst += object.createBeforeDestroy ? 1 : 0
          dependencies += object.dependencies.count
          #expect(object.provider != nil, "\(family)/\(name) \(object.address)")
          #expect(known.isSuperset(of: object.dependencies), "\(family)/\(name) \(object.address)")
        }
      }
    }
    #expect(objects > 2000)
    #expect(createFirst > 500)
    #expect(dependencies > 4000)
  }
}

@Suite struct ShortStateTests {
  @Test func `the experiments' short states are read`() throws {
    let cases = Recordings.cases("experiments", with: "state_before_deps.json")
    #expect(cases.count == 19)
    for name in cases { _ = try ShortState.read(try Recordings.bytes("experiments/\(name)/state_before_deps.json")) }
    let leftover = try ShortState.read(try Recordings.bytes("experiments/08-deposed-leftover/state_before_deps.json"))
    #expect(leftover.objects.map(\.deposed) == [nil, "a4dec041", nil, nil])
    #expect(leftover.objects.map(\.isTainted) == [false, false, true, false])
    #expect(leftover.objects.map(\.dependencies.count) == [1, 1, 2, 0])
  }
}

@Suite struct StateProviderTests {
  @Test(arguments: [
    (
      #"provider["registry.terraform.io/hashicorp/aws"]"#,
      StateProvider(fullName: "registry.terraform.io/hashicorp/aws")
    ),
    (
      #"module.a.module.b.provider["example.org/n/t"].west"#,
      StateProvider(fullName: "example.org/n/t", alias: "west", module: ["a", "b"])
    ),
    (
      #"provider["registry.opentofu.org/hashicorp/aws"].by_region["eu-west-1"]"#,
      StateProvider(fullName: "registry.opentofu.org/hashicorp/aws", alias: "by_region")
    ),
    ("provider.aws", StateProvider(fullName: "registry.terraform.io/-/aws")),
    ("provider.aws.west", StateProvider(fullName: "registry.terraform.io/-/aws", alias: "west")),
    (
      "module.m.provider.aws.west",
      StateProvider(fullName: "registry.terraform.io/-/aws", alias: "west", module: ["m"])
    ),
  ])
  func `a provider's text is read`(text: String, provider: StateProvider) {
    #expect(StateProvider(parsing: text) == provider)
  }

  @Test(arguments: ["", "aws", "provider", "provider[0]", #"provider["x""#, "module.a", "provider.aws.west.x"])
  func `any other text is none`(text: String) {
    #expect(StateProvider(parsing: text) == nil)
  }
}
