import ApplyGraph
import ApplySimulation
public import Drawing

/// `simulate --format html`: one file that needs nothing else, with or without JavaScript.
public struct HTMLFormat: ReportFormat {
  public let name = FormatName.html

  public init() {}

  public func render(_ report: SimulationReport, style: OutputStyle) throws(GraphvizError) -> [UInt8] {
    switch report.outcome {
    case .failure(let plan): return Array(Self.page(title: "No order", body: Self.body(plan), data: nil).utf8)
    case .success(let outcome):
      let page = SimulationPage(report: report, outcome: outcome)
      let graph = try page.graph()
      let data = outcome.forecast.operations.isEmpty ? nil : page.data
      return Array(Self.page(title: outcome.forecast.headline, body: page.body(graph: graph), data: data).utf8)
    }
  }

  /// The frame: nothing is loaded from anywhere, and nothing runs or styles but what stands here.
  private static func page(title: String, body: String, data: JSONDocument?) -> String {
    let style = "\n" + PageStyle.text + "\n"
    let script = "\n" + PageScript.text + "\n"
    func source(_ text: String) -> String { "'sha256-\(SHA256.base64(SHA256(Array(text.utf8)).digest))'" }
    let policy =
      "default-src 'none'; style-src \(source(style)); "
      + "script-src \(data == nil ? "'none'" : source(script)); img-src data:; base-uri 'none'; form-action 'none'"
    var page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="applysim">
      <title>\(XMLText.escaped(title))</title>
      <style>\(style)</style>
      </head>
      <body>
      \(body)

      """
    if let data {
      // In JSON `<` stands in strings alone, where its escape means the same and can't end the element.
      let text = String(decoding: data.bytes, as: UTF8.self).replacing("<", with: "\\u003c")
      page += "<script type=\"application/json\" id=\"data\">\(text)</script>\n<script>\(script)</script>\n"
    }
    return page + "</body>\n</html>\n"
  }

  private static func body(_ plan: UnorderablePlan) -> String {
    let cycle = CycleText(cycle: plan.cycles[0], removals: plan.removals)
    let steps = cycle.steps.map { step in
      "<li><code>\(XMLText.escaped("\(step.operation)"))</code> before the next: \(XMLText.escaped(step.reason))</li>"
    }
    return """
      <h1 class="bad">✗ No order: \(XMLText.escaped(CycleText.headline(plan)))</h1>
      <p>Terraform refuses to apply this plan too.</p>
      <ol>\(steps.joined())</ol>
      <h2>What to do</h2>
      <ul>\(cycle.waysOut.map { "<li>\(XMLText.escaped($0))</li>" }.joined())</ul>
      """
  }
}
