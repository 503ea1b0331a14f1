import ArgumentParser

/// The process: signals first, then the command line.
@main
enum Program {
  static func main() async {
    Interruption.install()
    await run()
  }

  /// Ends the process where the command ends: to come back to the main queue would make a thread for it, only to end there.
  @concurrent private static func run() async -> Never {
    await ApplySimCommand.main(nil)
    ApplySimCommand.exit()
  }
}
