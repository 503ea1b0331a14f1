import EventSimulation
import PlanFile
import Testing

@testable import ResourceKinds

@Suite struct DurationLookupTests {
  private let catalog = ResourceCatalog.standard

  private func estimate(
    _ type: String, _ action: OperationAction, _ arguments: [JSONMember] = [], before: [JSONMember]? = nil
  ) -> DurationEstimate {
    let after = action == .delete ? JSONValue.null : .object(arguments)
    let old = action == .create ? JSONValue.null : .object(before ?? arguments)
    return catalog.duration(of: type, action: action, before: old, after: after)
  }

  @Test func `a type with a row of its own takes it, with its evidence`() {
    let estimate = estimate("aws_route53_record", .create)
    #expect(estimate.basis == .observed)
    #expect(estimate.observations == 14)
    #expect(estimate.origin == "aws_route53_record create")
    #expect(estimate.model.p50.seconds == 38)
    #expect(estimate.source.contains("29-57 s in 14 lines"))
  }

  @Test(arguments: [
    ("aws_lb", OperationAction.create, "load_balancer_type", JSONValue.string("network"), "aws_lb#network create"),
    ("aws_lb", .create, "load_balancer_type", .string("application"), "aws_lb create"),
    ("aws_db_instance", .delete, "multi_az", .bool(true), "aws_db_instance#multi_az delete"),
    ("aws_db_instance", .create, "replicate_source_db", .string("db-1"), "aws_db_instance#replica create"),
    ("aws_vpc_endpoint", .create, "vpc_endpoint_type", .string("Interface"), "aws_vpc_endpoint#interface create"),
    ("aws_vpc_endpoint", .create, "vpc_endpoint_type", .null, "aws_vpc_endpoint#gateway create"),
    ("aws_vpc", .create, "enable_dns_hostnames", .bool(true), "aws_vpc#dns_hostnames create"),
    ("aws_vpc", .create, "enable_dns_hostnames", .null, "aws_vpc#plain create"),
    ("aws_subnet", .create, "map_public_ip_on_launch", .bool(true), "aws_subnet#map_public_ip create"),
    ("aws_acm_certificate", .create, "certificate_body", .redacted, "aws_acm_certificate#imported create"),
    ("aws_ecs_service", .create, "wait_for_steady_state", .bool(true), "aws_ecs_service#wait_for_steady_state create"),
    (
      "aws_autoscaling_group", .create, "desired_capacity", .integer(0), "aws_autoscaling_group#no_capacity_wait create"
    ),
    (
      "aws_lambda_function", .create, "vpc_config", .array([.object([.init("vpc_id", .string("v"))])]),
      "aws_lambda_function#vpc create"
    ),
    ("aws_lambda_function", .create, "vpc_config", .array([]), "aws_lambda_function create"),
    (
      "kubernetes_service", .create, "spec", .array([.object([.init("type", .string("LoadBalancer"))])]),
      "kubernetes_service#LoadBalancer create"
    ),
    (
      "kubernetes_service_v1", .create, "spec", .array([.object([.init("type", .string("LoadBalancer"))])]),
      "kubernetes_service#LoadBalancer create"
    ),
    (
      "azurerm_api_management", .create, "sku_name", .string("Consumption_0"),
      "azurerm_api_management#Consumption create"
    ),
  ])
  func `arguments choose the variant`(
    type: String, action: OperationAction, argument: String, value: JSONValue, origin: String
  ) {
    #expect(estimate(type, action, [JSONMember(argument, value)]).origin == origin)
  }

  @Test func `each half of a replacement looks at its own side`() {
    let old = JSONValue.object([JSONMember("multi_az", .bool(true))])
    let new = JSONValue.object([JSONMember("multi_az", .bool(false))])
    func origin(_ action: OperationAction) -> String {
      catalog.duration(of: "aws_db_instance", action: action, before: old, after: new).origin
    }
    #expect(origin(.delete) == "aws_db_instance#multi_az delete")
    #expect(origin(.create) == "aws_db_instance create")
  }

  @Test func `an update that stops an instance is not one that renames it`() {
    let old = [JSONMember("instance_type", .string("t3.small")), JSONMember("user_data", .string("a"))]
    let bigger = [JSONMember("instance_type", .string("t3.large")), JSONMember("user_data", .string("a"))]
    #expect(estimate("aws_instance", .update, bigger, before: old).origin == "aws_instance#stop_start update")
    #expect(estimate("aws_instance", .update, old, before: old).origin == "aws_instance update")
  }

  @Test func `a variant that only the caller can know is asked for by name`() {
    func origin(_ type: String, _ variant: String?) -> String {
      catalog.duration(of: type, action: .create, before: .null, after: .object([]), variant: variant).origin
    }
    #expect(origin("null_resource", "local-exec") == "null_resource#local-exec create")
    #expect(origin("null_resource", nil) == "null_resource create")
    #expect(origin("aws_lb", "local-exec") == "aws_lb create")
  }

  @Test func `an upgrade takes as long as the cluster has nodes`() {
    func arguments(_ version: String) -> [JSONMember] {
      [
        JSONMember("kubernetes_version", .string(version)),
        JSONMember("default_node_pool", .array([.object([JSONMember("node_count", .integer(3))])])),
      ]
    }
    let estimate = estimate("azurerm_kubernetes_cluster", .update, arguments("1.31"), before: arguments("1.30"))
    #expect(estimate.model.p50.seconds == 1800)
    #expect(estimate.origin == "azurerm_kubernetes_cluster#upgrade_per_node update x 3")
  }

  @Test func `time_sleep sleeps as long as it is told`() {
    let arguments = [JSONMember("create_duration", .string("90s")), JSONMember("destroy_duration", .null)]
    #expect(estimate("time_sleep", .create, arguments).model == .fixed(SimulatedDuration(seconds: 90)))
    #expect(estimate("time_sleep", .delete, arguments).model == .fixed(.zero))
    #expect(estimate("time_sleep", .create).model.p50.seconds == 30)
  }

  @Test func `forgetting takes no time`() {
    #expect(estimate("aws_db_instance", .forget).model == .fixed(.zero))
  }

  @Test func `another name of a type shares its evidence, a relative only its numbers`() {
    let renamed = estimate("kubernetes_deployment_v1", .create)
    #expect(renamed.basis == .observed)
    #expect(renamed.origin == "kubernetes_deployment create")
    let related = estimate("azurerm_dns_aaaa_record", .create)
    #expect(related.basis == .default)
    #expect(related.observations == 0)
    #expect(related.origin == "azurerm_dns_a_record create")
    #expect(estimate("google_pubsub_topic_iam_member", .create).origin == "google_project_iam_member create")
    #expect(estimate("google_pubsub_schema", .create).origin == "google_pubsub_topic create")
  }

  @Test func `another action of the type serves where the asked one is not known`() {
    let create = estimate("aws_appautoscaling_target", .create)
    let delete = estimate("aws_appautoscaling_target", .delete)
    #expect(delete.basis == .default)
    #expect(delete.origin == "aws_appautoscaling_target create, scaled")
    #expect(delete.model.p50 == create.model.p50)
  }

  @Test func `a kind without durations takes what is usual for its role and family`() {
    let estimate = estimate("aws_kms_grant", .create)
    #expect(estimate.basis == .default)
    #expect(estimate.origin == "create of family aws, role gates")
  }

  @Test func `a type that nobody knows has an answer for every action`() {
    for action in OperationAction.allCases {
      for type in ["widgets_widget", "aws_nothing_like_it", "google", "", "random_thing", "azurerm_new"] {
        let estimate = estimate(type, action)
        #expect(action == .forget || estimate.basis == .default, "\(type) \(action)")
        #expect(!estimate.origin.isEmpty && !estimate.source.isEmpty)
      }
    }
    #expect(estimate("widgets_widget", .create).origin == "create of family any, role any")
  }

  @Test func `every type and action has an answer, quantiles in order`() {
    for type in catalog.types {
      for action in OperationAction.allCases {
        let model = estimate(type, action).model
        #expect(model.p10 <= model.p50 && model.p50 <= model.p90)
      }
    }
  }

  @Test func `reading takes a moment`() {
    for type in ["aws_ami", "google_compute_image", "random_id", "local_file", "http", "aws_iam_policy_document"] {
      #expect(estimate(type, .read).model.p90 <= SimulatedDuration(seconds: 2), "\(type)")
    }
  }

  @Test func `what stays on the machine is quick`() {
    for type in ["random_pet", "null_resource", "terraform_data", "tls_cert_request", "local_file", "time_static"] {
      #expect(estimate(type, .create).model.p90 <= SimulatedDuration(seconds: 1), "\(type)")
    }
  }

  @Test func `a timeout that is configured caps, one that is built in only where it is longer than usual`() {
    let timeouts = JSONMember("timeouts", .object([JSONMember("create", .string("20s"))]))
    #expect(estimate("aws_nat_gateway", .create, [timeouts]).model.cap == SimulatedDuration(seconds: 20))
    let cap = estimate("aws_acm_certificate_validation", .create).model.cap
    #expect(cap == SimulatedDuration(seconds: 2700))
    for type in catalog.types {
      let model = estimate(type, .create).model
      #expect(model.cap.map { $0 >= model.p90 } ?? true, "\(type)")
    }
  }

  @Test func `two names of one resource share their durations`() {
    let network: [JSONMember] = [.init("load_balancer_type", .string("network"))]
    #expect(estimate("aws_alb", .create).origin == "aws_lb create")
    #expect(estimate("aws_alb", .create, network).origin == "aws_lb#network create")
    #expect(catalog.durations(of: "aws_alb_listener") == catalog.durations(of: "aws_lb_listener"))
  }

  @Test func `what is taken from others spans at least a factor of four each way`() {
    for (type, action) in [("aws_memorydb_cluster", OperationAction.create), ("widgets_widget", .delete)] {
      let model = estimate(type, action).model
      #expect(estimate(type, action).basis == .default)
      #expect(model.p90.seconds >= model.p50.seconds * 3.99, "\(type)")
      #expect(model.p10.seconds <= model.p50.seconds / 3.99, "\(type)")
    }
  }
}
