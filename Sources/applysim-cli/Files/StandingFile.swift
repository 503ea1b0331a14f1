import ApplySimulation
import Glibc

/// `.applysim.yml`: what holds of every simulation of a repository.
enum StandingFile {
  static let name = ".applysim.yml"

  /// In the current folder, or the nearest one above it that has one, up to the root of the repository: what lies above
  /// that belongs to somebody else.
  static func find() -> String? {
    var folder = currentFolder
    var path = name
    while true {
      let base = folder == "/" ? "" : folder
      if FolderListing.exists("\(base)/\(name)") { return path }
      if folder == "/" || folder.isEmpty || FolderListing.exists("\(base)/.git") { return nil }
      folder = FolderListing.folder(of: folder)
      path = "../" + path
    }
  }

  static func read(_ file: String) throws(CommandFailure) -> ScenarioLayer {
    let bytes = try InputFile.read(file)
    do throws(ScenarioError) {
      return try ScenarioReader(isStanding: true).read(bytes)
    } catch {
      throw .scenario(file: InputFile.displayName(file), error)
    }
  }

  /// The day in UTC.
  static var today: CalendarDate { CalendarDate(daysSince1970: time(nil) / 86_400) }

  private static var currentFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
