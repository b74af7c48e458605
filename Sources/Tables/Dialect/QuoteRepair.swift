/// 引号修复: of all ways to read a record whose quotes make no sense, the one that costs least.
///
/// A quote may open a cell or be a character; a record should be as wide as the others and stay on its line. The search
/// goes from cell to cell, cheapest first, and gives up in favour of the plain reading after a bounded number of steps.
enum QuoteRepair {
  private static let steps = 4_000

  private struct Step {
    var at: Int
    var cost: Int
    var cells: [[UInt8]]
    var lineEnds: Int
    var isDone = false
  }

  /// The best reading of the record that begins where `plain` does.
  static func best(_ plain: AnyRecord, _ source: AnyRecords, width: Int) -> AnyRecord {
    var open = [Step(at: plain.start, cost: 0, cells: [], lineEnds: 0)]
    var seen: [Int: Int] = [:]
    var budget = steps
    while let index = open.indices.min(by: { open[$0].cost < open[$1].cost }), budget > 0 {
      budget -= 1
      let step = open.remove(at: index)
      if step.isDone {
        var record = plain
        record.cells = step.cells
        record.next = step.at
        record.lines = 1 + step.lineEnds
        record.strays = plain.strays
        return record
      }
      // Two ways to one place with as many cells: the cheaper one is enough.
      let key = step.at &* 4096 &+ min(step.cells.count, 4095)
      if let known = seen[key], known <= step.cost { continue }
      seen[key] = step.cost
      for cell in readings(step.at, source) {
        var next = step
        next.cells.append(cell.cell.bytes)
        next.at = cell.cell.next
        next.cost += cell.cost
        next.lineEnds += cell.cell.lineEnds
        next.isDone = cell.cell.isLast
        if next.isDone, next.cells.count != width { next.cost += 5 + min(3, abs(next.cells.count - width)) }
        open.append(next)
      }
    }
    return plain
  }

  /// The ways to read one cell, with what each costs.
  private static func readings(_ start: Int, _ source: AnyRecords) -> [(cell: AnyRecords.Cell, cost: Int)] {
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
    if let cell = closingEarly(start, source) { found.append((cell, 3)) }
    return found
  }

  /// The cell that ends at the first quote behind which a cell may end, though that quote is one of a pair.
  private static func closingEarly(_ start: Int, _ source: AnyRecords) -> AnyRecords.Cell? {
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
