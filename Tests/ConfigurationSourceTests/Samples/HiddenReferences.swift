extension ConfigurationSample {
  /// References that plan JSON leaves out: each resource but `src` depends on it.
  static let hiddenReferences = ConfigurationSample(
    name: "hiddenReferences", isSavedPlan: false,
    files: [
      "main.tf": #"""
      # Every dependency on "src" below is real in the apply graph. Compare with plan.json's configuration.
      variable "rev" { default = "2" }
      resource "terraform_data" "src" { input = var.rev }
      locals {
        one = terraform_data.src.id
        two = "${local.one}-x"
      }
      resource "terraform_data" "via_local" { input = local.two }
      resource "terraform_data" "via_lifecycle" {
        lifecycle {
          replace_triggered_by = [terraform_data.src]
        }
      }
      resource "terraform_data" "via_precondition" {
        lifecycle {
          precondition {
            condition     = terraform_data.src.id != "no"
            error_message = "x"
          }
        }
      }
      resource "terraform_data" "via_provisioner" {
        provisioner "local-exec" { command = "echo ${terraform_data.src.id}" }
      }
      resource "terraform_data" "via_connection" {
        provisioner "local-exec" {
          command = "true"
          connection {
            host = terraform_data.src.id
          }
        }
      }
      resource "terraform_data" "via_condition" { input = var.rev == "never" ? terraform_data.src.id : "const" }
      resource "terraform_data" "via_count" { count = terraform_data.src.input == "2" ? 1 : 0 }
      module "m" {
        source = "./mods/m"
        v      = local.one
      }
      resource "terraform_data" "via_output_precondition" { input = module.m.o }
      check "c" {
        assert {
          condition     = terraform_data.via_local.id != ""
          error_message = "x"
        }
      }
      provider "terraform" {}

      """#,
      "mods/m/main.tf": #"""
      variable "v" {}
      locals { inner = var.v }
      resource "terraform_data" "r" { input = local.inner }
      output "o" {
        value = local.inner
        precondition {
          condition     = terraform_data.r.id != ""
          error_message = "x"
        }
      }

      """#,
    ],
    plan: #"""
      {
       "format_version": "1.2",
       "terraform_version": "1.11.4",
       "resource_changes": [],
       "configuration": {
        "provider_config": {
         "terraform": {
          "full_name": "terraform.io/builtin/terraform",
          "name": "terraform"
         }
        },
        "root_module": {
         "module_calls": {
          "m": {
           "expressions": {
            "v": {
             "references": [
              "local.one"
             ]
            }
           },
           "module": {
            "outputs": {
             "o": {
              "expression": {
               "references": [
                "local.inner"
               ]
              }
             }
            },
            "resources": [
             {
              "address": "terraform_data.r",
              "expressions": {
               "input": {
                "references": [
                 "local.inner"
                ]
               }
              },
              "mode": "managed",
              "name": "r",
              "provider_config_key": "terraform",
              "schema_version": 0,
              "type": "terraform_data"
             }
            ],
            "variables": {
             "v": {}
            }
           },
           "source": "./mods/m"
          }
         },
         "resources": [
          {
           "address": "terraform_data.src",
           "expressions": {
            "input": {
             "references": [
              "var.rev"
             ]
            }
           },
           "mode": "managed",
           "name": "src",
           "provider_config_key": "terraform",
           "schema_version": 0,
           "type": "terraform_data"
          },
          {
           "address": "terraform_data.via_condition",
           "expressions": {
            "input": {
             "references": [
              "var.rev",
              "terraform_data.src.id",
              "terraform_data.src"
             ]
            }
           },
           "mode": "managed",
           "name": "via_condition",
           "provider_config_key": "terraform",
           "schema_version": 0,
           "type": "terraform_data"
          },
          {
           "address": "terraform_data.via_connection",
           "mode": "managed",
           "name": "via_connection",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "expressions": {
              "command": {
               "constant_value": "true"
              }
             },
             "type": "local-exec"
            }
           ],
           "schema_version": 0,
           "type": "terraform_data"
          },
          {
           "address": "terraform_data.via_count",
           "count_expression": {
            "references": [
             "terraform_data.src.input",
             "terraform_data.src"
            ]
           },
           "mode": "managed",
           "name": "via_count",
           "provider_config_key": "terraform",
           "schema_version": 0,
           "type": "terraform_data"
          },
          {
           "address": "terraform_data.via_lifecycle",
           "mode": "managed",
           "name": "via_lifecycle",
           "provider_config_key": "terraform",
           "schema_version": 0,
           "type": "terraform_data"
          },
          {
           "address": "terraform_data.via_local",
           "expressions": {
            "input": {
             "references": [
              "local.two"
             ]
            }
           },
           "mode": "managed",
           "name": "via_local",
           "provider_config_key": "terraform",
           "schema_version": 0,
           "type": "terraform_data"
          },
          {
           "address": "terraform_data.via_output_precondition",
           "expressions": {
            "input": {
             "references": [
              "module.m.o",
              "module.m"
             ]
            }
           },
           "mode": "managed",
           "name": "via_output_precondition",
           "provider_config_key": "terraform",
           "schema_version": 0,
           "type": "terraform_data"
          },
          {
           "address": "terraform_data.via_precondition",
           "mode": "managed",
           "name": "via_precondition",
           "provider_config_key": "terraform",
           "schema_version": 0,
           "type": "terraform_data"
          },
          {
           "address": "terraform_data.via_provisioner",
           "mode": "managed",
           "name": "via_provisioner",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "expressions": {
              "command": {
               "references": [
                "terraform_data.src.id",
                "terraform_data.src"
               ]
              }
             },
             "type": "local-exec"
            }
           ],
           "schema_version": 0,
           "type": "terraform_data"
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
