import ArgumentParser

Interruption.install()
ApplySimCommand.main()
