private import CSimdjson
internal import SharedWork

/// Reads JSON without building a tree of it.
///
/// simdjson checks UTF-8 and finds the structural characters; this reader walks them once, hands out what is asked for
/// and proves the grammar of everything else while it passes over it. So after a reader has returned from
/// `parse`, the whole text is known to be one JSON document, whichever part was looked at.
public enum JSONParser {
  /// The deepest nesting that is read. Terraform's own attributes nest a dozen levels.
  public static let maximumDepth = 512

  /// Runs `body` at the document's only value, which `body` must consume (read or skip), and refuses anything behind it.
  ///
  /// A UTF-8 byte-order mark is accepted. Complexity: O(bytes).
  /// - Parameter chunk: about how many bytes a core takes at a time; 0 where the cores do not share the work.
  /// - Throws: `JSONError`.
  package static func parse<Result>(
    _ bytes: InputBytes, chunk: Int = 0, _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    // `withUnsafeBytes` does not throw, so the outcome travels as a value.
    let outcome: Swift.Result<Result, JSONError> = unsafe bytes.withUnsafeBytes { buffer in
      do throws(JSONError) {
        if unsafe buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) {
          throw .notUTF8(utf16: true)
        }
        let mark = unsafe buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return .success(try unsafe parse(UnsafeBufferPointer(rebasing: buffer[mark...]), chunk: chunk, body))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  package static func parse<Result>(
    _ bytes: [UInt8], _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    try parse(InputBytes(bytes), body)
  }

  private static func parse<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, chunk: Int, _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { throw .empty }
    var index: OpaquePointer?
    let share: applysim_json_share = { work, argument in
      nonisolated(unsafe) let argument = unsafe argument
      SideBySide.onSeveralCores { unsafe work?(argument) }
    }
    switch unsafe applysim_json_index_create(base, bytes.count, chunk, share, &index) {
    case APPLYSIM_JSON_OK: break
    case APPLYSIM_JSON_EMPTY: throw .empty
    case APPLYSIM_JSON_BAD_UTF8: throw .notUTF8(utf16: false)
    case APPLYSIM_JSON_UNCLOSED_STRING: throw .unclosedString
    case APPLYSIM_JSON_CONTROL_CHARACTER: throw .controlCharacter
    case APPLYSIM_JSON_TOO_LARGE: throw .tooLarge(bytes: bytes.count)
    default: throw .outOfMemory
    }
    defer { unsafe applysim_json_index_destroy(index) }
    let offsets = unsafe UnsafeBufferPointer(
      start: applysim_json_index_offsets(index), count: applysim_json_index_count(index))
    let tokens = unsafe JSONTokens(
      bytes: bytes, offsets: offsets, escapesAreProven: applysim_json_index_escapes_are_proven(index))
    var reader = JSONReader(tokens)
    let result = try body(&reader)
    try reader.finish()
    return result
  }
}

extension JSONValue {
  /// Reads a small document whole: state files' parts, `modules.json`, `.tf.json`.
  ///
  /// - Throws: `JSONError`; duplicate keys are kept as they stand.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try JSONParser.parse(bytes) { (reader) throws(JSONError) in try reader.readValue() }
  }
}
