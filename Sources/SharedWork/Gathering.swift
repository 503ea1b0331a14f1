private import Dispatch

/// Elements that one core gathers and that are moved into one array in the end: what an array holds could only be copied, and
/// each reference in it counted once more and once less.
@safe public final class Gathering<Element: Sendable>: @unchecked Sendable {
  // One core appends; what is moved away is no longer counted here.
  private var places: UnsafeMutablePointer<Element>
  private var room: Int
  public private(set) var count = 0

  public init(room: Int = 64) {
    unsafe places = .allocate(capacity: room)
    self.room = room
  }

  deinit {
    unsafe places.deinitialize(count: count)
    unsafe places.deallocate()
  }

  public func append(_ element: consuming Element) {
    if count == room {
      room *= 2
      let larger = UnsafeMutablePointer<Element>.allocate(capacity: room)
      unsafe larger.moveInitialize(from: places, count: count)
      unsafe places.deallocate()
      unsafe places = larger
    }
    unsafe (places + count).initialize(to: element)
    count += 1
  }

  /// What all of them hold, one behind the other. Nothing is left in them.
  public static func joined(_ parts: [Gathering]) -> [Element] {
    let ends = parts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    // The standard library writes into the empty list that all share.
    if ends[parts.count] == 0 { return [] }
    return unsafe [Element](unsafeUninitializedCapacity: ends[parts.count]) { all, initialized in
      guard let start = all.baseAddress else { return }
      // Each iteration writes places of its own, and all have when `concurrentPerform` returns.
      nonisolated(unsafe) let all = unsafe start
      DispatchQueue.concurrentPerform(iterations: parts.count) { number in
        let part = parts[number]
        unsafe (all + ends[number]).moveInitialize(from: part.places, count: part.count)
        part.count = 0
      }
      initialized = ends[parts.count]
    }
  }
}
