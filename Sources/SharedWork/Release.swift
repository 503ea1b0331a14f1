/// Lets a large value go on another core: to free what a plan was read into takes nearly as long as to read it, and nobody
/// needs to wait for it.
///
/// Only the last owner's release does anything, so pass it with `consume`.
///
/// - Parameter count: of how many objects it is. Few are let go among the other work, because a thread of their own would
///   cost more, and not at all by a process that ends soon.
public func releaseAside<Value: Sendable>(_ value: consuming Value, of count: Int) {
  // Counted by hand: the caller would be the last owner where the task has ended before this function does.
  let owned = unsafe Unmanaged.passRetained(Box(value))
  if count <= few, ThreadMemory.isOfShortProcess { return }
  Task.detached(priority: count <= few ? nil : .background) { unsafe owned.release() }
}

private let few = 1_000

private final class Box<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: consuming Value) { self.value = value }
}
