import ApplyReplay

/// The files of an incident's folder: `incident.yml`, the plan and the log; the saved plan and a scenario where there
/// are some.
struct IncidentFolder {
  let incident: Incident
  let plan: String
  let log: String
  var planFile: String?
  var scenario: String?

  private static let logs = ["apply.jsonl", "apply.log", "apply.txt"]

  init(_ folder: String) throws(CommandFailure) {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let file = base + Incident.fileName
    let bytes = try InputFile.read(file)
    do throws(IncidentError) {
      incident = try IncidentReader.read(bytes)
    } catch {
      throw .incident(file: file, error)
    }
    plan = base + "plan.json"
    let names = Self.logs.map { base + $0 }
    log = incident.log.map { base + $0 } ?? names.first(where: FolderListing.exists) ?? names[0]
    planFile = Self.existing(base + "plan.tfplan")
    scenario = Self.existing(base + "scenario.yml")
  }

  private static func existing(_ path: String) -> String? { FolderListing.exists(path) ? path : nil }
}
