import Diagnostics

/// 问题清单: every error, warning and note with its place, gravest first.
struct ProblemsPaper {
  /// Nobody reads more of them in a workbook; problems.csv has them all.
  static let most = 10_000

  let context: PaperContext

  func make() -> PaperSheet {
    let head = Letterhead(context: context)
    let name = context.say(PaperWords.problems)
    let headings = [
      PaperWords.severity, PaperWords.code, PaperWords.file, PaperWords.row, PaperWords.column, PaperWords.cell,
      PaperWords.wrong, PaperWords.toDo,
    ].map(context.say)
    var sheet = PaperSheet(name: name, widths: [7, 7, 26, 6, 12, 18, 40, 40])
    sheet.rows = head.top(name, columns: headings.count)
    let header = sheet.rows.count
    sheet.rows.append(.init(headings.map { .init($0, .head) }))
    let sorted = [Severity.error, .warning, .note].lazy.flatMap { severity in
      context.problems.lazy.filter { $0.severity == severity }
    }
    sheet.rows += sorted.prefix(ProblemsPaper.most).map(row)
    sheet.filter = header..<sheet.rows.count
    if context.problems.count > ProblemsPaper.most {
      let more = context.problems.count - ProblemsPaper.most
      sheet.rows.append(.init([.init(context.say(PaperWords.moreProblems(more)), .line, across: headings.count)]))
    }
    sheet.rows += head.bottom(columns: headings.count)
    sheet.printing = head.printing(name, landscape: true, repeated: header..<header + 1)
    sheet.frozen = .init(rows: header + 1, columns: 0)
    return sheet
  }

  private func row(_ problem: Diagnostic) -> PaperSheet.Row {
    let tint: PaperStyle.Tint = problem.severity == .error ? .bad : problem.severity == .warning ? .warning : .none
    return .init(
      [
        .init(PaperWords.severity(problem.severity)[context.language], PaperStyle.center.over(tint)),
        .init(problem.code, .center), .init(problem.place.file),
        .init(problem.place.row.map(PaperSheet.Value.whole) ?? .empty, .whole),
        .init(problem.place.column ?? ""), .init(ShownText.cell(problem.cell)),
        .init(problem.message[context.language]), .init(problem.help?[context.language] ?? ""),
      ])
  }
}

/// 原样显示: a cell as it stood, for people to read: invisible characters are shown, very long ones cut.
enum ShownText {
  /// Longer ones are cut on paper; the whole text is in the returned row.
  static let longest = 300

  static func cell(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    var out = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard index < longest else {
        out.append("…")
        break
      }
      switch scalar.value {
      case 0x09: out.append("→")
      case 0x0A, 0x0D: out.append("↵")
      case 0..<0x20, 0x7F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: out.append("·")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
