import ApplyGraph
import ApplySimulation
import Foundation
import PlanFile
import ResourceKinds
import TestSupport
import WhatIf

/// Plans that changes are tried on.
enum SampleCourses {
  /// Two weighted records take the place of one; the second's create depends on nothing, so that it races.
  static func race() throws -> Course { try course(sample("crates-io-2023-01-25-race")) }

  /// The same with the two records in one resource, both after the certificate.
  static func forced() throws -> Course { try course(sample("crates-io-2023-01-25")) }

  static func recording(_ name: String) throws -> Course { try course(try Recordings.bytes("aws/\(name)/plan.json")) }

  static func json(_ text: String) throws -> Course { try bytes(Array(text.utf8)) }

  static func bytes(_ bytes: [UInt8]) throws -> Course { try course(bytes) }

  private static func sample(_ name: String) throws -> [UInt8] {
    let root = Recordings.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appending(path: "samples/\(name)/plan.json")))
  }

  private static func course(_ bytes: [UInt8]) throws -> Course {
    let selection = AttributeSelection { type in
      let catalog = ResourceCatalog.standard
      let forcing = catalog.kind(named: type)?.replacement.attributes ?? []
      let names = forcing.compactMap { $0.split(separator: ".").first.map(String.init) }
      return Set(catalog.wantedAttributes(of: type) + names).sorted()
    }
    return Course(ApplyGraphInput(plan: try PlanReader(selection: selection).read(bytes)), parallelism: 10)
  }
}

extension Course {
  /// The course after changes written as on a command line.
  func changed(_ words: String...) throws -> Course { try with(PlanChanges.parse(words)) }

  /// Why the changes are refused; nil where they are not.
  func refusal(_ words: String...) throws -> ChangeRefusal.Reason? {
    let changes = try PlanChanges.parse(words)
    do throws(ChangeRefusal) {
      _ = try with(changes)
      return nil
    } catch {
      return error.reason
    }
  }

  func forecast() async throws -> CourseForecast { try await forecast(runs: 100, seed: 1) }

  /// `address` to what is done with it, in the first apply or the one asked for.
  func action(of address: String, in apply: Int = 0) -> ChangeAction? {
    applies[apply].input.plan.changes.first { $0.address.description == address && $0.deposed == nil }?.action
  }
}

extension CourseForecast {
  func endpoint(_ name: String) -> CourseEndpoint? { endpoints.first { $0.name == name } }
}
