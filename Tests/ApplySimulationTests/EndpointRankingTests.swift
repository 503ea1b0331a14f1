import EventSimulation
import Testing

@testable import ApplySimulation

@Suite struct EndpointRankingTests {
  private func observation(_ place: Int) -> EndpointObservation {
    var observation = EndpointObservation()
    observation.dark = Int64(place * 7 % 5)
    observation.impaired = Int64(place * 11 % 3)
    observation.isOpenEnded = place % 4 == 3
    observation.worst = place % 3 == 0 ? .degraded : .dark
    return observation
  }

  /// What nothing ends is worst, then what is dark for long, then the worst moment, then what is impaired for long; of equal
  /// runs the first.
  private func isBefore(_ left: (Int, EndpointObservation), _ right: (Int, EndpointObservation)) -> Bool {
    func key(_ run: (place: Int, at: EndpointObservation)) -> (Int, Int64, Int, Int64, Int) {
      (run.at.isOpenEnded ? 1 : 0, run.at.dark, -Int(run.at.worst.rawValue), run.at.impaired, run.place)
    }
    return key(left) < key(right)
  }

  @Test(arguments: [1, 2, 3, 10, 97, 100]) func areTheRunsThatSortingFinds(count: Int) {
    let observations = (0..<count).map(observation)
    let sorted = observations.enumerated().map { ($0, $1) }.sorted(by: isBefore)
    let ranking = EndpointRanking(observations)
    #expect(ranking.medianRun == sorted[(count - 1) / 2].0)
    #expect(ranking.worstCase == sorted[Percentiles.index(ofPercent: 90, count: count)].0)
  }

  @Test func ofEqualRunsItIsTheOneAtThePlace() {
    let ranking = EndpointRanking([EndpointObservation](repeating: EndpointObservation(), count: 10))
    #expect(ranking.medianRun == 4)
    #expect(ranking.worstCase == 8)
  }
}
