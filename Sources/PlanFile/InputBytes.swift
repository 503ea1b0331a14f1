private import CFileMapping

/// The bytes of a document: in memory, or a large file's own pages, which need neither a copy nor fresh memory.
public struct InputBytes: Sendable {
  private enum Storage: Sendable {
    case memory([UInt8])
    case file(FileMapping)
  }

  private let storage: Storage

  public init(_ bytes: [UInt8]) { storage = .memory(bytes) }

  /// The first `length` bytes of an open file. Nil where the system does not map it: then it can only be read.
  public init?(mapping descriptor: Int32, length: Int) {
    guard let mapping = FileMapping(descriptor, length) else { return nil }
    storage = .file(mapping)
  }

  public var count: Int {
    switch storage {
    case .memory(let bytes): bytes.count
    case .file(let mapping): mapping.count
    }
  }

  /// False for a file that was written, or cut shorter, after it was mapped: then nothing that was read of it counts.
  public var areWhole: Bool {
    switch storage {
    case .memory: true
    case .file(let mapping): mapping.isWhole
    }
  }

  /// Whether they begin as a saved plan does, which is a zip archive.
  public var isSavedPlan: Bool { unsafe withUnsafeBytes { unsafe SavedPlan.isZip($0) } }

  /// All of them in memory. O(bytes) for a file.
  public var array: [UInt8] {
    switch storage {
    case .memory(let bytes): bytes
    case .file(let mapping): unsafe mapping.withUnsafeBytes { unsafe Array($0) }
    }
  }

  /// Nil for a file's own pages.
  var inMemory: [UInt8]? {
    if case .memory(let bytes) = storage { bytes } else { nil }
  }

  func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch storage {
    case .memory(let bytes): unsafe bytes.withUnsafeBufferPointer(body)
    case .file(let mapping): unsafe mapping.withUnsafeBytes(body)
    }
  }
}

/// Owns a mapping. Nothing of it changes while it lives, as far as this process goes.
@safe private final class FileMapping: Sendable {
  private nonisolated(unsafe) let mapping: OpaquePointer

  init?(_ descriptor: Int32, _ length: Int) {
    guard let mapping = unsafe applysim_mapping_create(descriptor, length) else { return nil }
    unsafe self.mapping = mapping
  }

  deinit { unsafe applysim_mapping_destroy(mapping) }

  var count: Int { unsafe applysim_mapping_length(mapping) }
  var isWhole: Bool { unsafe applysim_mapping_is_whole(mapping) }

  func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let bytes = unsafe UnsafeBufferPointer(start: applysim_mapping_bytes(mapping), count: count)
    return withExtendedLifetime(self) { unsafe body(bytes) }
  }
}
