/// What `--version` prints.
enum Version {
  static let number = "0.1.0"

  /// Git writes the commit in here when it makes an archive of the source; see .gitattributes.
  private static let archivedCommit = "$Format:%h$"

  static var text: String {
    archivedCommit.hasPrefix("$") ? "applysim \(number)" : "applysim \(number) (\(archivedCommit))"
  }
}
