import Diagnostics
import Quantities

/// What a row must be as a whole, and what becomes of it.
extension RowReader {
  /// What several cells must be together; true if something is wrong.
  mutating func checkTogether(_ record: Record, _ view: RecordView) -> Bool {
    var isWrong = false
    for set in alternatives where !set.contains(where: { $0 < plans.count && !plans[$0].value.isBlank }) {
      // A cell that could not be read has been told already.
      if problems.entries.contains(where: { set.contains($0.plan) && plans[$0.plan].isNeeded }) { continue }
      problems.add(
        set.first { plans[$0].cell >= 0 } ?? set[0], .requiredOne(of: set.map { sheet.name($0) }),
        always: true)
      isWrong = true
    }
    for list in orders { isWrong = checkOrder(list) || isWrong }
    if splits.isNeeded { isWrong = pair(record, view) || isWrong }
    return isWrong
  }

  private mutating func checkOrder(_ list: [Int]) -> Bool {
    for (place, later) in list.enumerated() {
      guard later < plans.count, !plans[later].value.isBlank else { continue }
      for earlier in list[..<place] where earlier < plans.count && !plans[earlier].value.isBlank {
        guard let first = moment(earlier), let second = moment(later) else { continue }
        let isTimed = first.second != nil && second.second != nil
        if isTimed ? first.seconds <= second.seconds : first.day <= second.day { continue }
        problems.add(
          later, .backwards(sheet.name(earlier), sheet.name(later), first.text, second.text), always: true)
        return true
      }
    }
    return false
  }

  private func moment(_ index: Int) -> Moment? {
    switch plans[index].type {
    case .datetime: Moment(code: plans[index].value.value)
    case .date, .month: Moment(day: Day(number: Int32(truncatingIfNeeded: plans[index].value.value)))
    default: nil
    }
  }

  private mutating func pair(_ record: Record, _ view: RecordView) -> Bool {
    var repeated: [Int] = []
    let unequal = splits.pair(&plans, &cells.lists, repeated: &repeated)
    for plan in repeated { note(.duplicates, record, plans[plan].cell, view[plans[plan].cell]) }
    guard let unequal else { return false }
    problems.add(
      unequal.first?.plan ?? 0, .unequalSplit(unequal.map { (sheet.name(plans[$0.plan].column), $0.count) }),
      always: true)
    return true
  }

  /// Reads 原文件 and 原行; false if one of them is missing or no row number.
  mutating func readReturn(
    _ view: RecordView, _ at: (file: Int, row: Int), _ source: inout (file: Int32, row: Int32)
  ) -> Bool {
    let file = Sheet.pathText(view[at.file])
    let row = Cleaning.text(view[at.row].string)
    if file.isEmpty, row.isEmpty { return true }
    guard !file.isEmpty, let number = Int32(row), number > 0 else {
      problems.returnCell = at.row
      return false
    }
    source = (cells.symbols.intern(file), number)
    return true
  }

  /// Tells the problems of a row; false if it was rejected.
  mutating func settle(_ record: Record, _ view: RecordView, _ source: (file: Int32, row: Int32))
    -> Bool
  {
    for index in plans.indices
    where plans[index].isRequired && plans[index].cell >= 0 && plans[index].value.isBlank
      && !problems.has(index)
    {
      problems.add(index, .required(sheet.name(plans[index].column)), always: true)
    }
    defer { problems = RowProblems() }
    var reasons: [Diagnostic] = []
    var all: [Diagnostic] = []
    for entry in problems.entries {
      let plan = plans[entry.plan]
      let place = entry.cell ?? plan.cell
      let isError = entry.always || plan.isNeeded
      let at = Place(
        file: sheet.path, row: Int(record.start.row), line: Int(record.start.line),
        column: entry.cell.map { sheet.label($0) } ?? sheet.name(plan.column),
        columnLetter: place >= 0 ? Place.letter(ofColumn: place) : nil)
      let cell = place >= 0 ? view[place].string : nil
      let problem = shared(isError ? entry.problem : .andBlank(entry.problem))
      all.append(problem.at(at, isError ? .error : .warning, cell: cell))
      if isError, let last = all.last { reasons.append(last) }
    }
    if let cell = problems.returnCell {
      all.append(Problem.returnPlace.at(place(record, cell), .error, cell: view[cell].string))
      if let last = all.last { reasons.append(last) }
    }
    if !reasons.isEmpty, isSomeHeader(record, view) { return false }
    diagnostics.append(contentsOf: all)
    guard !reasons.isEmpty else { return true }
    if let cell = sheet.numberCell { checks.number(view[cell], at: record.start) }
    let of = source.row > 0 ? (file: cells.symbols.text(source.file), row: Int(source.row)) : nil
    reject(record, reasons, isBroken: !hasReadable, returnOf: of)
    return false
  }
}
