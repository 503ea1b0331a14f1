extension ConfigurationSample {
  /// The JSON syntax, planned by Terraform 1.11.4.
  static let jsonForms = ConfigurationSample(
    name: "jsonForms", isSavedPlan: false,
    files: [
      "m/main.tf": #"""
      variable "in" {}
      resource "terraform_data" "r" { input = var.in }
      output "out" { value = terraform_data.r[*].id }

      """#,
      "main.tf.json": #"""
      { "//": "The JSON syntax: strings are templates.",
        "variable": { "list": { "default": ["$${not.a.ref", 1] }, "map": { "default": {"k": "v"} } },
        "locals": [{ "one": "${terraform_data.a.id}", "two": { "k${var.map[\"k\"]}": ["x-${local.one}", 3, true, null] } }, { "three": "$${local.one}" }],
        "resource": [
          { "terraform_data": {
            "a": [{ "//": "a comment", "lifecycle": { "create_before_destroy": true } }],
            "counted": { "count": "${length(var.list)}" },
            "keyed": { "for_each": { "k": "${local.one}", "l": "x" } } } },
          { "terraform_data": {
            "depends": { "depends_on": ["terraform_data.a", "terraform_data.keyed"], "provider": "terraform",
              "input": { "a": "${terraform_data.keyed[\"k\"].id}", "list": [{ "b": "%{ for x in terraform_data.counted }${x.id}%{ endfor }" }] } },
            "connected": { "connection": { "host": "${terraform_data.counted[1].id}" }, "provisioner": { "local-exec": { "command": "true", "connection": { "host": "${local.one}" } } } },
            "life": [{ "lifecycle": [{ "create_before_destroy": "false", "ignore_changes": ["input"],
                "replace_triggered_by": ["terraform_data.a", "terraform_data.counted[0].id"],
                "precondition": { "condition": "${terraform_data.keyed[\"l\"].id != \"\"}", "error_message": "no ${terraform_data.a.id}" },
                "postcondition": [{ "condition": "${self.id != local.three}", "error_message": "no" }] }],
              "provisioner": [{ "local-exec": { "command": "echo ${terraform_data.a.id}", "environment": { "X": "${var.list[0]}" } } },
                { "local-exec": [{ "command": "echo ${self.id}", "when": "destroy", "on_failure": "continue" }] }],
              "connection": { "host": "${self.id}", "type": "ssh" } }] } }
        ],
        "module": { "m": { "source": "./m", "in": { "deep": ["${terraform_data.a.id}"] }, "depends_on": ["terraform_data.counted"] } },
        "output": { "o": { "value": "${module.m.out}", "depends_on": ["terraform_data.depends"], "precondition": { "condition": "${local.one != \"\"}", "error_message": "x" } } },
        "check": { "c": { "assert": [{ "condition": "${terraform_data.a.id != \"\"}", "error_message": "x" }] } },
        "provider": { "terraform": {} },
        "moved": [{ "from": "terraform_data.old[\"k\"]", "to": "terraform_data.keyed[\"k\"]" }],
        "removed": [{ "from": "terraform_data.gone", "lifecycle": { "destroy": false } }],
        "import": [{ "to": "terraform_data.a", "id": "some-${var.map[\"k\"]}" }],
        "terraform": { "required_version": ">= 1.7" }
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
            "constant_value": "${module.m.out}",
            "references": [
             "module.m.out",
             "module.m"
            ]
           },
           "depends_on": [
            "terraform_data.depends"
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
           "address": "terraform_data.connected",
           "mode": "managed",
           "type": "terraform_data",
           "name": "connected",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "true"
              }
             }
            }
           ],
           "schema_version": 0
          },
          {
           "address": "terraform_data.counted",
           "mode": "managed",
           "type": "terraform_data",
           "name": "counted",
           "provider_config_key": "terraform",
           "schema_version": 0,
           "count_expression": {
            "constant_value": "${length(var.list)}",
            "references": [
             "var.list"
            ]
           }
          },
          {
           "address": "terraform_data.depends",
           "mode": "managed",
           "type": "terraform_data",
           "name": "depends",
           "provider_config_key": "terraform",
           "expressions": {
            "input": {
             "constant_value": {
              "a": "${terraform_data.keyed[\"k\"].id}",
              "list": [
               {
                "b": "%{ for x in terraform_data.counted }${x.id}%{ endfor }"
               }
              ]
             },
             "references": [
              "terraform_data.keyed[\"k\"].id",
              "terraform_data.keyed[\"k\"]",
              "terraform_data.keyed",
              "terraform_data.counted"
             ]
            }
           },
           "schema_version": 0,
           "depends_on": [
            "terraform_data.a",
            "terraform_data.keyed"
           ]
          },
          {
           "address": "terraform_data.keyed",
           "mode": "managed",
           "type": "terraform_data",
           "name": "keyed",
           "provider_config_key": "terraform",
           "schema_version": 0,
           "for_each_expression": {
            "constant_value": {
             "k": "${local.one}",
             "l": "x"
            },
            "references": [
             "local.one"
            ]
           }
          },
          {
           "address": "terraform_data.life",
           "mode": "managed",
           "type": "terraform_data",
           "name": "life",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "echo ${terraform_data.a.id}",
               "references": [
                "terraform_data.a.id",
                "terraform_data.a"
               ]
              },
              "environment": {
               "constant_value": {
                "X": "${var.list[0]}"
               },
               "references": [
                "var.list[0]",
                "var.list"
               ]
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "echo ${self.id}",
               "references": [
                "self.id",
                "self"
               ]
              }
             }
            }
           ],
           "schema_version": 0
          }
         ],
         "module_calls": {
          "m": {
           "source": "./m",
           "expressions": {
            "in": {
             "constant_value": {
              "deep": [
               "${terraform_data.a.id}"
              ]
             },
             "references": [
              "terraform_data.a.id",
              "terraform_data.a"
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
           },
           "depends_on": [
            "terraform_data.counted"
           ]
          }
         },
         "variables": {
          "list": {
           "default": [
            "$${not.a.ref",
            1
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
