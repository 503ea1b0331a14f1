/// Lets a large value go on another core: to free what a plan was read into takes nearly as long as to read it, and nobody
/// needs to wait for it.
///
/// Only the last owner's release does anything, so pass it with `consume`.
public func releaseAside<Value: Sendable>(_ value: consuming Value) {
  let value = value
  Task.detached(priority: .background) { withExtendedLifetime(value) {} }
}
