/// How long operations of hashicorp/aws take; columns in `DurationColumn`.
// swift-format-ignore
let awsDurations = #"""
aws_acm_certificate	create	4	5	9	6	observed	lognormal	4-11 s in 6 lines: public log 71010151392 ; public log 29724668362 ; public log 39259416760 and 3 more
aws_acm_certificate	delete	1	2	30	1	observed	lognormal	2 s in 1 line: public log 16119925453
aws_acm_certificate	update	0.5	1	2	0	prior	lognormal	prior
aws_acm_certificate#imported	create	0.5	1	2	6	observed	lognormal	0-2 s in 6 lines: public log 3556434262 ; public log 16409540125 ; public log 47163284248 and 3 more
aws_acm_certificate#imported	delete	1	2	30	0	prior	lognormal	prior
aws_acm_certificate#imported	update	0.5	1	2	0	prior	lognormal	prior
aws_acm_certificate_validation	create	0.5	10	300	10	observed	lognormal	0-532 s in 10 lines: public log 68377273008 ; public log 71010151392 ; public log 29724668362 and 7 more
aws_acm_certificate_validation	delete	0.1	0.1	0.2	0	prior	floor	prior
aws_api_gateway_authorizer	create	0.3	0.3	0.3	1	observed	-	0 s in 1 line: public log 53343983401
aws_api_gateway_base_path_mapping	create	0.5	1	30	0	prior	lognormal	prior
aws_api_gateway_base_path_mapping	delete	0.5	1	2	0	prior	lognormal	prior
aws_api_gateway_base_path_mapping	update	0.5	1	2	0	prior	lognormal	prior
aws_api_gateway_deployment	create	0.6	1	3	6	observed	lognormal	1-4 s in 6 lines: public log 53343983401 ; public log 67654034425 ; public log 21837687139 and 3 more
aws_api_gateway_deployment	delete	0.3	0.7	1	2	observed	lognormal	0-1 s in 2 lines: public log 33859911176 ; public log 67506218005
aws_api_gateway_deployment	update	0.5	1	2	0	prior	lognormal	prior
aws_api_gateway_domain_name	create	2	5	30	0	prior	lognormal	prior
aws_api_gateway_domain_name	delete	1	2	60	0	prior	lognormal	prior
aws_api_gateway_domain_name	update	30	250	600	1	observed	quantised_10s	256 s in 1 line: public log 54604942930
aws_api_gateway_domain_name#edge	create	5	20	60	0	prior	lognormal	prior
aws_api_gateway_domain_name#edge	delete	5	20	90	0	prior	lognormal	prior
aws_api_gateway_domain_name#edge	update	60	300	1200	0	prior	quantised_10s	prior
aws_api_gateway_integration	create	0.3	0.6	1	6	observed	lognormal	0-1 s in 6 lines: public log 53343983401 ; public log 67654034425
aws_api_gateway_integration	delete	0.3	0.5	1	0	prior	lognormal	prior
aws_api_gateway_integration	update	0.3	0.6	1	0	prior	lognormal	prior
aws_api_gateway_integration_response	create	0.3	0.5	4	4	observed	-	0-4 s in 4 lines: public log 48253294949 ; public log 67654034425 ; public log 31748432801
aws_api_gateway_method	create	0.3	0.4	1	8	observed	lognormal	0 s in 8 lines: public log 42494239349 ; public log 67654034425 ; public log 53343983401
aws_api_gateway_method	delete	0.3	0.5	1	0	prior	lognormal	prior
aws_api_gateway_method	update	0.3	0.5	1	0	prior	lognormal	prior
aws_api_gateway_method_response	create	0.3	0.5	1	2	observed	-	0-1 s in 2 lines: public log 67654034425
aws_api_gateway_resource	create	0.3	0.8	1	4	observed	lognormal	0-1 s in 4 lines: public log 67654034425
aws_api_gateway_resource	delete	0.3	0.6	1	0	prior	lognormal	prior
aws_api_gateway_resource	update	0.3	0.6	1	0	prior	lognormal	prior
aws_api_gateway_rest_api	create	1	2	3	1	observed	lognormal	2 s in 1 line: public log 21837687139
aws_api_gateway_rest_api	delete	0.5	1	31	0	prior	lognormal	prior
aws_api_gateway_rest_api	update	0.5	1	2	0	prior	lognormal	prior
aws_api_gateway_stage	create	0.3	0.8	4	5	observed	lognormal	0-4 s in 5 lines: public log 53343983401 ; public log 48253294949 ; public log 67654034425 and 2 more
aws_api_gateway_stage	delete	0.3	0.6	1	0	prior	lognormal	prior
aws_api_gateway_stage	update	0.3	0.5	1	2	observed	lognormal	0 s in 2 lines: public log 67506218005 ; public log 33859911176
aws_apigatewayv2_api	create	1	2	5	1	observed	lognormal	5 s in 1 line: public log 55884348986
aws_apigatewayv2_api	delete	0.5	1	2	0	prior	lognormal	prior
aws_apigatewayv2_api	update	0.5	1	2	0	prior	lognormal	prior
aws_apigatewayv2_api_mapping	create	0.5	1	2	0	prior	lognormal	prior
aws_apigatewayv2_api_mapping	delete	0.5	1	2	0	prior	lognormal	prior
aws_apigatewayv2_api_mapping	update	0.5	1	2	0	prior	lognormal	prior
aws_apigatewayv2_domain_name	create	5	20	60	0	prior	quantised_10s	prior
aws_apigatewayv2_domain_name	delete	1	2	10	0	prior	lognormal	prior
aws_apigatewayv2_domain_name	update	20	120	600	0	prior	quantised_10s	prior
aws_apigatewayv2_integration	create	0.5	1	2	1	observed	lognormal	1 s in 1 line: public log 55884348986
aws_apigatewayv2_integration	delete	0.5	1	2	0	prior	lognormal	prior
aws_apigatewayv2_integration	update	0.5	1	2	0	prior	lognormal	prior
aws_apigatewayv2_route	create	0.5	1	2	1	observed	lognormal	1 s in 1 line: public log 55884348986
aws_apigatewayv2_route	delete	0.5	1	2	0	prior	lognormal	prior
aws_apigatewayv2_route	update	0.5	1	2	0	prior	lognormal	prior
aws_apigatewayv2_stage	create	0.6	1	2	1	observed	lognormal	1 s in 1 line: public log 55884348986
aws_apigatewayv2_stage	delete	0.4	0.7	1	0	prior	lognormal	prior
aws_apigatewayv2_stage	update	0.6	1	2	0	prior	lognormal	prior
aws_apigatewayv2_vpc_link	create	120	180	300	0	prior	quantised_10s	prior
aws_apigatewayv2_vpc_link	delete	60	150	400	0	prior	quantised_10s	prior
aws_apigatewayv2_vpc_link	update	1	2	5	0	prior	lognormal	prior
aws_appautoscaling_policy	create	0.3	0.3	0.3	1	observed	-	0 s in 1 line: public log 63108084644
aws_appautoscaling_target	create	0.3	0.3	0.3	1	observed	-	0 s in 1 line: public log 63108084644
aws_apprunner_service	create	140	205	270	2	observed	quantised_10s	145-266 s in 2 lines: public log 55883861019 ; public log 1954666634
aws_apprunner_service	delete	9	20	60	1	observed	quantised_10s	9 s in 1 line: public log 55883861019
aws_apprunner_service	update	120	205	230	0	prior	quantised_10s	prior
aws_appsync_graphql_api	create	0.5	1	3	0	prior	lognormal	prior
aws_appsync_graphql_api	delete	0.5	1	3	0	prior	lognormal	prior
aws_appsync_graphql_api	update	0.5	1	3	0	prior	lognormal	prior
aws_arn	read	0.01	0.02	0.1	0	prior	lognormal	prior: no request leaves the machine
aws_autoscaling_attachment	create	0.5	1	2	0	prior	lognormal	prior
aws_autoscaling_attachment	delete	0.5	1	3	0	prior	lognormal	prior
aws_autoscaling_group	create	28	44	55	12	observed	quantised_10s	15-71 s in 12 lines: public log 51832106433 ; public log 47163284248 ; public log 47459069251 and 8 more
aws_autoscaling_group	delete	105	118	130	2	observed	quantised_10s	109-128 s in 2 lines: public log 22894590736
aws_autoscaling_group	update	1	1.5	4	1	observed	lognormal	1 s in 1 line: public log 13367792271
aws_autoscaling_group#no_capacity_wait	create	0.4	0.7	2	2	observed	lognormal	0-1 s in 2 lines: public log 47163284248 ; public log 10160038734
aws_autoscaling_group#no_capacity_wait	delete	5	10	130	0	prior	lognormal	prior
aws_autoscaling_group#no_capacity_wait	update	0.5	1	2	0	prior	lognormal	prior
aws_autoscaling_group#target_group	delete	100	345	400	0	documented	quantised_10s	Elastic Load Balancing: targets drain for 300 s unless deregistration_delay says otherwise; 343 s in public log 66490870518
aws_autoscaling_policy	create	0.3	0.5	1	4	observed	lognormal	0-1 s in 4 lines: public log 20134722973 ; public log 20232257231 ; public log 20145158721 and 1 more
aws_autoscaling_policy	delete	0.3	0.5	2	0	prior	lognormal	prior
aws_autoscaling_policy	update	0.3	0.5	1	0	prior	lognormal	prior
aws_backup_plan	create	0.5	1	2	0	prior	lognormal	prior
aws_backup_plan	delete	0.5	1	2	0	prior	lognormal	prior
aws_backup_plan	update	0.5	1	2	0	prior	lognormal	prior
aws_backup_vault	create	0.5	1	2	0	prior	lognormal	prior
aws_backup_vault	delete	0.5	1	2	0	prior	lognormal	prior
aws_backup_vault	update	0.5	1	2	0	prior	lognormal	prior
aws_cloudformation_stack	create	30	60	300	1	observed	quantised_10s	56 s in 1 line: public log 37793669266
aws_cloudformation_stack	delete	20	40	200	0	prior	quantised_10s	prior
aws_cloudformation_stack	update	30	60	300	0	prior	quantised_10s	prior
aws_cloudfront_cache_policy	create	0.4	0.7	2	0	prior	lognormal	prior
aws_cloudfront_cache_policy	delete	0.4	0.7	2	0	prior	lognormal	prior
aws_cloudfront_cache_policy	update	0.4	0.7	2	0	prior	lognormal	prior
aws_cloudfront_distribution	create	190	215	330	8	observed	quantised_10s	187-473 s in 8 lines: public log 15017942718 ; public log 67654034425 ; public log 48982816393 and 5 more
aws_cloudfront_distribution	delete	220	330	450	2	observed	quantised_10s	223-443 s in 2 lines: public log 11149130719 ; public log 273428055
aws_cloudfront_distribution	update	35	90	300	3	observed	quantised_10s	33-307 s in 3 lines: public log 67506218005 ; public log 68377273008 ; public log 33761538920
aws_cloudfront_distribution#no_wait	create	2	3	5	0	prior	lognormal	prior: two or three requests, no wait for Deployed
aws_cloudfront_distribution#no_wait	update	2	3	5	0	prior	lognormal	prior: two or three requests, no wait for Deployed
aws_cloudfront_function	create	2	4	10	0	prior	lognormal	prior
aws_cloudfront_function	delete	1	2	5	0	prior	lognormal	prior
aws_cloudfront_function	update	2	5	10	0	prior	lognormal	prior
aws_cloudfront_origin_access_control	create	0.4	0.7	2	1	observed	lognormal	0 s in 1 line: public log 70113359943
aws_cloudfront_origin_access_control	delete	0.4	0.7	2	0	prior	lognormal	prior
aws_cloudfront_origin_access_control	update	0.4	0.7	2	0	prior	lognormal	prior
aws_cloudfront_origin_access_identity	create	1	2	3	1	observed	lognormal	2 s in 1 line: public log 39259416760
aws_cloudfront_origin_access_identity	delete	0.5	1	2	0	prior	lognormal	prior
aws_cloudfront_origin_access_identity	update	0.5	1	2	0	prior	lognormal	prior
aws_cloudfront_response_headers_policy	create	0.4	0.7	2	0	prior	lognormal	prior
aws_cloudfront_response_headers_policy	delete	0.4	0.7	2	0	prior	lognormal	prior
aws_cloudfront_response_headers_policy	update	0.4	0.7	2	0	prior	lognormal	prior
aws_cloudwatch_event_rule	create	0.5	1	2	1	observed	lognormal	1 s in 1 line: public log 1296604967
aws_cloudwatch_event_rule	delete	0.5	1	2	0	prior	lognormal	prior
aws_cloudwatch_event_rule	update	0.5	1	2	0	prior	lognormal	prior
aws_cloudwatch_event_target	create	0.5	1	2	0	prior	lognormal	prior
aws_cloudwatch_event_target	delete	0.3	0.6	1	0	prior	lognormal	prior
aws_cloudwatch_event_target	update	0.5	1	2	0	prior	lognormal	prior
aws_cloudwatch_log_group	create	0.5	1.5	5	5	observed	lognormal	1-5 s in 5 lines: public log 67654034425 ; public log 52731307741 ; public log 55884348986
aws_cloudwatch_log_group	delete	0.5	1	2	1	observed	lognormal	1 s in 1 line: public log 2553707961
aws_cloudwatch_log_group	update	0.4	0.8	2	0	prior	lognormal	prior
aws_cloudwatch_metric_alarm	create	0.5	1	2	1	observed	lognormal	2 s in 1 line: public log 55884348986
aws_cloudwatch_metric_alarm	delete	0.3	0.6	1	0	prior	lognormal	prior
aws_cloudwatch_metric_alarm	update	0.5	1	2	0	prior	lognormal	prior
aws_cognito_user_pool	create	2	2.5	4	2	observed	lognormal	2-3 s in 2 lines: public log 31898176659 ; public log 53343983401
aws_cognito_user_pool	delete	0.5	1	3	0	prior	lognormal	prior
aws_cognito_user_pool	update	0.5	1	3	0	prior	lognormal	prior
aws_cognito_user_pool_client	create	0.3	0.5	1	2	observed	lognormal	0 s in 2 lines: public log 53343983401 ; public log 31898176659
aws_cognito_user_pool_client	delete	0.3	0.5	1	0	prior	lognormal	prior
aws_cognito_user_pool_client	update	0.3	0.5	1	0	prior	lognormal	prior
aws_cognito_user_pool_domain	create	1	2	4	0	prior	lognormal	prior
aws_cognito_user_pool_domain	delete	1	2	4	0	prior	lognormal	prior
aws_cognito_user_pool_domain	update	1	2	4	0	prior	lognormal	prior
aws_cognito_user_pool_domain#custom_domain	create	60	400	900	0	prior	quantised_10s	prior
aws_cognito_user_pool_domain#custom_domain	delete	30	60	300	0	prior	quantised_10s	prior
aws_cognito_user_pool_domain#custom_domain	update	60	400	900	0	prior	quantised_10s	prior
aws_customer_gateway	create	11	12	14	1	observed	floor	12 s in 1 line: public log 56118550227
aws_customer_gateway	delete	0.3	0.5	1	2	observed	lognormal	0 s in 2 lines: public log 38777868167
aws_db_instance	create	190	295	410	10	observed	quantised_10s	173-478 s in 10 lines: public log 47163284248 ; public log 47459069251 ; public log 31502819878 and 7 more
aws_db_instance	delete	110	190	400	2	observed	quantised_10s	111-266 s in 2 lines: public log 66490870518 ; public log 34599376504
aws_db_instance	update	45	95	600	0	prior	quantised_10s	prior
aws_db_instance#multi_az	create	480	780	1200	0	prior	quantised_10s	prior
aws_db_instance#multi_az	delete	150	385	600	1	observed	quantised_10s	385 s in 1 line: public log 54507132011
aws_db_instance#multi_az	update	60	300	1500	0	prior	quantised_10s	prior
aws_db_instance#replica	create	300	600	1200	0	prior	quantised_10s	prior
aws_db_instance#restart_or_failover	update	90	200	600	0	prior	quantised_10s	prior
aws_db_parameter_group	create	0.5	1.5	4	1	observed	lognormal	0 s in 1 line: public log 29724668362
aws_db_parameter_group	delete	0.3	0.6	2	0	prior	lognormal	prior
aws_db_parameter_group	update	1	2	4	0	prior	lognormal	prior
aws_db_subnet_group	create	1	1.5	2	4	observed	lognormal	1-2 s in 4 lines: public log 29724668362 ; public log 47459069251 ; public log 10160038734 and 1 more
aws_db_subnet_group	delete	0.3	0.5	1	1	observed	lognormal	0 s in 1 line: public log 66490870518
aws_db_subnet_group	update	0.5	1	2	0	prior	lognormal	prior
aws_default_security_group	create	0.8	1	1.4	1	observed	-	1 s in 1 line: public log 26578420940
aws_default_security_group	update	1.6	2	2.8	1	observed	-	2 s in 1 line: public log 22901942717
aws_docdb_cluster	create	42	60	90	0	prior	quantised_10s	prior
aws_docdb_cluster	delete	60	120	300	0	prior	quantised_10s	prior
aws_docdb_cluster	update	32	60	300	0	prior	quantised_10s	prior
aws_docdb_cluster_instance	create	300	480	720	0	prior	quantised_10s	prior
aws_docdb_cluster_instance	delete	150	300	600	0	prior	quantised_10s	prior
aws_docdb_cluster_instance	update	60	120	700	0	prior	quantised_10s	prior
aws_dx_gateway	create	1	5	15	0	prior	lognormal	prior
aws_dx_gateway	delete	1	5	20	0	prior	lognormal	prior
aws_dx_gateway	update	0.5	1	2	0	prior	lognormal	prior
aws_dx_gateway_association	create	300	600	1200	0	prior	quantised_10s	prior
aws_dx_gateway_association	delete	300	600	1200	0	prior	quantised_10s	prior
aws_dx_gateway_association	update	300	600	1200	0	prior	quantised_10s	prior
aws_dynamodb_table	create	7	11	14	11	observed	quantised_10s	7-19 s in 11 lines: public log 34337198979 ; public log 2465286987 ; github.com/terraform-aws-modules/terraform-aws-lambda/pull/190 and 7 more
aws_dynamodb_table	delete	2	8	9	5	observed	quantised_10s	2-9 s in 5 lines: public log 56875689959 ; public log 45653137499 ; public log 65986858922 and 2 more
aws_dynamodb_table	update	1	10	30	0	prior	quantised_10s	prior
aws_dynamodb_table#gsi_change	update	300	600	3600	0	prior	quantised_10s	prior
aws_dynamodb_table#point_in_time_recovery	create	480	600	840	0	documented	-	600 s: it can take up to 10 minutes to enable for new tables (hashicorp/terraform-provider-aws website/docs/r/dynamodb_table.html.markdown (3.50, commit 4e69d485))
aws_ebs_volume	create	11	11	12	10	observed	floor	11-12 s in 10 lines: public log 16409540125 ; public log 14063331276 ; public log 20202244722 and 6 more
aws_ebs_volume	delete	1	1	11	3	observed	lognormal	1-11 s in 3 lines: public log 16119925453 ; public log 17982569000
aws_ebs_volume	update	10	16	120	0	prior	floor	prior
aws_ec2_tag	create	0.8	1	1.4	1	observed	-	1 s in 1 line: public log 43166590864
aws_ec2_transit_gateway	create	65	80	130	1	observed	quantised_10s	78 s in 1 line: public log 56118550227
aws_ec2_transit_gateway	delete	44	80	125	2	observed	quantised_10s	44-124 s in 2 lines: public log 38777868167 ; public log 45386102877
aws_ec2_transit_gateway	update	10	30	60	0	prior	quantised_10s	prior
aws_ec2_transit_gateway_route_table	create	40	60	120	0	prior	quantised_10s	prior
aws_ec2_transit_gateway_route_table	delete	40	60	120	0	prior	quantised_10s	prior
aws_ec2_transit_gateway_vpc_attachment	create	60	100	125	1	observed	quantised_10s	121 s in 1 line: public log 56118550227
aws_ec2_transit_gateway_vpc_attachment	delete	60	75	100	1	observed	quantised_10s	75 s in 1 line: public log 38777868167
aws_ec2_transit_gateway_vpc_attachment	update	10	60	120	0	prior	quantised_10s	prior
aws_ecr_lifecycle_policy	create	0.3	0.3	0.3	1	observed	-	0 s in 1 line: public log 70113359943
aws_ecr_repository	create	0.4	0.7	2	1	observed	lognormal	0 s in 1 line: public log 70113359943
aws_ecr_repository	delete	0.5	1	2	1	observed	lognormal	1 s in 1 line: public log 65741414039
aws_ecr_repository	update	0.4	0.7	2	0	prior	lognormal	prior
aws_ecs_cluster	create	10	11	12	7	observed	floor	10-12 s in 7 lines: public log 37793669266 ; public log 63108084644 ; public log 289482830 and 4 more
aws_ecs_cluster	delete	1	2	12	0	prior	lognormal	prior
aws_ecs_cluster	update	1	10	12	0	prior	floor	prior
aws_ecs_service	create	0.5	1.5	170	8	observed	lognormal	0-175 s in 8 lines: public log 63108084644 ; public log 70104326961 ; public log 36046846861 and 5 more
aws_ecs_service	delete	10	60	330	0	prior	lognormal	prior
aws_ecs_service	update	0.5	1.2	4	1	observed	lognormal	1 s in 1 line: public log 71008617887
aws_ecs_service#wait_for_steady_state	create	70	150	420	0	prior	lognormal	prior
aws_ecs_service#wait_for_steady_state	delete	10	60	330	0	prior	lognormal	prior
aws_ecs_service#wait_for_steady_state	update	90	240	600	0	prior	lognormal	prior
aws_ecs_task_definition	create	0.3	0.4	1	5	observed	lognormal	0-1 s in 5 lines: public log 59706674313 ; public log 37793669266 ; public log 63108084644 and 2 more
aws_ecs_task_definition	delete	0.2	0.3	1	0	prior	lognormal	prior
aws_efs_access_point	create	5	6	12	0	prior	quantised_10s	prior
aws_efs_access_point	delete	5	6	12	0	prior	quantised_10s	prior
aws_efs_access_point	update	0.5	1	2	0	prior	lognormal	prior
aws_efs_file_system	create	5	6	12	0	prior	quantised_10s	prior
aws_efs_file_system	delete	5	6	12	0	prior	quantised_10s	prior
aws_efs_file_system	update	1	2	6	0	prior	lognormal	prior
aws_efs_mount_target	create	75	84	105	2	observed	quantised_10s	84 s in 2 lines: public log 19366966507
aws_efs_mount_target	delete	10	20	60	0	prior	quantised_10s	prior
aws_eip	create	0.5	1	4	14	observed	lognormal	0-6 s in 14 lines: public log 5313965894 ; public log 20491760833 ; public log 10160038734 and 9 more
aws_eip	delete	1	1	4	7	observed	lognormal	1-9 s in 7 lines: public log 11033751557 ; public log 66490870518 ; public log 38777868167 and 3 more
aws_eip	read	0.2	0.5	1.5	0	prior	lognormal	prior
aws_eip	update	0.5	1	3	0	prior	lognormal	prior
aws_eip_association	create	0.6	1	3	0	prior	lognormal	prior
aws_eip_association	delete	0.5	1	2	0	prior	lognormal	prior
aws_eks_addon	create	12	30	55	34	observed	quantised_10s	4-65 s in 34 lines: public log 4727088695 ; public log 34211493103 ; public log 43459341672 and 7 more
aws_eks_addon	delete	5	9	30	1	observed	quantised_10s	9 s in 1 line: public log 70169738231
aws_eks_addon	update	14	35	80	0	prior	quantised_10s	prior
aws_eks_cluster	create	540	590	662	8	observed	quantised_10s	535-663 s in 8 lines: public log 53455439290 ; public log 43166590864 ; public log 70169738231 and 5 more
aws_eks_cluster	delete	75	150	228	6	observed	quantised_10s	69-209 s in 6 lines: public log 4639940762 ; public log 2659321671 ; public log 70413715011 and 3 more
aws_eks_cluster	update	40	90	300	0	prior	quantised_10s	prior
aws_eks_cluster#version_upgrade	update	480	600	900	0	prior	quantised_10s	prior
aws_eks_fargate_profile	create	60	110	180	0	prior	quantised_10s	prior
aws_eks_fargate_profile	delete	60	130	300	0	prior	quantised_10s	prior
aws_eks_node_group	create	88	110	205	13	observed	quantised_10s	58-333 s in 13 lines: public log 51806861363 ; public log 69074132956 ; public log 34211493103 and 9 more
aws_eks_node_group	delete	250	380	500	3	observed	quantised_10s	379-501 s in 3 lines: public log 2553707961 ; public log 3494152962 ; public log 70169738231
aws_eks_node_group	update	60	180	900	0	prior	quantised_10s	prior
aws_elasticache_cluster	create	300	340	480	2	observed	quantised_10s	317-365 s in 2 lines: public log 33436851020 ; public log 53613342259
aws_elasticache_cluster	delete	60	150	330	0	prior	quantised_10s	prior
aws_elasticache_cluster	update	60	300	900	0	prior	quantised_10s	prior
aws_elasticache_parameter_group	create	0.5	1	3	0	prior	lognormal	prior
aws_elasticache_parameter_group	delete	0.3	0.6	2	0	prior	lognormal	prior
aws_elasticache_parameter_group	update	0.5	1	3	0	prior	lognormal	prior
aws_elasticache_replication_group	create	290	420	555	5	observed	quantised_10s	287-555 s in 5 lines: public log 55884348986 ; public log 47163284248 ; public log 3556434262 and 2 more
aws_elasticache_replication_group	delete	120	300	600	0	prior	quantised_10s	prior
aws_elasticache_replication_group	update	60	400	1200	0	prior	quantised_10s	prior
aws_elasticache_subnet_group	create	1	2	3	2	observed	lognormal	1-3 s in 2 lines: public log 47163284248 ; public log 55884348986
aws_elasticache_subnet_group	delete	0.3	0.5	2	0	prior	lognormal	prior
aws_elasticache_subnet_group	update	0.5	1	2	0	prior	lognormal	prior
aws_elasticsearch_domain	create	600	960	1800	0	prior	quantised_10s	prior
aws_elasticsearch_domain	delete	200	600	1200	0	prior	quantised_10s	prior
aws_elasticsearch_domain	update	600	1500	3600	0	prior	quantised_10s	prior
aws_elb	create	3	5	7	3	observed	lognormal	3-6 s in 3 lines: public log 22175570819 ; public log 22894590736 ; public log 48368514314
aws_elb	delete	1	2	3	2	observed	lognormal	1-2 s in 2 lines: public log 16119925453 ; public log 22894590736
aws_elb	update	1	3	10	0	prior	lognormal	prior
aws_fsx_lustre_file_system	create	300	420	720	0	prior	quantised_10s	prior
aws_fsx_lustre_file_system	delete	60	240	480	0	prior	quantised_10s	prior
aws_fsx_lustre_file_system	update	10	60	600	0	prior	quantised_10s	prior
aws_globalaccelerator_accelerator	create	35	150	700	0	documented	quantised_10s	600 s: user (2021): the 10 minute timeout is exceeded, "usually it takes more time to create an accelerator" (lower bound) (github.com/hashicorp/terraform-provider-aws/issues/17048)
aws_globalaccelerator_accelerator	delete	30	90	600	0	prior	quantised_10s	prior
aws_globalaccelerator_accelerator	update	30	90	600	0	prior	quantised_10s	prior
aws_globalaccelerator_endpoint_group	create	10	60	400	0	documented	quantised_10s	300 s: user (2020): "it can take longer that 5minutes for all my Global Accelerator resources to deploy" (lower bound) (github.com/hashicorp/terraform-provider-aws/issues/14161)
aws_globalaccelerator_endpoint_group	delete	10	60	400	0	prior	quantised_10s	prior
aws_globalaccelerator_endpoint_group	update	10	60	400	0	prior	quantised_10s	prior
aws_globalaccelerator_listener	create	10	40	300	0	prior	quantised_10s	prior
aws_globalaccelerator_listener	delete	10	40	300	0	prior	quantised_10s	prior
aws_globalaccelerator_listener	update	10	40	300	0	prior	quantised_10s	prior
aws_glue_job	delete	0.8	1	1.4	1	observed	-	1 s in 1 line: public log 71323314603
aws_iam_access_key	delete	0.3	0.3	0.3	1	observed	-	0 s in 1 line: public log 11149130719
aws_iam_group	delete	0.3	0.3	0.3	1	observed	-	0 s in 1 line: public log 11149130719
aws_iam_group_membership	delete	0.3	0.3	0.3	1	observed	-	0 s in 1 line: public log 11149130719
aws_iam_group_policy	delete	0.3	0.3	0.3	1	observed	-	0 s in 1 line: public log 11149130719
aws_iam_instance_profile	create	0.8	1	6	3	observed	lognormal	1-6 s in 3 lines: public log 29724668362 ; public log 47459069251 ; public log 66441628868
aws_iam_instance_profile	delete	0.7	1	1.5	2	observed	lognormal	1 s in 2 lines: public log 11149130719 ; public log 38777868167
aws_iam_instance_profile	update	0.3	0.6	1	1	observed	lognormal	0 s in 1 line: public log 13367792271
aws_iam_openid_connect_provider	create	0.5	1.5	2	1	observed	lognormal	2 s in 1 line: public log 53455439290
aws_iam_openid_connect_provider	delete	0.3	0.6	1	0	prior	lognormal	prior
aws_iam_openid_connect_provider	update	0.5	1	2	0	prior	lognormal	prior
aws_iam_policy	create	0.6	1	2	5	observed	lognormal	1 s in 5 lines: public log 17676142619 ; public log 67654034425
aws_iam_policy	delete	0.6	1	2	1	observed	lognormal	1 s in 1 line: public log 35297334201
aws_iam_policy	update	0.6	1	2	0	prior	lognormal	prior
aws_iam_policy_document	read	0.01	0.02	0.1	0	prior	lognormal	prior: no request leaves the machine
aws_iam_role	create	0.5	1	4	11	observed	lognormal	0-5 s in 11 lines: public log 70113359943 ; public log 29724668362 ; public log 59706674313 and 6 more
aws_iam_role	delete	0.5	1	3	6	observed	lognormal	0-6 s in 6 lines: public log 11149130719 ; public log 2553707961 ; public log 11033751557 and 3 more
aws_iam_role	update	0.5	1.5	3	1	observed	lognormal	2 s in 1 line: public log 13367792271
aws_iam_role_policy	create	0.3	0.8	1	12	observed	lognormal	0-1 s in 12 lines: public log 55884348986 ; public log 70113359943 ; public log 69325892118 and 5 more
aws_iam_role_policy	delete	0.3	0.6	1	2	observed	lognormal	0-1 s in 2 lines: public log 11149130719 ; public log 11033751557
aws_iam_role_policy	update	0.3	0.8	1	0	prior	lognormal	prior
aws_iam_role_policy_attachment	create	0.3	0.6	2	10	observed	lognormal	0-2 s in 10 lines: public log 55884348986 ; public log 70113359943 ; public log 3767059251 and 5 more
aws_iam_role_policy_attachment	delete	0.3	0.5	1	10	observed	lognormal	0-1 s in 10 lines: public log 8300973318 ; public log 37793669266 ; public log 38777868167 and 2 more
aws_iam_user	create	0.5	1	2	0	prior	lognormal	prior
aws_iam_user	delete	0.6	1	2	1	observed	lognormal	1 s in 1 line: public log 11149130719
aws_iam_user	update	0.5	1	2	0	prior	lognormal	prior
aws_instance	create	12	22	44	21	observed	floor	12-52 s in 21 lines: public log 31502819878 ; public log 47163284248 ; public log 34337843579 and 16 more
aws_instance	delete	29	35	90	14	observed	floor	20-121 s in 14 lines: public log 70675100667 ; public log 20540710152 ; public log 38777868167 and 4 more
aws_instance	update	1	2	5	7	observed	lognormal	1-5 s in 7 lines: public log 18361475117 ; public log 34602971730 ; public log 56306510121 and 2 more
aws_instance#stop_start	update	60	68	90	4	observed	floor	61-86 s in 4 lines: public log 3836276172 ; public log 25441038073 ; public log 58969009486 and 1 more
aws_internet_gateway	create	0.4	0.8	1.5	6	observed	lognormal	0-2 s in 6 lines: public log 59706674313 ; public log 10160038734 ; public log 26578420940 and 3 more
aws_internet_gateway	delete	0.4	10	60	10	observed	floor	0-128 s in 10 lines: public log 71587820835 ; public log 66490870518 ; public log 25384126966 and 5 more
aws_internet_gateway	update	0.5	1	2	1	observed	lognormal	1 s in 1 line: public log 34602971730
aws_key_pair	create	0.3	0.5	1	1	observed	lognormal	0 s in 1 line: public log 29724668362
aws_key_pair	delete	0.3	0.6	1	2	observed	lognormal	0-1 s in 2 lines: public log 38777868167 ; public log 16119925453
aws_key_pair	update	0.3	0.5	1	0	prior	lognormal	prior
aws_kinesis_firehose_delivery_stream	create	9	32	55	3	observed	lognormal	9-52 s in 3 lines: public log 55884348986 ; public log 7841802078 ; public log 22355476540
aws_kinesis_firehose_delivery_stream	delete	12	25	60	0	prior	floor	prior
aws_kinesis_firehose_delivery_stream	update	1	3	10	0	prior	lognormal	prior
aws_kinesis_stream	create	22	36	70	3	observed	floor	32-70 s in 3 lines: github.com/terraform-aws-modules/terraform-aws-lambda/pull/190 ; public log 55884348986 ; public log 22355476540
aws_kinesis_stream	delete	12	30	60	0	prior	floor	prior
aws_kinesis_stream	update	12	40	120	0	prior	quantised_10s	prior
aws_kms_alias	create	0.3	0.8	1	3	observed	lognormal	0-1 s in 3 lines: public log 9868175371 ; public log 55884348986 ; public log 17676142619
aws_kms_alias	delete	0.3	0.6	1	0	prior	lognormal	prior
aws_kms_alias	update	0.3	0.8	1	0	prior	lognormal	prior
aws_kms_key	create	12	20	30	2	observed	floor	16-28 s in 2 lines: public log 55884348986 ; public log 51806861363
aws_kms_key	delete	0.3	0.5	1	1	observed	lognormal	0 s in 1 line: public log 2553707961
aws_kms_key	update	2	15	35	0	prior	floor	prior
aws_lambda_alias	create	0.3	0.6	1	0	prior	lognormal	prior
aws_lambda_alias	delete	0.3	0.5	1	0	prior	lognormal	prior
aws_lambda_alias	update	0.3	0.6	1	0	prior	lognormal	prior
aws_lambda_event_source_mapping	create	2	10	60	1	observed	quantised_10s	2 s in 1 line: public log 55884348986
aws_lambda_event_source_mapping	delete	2	15	60	0	prior	quantised_10s	prior
aws_lambda_event_source_mapping	update	2	15	60	0	prior	quantised_10s	prior
aws_lambda_function	create	7	13	23	15	observed	floor	7-25 s in 15 lines: public log 67654034425 ; public log 53343983401 ; public log 55884348986 and 9 more
aws_lambda_function	delete	0.5	1	2	1	observed	lognormal	1 s in 1 line: public log 35297334201
aws_lambda_function	update	2	6	15	2	observed	floor	2-7 s in 2 lines: public log 6484184139 ; public log 27325215064
aws_lambda_function#vpc	create	12	90	235	1	observed	lognormal	232 s in 1 line: public log 55884348986
aws_lambda_function#vpc	delete	1	2	5	0	prior	lognormal	prior
aws_lambda_function#vpc	update	5	15	60	0	prior	lognormal	prior
aws_lambda_function_url	create	0.6	1	2	2	observed	lognormal	1 s in 2 lines: public log 3767059251 ; public log 27325215064
aws_lambda_function_url	delete	0.3	0.6	1	0	prior	lognormal	prior
aws_lambda_function_url	update	0.6	1	2	0	prior	lognormal	prior
aws_lambda_layer_version	create	6	10	25	4	observed	lognormal	6-31 s in 4 lines: public log 67654034425 ; public log 42494239349 ; public log 42581465815 and 1 more
aws_lambda_layer_version	delete	0.3	0.6	1	0	prior	lognormal	prior
aws_lambda_permission	create	0.3	0.6	1	8	observed	lognormal	0-1 s in 8 lines: public log 42494239349 ; public log 67654034425 ; public log 53343983401 and 2 more
aws_lambda_permission	delete	0.3	0.6	1	0	prior	lognormal	prior
aws_launch_configuration	create	0.5	1	2	6	observed	lognormal	0-2 s in 6 lines: public log 22894590736 ; public log 10160038734 ; public log 47163284248 and 1 more
aws_launch_configuration	delete	0.3	0.4	1	2	observed	lognormal	0 s in 2 lines: public log 22894590736
aws_launch_template	create	1	1.5	5	4	observed	lognormal	1-6 s in 4 lines: public log 34211493103 ; public log 37793669266 ; public log 31090460264 and 1 more
aws_launch_template	delete	0.3	0.4	1	2	observed	lognormal	0 s in 2 lines: public log 2553707961 ; public log 66490870518
aws_launch_template	update	0.5	1	2	1	observed	lognormal	1 s in 1 line: public log 13367792271
aws_lb	create	121	152	185	10	observed	quantised_10s	121-187 s in 10 lines: public log 47163284248 ; public log 10160038734 ; public log 59706674313 and 7 more
aws_lb	delete	2	17	150	4	observed	lognormal	2-153 s in 4 lines: public log 24387372987 ; public log 60783572650 ; public log 66490870518 and 1 more
aws_lb	update	30	31	45	1	observed	floor	30 s in 1 line: public log 34602971730
aws_lb#network	create	142	157	185	3	observed	quantised_10s	142-161 s in 3 lines: public log 37793669266 ; public log 2629135509 ; public log 26578420940
aws_lb#network	delete	10	45	200	0	prior	lognormal	prior
aws_lb#network	update	30	31	60	0	prior	floor	prior
aws_lb_listener	create	0.4	1	3	17	observed	lognormal	0-3 s in 17 lines: public log 55672500925 ; public log 59706674313 ; public log 37793669266 and 10 more
aws_lb_listener	delete	0.3	0.5	1	3	observed	lognormal	0-1 s in 3 lines: public log 37793669266 ; public log 66490870518
aws_lb_listener	read	0.2	0.5	1.5	0	prior	lognormal	prior
aws_lb_listener	update	0.4	1	3	0	prior	lognormal	prior
aws_lb_listener_certificate	create	0.3	0.5	2	0	prior	lognormal	prior
aws_lb_listener_certificate	delete	0.3	0.5	2	0	prior	lognormal	prior
aws_lb_listener_rule	create	0.3	0.6	2	4	observed	lognormal	0-2 s in 4 lines: public log 10160038734 ; public log 25384126966
aws_lb_listener_rule	delete	0.3	0.5	1	0	prior	lognormal	prior
aws_lb_listener_rule	update	0.3	0.6	2	0	prior	lognormal	prior
aws_lb_target_group	create	1	1	3	8	observed	lognormal	1-4 s in 8 lines: public log 31502819878 ; public log 59706674313 ; public log 26578420940 and 3 more
aws_lb_target_group	delete	0.3	0.5	2	2	observed	lognormal	0 s in 2 lines: public log 60783572650 ; public log 66490870518
aws_lb_target_group	update	0.5	1	2	1	observed	lognormal	1 s in 1 line: public log 34602971730
aws_lb_target_group_attachment	create	0.3	0.6	1	6	observed	lognormal	0-1 s in 6 lines: public log 10160038734 ; public log 63211945862 ; public log 11033751557
aws_lb_target_group_attachment	delete	0.3	0.6	2	0	prior	lognormal	prior
aws_mq_broker	create	420	660	950	0	documented	quantised_10s	330 s: "on average it takes more than 5 minutes to launch a single-instance RabbitMQ instance" (lower bound) (github.com/aws-controllers-k8s/community/pull/703)
aws_mq_broker	delete	60	200	400	0	prior	quantised_10s	prior
aws_mq_broker	update	200	420	900	0	prior	quantised_10s	prior
aws_msk_cluster	create	1500	1800	2150	2	observed	quantised_10s	1565-2143 s in 2 lines: public log 9919523759 ; public log 16999627793
aws_msk_cluster	delete	120	300	900	0	prior	quantised_10s	prior
aws_msk_cluster	update	600	1500	3600	0	prior	quantised_10s	prior
aws_nat_gateway	create	86	104	125	18	observed	quantised_10s	84-128 s in 18 lines: public log 15272057427 ; public log 47459069251 ; public log 60349376455 and 12 more
aws_nat_gateway	delete	50	56	80	9	observed	quantised_10s	37-80 s in 9 lines: public log 25384126966 ; public log 2553707961 ; public log 14504711029 and 6 more
aws_nat_gateway	update	1	2	5	0	prior	lognormal	prior
aws_network_acl	create	0.7	1.2	2	2	observed	lognormal	1-2 s in 2 lines: public log 26578420940
aws_network_acl	delete	0.4	0.7	2	0	prior	lognormal	prior
aws_network_acl	update	0.5	1	3	0	prior	lognormal	prior
aws_network_interface	create	1	1.5	12	0	prior	lognormal	prior
aws_network_interface	delete	1	10	25	2	observed	floor	24-25 s in 2 lines: public log 38777868167
aws_network_interface	update	0.5	1	3	0	prior	lognormal	prior
aws_opensearch_domain	create	605	960	1800	0	prior	floor	prior
aws_opensearch_domain	delete	300	700	1300	0	prior	quantised_10s	prior
aws_opensearch_domain	update	600	1500	3600	0	prior	quantised_10s	prior
aws_placement_group	create	0.8	1	1.4	1	observed	-	1 s in 1 line: public log 47459069251
aws_rds_cluster	create	42	60	120	2	observed	quantised_10s	43-61 s in 2 lines: public log 27221088091 ; public log 29724668362
aws_rds_cluster	delete	60	120	300	0	prior	quantised_10s	prior
aws_rds_cluster	update	32	60	300	0	prior	quantised_10s	prior
aws_rds_cluster_instance	create	380	500	745	2	observed	quantised_10s	381-741 s in 2 lines: public log 27221088091
aws_rds_cluster_instance	delete	150	300	600	0	prior	quantised_10s	prior
aws_rds_cluster_instance	update	60	120	700	0	prior	quantised_10s	prior
aws_rds_cluster_parameter_group	create	0.5	1	3	1	observed	lognormal	1 s in 1 line: public log 29724668362
aws_rds_cluster_parameter_group	delete	0.3	0.6	2	0	prior	lognormal	prior
aws_rds_cluster_parameter_group	update	1	2	4	0	prior	lognormal	prior
aws_redshift_cluster	create	62	75	240	2	observed	quantised_10s	64-73 s in 2 lines: public log 26375762617 ; public log 10117001804
aws_redshift_cluster	delete	60	120	240	0	prior	quantised_10s	prior
aws_redshift_cluster	update	60	240	900	0	prior	quantised_10s	prior
aws_route	create	0.3	0.8	2	8	observed	lognormal	0-2 s in 8 lines: public log 5313965894 ; public log 17253306935 ; public log 26578420940 and 5 more
aws_route	delete	0.3	1	1.5	1	observed	lognormal	1 s in 1 line: public log 16119925453
aws_route	update	0.3	0.8	2	0	prior	lognormal	prior
aws_route53_health_check	create	0.5	1	3	0	prior	lognormal	prior
aws_route53_health_check	delete	0.5	1	3	0	prior	lognormal	prior
aws_route53_health_check	update	0.5	1	3	0	prior	lognormal	prior
aws_route53_record	create	32	38	49	14	observed	floor	29-57 s in 14 lines: public log 71431114302 ; public log 71010151392 ; public log 2163070891 and 4 more
aws_route53_record	delete	32	32	38	5	observed	floor	32-37 s in 5 lines: public log 11149130719
aws_route53_record	update	32	38	49	0	prior	floor	prior
aws_route53_zone	create	33	38	72	4	observed	floor	33-72 s in 4 lines: public log 33530785827 ; public log 48491768280 ; public log 8962297488 and 1 more
aws_route53_zone	delete	3	32	45	1	observed	floor	4 s in 1 line: public log 28537713061
aws_route53_zone	update	0.5	1	3	0	prior	lognormal	prior
aws_route_table	create	0.4	1	3	23	observed	lognormal	0-30 s in 23 lines: public log 59706674313 ; public log 26578420940 ; public log 20491760833 and 10 more
aws_route_table	delete	0.4	1	2	20	observed	lognormal	0-6 s in 20 lines: public log 16119925453 ; public log 38777868167 ; public log 11033751557 and 8 more
aws_route_table	update	0.4	2	3	3	observed	lognormal	0-3 s in 3 lines: public log 22901942717 ; public log 23106661468
aws_route_table_association	create	0.3	0.7	1.2	30	observed	lognormal	0-2 s in 30 lines: public log 20491760833 ; public log 59706674313 ; public log 10160038734 and 6 more
aws_route_table_association	delete	0.3	0.5	1	17	observed	lognormal	0-2 s in 17 lines: public log 71587820835 ; public log 66490870518 ; public log 38777868167 and 4 more
aws_route_table_association	update	0.5	1	2	0	prior	lognormal	prior
aws_s3_bucket	create	1	3	10	12	observed	lognormal	1-16 s in 12 lines: public log 70113359943 ; public log 59706674313 ; public log 3556434262 and 6 more
aws_s3_bucket	delete	0.3	0.6	2	6	observed	lognormal	0-2 s in 6 lines: public log 45653137499 ; public log 61921233572 ; public log 60443296136 and 2 more
aws_s3_bucket	update	0.5	1	3	0	prior	lognormal	prior
aws_s3_bucket_acl	create	0.5	1	2	0	prior	lognormal	prior
aws_s3_bucket_acl	delete	0.1	0.1	0.2	0	prior	lognormal	prior
aws_s3_bucket_acl	update	0.5	1	2	0	prior	lognormal	prior
aws_s3_bucket_cors_configuration	create	0.6	1	2	1	observed	lognormal	1 s in 1 line: public log 67654034425
aws_s3_bucket_cors_configuration	delete	0.5	1	1	0	prior	lognormal	prior
aws_s3_bucket_cors_configuration	update	0.5	1	2	0	prior	lognormal	prior
aws_s3_bucket_lifecycle_configuration	create	56	60	64	2	observed	floor	59-62 s in 2 lines: public log 67654034425 ; public log 55884348986
aws_s3_bucket_lifecycle_configuration	delete	0.5	1	2	0	prior	lognormal	prior
aws_s3_bucket_lifecycle_configuration	update	56	60	64	0	prior	floor	prior
aws_s3_bucket_logging	create	0.5	1	2	0	prior	lognormal	prior
aws_s3_bucket_logging	delete	0.5	1	1	0	prior	lognormal	prior
aws_s3_bucket_logging	update	0.5	1	2	0	prior	lognormal	prior
aws_s3_bucket_notification	create	0.5	1	3	0	prior	lognormal	prior
aws_s3_bucket_notification	delete	0.5	1	1	0	prior	lognormal	prior
aws_s3_bucket_notification	update	0.5	1	2	0	prior	lognormal	prior
aws_s3_bucket_ownership_controls	create	0.5	1	2	0	prior	lognormal	prior
aws_s3_bucket_ownership_controls	delete	0.5	1	1	0	prior	lognormal	prior
aws_s3_bucket_ownership_controls	update	0.5	1	2	0	prior	lognormal	prior
aws_s3_bucket_policy	create	1	1.5	15	9	observed	lognormal	1-16 s in 9 lines: public log 65907912547 ; public log 7662309553 ; public log 273428055 and 5 more
aws_s3_bucket_policy	delete	0.5	1	1	0	prior	lognormal	prior
aws_s3_bucket_policy	update	1	1	2	0	prior	lognormal	prior
aws_s3_bucket_public_access_block	create	0.4	1	2	7	observed	lognormal	0-2 s in 7 lines: public log 55884348986 ; public log 70113359943 ; public log 47459069251 and 1 more
aws_s3_bucket_public_access_block	delete	0.5	1	1	1	observed	lognormal	1 s in 1 line: public log 56875689959
aws_s3_bucket_public_access_block	update	0.4	1	2	0	prior	lognormal	prior
aws_s3_bucket_server_side_encryption_configuration	create	0.5	1	2	4	observed	lognormal	0-2 s in 4 lines: public log 55884348986 ; public log 67654034425
aws_s3_bucket_server_side_encryption_configuration	delete	0.5	1	1	1	observed	lognormal	1 s in 1 line: public log 56875689959
aws_s3_bucket_server_side_encryption_configuration	update	0.5	1	2	0	prior	lognormal	prior
aws_s3_bucket_versioning	create	1	1.5	3	6	observed	lognormal	1-3 s in 6 lines: public log 18605170385 ; public log 34337198979 ; public log 2465286987 and 3 more
aws_s3_bucket_versioning	delete	0.5	1	2	0	prior	lognormal	prior
aws_s3_bucket_versioning	update	1	1.5	3	0	prior	lognormal	prior
aws_s3_bucket_website_configuration	create	0.6	1	2	1	observed	lognormal	1 s in 1 line: public log 67654034425
aws_s3_bucket_website_configuration	delete	0.5	1	1	0	prior	lognormal	prior
aws_s3_bucket_website_configuration	update	0.5	1	2	0	prior	lognormal	prior
aws_s3_object	create	0.5	1	5	0	prior	lognormal	prior
aws_s3_object	delete	0.3	0.5	1	0	prior	lognormal	prior
aws_s3_object	update	0.5	1	5	0	prior	lognormal	prior
aws_secretsmanager_secret	create	0.3	0.8	2	3	observed	lognormal	0-2 s in 3 lines: public log 70113359943 ; public log 55884348986
aws_secretsmanager_secret	delete	0.3	0.6	1	0	prior	lognormal	prior
aws_secretsmanager_secret	update	0.3	0.8	2	0	prior	lognormal	prior
aws_secretsmanager_secret_version	create	0.3	0.5	1	4	observed	lognormal	0-1 s in 4 lines: public log 3556434262 ; public log 47163284248 ; public log 55884348986
aws_secretsmanager_secret_version	delete	0.3	0.5	1	0	prior	lognormal	prior
aws_secretsmanager_secret_version	update	0.3	0.5	1	0	prior	lognormal	prior
aws_security_group	create	1.6	2	4	39	observed	lognormal	1-7 s in 39 lines: public log 26578420940 ; public log 51806861363 ; public log 59706674313 and 20 more
aws_security_group	delete	0.4	1	5	20	observed	lognormal	0-78 s in 20 lines: public log 70675100667 ; public log 66490870518 ; public log 16119925453 and 9 more
aws_security_group	update	0.4	1	1.5	3	observed	lognormal	0-1 s in 3 lines: public log 25491036290 ; public log 34602971730
aws_security_group#lambda_eni	delete	600	1410	2700	1	observed	lognormal	1410 s in 1 line: public log 61921233572
aws_security_group_rule	create	0.4	1	2	7	observed	lognormal	0-3 s in 7 lines: public log 26578420940 ; public log 13200555832 ; public log 7281240591 and 2 more
aws_security_group_rule	delete	0.5	2.5	4	11	observed	lognormal	0-4 s in 11 lines: public log 2553707961
aws_security_group_rule	update	0.4	1	2	0	prior	lognormal	prior
aws_service_discovery_http_namespace	create	3	8	20	0	prior	quantised_10s	prior
aws_service_discovery_http_namespace	delete	3	8	20	0	prior	quantised_10s	prior
aws_service_discovery_http_namespace	update	1	5	20	0	prior	quantised_10s	prior
aws_service_discovery_private_dns_namespace	create	40	44	65	1	observed	quantised_10s	44 s in 1 line: public log 55886372925
aws_service_discovery_private_dns_namespace	delete	40	50	80	0	prior	quantised_10s	prior
aws_service_discovery_private_dns_namespace	update	1	30	60	0	prior	quantised_10s	prior
aws_service_discovery_public_dns_namespace	create	20	40	65	0	prior	quantised_10s	prior
aws_service_discovery_public_dns_namespace	delete	20	40	80	0	prior	quantised_10s	prior
aws_service_discovery_public_dns_namespace	update	1	30	60	0	prior	quantised_10s	prior
aws_service_discovery_service	create	0.5	1	3	0	prior	lognormal	prior
aws_service_discovery_service	delete	0.5	1	5	0	prior	lognormal	prior
aws_service_discovery_service	update	1	5	20	0	prior	lognormal	prior
aws_sfn_state_machine	create	1	10	37	1	observed	lognormal	37 s in 1 line: public log 69325892118
aws_sfn_state_machine	delete	5	20	60	0	prior	quantised_10s	prior
aws_sfn_state_machine	update	1	5	35	0	prior	lognormal	prior
aws_sns_topic	create	0.3	0.6	2	2	observed	lognormal	0 s in 2 lines: public log 22653493688
aws_sns_topic	delete	0.3	0.5	1	0	prior	lognormal	prior
aws_sns_topic	update	0.3	0.6	2	0	prior	lognormal	prior
aws_sns_topic_subscription	create	0.4	0.8	3	0	prior	lognormal	prior
aws_sns_topic_subscription	delete	0.3	0.6	2	0	prior	lognormal	prior
aws_sns_topic_subscription	update	0.4	0.8	2	0	prior	lognormal	prior
aws_sqs_queue	create	25	26	27	6	observed	floor	25-27 s in 6 lines: public log 51775409842 ; public log 14188544439 ; public log 55776020081 and 2 more
aws_sqs_queue	delete	2	3	4	2	observed	lognormal	2-3 s in 2 lines: public log 55776020081 ; public log 14188544439
aws_sqs_queue	update	25	26	27	0	prior	floor	prior
aws_sqs_queue_policy	create	25	26	27	2	observed	floor	26 s in 2 lines: public log 39988172509
aws_sqs_queue_policy	delete	0.5	1	26	0	prior	lognormal	prior
aws_sqs_queue_policy	update	25	26	27	0	prior	floor	prior
aws_ssm_parameter	create	0.3	0.5	2	3	observed	lognormal	0-2 s in 3 lines: public log 51775409842 ; public log 53343983401
aws_ssm_parameter	delete	0.3	0.4	1	2	observed	lognormal	0 s in 2 lines: public log 11149130719
aws_ssm_parameter	update	0.3	0.5	1	0	prior	lognormal	prior
aws_subnet	create	0.4	1	5	25	observed	lognormal	0-10 s in 25 lines: public log 59706674313 ; public log 26578420940 ; public log 10160038734 and 7 more
aws_subnet	delete	0.3	0.7	1.5	34	observed	lognormal	0-3 s in 34 lines: public log 2553707961 ; public log 66490870518 ; public log 38777868167 and 7 more
aws_subnet	update	0.4	0.8	11	3	observed	floor	0-1 s in 3 lines: public log 34602971730
aws_subnet#lambda_eni	delete	600	1290	2700	2	observed	lognormal	1288-1289 s in 2 lines: public log 61921233572
aws_subnet#map_public_ip	create	10	11	15	7	observed	floor	10-16 s in 7 lines: public log 26578420940 ; public log 70928968229 ; public log 53343983401 and 1 more
aws_subnet#map_public_ip	delete	0.3	0.7	1.5	0	prior	lognormal	prior
aws_subnet#map_public_ip	update	10	11	13	0	prior	floor	prior
aws_transfer_server	create	10	60	240	0	prior	quantised_10s	prior
aws_transfer_server	delete	5	20	120	0	prior	quantised_10s	prior
aws_transfer_server	update	5	60	300	0	prior	quantised_10s	prior
aws_volume_attachment	create	11	21	31	1	observed	floor	21 s in 1 line: public log 14063331276
aws_volume_attachment	delete	11	12	20	2	observed	floor	11-14 s in 2 lines: public log 16119925453
aws_vpc	create	1	11	14	4	observed	floor	1-8 s in 4 lines: public log 20491760833 ; public log 16179782192 ; public log 60349376455 and 1 more
aws_vpc	delete	0.3	0.8	1.2	14	observed	lognormal	0-5 s in 14 lines: public log 2553707961 ; public log 61382347249 ; public log 70169738231 and 9 more
aws_vpc	update	0.6	1	12	1	observed	floor	1 s in 1 line: public log 34602971730
aws_vpc#dns_hostnames	create	11	12	15	7	observed	floor	11-15 s in 7 lines: public log 26578420940 ; public log 5313965894 ; public log 59706674313 and 4 more
aws_vpc#dns_hostnames	delete	0.3	0.8	1.2	0	prior	lognormal	prior
aws_vpc#dns_hostnames	update	11	12	14	0	prior	floor	prior
aws_vpc#plain	create	1	2	3	0	prior	lognormal	prior: the fast ones of 4 mixed log lines (1-8 s)
aws_vpc_endpoint	create	6	40	100	14	observed	floor	6-113 s in 14 lines: public log 59706674313 ; public log 47163284248 ; public log 5672504357 and 7 more
aws_vpc_endpoint	delete	6	15	60	2	observed	floor	6-7 s in 2 lines: public log 61921233572 ; public log 34135673686
aws_vpc_endpoint	update	5	20	60	0	prior	quantised_10s	prior
aws_vpc_endpoint#gateway	create	6	6	8	10	observed	floor	6-9 s in 10 lines: public log 59706674313 ; public log 47163284248 ; public log 5672504357 and 6 more
aws_vpc_endpoint#gateway	delete	6	6	7	2	observed	floor	6-7 s in 2 lines: public log 61921233572 ; public log 34135673686
aws_vpc_endpoint#gateway	update	5	6	8	0	prior	floor	prior
aws_vpc_endpoint#interface	create	40	43	113	4	observed	quantised_10s	43-113 s in 4 lines: public log 59706674313 ; public log 21160215708
aws_vpc_endpoint#interface	delete	15	30	90	0	prior	quantised_10s	prior
aws_vpc_endpoint#interface	update	5	30	60	0	prior	quantised_10s	prior
aws_vpc_endpoint_route_table_association	create	0.3	0.5	1	2	observed	-	0-1 s in 2 lines: public log 10160038734 ; public log 47163284248
aws_vpc_peering_connection	create	0.8	1.5	3	9	observed	lognormal	0-3 s in 9 lines: public log 7281240591 ; public log 46506924777 ; public log 53124531192 and 4 more
aws_vpc_peering_connection	delete	0.6	1	3	0	prior	lognormal	prior
aws_vpc_peering_connection	update	0.5	1	3	0	prior	lognormal	prior
aws_vpc_peering_connection_accepter	create	0.8	1	1.4	1	observed	-	1 s in 1 line: public log 68555197472
aws_vpc_security_group_egress_rule	create	0.3	0.4	1	3	observed	lognormal	0 s in 3 lines: public log 59706674313
aws_vpc_security_group_egress_rule	delete	0.3	0.4	1	0	prior	lognormal	prior
aws_vpc_security_group_egress_rule	update	0.3	0.4	1	0	prior	lognormal	prior
aws_vpc_security_group_ingress_rule	create	0.3	0.4	1	3	observed	lognormal	0 s in 3 lines: public log 59706674313
aws_vpc_security_group_ingress_rule	delete	0.3	0.4	1	0	prior	lognormal	prior
aws_vpc_security_group_ingress_rule	update	0.3	0.4	1	0	prior	lognormal	prior
aws_vpn_connection	create	180	200	400	3	observed	quantised_10s	183-396 s in 3 lines: public log 38914067125 ; public log 56118550227
aws_vpn_connection	delete	12	12	30	2	observed	floor	12 s in 2 lines: public log 38777868167
aws_vpn_connection	update	60	180	400	0	prior	quantised_10s	prior
aws_vpn_gateway	create	12	40	55	1	observed	quantised_10s	47 s in 1 line: public log 56118550227
aws_vpn_gateway	delete	10	20	40	0	prior	quantised_10s	prior
aws_vpn_gateway	update	5	20	50	0	prior	quantised_10s	prior
aws_wafv2_ip_set	create	0.5	1	2	0	prior	lognormal	prior
aws_wafv2_ip_set	delete	0.5	1	5	0	prior	lognormal	prior
aws_wafv2_ip_set	update	0.5	1	2	0	prior	lognormal	prior
aws_wafv2_web_acl	create	1	2	6	1	observed	lognormal	2 s in 1 line: public log 55884348986
aws_wafv2_web_acl	delete	1	2	30	0	prior	lognormal	prior
aws_wafv2_web_acl	update	1	2	5	0	prior	lognormal	prior
aws_wafv2_web_acl_association	create	1	2	30	1	observed	lognormal	2 s in 1 line: public log 55639311859
aws_wafv2_web_acl_association	delete	1	2	5	0	prior	lognormal	prior
"""#
