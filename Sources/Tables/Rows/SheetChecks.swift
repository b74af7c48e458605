import Quantities

/// 核对: what a sheet says about itself: its totals, and its numbering.
struct SheetChecks {
  /// By plan: the sum of a number column so far; nil where there is none or it grew too large.
  private var sums: [Int64?]
  private var hadTotal = false
  private var lastNumber: Int?
  /// The first jump in the numbering: the number expected, the one found, and where.
  private(set) var gap: (expected: Int, found: Int, at: RecordCursor, cell: String)?
  /// A total that differs, of the footer read last.
  private(set) var difference: (plan: Int, stated: Decimal6, computed: Decimal6)?

  init(_ plans: [ColumnPlan]) {
    sums = plans.map { $0.type == .number && $0.cell >= 0 ? 0 : nil }
    isNeeded = sums.contains { $0 != nil }
  }

  /// Takes in an accepted row.
  mutating func row(_ plans: [ColumnPlan]) {
    for index in sums.indices {
      guard let sum = sums[index], !plans[index].value.isBlank else { continue }
      let (total, over) = sum.addingReportingOverflow(plans[index].value.value)
      sums[index] = over ? nil : total
    }
  }

  /// Whether there is a column that can be summed.
  let isNeeded: Bool

  /// The numbering of a row that was rejected counts all the same.
  mutating func number(_ raw: Bytes, at start: RecordCursor) {
    guard let value = NumberReader.plain(raw).map({ Int($0 / 1_000_000) }) else {
      lastNumber = nil
      return
    }
    if let last = lastNumber, value > last + 1, gap == nil { gap = (last + 1, value, start, raw.string) }
    lastNumber = value
  }

  /// The numbering of a row that cannot be read is unknown.
  mutating func loseNumber() { lastNumber = nil }

  /// Compares the first 合计 or 总计 with the rows above it, if none of them was rejected and no 小计 came first.
  mutating func footer(_ view: RecordView, _ plans: [ColumnPlan], rejected: Int) {
    difference = nil
    lastNumber = nil
    guard !hadTotal else { return }
    let words = (0..<view.width).compactMap { Footer.word(view[$0]) }
    guard let word = words.first, ["合计", "总计", "小计"].contains(word) else { return }
    hadTotal = true
    guard word != "小计", rejected == 0 else { return }
    for index in plans.indices {
      guard let sum = sums[index] else { continue }
      var repairs: Repairs = []
      let text = Array(Cleaning.text(view[plans[index].cell].string).utf8)
      let stated = text.withUnsafeBytes {
        TextCleaner.isBlank($0) ? nil : NumberReader.read($0, repairs: &repairs)
      }
      guard let stated, stated.micro != sum else { continue }
      difference = (index, stated, Decimal6(micro: sum))
      return
    }
  }
}
