/// How wide text is in DejaVu Sans, the widest of the families that pictures ask for, so what fits in it fits in all.
enum TextWidth {
  /// Width in the unit of `size`. ASCII is exact but for kerning. Others are rounded up: to the widest letters, or to
  /// the boxes with hexadecimal digits that Pango draws for what no installed font has.
  static func of(_ text: String, size: Double, bold: Bool = false) -> Double {
    Double(text.unicodeScalars.reduce(0) { $0 + advance(of: $1, bold: bold) }) * size / 1000
  }

  /// The advance of one character in thousandths of the font size.
  static func advance(of scalar: Unicode.Scalar, bold: Bool) -> Int {
    let value = Int(scalar.value)
    if (32..<127).contains(value) { return (bold ? boldASCII : bookASCII)[value - 32] }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return switch value {
    case 0x1100...0x115F, 0x2E80...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x20000...0x3FFFD:
      1200
    case 0x1F000...0x1FAFF, 0x2600...0x27BF: 1600
    default: bold ? 950 : 850
    }
  }

  // Advance widths of U+0020...U+007E from the `hmtx` table of DejaVu Sans and DejaVu Sans Bold 2.37 (2048 units an em),
  // in thousandths of an em.
  private static let bookASCII = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
    748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
  ]

  private static let boldASCII = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696,
    696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995,
    837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716,
    678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712,
    365, 712, 838,
  ]
}
