public import Foundation

/// Programs and schemas that are not ours, to hold what we write against. `scripts/format-checkers` fetches them, once.
public enum FormatCheckers {
  /// Where they lie; nil where they can't be fetched.
  public static let folder: URL? = {
    guard let fetched = Repository.run(["bash", Repository.path("scripts/format-checkers")]), fetched.status == 0
    else { return nil }
    return URL(filePath: String(decoding: fetched.output, as: UTF8.self).trimmingCharacters(in: .newlines))
  }()

  /// Debian's and others' names of the browser.
  public static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  public static let noFolder = "'scripts/format-checkers' could not fetch its packages: they come from PyPI by pip"
  public static let noChromium = "no Chromium here: 'apt-get install chromium' brings it"

  /// What `check-jsonschema` says of the files; empty where all are valid. `schema` are its options for the schema.
  public static func violations(of files: [String], schema: [String]) -> String {
    guard let folder, !files.isEmpty else { return "nothing was checked" }
    let checked = Repository.run(
      ["python3", "-m", "check_jsonschema"] + schema + files,
      environment: ["PYTHONPATH": folder.appending(path: "python").path])
    guard let checked else { return "python3 could not be started" }
    // Where the checker itself fails it may print nothing.
    return checked.status == 0 ? "" : "ended with \(checked.status): " + String(decoding: checked.output, as: UTF8.self)
  }

  /// The options for the schema of SARIF 2.1.0, one of whose patterns is one of Python's only.
  public static var sarif: [String] {
    ["--regex-variant", "python", "--schemafile", folder?.appending(path: "sarif-schema-2.1.0.json").path ?? ""]
  }

  /// What one of the scripts beside `html_check.py` prints, which starts Chromium.
  public static func browse<Found: Decodable>(
    _ script: String, _ arguments: [String], as type: Found.Type
  ) throws -> Found {
    let path = Repository.path("Tests/CommandLineTests/Fixtures/\(script)")
    let found = Repository.run(["python3", path, chromium ?? ""] + arguments)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: found?.output ?? Data())
  }
}
