import Diagnostics

/// 纸面册: every sheet that people print, sign, post and read, as files of the output folder.
public struct PaperBook: Sendable {
  /// 格式: `--sheets csv,xlsx,html,json`.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// Ranked sheets and lists for programs.
    case csv
    /// Workbooks.
    case xlsx
    /// The report and the posted sheets as pages.
    case html
    /// results.json
    case json
  }

  /// What the sheets are built from.
  public let context: PaperContext
  /// The formats that are asked for; this book makes `xlsx` and `html`.
  public let formats: Set<Format>

  /// A book; nothing is rendered yet.
  public init(_ context: PaperContext, formats: Set<Format> = Set(Format.allCases)) {
    self.context = context
    self.formats = formats
  }

  /// The files, in the order in which they are written.
  public func files() -> [PaperFile] {
    var out: [PaperFile] = []
    if formats.contains(.xlsx) {
      out.append(workbook("assessment.xlsx", context.title("")) { AssessmentWorkbook(context: $0).sheets() })
      out.append(
        workbook(
          "people.xlsx", PaperWords.personal[context.language],
          writing: { writer, context, path in
            let pages = PersonalPages(context: context)
            try writer.write(pages.make(), rows: pages.rows, to: path)
          }))
    }
    if formats.contains(.html) {
      out.append(
        PaperFile(path: "report.html", visibility: .restricted, content: .bytes { [context] in Report(context).html() })
      )
    }
    return out + villageFiles()
  }

  private func villageFiles() -> [PaperFile] {
    var out: [PaperFile] = []
    let slips = SlipBook(context)
    var folders = UniqueNames()
    var folderOf: [String: String] = [:]
    func folder(_ name: String) -> String {
      if let known = folderOf[name] { return known }
      let made = folders.claim(SafeName.component(name))
      folderOf[name] = made
      return made
    }
    for village in context.villages {
      let name = context.view.villageName(village)
      out += posted(village, folder: "public/" + folder(name))
      guard formats.contains(.xlsx) else { continue }
      out += inner(village, folder: "villages/" + folder(name))
    }
    guard formats.contains(.xlsx) else { return out }
    for name in slips.villages.map(Optional.some) + [nil] {
      guard let sheet = SlipPaper(context: context, village: name).make(slips) else { continue }
      let folder = "villages/" + folder(name ?? context.say(SlipWords.townFiles))
      out.append(
        workbook(folder + "/" + context.say(PaperWords.slip) + ".xlsx", sheet.printing.header) { _ in [sheet] })
    }
    return out
  }

  /// What is posted: a workbook, and a page.
  private func posted(_ village: Int, folder: String) -> [PaperFile] {
    let stem = folder + "/" + SafeName.component(context.say(PaperWords.posted))
    let title = context.title(context.say(PaperWords.posted))
    var out: [PaperFile] = []
    if formats.contains(.xlsx) {
      out.append(
        workbook(stem + ".xlsx", title, .open) { PostedPaper(context: $0, village: village).make() })
    }
    if formats.contains(.html) {
      out.append(
        PaperFile(
          path: stem + ".html", visibility: .open,
          content: .bytes { [context] in
            PaperPage(title: title, language: context.language).html(
              PostedPaper(context: context, village: village).make())
          }))
    }
    return out
  }

  /// For the village itself: one workbook for each scorecard that has subjects there.
  private func inner(_ village: Int, folder: String) -> [PaperFile] {
    var names = UniqueNames(taken: [context.say(PaperWords.slip) + ".xlsx"])
    return context.view.scorecards.indices.compactMap { card in
      let rules = context.view.scorecards[card]
      guard !context.subjects(card: card, village: village).isEmpty else { return nil }
      let path = folder + "/" + names.claim(SafeName.component(rules.rules.name) + ".xlsx")
      return workbook(path, context.title(rules.rules.name)) { context in
        [RankedPaper(context, card: card).make(name: rules.rules.name, village: village).sheet]
      }
    }
  }

  private func workbook(
    _ path: String, _ title: String, _ visibility: PaperFile.Visibility = .restricted,
    _ sheets: @escaping @Sendable (PaperContext) -> [PaperSheet]
  ) -> PaperFile {
    workbook(path, title, visibility, writing: { writer, context, path in try writer.write(sheets(context), to: path) })
  }

  private func workbook(
    _ path: String, _ title: String, _ visibility: PaperFile.Visibility = .restricted,
    writing: @escaping @Sendable (XlsxWriter, PaperContext, _ path: String) throws -> Void
  ) -> PaperFile {
    PaperFile(
      path: path, visibility: visibility,
      content: .workbook { [context] target in
        let writer = XlsxWriter(title: title, created: context.view.facts.period.start, language: context.language)
        try writing(writer, context, target)
      })
  }
}
