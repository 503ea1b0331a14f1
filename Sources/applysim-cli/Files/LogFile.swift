import ApplyLog

/// Reads logs of applies.
enum LogFile {
  static func records(_ path: String) throws(CommandFailure) -> [ApplyRecord] {
    let bytes = try InputFile.read(path)
    do throws(ApplyLogError) {
      return try ApplyLogReader.records(in: bytes)
    } catch {
      throw .log(file: InputFile.displayName(path), error)
    }
  }
}
