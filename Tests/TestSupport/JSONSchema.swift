import Foundation
private import PlanFile

/// Checks documents against the JSON Schemas that are shipped in docs/schema.
///
/// Written for the keywords that these use (JSON Schema 2020-12); any other one is itself reported, so that a schema
/// that grows is not checked in part.
public struct JSONSchema: Sendable {
  private let root: JSONValue

  /// The schema `docs/schema/NAME.schema.json`.
  public init(named name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/schema/\(name).schema.json")
    root = try Self.parse(Array(try Data(contentsOf: file)))
  }

  /// What is wrong with a document, each with its place; empty where it is valid.
  public func violations(of document: [UInt8]) throws -> [String] {
    check(try Self.parse(document), root, at: "")
  }

  private static func parse(_ bytes: [UInt8]) throws -> JSONValue {
    try JSONParser.parse(bytes) { (reader) throws(JSONError) in try reader.readValue() }
  }

  private func check(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard case .object(let members) = schema else { return ["\(path): the schema is no object"] }
    return members.flatMap { member in
      violations(of: value, keyword: member.name, argument: member.value, in: schema, at: path)
    }
  }

  private func violations(
    of value: JSONValue, keyword: String, argument: JSONValue, in schema: JSONValue, at path: String
  ) -> [String] {
    func unless(_ condition: Bool, _ message: @autoclosure () -> String) -> [String] {
      condition ? [] : ["\(path): \(message())"]
    }
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description": return []
    case "$ref": return check(value, resolved(argument), at: path)
    case "type":
      let types = argument.elements?.compactMap(\.string) ?? [argument.string ?? ""]
      return unless(types.contains { Self.isOfType(value, $0) }, "expected \(types), found \(value)")
    case "enum":
      return unless(argument.elements?.contains(value) ?? false, "\(value) is not one of \(argument)")
    case "const": return unless(argument == value, "expected \(argument), found \(value)")
    case "pattern":
      guard let text = value.string, let pattern = argument.string, let regex = try? Regex(pattern) else { return [] }
      return unless(text.contains(regex), "\(text) does not match \(pattern)")
    case "minLength":
      guard let text = value.string else { return [] }
      return unless(text.unicodeScalars.count >= Self.number(argument), "expected a longer text")
    case "minimum": return unless(!Self.isNumber(value) || Self.double(value) >= Self.double(argument), "too small")
    case "maximum": return unless(!Self.isNumber(value) || Self.double(value) <= Self.double(argument), "too large")
    case "minItems":
      guard let elements = value.elements else { return [] }
      return unless(elements.count >= Self.number(argument), "expected more elements")
    case "uniqueItems":
      guard let elements = value.elements else { return [] }
      return unless(Set(elements.map { "\($0)" }).count == elements.count, "an element stands twice")
    case "items":
      return (value.elements ?? []).enumerated().flatMap { check($1, argument, at: "\(path)/\($0)") }
    case "required":
      guard case .object = value else { return [] }
      return (argument.elements ?? []).compactMap(\.string).flatMap { name in
        unless(value[name] != nil, "\(name) is missing")
      }
    case "properties":
      guard case .object(let properties) = argument else { return [] }
      return properties.flatMap { property in
        value[property.name].map { check($0, property.value, at: "\(path)/\(property.name)") } ?? []
      }
    case "oneOf":
      let failures = (argument.elements ?? []).map { check(value, $0, at: path) }
      let matches = failures.count(where: \.isEmpty)
      return unless(matches == 1, "\(matches) of oneOf match: \(failures.min { $0.count < $1.count } ?? [])")
    case "allOf": return (argument.elements ?? []).flatMap { check(value, $0, at: path) }
    case "not": return unless(!check(value, argument, at: path).isEmpty, "matches what it must not")
    case "if":
      guard check(value, argument, at: path).isEmpty, let then = schema["then"] else { return [] }
      return check(value, then, at: path)
    case "then": return []
    default: return ["\(path): the keyword \(keyword) is not known here"]
    }
  }

  private func resolved(_ reference: JSONValue) -> JSONValue {
    let name = (reference.string ?? "").replacing("#/$defs/", with: "")
    return root["$defs"]?[name] ?? .null
  }

  private static func isOfType(_ value: JSONValue, _ type: String) -> Bool {
    switch value {
    case .object: type == "object"
    case .array: type == "array"
    case .string: type == "string"
    case .bool: type == "boolean"
    case .null: type == "null"
    case .integer: type == "integer" || type == "number"
    case .number: type == "number"
    case .redacted: false
    }
  }

  private static func isNumber(_ value: JSONValue) -> Bool { isOfType(value, "number") }

  private static func double(_ value: JSONValue) -> Double {
    switch value {
    case .integer(let number): Double(number)
    case .number(let text): Double(text) ?? .nan
    default: .nan
    }
  }

  private static func number(_ value: JSONValue) -> Int { Int(double(value)) }
}
