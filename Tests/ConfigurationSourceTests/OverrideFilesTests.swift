import PlanFile
import Testing

@testable import ConfigurationSource

@Suite struct OverrideFilesTests {
  @Test func `an override changes arguments one by one`() throws {
    let resource = try resource(
      #"resource "aws_x" "a" { x = aws_y.old.id, y = aws_y.kept.id }"#,
      #"resource "aws_x" "a" { x = aws_y.new.id, z = local.added }"#)
    #expect(resource.references.texts == ["aws_y.new|id", "aws_y.kept|id", "local.added"])
  }

  @Test func `nested blocks of a kind are replaced together, dynamic ones too`() throws {
    let resource = try resource(
      #"resource "aws_x" "a" { in { x = aws_y.a.id }, dynamic "in" { for_each = local.l }, out { x = aws_y.b.id } }"#,
      #"resource "aws_x" "a" { in { x = aws_y.c.id } }"#)
    #expect(resource.references.texts == ["aws_y.b|id", "aws_y.c|id"])
  }

  @Test func `a lifecycle is merged by its arguments`() throws {
    let resource = try resource(
      #"resource "aws_x" "a" { lifecycle { create_before_destroy = false, replace_triggered_by = [aws_y.a] } }"#,
      #"resource "aws_x" "a" { lifecycle { create_before_destroy = true } }"#)
    #expect(resource.lifecycle.createBeforeDestroy == true)
    #expect(resource.lifecycle.replaceTriggeredBy.texts == ["aws_y.a"])
    let added = try self.resource(
      #"resource "aws_x" "a" {}"#, #"resource "aws_x" "a" { lifecycle { create_before_destroy = true } }"#)
    #expect(added.lifecycle.createBeforeDestroy == true)
  }

  @Test func `later override files win`() throws {
    let resource = try resource(
      #"resource "aws_x" "a" { x = aws_y.a.id }"#, #"resource "aws_x" "a" { x = aws_y.b.id }"#,
      #"resource "aws_x" "a" { x = aws_y.c.id }"#)
    #expect(resource.references.texts == ["aws_y.c|id"])
  }

  @Test func `locals are replaced by name, providers by alias`() throws {
    let module = try module(
      "locals { a = aws_x.a.id, b = aws_x.b.id }, provider \"p\" { x = local.a }, provider \"p\" { alias = \"q\" }",
      "locals { a = aws_x.c.id }, provider \"p\" { alias = \"q\", x = local.b }")
    #expect(module.locals.map(\.name) == ["b", "a"])
    #expect(module.locals.map(\.references.texts) == [["aws_x.b|id"], ["aws_x.c|id"]])
    #expect(module.providers.map(\.references.texts) == [["local.a"], ["local.b"]])
  }

  @Test func `an override of what is not there adds nothing`() throws {
    #expect(try module(#"resource "aws_x" "a" {}"#, #"resource "aws_x" "b" {}"#).resources.map(\.name) == ["a"])
  }

  private func resource(_ files: String...) throws -> SourceResource {
    try #require(try merged(files).resources.first)
  }

  private func module(_ files: String...) throws -> SourceModule { try merged(files) }

  /// Commas stand for newlines, to keep a configuration on a line. The first file is the base.
  private func merged(_ files: [String]) throws -> SourceModule {
    let bodies = try files.map { text in
      let lines = text.replacing(", ", with: "\n").replacing(" { ", with: " {\n").replacing(" }", with: "\n}")
      return try HCLParser.body(of: SourceText(file: "main.tf", lines))
    }
    return ModuleReader.module(OverrideFiles.merge(bodies[0], overrides: Array(bodies.dropFirst())))
  }
}
