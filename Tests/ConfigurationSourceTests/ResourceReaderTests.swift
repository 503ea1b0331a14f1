import PlanFile
import Testing

@testable import ConfigurationSource

@Suite struct ResourceReaderTests {
  @Test func `arguments and nested blocks stand under their paths`() throws {
    let resource = try resource(
      """
      resource "aws_cloudfront_distribution" "web" {
        comment = "none"
        tags    = { Name = var.name }
        origin {
          domain_name = aws_s3_bucket.a.domain
          custom_header {
            value = local.header
          }
        }
        origin { domain_name = aws_s3_bucket.b.domain }
      }
      """)
    #expect(
      resource.expressions.map { "\($0.path): \($0.references.texts.joined(separator: " "))" } == [
        "tags: var.name", "origin.domain_name: aws_s3_bucket.a|domain", "origin.custom_header.value: local.header",
        "origin.domain_name: aws_s3_bucket.b|domain",
      ])
    #expect((resource.mode, resource.type, resource.name) == (.managed, "aws_cloudfront_distribution", "web"))
    #expect(resource.range.description == "main.tf:1")
    #expect(resource.range.end.line == 11)
  }

  @Test func `data sources and ephemeral resources are resources`() throws {
    let module = try module("data \"aws_x\" \"a\" { id = var.id }\nephemeral \"aws_y\" \"b\" {}")
    #expect(module.resources.map(\.mode) == [.data, .ephemeral])
  }

  @Test func `a dynamic block's iterator is no reference in its content`() throws {
    let resource = try resource(
      """
      resource "aws_x" "a" {
        dynamic "ingress" {
          for_each = ingress.outer
          labels   = [ingress.key, local.label]
          content {
            port  = ingress.value.port
            group = [aws_y.b.id, ingress.value]
            dynamic "rule" {
              for_each = ingress.value.rules
              iterator = r
              content {
                x = "${r.value}-${ingress.key}-${rule.value}"
                nested { y = r.value.z[local.i] }
              }
            }
          }
        }
      }
      """)
    #expect(
      resource.expressions.map { "\($0.path): \($0.references.texts.joined(separator: " "))" } == [
        "ingress: ingress.outer", "ingress: local.label", "ingress.group: aws_y.b|id",
        "ingress.rule.x: rule.value", "ingress.rule.nested.y: local.i",
      ])
  }

  @Test func `count, for_each and depends_on are kept apart`() throws {
    let counted = try resource(#"resource "aws_x" "a" { count = length(aws_y.b.list) }"#)
    #expect(counted.repetition.texts == ["aws_y.b|list"])
    #expect(counted.hasCount && !counted.hasForEach)
    let keyed = try resource(
      """
      resource "aws_x" "a" {
        for_each   = toset(["a"])
        depends_on = [aws_y.b, module.m, "aws_z.old", data.aws_d.d, aws_y.c[0]]
        name       = each.key
      }
      """)
    #expect(keyed.hasForEach && !keyed.hasCount && keyed.repetition == [])
    #expect(keyed.dependsOn.texts == ["aws_y.b", "module.m", "aws_z.old", "data.aws_d.d", "aws_y.c[0]"])
    #expect(keyed.expressions == [ConfiguredExpression(path: "name", references: [], usesRepetition: true)])
  }

  @Test func `the provider is a name and no reference`() throws {
    let resource = try resource(#"resource "aws_x" "a" { provider = aws.west }"#)
    #expect(resource.provider == "aws.west")
    #expect(resource.references == [])
    #expect(try self.resource(#"resource "aws_x" "a" { provider = "aws" }"#).provider == "aws")
  }

  @Test(
    arguments: [
      ("create_before_destroy = true", true), ("create_before_destroy = false", false),
      (#"create_before_destroy = "true""#, true), ("create_before_destroy = (true)", true),
      ("prevent_destroy = true", nil), ("create_before_destroy = var.x", nil), ("create_before_destroy = !true", nil),
    ] as [(String, Bool?)])
  func `create_before_destroy is what its literal says`(_ argument: String, _ expected: Bool?) throws {
    let resource = try resource(
      """
      resource "aws_x" "a" {
        lifecycle {
          \(argument)
        }
      }
      """)
    #expect(resource.lifecycle.createBeforeDestroy == expected)
  }

  @Test func `a lifecycle's triggers and conditions refer, ignored changes do not`() throws {
    let resource = try resource(
      """
      resource "aws_x" "a" {
        lifecycle {
          ignore_changes       = [tags.name, aws_y.not]
          replace_triggered_by = [aws_y.b, aws_y.c[each.key].id, local.l]
          precondition {
            condition     = aws_p.p.id != ""
            error_message = "no ${var.m}"
          }
          postcondition {
            condition     = self.id == data.aws_q.q.id
            error_message = "no"
          }
          action_trigger {
            events    = [after_create, before_update]
            actions   = [action.aws_lambda_invoke.warm, action.aws_x.y["k"]]
            condition = aws_t.t.id != ""
          }
        }
      }
      """)
    let lifecycle = resource.lifecycle
    #expect(lifecycle.replaceTriggeredBy.texts == ["aws_y.b", "aws_y.c|id", "local.l"])
    #expect(lifecycle.conditions.texts == ["aws_p.p|id", "var.m", "data.aws_q.q|id"])
    #expect(lifecycle.hasConditions)
    #expect(lifecycle.actionTriggers.map(\.events) == [["after_create", "before_update"]])
    #expect(lifecycle.actionTriggers.map(\.actions) == [["action.aws_lambda_invoke.warm", #"action.aws_x.y["k"]"#]])
    #expect(lifecycle.actionTriggers[0].references.texts == ["aws_t.t|id"])
  }

  @Test func `create-time provisioners and connections refer, destroy-time provisioners make no edge`() throws {
    let resource = try resource(
      """
      resource "aws_x" "a" {
        connection { host = aws_c.c.ip }
        provisioner "local-exec" {
          command = "echo ${aws_p.p.id}"
          connection { user = local.user }
        }
        provisioner "remote-exec" {
          when       = destroy
          on_failure = continue
          inline     = [self.id, local.gone]
        }
      }
      """)
    #expect(resource.provisioners.map(\.type) == ["local-exec", "remote-exec"])
    #expect(resource.provisioners.map(\.isDestroyTime) == [false, true])
    #expect(resource.provisioners[0].references.texts == ["aws_p.p|id", "local.user"])
    #expect(resource.connection.texts == ["aws_c.c|ip"])
    #expect(resource.references.texts == ["aws_p.p|id", "local.user", "aws_c.c|ip"])
  }

  @Test func `all references are in one list, each once`() throws {
    let resource = try resource(
      """
      resource "aws_x" "a" {
        count      = local.n
        x          = aws_y.b.id
        depends_on = [aws_y.d]
        lifecycle {
          replace_triggered_by = [aws_y.b.id, aws_y.t]
          precondition {
            condition     = var.c
            error_message = ""
          }
        }
      }
      """)
    #expect(resource.references.texts == ["aws_y.b|id", "local.n", "aws_y.d", "aws_y.t", "var.c"])
  }

  private func module(_ text: String) throws -> SourceModule {
    ModuleReader.module(try HCLParser.body(of: SourceText(file: "main.tf", text)))
  }

  private func resource(_ text: String) throws -> SourceResource {
    try #require(try module(text).resources.first)
  }
}
