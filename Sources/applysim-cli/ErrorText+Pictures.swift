import Drawing

extension ErrorText {
  /// A picture that could not be made; `format` as the command line names it.
  init(_ format: String, _ error: GraphvizError) {
    let place = "--format \(format)"
    switch error {
    case .unavailable:
      self.init(place, "expected libgraphviz to start, found that it does not", hint: Self.plugins)
    case .unreadable(let reason):
      self.init(place, "Graphviz refused what applysim wrote\(Self.told(reason))", hint: Self.reportBug)
    case .layoutFailed(let engine, let reason):
      self.init(
        place, "expected a layout by Graphviz's \(engine.rawValue), found none\(Self.told(reason))", hint: Self.plugins)
    case .renderFailed(let format, let reason):
      self.init(place, "expected \(format.rawValue) from Graphviz, found none\(Self.told(reason))", hint: Self.plugins)
    }
  }

  private static func told(_ reason: String) -> String { reason.isEmpty ? "" : ": \(reason)" }

  private static let plugins = "'dot -c' as root registers Graphviz's plugins; 'scripts/bootstrap' installs it"
  static let reportBug = "this is a bug in applysim; please report it, with the command and its version"
}
