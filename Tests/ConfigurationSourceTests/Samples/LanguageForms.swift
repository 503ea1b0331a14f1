extension ConfigurationSample {
  /// Every way to write a reference in native syntax, planned by Terraform 1.11.4.
  static let languageForms = ConfigurationSample(
    name: "languageForms", isSavedPlan: false,
    files: [
      "m/main.tf": #"""
      variable "in" {}
      resource "terraform_data" "r" { input = var.in }
      output "out" { value = terraform_data.r[*].id }

      """#,
      "main.tf": #"""
      # Every way to refer to something; names say what is expected.
      variable "list" { default = ["x", "y"] }
      variable "map" { default = { k = "v" } }
      resource "terraform_data" "a" {}
      resource "terraform_data" "b-dash" {}
      resource "terraform_data" "counted" { count = 3 }
      resource "terraform_data" "keyed" { for_each = toset(["k", "a.b", "q\"q", "$${x}"]) }
      resource "terraform_data" "überall" {}
      locals {
        one = terraform_data.a.id
        two = { (local.one) = terraform_data.b-dash.id, plain = var.list, "q${var.map["k"]}" : local.one }
      }
      resource "terraform_data" "index_literal" {
        input = [terraform_data.counted[0].id, terraform_data.counted.1.id, terraform_data.keyed["k"].id, terraform_data.keyed["a.b"].id, terraform_data.keyed["q\"q"].id, terraform_data.keyed["$${x}"].id]
      }
      resource "terraform_data" "index_dynamic" {
        count = 2
        input = [terraform_data.counted[count.index].id, terraform_data.keyed[local.one == "" ? "k" : "k"].id, terraform_data.counted[("0")].id, terraform_data.counted["${1}"].id, terraform_data.counted[1 - 1].id, terraform_data.counted[-0].id]
      }
      resource "terraform_data" "splat" {
        input = [terraform_data.counted[*].id, terraform_data.counted.*.id, values(terraform_data.keyed)[*].id, terraform_data.counted.*.id[0]]
      }
      resource "terraform_data" "loops" {
        input = {
          list   = [for terraform_data in [{ a = 1 }] : terraform_data.a]
          pair   = { for k, v in terraform_data.keyed : k => v.id... if v.id != terraform_data.a.id }
          nested = [for x in var.list : [for y in terraform_data.counted : "${x}${y.id}"]]
        }
      }
      resource "terraform_data" "templates" {
        input = "a ${"b ${"c ${terraform_data.a.id} }"}"} $${terraform_data.b-dash.id} %%{ if false } ${~ upper("}") ~} %{ if var.map["k"] == "}" ~} ${terraform_data.keyed["k"].id} %{ else }no%{ endif }%{ for x in terraform_data.counted ~}${x.id}%{ endfor }"
      }
      resource "terraform_data" "heredocs" {
        input = <<-EOT
          ${terraform_data.a.id} "quoted" \${terraform_data.counted[1].id} $${no.ref}
          EOTx ${jsonencode({
            a = terraform_data.b-dash.id
          })}EOT
          %{ for i, x in var.list }${i}%{ endfor ~}
          EOT
        triggers_replace = [<<A
      A.b ${local.one}
      A
        , <<B
      ${<<C
      ${terraform_data.überall.id}
      C
      }
      B
        ]
      }
      resource "terraform_data" "objects" {
        input = {
          terraform_data = 1 # a bare key
          a              : terraform_data.a.id, b = 2
          /* block
             comment */ c = [
            1, // one
            terraform_data.b-dash, # two
          ]
          "terraform_data.counted" = true
        }
      }
      resource "terraform_data" "operators" {
        input = !(terraform_data.a.id == "x" && -length(var.list) < 3 || false) ? terraform_data.a.id : terraform_data.b-dash.id != null ? 1 % 2 : 3
      }
      resource "terraform_data" "calls" {
        input = [try(terraform_data.a.output.x[0]["y"].z, null), concat([var.list, [1]]...
        ), (terraform_data.b-dash).id, resource.terraform_data.a.id, merge({}, { a = 1 }).a, upper(join("", terraform_data.counted[*].id))]
        depends_on = [terraform_data.keyed, module.m]
      }
      resource "terraform_data" "modules" {
        for_each = toset(["a"])
        input    = [module.m.out, module.m.out[0], module.e["a"].out, module.e[each.key].out, module.m, module.e["a"], values(module.e)[*].out, path.module, terraform.workspace]
      }
      module "m" {
        source = "./m"
        in     = [for x in terraform_data.counted : x.id]
      }
      module "e" {
        source     = "./m"
        for_each   = toset([for k, v in var.map : "a"])
        in         = terraform_data.keyed["k"].id
        depends_on = [terraform_data.a]
      }
      output "o" {
        value      = { for k, m in module.e : k => m.out }
        depends_on = [terraform_data.splat]
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
          "name": "terraform",
          "full_name": "terraform.io/builtin/terraform"
         }
        },
        "root_module": {
         "outputs": {
          "o": {
           "expression": {
            "references": [
             "module.e"
            ]
           },
           "depends_on": [
            "terraform_data.splat"
           ]
          }
         },
         "resources": [
          {
           "address": "terraform_data.a",
           "mode": "managed",
           "type": "terraform_data",
           "name": "a",
           "provider_config_key": "terraform",
           "schema_version": 0
          },
          {
           "address": "terraform_data.b-dash",
           "mode": "managed",
           "type": "terraform_data",
           "name": "b-dash",
           "provider_config_key": "terraform",
           "schema_version": 0
          },
          {
           "address": "terraform_data.calls",
           "mode": "managed",
           "type": "terraform_data",
           "name": "calls",
           "provider_config_key": "terraform",
           "expressions": {
            "input": {
             "references": [
              "terraform_data.a.output.x[0][\"y\"].z",
              "terraform_data.a.output.x[0][\"y\"]",
              "terraform_data.a.output.x[0]",
              "terraform_data.a.output.x",
              "terraform_data.a.output",
              "terraform_data.a",
              "var.list",
              "terraform_data.b-dash",
              "terraform_data.a.id",
              "terraform_data.a",
              "terraform_data.counted"
             ]
            }
           },
           "schema_version": 0,
           "depends_on": [
            "terraform_data.keyed",
            "module.m"
           ]
          },
          {
           "address": "terraform_data.counted",
           "mode": "managed",
           "type": "terraform_data",
           "name": "counted",
           "provider_config_key": "terraform",
           "schema_version": 0,
           "count_expression": {
            "constant_value": 3
           }
          },
          {
           "address": "terraform_data.heredocs",
           "mode": "managed",
           "type": "terraform_data",
           "name": "heredocs",
           "provider_config_key": "terraform",
           "expressions": {
            "input": {
             "references": [
              "terraform_data.a.id",
              "terraform_data.a",
              "terraform_data.counted[1].id",
              "terraform_data.counted[1]",
              "terraform_data.counted",
              "terraform_data.b-dash.id",
              "terraform_data.b-dash",
              "var.list"
             ]
            },
            "triggers_replace": {
             "references": [
              "local.one",
              "terraform_data.überall.id",
              "terraform_data.überall"
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.index_dynamic",
           "mode": "managed",
           "type": "terraform_data",
           "name": "index_dynamic",
           "provider_config_key": "terraform",
           "expressions": {
            "input": {
             "references": [
              "terraform_data.counted",
              "count.index",
              "terraform_data.keyed",
              "local.one",
              "terraform_data.counted",
              "terraform_data.counted",
              "terraform_data.counted",
              "terraform_data.counted"
             ]
            }
           },
           "schema_version": 0,
           "count_expression": {
            "constant_value": 2
           }
          },
          {
           "address": "terraform_data.index_literal",
           "mode": "managed",
           "type": "terraform_data",
           "name": "index_literal",
           "provider_config_key": "terraform",
           "expressions": {
            "input": {
             "references": [
              "terraform_data.counted[0].id",
              "terraform_data.counted[0]",
              "terraform_data.counted",
              "terraform_data.counted[1].id",
              "terraform_data.counted[1]",
              "terraform_data.counted",
              "terraform_data.keyed[\"k\"].id",
              "terraform_data.keyed[\"k\"]",
              "terraform_data.keyed",
              "terraform_data.keyed[\"a.b\"].id",
              "terraform_data.keyed[\"a.b\"]",
              "terraform_data.keyed",
              "terraform_data.keyed[\"q\\\"q\"].id",
              "terraform_data.keyed[\"q\\\"q\"]",
              "terraform_data.keyed",
              "terraform_data.keyed[\"$${x}\"].id",
              "terraform_data.keyed[\"$${x}\"]",
              "terraform_data.keyed"
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.keyed",
           "mode": "managed",
           "type": "terraform_data",
           "name": "keyed",
           "provider_config_key": "terraform",
           "schema_version": 0
          },
          {
           "address": "terraform_data.loops",
           "mode": "managed",
           "type": "terraform_data",
           "name": "loops",
           "provider_config_key": "terraform",
           "expressions": {
            "input": {
             "references": [
              "terraform_data.keyed",
              "terraform_data.a.id",
              "terraform_data.a",
              "var.list",
              "terraform_data.counted"
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.modules",
           "mode": "managed",
           "type": "terraform_data",
           "name": "modules",
           "provider_config_key": "terraform",
           "expressions": {
            "input": {
             "references": [
              "module.m.out",
              "module.m",
              "module.m.out[0]",
              "module.m.out",
              "module.m",
              "module.e[\"a\"].out",
              "module.e[\"a\"]",
              "module.e",
              "each.key",
              "module.m",
              "module.e[\"a\"]",
              "module.e",
              "module.e",
              "path.module",
              "terraform.workspace"
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.objects",
           "mode": "managed",
           "type": "terraform_data",
           "name": "objects",
           "provider_config_key": "terraform",
           "expressions": {
            "input": {
             "references": [
              "terraform_data.a.id",
              "terraform_data.a",
              "terraform_data.b-dash"
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.operators",
           "mode": "managed",
           "type": "terraform_data",
           "name": "operators",
           "provider_config_key": "terraform",
           "expressions": {
            "input": {
             "references": [
              "terraform_data.a.id",
              "terraform_data.a",
              "var.list",
              "terraform_data.a.id",
              "terraform_data.a",
              "terraform_data.b-dash.id",
              "terraform_data.b-dash"
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.splat",
           "mode": "managed",
           "type": "terraform_data",
           "name": "splat",
           "provider_config_key": "terraform",
           "expressions": {
            "input": {
             "references": [
              "terraform_data.counted",
              "terraform_data.counted",
              "terraform_data.keyed",
              "terraform_data.counted"
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.templates",
           "mode": "managed",
           "type": "terraform_data",
           "name": "templates",
           "provider_config_key": "terraform",
           "expressions": {
            "input": {
             "references": [
              "terraform_data.a.id",
              "terraform_data.a",
              "var.map[\"k\"]",
              "var.map",
              "terraform_data.keyed[\"k\"].id",
              "terraform_data.keyed[\"k\"]",
              "terraform_data.keyed",
              "terraform_data.counted"
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.überall",
           "mode": "managed",
           "type": "terraform_data",
           "name": "überall",
           "provider_config_key": "terraform",
           "schema_version": 0
          }
         ],
         "module_calls": {
          "e": {
           "source": "./m",
           "expressions": {
            "in": {
             "references": [
              "terraform_data.keyed[\"k\"].id",
              "terraform_data.keyed[\"k\"]",
              "terraform_data.keyed"
             ]
            }
           },
           "for_each_expression": {
            "references": [
             "var.map"
            ]
           },
           "module": {
            "outputs": {
             "out": {
              "expression": {
               "references": [
                "terraform_data.r"
               ]
              }
             }
            },
            "resources": [
             {
              "address": "terraform_data.r",
              "mode": "managed",
              "type": "terraform_data",
              "name": "r",
              "provider_config_key": "terraform",
              "expressions": {
               "input": {
                "references": [
                 "var.in"
                ]
               }
              },
              "schema_version": 0
             }
            ],
            "variables": {
             "in": {}
            }
           },
           "depends_on": [
            "terraform_data.a"
           ]
          },
          "m": {
           "source": "./m",
           "expressions": {
            "in": {
             "references": [
              "terraform_data.counted"
             ]
            }
           },
           "module": {
            "outputs": {
             "out": {
              "expression": {
               "references": [
                "terraform_data.r"
               ]
              }
             }
            },
            "resources": [
             {
              "address": "terraform_data.r",
              "mode": "managed",
              "type": "terraform_data",
              "name": "r",
              "provider_config_key": "terraform",
              "expressions": {
               "input": {
                "references": [
                 "var.in"
                ]
               }
              },
              "schema_version": 0
             }
            ],
            "variables": {
             "in": {}
            }
           }
          }
         },
         "variables": {
          "list": {
           "default": [
            "x",
            "y"
           ]
          },
          "map": {
           "default": {
            "k": "v"
           }
          }
         }
        }
       }
      }
      """#)
}
