/// Why a file is not a saved plan that can be opened. Facts only; the sentences are the command line's.
public enum SavedPlanError: Error, Sendable, Hashable {
  /// It does not begin as a zip does.
  case notAZip
  /// It begins as a zip, but the directory at a zip's end is missing: most often the file was cut.
  case truncated
  /// A zip whose directory contradicts itself or its entries; `code` is libzip's number for what is wrong.
  case damaged(code: Int32)
  /// A zip of something else: it has no `tfplan`. `entries` are the first few names.
  case notAPlan(entries: [String])
  case tooManyEntries(count: Int, limit: Int)
  case entryTooLarge(name: String, bytes: UInt64, limit: UInt64)
  /// All entries together.
  case totalTooLarge(bytes: UInt64, limit: UInt64)
  /// A name that leads out of the archive or is not one that Terraform writes: absolute, with `..`, a backslash or a NUL.
  case unsafeName(String)
  case duplicateEntry(name: String)
  case encryptedEntry(name: String)
  /// An entry that cannot be unpacked, or whose content is not what the directory says; `code` is libzip's number, 0
  /// where the length alone is wrong.
  case damagedEntry(name: String, code: Int32)
}
