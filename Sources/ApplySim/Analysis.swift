private import ApplyGraph
public import PlanFile
public import Reporting

/// The whole pipeline: a plan's bytes in, a report out.
///
///     let report = try Analysis.order(ofPlan: bytes)
public enum Analysis {
  /// The operations of a plan and the order that Terraform forces between them.
  ///
  /// - Throws: `AnalysisError`. A plan that can't be ordered is a result, not an error.
  public static func order(ofPlan bytes: [UInt8]) throws(AnalysisError) -> GraphReport {
    let plan = try read(bytes, selection: .none)
    let summary = PlanSummary(plan)
    switch ordered(plan) {
    case .success(let graph):
      return GraphReport(
        plan: summary, order: .success(OperationOrder(graph)), diagnostics: plan.diagnostics + graph.diagnostics)
    case .failure(let unorderable):
      return GraphReport(plan: summary, order: .failure(unorderable), diagnostics: plan.diagnostics)
    }
  }

  private static func read(_ bytes: [UInt8], selection: AttributeSelection) throws(AnalysisError) -> Plan {
    do throws(PlanError) {
      return try PlanReader(selection: selection).read(bytes)
    } catch {
      throw .plan(error)
    }
  }

  private static func ordered(_ plan: Plan) -> Result<OperationGraph, UnorderablePlan> {
    do throws(ApplyGraphError) {
      return .success(try ApplyGraphBuilder.build(ApplyGraphInput(plan: plan)))
    } catch {
      switch error {
      case .cycles(let cycles): return .failure(UnorderablePlan(cycles: cycles, plan: plan))
      }
    }
  }
}

/// Why there is no report. Facts only.
public enum AnalysisError: Error, Sendable, Hashable {
  case plan(PlanError)
}
