/// Shortening names and sentences to a width.
enum TextCut {
  /// Cuts `text` in the middle: of an address the beginning (the module) and the end (the name and its key) tell most.
  ///
  /// Two fifths of the room go to the beginning. Where a joint of the name is near a cut, the cut moves to it. What fits is returned as
  /// it is; never splits a character. O(length).
  static func middle(_ text: String, toWidth width: Double, size: Double, bold: Bool = false) -> String {
    let text = DOTText.visible(text)
    guard TextWidth.of(text, size: size, bold: bold) > width else { return text }
    let characters = Array(text)
    let widths = characters.map { TextWidth.of(String($0), size: size, bold: bold) }
    let room = width - TextWidth.of("…", size: size, bold: bold)
    guard room > 0 else { return "…" }

    var head = 0
    var used = 0.0
    while head < characters.count, used + widths[head] <= room * 0.4 {
      used += widths[head]
      head += 1
    }
    if let dot = characters[..<head].lastIndex(of: "."), dot > 0, head - dot <= 5 {
      head = dot
      used = widths[..<head].reduce(0, +)
    }
    var tail = characters.count
    while tail > head, used + widths[tail - 1] <= room {
      used += widths[tail - 1]
      tail -= 1
    }
    if let joint = characters[tail...].firstIndex(where: { $0 == "." || $0 == "_" }), joint - tail <= 5 {
      tail = min(characters[joint] == "." ? joint + 1 : joint, characters.count - 1)
    }
    return String(characters[..<head]) + "…" + String(characters[tail...])
  }

  /// Cuts at the end.
  static func end(_ text: String, toWidth width: Double, size: Double, bold: Bool = false) -> String {
    let text = DOTText.visible(text)
    guard TextWidth.of(text, size: size, bold: bold) > width else { return text }
    var room = width - TextWidth.of("…", size: size, bold: bold)
    var kept = ""
    for character in text {
      room -= TextWidth.of(String(character), size: size, bold: bold)
      guard room >= 0 else { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// Breaks at spaces into at most `limit` lines; what is left over is cut from the last line's end.
  static func lines(
    _ text: String, toWidth width: Double, size: Double, bold: Bool = false, limit: Int
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in DOTText.visible(text).split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if lines.count == limit - 1 || line.isEmpty || TextWidth.of(longer, size: size, bold: bold) <= width {
        line = longer
      } else {
        lines.append(end(line, toWidth: width, size: size, bold: bold))
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(end(line, toWidth: width, size: size, bold: bold)) }
    return lines
  }
}
