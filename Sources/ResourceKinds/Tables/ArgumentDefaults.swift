/// The values of arguments that a configuration leaves out, as far as a condition of some table asks for them.
///
/// Columns: type, argument, default, source.
enum ArgumentDefaults {
  /// The default of an argument; nil where it has none, or none that any condition needs.
  static func value(of path: AttributePath, type: String) -> String? {
    let name = path.names.joined(separator: ".")
    return rows.rows(named: type).first { $0[1] == name }.map { String($0[2]) }
  }

  static let rows = SortedRows(argumentDefaults)
}

// swift-format-ignore
private let argumentDefaults = #"""
aws_api_gateway_domain_name	endpoint_configuration.types	EDGE	aws provider page api_gateway_domain_name: EDGE unless set
aws_autoscaling_group	instance_refresh.preferences.min_healthy_percentage	90	aws provider page autoscaling_group: defaults to 90
aws_cloudfront_distribution	wait_for_deployment	true	aws provider page cloudfront_distribution: defaults to true
aws_ecs_service	deployment_controller.type	ECS	aws provider page ecs_service: defaults to ECS
aws_ecs_service	deployment_minimum_healthy_percent	100	Amazon ECS API: 100 for replica services
aws_elasticache_replication_group	auth_token_update_strategy	ROTATE	aws provider page elasticache_replication_group: defaults to ROTATE
aws_lb	load_balancer_type	application	aws provider page lb: defaults to application
aws_vpc_endpoint	vpc_endpoint_type	Gateway	aws provider page vpc_endpoint: defaults to Gateway
azurerm_linux_virtual_machine_scale_set	upgrade_mode	Manual	azurerm provider page linux_virtual_machine_scale_set: defaults to Manual
google_compute_instance_group_manager	update_policy.max_surge_fixed	1	Compute Engine API: 1 unless set
google_compute_instance_group_manager	update_policy.type	OPPORTUNISTIC	Compute Engine API: opportunistic unless set
google_compute_region_instance_group_manager	update_policy.type	OPPORTUNISTIC	Compute Engine API: opportunistic unless set
google_container_node_pool	upgrade_settings.max_surge	1	GKE: surge upgrades with max_surge 1 unless set
google_redis_instance	tier	BASIC	google provider page redis_instance: defaults to BASIC
google_sql_database_instance	settings.availability_type	ZONAL	google provider page sql_database_instance: defaults to ZONAL
kubernetes_deployment	spec.replicas	1	Kubernetes API: 1 unless set
kubernetes_deployment	spec.strategy.type	RollingUpdate	Kubernetes API: RollingUpdate unless set
kubernetes_deployment_v1	spec.replicas	1	Kubernetes API: 1 unless set
kubernetes_deployment_v1	spec.strategy.type	RollingUpdate	Kubernetes API: RollingUpdate unless set
kubernetes_service	spec.type	ClusterIP	Kubernetes API: ClusterIP unless set
kubernetes_service_v1	spec.type	ClusterIP	Kubernetes API: ClusterIP unless set
kubernetes_stateful_set	spec.replicas	1	Kubernetes API: 1 unless set
"""#
