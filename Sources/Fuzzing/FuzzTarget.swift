import Glibc
import InputExercise

/// libFuzzer's entry point; APPLYSIM_FUZZ names the kind of input. `scripts/fuzz` builds and runs it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe kind.exercise(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let kind: InputKind = {
  let names = InputKind.allCases.map(\.rawValue).joined(separator: ", ")
  guard let text = unsafe getenv("APPLYSIM_FUZZ"), let kind = unsafe InputKind(rawValue: String(cString: text)) else {
    fatalError("APPLYSIM_FUZZ: expected one of \(names)")
  }
  return kind
}()
