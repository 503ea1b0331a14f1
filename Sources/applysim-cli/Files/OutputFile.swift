import Glibc

/// Writes what a command made.
enum OutputFile {
  /// Puts the bytes at `path`; `-` is standard output.
  ///
  /// A file is written beside its place and then renamed, so that nobody finds half of it; what is no regular file (a
  /// pipe, `/dev/null`) is written as it is.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    if path == "-" { return try writeToStandardOutput(bytes) }
    do throws(FileProblem) {
      try Interruption.postponed { () throws(FileProblem) in try replace(path, with: bytes) }
    } catch {
      throw .unwritable(file: path, error)
    }
  }

  /// Standard output gets everything at once. A reader that has gone away is no error.
  private static func writeToStandardOutput(_ bytes: [UInt8]) throws(CommandFailure) {
    do throws(FileProblem) {
      try writeAll(bytes, to: STDOUT_FILENO)
    } catch {
      if error != .system(EPIPE) { throw .unwritable(file: "(standard output)", error) }
    }
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(plans: []) }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      return try write(bytes, path: path, flags: O_WRONLY | O_CLOEXEC, mode: 0)
    }
    // A link stays a link: what it points at is replaced.
    let place = exists ? resolved(path) : path
    let draft = "\(place).\(getpid()).part"
    let mode = exists ? status.st_mode & 0o7777 : 0o666
    do throws(FileProblem) {
      try write(bytes, path: draft, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode: mode)
      guard unsafe rename(draft, place) == 0 else { throw FileProblem.opening(place, code: errno) }
    } catch {
      unsafe unlink(draft)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], path: String, flags: Int32, mode: mode_t) throws(FileProblem) {
    let descriptor = unsafe open(path, flags, mode)
    guard descriptor >= 0 else { throw FileProblem.opening(path, code: errno) }
    do throws(FileProblem) {
      try writeAll(bytes, to: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    // Some file systems report a full disk only here.
    guard close(descriptor) == 0 else { throw FileProblem.opening(path, code: errno) }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw errno == ENOSPC || errno == EDQUOT ? .diskFull : .system(errno)
      }
      written += count
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// A line on standard error; where that is closed there is nobody to tell.
  static func complain(_ line: String, terminator: String = "\n") {
    try? writeAll(Array((line + terminator).utf8), to: STDERR_FILENO)
  }
}
