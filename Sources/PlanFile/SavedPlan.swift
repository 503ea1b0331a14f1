private import CLibzip

/// A saved plan: the zip that `terraform plan -out` writes.
///
/// Of its plan proper, `tfplan`, only the options are read; beside it lie the state and the configuration that the plan
/// was made from, which say exactly what plan JSON leaves out. Entries are unpacked when they are asked for, not before.
///
/// What a zip claims is checked twice: sizes and names when it is opened, the actual bytes when an entry is read.
public struct SavedPlan: Sendable {
  /// How much is unpacked at most.
  public struct Limits: Sendable, Hashable {
    public var entries: Int
    public var entryBytes: UInt64
    public var totalBytes: UInt64

    /// The defaults are far above any plan that was seen, and below what a machine can't hold.
    public init(entries: Int = 65_536, entryBytes: UInt64 = 1 << 30, totalBytes: UInt64 = 2 << 30) {
      self.entries = entries
      self.entryBytes = entryBytes
      self.totalBytes = totalBytes
    }
  }

  /// One file of the configuration.
  public struct SourceFile: Sendable, Hashable {
    /// Below `tfconfig/`: `m-/main.tf` of the root module, `m-KEY/main.tf` of others, `modules.json`.
    public var path: String
    public var bytes: [UInt8]
  }

  private let archive: [UInt8]
  /// In the archive's order.
  private let entries: [ZipEntry]

  /// True where `bytes` begin as a zip with entries does; whether it is a plan shows only when it is opened.
  public static func isZip(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// Complexity: O(entries).
  /// - Throws: `SavedPlanError`.
  public init(bytes: [UInt8], limits: Limits = Limits()) throws(SavedPlanError) {
    guard Self.isZip(bytes) else { throw .notAZip }
    archive = bytes
    entries = try ZipArchive.with(bytes) { (zip) throws(SavedPlanError) in try zip.entries(within: limits) }
    guard entries.contains(where: { $0.name == "tfplan" }) else {
      throw .notAPlan(entries: entries.prefix(5).map(\.name))
    }
  }

  /// `tfstate`: the state after the refresh, on which the plan builds; nil where there is none. See `StateReader`.
  /// - Throws: `SavedPlanError`.
  public func state() throws(SavedPlanError) -> [UInt8]? { try bytes(of: "tfstate") }

  /// `tfstate-prev`: the state as it was last written, before the refresh; nil where there is none.
  /// - Throws: `SavedPlanError`.
  public func previousState() throws(SavedPlanError) -> [UInt8]? { try bytes(of: "tfstate-prev") }

  /// What `tfplan` says of the options that the plan was made with; nil where it is in a form that is not known.
  /// - Throws: `SavedPlanError`.
  public func options() throws(SavedPlanError) -> PlanOptions? { try bytes(of: "tfplan").flatMap(PlanOptions.init) }

  /// The files below `tfconfig/`, in the archive's order.
  /// - Throws: `SavedPlanError`.
  public func configuration() throws(SavedPlanError) -> [SourceFile] {
    let folder = "tfconfig/"
    let files = entries.filter { $0.name.hasPrefix(folder) && !$0.name.hasSuffix("/") }
    return try ZipArchive.with(archive) { (zip) throws(SavedPlanError) in
      var sources: [SourceFile] = []
      for file in files {
        sources.append(SourceFile(path: String(file.name.dropFirst(folder.count)), bytes: try zip.bytes(of: file)))
      }
      return sources
    }
  }

  private func bytes(of name: String) throws(SavedPlanError) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    return try ZipArchive.with(archive) { (zip) throws(SavedPlanError) in try zip.bytes(of: entry) }
  }
}

/// One line of an archive's directory.
private struct ZipEntry: Sendable {
  var name: String
  var index: UInt64
  /// Uncompressed.
  var size: UInt64
}

/// An open archive of libzip's.
@safe private struct ZipArchive: ~Copyable {
  private let handle: OpaquePointer

  /// Opens `bytes` for as long as `body` runs.
  static func with<Result>(
    _ bytes: [UInt8], _ body: (borrowing ZipArchive) throws(SavedPlanError) -> Result
  ) throws(SavedPlanError) -> Result {
    // `withUnsafeBytes` rethrows untyped, so the outcome travels as a value.
    let outcome: Swift.Result<Result, SavedPlanError> = unsafe bytes.withUnsafeBytes { buffer in
      do throws(SavedPlanError) {
        return .success(try body(try unsafe ZipArchive(buffer)))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// `buffer` must outlive the archive.
  private init(_ buffer: UnsafeRawBufferPointer) throws(SavedPlanError) {
    var error = unsafe zip_error()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error) else {
      throw unsafe .damaged(code: zip_error_code_zip(&error))
    }
    guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      // An archive that opens takes its source over; one that does not leaves it to us.
      unsafe zip_source_free(source)
      let code = unsafe zip_error_code_zip(&error)
      throw code == ZIP_ER_NOZIP ? .truncated : .damaged(code: code)
    }
    unsafe self.handle = handle
  }

  deinit { unsafe zip_discard(handle) }

  /// The directory, if all that it claims is within bounds.
  func entries(within limits: SavedPlan.Limits) throws(SavedPlanError) -> [ZipEntry] {
    let count = unsafe Int(zip_get_num_entries(handle, 0))
    if count > limits.entries { throw .tooManyEntries(count: count, limit: limits.entries) }
    var entries: [ZipEntry] = []
    var names: Set<String> = []
    var total: UInt64 = 0
    for index in 0..<UInt64(count) {
      let entry = try entry(index)
      if entry.size > limits.entryBytes {
        throw .entryTooLarge(name: entry.name, bytes: entry.size, limit: limits.entryBytes)
      }
      total += entry.size
      if total > limits.totalBytes { throw .totalTooLarge(bytes: total, limit: limits.totalBytes) }
      if !Self.isSafe(entry.name) { throw .unsafeName(entry.name) }
      if !names.insert(entry.name).inserted { throw .duplicateEntry(name: entry.name) }
      entries.append(entry)
    }
    return entries
  }

  private func entry(_ index: UInt64) throws(SavedPlanError) -> ZipEntry {
    var stat = unsafe zip_stat_t()
    guard unsafe zip_stat_index(handle, index, 0, &stat) == 0, let text = unsafe stat.name,
      unsafe stat.valid & UInt64(ZIP_STAT_SIZE) != 0
    else { throw .damaged(code: lastError()) }
    let name = unsafe String(cString: text)
    if unsafe stat.encryption_method != 0 { throw .encryptedEntry(name: name) }
    return unsafe ZipEntry(name: name, index: index, size: stat.size)
  }

  /// Nothing is ever written to disk under these names; the check keeps them harmless wherever they are shown or joined.
  private static func isSafe(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.utf8.contains(UInt8(ascii: "\\"))
      && !name.split(separator: "/").contains("..")
      && !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }

  /// The whole entry. Never more than the directory's size is unpacked, whatever the compressed data would give.
  func bytes(of entry: ZipEntry) throws(SavedPlanError) -> [UInt8] {
    guard let file = unsafe zip_fopen_index(handle, entry.index, 0) else {
      throw .damagedEntry(name: entry.name, code: lastError())
    }
    defer { unsafe zip_fclose(file) }
    var isWhole = false
    let content = unsafe [UInt8](unsafeUninitializedCapacity: Int(entry.size)) { buffer, count in
      while count < buffer.count {
        let read = unsafe zip_fread(file, buffer.baseAddress! + count, UInt64(buffer.count - count))
        guard read > 0 else { return }
        count += Int(read)
      }
      // The read behind the last byte is what makes libzip compare the checksum.
      var surplus: UInt8 = 0
      isWhole = unsafe zip_fread(file, &surplus, 1) == 0
    }
    guard isWhole else {
      throw unsafe .damagedEntry(name: entry.name, code: zip_error_code_zip(zip_file_get_error(file)))
    }
    return content
  }

  private func lastError() -> Int32 { unsafe zip_error_code_zip(zip_get_error(handle)) }
}
