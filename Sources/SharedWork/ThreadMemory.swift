private import CAllocator

/// What the allocator is told about work that needs much memory. Nothing depends on it but time.
public enum ThreadMemory {
  /// To be called by a process that reads one document and ends, before it does.
  public static func expectLittle() { applysim_allocator_expect_little() }

  /// The same where the document is large.
  public static func expectMuch() { applysim_allocator_expect_much() }

  /// Whether the process ends when it has done what it does now.
  static var isOfShortProcess: Bool { applysim_allocator_is_expecting() }

  /// On each thread that works along, when it begins.
  public static func prepare() { applysim_allocator_prepare_thread() }
}
