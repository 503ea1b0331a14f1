import ConfigurationSource
import PlanFile
import Testing

@Suite struct SourceConfigurationTests {
  @Test func `a local module is found by its path from the calling module`() {
    let configuration = read([
      "main.tf": #"module "net" { source = "./modules/net" }"#,
      "modules/net/main.tf": #"module "sub" { source = "../sub" }"#,
      "modules/sub/main.tf": #"resource "aws_vpc" "main" {}"#,
    ])
    #expect(configuration.problems == [])
    #expect(configuration.modules.map(\.path) == [[], ["net"], ["net", "sub"]])
    #expect(configuration.modules.map(\.folder) == ["", "modules/net", "modules/sub"])
    let vpc = configuration.resource(ConfigurationAddress(module: ["net", "sub"], type: "aws_vpc", name: "main"))
    #expect(vpc?.range.description == "modules/sub/main.tf:1")
  }

  private func read(_ files: [String: String]) -> SourceConfiguration {
    .read(files: files.mapValues { Array($0.utf8) })
  }
}
