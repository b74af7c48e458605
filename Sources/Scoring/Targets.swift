import Facts
import Quantities
import Rules

/// 联系对象: each person's distinct linked households and the days of the period on which each link holds.
struct Targets {
  /// By target, those of one person together, by household: its household.
  private(set) var household: [Int32] = []
  private var spanStarts: [Int32] = [0]
  private var spans: [(from: Int32, until: Int32)] = []
  private var starts: [Int32] = [0]
  private let first: Int32
  private let last: Int32

  /// Rows of a links table that pass the filter; several rows about one household are one target.
  init(view: TableView, filter: RowFilter, people: Int, households: Int, period: Period) {
    first = period.start.number
    last = period.last.number
    let all = (0..<view.count).map { Int32(truncatingIfNeeded: $0) }.filter { filter.passes(Int($0)) }
    let rows = Buckets(
      Buckets(all, keys: view.facts.household, count: households).items, keys: view.person, count: people)
    for person in 0..<people {
      var open: [(from: Int32, until: Int32)] = []
      var current = FactTable.none
      for row in rows[person] {
        let next = view.household(Int(row))
        if next != current {
          if current != FactTable.none { close(current, open) }
          current = next
          open.removeAll(keepingCapacity: true)
        }
        let holds = Int(row) < view.facts.holds.count ? view.facts.holds[Int(row)] : (.min, .max)
        let span = (from: Swift.max(holds.0, first), until: Swift.min(holds.1, last))
        if span.from <= span.until { open.append(span) }
      }
      if current != FactTable.none { close(current, open) }
      starts.append(Int32(truncatingIfNeeded: household.count))
    }
  }

  /// Ends one target: its spans sorted and joined where they touch.
  private mutating func close(_ target: Int32, _ open: [(from: Int32, until: Int32)]) {
    household.append(target)
    if open.count <= 1 {
      spans.append(contentsOf: open)
    } else {
      var joined: [(from: Int32, until: Int32)] = []
      for span in open.sorted(by: { ($0.from, $0.until) < ($1.from, $1.until) }) {
        if let before = joined.last, Int(span.from) <= Int(before.until) + 1 {
          joined[joined.count - 1].until = Swift.max(before.until, span.until)
        } else {
          joined.append(span)
        }
      }
      spans.append(contentsOf: joined)
    }
    spanStarts.append(Int32(truncatingIfNeeded: spans.count))
  }

  /// The number of targets of all people.
  var count: Int { household.count }

  /// Where a person's targets stand.
  func range(of person: Int) -> Range<Int> {
    guard person >= 0, person < starts.count - 1 else { return 0..<0 }
    return Int(starts[person])..<Int(starts[person + 1])
  }

  /// Whether a link holds on any day of the period.
  func holdsInPeriod(_ target: Int) -> Bool { spanStarts[target] < spanStarts[target + 1] }

  /// How a link holds within a stretch of days of the period (both included).
  func holding(_ target: Int, from: Int32, until: Int32) -> Holding {
    var found = Holding.never
    for index in Int(spanStarts[target])..<Int(spanStarts[target + 1]) {
      let span = spans[index]
      if span.from <= from, until <= span.until { return .always }
      if span.from <= until, from <= span.until { found = .partly }
    }
    return found
  }

  /// How a link holds within the period.
  func holding(_ target: Int) -> Holding { holding(target, from: first, until: last) }

  /// 起止: on no day, on some, on all.
  enum Holding { case never, partly, always }
}
