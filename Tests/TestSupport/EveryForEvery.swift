/// A plan of forty new queues called `a` and forty called `b`.
public enum EveryForEvery {
  /// - Parameter isOrdered: whether each `b` waits for each `a`, which makes 1,600 dependencies.
  public static func plan(isOrdered: Bool) -> [UInt8] {
    let references = isOrdered ? #""policy": {"references": ["aws_sqs_queue.a"]}"# : ""
    let changes = ["a", "b"].flatMap { name in (0..<40).map { change(name, $0) } }
    let blocks = [block("a", ""), block("b", references)]
    return Array(
      """
      {"format_version": "1.2", "terraform_version": "1.11.4",
       "resource_changes": [\(changes.joined(separator: ", "))],
       "configuration": {"root_module": {"resources": [\(blocks.joined(separator: ", "))]}}}
      """.utf8)
  }

  private static func change(_ name: String, _ number: Int) -> String {
    """
    {"address": "aws_sqs_queue.\(name)[\(number)]", "mode": "managed", "type": "aws_sqs_queue", "name": "\(name)",
     "index": \(number), "provider_name": "registry.terraform.io/hashicorp/aws",
     "change": {"actions": ["create"], "before": null, "after": {"name": "\(name)\(number)"}, "after_unknown": {}}}
    """
  }

  private static func block(_ name: String, _ expressions: String) -> String {
    """
    {"address": "aws_sqs_queue.\(name)", "mode": "managed", "type": "aws_sqs_queue", "name": "\(name)",
     "provider_config_key": "aws", "expressions": {\(expressions)}, "count_expression": {"constant_value": 40}}
    """
  }
}
