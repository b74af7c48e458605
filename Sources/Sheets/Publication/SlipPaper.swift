import Diagnostics
import Facts
import Scoring

/// 差错回执: what a village has to put right: file, row, column, what stood there, what is wrong, what to write.
struct SlipPaper {
  /// Nobody goes through more of them on paper; the returned rows say it of each.
  static let most = 10_000

  let context: PaperContext
  /// The village's name; nil for files of no village.
  let village: String?

  /// The sheet; nil where there is nothing to put right.
  func make(_ book: SlipBook) -> PaperSheet? {
    let problems = book.problems(of: village)
    let unsent = village.map { book.unsent(of: $0) } ?? []
    guard !problems.isEmpty || !unsent.isEmpty else { return nil }
    let head = Letterhead(context: context)
    let name = context.say(PaperWords.slip)
    let headings = [
      PaperWords.number, PaperWords.severity, PaperWords.file, PaperWords.row, PaperWords.column, PaperWords.cell,
      PaperWords.wrong, PaperWords.toDo, SlipWords.mended,
    ].map(context.say)
    let columns = headings.count
    var sheet = PaperSheet(name: name, widths: [5, 6, 20, 5, 10, 15, 30, 28, 16])
    sheet.rows = head.top(
      name, columns: columns, village: village ?? context.say(SlipWords.townFiles), mark: nil)
    if !unsent.isEmpty {
      let tables = unsent.joined(separator: context.say(SheetWords.listed))
      sheet.rows.append(.init([.init(context.say(SlipWords.unsent) + tables, .line.bold, across: columns)]))
    }
    for path in book.returned(of: village) {
      sheet.rows.append(.init([.init(context.say(SlipWords.returned(path.path, path.rows)), .line, across: columns)]))
    }
    let header = sheet.rows.count
    sheet.rows.append(.init(headings.map { .init($0, .head) }))
    for (index, problem) in problems.prefix(SlipPaper.most).enumerated() { sheet.rows.append(row(index + 1, problem)) }
    if problems.count > SlipPaper.most {
      let more = problems.count - SlipPaper.most
      sheet.rows.append(.init([.init(context.say(PaperWords.moreProblems(more)), .line, across: columns)]))
    }
    sheet.rows.append(.init([.init(context.say(SlipWords.how), .small, across: columns)]))
    sheet.rows.append(
      head.signatures(
        [context.say(PaperWords.villageSign), context.say(PaperWords.receivedOn), context.say(PaperWords.preparedBy)],
        columns: columns))
    sheet.printing = head.printing(
      (village ?? context.say(SlipWords.townFiles)) + " " + name, landscape: true, repeated: header..<header + 1)
    sheet.printing.mark = ""
    sheet.frozen = .init(rows: header + 1, columns: 0)
    return sheet
  }

  private func row(_ number: Int, _ problem: Diagnostic) -> PaperSheet.Row {
    let tint: PaperStyle.Tint = problem.severity == .error ? .bad : .warning
    return .init(
      [
        .init(.whole(number), .whole),
        .init(PaperWords.severity(problem.severity)[context.language], PaperStyle.center.over(tint)),
        .init(problem.place.file), .init(problem.place.row.map(PaperSheet.Value.whole) ?? .empty, .whole),
        .init(problem.place.column ?? "", .center), .init(ShownText.cell(problem.cell)),
        .init(problem.message[context.language]), .init(problem.help?[context.language] ?? ""),
        .init(.empty),
      ])
  }
}

/// 回执分发: which problem goes to which village.
public struct SlipBook: Sendable {
  private var byVillage: [String: [Diagnostic]] = [:]
  private var ofNone: [Diagnostic] = []
  private var villageOfPath: [String: String] = [:]
  private var unsentTables: [String: [String]] = [:]
  private var rejects: [RejectFile]

  init(_ context: PaperContext) {
    self.init(view: context.view, result: context.result, problems: context.problems)
  }

  /// Shares out the problems of a run.
  public init(view: AssessmentView, result: FactsResult, problems: [Diagnostic]) {
    rejects = result.rejects
    for account in result.accounts {
      if let village = account.village { villageOfPath[account.path] = village }
    }
    let names = Set(view.facts.villages)
    for problem in problems where problem.severity != .note && !problem.place.file.isEmpty {
      guard problem.place.character == nil else { continue }
      if villageOfPath[problem.place.file] == nil {
        // A file that could not be read has no account; its folder tells.
        let folder = problem.place.file.split(separator: "/").dropLast().last { names.contains(String($0)) }
        if let folder { villageOfPath[problem.place.file] = String(folder) }
      }
      if let village = villageOfPath[problem.place.file] {
        byVillage[village, default: []].append(problem)
      } else {
        ofNone.append(problem)
      }
    }
    let tables = view.rulebook.tables
    for village in result.sent {
      let missing = village.tables.filter { !$0.sent }
      guard !missing.isEmpty else { continue }
      unsentTables[village.village] = missing.map { entry in
        tables.first { $0.id == entry.table }?.name ?? entry.table
      }
    }
  }

  /// The villages that have a slip, by code point.
  public var villages: [String] {
    Set(byVillage.keys).union(unsentTables.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The errors, then the warnings, of a village's files; of nil: of files that belong to none.
  public func problems(of village: String?) -> [Diagnostic] {
    let all = village.map { byVillage[$0] ?? [] } ?? ofNone
    return all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
  }

  /// The names of the expected tables that a village has not sent.
  public func unsent(of village: String) -> [String] { unsentTables[village] ?? [] }

  /// The files with rejected rows that go back to the village.
  func returned(of village: String?) -> [(path: String, rows: Int)] {
    rejects.filter { villageOfPath[$0.path] == village && !$0.rows.isEmpty }.map { ($0.path, $0.rows.count) }
  }
}

/// 回执措辞
enum SlipWords {
  static let mended = Words(zh: "改正为", en: "Mended to")
  static let townFiles = Words(zh: "镇级文件", en: "Files of the town")
  static let unsent = Words(zh: "尚未报送：", en: "Not sent yet: ")
  static let how = Words(
    zh: "改法：在退回的表里改，不要删“原文件”“原行”两列，改好后连同下次一起报送；也可以直接改原表重报。",
    en: "Mend the returned rows, leave 原文件 and 原行 as they are, and send them; or mend the original and send it again.")

  static let send = Words(
    zh: "请补报；没有内容也要报一张只有表头的表", en: "send it; if there is nothing to report, the header alone")

  static func returned(_ path: String, _ rows: Int) -> Words {
    Words(zh: "退回：rejects/\(path)，\(rows) 行", en: "Returned: rejects/\(path), \(Words.count(rows, "row"))")
  }
}
