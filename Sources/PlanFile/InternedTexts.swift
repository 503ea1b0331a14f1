/// What the texts of a document stand for, worked out once for each: plans say the same addresses and names over and over,
/// and a text that was seen before costs one look-up and no string.
struct InternedTexts<Value> {
  private(set) var values: [Value] = []
  /// The texts as they are written, one behind the other; number n is `starts[n] ..< starts[n + 1]`.
  private var bytes: [UInt8] = []
  private var starts = [0]
  /// Open addressing: 0 for a free place, else the text's number and one.
  private var places = [Int32](repeating: 0, count: 64)

  /// The text's number, counted by first appearance. `make` is asked for what it stands for when it is new. O(length) on
  /// average, whatever the texts are: the hash has a secret of the process in it.
  ///
  /// - Parameter memory: what `make` keeps from one text to the next.
  mutating func number<Memory>(of text: JSONKey, _ memory: inout Memory, make: (String, inout Memory) -> Value) -> Int {
    var hasher = Hasher()
    text.hash(into: &hasher)
    let hash = hasher.finalize()
    let mask = places.count - 1
    var place = hash & mask
    while places[place] > 0 {
      let number = Int(places[place]) - 1
      if text.matches(bytes.span.extracting(starts[number]..<starts[number + 1])) { return number }
      place = (place + 1) & mask
    }
    places[place] = Int32(values.count + 1)
    text.append(to: &bytes)
    starts.append(bytes.count)
    values.append(make(text.text, &memory))
    if values.count * 2 > places.count { grow() }
    return values.count - 1
  }

  /// The same where nothing is kept.
  mutating func number(of text: JSONKey, make: (String) -> Value) -> Int {
    var nothing: Void = ()
    return number(of: text, &nothing) { text, _ in make(text) }
  }

  private mutating func grow() {
    places = [Int32](repeating: 0, count: places.count * 2)
    let mask = places.count - 1
    for number in values.indices {
      var hasher = Hasher()
      unsafe bytes[starts[number]..<starts[number + 1]].withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
      var place = hasher.finalize() & mask
      while places[place] > 0 { place = (place + 1) & mask }
      places[place] = Int32(number + 1)
    }
  }
}
