import Quantities
import Rules

/// 窗口: the stretches of the calendar in which points are capped; the parts of them that lie in the period.
struct Windows {
  private let per: Window
  /// By day of the period, the first day of its window; so that nothing is reckoned per row.
  private let firstDays: [Int32]
  private let start: Int32

  init(_ per: Window, period: Period) {
    self.per = per
    start = period.start.number
    firstDays = (period.start.number..<Swift.max(period.start.number, period.end.number)).map {
      Windows.firstDay(of: Day(number: $0), per)
    }
  }

  /// The window of a day, named by its first day; rows without a date share one.
  func window(of day: Int32) -> Int32 {
    guard day != .min else { return .min }
    let offset = Int(day) - Int(start)
    return firstDays.indices.contains(offset)
      ? firstDays[offset] : Windows.firstDay(of: Day(number: day), per)
  }

  /// The window that holds the whole period, if one does.
  var only: Int32? {
    guard let first = firstDays.first, firstDays.last == first else { return nil }
    return first
  }

  /// The first day of the window in which a day lies; a week begins on Monday.
  static func firstDay(of day: Day, _ per: Window) -> Int32 {
    switch per {
    case .day: day.number
    case .week: day.number &- Int32(day.weekday - 1)
    case .month: day.firstOfMonth.number
    case .year: Day(year: day.civil.year, month: 1, day: 1)?.number ?? day.number
    }
  }
}

/// 窗口小计: running sums by window, each clamped on its own.
struct WindowedSum {
  private let windows: Windows
  private let bounds: Bounds
  private var raw: [Int32: Rational] = [:]
  /// The sum of the clamped windows.
  private(set) var total = Rational.zero

  init(_ cap: WindowCap, period: Period) {
    windows = Windows(cap.per, period: period)
    bounds = cap.bounds
  }

  /// The window that holds the whole period, if one does.
  var only: Int32? { windows.only }

  /// Adds to the window of a day.
  mutating func add(_ number: Rational, day: Int32) {
    let window = windows.window(of: day)
    let before = raw[window]
    let after = (before ?? .zero) + number
    raw[window] = after
    total = total - (before.map { PointsMaker.clamp($0, bounds) } ?? .zero) + PointsMaker.clamp(after, bounds)
  }

  /// Whether any window was clamped.
  var isClamped: Bool { raw.values.contains { bounds.clamp($0) != $0 } }

  /// Empties all windows.
  mutating func reset() {
    raw.removeAll(keepingCapacity: true)
    total = .zero
  }
}
