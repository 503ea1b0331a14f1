import ArgumentParser

/// The process: signals first, then the command line.
@main
enum Program {
  static func main() async {
    Interruption.install()
    await ApplySimCommand.main(nil)
    // To return would make a thread for the main queue, only to end there.
    ApplySimCommand.exit()
  }
}
