/// What the texts of a document stand for, worked out once for each: plans say the same names over and over, and a text that
/// was seen before costs one look-up and no string.
struct InternedTexts<Value> {
  private(set) var values: [Value] = []
  /// The texts by their numbers.
  private var texts = TextList()
  /// Open addressing: 0 for a free place, else the text's number and one.
  private var places = [Int32](repeating: 0, count: 64)
  /// Neighbours often say the same.
  private var last = 0

  /// The text's number, counted by first appearance. `make` is asked for what it stands for when it is new. O(length) on
  /// average, whatever the texts are: the hash has a secret of the process in it.
  mutating func number(of text: JSONKey, make: (String) -> Value) -> Int {
    if last < texts.count, texts.isSame(text, as: last) { return last }
    let mask = places.count - 1
    var place = text.hash & mask
    while places[place] > 0 {
      let number = Int(places[place]) - 1
      if texts.isSame(text, as: number) {
        last = number
        return number
      }
      place = (place + 1) & mask
    }
    places[place] = Int32(values.count + 1)
    texts.append(text)
    values.append(make(text.text))
    if values.count * 2 > places.count { grow() }
    last = values.count - 1
    return last
  }

  private mutating func grow() {
    var grown = [Int32](repeating: 0, count: places.count * 2)
    let mask = grown.count - 1
    for number in values.indices {
      var place = texts.withText(number, \.hash) & mask
      while grown[place] > 0 { place = (place + 1) & mask }
      grown[place] = Int32(number + 1)
    }
    places = grown
  }
}
