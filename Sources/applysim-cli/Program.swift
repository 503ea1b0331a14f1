import ArgumentParser

/// The process: signals first, then the command line.
@main
enum Program {
  static func main() async {
    Interruption.install()
    await ApplySimCommand.main(nil)
  }
}
