import EventSimulation
import Testing

@testable import ResourceKinds

@Suite struct DurationModelTests {
  private static let rows = TableFamily.standard.flatMap { $0.durations.all.compactMap(DurationRow.init) }

  private static func seconds(_ value: Double) -> SimulatedDuration { SimulatedDuration(seconds: value) }

  private static func model(
    _ p10: Double, _ p50: Double, _ p90: Double, _ shape: DurationModel.Shape = .lognormal
  ) -> DurationModel {
    DurationModel(p10: seconds(p10), p50: seconds(p50), p90: seconds(p90), shape: shape)
  }

  @Test func `the three quantiles of every row come back exactly`() {
    for row in Self.rows {
      let model = row.estimate.model
      for (probability, wanted) in [(0.1, model.p10), (0.5, model.p50), (0.9, model.p90)] {
        let distance = (model.quantile(probability) - wanted).milliseconds.magnitude
        #expect(distance <= 1, "\(row.estimate.origin): P\(Int(probability * 100))")
      }
    }
  }

  @Test func `no row is ever quicker for a larger number`() {
    let grid = (0...100).map { Double($0) / 100 }
    for row in Self.rows {
      let drawn = grid.map(row.estimate.model.quantile)
      #expect(zip(drawn, drawn.dropFirst()).allSatisfy { $0 <= $1 }, "\(row.estimate.origin)")
      #expect(drawn.allSatisfy { .zero <= $0 }, "\(row.estimate.origin)")
    }
  }

  /// `quantile` never decreases, so the order statistics of 20,000 draws are its values at those of the numbers drawn.
  @Test func `20000 draws from every row have the row's quantiles`() {
    var generator = SeededGenerator(seed: 7)
    let numbers = (0..<20_000).map { _ in generator.nextUnit() }.sorted()
    for row in Self.rows {
      let model = row.estimate.model
      for (index, wanted) in [(2_000, model.p10), (10_000, model.p50), (18_000, model.p90)] {
        let drawn = model.quantile(numbers[index]).seconds
        #expect(abs(drawn - wanted.seconds) <= 0.12 * wanted.seconds + 0.005, "\(row.estimate.origin)")
      }
    }
  }

  @Test(arguments: [
    model(0.5, 1.5, 170), model(29, 35, 90, .floor), model(121, 152, 185, .quantised), model(4, 14, 55, .quantised),
    model(30, 31, 45, .floor), model(6, 6, 8, .floor),
  ])
  func `draws one by one have the quantiles too`(model: DurationModel) {
    var generator = SeededGenerator(seed: 3)
    let drawn = (0..<20_000).map { _ in model.sample(using: &generator) }.sorted()
    for (index, wanted) in [(2_000, model.p10), (10_000, model.p50), (18_000, model.p90)] {
      #expect(abs(drawn[index].seconds - wanted.seconds) <= 0.15 * wanted.seconds + 0.01)
    }
  }

  @Test func `a provider that looks every ten seconds ends only at its looks`() {
    let model = Self.model(14, 34, 54, .quantised)
    var generator = SeededGenerator(seed: 1)
    let drawn = Set((0..<5_000).map { _ in model.sample(using: &generator).milliseconds })
    #expect(drawn.allSatisfy { $0 >= 14_000 && ($0 - 14_000) % 10_000 == 0 })
    #expect(drawn.isSuperset(of: [14_000, 24_000, 34_000, 44_000, 54_000]))
  }

  @Test func `a floor is never undercut by more than its tenth`() {
    let model = Self.model(30, 31, 45, .floor)
    #expect(model.quantile(0) >= Self.seconds(29))
    #expect(model.quantile(0.0001) >= Self.seconds(29))
  }

  @Test func `a wide mixture does not run to hours`() {
    let model = Self.model(0.5, 1.5, 170)
    #expect(model.quantile(0.99) < Self.seconds(400))
    #expect(model.quantile(1) < Self.seconds(1200))
  }

  @Test func `what is usually there at once may still take a minute`() {
    let model = Self.model(0, 0, 60, .quantiles)
    #expect(model.quantile(0.5) == .zero)
    #expect(model.quantile(0.9) == Self.seconds(60))
  }

  @Test func `a cap cuts off what is longer and nothing else`() {
    let capped = Self.model(1, 10, 100).capped(at: Self.seconds(50))
    #expect(capped.quantile(0.5) == Self.seconds(10))
    #expect(capped.quantile(0.9) == Self.seconds(50))
    #expect(capped.quantile(1) == Self.seconds(50))
  }

  @Test func `what is fixed does not move`() {
    let model = DurationModel.fixed(Self.seconds(30))
    #expect([0, 0.3, 1].map(model.quantile) == [Self.seconds(30), Self.seconds(30), Self.seconds(30)])
  }

  @Test func `the same seed draws the same`() {
    var (left, right) = (SeededGenerator(seed: 9), SeededGenerator(seed: 9))
    let model = Self.model(1, 2, 9)
    for _ in 0..<100 { #expect(model.sample(using: &left) == model.sample(using: &right)) }
  }

  @Test func `scaling scales every quantile`() {
    let scaled = Self.model(10, 20, 60).scaled(by: 0.5)
    #expect([scaled.p10, scaled.p50, scaled.p90] == [Self.seconds(5), Self.seconds(10), Self.seconds(30)])
  }

  /// Values of the standard normal distribution from any table of it.
  @Test(arguments: [(0.5, 0), (0.9, 1.2815515655), (0.975, 1.9599639845), (0.01, -2.3263478740), (0.999, 3.0902323062)])
  func `the normal quantile agrees with the tables`(probability: Double, expected: Double) {
    #expect(abs(Normal.quantile(probability) - expected) < 1e-8)
  }

  @Test(arguments: [(1, 2.0), (4, 1.414), (16, 1.189), (0, 4.0)])
  func `few lines move P10 and P90 apart and leave P50`(observations: Int, factor: Double) {
    let model = Self.model(100, 100, 100, .quantised).widened(forObservations: observations)
    #expect(model.p50 == Self.seconds(100))
    #expect(abs(model.p90.seconds - 100 * factor) < 0.2)
    #expect(abs(model.p10.seconds - 100 / factor) < 0.2)
  }

  @Test func `what is wide already stays`() {
    let model = Self.model(1, 10, 300)
    #expect(model.widened(forObservations: 1) == model)
  }

  @Test func `a floor stays, and what comes on top of it varies less`() {
    let model = Self.model(25, 26, 27, .floor).widened(forObservations: 1)
    #expect(model.p10 == Self.seconds(25))
    #expect(abs(model.p90.seconds - 36.77) < 0.02)
  }

  @Test func `what is always the same stays`() {
    let model = DurationModel.fixed(Self.seconds(30))
    #expect(model.widened(forObservations: 0) == model)
  }

  @Test func `observed rows are as wide as their lines require`() {
    for row in Self.rows where row.estimate.basis == .observed {
      let (model, lines) = (row.estimate.model, row.estimate.observations)
      guard model.shape != .floor, model.shape != .fixed, model.p50.seconds > 1 else { continue }
      let least = model.p50.seconds * (1 + 0.69 / Double(lines).squareRoot())
      #expect(model.p90.seconds >= least, "\(row.estimate.origin)")
    }
  }
}
