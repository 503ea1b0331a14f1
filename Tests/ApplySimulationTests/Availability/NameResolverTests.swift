import ApplyGraph
import PlanFile
import ResourceKinds
import Testing

@testable import ApplySimulation

/// Which objects a text in a pointer means.
@Suite struct NameResolverTests {
  /// The addresses that `text` means where it stands at `path` of the object at `holder`.
  private func meant(
    _ text: String, at path: String, of holder: String, in small: SmallPlan, _ face: Face = .old
  ) throws -> [String] {
    let plan = small.plan
    let outline = ServingOutline(plan: plan, operations: Operation.all(of: plan), catalog: .standard)
    let address = try #require(ResourceAddress(parsing: holder))
    let object = try #require(outline.index.object(at: address, face))
    let column = try #require(
      outline.index.served[object.typeNumber].columns.first { $0.path.description == path })
    let names = NameResolver(
      index: outline.index, book: outline.pointers.book, follower: outline.pointers.follower)
    var entries: [AddressBook.Entry] = []
    var answer = ArgumentAnswer()
    names.find(&entries, named: text, by: column, of: object, face, &answer)
    return Set(entries.map { outline.index[$0.object].address.description }).sorted()
  }

  @Test func `what the pointer is named like is meant, not what else goes by the name`() throws {
    var plan = SmallPlan()
    plan.add("aws_s3_bucket.shop", .noOp, before: ["bucket": "shop", "id": "shop"])
    plan.add("aws_s3_bucket_website_configuration.shop", .noOp, before: ["bucket": "shop", "id": "shop"])
    plan.add("aws_s3_bucket_policy.shop", .noOp, before: ["bucket": "shop", "id": "shop"])
    #expect(try meant("shop", at: "bucket", of: "aws_s3_bucket_policy.shop", in: plan) == ["aws_s3_bucket.shop"])
  }

  @Test func `a plain word means nothing that neither the pointer nor the configuration names`() throws {
    var plan = SmallPlan()
    plan.add("aws_s3_bucket.shop", .noOp, before: ["bucket": "shop", "id": "shop"])
    plan.add("aws_lambda_permission.shop", .noOp, before: ["function_name": "shop", "statement_id": "s"])
    #expect(try meant("shop", at: "function_name", of: "aws_lambda_permission.shop", in: plan) == [])
    plan.add("aws_lambda_function.shop", .noOp, before: ["function_name": "shop", "id": "shop"])
    #expect(
      try meant("shop", at: "function_name", of: "aws_lambda_permission.shop", in: plan)
        == ["aws_lambda_function.shop"])
  }

  @Test(arguments: [
    ("integrations/abc123def4", ["aws_apigatewayv2_integration.shop"]), ("integrations/abc", []),
    ("abc123def4", ["aws_apigatewayv2_integration.shop"]), ("abc123def4x", []),
  ])
  func `a piece of a longer text means an object by its identifier`(text: String, expected: [String]) throws {
    var plan = SmallPlan()
    plan.add("aws_apigatewayv2_integration.shop", .noOp, before: ["api_id": "q1w2e3r4t5", "id": "abc123def4"])
    plan.add("aws_apigatewayv2_integration.short", .noOp, before: ["api_id": "q1w2e3r4t5", "id": "abc"])
    plan.add("aws_apigatewayv2_route.shop", .noOp, before: ["api_id": "q1w2e3r4t5", "target": .string(text)])
    #expect(try meant(text, at: "target", of: "aws_apigatewayv2_route.shop", in: plan) == expected)
  }

  @Test func `a function is meant by its address inside that of an integration`() throws {
    let function = "arn:aws:lambda:eu-west-1:123456789012:function:shop-orders"
    let text = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\(function)/invocations"
    var plan = SmallPlan()
    plan.add(
      "aws_lambda_function.shop", .noOp, before: ["function_name": "shop-orders", "arn": .string(function)])
    plan.add("aws_api_gateway_integration.shop", .noOp, before: ["rest_api_id": "q1w2e3r4t5", "uri": .string(text)])
    #expect(
      try meant(text, at: "uri", of: "aws_api_gateway_integration.shop", in: plan) == ["aws_lambda_function.shop"])
  }

  @Test func `of two that go by one name the configuration's is meant, and else both`() throws {
    var plan = SmallPlan()
    for name in ["one", "two"] {
      plan.add("aws_s3_bucket.\(name)", .noOp, before: ["bucket": "shop", "id": "shop"])
    }
    var referring = plan
    plan.add("aws_s3_bucket_policy.shop", .noOp, before: ["bucket": "shop"])
    #expect(
      try meant("shop", at: "bucket", of: "aws_s3_bucket_policy.shop", in: plan)
        == ["aws_s3_bucket.one", "aws_s3_bucket.two"])
    referring.add(
      "aws_s3_bucket_policy.shop", .noOp, before: ["bucket": "shop"],
      references: [("bucket", "aws_s3_bucket.two.id")])
    #expect(
      try meant("shop", at: "bucket", of: "aws_s3_bucket_policy.shop", in: referring) == ["aws_s3_bucket.two"])
  }

  @Test func `on each side what is there is meant before what is not`() throws {
    var plan = SmallPlan()
    plan.add("aws_s3_bucket.old", .delete, before: ["bucket": "shop", "id": "shop"], isConfigured: false)
    plan.add("aws_s3_bucket.new", .create, after: ["bucket": "shop"])
    plan.add(
      "aws_s3_bucket_policy.shop", .update, before: ["bucket": "shop", "policy": "1"],
      after: ["bucket": "shop", "policy": "2"])
    #expect(try meant("shop", at: "bucket", of: "aws_s3_bucket_policy.shop", in: plan, .old) == ["aws_s3_bucket.old"])
    #expect(try meant("shop", at: "bucket", of: "aws_s3_bucket_policy.shop", in: plan, .new) == ["aws_s3_bucket.new"])
  }
}

/// Which updates give an object another address on a network.
@Suite struct ChangedAddressTests {
  private func changes(_ attribute: String, from before: JSONValue, to after: JSONValue) throws -> Bool {
    var small = SmallPlan()
    small.add("aws_db_instance.orders", .update, before: before, after: after)
    let plan = small.plan
    let outline = ServingOutline(plan: plan, operations: Operation.all(of: plan), catalog: .standard)
    let address = try #require(ResourceAddress(parsing: "aws_db_instance.orders"))
    return try #require(outline.index.object(at: address, .old)).changesAddress(under: attribute)
  }

  @Test func `an address that is another afterwards, and no other attribute`() throws {
    let (before, after): (JSONValue, JSONValue) = (
      ["public_ip": "192.0.2.1", "recipe": "1", "dns_name": "a.example"],
      ["public_ip": "192.0.2.2", "recipe": "2", "dns_name": "a.example"]
    )
    #expect(try changes("public_ip", from: before, to: after))
    // `ip` is a part of a word of it.
    #expect(try !changes("recipe", from: before, to: after))
    #expect(try !changes("dns_name", from: before, to: after))
    #expect(try !changes("private_ip", from: before, to: after))
  }

  @Test func `an address that begins with a name that changes, though the plan shows it unchanged`() throws {
    func database(_ name: String) -> JSONValue {
      ["identifier": .string(name), "address": "orders.c9x.eu-west-1.rds.amazonaws.com"]
    }
    #expect(try changes("address", from: database("orders"), to: database("purchases")))
    #expect(try !changes("address", from: database("order"), to: database("purchases")))
    #expect(try !changes("address", from: database("orders"), to: database("orders")))
  }
}
