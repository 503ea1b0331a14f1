# Before: see incident.yml.
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

resource "aws_route53_record" "api" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "api.acme.example"
  type    = "A"
  ttl     = 60
  records = ["198.51.100.10"]
}

resource "aws_route53_record" "app" {
  zone_id         = aws_route53_zone.main.zone_id
  name            = "app.acme.example"
  type            = "A"
  ttl             = 60
  records         = ["198.51.100.20"]
  allow_overwrite = true
}

resource "aws_route53_record" "www" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "www.acme.example"
  type    = "CNAME"
  ttl     = 300
  records = ["acme.example.net"]
}
