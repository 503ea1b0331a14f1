import Testing

@testable import ResourceKinds

@Suite struct IdentityKeyTests {
  @Test func `alternatives are separated by semicolons, parts by plus signs`() throws {
    let key = try #require(IdentityKey("zone_id+name ; arn"))
    #expect(key.alternatives.map { $0.map(\.path.description) } == [["zone_id", "name"], ["arn"]])
  }

  @Test func `brackets make a set and a tilde names the prefix that avoids a collision`() throws {
    let key = try #require(IdentityKey("metadata.name~metadata.generate_name+aliases[]"))
    let parts = key.alternatives[0]
    #expect(parts[0].path.names == ["metadata", "name"])
    #expect(parts[0].unlessPrefix?.names == ["metadata", "generate_name"])
    #expect(!parts[0].path.isSet)
    #expect(parts[1].path.isSet)
  }

  @Test func `a dash is no key`() { #expect(IdentityKey("-")?.isEmpty == true) }

  @Test(arguments: ["", "a+", "a~b~c", "a b", "a ; ", "a[", "a..b", "+a"])
  func `anything else is refused`(text: String) { #expect(IdentityKey(text) == nil) }

  @Test(arguments: ["-", "name~name_prefix", "a+b[] ; c.d", "listener_arn+condition.host_header.values[]"])
  func `printing and reading are inverse`(text: String) { #expect(IdentityKey(text)?.description == text) }

  @Test func `every path of a key is listed, prefixes too`() throws {
    let key = try #require(IdentityKey("vpc_id+name~name_prefix ; arn"))
    #expect(key.paths.map(\.description) == ["vpc_id", "name", "name_prefix", "arn"])
  }
}
