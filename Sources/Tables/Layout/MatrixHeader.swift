import Quantities

/// 矩阵表头: one, two or three rows of headings read as those of a matrix: who, and which meetings.
struct MatrixHeader {
  /// How many rows of headings there may be: month over day over type.
  static let depth = 3

  let table: Int
  /// Which columns of the table stand for themselves; the date, the type and what the meetings fill have no cell.
  var match: HeaderMatch
  var meetings: [MatrixMeeting] = []
  /// The headings as one row, as they stand.
  let headings: [String]
  /// By cell, what a heading must be called where it comes back in one row and without title, to be read the same.
  private(set) var returned: [Int: String] = [:]
  /// How many rows they take.
  var rows: Int
  /// Headings whose date cannot be taken.
  var faults: [(cell: Int, problem: Problem)] = []
  /// Headings of a declared type without any date.
  private(set) var undated: [Int] = []
  /// Whether a date was taken without its year.
  var lacksYear = false
  /// Whether the type is that of the title.
  private(set) var typeIsOfTitle = false
  /// Whether there are more columns of meetings than are taken.
  private(set) var isTooWide = false
  private var typed = 0

  /// How much was found: people's columns, meetings, types.
  var score: Int { match.found + meetings.reduce(0) { $0 + $1.cells.count } + typed }

  /// What counts against the columns found of other tables.
  var found: Int { match.found + (meetings.isEmpty ? 0 : typed > 0 ? 3 : 2) }

  /// Reads rows of headings, blank cells of merged ones filled; always gives something, which may hold no meeting.
  init(_ rows: [[String]], table: Int, words: MatrixWords, shapes: PreparedShapes, dates: MatrixDates) {
    let shape = shapes.shapes[table]
    let width = rows.map(\.count).max() ?? 0
    self.table = table
    self.rows = rows.count
    match = HeaderMatch(table: table, cells: [Int](repeating: -1, count: shape.columns.count))
    headings = (0..<width).map { cell in MatrixHeader.parts(rows, cell).joined() }
    var found: [(cell: Int, meeting: MatrixMeeting)] = []
    let most = shapes.matrixLimits.columns
    for cell in 0..<width {
      let parts = MatrixHeader.parts(rows, cell)
      // What lies beyond is not looked at: each further meeting is compared with all before it.
      if found.count >= most,
        isTooWide ? words.column(parts) == nil : MatrixHeading(parts, month: dates.month) != nil
      {
        isTooWide = true
      } else if let meeting = read(parts, cell: cell, words: words, dates: dates) {
        found.append((cell, meeting))
      }
    }
    if isTooWide, let last = found.last {
      faults.append((last.cell, .tooManyMeetings(most)))
    }
    take(found, words: words)
    typed = meetings.count { !$0.type.isEmpty }
    if let type = words.matrix.type, typed > 0, match.cells[type] >= 0 {
      match.cells[type] = -1
      match.found -= 1
    }
  }

  /// The meeting of which a heading speaks. Any other is noted: as that of a column, or as one of a meeting without date.
  private mutating func read(_ parts: [String], cell: Int, words: MatrixWords, dates: MatrixDates) -> MatrixMeeting? {
    guard let last = parts.last else { return nil }
    // 汇报 below a meeting is asked of that meeting.
    if parts.count > 1, let column = words.askedOfMeetings(last),
      let meeting = meeting(
        Array(parts.dropLast()), ending: column == words.matrix.value ? "" : last, cell: cell, words: words,
        dates: dates)
    {
      return MatrixMeeting(day: meeting.day, type: meeting.type, cells: [column: cell])
    }
    if let column = words.column(parts) {
      if column != words.matrix.value { take(column, at: cell) }
      return nil
    }
    if let meeting = meeting(parts, cell: cell, words: words, dates: dates) { return meeting }
    if words.isType(last) { undated.append(cell) }
    return nil
  }

  private mutating func take(_ column: Int, at cell: Int) {
    if match.cells[column] < 0 {
      match.cells[column] = cell
      match.found += 1
    } else {
      match.repeated.append((cell, column))
    }
  }

  private static func parts(_ rows: [[String]], _ cell: Int) -> [String] {
    var parts: [String] = []
    for row in rows where cell < row.count && !Cleaning.text(row[cell]).isEmpty {
      // A heading that is merged down stands twice.
      if parts.last != row[cell] { parts.append(row[cell]) }
    }
    return parts
  }

  /// The meeting that a heading gives; `ending` is what stands below it of what is asked.
  private mutating func meeting(
    _ parts: [String], ending: String = "", cell: Int, words: MatrixWords, dates: MatrixDates
  ) -> MatrixMeeting? {
    // 到会情况 over the meetings only says what stands below.
    let parts = parts.count > 1 ? parts.filter { !words.isLabel($0) } : parts
    guard let heading = MatrixHeading(parts, month: dates.month), let type = words.type(of: heading) else { return nil }
    if heading.isDoubtful {
      faults.append((cell, .doubtfulHeading))
      return nil
    }
    switch dates.day(heading.date) {
    case .success(let day):
      let isSerial = heading.date.utf8.allSatisfy { $0 &- 0x30 <= 9 }
      guard !isSerial || dates.isNear(day) else { return nil }
      if heading.date.contains("月") { lacksYear = true }
      settle(cell, day: day, type: type, ending: ending, words: words, dates: dates)
      return MatrixMeeting(day: day, type: type, cells: [words.matrix.value: cell])
    case .failure(let fault):
      faults.append((cell, fault.problem))
      return nil
    }
  }

  /// What comes back has one row of headings and no title: it must say the same by itself.
  private mutating func settle(
    _ cell: Int, day: Day, type: String, ending: String, words: MatrixWords, dates: MatrixDates
  ) {
    if let again = MatrixHeading([headings[cell]], month: dates.own), case .success(day) = dates.day(again.date),
      ending.isEmpty ? words.type(of: again) == type : again.type == type + ending
    {
      return
    }
    returned[cell] = day.text + " " + type + ending
  }

  /// Takes the type that the title gives, where no heading gives one.
  mutating func takeType(_ type: String, _ words: MatrixWords) {
    guard typed == 0, !meetings.isEmpty else { return }
    typeIsOfTitle = true
    for index in meetings.indices {
      meetings[index].type = type
      for (column, cell) in meetings[index].cells {
        let ending = column == words.matrix.value ? "" : words.heading(column)
        returned[cell] = meetings[index].day.text + " " + type + ending
      }
    }
    typed = meetings.count
  }

  /// Puts together what is asked of one meeting: its status, and 汇报 beside it.
  private mutating func take(_ found: [(cell: Int, meeting: MatrixMeeting)], words: MatrixWords) {
    let statuses = found.filter { $0.meeting.cells[words.matrix.value] != nil }
    for (cell, meeting) in found {
      var meeting = meeting
      if let (column, type) = words.askedAtEnd(of: meeting.type), meeting.cells[words.matrix.value] != nil,
        statuses.contains(where: { $0.meeting.day == meeting.day && $0.meeting.type == type })
      {
        meeting = MatrixMeeting(day: meeting.day, type: type, cells: [column: cell])
      }
      guard let (column, cell) = meeting.cells.first else { continue }
      if let known = meetings.lastIndex(where: {
        $0.day == meeting.day && $0.type == meeting.type && $0.cells[column] == nil
      }) {
        meetings[known].cells[column] = cell
      } else {
        meetings.append(meeting)
      }
    }
  }
}
