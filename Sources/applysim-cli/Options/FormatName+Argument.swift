public import ArgumentParser
public import Reporting

extension FormatName: ExpressibleByArgument {
  /// Asked for a dozen times at every start: ArgumentParser's own way takes a quarter of a millisecond.
  public static var allValueStrings: [String] { names }

  private static let names = allCases.map { $0.rawValue }

  /// The format that a file's extension tells.
  init?(extensionOf file: String) {
    let name = file.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let fileExtension = name[name.index(after: dot)...].lowercased()
    guard let found = FormatName.allCases.first(where: { $0.fileExtensions.contains(fileExtension) }) else {
      return nil
    }
    self = found
  }
}
