import ApplyLog
import ApplyReplay
import ApplySimulation

extension ErrorText {
  /// `file` as messages name it.
  init(_ file: String, _ error: ApplyLogError) {
    switch error {
    case .empty: self.init(file, "expected the log of an apply, found an empty file")
    case .noOperations(.planJSON):
      self.init(
        file, "expected the log of an apply, found plan JSON",
        hint: "'terraform apply -json tfplan | tee apply.jsonl' keeps the log; the plan is the first argument")
    case .noOperations(.planOnly):
      self.init(file, "expected the log of an apply, found a plan and no operation after it")
    case .noOperations(.somethingElse):
      self.init(
        file, "expected the log of an apply, found no line of an operation",
        hint: "'terraform apply -json', or the text that 'terraform apply' prints")
    case .notUTF8(let line): self.init("\(file):\(line)", "expected UTF-8, found bytes that are not")
    case .brokenEvent(let line):
      self.init("\(file):\(line)", "expected a whole JSON object in one line, found a part of one")
    case .missing(let member, let line):
      self.init("\(file):\(line)", "expected \(quoted(member)) in the event, found none")
    case .badTime(let text, let line):
      self.init("\(file):\(line)", "expected a time such as 2024-05-01T10:00:00.123456Z, found \(quoted(text))")
    }
  }

  init(_ file: String, _ error: IncidentError) {
    switch error {
    case .notYAML: self.init(file, "expected YAML, found something else")
    case .missing(let key): self.init(file, "expected \(quoted(key)), found none")
    case .unknownKey(let key, let known):
      self.init(file, "expected \(alternatives(known.map(quoted))), found \(quoted(key))")
    case .mismatch(let key, let expected): self.init(file, "expected \(expected) for \(quoted(key)), found another")
    }
  }

  init(_ file: String, _ error: LearnedDurationsError) {
    let hint = "'applysim calibrate' writes such files"
    switch error {
    case .notJSON: self.init(file, "expected the JSON that 'applysim calibrate' writes, found no JSON", hint: hint)
    case .missing(let member, let index):
      let place = index.map { "\(file)/durations/\($0)/\(member)" } ?? "\(file)/\(member)"
      self.init(place, "expected \(Self.kind(of: member)), found none", hint: hint)
    case .decreasing(let index):
      self.init("\(file)/durations/\(index)", "expected p10, p50 and p90 that grow, found that they do not", hint: hint)
    }
  }

  private static func kind(of member: String) -> String {
    switch member {
    case "durations": "a list"
    case "type": "a resource type"
    case "action": "create, update, delete or read"
    default: "a number of seconds"
    }
  }
}
