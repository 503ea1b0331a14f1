import ApplyGraph
private import CBenchmarks
private import Graphs
import PlanFile
import ResourceKinds

/// Reading and ordering beside what simdjson needs for the same bytes.
struct ReadingBenchmark {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func report() throws {
    Benchmarks.report("implementation", unsafe String(cString: applysim_benchmark_implementation()))
    Benchmarks.report("bytes", bytes.count)
    let index = Benchmarks.least { unsafe applysim_benchmark_index(bytes, bytes.count) }
    Benchmarks.report("simdjson_index_ms", index.milliseconds)
    let parse = Benchmarks.least { unsafe applysim_benchmark_parse(bytes, bytes.count) }
    Benchmarks.report("simdjson_parse_ms", parse.milliseconds)
    let selection = AttributeSelection { ResourceCatalog.standard.wantedAttributes(of: $0) }
    let reading = try Benchmarks.least { try PlanReader(selection: selection).read(bytes) }
    Benchmarks.report("reading_ms", reading.milliseconds)
    let input = ApplyGraphInput(plan: reading.1)
    let building = try Benchmarks.least { try ApplyGraphBuilder.build(input) }
    Benchmarks.report("building_ms", building.milliseconds)
    Benchmarks.report("operations", building.1.operations.count)
    Benchmarks.report("edges", building.1.order.edges.count)
  }
}
