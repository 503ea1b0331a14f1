# Before: one certificate, one CDN, one plain record. See incident.md.
#
# plan.json was made from this configuration with the provider pointed at a mock of AWS. The provider block that did so
# (endpoints on this host, test credentials, checks switched off) is left out here, so that the file reads as it would
# in use; it is the only difference.

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
  name = "crates.example"
}

resource "aws_s3_bucket" "crates" {
  bucket = "crates-example-files"
}

resource "aws_acm_certificate" "static" {
  domain_name               = "static.crates.example"
  subject_alternative_names = []
  validation_method         = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "static_validation" {
  for_each = {
    for o in aws_acm_certificate.static.domain_validation_options : o.domain_name => {
      name  = o.resource_record_name
      type  = o.resource_record_type
      value = o.resource_record_value
    }
  }

  zone_id         = aws_route53_zone.main.zone_id
  name            = each.value.name
  type            = each.value.type
  records         = [each.value.value]
  ttl             = 60
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "static" {
  certificate_arn         = aws_acm_certificate.static.arn
  validation_record_fqdns = [for r in aws_route53_record.static_validation : r.fqdn]
}

resource "aws_cloudfront_distribution" "static" {
  enabled = true
  comment = "static.crates.example"
  aliases = ["static.crates.example"]

  origin {
    domain_name = aws_s3_bucket.crates.bucket_regional_domain_name
    origin_id   = "crates"
  }

  default_cache_behavior {
    target_origin_id       = "crates"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]

    forwarded_values {
      query_string = false
      cookies {
        forward = "none"
      }
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    acm_certificate_arn      = aws_acm_certificate_validation.static.certificate_arn
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_route53_record" "static" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "static.crates.example"
  type    = "CNAME"
  ttl     = 300
  records = [aws_cloudfront_distribution.static.domain_name]
}
