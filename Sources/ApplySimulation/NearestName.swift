/// The name in `names` that `word` is most likely a slip of, or nil where none is near: at most a third of its letters
/// differ. Of several equally near the first.
///
/// Complexity: O(names × letters²).
package func nearestName(to word: String, among names: [String]) -> String? {
  let limit = max(1, word.count / 3)
  var best: (name: String, distance: Int)?
  for name in names {
    let distance = editDistance(Array(word.lowercased()), Array(name.lowercased()))
    if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

/// How many letters have to be put in, taken out or changed to make one of the other (Levenshtein's distance).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var previous = Array(0...right.count)
  for (row, leftLetter) in left.enumerated() {
    var current = [row + 1]
    for (column, rightLetter) in right.enumerated() {
      let changed = previous[column] + (leftLetter == rightLetter ? 0 : 1)
      current.append(min(changed, previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[right.count]
}
