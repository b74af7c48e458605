import Quantities

/// 矩阵用词: what the headings of a matrix may say beside dates: the table's columns, and the values of two of them.
struct MatrixWords {
  let table: Int
  let matrix: MatrixShape
  private let shape: TableShape
  private let shapes: PreparedShapes
  /// Columns that may be asked of each meeting: neither whom it is about, nor the meeting itself.
  private let asked: [Int]
  private let typeNames: Set<String>
  private let values: Set<String>

  init?(table: Int, _ shapes: PreparedShapes) {
    guard let matrix = shapes.shapes[table].matrix else { return nil }
    self.table = table
    self.matrix = matrix
    self.shapes = shapes
    let shape = shapes.shapes[table]
    self.shape = shape
    let identity = Set(shape.requiredGroups.joined())
    asked = shape.columns.indices.filter { column in
      column != matrix.date && column != matrix.type && shape.columns[column].group == nil
        && !identity.contains(column) && (shape.columns[column].values != nil || shape.columns[column].type == .flag)
    }
    func words(_ column: Int?) -> Set<String> {
      Set(column.flatMap { shapes.shapes[table].columns[$0].values }?.flatMap { [$0.canonical] + $0.synonyms } ?? [])
    }
    typeNames = words(matrix.type)
    values = words(matrix.value)
  }

  /// The column of the table that a heading means.
  func column(_ heading: String) -> Int? {
    let folded = HeaderFold.fold(heading)
    return folded.withUnsafeBytes { shapes.meanings(of: $0) }.first { $0.table == table }?.column
  }

  /// The column that a heading of several rows means: joined, else by its lowest row.
  func column(_ parts: [String]) -> Int? {
    if let column = column(parts.joined()) ?? parts.last.flatMap({ column($0) }) { return column }
    guard parts.count == 1, let only = parts.first else { return nil }
    // 日期＼姓名 in the corner, parted by a slanting line.
    let corner = only.split { $0.isWhitespace || "/\\＼／|｜".contains($0) }.map(String.init)
    guard corner.count > 1, corner.allSatisfy({ !$0.contains(where: \.isNumber) }) else { return nil }
    let known = corner.compactMap { column($0) }.filter { shape.columns[$0].group != nil }
    return known.count == 1 ? known[0] : nil
  }

  /// What the office calls a column.
  func heading(_ column: Int) -> String {
    shape.columns[column].headers.first { $0 != shape.columns[column].id } ?? shape.columns[column].id
  }

  /// The one declared type that titles name; nil where they name none, or several.
  func type(ofTitles titles: [String]) -> String? {
    guard let type = matrix.type, let declared = shape.columns[type].values else { return nil }
    let named = declared.filter { value in
      ([value.canonical] + value.synonyms).contains { name in
        name.count > 1 && titles.contains { Cleaning.text($0).filter { !$0.isWhitespace }.contains(name) }
      }
    }
    return named.count == 1 ? named[0].canonical : nil
  }

  /// The column of which a cell below a meeting speaks.
  func askedOfMeetings(_ heading: String) -> Int? { column(heading).flatMap { asked.contains($0) ? $0 : nil } }

  /// Whether a heading only says what stands below it: 到会情况, 会议日期.
  func isLabel(_ heading: String) -> Bool {
    let column = column(heading)
    return column == matrix.value || column == matrix.date || (column != nil && column == matrix.type)
  }

  /// A meeting's type of what stands beside its date; nil where that is no meeting: a count, a remark, a mark.
  func type(of heading: MatrixHeading) -> String? {
    let text = heading.type
    if text.isEmpty || typeNames.contains(text) { return text }
    if text.unicodeScalars.allSatisfy({ $0.value &- 0x30 <= 9 }) || values.contains(text) || text.count > 30 {
      return nil
    }
    if MatrixWords.others.contains(where: { text.hasSuffix($0) }) || text.contains("截") { return nil }
    // 填报日期：2022年2月28日 in the line above a header.
    if MatrixWords.sending.contains(where: { text.contains($0) }) { return nil }
    if isLabel(text) { return "" }
    let labels = shape.columns[matrix.value].headers.filter { text.hasSuffix($0) && text.count > $0.count }
    return labels.max { $0.count < $1.count }.map { String(text.dropLast($0.count)) } ?? text
  }

  /// What stands beside the date on which a sheet was filled in.
  private static let sending = ["填报", "填表", "制表", "上报", "报送", "统计", "打印", "编制", "更新"]

  /// Endings of headings beside a date that name no meeting.
  private static let others = [
    "应到", "应到人数", "实到", "实到人数", "人数", "合计", "小计", "总计", "次数", "出勤率", "到会率", "备注", "签字", "签名", "说明",
  ]

  /// 主题党日汇报: what is asked, and the type before it.
  func askedAtEnd(of type: String) -> (column: Int, type: String)? {
    for column in asked where column != matrix.value {
      for header in shape.columns[column].headers.sorted(by: { $0.count > $1.count }) where type.hasSuffix(header) {
        return (column, String(type.dropLast(header.count)))
      }
    }
    return nil
  }

  /// Whether a heading is a declared type and nothing else.
  func isType(_ text: String) -> Bool { typeNames.contains(Cleaning.text(text)) }

  /// Whether a heading that nobody declares may have been meant for a meeting: it has a number or a type in it, or nothing.
  func mayBeMeeting(_ text: String) -> Bool {
    let text = Cleaning.text(text)
    return text.isEmpty || text.contains(where: \.isNumber) || typeNames.contains { text.contains($0) && $0.count > 1 }
  }

  /// Whether a cell holds one of the declared statuses.
  func isValue(_ text: String) -> Bool { values.contains(Cleaning.text(text)) }

  /// What of the declaration a header lacks: a set of columns that say whom a row is about.
  func missing(_ match: HeaderMatch) -> [[Int]] {
    match.missing(shape).filter { set in
      !set.contains { $0 == matrix.date || $0 == matrix.type || $0 == matrix.value }
    }
  }
}

/// 表头日子: the days that headings of a matrix mean.
struct MatrixDates {
  let period: Period
  /// The month of a bare day: that of the title, else of a period of one month.
  let month: MatrixMonth?
  /// That of a period of one month, which is all that a sheet without title tells.
  let own: MatrixMonth?

  init(_ period: Period, title: MatrixMonth?) {
    self.period = period
    let (first, last) = (period.start.civil, period.last.civil)
    own = first.year == last.year && first.month == last.month ? MatrixMonth(year: first.year, month: first.month) : nil
    month = title ?? own
  }

  struct Fault: Error { let problem: Problem }

  /// Whether a day can be meant by a bare number: not more than a year off.
  func isNear(_ day: Day) -> Bool {
    day >= period.start.advanced(by: -366) && day <= period.last.advanced(by: 366)
  }

  /// The day of a date as `MatrixHeading` gives it.
  func day(_ text: String) -> Result<Day, Fault> {
    var reader = DateReader(period)
    var repairs: Repairs = []
    var text = text
    switch text.withUTF8({ reader.read(Bytes($0), repairs: &repairs) }) {
    case .moment(let moment): return .success(moment.day)
    case .unordered: return .failure(Fault(problem: .date(.order, period: period.label)))
    case .bad(.farFromPeriod):
      // A sheet of the whole year: the month is one of the period's year.
      return text.contains("月") && !text.contains("年")
        ? day("\(period.year)年" + text) : .failure(Fault(problem: .date(.unreadable, period: period.label)))
    case .bad(let fault): return .failure(Fault(problem: .date(fault, period: period.label)))
    }
  }
}
