/// Texts as they are written, one behind the other.
struct TextList: Sendable {
  private var bytes: [UInt8] = []
  /// Number n is `starts[n] ..< starts[n + 1]`.
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  mutating func append(_ text: JSONKey) {
    text.append(to: &bytes)
    starts.append(bytes.count)
  }

  func isSame(_ text: JSONKey, as number: Int) -> Bool {
    text.matches(bytes.span.extracting(starts[number]..<starts[number + 1]))
  }

  /// The text is there only while `body` runs.
  func withText<Result>(_ number: Int, _ body: (JSONKey) -> Result) -> Result {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe body(JSONKey(content: UnsafeBufferPointer(rebasing: bytes[starts[number]..<starts[number + 1]])))
    }
  }
}
