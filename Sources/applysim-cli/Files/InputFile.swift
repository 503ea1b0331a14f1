import Glibc
import PlanFile
import SharedWork

/// Reads the files that the command line names. `-` is standard input.
enum InputFile {
  /// As messages name it.
  static func displayName(_ path: String) -> String { path == "-" ? "(standard input)" : path }

  /// What the structural index of a JSON text reaches: offsets of 32 bits.
  static let maximumBytes = 0xFFFF_FFFF

  /// The whole file, read once into memory. One that is too large is refused before it is read, a pipe when it has brought
  /// too much.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] { try readDocument(path, mappedFrom: .max).array }

  /// From how many bytes on a file's own pages are taken as they are, and memory is made ready: below it nothing of that
  /// costs anything to speak of.
  private static let largeDocument = 8 << 20

  /// The same for a document that may be very large: the file must stay as it is until it has been looked at.
  static func readDocument(_ path: String, mappedFrom least: Int = largeDocument) throws(CommandFailure) -> InputBytes {
    if path == "-" {
      let bytes = InputBytes(try readAll(STDIN_FILENO, sizeHint: 0, path: path))
      if bytes.count >= largeDocument { ThreadMemory.expectMuch() } else { ThreadMemory.expectLittle() }
      return bytes
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(file: path, FileProblem.opening(path, code: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(file: path, .system(errno)) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw .unreadable(file: path, .isFolder(plans: FolderListing.plans(in: path)))
    }
    if status.st_size > maximumBytes { throw .unreadable(file: path, .tooLarge(limit: maximumBytes)) }
    if status.st_size >= largeDocument { ThreadMemory.expectMuch() } else { ThreadMemory.expectLittle() }
    if status.st_size >= least, let mapped = InputBytes(mapping: descriptor, length: Int(status.st_size)) {
      return mapped
    }
    return InputBytes(try readAll(descriptor, sizeHint: Int(status.st_size), path: path))
  }

  /// Asks for large pages, which spares a fault for each 4 kB of a large file. Only advice: where it is not taken, nothing
  /// else changes.
  private static func expectMuch(in buffer: UnsafeMutableBufferPointer<UInt8>) {
    guard buffer.count > 8 << 20, let start = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
    let first = unsafe start.alignedUp(toMultipleOf: 4096)
    let end = unsafe (start + buffer.count).alignedDown(toMultipleOf: 4096)
    unsafe madvise(first, end - first, MADV_HUGEPAGE)
  }

  /// Reads until the end: a pipe has no size, and a file may grow.
  private static func readAll(
    _ descriptor: Int32, sizeHint: Int, path: String
  ) throws(CommandFailure) -> [UInt8] {
    let step = 1 << 16
    var bytes: [UInt8] = []
    // One byte more than the file has, so that its end is met without growing.
    var room = max(sizeHint + 1, step)
    while true {
      var count = 0
      let used = bytes.count
      // Grows by doubling, so that a pipe costs O(bytes).
      let block = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        unsafe expectMuch(in: buffer)
        while initialized < buffer.count {
          let got = unsafe Glibc.read(descriptor, buffer.baseAddress! + initialized, buffer.count - initialized)
          if got < 0 && errno == EINTR { continue }
          count = got
          if got <= 0 { return }
          initialized += got
        }
      }
      if count < 0 { throw .unreadable(file: path, .system(errno)) }
      if used == 0 { bytes = block } else { bytes += block }
      if bytes.count > maximumBytes { throw .unreadable(file: path, .tooLarge(limit: maximumBytes)) }
      if count == 0 { return bytes }
      room = max(step, bytes.count)
    }
  }
}
