/// 引号修复: of all ways to read a record whose quotes make no sense, the one that costs least.
///
/// A quote may open a cell or be a character; a record should be as wide as the others and stay on its line. The search
/// goes from cell to cell, cheapest first, and gives up in favour of the plain reading after a bounded number of steps.
struct QuoteRepair {
  /// How many cells are tried for one record.
  private static let steps = 4_000
  /// How far the search may look for closing quotes, in bytes.
  private static let reach = 1 << 20

  /// 一步: a cell read behind other cells.
  private struct Step {
    /// Where the next cell begins.
    var at: Int
    /// Which step it stands behind; nil for the first cell.
    var before: Int?
    var cell: AnyRecords.Cell
    var count: Int
    var lineEnds: Int
  }

  private let source: AnyRecords
  private let width: Int
  private var taken: [Step] = []
  /// By cost: the steps that are open.
  private var open: [[Step]] = []
  private var cheapest = 0

  /// The best reading of the record that begins where `plain` does.
  static func best(_ plain: AnyRecord, _ source: AnyRecords, width: Int) -> AnyRecord {
    var search = QuoteRepair(source: source, width: width)
    return search.run(plain) ?? plain
  }

  private init(source: AnyRecords, width: Int) { (self.source, self.width) = (source, width) }

  private mutating func run(_ plain: AnyRecord) -> AnyRecord? {
    // Two ways to one place with as many cells: the cheaper one is enough, and it comes first.
    var seen: Set<[Int]> = []
    var reach = QuoteRepair.reach
    extend(from: plain.start, before: nil, cost: 0, reach: &reach)
    for _ in 0..<QuoteRepair.steps {
      guard let (step, cost) = pop(), reach > 0 else { return nil }
      if step.cell.isLast { return record(step, plain) }
      guard seen.insert([step.at, step.count]).inserted else { continue }
      taken.append(step)
      extend(from: step.at, before: taken.count - 1, cost: cost, reach: &reach)
    }
    return nil
  }

  private mutating func pop() -> (step: Step, cost: Int)? {
    while cheapest < open.count {
      if let step = open[cheapest].popLast() { return (step, cheapest) }
      cheapest += 1
    }
    return nil
  }

  private mutating func extend(from at: Int, before: Int?, cost: Int, reach: inout Int) {
    let count = (before.map { taken[$0].count } ?? 0) + 1
    let lineEnds = before.map { taken[$0].lineEnds } ?? 0
    for reading in readings(at) {
      var total = cost + reading.cost
      if reading.cell.isLast, count != width { total += 5 + min(3, abs(count - width)) }
      reach -= reading.cell.next - at
      while open.count <= total { open.append([]) }
      open[total].append(
        Step(
          at: reading.cell.next, before: before, cell: reading.cell, count: count,
          lineEnds: lineEnds + reading.cell.lineEnds))
    }
  }

  /// The record that ends with a step.
  private func record(_ last: Step, _ plain: AnyRecord) -> AnyRecord {
    var record = plain
    record.next = last.at
    record.lines = 1 + last.lineEnds
    record.cells = []
    var step: Step? = last
    while let each = step {
      record.cells.append(each.cell.bytes)
      step = each.before.map { taken[$0] }
    }
    record.cells.reverse()
    return record
  }

  /// The ways to read one cell, with what each costs.
  private func readings(_ start: Int) -> [(cell: AnyRecords.Cell, cost: Int)] {
    guard source.opening(start) != nil else { return [(source.bare(start), 0)] }
    let bare = source.bare(start)
    // A cell that ends in a quote too was meant to stand between them.
    var found: [(AnyRecords.Cell, Int)] = [
      (bare, bare.bytes.count > 1 && bare.bytes.last == source.dialect.quote ? 6 : 2)
    ]
    if let cell = source.quoted(start) {
      // Text that goes over line ends between quotes that make no sense was never one cell.
      found.append((cell, cell.strays * 2 + (cell.strays > 0 ? cell.lineEnds * 3 : 0)))
    }
    if let cell = closingEarly(start) { found.append((cell, 3)) }
    return found
  }

  /// The cell that ends at the first quote behind which a cell may end, though that quote is one of a pair.
  private func closingEarly(_ start: Int) -> AnyRecords.Cell? {
    guard let open = source.opening(start) else { return nil }
    let text = source.text
    var at = open + 1
    while at < text.count, text[at] != 0x0A, text[at] != 0x0D {
      if text[at] == source.dialect.quote, at > open + 1, text[at - 1] == source.dialect.quote,
        let end = source.ending(behind: at)
      {
        let isLast = end >= text.count || !source.isDelimiter(end)
        return AnyRecords.Cell(
          bytes: Array(text.part(open + 1, at)), next: isLast ? source.behindLine(end) : source.behind(end),
          isLast: isLast)
      }
      at += 1
    }
    return nil
  }
}
