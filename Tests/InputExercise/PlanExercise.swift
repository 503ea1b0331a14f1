import ApplyGraph
import ApplySim
import ApplySimulation
import Drawing
import Foundation
import PlanFile
import Reporting

/// One thing that a command printed, or an error's facts.
public struct ExercisedOutput: Sendable {
  public var name: String
  public var bytes: [UInt8]
}

/// Every report of a plan in every format.
public enum PlanExercise {
  /// Few: what a run does, it does in each.
  private static let runs = 5

  /// - Parameter pictures: also draw SVG, which takes as long as all the rest.
  /// - Returns: outputs, or one that holds the facts of the error.
  public static func outputs(
    of plan: [UInt8], planFile: [UInt8]? = nil, pictures: Bool
  ) async -> [ExercisedOutput] {
    compareReading(of: plan)
    let input = AnalysisInput(plan: plan, planFile: planFile)
    var scenario = Scenario()
    scenario.runs = runs
    var outputs: [ExercisedOutput] = []
    do throws(AnalysisError) {
      let order = try Analysis.order(of: input)
      let simulation = try await Analysis.simulation(of: input, scenario: scenario, failures: pictures)
      outputs += rendered(order, ReportFormats.graph, "graph", pictures)
      outputs += rendered(simulation, ReportFormats.simulation, "simulate", pictures)
      guard case .success(let outcome) = simulation.outcome else { return outputs }
      let names =
        outcome.forecast.endpoints.prefix(1).map(\.name) + outcome.order.operations.suffix(1).map(\.address.description)
      for name in names {
        let explanation = try await Analysis.explanation(of: input, about: [name], scenario: scenario)
        outputs += rendered(explanation, ReportFormats.explanation, "explain", pictures)
      }
      if names.count == 2, let operation = outcome.order.operations.first {
        let pair = try await Analysis.explanation(
          of: input, about: [operation.address.description, names[1]], scenario: scenario)
        outputs += rendered(pair, ReportFormats.explanation, "explain", pictures)
      }
    } catch {
      outputs.append(ExercisedOutput(name: "error", bytes: Array(String(reflecting: error).utf8)))
    }
    return outputs
  }

  /// Traps where a plan, or the error, is another one when the cores share its reading.
  private static func compareReading(of plan: [UInt8]) {
    func outcome(chunk: Int?) -> Result<Plan, PlanError> {
      var reader = PlanReader(selection: AttributeSelection { _ in ["id", "name", "arn", "records", "tags"] })
      reader.sharedFrom = chunk == nil ? .max : 0
      // Few enough that no plan takes long.
      reader.chunk = chunk ?? 0
      do throws(PlanError) { return .success(try reader.read(plan)) } catch { return .failure(error) }
    }
    if outcome(chunk: max(64, plan.count / 20)) != outcome(chunk: nil) {
      fatalError("reading on all cores tells another plan")
    }
  }

  /// Traps where a text is not UTF-8 or would drive a terminal, or JSON can't be read.
  static func rendered<Content>(
    _ content: Content, _ formats: [any ReportFormat<Content>], _ command: String, _ pictures: Bool
  ) -> [ExercisedOutput] {
    var outputs: [ExercisedOutput] = []
    for format in formats where !format.name.isBinary && (pictures || format.name != .svg) {
      let name = "\(command) \(format.name)"
      do throws(GraphvizError) {
        let bytes = try format.render(content, style: OutputStyle())
        guard let text = String(validating: bytes, as: UTF8.self) else { fatalError("\(name) is not UTF-8") }
        let controls = text.unicodeScalars.first { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F }
        if let controls { fatalError("\(name) has the control character \(controls.value)") }
        if [.json, .sarif, .perfetto].contains(format.name) {
          do throws(JSONError) { _ = try JSONValue.parse(bytes) } catch { fatalError("\(name) is no JSON: \(error)") }
        }
        outputs.append(ExercisedOutput(name: name, bytes: bytes))
      } catch {
        outputs.append(ExercisedOutput(name: name, bytes: Array(String(reflecting: error).utf8)))
      }
    }
    return outputs
  }
}

/// A plan that other inputs are read beside.
enum SamplePlan {
  static let bytes: [UInt8] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "samples/crates-io-2023-01-25/plan.json")
    guard let data = try? Data(contentsOf: file) else { fatalError("\(file.path) can't be read") }
    return Array(data)
  }()
}
