import Testing

@testable import ApplySimulation

@Suite struct `Texts that name objects` {
  @Test(arguments: [
    ("WEB-1.elb.amazonaws.com.", "web-1.elb.amazonaws.com"),
    ("dualstack.web-1.elb.amazonaws.com", "web-1.elb.amazonaws.com"),
    ("DualStack.Web-1.elb.amazonaws.com", "web-1.elb.amazonaws.com"), ("/Subscriptions/A.", "/subscriptions/a."),
    ("Z0123ABC", "z0123abc"),
    ("https://abc.execute-api.eu-west-1.amazonaws.com/", "abc.execute-api.eu-west-1.amazonaws.com"),
    ("orders.abc.eu-west-1.rds.amazonaws.com:5432", "orders.abc.eu-west-1.rds.amazonaws.com"),
    ("arn:aws:s3:::Bucket", "arn:aws:s3:::bucket"),
    ("https://www.googleapis.com/compute/v1/projects/p/global/urlMaps/u", "projects/p/global/urlmaps/u"),
    ("projects/p/global/urlMaps/u", "projects/p/global/urlmaps/u"),
    ("2001:db8::1", "2001:db8::1"),
    // What is looked for stands behind many bytes that tell nothing.
    (
      "a-name-of-more-than-sixteen-and-thirty-two-bytes.exampleX",
      "a-name-of-more-than-sixteen-and-thirty-two-bytes.examplex"
    ),
    ("a-name-of-more-than-sixteen-bytes.example:80", "a-name-of-more-than-sixteen-bytes.example"),
    ("arn:aws:iam::123456789012:role/a.", "arn:aws:iam::123456789012:role/a."),
    ("B\u{FC}CHER.example", "b\u{FC}cher.example"), ("deploy", "deploy"), ("", ""),
  ])
  func `compare without case, dot, scheme, port and path`(text: String, form: String) {
    #expect(AddressText.forms(of: text).first == form)
  }

  @Test func `hosts that all objects of a region share do not name one of them`() {
    let forms = AddressText.forms(of: "https://sqs.eu-west-1.amazonaws.com/123456789012/jobs")
    #expect(forms == ["sqs.eu-west-1.amazonaws.com/123456789012/jobs"])
  }

  @Test(arguments: [
    ("10 mail.acme.example.", "mail.acme.example."), ("0 5 5060 sip.acme.example", "sip.acme.example"),
    ("10.0.0.1", "10.0.0.1"), ("v=spf1 -all", "v=spf1 -all"),
  ])
  func `the numbers of MX and SRV stand before the host`(data: String, host: String) {
    #expect(AddressText.host(ofRecordData: data) == host)
  }

  @Test func `short names tell nothing by themselves`() {
    #expect(!AddressText.isTelling("web"))
    #expect(!AddressText.isTelling("production"))
    #expect(AddressText.isTelling("sg-0a1b2c3d4e5f60718"))
    #expect(AddressText.isTelling("10.0.0.1"))
  }

  @Test(arguments: [
    ("www.acme.example", "*.acme.example", true), ("acme.example", "*.acme.example", false),
    ("www.acme.example", "w?w.acme.example", true), ("www.acme.example", "www.acme.example", true),
    ("www.acme.example", "*", true), ("api.acme.example", "www.*", false),
  ])
  func `host patterns have stars and question marks`(name: String, pattern: String, matches: Bool) {
    #expect(ListenerRouting.matches(name, pattern: pattern) == matches)
  }
}
