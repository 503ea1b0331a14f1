# After: see incident.yml.
#
# The recording pointed the provider at a mock of AWS with an override file, which is not kept here.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region = "us-east-1"
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
