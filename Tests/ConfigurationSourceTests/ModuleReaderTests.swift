import PlanFile
import Testing

@testable import ConfigurationSource

@Suite struct ModuleReaderTests {
  @Test func `locals refer, each by its name and line`() throws {
    let module = try module("locals {\n  a = aws_x.a.id\n  b = [local.a, 1]\n}\nlocals { c = 1 }\n")
    #expect(module.locals.map(\.name) == ["a", "b", "c"])
    #expect(module.locals.map(\.references.texts) == [["aws_x.a|id"], ["local.a"], []])
    #expect(module.locals.map(\.range.description) == ["main.tf:2", "main.tf:3", "main.tf:5"])
  }

  @Test func `outputs refer by value, depends_on and preconditions`() throws {
    let module = try module(
      """
      output "o" {
        value       = aws_x.a.id
        description = "text"
        depends_on  = [module.m]
        precondition {
          condition     = local.ok
          error_message = "no ${aws_x.a.id}"
        }
      }
      """)
    let output = try #require(module.outputs.first)
    #expect(output.value.texts == ["aws_x.a|id"])
    #expect(output.dependsOn.texts == ["module.m"])
    #expect(output.conditions.texts == ["local.ok", "aws_x.a|id"])
    #expect(output.references.texts == ["aws_x.a|id", "module.m", "local.ok"])
  }

  @Test func `module calls have arguments, repetition and providers`() throws {
    let module = try module(
      """
      module "m" {
        source     = "./m"
        version    = "1.0"
        for_each   = local.keys
        depends_on = [aws_x.a]
        providers  = { aws = aws.west, aws.peer = aws }
        plain      = 1
        in         = [aws_x.b.id, each.key]
      }
      module "n" {
        source = var.dynamic
        count  = 2
      }
      """)
    let call = module.calls[0]
    #expect(call.source == "./m")
    #expect(call.arguments.map(\.name) == ["plain", "in"])
    #expect(call.arguments.map(\.references.texts) == [[], ["aws_x.b|id"]])
    #expect(call.repetition.texts == ["local.keys"])
    #expect(call.hasForEach && !call.hasCount)
    #expect(call.dependsOn.texts == ["aws_x.a"])
    #expect(
      call.providers == [
        SourceProviderPassing(inner: "aws", outer: "aws.west"), SourceProviderPassing(inner: "aws.peer", outer: "aws"),
      ])
    #expect(module.calls[1].source == nil)
    #expect(module.calls[1].hasCount)
  }

  @Test func `variables may refer to others in their validation`() throws {
    let module = try module(
      """
      variable "a" {
        type    = map(string)
        default = {}
        validation {
          condition     = length(var.a) > var.b
          error_message = "not ${local.c}"
        }
      }
      variable "b" {}
      """)
    #expect(module.variables.map(\.name) == ["a", "b"])
    #expect(module.variables.map(\.hasDefault) == [true, false])
    #expect(module.variables[0].validation.texts == ["var.b", "local.c"])
  }

  @Test func `provider blocks refer`() throws {
    let module = try module(
      """
      provider "kubernetes" {
        alias = "blue"
        host  = aws_eks_cluster.c.endpoint
        exec { args = [local.args] }
      }
      """)
    let provider = try #require(module.providers.first)
    #expect((provider.name, provider.alias) == ("kubernetes", "blue"))
    #expect(provider.references.texts == ["aws_eks_cluster.c|endpoint", "local.args"])
  }

  @Test func `a check refers by its assertions, its data source is a resource`() throws {
    let module = try module(
      """
      check "c" {
        data "http" "h" { url = aws_x.a.url }
        assert {
          condition     = data.http.h.status_code == 200
          error_message = "${aws_x.b.id}"
        }
      }
      """)
    #expect(module.checks.map(\.name) == ["c"])
    #expect(module.checks[0].references.texts == ["data.http.h|status_code", "aws_x.b|id"])
    #expect(module.resources.map(\.check) == ["c"])
    #expect(module.resources[0].references.texts == ["aws_x.a|url"])
  }

  @Test func `moved, removed and import blocks are reported`() throws {
    let module = try module(
      """
      moved {
        from = aws_x.a["k"]
        to   = module.m[0].aws_x.a
      }
      removed {
        from = module.old
        lifecycle { destroy = false }
      }
      removed { from = aws_x.gone }
      import {
        for_each = local.ids
        to       = aws_x.b[each.key]
        id       = var.prefix
      }
      import {
        to = resource.aws_x.c[var.i]
        id = "x"
      }
      """)
    #expect(module.moved.map(\.from) == [#"aws_x.a["k"]"#])
    #expect(module.moved.map(\.to) == ["module.m[0].aws_x.a"])
    #expect(module.removed.map(\.from) == ["module.old", "aws_x.gone"])
    #expect(module.removed.map(\.destroys) == [false, true])
    #expect(module.imports.map(\.to) == ["aws_x.b", "aws_x.c"])
    #expect(module.imports.map(\.references.texts) == [["local.ids", "var.prefix"], ["var.i"]])
    #expect(ResourceAddress(parsing: module.moved[0].to) != nil)
  }

  @Test func `settings and unknown blocks are passed over`() throws {
    let module = try module(
      """
      terraform {
        backend "s3" { bucket = aws_x.a.id }
      }
      something "new" { x = aws_x.a.id }
      resource "one_label" {}
      """)
    #expect(module.resources.isEmpty && module.providers.isEmpty)
  }

  private func module(_ text: String) throws -> SourceModule {
    ModuleReader.module(try HCLParser.body(of: SourceText(file: "main.tf", text)))
  }
}
