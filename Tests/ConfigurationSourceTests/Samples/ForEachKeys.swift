extension ConfigurationSample {
  /// AWS with `for_each`, as a saved plan holds it.
  static let forEachKeys = ConfigurationSample(
    name: "forEachKeys", isSavedPlan: true,
    files: [
      "tfconfig/m-/main.tf": #"""
      terraform {
        required_providers {
          aws = {
            source  = "hashicorp/aws"
            version = "5.100.0"
          }
        }
      }

      provider "aws" {
        region                      = "us-east-1"
        access_key                  = "test"
        secret_key                  = "test"
        skip_credentials_validation = true
        skip_metadata_api_check     = true
        skip_requesting_account_id  = true
        s3_use_path_style           = true

        endpoints {
          acm          = "http://127.0.0.1:5612"
          apigateway   = "http://127.0.0.1:5612"
          apigatewayv2 = "http://127.0.0.1:5612"
          autoscaling  = "http://127.0.0.1:5612"
          cloudfront   = "http://127.0.0.1:5612"
          dynamodb     = "http://127.0.0.1:5612"
          ec2          = "http://127.0.0.1:5612"
          ecs          = "http://127.0.0.1:5612"
          elbv2        = "http://127.0.0.1:5612"
          iam          = "http://127.0.0.1:5612"
          kms          = "http://127.0.0.1:5612"
          lambda       = "http://127.0.0.1:5612"
          logs         = "http://127.0.0.1:5612"
          rds          = "http://127.0.0.1:5612"
          route53      = "http://127.0.0.1:5612"
          s3           = "http://127.0.0.1:5612"
          s3control    = "http://127.0.0.1:5612"
          sts          = "http://127.0.0.1:5612"
        }
      }

      resource "aws_route53_zone" "main" {
        name = "acme.example"
      }

      locals {
        hosts = {
          "prod/www" = { name = "www", ip = "203.0.113.11" }
          "prod/api" = { name = "api", ip = "203.0.113.12" }
          "prod/blog" = { name = "blog", ip = "203.0.113.13" }
          "prod/cdn" = { name = "cdn", ip = "203.0.113.14" }
          "prod/status" = { name = "status", ip = "203.0.113.15" }
        }
      }

      resource "aws_route53_record" "host" {
        for_each = local.hosts

        zone_id = aws_route53_zone.main.zone_id
        name    = "${each.value.name}.acme.example"
        type    = "A"
        ttl     = 300
        records = [each.value.ip]
      }

      """#,
      "tfconfig/modules.json": #"""
      [
        {
          "Key": "",
          "Dir": "."
        }
      ]
      """#,
    ],
    plan: #"""
      {
       "format_version": "1.2",
       "terraform_version": "1.11.4",
       "resource_changes": [],
       "configuration": {
        "provider_config": {
         "aws": {
          "name": "aws",
          "full_name": "registry.terraform.io/hashicorp/aws",
          "version_constraint": "5.100.0",
          "expressions": {
           "access_key": {
            "constant_value": "test"
           },
           "endpoints": [
            {
             "acm": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "apigateway": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "apigatewayv2": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "autoscaling": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "cloudfront": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "dynamodb": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "ec2": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "ecs": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "elbv2": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "iam": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "kms": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "lambda": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "logs": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "rds": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "route53": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "s3": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "s3control": {
              "constant_value": "http://127.0.0.1:5612"
             },
             "sts": {
              "constant_value": "http://127.0.0.1:5612"
             }
            }
           ],
           "region": {
            "constant_value": "us-east-1"
           },
           "s3_use_path_style": {
            "constant_value": true
           },
           "secret_key": {
            "constant_value": "test"
           },
           "skip_credentials_validation": {
            "constant_value": true
           },
           "skip_metadata_api_check": {
            "constant_value": true
           },
           "skip_requesting_account_id": {
            "constant_value": true
           }
          }
         }
        },
        "root_module": {
         "resources": [
          {
           "address": "aws_route53_record.host",
           "mode": "managed",
           "type": "aws_route53_record",
           "name": "host",
           "provider_config_key": "aws",
           "expressions": {
            "name": {
             "references": [
              "each.value.name",
              "each.value"
             ]
            },
            "records": {
             "references": [
              "each.value.ip",
              "each.value"
             ]
            },
            "ttl": {
             "constant_value": 300
            },
            "type": {
             "constant_value": "A"
            },
            "zone_id": {
             "references": [
              "aws_route53_zone.main.zone_id",
              "aws_route53_zone.main"
             ]
            }
           },
           "schema_version": 2,
           "for_each_expression": {
            "references": [
             "local.hosts"
            ]
           }
          },
          {
           "address": "aws_route53_zone.main",
           "mode": "managed",
           "type": "aws_route53_zone",
           "name": "main",
           "provider_config_key": "aws",
           "expressions": {
            "name": {
             "constant_value": "acme.example"
            }
           },
           "schema_version": 0
          }
         ]
        }
       }
      }
      """#)
}
