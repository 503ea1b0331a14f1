/// Why Graphviz made no picture. `reason` is what libgvc said last, in its own words; it may be empty.
public enum GraphvizError: Error, Sendable, Hashable {
  /// libgvc could not be started.
  case unavailable
  /// The DOT text was refused.
  case unreadable(reason: String)
  /// The engine made no layout. Often a plugin is missing: `dot -c` as root registers the installed ones.
  case layoutFailed(engine: GraphvizRenderer.Engine, reason: String)
  /// The laid-out graph could not be written.
  case renderFailed(format: GraphvizRenderer.Format, reason: String)
}
