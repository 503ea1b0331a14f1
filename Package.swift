// swift-tools-version: 6.2
import PackageDescription

// Targets stand in dependency order: each imports only what is above it. See docs/architecture.md.
let package = Package(
  name: "applysim",
  products: [
    .executable(name: "applysim", targets: ["applysim-cli"]),
    .library(name: "ApplySim", targets: ["ApplySim"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // simdjson's first stage (UTF-8 check and structural index) behind a plain C header.
    // No pkgConfig: its .pc file carries a -D flag that SwiftPM refuses.
    .target(
      name: "CSimdjson",
      cxxSettings: [.define("SIMDJSON_THREADS_ENABLED", to: "1")],
      linkerSettings: [.linkedLibrary("simdjson")]
    ),
    // A large file's own pages as memory, which a file that is cut shorter meanwhile does not end.
    .target(name: "CFileMapping"),
    // libgvc and libcgraph: layout and rendering.
    .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    // libzip: saved plan files.
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

    // What the C library's allocator is told about a process that reads one plan and ends.
    .target(name: "CAllocator"),

    // Work shared out over the cores.
    .target(name: "SharedWork", dependencies: ["CAllocator"]),
    // Graphs and nothing else: integer ids, compressed rows, order, cycles, reduction, reachability.
    .target(name: "Graphs"),
    // A discrete-event kernel: clock, queue, seeded generator. It knows no Terraform word.
    .target(
      name: "EventSimulation",
      dependencies: [.product(name: "HeapModule", package: "swift-collections")]
    ),
    // What a Terraform plan says, as values.
    .target(name: "PlanFile", dependencies: ["CSimdjson", "CFileMapping", "CLibzip", "SharedWork"]),
    // .tf and .tf.json files -> who refers to whom: what plan JSON leaves out.
    .target(name: "ConfigurationSource", dependencies: ["PlanFile"]),
    // Recorded applies, JSON stream and text log -> timed operations.
    .target(name: "ApplyLog", dependencies: ["PlanFile"]),
    // From a plan to the order in which Terraform applies it.
    .target(
      name: "ApplyGraph",
      dependencies: [
        "PlanFile", "ConfigurationSource", "Graphs", "SharedWork",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]
    ),
    // What is known of each kind of resource: roles, durations, interruptions, with evidence.
    .target(name: "ResourceKinds", dependencies: ["PlanFile", "EventSimulation", "SharedWork"]),
    // The graph, the catalog and the kernel together: traces, endpoints, outages, percentiles.
    .target(
      name: "ApplySimulation",
      dependencies: [
        "ApplyGraph", "ConfigurationSource", "ResourceKinds", "EventSimulation", "PlanFile", "Graphs", "SharedWork",
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    // Changes to a plan before it is made, simulated beside the original; remedies; failures.
    .target(
      name: "WhatIf",
      dependencies: [
        "ApplySimulation", "ApplyGraph", "ResourceKinds", "EventSimulation", "PlanFile", "Graphs", "SharedWork",
      ]),
    // What was forecast against what took place: replays, running applies, calibration, incidents.
    .target(
      name: "ApplyReplay",
      dependencies: [
        "ApplyLog", "ApplySimulation", "ApplyGraph", "ResourceKinds", "EventSimulation", "PlanFile", "Graphs",
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    // Pictures: plain values -> DOT -> libgraphviz.
    .target(name: "Drawing", dependencies: ["CGraphviz"]),
    // One report, many formats.
    .target(
      name: "Reporting",
      dependencies: [
        "ApplyGraph", "ApplyLog", "ApplyReplay", "ApplySimulation", "WhatIf", "ResourceKinds", "PlanFile",
        "EventSimulation",
        "Graphs", "Drawing",
      ]
    ),
    // The front door: the whole pipeline on one screen.
    .target(
      name: "ApplySim",
      dependencies: [
        "PlanFile", "ConfigurationSource", "ApplyGraph", "ApplyLog", "ApplyReplay", "ResourceKinds", "ApplySimulation",
        "WhatIf", "EventSimulation", "Drawing", "Reporting", "SharedWork",
      ]
    ),
    // The command line: arguments in, exit code out, and the only place with error prose.
    .executableTarget(
      name: "applysim-cli",
      dependencies: [
        "ApplySim", "PlanFile", "ApplyGraph", "ApplyLog", "ApplyReplay", "ApplySimulation", "WhatIf", "ResourceKinds",
        "Reporting", "Drawing", "EventSimulation", "SharedWork",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // Snapshots, recordings, small plans and graphs written as text.
    .target(name: "TestSupport", dependencies: ["PlanFile"], path: "Tests/TestSupport"),
    // Bytes from outside, and everything that the commands would do with them; plans made wrong on purpose.
    .target(
      name: "InputExercise",
      dependencies: [
        "ApplySim", "ApplyGraph", "ApplyLog", "ApplyReplay", "ApplySimulation", "ConfigurationSource", "Drawing",
        "EventSimulation",
        "PlanFile", "Reporting", "WhatIf",
      ],
      path: "Tests/InputExercise"),
    .testTarget(name: "SharedWorkTests", dependencies: ["SharedWork"]),
    .testTarget(name: "GraphsTests", dependencies: ["Graphs", "TestSupport"]),
    .testTarget(name: "EventSimulationTests", dependencies: ["EventSimulation", "TestSupport"]),
    .testTarget(name: "PlanFileTests", dependencies: ["PlanFile", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(name: "ConfigurationSourceTests", dependencies: ["ConfigurationSource", "PlanFile", "TestSupport"]),
    .testTarget(name: "ApplyLogTests", dependencies: ["ApplyLog", "PlanFile", "TestSupport"]),
    .testTarget(
      name: "ApplyGraphTests",
      dependencies: ["ApplyGraph", "ConfigurationSource", "PlanFile", "Graphs", "TestSupport"]),
    .testTarget(
      name: "ResourceKindsTests", dependencies: ["ResourceKinds", "PlanFile", "EventSimulation", "TestSupport"]),
    .testTarget(
      name: "ApplySimulationTests",
      dependencies: [
        "ApplySimulation", "ApplyGraph", "ConfigurationSource", "ResourceKinds", "EventSimulation", "PlanFile",
        "TestSupport",
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "WhatIfTests",
      dependencies: [
        "WhatIf", "ApplyGraph", "ApplySimulation", "EventSimulation", "Graphs", "PlanFile", "ResourceKinds",
        "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "TestSupport"], exclude: ["Snapshots"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "ApplySim", "ApplyGraph", "ApplySimulation", "EventSimulation", "PlanFile", "Drawing",
        "TestSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "ConformanceTests",
      dependencies: [
        "ApplySim", "ApplyGraph", "ApplyLog", "ApplyReplay", "ApplySimulation", "ConfigurationSource",
        "EventSimulation",
        "Graphs", "InputExercise", "PlanFile", "Reporting", "ResourceKinds", "TestSupport",
      ],
      exclude: ["Recordings"]
    ),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "applysim-cli", "ApplySim", "WhatIf", "ApplySimulation", "Drawing", "InputExercise", "PlanFile", "TestSupport",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Snapshots", "Remedies", "Fixtures"]
    ),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// Only for scripts/benchmark: BENCHMARKS=1 swift build -c release --product applysim-benchmarks
if Context.environment["BENCHMARKS"] == "1" {
  package.targets += [
    .target(name: "CBenchmarks", linkerSettings: [.linkedLibrary("simdjson")]),
    .executableTarget(
      name: "applysim-benchmarks",
      dependencies: ["CBenchmarks", "PlanFile", "ApplyGraph", "ResourceKinds", "ApplySimulation", "Graphs"],
      path: "Sources/Benchmarks"),
  ]
}

// Only for scripts/fuzz and scripts/mutate-corpus.
if Context.environment["FUZZING"] == "1" {
  package.targets += [
    .executableTarget(name: "applysim-fuzz", dependencies: ["InputExercise"], path: "Sources/Fuzzing"),
    .executableTarget(name: "applysim-mutate", dependencies: ["InputExercise", "PlanFile"], path: "Sources/Mutating"),
  ]
}

// The same rules for all our Swift: see docs/architecture.md, "What the compiler holds".
for target in package.targets
where target.type != .system && !["CSimdjson", "CFileMapping", "CAllocator", "CBenchmarks"].contains(target.name) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .strictMemorySafety(),
      .treatAllWarnings(as: .error),
    ]
}
