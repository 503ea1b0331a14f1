import ApplyGraph
import ApplySimulation
import EventSimulation
import Foundation
import PlanFile
import ResourceKinds
import Testing
import WhatIf

@Suite struct AdvisorTests {
  private func advice(_ course: Course, trials: Int = 60) async throws -> Advice {
    try await Advisor(course, budget: .init(trials: trials, runs: 60, endpoints: 3), seed: 1).advice()
  }

  @Test func `of a race the best is the move in the second of two applies, with an order for the other record`()
    async throws
  {
    let advice = try await advice(SampleCourses.race())
    let endpoint = try #require(advice.endpoints.first)
    #expect(endpoint.before.name == "static.crates.example")
    let best = try #require(endpoint.remedies.first)
    #expect(best.course.applies.count == 2)
    let changes = best.changes.map(\.description)
    #expect(changes.contains { $0.hasPrefix("moved aws_route53_record.static ") })
    #expect(changes.contains { $0.hasPrefix("split ") })
    // The move alone, or a split alone, is no remedy.
    #expect(endpoint.remedies.allSatisfy { $0.changes.count > 1 })
    let single = endpoint.remedies.first { $0.course.applies.count == 1 }
    #expect(
      single?.changes.map(\.description).sorted() == [
        "depends-on aws_route53_record.weighted_static_fastly aws_route53_record.weighted_static_cloudfront",
        "moved aws_route53_record.static aws_route53_record.weighted_static_cloudfront",
      ])
  }

  /// A search makes the last change on what came of those before it.
  @Test(arguments: ["race", "forced"]) func `what is found is what its changes come to when all are made at once`(
    _ name: String
  ) async throws {
    let course = try name == "race" ? SampleCourses.race() : SampleCourses.forced()
    let found = try await advice(course).endpoints.flatMap { $0.remedies + $0.partial }
    #expect(found.contains { $0.changes.count > 2 })
    for trial in found {
      let whole = try course.with(trial.changes)
      #expect(trial.notes == whole.notes)
      let forecast = try await whole.forecast(runs: 60, seed: 1)
      #expect(forecast.endpoints.map(\.identity) == trial.forecast.endpoints.map(\.identity))
      #expect(forecast.endpoints.map(\.outage) == trial.forecast.endpoints.map(\.outage), "\(trial.kind)")
    }
  }

  /// A record is renamed in a public and in a private zone: a move gives the endpoint another address, and the other one, of
  /// the same name, keeps its own.
  @Test func `bug: a remedy was judged by another endpoint of the same name`() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/gaps-of-one-name.json")
    let plan = try PlanReader(selection: AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) })
      .read(Array(try Data(contentsOf: file)))
    let advice = try await advice(Course(ApplyGraphInput(plan: plan), parallelism: 10))
    #expect(advice.endpoints.map(\.before.name) == ["www.example.org", "www.example.org"])
    for endpoint in advice.endpoints {
      let zone = endpoint.before.address.hasPrefix("aws_route53_record.priv") ? "priv" : "pub"
      let best = try #require(endpoint.remedies.first)
      #expect(
        best.changes.map(\.description) == ["moved aws_route53_record.\(zone)_old aws_route53_record.\(zone)_new"])
      #expect(best.endpoint.address == "aws_route53_record.\(zone)_new")
    }
    #expect(advice.together?.changes.count == 2)
  }

  /// Six deleted records, each of which may be create_before_destroy: other worlds cost more than what is left.
  @Test(arguments: 1...10) func `bug: a budget that worlds had overdrawn ended the program`(trials: Int) async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/many-worlds.json")
    let plan = try PlanReader(selection: AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) })
      .read(Array(try Data(contentsOf: file)))
    let advice = try await advice(Course(ApplyGraphInput(plan: plan), parallelism: 10), trials: trials)
    #expect(!advice.endpoints.isEmpty)
    #expect(advice.isCut)
  }

  @Test func `no remedy leaves a race, a failure or an outage`() async throws {
    for course in [try SampleCourses.race(), try SampleCourses.forced()] {
      for endpoint in try await advice(course).endpoints {
        #expect(!endpoint.remedies.isEmpty)
        for remedy in endpoint.remedies {
          #expect(remedy.flaws.isEmpty)
          #expect(remedy.forecast.failures.isEmpty)
          #expect(remedy.endpoint.darkShare == 0)
        }
      }
    }
  }

  @Test func `a new load balancer with its own group is ready before the record moves`() async throws {
    let endpoint = try #require(try await advice(SampleCourses.recording("04-alb-renamed")).endpoints.first)
    let best = try #require(endpoint.remedies.first)
    #expect(best.forecast.failures.isEmpty)
    let changes = best.changes.map(\.description)
    #expect(changes.contains("name-prefix aws_lb_target_group.web"))
    #expect(changes.contains("create-before-destroy aws_lb_listener.http"))
    #expect(changes.contains { $0.hasPrefix("depends-on aws_route53_record.www ") })
  }

  @Test func `security groups are switched when the rules of the new one are there`() async throws {
    let endpoint = try #require(try await advice(SampleCourses.recording("22-security-groups-renamed")).endpoints.first)
    let best = try #require(endpoint.remedies.first)
    let changes = best.changes.map(\.description)
    #expect(changes.contains("depends-on aws_lb.web aws_vpc_security_group_ingress_rule.alb_http"))
    // No change is idle: fewer of them are no remedy.
    #expect(endpoint.remedies.allSatisfy { $0.changes.count <= 4 })
  }

  @Test func `a targeted apply that leaves the listener behind is no remedy`() async throws {
    let course = try SampleCourses.recording("27-alb-and-target-group-cbd-all")
    let split = try course.changed("split", "aws_route53_record.www")
    let forecast = try await split.forecast()
    let after = try #require(forecast.endpoint("www.shop.example"))
    #expect(after.darkShare > 0 || after.isOpenEnded)
    let advice = try await advice(course)
    #expect(advice.endpoints[0].remedies.allSatisfy { $0.course.applies.count == 1 })
    #expect(!advice.endpoints[0].remedies.isEmpty)
  }

  @Test func `what is only deleted may be create_before_destroy, and a remedy is one in either case`() async throws {
    // With an update of the zone between them the order of the old and the new records hangs on it.
    var course = try SampleCourses.recording("09-record-into-module-without-moved")
    let changes = course.applies[0].input.plan.changes
    let zone = try #require(changes.firstIndex { $0.address.description == "aws_route53_zone.main" })
    course.applies[0].input.plan.changes[zone].action = .update
    let advice = try await advice(course)
    #expect(advice.worlds.contains("create_before_destroy = true of aws_route53_record.api"))
    let endpoint = try #require(advice.endpoints.first { $0.before.name == "api.acme.example" })
    #expect(endpoint.remedies.map(\.kind).contains("moved"))
    for remedy in endpoint.remedies {
      for apply in remedy.course.applies {
        let other = OtherWorlds.inputs(apply.input, try ApplyGraphBuilder.build(apply.input))
        for world in other where world.premise.description.hasSuffix("aws_route53_record.api") {
          var changed = remedy.course
          changed.applies[0].input = world.input
          #expect(try await changed.forecast().endpoint("api.acme.example")?.darkShare == 0)
        }
      }
    }
  }

  @Test func `the obvious is told with its reason`() async throws {
    let endpoint = try #require(try await advice(SampleCourses.forced()).endpoints.first)
    var reasons: [String: String] = [:]
    for rejection in endpoint.rejected {
      reasons[rejection.change] =
        switch rejection.reason {
        case .refused: "refused"
        case .comesFirst: "comes first"
        case .flaws: "flaws"
        case .noGain: "no gain"
        case .lowerTTL: "lower TTL"
        }
    }
    #expect(reasons["create-before-destroy aws_acm_certificate.static"] == "comes first")
    #expect(reasons["create-before-destroy aws_route53_record.static"] == "refused")
    #expect(reasons["ttl aws_route53_record.static 60"] == "lower TTL")
    #expect(reasons["split aws_cloudfront_distribution.static"] == "flaws")
    #expect(reasons["parallelism 1"] == "no gain")
  }

  /// A split that never brings the name back was told as no difference.
  @Test func `what makes an outage longer is told as worse`() async throws {
    let endpoint = try #require(try await advice(SampleCourses.recording("04-alb-renamed")).endpoints.first)
    var isWorse: [String: Bool] = [:]
    for rejection in endpoint.rejected {
      if case .noGain(_, let answer) = rejection.reason { isWorse[rejection.change] = answer }
    }
    #expect(isWorse["split aws_lb.web"] == true)
    #expect(isWorse["parallelism 1"] == false)
  }

  @Test func `renamed keys are moved all together`() async throws {
    let advice = try await advice(SampleCourses.recording("11-for-each-keys-renamed"))
    let best = try #require(advice.endpoints.first?.remedies.first)
    #expect(best.kind == "moved")
    #expect(best.course.applies.count == 1)
  }

  @Test func `the search ends with its budget, and says so`() async throws {
    let advice = try await advice(SampleCourses.race(), trials: 3)
    #expect(advice.trials == 3)
    #expect(advice.isCut)
  }

  @Test func `the same plan gives the same advice`() async throws {
    let lists = try await [advice(SampleCourses.race()), advice(SampleCourses.race())].map { advice in
      advice.endpoints.flatMap(\.remedies).map { $0.changes.map(\.description) }
    }
    #expect(lists[0] == lists[1])
  }
}
