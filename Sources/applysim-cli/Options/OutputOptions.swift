import ArgumentParser
import Drawing
import Reporting

/// What to write, and where to.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "How to write the result; once for each --output. Default: by the output file's extension, else text.")
  var format: [FormatName] = []

  @Option(
    name: [.long, .short],
    help: ArgumentHelp("Write to this file; - is standard output. Repeatable.", valueName: "file"),
    completion: .file())
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      "How long Markdown may be: \(OutputFit.named.map(\.name).joined(separator: ", ")), or a number of bytes. What "
        + "does not fit is left out in whole rows, and it says what.", valueName: "target"),
    transform: { try outputFit($0) })
  var fit: OutputFit?

  @Flag(name: [.long, .short], help: "Print the verdict only.")
  var quiet = false

  @Flag(name: .long, help: "No colours. They are also left out with NO_COLOR set, and where no terminal is.")
  var noColor = false

  func validate() throws {
    if output.isEmpty {
      if format.count > 1 {
        throw ValidationError(
          "--format: expected an --output for each, found \(format.count) formats and no --output")
      }
    } else if !format.isEmpty, format.count != output.count {
      throw ValidationError(
        "--format: expected one for each --output or none at all, found \(format.count) for \(output.count) outputs")
    }
    if fit != nil, !targets.contains(where: { $0.format == .markdown }) {
      throw ValidationError("--fit: expected --format markdown with it, found no such format")
    }
    for (position, file) in output.enumerated() where output[..<position].contains(file) {
      throw ValidationError("--output: expected different files, found '\(file)' twice")
    }
    if let file = output.first(where: \.isEmpty) {
      throw ValidationError("--output: expected a file name, found '\(file)'")
    }
  }

  /// One format with its place.
  struct Target {
    var format: FormatName
    /// `-` is standard output.
    var file: String
  }

  /// The pairs of format and place. What has neither a format nor an extension that tells one is text.
  var targets: [Target] {
    if output.isEmpty { return [Target(format: format.first ?? .text, file: "-")] }
    return output.enumerated().map { position, file in
      Target(format: format.isEmpty ? FormatName(extensionOf: file) ?? .text : format[position], file: file)
    }
  }

  var printsTextToStandardOutput: Bool { targets.contains { $0.format == .text && $0.file == "-" } }

  /// Refuses a format that the command does not have.
  func validate<Content>(among formats: [any ReportFormat<Content>]) throws {
    let names = formats.map(\.name)
    if let format = targets.map(\.format).first(where: { !names.contains($0) }) {
      throw ValidationError(
        "--format: expected \(alternatives(names.map(\.rawValue))), found '\(format.rawValue)'")
    }
  }

  /// Renders everything, then writes everything: where one rendering fails nothing is written.
  func write<Content>(
    _ content: Content, in formats: [any ReportFormat<Content>]
  ) throws(CommandFailure) {
    var rendered: [(bytes: [UInt8], file: String)] = []
    for target in targets {
      let isTerminal = target.file == "-" && Terminal.isStandardOutput
      if isTerminal, target.format.isBinary { throw .binaryToTerminal(format: target.format.rawValue) }
      guard let format = formats.first(where: { $0.name == target.format }) else {
        preconditionFailure("the formats were checked when the command line was read")
      }
      var style = OutputStyle(
        width: isTerminal ? Terminal.width ?? 80 : 80, isColoured: isTerminal && !noColor && Terminal.wantsColour,
        isQuiet: quiet, fit: fit)
      style.version = Version.number
      do throws(GraphvizError) {
        rendered.append((try format.render(content, style: style), target.file))
      } catch {
        throw .picture(format: target.format.rawValue, error)
      }
    }
    for (bytes, file) in rendered { try OutputFile.write(bytes, to: file) }
  }

  /// The text report on standard output, beside what was written to files.
  static func writeText<Content>(
    _ content: Content, in formats: [any ReportFormat<Content>], isQuiet: Bool
  ) throws(CommandFailure) {
    guard let options = try? OutputOptions.parse(isQuiet ? ["--quiet"] : []) else {
      preconditionFailure("the defaults of options can be parsed")
    }
    try options.write(content, in: formats)
  }
}

private func outputFit(_ text: String) throws -> OutputFit {
  guard let fit = OutputFit(text) else {
    let names = OutputFit.named.map(\.name).joined(separator: ", ")
    throw ValidationError("expected \(names) or a number of at least \(OutputFit.fewestBytes) bytes")
  }
  return fit
}

/// `a`, `a or b`, `a, b or c`.
func alternatives(_ names: [String], last: String = "or") -> String {
  guard let final = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(last) " + final
}
