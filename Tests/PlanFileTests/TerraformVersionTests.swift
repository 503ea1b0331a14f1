import PlanFile
import Testing

@Suite struct TerraformVersionTests {
  @Test func `versions compare by number, pre-releases before their release`() throws {
    let texts = ["0.15.5", "1.2.0", "1.11.4", "1.16.0-alpha1", "1.16.0-rc1", "1.16.0", "1.16.1"]
    let versions = try texts.map { try #require(TerraformVersion(parsing: $0)) }
    #expect(versions == versions.sorted())
    #expect(versions.map(\.description) == texts)
  }

  @Test(arguments: ["", "1", "1.2", "1.2.x", "v1.2.3", "a.b.c"])
  func `what is no version is none`(_ text: String) {
    #expect(TerraformVersion(parsing: text) == nil)
  }
}
