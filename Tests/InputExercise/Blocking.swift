import Dispatch
import Synchronization

/// Runs `body` to its end on another thread. A fuzzer's entry point can't be asynchronous.
func blocking<Result: Sendable>(_ body: @escaping @Sendable () async -> Result) -> Result {
  let semaphore = DispatchSemaphore(value: 0)
  let result = Answer<Result>()
  Task.detached {
    let answer = await body()
    result.value.withLock { $0 = answer }
    semaphore.signal()
  }
  semaphore.wait()
  return result.value.withLock { $0! }
}

private final class Answer<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
