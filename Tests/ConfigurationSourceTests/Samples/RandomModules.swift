extension ConfigurationSample {
  /// A random configuration with modules and locals, as a saved plan holds it.
  static let randomModules = ConfigurationSample(
    name: "randomModules", isSavedPlan: true,
    files: [
      "tfconfig/m-/main.tf": #"""
      resource "terraform_data" "r1" {
        triggers_replace = [1]
        input = { rev = 1, d = 0.12, refs = [] }
        lifecycle {
          create_before_destroy = true
        }
        provisioner "local-exec" {
          command = "sleep 0.2"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r2" {
        triggers_replace = [1]
        input = { rev = 1, d = 0.25, refs = [local.l_r2] }
        lifecycle {
          create_before_destroy = true
        }
        provisioner "local-exec" {
          command = "sleep 0.33"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r3z" {
        triggers_replace = [2]
        input = { rev = 1, d = 0.45, refs = [] }
        depends_on = [terraform_data.r1]
        provisioner "local-exec" {
          command = "sleep 0.78"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r8" {
        for_each = toset(["b"])
        triggers_replace = [2]
        input = { rev = 1, d = 0.1, refs = [] }
        provisioner "local-exec" {
          command = "sleep 0.89"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r11" {
        triggers_replace = [1, join(",", [for v in terraform_data.r8 : v.id])]
        input = { rev = 2, d = 0.57, refs = [] }
        provisioner "local-exec" {
          command = "sleep 0.7"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r12" {
        triggers_replace = [1]
        input = { rev = 2, d = 0.22, refs = [local.l_r12] }
        provisioner "local-exec" {
          command = "sleep 0.87"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r14" {
        triggers_replace = [1, terraform_data.r11.id]
        input = { rev = 1, d = 0.13, refs = [] }
        provisioner "local-exec" {
          command = "sleep 0.48"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r15" {
        triggers_replace = [1, terraform_data.r1.id]
        input = { rev = 1, d = 0.43, refs = [] }
        provisioner "local-exec" {
          command = "sleep 0.89"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r16" {
        triggers_replace = [2, terraform_data.r8["b"].id]
        input = { rev = 1, d = 0.47, refs = [] }
        depends_on = [terraform_data.r11]
        provisioner "local-exec" {
          command = "sleep 0.51"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r18" {
        triggers_replace = [2]
        input = { rev = 1, d = 0.54, refs = [terraform_data.r12.id] }
        provisioner "local-exec" {
          command = "sleep 0.89"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "n0" {
        triggers_replace = [1]
        input = { rev = 1, d = 0.1, refs = [terraform_data.r16.id, terraform_data.r15.id] }
        provisioner "local-exec" {
          command = "sleep 0.65"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "n1" {
        triggers_replace = [1]
        input = { rev = 1, d = 0.1, refs = [terraform_data.r18.id, terraform_data.r15.id] }
        provisioner "local-exec" {
          command = "sleep 0.39"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      locals {
        l_r2 = [terraform_data.r1.id]
        l_r12 = [join(",", [for v in terraform_data.r8 : v.id])]
      }

      module "m0" {
        source = "./m0"
        for_each = toset(["x", "y"])
      }

      module "m1" {
        source = "./m1"
      }

      output "o" {
        value = [module.m0, module.m1.out]
      }

      moved {
        from = terraform_data.r3
        to   = terraform_data.r3z
      }

      """#,
      "tfconfig/m-m0/main.tf": #"""
      variable "in" {
        type    = any
        default = null
      }

      resource "terraform_data" "r4" {
        triggers_replace = [1]
        input = { rev = 1, d = 0.3, refs = [var.in] }
        provisioner "local-exec" {
          command = "sleep 0.72"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r5" {
        triggers_replace = [1]
        input = { rev = 1, d = 0.13, refs = [] }
        provisioner "local-exec" {
          command = "sleep 0.85"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r7" {
        triggers_replace = [1, terraform_data.r4.id, terraform_data.r5.id]
        input = { rev = 2, d = 0.19, refs = [] }
        lifecycle {
          create_before_destroy = true
        }
        provisioner "local-exec" {
          command = "sleep 0.75"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r9" {
        count = 1
        triggers_replace = [1]
        input = { rev = 1, d = 0.52, refs = [local.l_r9] }
        provisioner "local-exec" {
          command = "sleep 0.61"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      locals {
        l_r9 = [terraform_data.r4.id]
      }

      output "out" {
        value = [terraform_data.r4.id, terraform_data.r5.id, terraform_data.r7.id, join(",", terraform_data.r9[*].id)]
      }

      """#,
      "tfconfig/m-m1/main.tf": #"""
      variable "in" {
        type    = any
        default = null
      }

      resource "terraform_data" "r6" {
        triggers_replace = [2]
        input = { rev = 1, d = 0.44, refs = [var.in] }
        lifecycle {
          create_before_destroy = true
        }
        provisioner "local-exec" {
          command = "sleep 0.3"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      resource "terraform_data" "r10" {
        for_each = toset(["a", "c"])
        triggers_replace = [1]
        input = { rev = 2, d = 0.53, refs = [var.in] }
        depends_on = [terraform_data.r6]
        lifecycle {
          create_before_destroy = true
        }
        provisioner "local-exec" {
          command = "sleep 0.58"
        }
        provisioner "local-exec" {
          when    = destroy
          command = "sleep $D"
          environment = { D = self.input.d }
        }
      }

      output "out" {
        value = [terraform_data.r6.id, join(",", [for v in terraform_data.r10 : v.id])]
      }

      """#,
      "tfconfig/modules.json": #"""
      [
        {
          "Key": "",
          "Dir": "."
        },
        {
          "Key": "m0",
          "Source": "./m0",
          "Dir": "m0"
        },
        {
          "Key": "m1",
          "Source": "./m1",
          "Dir": "m1"
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
             "module.m0",
             "module.m1.out",
             "module.m1"
            ]
           }
          }
         },
         "resources": [
          {
           "address": "terraform_data.n0",
           "mode": "managed",
           "type": "terraform_data",
           "name": "n0",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep 0.65"
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep $D"
              },
              "environment": {
               "references": [
                "self.input.d",
                "self.input",
                "self"
               ]
              }
             }
            }
           ],
           "expressions": {
            "input": {
             "references": [
              "terraform_data.r16.id",
              "terraform_data.r16",
              "terraform_data.r15.id",
              "terraform_data.r15"
             ]
            },
            "triggers_replace": {
             "constant_value": [
              1
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.n1",
           "mode": "managed",
           "type": "terraform_data",
           "name": "n1",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep 0.39"
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep $D"
              },
              "environment": {
               "references": [
                "self.input.d",
                "self.input",
                "self"
               ]
              }
             }
            }
           ],
           "expressions": {
            "input": {
             "references": [
              "terraform_data.r18.id",
              "terraform_data.r18",
              "terraform_data.r15.id",
              "terraform_data.r15"
             ]
            },
            "triggers_replace": {
             "constant_value": [
              1
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.r1",
           "mode": "managed",
           "type": "terraform_data",
           "name": "r1",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep 0.2"
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep $D"
              },
              "environment": {
               "references": [
                "self.input.d",
                "self.input",
                "self"
               ]
              }
             }
            }
           ],
           "expressions": {
            "input": {
             "constant_value": {
              "d": 0.12,
              "refs": [],
              "rev": 1
             }
            },
            "triggers_replace": {
             "constant_value": [
              1
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.r11",
           "mode": "managed",
           "type": "terraform_data",
           "name": "r11",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep 0.7"
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep $D"
              },
              "environment": {
               "references": [
                "self.input.d",
                "self.input",
                "self"
               ]
              }
             }
            }
           ],
           "expressions": {
            "input": {
             "constant_value": {
              "d": 0.57,
              "refs": [],
              "rev": 2
             }
            },
            "triggers_replace": {
             "references": [
              "terraform_data.r8"
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.r12",
           "mode": "managed",
           "type": "terraform_data",
           "name": "r12",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep 0.87"
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep $D"
              },
              "environment": {
               "references": [
                "self.input.d",
                "self.input",
                "self"
               ]
              }
             }
            }
           ],
           "expressions": {
            "input": {
             "references": [
              "local.l_r12"
             ]
            },
            "triggers_replace": {
             "constant_value": [
              1
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.r14",
           "mode": "managed",
           "type": "terraform_data",
           "name": "r14",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep 0.48"
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep $D"
              },
              "environment": {
               "references": [
                "self.input.d",
                "self.input",
                "self"
               ]
              }
             }
            }
           ],
           "expressions": {
            "input": {
             "constant_value": {
              "d": 0.13,
              "refs": [],
              "rev": 1
             }
            },
            "triggers_replace": {
             "references": [
              "terraform_data.r11.id",
              "terraform_data.r11"
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.r15",
           "mode": "managed",
           "type": "terraform_data",
           "name": "r15",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep 0.89"
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep $D"
              },
              "environment": {
               "references": [
                "self.input.d",
                "self.input",
                "self"
               ]
              }
             }
            }
           ],
           "expressions": {
            "input": {
             "constant_value": {
              "d": 0.43,
              "refs": [],
              "rev": 1
             }
            },
            "triggers_replace": {
             "references": [
              "terraform_data.r1.id",
              "terraform_data.r1"
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.r16",
           "mode": "managed",
           "type": "terraform_data",
           "name": "r16",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep 0.51"
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep $D"
              },
              "environment": {
               "references": [
                "self.input.d",
                "self.input",
                "self"
               ]
              }
             }
            }
           ],
           "expressions": {
            "input": {
             "constant_value": {
              "d": 0.47,
              "refs": [],
              "rev": 1
             }
            },
            "triggers_replace": {
             "references": [
              "terraform_data.r8[\"b\"].id",
              "terraform_data.r8[\"b\"]",
              "terraform_data.r8"
             ]
            }
           },
           "schema_version": 0,
           "depends_on": [
            "terraform_data.r11"
           ]
          },
          {
           "address": "terraform_data.r18",
           "mode": "managed",
           "type": "terraform_data",
           "name": "r18",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep 0.89"
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep $D"
              },
              "environment": {
               "references": [
                "self.input.d",
                "self.input",
                "self"
               ]
              }
             }
            }
           ],
           "expressions": {
            "input": {
             "references": [
              "terraform_data.r12.id",
              "terraform_data.r12"
             ]
            },
            "triggers_replace": {
             "constant_value": [
              2
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.r2",
           "mode": "managed",
           "type": "terraform_data",
           "name": "r2",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep 0.33"
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep $D"
              },
              "environment": {
               "references": [
                "self.input.d",
                "self.input",
                "self"
               ]
              }
             }
            }
           ],
           "expressions": {
            "input": {
             "references": [
              "local.l_r2"
             ]
            },
            "triggers_replace": {
             "constant_value": [
              1
             ]
            }
           },
           "schema_version": 0
          },
          {
           "address": "terraform_data.r3z",
           "mode": "managed",
           "type": "terraform_data",
           "name": "r3z",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep 0.78"
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep $D"
              },
              "environment": {
               "references": [
                "self.input.d",
                "self.input",
                "self"
               ]
              }
             }
            }
           ],
           "expressions": {
            "input": {
             "constant_value": {
              "d": 0.45,
              "refs": [],
              "rev": 1
             }
            },
            "triggers_replace": {
             "constant_value": [
              2
             ]
            }
           },
           "schema_version": 0,
           "depends_on": [
            "terraform_data.r1"
           ]
          },
          {
           "address": "terraform_data.r8",
           "mode": "managed",
           "type": "terraform_data",
           "name": "r8",
           "provider_config_key": "terraform",
           "provisioners": [
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep 0.89"
              }
             }
            },
            {
             "type": "local-exec",
             "expressions": {
              "command": {
               "constant_value": "sleep $D"
              },
              "environment": {
               "references": [
                "self.input.d",
                "self.input",
                "self"
               ]
              }
             }
            }
           ],
           "expressions": {
            "input": {
             "constant_value": {
              "d": 0.1,
              "refs": [],
              "rev": 1
             }
            },
            "triggers_replace": {
             "constant_value": [
              2
             ]
            }
           },
           "schema_version": 0
          }
         ],
         "module_calls": {
          "m0": {
           "source": "./m0",
           "module": {
            "outputs": {
             "out": {
              "expression": {
               "references": [
                "terraform_data.r4.id",
                "terraform_data.r4",
                "terraform_data.r5.id",
                "terraform_data.r5",
                "terraform_data.r7.id",
                "terraform_data.r7",
                "terraform_data.r9"
               ]
              }
             }
            },
            "resources": [
             {
              "address": "terraform_data.r4",
              "mode": "managed",
              "type": "terraform_data",
              "name": "r4",
              "provider_config_key": "terraform",
              "provisioners": [
               {
                "type": "local-exec",
                "expressions": {
                 "command": {
                  "constant_value": "sleep 0.72"
                 }
                }
               },
               {
                "type": "local-exec",
                "expressions": {
                 "command": {
                  "constant_value": "sleep $D"
                 },
                 "environment": {
                  "references": [
                   "self.input.d",
                   "self.input",
                   "self"
                  ]
                 }
                }
               }
              ],
              "expressions": {
               "input": {
                "references": [
                 "var.in"
                ]
               },
               "triggers_replace": {
                "constant_value": [
                 1
                ]
               }
              },
              "schema_version": 0
             },
             {
              "address": "terraform_data.r5",
              "mode": "managed",
              "type": "terraform_data",
              "name": "r5",
              "provider_config_key": "terraform",
              "provisioners": [
               {
                "type": "local-exec",
                "expressions": {
                 "command": {
                  "constant_value": "sleep 0.85"
                 }
                }
               },
               {
                "type": "local-exec",
                "expressions": {
                 "command": {
                  "constant_value": "sleep $D"
                 },
                 "environment": {
                  "references": [
                   "self.input.d",
                   "self.input",
                   "self"
                  ]
                 }
                }
               }
              ],
              "expressions": {
               "input": {
                "constant_value": {
                 "d": 0.13,
                 "refs": [],
                 "rev": 1
                }
               },
               "triggers_replace": {
                "constant_value": [
                 1
                ]
               }
              },
              "schema_version": 0
             },
             {
              "address": "terraform_data.r7",
              "mode": "managed",
              "type": "terraform_data",
              "name": "r7",
              "provider_config_key": "terraform",
              "provisioners": [
               {
                "type": "local-exec",
                "expressions": {
                 "command": {
                  "constant_value": "sleep 0.75"
                 }
                }
               },
               {
                "type": "local-exec",
                "expressions": {
                 "command": {
                  "constant_value": "sleep $D"
                 },
                 "environment": {
                  "references": [
                   "self.input.d",
                   "self.input",
                   "self"
                  ]
                 }
                }
               }
              ],
              "expressions": {
               "input": {
                "constant_value": {
                 "d": 0.19,
                 "refs": [],
                 "rev": 2
                }
               },
               "triggers_replace": {
                "references": [
                 "terraform_data.r4.id",
                 "terraform_data.r4",
                 "terraform_data.r5.id",
                 "terraform_data.r5"
                ]
               }
              },
              "schema_version": 0
             },
             {
              "address": "terraform_data.r9",
              "mode": "managed",
              "type": "terraform_data",
              "name": "r9",
              "provider_config_key": "terraform",
              "provisioners": [
               {
                "type": "local-exec",
                "expressions": {
                 "command": {
                  "constant_value": "sleep 0.61"
                 }
                }
               },
               {
                "type": "local-exec",
                "expressions": {
                 "command": {
                  "constant_value": "sleep $D"
                 },
                 "environment": {
                  "references": [
                   "self.input.d",
                   "self.input",
                   "self"
                  ]
                 }
                }
               }
              ],
              "expressions": {
               "input": {
                "references": [
                 "local.l_r9"
                ]
               },
               "triggers_replace": {
                "constant_value": [
                 1
                ]
               }
              },
              "schema_version": 0,
              "count_expression": {
               "constant_value": 1
              }
             }
            ],
            "variables": {
             "in": {
              "default": null
             }
            }
           }
          },
          "m1": {
           "source": "./m1",
           "module": {
            "outputs": {
             "out": {
              "expression": {
               "references": [
                "terraform_data.r6.id",
                "terraform_data.r6",
                "terraform_data.r10"
               ]
              }
             }
            },
            "resources": [
             {
              "address": "terraform_data.r10",
              "mode": "managed",
              "type": "terraform_data",
              "name": "r10",
              "provider_config_key": "terraform",
              "provisioners": [
               {
                "type": "local-exec",
                "expressions": {
                 "command": {
                  "constant_value": "sleep 0.58"
                 }
                }
               },
               {
                "type": "local-exec",
                "expressions": {
                 "command": {
                  "constant_value": "sleep $D"
                 },
                 "environment": {
                  "references": [
                   "self.input.d",
                   "self.input",
                   "self"
                  ]
                 }
                }
               }
              ],
              "expressions": {
               "input": {
                "references": [
                 "var.in"
                ]
               },
               "triggers_replace": {
                "constant_value": [
                 1
                ]
               }
              },
              "schema_version": 0,
              "depends_on": [
               "terraform_data.r6"
              ]
             },
             {
              "address": "terraform_data.r6",
              "mode": "managed",
              "type": "terraform_data",
              "name": "r6",
              "provider_config_key": "terraform",
              "provisioners": [
               {
                "type": "local-exec",
                "expressions": {
                 "command": {
                  "constant_value": "sleep 0.3"
                 }
                }
               },
               {
                "type": "local-exec",
                "expressions": {
                 "command": {
                  "constant_value": "sleep $D"
                 },
                 "environment": {
                  "references": [
                   "self.input.d",
                   "self.input",
                   "self"
                  ]
                 }
                }
               }
              ],
              "expressions": {
               "input": {
                "references": [
                 "var.in"
                ]
               },
               "triggers_replace": {
                "constant_value": [
                 2
                ]
               }
              },
              "schema_version": 0
             }
            ],
            "variables": {
             "in": {
              "default": null
             }
            }
           }
          }
         }
        }
       }
      }
      """#)
}
