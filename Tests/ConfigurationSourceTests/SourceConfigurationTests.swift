import ConfigurationSource
import Foundation
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

  @Test func `a module from elsewhere is found by the manifest, and its own local modules by their paths`() {
    let configuration = read([
      "main.tf": #"module "vpc" { source = "terraform-aws-modules/vpc/aws" }"#,
      ".terraform/modules/modules.json":
        #"{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"vpc","Source":"registry","Dir":".terraform/modules/vpc"}]}"#,
      ".terraform/modules/vpc/main.tf": #"module "flow" { source = "./modules/flow" }"#,
      ".terraform/modules/vpc/modules/flow/main.tf": "locals { a = 1 }",
    ])
    #expect(configuration.problems == [])
    #expect(configuration[["vpc", "flow"]]?.locals.map(\.name) == ["a"])
  }

  @Test func `a saved plan has a folder for each module, named after its files' own`() {
    let configuration = SourceConfiguration.read(
      savedPlan: bytes([
        "tfplan": "binary",
        "tfconfig/modules.json":
          #"[{"Key":"","Dir":"."},{"Key":"a","Source":"./x","Dir":"x"},{"Key":"a.b","Dir":"x/y"}]"#,
        "tfconfig/m-/main.tf": #"module "a" { source = "./x" }"#,
        "tfconfig/m-a/main.tf": #"module "b" { source = "./y" }"#,
        "tfconfig/m-a.b/main.tofu": #"resource "aws_x" "r" {}"#,
      ]))
    #expect(configuration.problems == [])
    #expect(configuration.modules.map(\.folder) == ["", "x", "x/y"])
    #expect(configuration[["a", "b"]]?.resources.map(\.range.description) == ["x/y/main.tofu:1"])
  }

  @Test func `a module called twice is there twice`() {
    let configuration = read([
      "main.tf": "module \"a\" { source = \"./m\" }\nmodule \"b\" { source = \"./m\" }\n",
      "m/main.tf": #"output "o" { value = 1 }"#,
    ])
    #expect(configuration.modules.map(\.path) == [[], ["a"], ["b"]])
  }

  @Test func `what is missing is a problem and the rest is read`() {
    let configuration = read([
      "main.tf": "module \"a\" { source = \"x/y/z\" }\nlocals { l = 1 }\n", "bad.tf": "locals {\n  m = \n}",
    ])
    #expect(configuration.modules.map(\.isComplete) == [false])
    #expect(configuration[[]]?.locals.map(\.name) == ["l"])
    let call = SourceRange(
      file: "main.tf", start: SourcePosition(line: 1, column: 1, offset: 0),
      end: SourcePosition(line: 1, column: 32, offset: 31))
    #expect(
      configuration.problems == [
        .fault(
          SourceError(
            file: "bad.tf", position: SourcePosition(line: 2, column: 7, offset: 15),
            fault: .expected(.expression, found: .newline))),
        .moduleNotFound(module: ["a"], source: "x/y/z", call: call),
      ])
  }

  @Test func `a module that calls itself is not followed`() {
    let configuration = read([
      "main.tf": #"module "a" { source = "./m" }"#, "m/main.tf": #"module "up" { source = "../" }"#,
    ])
    #expect(configuration.modules.map(\.path) == [[], ["a"]])
    #expect(configuration.problems.count == 1)
    guard case .moduleCycle(["a", "up"], _)? = configuration.problems.first else {
      Issue.record("\(configuration.problems)")
      return
    }
  }

  @Test func `nothing to read is a problem`() {
    #expect(read([:]).problems == [.noConfiguration])
    #expect(read(["readme.md": "", "m/main.tf": "", "test.tftest.hcl": ""]).problems == [.noConfiguration])
  }

  @Test func `override files change the others, backups and hidden files are passed over`() {
    let configuration = read([
      "main.tf": #"resource "aws_x" "a" { x = local.a }"#, "z_override.tf": #"resource "aws_x" "a" { x = local.z }"#,
      "override.tf.json": #"{"resource":{"aws_x":{"a":{"x":"${local.o}"}}}}"#, ".hidden.tf": "?", "main.tf~": "?",
      "#main.tf#": "?", "vars.tfvars": "?",
    ])
    #expect(configuration.problems == [])
    #expect(configuration[[]]?.resources.first?.references == [ConfigurationReference(.local("z"))])
  }

  @Test func `a tofu file stands in for the one of the same name`() {
    let files = bytes([
      "a.tf": "locals { a = 1 }", "a.tofu": "locals { b = 1 }", "b.tf.json": #"{"locals":{"c":1}}"#,
      "b.tofu.json": #"{"locals":{"d":1}}"#, "c.tf": "locals { e = 1 }",
    ])
    #expect(SourceConfiguration.read(files: files)[[]]?.locals.map(\.name) == ["b", "d", "e"])
    #expect(SourceConfiguration.read(files: files, dialect: .terraform)[[]]?.locals.map(\.name) == ["a", "c", "e"])
  }

  @Test func `a directory is read from disk`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "source-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in [
      "main.tf": #"module "m" { source = "./mods/m" }"#, "mods/m/main.tf": "locals { a = 1 }", "mods/m/x.txt": "?",
    ] {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try FileManager.default.createDirectory(at: folder.appending(path: "folder.tf"), withIntermediateDirectories: true)
    let configuration = SourceConfiguration.read(directory: folder.path)
    #expect(configuration[["m"]]?.locals.map(\.name) == ["a"])
    #expect(configuration.modules.map(\.folder) == ["", "mods/m"])
    #expect(SourceConfiguration.read(directory: folder.path + "/none").problems == [.noConfiguration])
  }

  private func read(_ files: [String: String]) -> SourceConfiguration { .read(files: bytes(files)) }

  private func bytes(_ files: [String: String]) -> [String: [UInt8]] { files.mapValues { Array($0.utf8) } }
}
