import Diagnostics
import Quantities

/// 读工作簿: bytes of an .xlsx file to one `ReadFile` for each visible sheet, by the same header and typing as text.
///
/// Where more than one sheet holds anything, a sheet's path is `名册.xlsx#花名册`; of a single one it is the file's. A
/// record's line is its row. Hidden sheets are told and not read. A sheet that holds no declared table is refused like a
/// file, but for one that has nothing of a table beside others that have: it is only told.
public enum WorkbookReading {
  /// Reads the visible sheets; never empty: a workbook that cannot be read is one refused file.
  public static func read(path: String, bytes: [UInt8], shapes: [TableShape], period: Period) -> [ReadFile] {
    read(path: path, bytes: bytes, shapes: PreparedShapes(shapes), period: period)
  }

  /// Reads the visible sheets by tables that were prepared once for many.
  public static func read(path: String, bytes: [UInt8], shapes: PreparedShapes, period: Period) -> [ReadFile] {
    do throws(WorkbookFailure) {
      let limits = WorkbookLimits()
      let book = try WorkbookReader.read(bytes, limits: limits)
      return try sheets(of: book, path: path, shapes: shapes, period: period, limits: limits)
    } catch {
      var file = ReadFile(path: path)
      file.refuse(Problem.workbook(error).at(Place(file: path), .error), lines: 0)
      return [file]
    }
  }

  private static func sheets(
    of book: Workbook, path: String, shapes: PreparedShapes, period: Period, limits: WorkbookLimits
  ) throws(WorkbookFailure) -> [ReadFile] {
    let hidden = book.sheets.filter(\.isHidden).map(\.name)
    let filled = book.sheets.filter { !$0.isHidden && !$0.rows.isEmpty }
    guard !filled.isEmpty else {
      var file = ReadFile(path: path, encoding: "XLSX")
      file.refuse(Problem.noSheet(hidden: hidden).at(Place(file: path), .error), lines: 0)
      return [file]
    }
    var read: [(file: ReadFile, name: String, found: Int)] = []
    var taken: Set<String> = []
    for sheet in filled {
      let place = filled.count == 1 ? path : path + "#" + name(sheet.name, &taken)
      let text = try SheetText(sheet, of: book, limits: limits)
      let reader = WorksheetReading(sheet: sheet, text: text, wantsRecalculation: book.wantsRecalculation)
      let (file, found) = reader.read(path: place, shapes: shapes, period: period)
      read.append((file, sheet.name, found))
    }
    // A sheet of explanations, or of what may be chosen, is no error beside a table.
    let isOther = { (found: Int) in found < 2 }
    var files = read.filter { $0.file.table != nil || !isOther($0.found) }.map(\.file)
    guard files.contains(where: { $0.table != nil }) else {
      files = read.map(\.file)
      tell(hidden, in: &files, path)
      return files
    }
    for (file, name, found) in read where file.table == nil && isOther(found) {
      files[0].diagnostics.append(Problem.otherSheet(name).at(Place(file: file.path), .warning))
    }
    tell(hidden, in: &files, path)
    return files
  }

  private static func tell(_ hidden: [String], in files: inout [ReadFile], _ path: String) {
    guard !hidden.isEmpty, !files.isEmpty else { return }
    files[0].diagnostics.append(Problem.hiddenSheets(hidden).at(Place(file: path), .note))
  }

  /// A sheet's name as part of a path: nothing in it leads elsewhere, and no two are one.
  private static func name(_ name: String, _ taken: inout Set<String>) -> String {
    let safe = String(name.prefix(60).map { "/\\:*?[]#".contains($0) || $0.isNewline || $0 < " " ? "_" : $0 })
    var unique = safe
    var number = 1
    while !taken.insert(unique.lowercased()).inserted {
      number += 1
      unique = "\(safe)~\(number)"
    }
    return unique
  }
}
