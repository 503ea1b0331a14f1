import Glibc
import InputExercise
import PlanFile

/// Feeds mutations of a plan to the reports of `graph`, `simulate` and `explain`, in this process. `scripts/mutate-corpus` runs it.
///
///     applysim-mutate run PLAN FIRST COUNT STATUS    a line for each of the slowest: microseconds, seed
///     applysim-mutate write PLAN SEED                the mutated plan, on standard output
///
/// STATUS is a file that always has the seed in work, for whoever finds the process dead.
@main
enum Mutate {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 3, let plan = read(arguments[1]) else {
      fail("usage: run PLAN FIRST COUNT STATUS, or write PLAN SEED")
    }
    let value: JSONValue
    do throws(JSONError) { value = try JSONValue.parse(plan) } catch { fail("\(arguments[1]): not JSON: \(error)") }
    switch arguments[0] {
    case "write" where arguments.count == 3:
      guard let seed = UInt64(arguments[2]) else { fail("SEED: expected a number") }
      let bytes = PlanMutation.bytes(of: value, seed: seed)
      var written = 0
      while written < bytes.count {
        let count = unsafe bytes.withUnsafeBytes {
          unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress! + written, bytes.count - written)
        }
        guard count > 0 else { exit(1) }
        written += count
      }
    case "run" where arguments.count == 5:
      guard let first = UInt64(arguments[2]), let count = UInt64(arguments[3]) else {
        fail("FIRST, COUNT: expected numbers")
      }
      await run(value, seeds: first..<(first + count), status: arguments[4])
    default: fail("no such mode: \(arguments[0])")
    }
  }

  /// Longer than this of the processor's time is a hang, however busy the machine is.
  private static let limit = Duration.seconds(2)

  private static func run(_ plan: JSONValue, seeds: Range<UInt64>, status: String) async {
    let descriptor = unsafe open(status, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { fail("\(status): can't be written") }
    var slowest: [(microseconds: Int64, seed: UInt64)] = []
    var (reports, errors) = (0, 0)
    for seed in seeds {
      let line = Array("\(seed)                    ".utf8.prefix(20))
      _ = unsafe line.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress!, 20, 0) }
      // A hang that never ends: SIGALRM's default ends the process.
      alarm(60)
      let bytes = PlanMutation.bytes(of: plan, seed: seed)
      let start = processorTime()
      let outputs = await PlanExercise.outputs(of: bytes, pictures: seed % 20 == 0)
      let time = processorTime() - start
      if let leak = PlantedSecrets.leak(in: outputs) { fail("seed \(seed): a secret in '\(leak)'") }
      if time > limit { fail("seed \(seed): took \(time)") }
      if outputs.contains(where: { $0.name == "error" }) { errors += 1 } else { reports += 1 }
      slowest.append((time.components.attoseconds / 1_000_000_000_000 + time.components.seconds * 1_000_000, seed))
      if slowest.count > 200 { slowest = Array(slowest.sorted { $0 > $1 }.prefix(100)) }
    }
    print("reports\t\(reports)\nerrors\t\(errors)")
    for (microseconds, seed) in slowest.sorted(by: { $0 > $1 }).prefix(100) { print("\(microseconds)\t\(seed)") }
  }

  private static func processorTime() -> Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe block.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress!, $0.count) }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += block[..<count]
    }
  }

  private static func fail(_ text: String) -> Never {
    let line = Array("applysim-mutate: \(text)\n".utf8)
    _ = unsafe line.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress!, $0.count) }
    exit(1)
  }
}
