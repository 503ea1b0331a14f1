extension ConfigurationSample {
  /// AWS with a dynamic block, data sources and an ephemeral resource.
  static let dynamicBlock = ConfigurationSample(
    name: "dynamicBlock", isSavedPlan: false,
    files: [
      "main.tf": #"""
      terraform {
        required_providers {
          aws = { source = "hashicorp/aws" }
        }
      }
      variable "rev" { default = "2" }
      provider "aws" {
        region                      = "us-east-1"
        access_key                  = "x"
        secret_key                  = "x"
        skip_credentials_validation = true
        skip_requesting_account_id  = true
        skip_metadata_api_check     = true
        endpoints {
          ec2            = "http://127.0.0.1:5117"
          secretsmanager = "http://127.0.0.1:5117"
          sts            = "http://127.0.0.1:5117"
        }
      }
      resource "aws_security_group" "src" {
        name        = "src-${var.rev}"
        description = "d"
      }
      # The reference sits in a dynamic block: an edge in the graph, missing in configuration.expressions
      resource "aws_security_group" "dyn" {
        name        = "dyn"
        description = "d"
        dynamic "ingress" {
          for_each = [443]
          content {
            from_port       = ingress.value
            to_port         = ingress.value
            protocol        = "tcp"
            security_groups = [aws_security_group.src.id]
          }
        }
        timeouts {
          create = "7m"
          delete = "3m"
        }
      }
      # read at apply: the id is not known yet
      data "aws_security_group" "read" { id = aws_security_group.src.id }
      # read while planning: no trace in resource_changes
      data "aws_region" "known" {}
      resource "terraform_data" "uses_data" { input = data.aws_security_group.read.vpc_id }
      resource "terraform_data" "uses_known" { input = data.aws_region.known.name }
      ephemeral "aws_secretsmanager_random_password" "p" {}
      resource "aws_secretsmanager_secret" "s" { name = "s" }
      resource "aws_secretsmanager_secret_version" "v" {
        secret_id                = aws_secretsmanager_secret.s.id
        secret_string_wo         = ephemeral.aws_secretsmanager_random_password.p.random_password
        secret_string_wo_version = 1
      }

      """#
    ],
    plan: #"""
      {
       "format_version": "1.2",
       "terraform_version": "1.11.4",
       "resource_changes": [],
       "configuration": {
        "provider_config": {
         "aws": {
          "expressions": {
           "access_key": {
            "constant_value": "x"
           },
           "endpoints": [
            {
             "ec2": {
              "constant_value": "http://127.0.0.1:5117"
             },
             "secretsmanager": {
              "constant_value": "http://127.0.0.1:5117"
             },
             "sts": {
              "constant_value": "http://127.0.0.1:5117"
             }
            }
           ],
           "region": {
            "constant_value": "us-east-1"
           },
           "secret_key": {
            "constant_value": "x"
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
          },
          "full_name": "registry.terraform.io/hashicorp/aws",
          "name": "aws"
         },
         "terraform": {
          "full_name": "terraform.io/builtin/terraform",
          "name": "terraform"
         }
        },
        "root_module": {
         "resources": [
          {
           "address": "aws_secretsmanager_secret.s",
           "expressions": {
            "name": {
             "constant_value": "s"
            }
           },
           "mode": "managed",
           "name": "s",
           "provider_config_key": "aws",
           "schema_version": 0,
           "type": "aws_secretsmanager_secret"
          },
          {
           "address": "aws_secretsmanager_secret_version.v",
           "expressions": {
            "secret_id": {
             "references": [
              "aws_secretsmanager_secret.s.id",
              "aws_secretsmanager_secret.s"
             ]
            },
            "secret_string_wo": {
             "references": [
              "ephemeral.aws_secretsmanager_random_password.p.random_password",
              "ephemeral.aws_secretsmanager_random_password.p"
             ]
            },
            "secret_string_wo_version": {
             "constant_value": 1
            }
           },
           "mode": "managed",
           "name": "v",
           "provider_config_key": "aws",
           "schema_version": 0,
           "type": "aws_secretsmanager_secret_version"
          },
          {
           "address": "aws_security_group.dyn",
           "expressions": {
            "description": {
             "constant_value": "d"
            },
            "name": {
             "constant_value": "dyn"
            },
            "timeouts": {
             "create": {
              "constant_value": "7m"
             },
             "delete": {
              "constant_value": "3m"
             }
            }
           },
           "mode": "managed",
           "name": "dyn",
           "provider_config_key": "aws",
           "schema_version": 1,
           "type": "aws_security_group"
          },
          {
           "address": "aws_security_group.src",
           "expressions": {
            "description": {
             "constant_value": "d"
            },
            "name": {
             "references": [
              "var.rev"
             ]
            }
           },
           "mode": "managed",
           "name": "src",
           "provider_config_key": "aws",
           "schema_version": 1,
           "type": "aws_security_group"
          },
          {
           "address": "terraform_data.uses_data",
           "expressions": {
            "input": {
             "references": [
              "data.aws_security_group.read.vpc_id",
              "data.aws_security_group.read"
             ]
            }
           },
           "mode": "managed",
           "name": "uses_data",
           "provider_config_key": "terraform",
           "schema_version": 0,
           "type": "terraform_data"
          },
          {
           "address": "terraform_data.uses_known",
           "expressions": {
            "input": {
             "references": [
              "data.aws_region.known.name",
              "data.aws_region.known"
             ]
            }
           },
           "mode": "managed",
           "name": "uses_known",
           "provider_config_key": "terraform",
           "schema_version": 0,
           "type": "terraform_data"
          },
          {
           "address": "data.aws_region.known",
           "mode": "data",
           "name": "known",
           "provider_config_key": "aws",
           "schema_version": 0,
           "type": "aws_region"
          },
          {
           "address": "data.aws_security_group.read",
           "expressions": {
            "id": {
             "references": [
              "aws_security_group.src.id",
              "aws_security_group.src"
             ]
            }
           },
           "mode": "data",
           "name": "read",
           "provider_config_key": "aws",
           "schema_version": 0,
           "type": "aws_security_group"
          }
         ],
         "variables": {
          "rev": {
           "default": "2"
          }
         }
        }
       }
      }
      """#)
}
