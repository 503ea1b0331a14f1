import ArgumentParser

/// The root command: what there is to do.
struct ApplySimCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "applysim",
    abstract: "Simulates the apply of a Terraform or OpenTofu plan: which endpoints go dark, for how long, and why.",
    discussion: """
      Reads plan JSON and changes nothing; it needs no credentials and no network.

      \(ExitStatus.help)

      Shell completions: applysim --generate-completion-script bash (or zsh, fish)
      """,
    version: Version.text,
    subcommands: [
      SimulateCommand.self, GraphCommand.self, ExplainCommand.self, WhatIfCommand.self, AdviseCommand.self,
      KindsCommand.self, ConfigCommand.self,
    ]
  )
}
