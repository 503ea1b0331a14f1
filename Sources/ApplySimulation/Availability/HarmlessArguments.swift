/// Arguments whose change in place nobody who is being served notices: they describe an object, tell the provider how to
/// work, or take effect on what comes later.
///
/// What interrupts stands in the catalog's tables of updates; this is the other half, without which "not in the table"
/// would have to mean "not known" for every description.
///
/// Source: the resource pages of the providers; that no request notices is the vendors' word where they have one (RDS:
/// "Settings for DB instances", Lambda: configuration of the next invocation) and an estimate elsewhere.
enum HarmlessArguments {
  static func contains(_ attribute: String, of type: String) -> Bool {
    if everywhere.contains(attribute) || endings.contains(where: attribute.hasSuffix)
      || beginnings.contains(where: attribute.hasPrefix)
    {
      return true
    }
    return ofType[type]?.contains(attribute) ?? false
  }

  private static let beginnings = ["wait_for_", "skip_", "force_d"]
  private static let endings = ["description", "comment", "timeouts", "_tags"]

  private static let everywhere: Set<String> = [
    "allow_overwrite", "apply_immediately", "deletion_protection", "enable_deletion_protection", "prevent_destroy",
    "deletion_window_in_days", "retain_on_delete", "annotations", "monitoring", "access_logs", "connection_logs",
    "logging_config", "logging", "access_log_settings", "log_publishing_options", "etag", "fingerprint",
    "label_fingerprint", "generation", "metageneration", "status", "version_id", "last_modified", "last_updated",
    "latest_version", "default_version", "terraform_labels", "effective_labels", "effective_annotations",
    "deletion_policy",
    "resource_version", "uid", "revision", "keepers", "triggers",
  ]

  private static let ofType: [String: Set<String>] = [
    "aws_autoscaling_group": [
      "tag", "enabled_metrics", "metrics_granularity", "default_cooldown", "default_instance_warmup",
      "health_check_grace_period", "termination_policies", "protect_from_scale_in", "max_instance_lifetime",
      "min_elb_capacity", "capacity_rebalance", "instance_maintenance_policy", "warm_pool", "warm_pool_size",
      "service_linked_role_arn", "initial_lifecycle_hook", "predicted_capacity", "max_size", "min_size",
    ],
    "aws_cloudfront_distribution": [
      "custom_error_response", "default_root_object", "is_ipv6_enabled", "origin_group",
      "in_progress_validation_batches",
      "staging", "continuous_deployment_policy_id",
    ],
    "aws_db_instance": [
      "allow_major_version_upgrade", "backup_window", "copy_tags_to_snapshot", "delete_automated_backups",
      "enabled_cloudwatch_logs_exports", "final_snapshot_identifier", "max_allocated_storage", "monitoring_role_arn",
      "performance_insights_retention_period", "performance_insights_kms_key_id", "blue_green_update",
      "latest_restorable_time", "customer_owned_ip_enabled", "password_wo_version",
    ],
    "aws_rds_cluster": [
      "allow_major_version_upgrade", "copy_tags_to_snapshot", "enabled_cloudwatch_logs_exports",
      "final_snapshot_identifier", "preferred_backup_window", "preferred_maintenance_window", "enable_http_endpoint",
      "backtrack_window",
    ],
    "aws_rds_cluster_instance": [
      "monitoring_role_arn", "preferred_backup_window", "preferred_maintenance_window", "copy_tags_to_snapshot",
    ],
    "aws_ecs_service": [
      "deployment_circuit_breaker", "deployment_maximum_percent", "enable_ecs_managed_tags", "enable_execute_command",
      "ordered_placement_strategy", "placement_constraints", "propagate_tags", "availability_zone_rebalancing",
      "alarms",
    ],
    "aws_ecs_cluster": ["setting", "configuration", "service_connect_defaults"],
    "aws_instance": [
      "user_data_replace_on_change", "instance_initiated_shutdown_behavior", "disable_api_stop", "maintenance_options",
      "volume_tags", "private_dns_name_options", "enclave_options", "capacity_reservation_specification",
    ],
    "aws_launch_template": [
      "image_id", "instance_type", "user_data", "update_default_version", "block_device_mappings", "key_name",
      "metadata_options", "tag_specifications", "iam_instance_profile", "network_interfaces", "ebs_optimized",
      "instance_requirements", "credit_specification", "placement",
    ],
    "aws_lambda_function": [
      "architectures", "code_sha256", "code_signing_config_arn", "dead_letter_config", "ephemeral_storage",
      "file_system_config", "image_config", "invoke_arn", "qualified_arn", "qualified_invoke_arn",
      "replace_security_groups_on_destroy", "s3_bucket", "s3_object_version", "snap_start", "source_code_size",
      "timeout",
      "tracing_config", "version", "kms_key_arn",
    ],
    "aws_lambda_permission": ["statement_id_prefix"],
    "aws_lb": [
      "client_keep_alive", "desync_mitigation_mode", "dns_record_client_routing_policy", "drop_invalid_header_fields",
      "enable_http2", "enable_tls_version_and_cipher_suite_headers", "enable_waf_fail_open", "enable_xff_client_port",
      "enable_zonal_shift", "preserve_host_header", "xff_header_processing_mode", "minimum_load_balancer_capacity",
    ],
    "aws_lb_listener": ["mutual_authentication", "tcp_idle_timeout_seconds"],
    "aws_lb_target_group": [
      "connection_termination", "load_balancing_anomaly_mitigation", "load_balancing_cross_zone_enabled", "slow_start",
      "target_failover", "target_group_health", "target_health_state", "lambda_multi_value_headers_enabled",
    ],
    "aws_apigatewayv2_stage": [
      "default_route_settings", "route_settings", "stage_variables", "auto_deploy", "client_certificate_id",
    ],
    "aws_apigatewayv2_api": ["cors_configuration", "name", "version", "api_key_selection_expression"],
    "aws_apigatewayv2_integration": ["timeout_milliseconds", "request_parameters", "payload_format_version"],
    "aws_api_gateway_rest_api": [
      "name", "binary_media_types", "minimum_compression_size", "api_key_source", "put_rest_api_mode",
    ],
    "aws_api_gateway_stage": ["xray_tracing_enabled", "documentation_version"],
    "aws_api_gateway_integration": [
      "cache_key_parameters", "request_parameters", "request_templates", "timeout_milliseconds", "content_handling",
      "passthrough_behavior",
    ],
    "aws_api_gateway_method": ["api_key_required", "request_models", "request_parameters", "request_validator_id"],
    "aws_iam_role": [
      "assume_role_policy", "max_session_duration", "permissions_boundary", "managed_policy_arns", "inline_policy",
      "path",
    ],
    "aws_kms_key": ["enable_key_rotation", "rotation_period_in_days", "bypass_policy_lockout_safety_check"],
    "aws_route53_zone": ["delegation_set_id", "enable_accelerated_recovery"],
    "aws_s3_bucket": [
      "acceleration_status", "acl", "cors_rule", "grant", "lifecycle_rule", "object_lock_configuration",
      "request_payer",
      "replication_configuration", "server_side_encryption_configuration", "versioning", "website",
    ],
    "aws_subnet": [
      "assign_ipv6_address_on_creation", "enable_dns64", "enable_resource_name_dns_a_record_on_launch",
      "map_public_ip_on_launch", "private_dns_hostname_type_on_launch",
    ],
    "aws_vpc": ["assign_generated_ipv6_cidr_block", "enable_dns_hostnames", "enable_network_address_usage_metrics"],
    "aws_security_group": ["revoke_rules_on_delete"],
    "aws_dynamodb_table": [
      "point_in_time_recovery", "ttl", "write_capacity", "table_class", "attribute", "stream_view_type",
    ],
    "aws_db_parameter_group": ["parameter"],
  ]
}
