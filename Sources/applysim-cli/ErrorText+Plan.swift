import PlanFile

extension ErrorText {
  /// `file` as messages name it.
  init(_ file: String, _ error: PlanError) {
    switch error {
    case .json(.empty):
      self.init(file, "expected plan JSON, found nothing in it", hint: Self.howToMakePlanJSON)
    case .json(let error): self.init(file, error, hint: Self.notFromPlanJSON)
    case .eventStream:
      self.init(
        file, "expected plan JSON, found the event stream of 'terraform plan -json' or 'terraform apply -json'",
        hint: Self.notFromPlanJSON)
    case .notJSON(let found): self.init(file, found)
    case .otherDocument(let found): self.init(file, found)
    case .unsupportedFormat(let version):
      self.init(
        "\(file)/format_version", "expected 0.1, 0.2 or 1.x, found \(quoted(version))",
        hint: "a later applysim may read this format")
    case .badAddress(let path, let text):
      self.init(file + path.description, "expected the address of a resource, found \(quoted(text))")
    case .badActions(let path, let actions):
      self.init(
        file + path.description,
        "expected actions that Terraform or OpenTofu writes, found [\(actions.map(quoted).joined(separator: ", "))]")
    case .duplicateChange(let address):
      self.init("\(file)/resource_changes", "expected one change for each object, found two for \(quoted(address))")
    }
  }

  private init(_ file: String, _ found: PlanError.FoundInstead) {
    switch found {
    case .savedPlan:
      self.init(
        file, "expected plan JSON, found a saved plan",
        hint: "where the plan was made, 'terraform show -json PLAN > plan.json' makes the JSON of it")
    case .humanReadable:
      self.init(file, "expected plan JSON, found text for people", hint: Self.howToMakePlanJSON)
    case .otherZip: self.init(file, "expected plan JSON, found a zip archive", hint: Self.howToMakePlanJSON)
    case .gzip:
      self.init(
        file, "expected plan JSON, found gzip data", hint: "unpack it first: 'gunzip -c FILE | applysim graph -'")
    case .other: self.init(file, "expected plan JSON, found something else", hint: Self.howToMakePlanJSON)
    }
  }

  private init(_ file: String, _ found: PlanError.FoundDocument) {
    switch found {
    case .state:
      self.init(
        file, "expected plan JSON, found a state",
        hint: "a state has no changes; make a plan with 'terraform plan -out PLAN', then 'terraform show -json PLAN'")
    case .unknown(let keys):
      let names = keys.isEmpty ? "an object without members" : "an object with \(Self.list(keys))"
      self.init(
        file, "expected plan JSON with 'format_version' and 'resource_changes', found \(names)",
        hint: Self.howToMakePlanJSON)
    case .notAnObject(let found):
      self.init(file, "expected plan JSON, which is an object, found \(found)", hint: Self.howToMakePlanJSON)
    }
  }

  /// A text that is not the JSON that was expected.
  init(_ file: String, _ error: JSONError, hint: String) {
    switch error {
    case .empty: self.init(file, "expected JSON, found nothing in it", hint: hint)
    case .notUTF8(utf16: true):
      self.init(
        file, "expected UTF-8, found UTF-16",
        hint: "PowerShell's '>' writes UTF-16: use '| Out-File -Encoding utf8 plan.json' instead")
    case .notUTF8(utf16: false): self.init(file, "expected UTF-8, found bytes that are not", hint: hint)
    case .unclosedString: self.init(file, "expected the end of a string, found the end of the file", hint: Self.cut)
    case .controlCharacter:
      self.init(file, "expected control characters in strings to be escaped, found one that is not", hint: hint)
    case .tooLarge(let bytes): self.init(file, "expected at most 4 GiB, found \(bytes) bytes")
    case .outOfMemory: self.init(file, "expected more memory for reading it, found none left")
    case .truncated(let position):
      self.init(
        "\(file):\(position.line):\(position.column)", "expected more, found the end of the file", hint: Self.cut)
    case .unexpected(let expected, let found, let position):
      self.init("\(file):\(position.line):\(position.column)", "expected \(expected), found \(found)", hint: hint)
    case .trailing(let position):
      self.init(
        "\(file):\(position.line):\(position.column)", "expected the end of the file, found more text",
        hint: "one file holds one document")
    case .tooDeep(let limit, let position):
      self.init(
        "\(file):\(position.line):\(position.column)", "expected at most \(limit) levels of nesting, found more")
    case .duplicateKey(let path): self.init(file + path.description, "expected this name once, found it twice")
    case .mismatch(let path, let expected, let found):
      self.init(file + path.description, "expected \(expected), found \(found)", hint: hint)
    }
  }

  private static let howToMakePlanJSON = "make the file with 'terraform show -json PLAN > plan.json'"
  private static let notFromPlanJSON =
    "make the file with 'terraform show -json PLAN', not from 'terraform plan -json'"
  private static let cut = "the file is cut off; make it anew, and see that the disk is not full"

  private static func list(_ keys: [String]) -> String {
    let shown = keys.prefix(4).map(quoted)
    if keys.count > shown.count { return shown.joined(separator: ", ") + " and \(keys.count - shown.count) more" }
    return alternatives(shown, last: "and")
  }
}
