import Drawing

/// Operation graphs for snapshots and for looking at.
enum GraphSamples {
  static let all: [(name: String, picture: OperationGraphPicture)] = [
    ("story", story), ("forty", layered(40)), ("two-hundred", layered(200)), ("four-hundred", layered(400)),
    ("instances", instances(900)), ("modules", layered(3000)), ("hostile", hostile),
    ("empty", OperationGraphPicture(title: "nothing to do")),
  ]

  static let story: OperationGraphPicture = {
    let cdn = ["module.static_cdn"]
    return OperationGraphPicture(
      title: "Order of the apply", subtitle: "8 operations",
      nodes: [
        GraphNode(id: 0, label: "aws_route53_record.static", action: .delete, detail: "32s"),
        GraphNode(
          id: 1, label: "aws_acm_certificate.cert", action: .create, module: cdn, isCritical: true, detail: "12s"),
        GraphNode(
          id: 2, label: "aws_route53_record.validation[\"static.crates.example\"]", action: .create, module: cdn,
          isCritical: true, detail: "36s"),
        GraphNode(
          id: 3, label: "aws_acm_certificate_validation.cert", action: .create, module: cdn, isCritical: true,
          detail: "10m"),
        GraphNode(
          id: 4, label: "aws_cloudfront_distribution.static", action: .update, module: cdn, isCritical: true,
          detail: "7s"),
        GraphNode(
          id: 5, label: "aws_route53_record.weighted_static[\"cloudfront\"]", action: .create, isCritical: true,
          detail: "35s"),
        GraphNode(id: 6, label: "data.aws_iam_policy_document.static", action: .read),
        GraphNode(id: 7, label: "aws_s3_bucket_object.old", action: .forget),
        GraphNode(id: 8, label: "aws_launch_template.web", action: .delete, isDeposed: true),
      ],
      edges: [
        GraphEdge(from: 1, to: 2, rule: "reference"), GraphEdge(from: 2, to: 3, rule: "reference"),
        GraphEdge(from: 3, to: 4, rule: "reference"), GraphEdge(from: 4, to: 5, rule: "reference"),
        GraphEdge(from: 6, to: 4, certainty: .inferred, rule: "reference"),
        GraphEdge(from: 5, to: 8, certainty: .assumed, rule: "create-before-destroy"),
      ])
  }()

  static let hostile = OperationGraphPicture(
    title: TimelineSamples.hostileNames[0], subtitle: TimelineSamples.hostileNames[1],
    nodes: TimelineSamples.hostileNames.enumerated().map { index, name in
      GraphNode(
        id: index, label: name, action: DrawnAction.allCases[index % 5],
        module: index % 2 == 0 ? [name] : [name, name],
        detail: name)
    },
    edges: TimelineSamples.hostileNames.indices.dropFirst().map { index in
      GraphEdge(
        from: index - 1, to: index, certainty: GraphEdge.Certainty.allCases[index % 3],
        rule: TimelineSamples.hostileNames[index])
    })

  /// Distinct resources in layers, spread over modules.
  static func layered(_ count: Int) -> OperationGraphPicture {
    let nodes = (0..<count).map { index in
      GraphNode(
        id: index, label: "aws_kind_\(index % 17).name_\(index)", action: DrawnAction.allCases[index % 7 % 5],
        module: index % 3 == 0 ? [] : ["module.area_\(index % 11)"], isCritical: index % 29 == 0)
    }
    let edges = (0..<count * 2).compactMap { index -> GraphEdge? in
      let to = index / 2
      let from = (index &* 2_654_435_761 >> 7) % max(count, 1)
      return from < to && to - from < 80 ? GraphEdge(from: from, to: to, rule: "reference") : nil
    }
    return OperationGraphPicture(title: "\(count) operations", nodes: nodes, edges: edges)
  }

  /// Many instances of few resources, each waiting for one of another.
  static func instances(_ count: Int) -> OperationGraphPicture {
    let perResource = 30
    let nodes = (0..<count).map { index in
      GraphNode(
        id: index, label: "aws_instance.web_\(index / perResource)[\(index % perResource)]",
        action: index % 90 == 0 ? .update : .create, module: ["module.fleet[\"\(index % 5)\"]"])
    }
    let edges = (perResource..<count).map { GraphEdge(from: $0 - perResource, to: $0, certainty: .inferred) }
    return OperationGraphPicture(title: "\(count) instances", nodes: nodes, edges: edges)
  }
}
