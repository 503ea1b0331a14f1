import Foundation
import Testing

/// The README's commands, run as they stand (with the binary that was just built in the place of `scripts/applysim`).
@Suite struct ReadmeTests {
  private static let readme: String = {
    let url = ApplySimProcess.repository.appending(path: "README.md")
    return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }()

  /// The lines of ```` ```sh ```` blocks.
  private static let commands: [String] = {
    readme.components(separatedBy: "```sh\n").dropFirst().flatMap { block in
      (block.components(separatedBy: "```").first ?? "").split(separator: "\n").map(String.init)
    }
  }()

  @Test func `there are commands, and each calls the script`() {
    #expect(Self.commands.count >= 5)
    for command in Self.commands { #expect(command.hasPrefix("scripts/applysim "), "\(command)") }
  }

  @Test(arguments: commands) func `the command works`(_ command: String) throws {
    let scratch = try ScratchFolder()
    let words = command.split(separator: " ").dropFirst().map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: "'"))
    }.map { word in
      word == "timeline.svg" ? scratch.url.appending(path: word).path : word
    }
    let run = try ApplySimProcess.run(words)
    #expect(run.status == (words.contains("--max-downtime") ? 1 : 0), "\(run.standardError)")
    #expect(words.contains("--output") || !run.standardOutput.isEmpty)
  }

  @Test func `the output that is shown is what it prints`() throws {
    let shown = try #require(
      Self.readme.components(separatedBy: "```\n✗").dropFirst().first?.components(separatedBy: "```").first)
    let command = try #require(Self.commands.first)
    let run = try ApplySimProcess.run(command.split(separator: " ").dropFirst().map(String.init))
    #expect(run.text.hasPrefix("✗" + shown))
  }
}
