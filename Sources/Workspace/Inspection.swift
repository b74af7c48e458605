import Diagnostics
import Facts
import Quantities
import Rules
import Tables

/// 察看: one file as understood: as a declared table where it fits one, else as a text of cells.
public struct Inspection: Sendable {
  /// What is asked.
  public struct Request: Sendable {
    /// The file.
    public var file: String
    /// The rulebook or a folder of them; nil: `rules`, and none where that is missing.
    public var rules: String?
    /// The period; nil: the first folder above the file that names one, else the rulebook's year.
    public var period: String?

    /// A file, everything else as by default.
    public init(file: String) { self.file = file }
  }

  /// The file, or the visible sheets of a workbook.
  public var sheets: [ReadFile] = []
  /// The text of a file that fits no declared table; nil for one that does, and for what is no text.
  public var text: AnyText?
  /// The declared tables.
  public var shapes: [TableShape] = []
  /// Its size in bytes.
  public var size = 0
  /// What is wrong with the rulebook.
  public var ruleProblems: [Diagnostic] = []
  /// The period by which dates without a year were read.
  public var period: Period

  /// Whether a sheet of it is a declared table.
  public var fits: Bool { sheets.contains { $0.table != nil } }

  /// Reads the file; an outcome instead where there is nothing to inspect.
  public static func perform(_ request: Request) throws(RunOutcome) -> Inspection {
    let bytes = try bytes(of: request.file)
    let named = try period(request)
    let (rulebook, problems) = rulebook(request, named)
    if rulebook == nil, request.rules != nil { throw RunOutcome(ending: .data, problems: problems) }
    guard let period = named ?? rulebook?.effective.flatMap({ Period(String($0.civil.year)) }) ?? Period("2000") else {
      throw RunOutcome(ending: .usage, problems: problems)
    }
    var inspection = Inspection(period: period)
    inspection.size = bytes.count
    inspection.ruleProblems = rulebook == nil ? problems : problems.filter { $0.severity == .error }
    inspection.shapes = rulebook.map(FactsGatherer.shapes) ?? []
    inspection.sheets = TableReader.readAll(
      path: request.file, bytes: bytes, shapes: PreparedShapes(inspection.shapes), period: period)
    let kind = WorkbookKind.of(bytes)
    if !inspection.fits, kind == .other || kind == .empty {
      inspection.text = AnyText.read(path: request.file, bytes: bytes)
    }
    return inspection
  }

  private static func bytes(of path: String) throws(RunOutcome) -> [UInt8] {
    do {
      guard let entry = try Disk.entry(path) else {
        throw RunOutcome(ending: .noInput, problems: [RunProblem.fileMissing(path).diagnostic])
      }
      guard entry.kind == .file else {
        throw RunOutcome(ending: .noInput, problems: [RunProblem.notAFile(path).diagnostic])
      }
      guard let bytes = try Disk.read(Disk.bytes(path), limit: InputFinder.Limits().fileBytes) else {
        throw RunOutcome(
          ending: .noInput,
          problems: [InputProblem.tooLarge(path, bytes: entry.size, limit: InputFinder.Limits().fileBytes).diagnostic])
      }
      return bytes
    } catch let outcome as RunOutcome {
      throw outcome
    } catch {
      let system = error as? SystemError ?? SystemError(number: 5, path: path)
      throw RunOutcome(ending: .noInput, problems: [InputProblem.unreadable(path, system).diagnostic])
    }
  }

  private static func period(_ request: Request) throws(RunOutcome) -> Period? {
    if let text = request.period {
      guard let period = Period(text) else {
        throw RunOutcome(ending: .usage, problems: [RunProblem.periodUnreadable(text).diagnostic])
      }
      return period
    }
    let path = Disk.resolved(request.file) ?? request.file
    return path.split(separator: "/").dropLast().reversed().lazy.compactMap { Period(String($0)) }.first
  }

  private static func rulebook(_ request: Request, _ period: Period?) -> (Rulebook?, [Diagnostic]) {
    let path = request.rules ?? RunRequest(folder: "").rules
    if request.rules == nil, ((try? Disk.entry(path)) ?? nil) == nil { return (nil, []) }
    guard let any = period ?? Period("2099") else { return (nil, []) }
    return RulebookFinder.read(path, period: any)
  }
}

extension RunOutcome: Error {}

/// 规范输出: what `inspect --as-csv` writes: the tables of a file, each by itself.
extension Inspection {
  /// By table of the file: its header and records.
  public var clean: [[UInt8]] {
    if let text { return text.tables.map { $0.cleanCSV() } }
    return sheets.filter { $0.table != nil }.map { sheet in
      let counted = (0..<sheet.rows.count).filter(sheet.isFirstOfRecord).map {
        (row: Int(sheet.rows.row[$0]), cells: sheet.cells(ofRow: $0))
      }
      let rejected = sheet.rejected.indices.map { (row: sheet.rejected[$0].row, cells: sheet.cells(ofRejected: $0)) }
      let unmarked = sheet.unmarked.indices.map {
        (row: Int(sheet.unmarked[$0].row), cells: sheet.cells(ofUnmarked: $0))
      }
      let records = (counted + rejected + unmarked).sorted { $0.row < $1.row }.map(\.cells)
      return CleanCSV.bytes([sheet.headings.map { $0.returned ?? $0.text }] + records)
    }
  }

  /// Writes the tables to `path`, the second to `path` with `-2` before its ending, and so on.
  public func write(to path: String) throws(RunOutcome) -> [String] {
    let tables = clean
    var written: [String] = []
    for (index, bytes) in (tables.isEmpty ? [[]] : tables).enumerated() {
      let target = index == 0 ? path : Inspection.numbered(path, index + 1)
      do {
        try PlainFile.write(bytes, to: target)
      } catch {
        throw RunOutcome(ending: .output(74), problems: [OutputFailure.cannotWrite(error).diagnostic])
      }
      written.append(target)
    }
    return written
  }

  static func numbered(_ path: String, _ number: Int) -> String {
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    guard let dot = path[slash...].lastIndex(of: "."), dot > slash else { return path + "-\(number)" }
    return path[..<dot] + "-\(number)" + path[dot...]
  }
}
