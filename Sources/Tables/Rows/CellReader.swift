import Diagnostics
import Quantities

/// 读格: raw cells to typed ones. Nearly all take the short way without a copy; the rest are cleaned first.
struct CellReader {
  var symbols = SymbolTable()
  var lists: [[Int32]] = []
  var dates: DateReader
  let period: Period
  /// What the last cell needed.
  var repairs: Repairs = []
  /// Why the last cell could not be read.
  var fault: Problem?
  /// By column and value: what was told of a value that the column does not have.
  private var unknown: [Int: [String: Problem]] = [:]
  private var text: [UInt8] = []
  private var item: [UInt8] = []

  init(_ period: Period) {
    self.period = period
    dates = DateReader(period)
  }

  /// Reads one cell. After a fault the value is blank.
  @inline(__always)
  mutating func read(_ raw: Bytes, _ plan: inout ColumnPlan) -> CellValue {
    switch plan.type {
    case .date:
      if let day = DateReader.plain(raw) { return CellValue(Int64(day.number)) }
    case .datetime:
      if let day = DateReader.plain(raw) { return CellValue(Moment(day: day).code) }
    case .name:
      if NameCleaner.isPlain(raw) { return taken(raw, &plan) }
    case .id:
      if IdCleaner.isPlain(raw, plan.idKind) { return taken(raw, &plan) }
    case .text, .list:
      if raw.at(0) != 0x23, TextCleaner.isPlain(raw), !TextCleaner.isBlank(raw),
        !plan.isMultiple || !ListSplitter.isNeeded(raw), !plan.isVillage || !raw.contains(0x3F)
      {
        return taken(raw, &plan)
      }
    case .number:
      if let value = NumberReader.plain(raw) { return CellValue(value) }
    case .month, .flag: break
    }
    return readSlowly(raw, &plan)
  }

  /// A text that needs nothing more: a declared value, or what it says.
  @inline(__always)
  private mutating func taken(_ bytes: Bytes, _ plan: inout ColumnPlan) -> CellValue {
    if plan.hasValues {
      if let index = plan.values.find(bytes) { return canonical(index, &plan) }
      if !plan.isOpen {
        fault = notInSet(bytes, plan)
        return .blank
      }
    }
    let hash = CellHash(bytes)
    return CellValue(value: plan.isNeeded ? Int64(symbols.intern(bytes, hash: hash.high)) : 0, hash: hash)
  }

  private mutating func canonical(_ index: Int, _ plan: inout ColumnPlan) -> CellValue {
    if plan.canonicalSymbols[index] < 0 {
      plan.canonicalSymbols[index] = symbols.intern(plan.values.canonicals[index])
    }
    return CellValue(value: Int64(plan.canonicalSymbols[index]), hash: plan.values.hashes[index])
  }

  private mutating func notInSet(_ bytes: Bytes, _ plan: ColumnPlan) -> Problem {
    let value = bytes.string
    if let known = unknown[plan.column]?[value] { return known }
    let allowed = plan.values.canonicals
    let problem = Problem.notInSet(value, nearest: Nearest.names(to: value, in: allowed), allowed: allowed)
    // One wrong word usually stands in many rows.
    if unknown[plan.column, default: [:]].count < 1_000 { unknown[plan.column, default: [:]][value] = problem }
    return problem
  }

  /// The long way: clean, then read by type.
  @inline(never)
  mutating func readSlowly(_ raw: Bytes, _ plan: inout ColumnPlan) -> CellValue {
    var cleaned: [UInt8] = []
    swap(&cleaned, &text)
    defer { swap(&cleaned, &text) }
    let mended = TextCleaner.clean(raw, into: &cleaned)
    return cleaned.withUnsafeBytes { bytes in
      // A declared value wins over the marks of a blank: an office may have given `/` a meaning.
      if plan.hasValues, !bytes.isEmpty, let index = plan.values.find(bytes) {
        return canonical(index, &plan)
      }
      if TextCleaner.isBlank(bytes) { return .blank }
      if TextCleaner.isSpreadsheetError(bytes) {
        fault = .spreadsheetError
        return .blank
      }
      let value = typed(bytes, mended, &plan)
      if fault != nil { return .blank }
      return value
    }
  }

  private mutating func typed(_ bytes: Bytes, _ mended: Repairs, _ plan: inout ColumnPlan) -> CellValue {
    switch plan.type {
    case .text, .list:
      repairs.formUnion(mended.intersection(.radicals))
      if plan.isVillage, bytes.contains(0x3F) || bytes.contains("\u{FFFD}") {
        fault = .id(.damaged)
        return .blank
      }
      return plan.isMultiple ? several(bytes, &plan) : taken(bytes, &plan)
    case .name, .id:
      repairs.formUnion(mended)
      return plan.isMultiple ? several(bytes, &plan) : single(bytes, &plan)
    case .date, .datetime:
      return moment(dates.read(bytes, repairs: &repairs), &plan)
    case .month(let last):
      return moment(dates.readMonth(bytes, last: last, repairs: &repairs), &plan)
    case .number:
      guard let number = NumberReader.read(bytes, repairs: &repairs) else {
        fault = .number
        return .blank
      }
      return CellValue(number.micro)
    case .flag:
      guard let flag = FlagReader.read(bytes) else {
        fault = .flag
        return .blank
      }
      return CellValue(flag ? 1 : 0)
    }
  }

  /// One name, id or text out of a cell.
  private mutating func single(_ bytes: Bytes, _ plan: inout ColumnPlan) -> CellValue {
    var cleaned: [UInt8] = []
    swap(&cleaned, &item)
    defer { swap(&cleaned, &item) }
    switch plan.type {
    case .name:
      if let bad = NameCleaner.clean(bytes, into: &cleaned, repairs: &repairs) { fault = .name(bad) }
    case .id:
      if let bad = IdCleaner.clean(bytes, plan.idKind, into: &cleaned, repairs: &repairs) {
        fault = .id(bad)
      }
    default:
      return taken(bytes, &plan)
    }
    guard fault == nil else { return .blank }
    return cleaned.withUnsafeBytes { $0.isEmpty ? .blank : taken($0, &plan) }
  }

  /// Several items; the symbol of the only one, or `~index` of a list.
  private mutating func several(_ bytes: Bytes, _ plan: inout ColumnPlan) -> CellValue {
    let ranges = ListSplitter.items(bytes, repairs: &repairs)
    guard ranges.count > 1 else {
      guard let range = ranges.first else { return .blank }
      return single(bytes.part(range.lowerBound, range.upperBound), &plan)
    }
    var items: [Int32] = []
    var hash = CellHash(Int64(0))
    for range in ranges {
      let value = single(bytes.part(range.lowerBound, range.upperBound), &plan)
      if fault != nil { return .blank }
      if value.isBlank { continue }
      let symbol = Int32(truncatingIfNeeded: plan.isNeeded ? value.value : Int64(items.count))
      if plan.isNeeded, plan.dropsDuplicates, items.contains(symbol) {
        repairs.insert(.duplicates)
        continue
      }
      items.append(symbol)
      hash.add(value.hash)
      if items.count == 1 { first = value }
    }
    if items.isEmpty { return .blank }
    if items.count == 1 { return first }
    lists.append(items)
    return CellValue(value: Int64(~(lists.count - 1)), hash: hash)
  }

  private var first = CellValue.blank

  private mutating func moment(_ reading: DateReading, _ plan: inout ColumnPlan) -> CellValue {
    switch reading {
    case .moment(let moment):
      noteEpoch(moment.day)
      return value(moment, plan)
    case .unordered(let a, let b, let c, let isShort, let time):
      plan.hasUnordered = true
      for order in plan.possibleOrders
      where DateReader.day(a, b, c, isShortYear: isShort, order, near: period.year) == nil {
        plan.possibleOrders.remove(order)
      }
      if let order = plan.order,
        let day = DateReader.day(a, b, c, isShortYear: isShort, order, near: period.year)
      {
        repairs.insert(.order)
        return value(Moment(day: day, second: time), plan)
      }
      fault = .date(plan.order == nil ? .order : .noSuchDay, period: period.label)
    case .bad(let bad): fault = .date(bad, period: period.label)
    }
    return .blank
  }

  private func value(_ moment: Moment, _ plan: ColumnPlan) -> CellValue {
    plan.type == .datetime ? CellValue(moment.code) : CellValue(Int64(moment.day.number))
  }

  /// A serial number of a workbook that counts from 1904 lies 1462 days too early.
  private mutating func noteEpoch(_ day: Day) {
    guard repairs.contains(.serial), !period.contains(day), period.contains(day.advanced(by: 1462)) else {
      return
    }
    repairs.insert(.otherEpoch)
  }
}
