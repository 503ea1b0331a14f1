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

module "dns" {
  source  = "./dns"
  zone_id = aws_route53_zone.main.zone_id
}

resource "aws_route53_record" "www" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "www.acme.example"
  type    = "CNAME"
  ttl     = 300
  records = ["acme.example.net"]
}
