import Glibc
import Reporting

extension ErrorText {
  init(reading file: String, _ problem: FileProblem) {
    switch problem {
    case .missing(let near): self.init(file, "expected a file, found nothing of that name", hint: Self.hint(near: near))
    case .noFolder(let folder): self.init(file, "expected a folder \(quoted(folder)), found none")
    case .isFolder(let plans):
      self.init(
        file, "expected a file, found a folder",
        hint: plans.first.map { "name a file in it, such as \(quoted($0))" })
    case .notPermitted: self.init(file, "expected a file that may be read, found that it may not")
    case .diskFull: self.init(file, "could not be read: the disk is full")
    case .tooLarge(let limit): self.init(file, "expected at most \(limit) bytes, found more")
    case .written:
      self.init(
        file, "expected a file that stays as it is, found that it was written while it was read",
        hint: "run it again when the file is complete")
    case .system(let code): self.init(file, "could not be read: \(Self.reason(code))")
    }
  }

  init(writing file: String, _ problem: FileProblem) {
    switch problem {
    case .missing, .noFolder:
      self.init(
        file, "expected a folder to write to, found none",
        hint: "make the folder first: 'mkdir -p \(FolderListing.folder(of: file))'")
    case .isFolder(_): self.init(file, "expected a file to write, found a folder")
    case .notPermitted: self.init(file, "expected a place that may be written, found that it may not")
    case .diskFull: self.init(file, "could not be written: the disk is full")
    case .written: self.init(file, "could not be written: something else writes it")
    case .tooLarge(let limit): self.init(file, "could not be written: it has more than \(limit) bytes")
    case .system(let code): self.init(file, "could not be written: \(Self.reason(code))")
    }
  }

  private static func hint(near: [String]) -> String? {
    near.isEmpty ? nil : "did you mean \(alternatives(near.map(quoted)))?"
  }

  /// The system's own words, which begin with a capital.
  private static func reason(_ code: Int32) -> String {
    let words = unsafe String(cString: strerror(code))
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
