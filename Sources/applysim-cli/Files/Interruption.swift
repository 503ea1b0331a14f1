import Glibc
import Synchronization

/// Ctrl-C ends the process at once with 130, except while a file is put in place: then it waits for that.
enum Interruption {
  private static let isPostponed = Atomic(false)
  private static let hasArrived = Atomic(false)

  /// Also keeps a closed pipe from ending the process: writing to one is answered with an error then.
  static func install() {
    // Both exist before a signal can ask for them.
    isPostponed.store(false, ordering: .sequentiallyConsistent)
    hasArrived.store(false, ordering: .sequentiallyConsistent)
    _ = signal(SIGPIPE, SIG_IGN)
    // Who starts a job in the background of a script has it ignored on purpose.
    if isIgnored(SIGINT) { return }
    _ = signal(SIGINT) { _ in
      Interruption.hasArrived.store(true, ordering: .sequentiallyConsistent)
      if !Interruption.isPostponed.load(ordering: .sequentiallyConsistent) { _exit(ExitStatus.interrupted.rawValue) }
    }
    unblock(SIGINT)
    // What Swift's own checks raise, and what a fault in a C library would.
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] { _ = signal(number, reportBug) }
  }

  /// The lines before it are Swift's, on what went wrong where.
  private static let reportBug: @convention(c) (Int32) -> Void = { _ in
    let text: StaticString = "applysim: this is a bug in applysim; please report it, with the command and its version\n"
    _ = unsafe write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    _exit(ExitStatus.internalError.rawValue)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Some runners start processes with every signal blocked.
  private static func unblock(_ number: Int32) {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  static func postponed<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
    isPostponed.store(true, ordering: .sequentiallyConsistent)
    defer {
      isPostponed.store(false, ordering: .sequentiallyConsistent)
      if hasArrived.load(ordering: .sequentiallyConsistent) { _exit(ExitStatus.interrupted.rawValue) }
    }
    try body()
  }
}
