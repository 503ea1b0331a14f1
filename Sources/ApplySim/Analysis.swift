private import ApplyGraph
internal import PlanFile
public import Reporting
private import ResourceKinds

/// The whole pipeline: a plan's bytes in, a report out.
///
///     let report = try Analysis.order(of: AnalysisInput(plan: bytes))
public enum Analysis {
  /// The operations of a plan and the order that Terraform forces between them.
  ///
  /// - Throws: `AnalysisError`. A plan that can't be ordered is a result, not an error.
  public static func order(of input: AnalysisInput) throws(AnalysisError) -> GraphReport {
    let graphInput = try input.graphInput(selection)
    let plan = graphInput.plan
    let summary = PlanSummary(plan)
    switch ordered(graphInput) {
    case .success(let graph):
      return GraphReport(
        plan: summary, order: .success(OperationOrder(graph)), diagnostics: plan.diagnostics + graph.diagnostics)
    case .failure(let unorderable):
      return GraphReport(plan: summary, order: .failure(unorderable), diagnostics: plan.diagnostics)
    }
  }

  /// What the catalog asks for, by type.
  private static let selection = AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) }

  private static func ordered(_ input: ApplyGraphInput) -> Result<OperationGraph, UnorderablePlan> {
    do throws(ApplyGraphError) {
      return .success(try ApplyGraphBuilder.build(input))
    } catch {
      switch error {
      case .cycles(let cycles): return .failure(UnorderablePlan(cycles: cycles, plan: input.plan))
      }
    }
  }
}
