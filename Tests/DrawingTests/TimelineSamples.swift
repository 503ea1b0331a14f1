import Drawing

/// Timelines of every size, for snapshots and for looking at.
enum TimelineSamples {
  static let all: [(name: String, timeline: Timeline)] = [
    ("story", story), ("one", oneRow), ("eight", many(8, endpoints: 2)), ("sixty", many(60, endpoints: 6)),
    ("five-hundred", many(500, endpoints: 40)), ("no-endpoints", many(8, endpoints: 0)), ("hostile", hostile),
    ("grades", grades), ("instant", instant), ("empty", Timeline(title: "nothing to do", totalDuration: 0)),
  ]

  /// A static host's record is deleted at once; its successor waits for a certificate to be validated.
  static let story: Timeline = {
    let validation = "module.static_cdn.aws_acm_certificate_validation.cert"
    let rows: [TimelineRow] = [
      row(0, "aws_route53_record.static", .delete, 0, 32, outage: true),
      row(1, "aws_route53_record.fastly_static", .delete, 0, 31),
      row(2, "module.static_cdn.aws_acm_certificate.cert", .create, 0, 12, critical: true, outage: true),
      row(3, "aws_s3_bucket_policy.static", .update, 0, 1.4),
      row(4, "data.aws_iam_policy_document.static", .read, 0, 0.3),
      row(5, "aws_iam_role.static_logs", .create, 0.3, 1.8),
      row(
        6, "module.static_cdn.aws_route53_record.validation[\"static.crates.example\"]", .create, 12, 48,
        critical: true, outage: true),
      row(7, "module.static_cdn.aws_route53_record.validation[\"crates.example\"]", .create, 12, 46),
      row(8, validation, .create, 48, 648, range: 380...1180, critical: true, outage: true),
      row(9, "module.static_cdn.aws_cloudfront_distribution.static", .update, 648, 655, critical: true, outage: true),
      row(
        10, "aws_route53_record.weighted_static[\"cloudfront\"]", .create, 655, 690, range: 420...1240, critical: true,
        outage: true),
      row(11, "aws_route53_record.weighted_static[\"fastly\"]", .create, 655, 689, note: "waits for a slot"),
      row(12, "aws_cloudwatch_metric_alarm.static_5xx", .create, 655, 657),
      row(13, "aws_s3_bucket_object.old_index", .forget, 0, 0.1),
    ]
    return Timeline(
      title: "static.crates.example goes dark for 10m 57s, 5m 40s to 19m in eight of ten applies",
      subtitle: "14 operations, 10 at a time; median of 1000 simulated applies; from delete aws_route53_record.static "
        + "to create aws_route53_record.weighted_static[\"cloudfront\"]",
      totalDuration: 690, operations: rows,
      endpoints: [
        EndpointRow(
          name: "static.crates.example", status: "dark",
          intervals: [EndpointInterval(grade: .dark, start: 0, end: 657, openedBy: 0, closedBy: 10)],
          clientTail: 657...900, fromCaption: "delete aws_route53_record.static",
          toCaption: "create aws_route53_record.weighted_static[\"cloudfront\"]"),
        EndpointRow(
          name: "cloudfront-static.crates.example", status: "degraded",
          intervals: [EndpointInterval(grade: .degraded, start: 648, end: 690, openedBy: 9, closedBy: 9)]),
        EndpointRow(name: "crates.example", status: "unchanged"),
      ],
      note: "Durations of 3 kinds are priors, not observations: see 'applysim kinds aws_acm_certificate_validation'.")
  }()

  static let oneRow = Timeline(
    title: "www.example is dark for 42s", totalDuration: 74,
    operations: [row(0, "aws_instance.web", .update, 0, 74, range: 60...110, critical: true, outage: true)],
    endpoints: [
      EndpointRow(
        name: "www.example", status: "dark",
        intervals: [EndpointInterval(grade: .dark, start: 8, end: 50, openedBy: 0, closedBy: 0)])
    ])

  static let instant = Timeline(
    title: "no endpoint goes dark", subtitle: "1 operation", totalDuration: 0,
    operations: [row(0, "terraform_data.a", .create, 0, 0)],
    endpoints: [EndpointRow(name: "a.example", status: "unchanged")])

  static let hostileNames = [
    "a\"b\\c\\N\\G<script>&amp;&lt;]]>-->", "line\nbreak\r\nand\ttab\u{0}\u{1B}[31mred", "emoji 🇨🇭👨‍👩‍👧‍👦 ok",
    "\u{202E}gnorw eht yaw dnuor\u{202C}", "שלום.עולם", "مرحبا بالعالم", "日本語の名前", "e\u{301}\u{300}\u{302}combining",
    String(repeating: "module.very_long_name.", count: 14) + "aws_instance.x[\"key\"]", "", "\\", "&#0;&nbsp;%s%n",
    String(repeating: "W", count: 300), "\u{FFFE}\u{FFFF}\u{85}",
  ]

  static let hostile: Timeline = {
    let actions = DrawnAction.allCases
    let rows = hostileNames.enumerated().map { index, name in
      TimelineRow(
        id: index, label: name, action: actions[index % actions.count], isDeposed: index == 8,
        start: Double(index) * 10, end: Double(index) * 10 + 15, isOnOutagePath: index % 4 == 0,
        note: index % 3 == 0 ? name : nil)
    }
    let endpoints = hostileNames.enumerated().map { index, name in
      EndpointRow(
        name: name, status: name,
        intervals: index.isMultiple(of: 2) ? [EndpointInterval(grade: .dark, start: 20, end: 90, openedBy: index)] : [],
        fromCaption: name, toCaption: name)
    }
    return Timeline(
      title: hostileNames[0] + " " + hostileNames[8], subtitle: hostileNames[1] + hostileNames[12], totalDuration: 150,
      operations: rows, endpoints: Array(endpoints.prefix(11)), note: hostileNames[0])
  }()

  static let grades = Timeline(
    title: "One endpoint stays dark, two are degraded, one answers wrongly",
    subtitle: "every form an interval can take",
    totalDuration: 3 * 3600,
    operations: [
      row(0, "aws_db_instance.main", .update, 0, 5400, range: 3600...9000, critical: true, outage: true),
      row(1, "aws_lb_listener.https", .delete, 0, 3, outage: true),
      row(2, "aws_lb_listener.https", .create, 5400, 5402, critical: true),
      row(3, "aws_eks_cluster.this", .create, 5402, 10_800, critical: true),
      TimelineRow(
        id: 4, label: "aws_launch_template.old", action: .delete, isDeposed: true, start: 10_790, end: 10_800),
    ],
    endpoints: [
      EndpointRow(
        name: "api.example", status: "dark",
        intervals: [EndpointInterval(grade: .dark, start: 3, end: nil, openedBy: 1)],
        fromCaption: "delete aws_lb_listener.https"),
      EndpointRow(
        name: "db.example:5432", status: "degraded",
        intervals: [
          EndpointInterval(grade: .degraded, start: 600, end: 5400, openedBy: 0, closedBy: 0),
          EndpointInterval(grade: .warmUp, start: 5400, end: 7200, openedBy: 0, closedBy: 0),
        ]),
      EndpointRow(
        name: "www.example", status: "degraded",
        intervals: [EndpointInterval(grade: .wrongAnswer, start: 5402, end: nil, openedBy: 2)]),
      EndpointRow(
        name: "cache.example:6379", status: "dark",
        intervals: [
          EndpointInterval(grade: .dark, start: 1000, end: 1001),
          EndpointInterval(grade: .dark, start: 4000, end: 5000),
          EndpointInterval(grade: .warmUp, start: 5000, end: 5600),
        ], clientTail: 5000...50_000),
      EndpointRow(name: "static.example", status: "at-risk"),
    ])

  static func row(
    _ id: Int, _ label: String, _ action: DrawnAction, _ start: Double, _ end: Double,
    range: ClosedRange<Double>? = nil, critical: Bool = false, outage: Bool = false, note: String? = nil
  ) -> TimelineRow {
    TimelineRow(
      id: id, label: label, action: action, start: start, end: end, endRange: range, isCritical: critical,
      isOnOutagePath: outage, note: note)
  }

  /// Rows made by arithmetic, the same in every run.
  static func many(_ count: Int, endpoints: Int) -> Timeline {
    let kinds = [
      "aws_instance.web", "aws_lb_target_group.blue", "aws_route53_record.www", "aws_security_group_rule.in",
    ]
    let rows = (0..<count).map { index in
      let start = Double(index / 10 * 23 + index % 7)
      let end = start + Double(1 + index * 37 % 61)
      return TimelineRow(
        id: index, label: (index % 3 == 0 ? "module.region_\(index % 5)." : "") + kinds[index % 4] + "[\(index)]",
        action: DrawnAction.allCases[index * 7 % 11 % 5], start: start, end: end,
        endRange: index % 2 == 0 ? (end - 2)...(end + Double(index % 40)) : nil, isCritical: index % 9 == 4,
        isOnOutagePath: index % 25 == 3)
    }
    let end = rows.map(\.end).max() ?? 0
    let dark = (0..<endpoints).map { index in
      EndpointRow(
        name: "host-\(index).example", status: index % 3 == 2 ? "unchanged" : "dark",
        intervals: index % 3 == 2
          ? []
          : [
            EndpointInterval(
              grade: .dark, start: rows[index % count].end, end: rows[count - 1].end, openedBy: index % count,
              closedBy: count - 1)
          ])
    }
    return Timeline(
      title: "\(endpoints) endpoints, \(count) operations", subtitle: "made by arithmetic", totalDuration: end,
      operations: rows, endpoints: dark)
  }
}
