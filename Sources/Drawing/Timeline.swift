/// An apply as a picture shows it: what runs when, and which endpoints are dark meanwhile.
///
/// All times are seconds from the start of the apply.
///
///     var timeline = Timeline(title: "static.example goes dark for 10m 57s", totalDuration: 690)
///     timeline.operations = [
///       TimelineRow(id: 0, label: "aws_route53_record.static", action: .delete, start: 0, end: 30),
///       TimelineRow(id: 1, label: "aws_route53_record.new", action: .create, start: 657, end: 690),
///     ]
///     timeline.endpoints = [
///       EndpointRow(name: "static.example", status: "dark", intervals: [
///         EndpointInterval(grade: .dark, start: 0, end: 657, openedBy: 0, closedBy: 1)
///       ])
///     ]
///     let svg = try GraphvizRenderer.render(TimelineDrawing(timeline).document, as: .svg, engine: .nop2)
public struct Timeline: Sendable, Hashable {
  /// The verdict, one sentence.
  public var title: String
  /// What the verdict rests on: plan, number of operations, runs.
  public var subtitle: String
  /// When the apply is done, median.
  public var totalDuration: Double
  /// In any order; drawn by start.
  public var operations: [TimelineRow]
  /// Drawn in this order.
  public var endpoints: [EndpointRow]
  /// Operations that the caller left out already.
  public var omittedOperations: Int
  /// A caveat, printed below the picture.
  public var note: String?

  public init(
    title: String, subtitle: String = "", totalDuration: Double, operations: [TimelineRow] = [],
    endpoints: [EndpointRow] = [], omittedOperations: Int = 0, note: String? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.totalDuration = totalDuration
    self.operations = operations
    self.endpoints = endpoints
    self.omittedOperations = omittedOperations
    self.note = note
  }
}

/// What an operation does, as far as a picture tells it apart.
public enum DrawnAction: String, Sendable, Hashable, CaseIterable {
  case create, update, delete, read, forget
}

/// One operation's bar.
public struct TimelineRow: Sendable, Hashable {
  /// What `EndpointInterval.openedBy` and `closedBy` refer to.
  public var id: Int
  /// The resource's address; cut in the middle where it is too long.
  public var label: String
  public var action: DrawnAction
  /// The delete is of an object that the state calls deposed.
  public var isDeposed: Bool
  /// Seconds, median.
  public var start: Double
  /// Seconds, median.
  public var end: Double
  /// P10 and P90 of the end, in seconds.
  public var endRange: ClosedRange<Double>?
  public var isCritical: Bool
  /// An endpoint is dark because of it.
  public var isOnOutagePath: Bool
  /// A few words behind the bar: "waits for a slot".
  public var note: String?
  /// For an operation that took place: from when to when it was predicted to run, drawn as a line below the bar.
  public var forecast: ClosedRange<Double>?

  public init(
    id: Int, label: String, action: DrawnAction, isDeposed: Bool = false, start: Double, end: Double,
    endRange: ClosedRange<Double>? = nil, isCritical: Bool = false, isOnOutagePath: Bool = false, note: String? = nil
  ) {
    self.id = id
    self.label = label
    self.action = action
    self.isDeposed = isDeposed
    self.start = start
    self.end = end
    self.endRange = endRange
    self.isCritical = isCritical
    self.isOnOutagePath = isOnOutagePath
    self.note = note
  }
}

/// One endpoint and what happens to it.
public struct EndpointRow: Sendable, Hashable {
  public var name: String
  /// One or two words: "dark", "unchanged".
  public var status: String
  public var intervals: [EndpointInterval]
  /// While clients may still hold an old or a negative answer, in seconds.
  public var clientTail: ClosedRange<Double>?
  /// What opens the first interval and what closes the last one, in words; printed below the row.
  public var fromCaption: String?
  public var toCaption: String?

  public init(
    name: String, status: String, intervals: [EndpointInterval] = [], clientTail: ClosedRange<Double>? = nil,
    fromCaption: String? = nil, toCaption: String? = nil
  ) {
    self.name = name
    self.status = status
    self.intervals = intervals
    self.clientTail = clientTail
    self.fromCaption = fromCaption
    self.toCaption = toCaption
  }
}

/// A stretch of time in which an endpoint does not serve as it should.
public struct EndpointInterval: Sendable, Hashable {
  public enum Grade: String, Sendable, Hashable, CaseIterable {
    case dark, degraded
    case warmUp = "warm-up"
    case wrongAnswer = "wrong-answer"
  }

  public var grade: Grade
  /// Seconds, median.
  public var start: Double
  /// Seconds, median; nil where nothing in this apply ends it.
  public var end: Double?
  /// The `id` of the operation that opens it.
  public var openedBy: Int?
  /// The `id` of the operation that closes it.
  public var closedBy: Int?

  public init(grade: Grade, start: Double, end: Double?, openedBy: Int? = nil, closedBy: Int? = nil) {
    self.grade = grade
    self.start = start
    self.end = end
    self.openedBy = openedBy
    self.closedBy = closedBy
  }
}
