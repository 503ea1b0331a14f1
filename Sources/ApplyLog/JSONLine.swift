import PlanFile

/// Reads an event of `terraform apply -json`.
enum JSONLine {
  /// Nil where the event does not matter to what ran when.
  static func event(_ value: JSONValue, line: Int) throws(ApplyLogError) -> LogEvent? {
    guard let content = try content(value, line: line) else { return nil }
    var event = LogEvent(content: content)
    if let text = value["@timestamp"]?.string {
      guard let time = LineClock.time(rfc3339: text) else { throw .badTime(text, line: line) }
      event.time = time
    }
    return event
  }

  private static func content(_ value: JSONValue, line: Int) throws(ApplyLogError) -> LogEvent.Content? {
    switch value["type"]?.string {
    case "version":
      if let version = value["tofu"]?.string { return .program(.openTofu, version: version) }
      return value["terraform"]?.string.map { .program(.terraform, version: $0) }
    case "planned_change": return .plan
    case "change_summary": return value["changes"]?["operation"]?.string == "plan" ? .plan : .complete
    case "log":
      let message = value["@message"]?.string ?? ""
      return message.contains("Interrupt received") || message.hasPrefix("Stopping operation") ? .interrupt : nil
    case "diagnostic":
      guard value["diagnostic"]?["severity"]?.string == "error" else { return nil }
      return .error(address: value["diagnostic"]?["address"]?.string)
    case "apply_start": return try subject(value, line).map { .start($0) }
    case "apply_progress":
      guard let elapsed = elapsed(value) else { return nil }
      return try subject(value, line).map { .progress($0, elapsed: elapsed) }
    case "provision_start":
      return value["hook"]?["resource"]?["addr"]?.string.map { .provisioner(address: $0) }
    case "apply_complete": return try subject(value, line).map { .end($0, elapsed: elapsed(value)) }
    case "apply_errored": return try subject(value, line).map { .failure($0, elapsed: elapsed(value)) }
    default: return nil
    }
  }

  private static func subject(_ value: JSONValue, _ line: Int) throws(ApplyLogError) -> OperationSubject? {
    guard let address = value["hook"]?["resource"]?["addr"]?.string else {
      throw .missing("hook.resource.addr", line: line)
    }
    guard let action = value["hook"]?["action"]?.string else { throw .missing("hook.action", line: line) }
    // What is new in a later version, or does nothing, is no operation of ours.
    return OperationAction(rawValue: action).map { OperationSubject(address: address, action: $0) }
  }

  private static func elapsed(_ value: JSONValue) -> Int64? {
    guard let seconds = value["hook"]?["elapsed_seconds"]?.integer, (0...1_000_000_000).contains(seconds) else {
      return nil
    }
    return seconds * 1000
  }
}
