import PlanFile

extension ErrorText {
  /// A saved plan that cannot be opened.
  init(_ file: String, _ error: SavedPlanError) {
    let hint = "'terraform plan -out PLAN' writes it"
    switch error {
    case .notAZip: self.init(file, "expected a saved plan, found another file", hint: hint)
    case .truncated: self.init(file, "expected a whole saved plan, found one that was cut", hint: hint)
    case .damaged(let code):
      self.init(file, "expected a saved plan, found a damaged zip (libzip error \(code))", hint: hint)
    case .notAPlan(let entries):
      let names = entries.isEmpty ? "nothing" : entries.map(quoted).joined(separator: ", ")
      self.init(file, "expected a saved plan with 'tfplan' in it, found a zip with \(names)", hint: hint)
    case .tooManyEntries(let count, let limit):
      self.init(file, "expected at most \(limit) entries, found \(count)")
    case .entryTooLarge(let name, let bytes, let limit):
      self.init("\(file)/\(name)", "expected at most \(limit) bytes, found \(bytes)")
    case .totalTooLarge(let bytes, let limit):
      self.init(file, "expected at most \(limit) bytes when unpacked, found \(bytes)")
    case .unsafeName(let name):
      self.init(file, "expected names inside the archive, found \(quoted(name))", hint: "Terraform writes no such name")
    case .duplicateEntry(let name): self.init(file, "expected each entry once, found \(quoted(name)) twice")
    case .encryptedEntry(let name):
      self.init(
        "\(file)/\(name)", "expected a plain entry, found an encrypted one",
        hint: "plans that OpenTofu encrypts have to be given as JSON: 'tofu show -json PLAN'")
    case .damagedEntry(let name, let code):
      self.init("\(file)/\(name)", "expected an entry that can be unpacked, found a damaged one (libzip error \(code))")
    }
  }

  /// A raw state that cannot be read.
  init(_ file: String, _ error: StateError) {
    let hint = "'terraform state pull > state.json' before the apply writes it"
    switch error {
    case .json(.empty): self.init(file, "expected a raw state, found nothing in it", hint: hint)
    case .json(let error): self.init(file, error, hint: hint)
    case .unsupportedVersion(let version): self.init("\(file)/version", "expected 4, found \(version)", hint: hint)
    case .otherDocument(.plan): self.init(file, "expected a raw state, found plan JSON", hint: hint)
    case .otherDocument(.shownState):
      self.init(file, "expected a raw state, found the output of 'terraform show -json'", hint: hint)
    case .otherDocument(.unknown(let keys)):
      let names =
        keys.isEmpty ? "an object without members" : "an object with \(keys.map(quoted).joined(separator: ", "))"
      self.init(file, "expected a raw state, found \(names)", hint: hint)
    case .otherDocument(.notAnObject(let found)): self.init(file, "expected a raw state, found \(found)", hint: hint)
    case .badAddress(let path, let text):
      self.init(file + path.description, "expected the address of a resource, found \(quoted(text))")
    case .duplicateObject(let address):
      self.init(file, "expected each object once, found two for \(quoted(address))")
    }
  }
}
