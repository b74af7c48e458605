import CLibxlsxwriter
import Diagnostics
import Quantities

/// 写工作簿: sheets to an XLSX file. The library writes to a path, which the caller chooses and makes safe.
struct XlsxWriter: Sendable {
  /// Above so many rows the library is told to keep only one in memory.
  static let rowsInMemory = 50_000

  /// The title among the file's properties.
  var title: String
  /// The day that the properties give as the file's: the same in every run of the same inputs.
  var created: Day
  /// The language of page numbers.
  var language: Language

  /// Writes the sheets in order; names of tabs are made what a workbook takes.
  func write(_ sheets: [PaperSheet], to path: String) throws {
    try write(sheets, rows: sheets.reduce(0) { $0 + $1.rows.count }, to: path)
  }

  /// Writes sheets that are made one after the other, with about so many rows in all of them.
  func write(_ sheets: some Sequence<PaperSheet>, rows: Int, to path: String) throws {
    var options = lxw_workbook_options()
    options.constant_memory = rows > XlsxWriter.rowsInMemory ? 1 : 0
    guard let workbook = workbook_new_opt(path, &options) else { throw WorkbookFailure(description: path) }
    do {
      try fill(workbook, sheets)
    } catch {
      lxw_workbook_free(workbook)
      throw error
    }
    try check(workbook_close(workbook))
  }

  /// The tabs that `write` gives to sheets of these names, for formulas that speak of them.
  static func tabs(_ names: [String]) -> [String] {
    var tabs = XlsxText.Tabs()
    return names.map { tabs.claim($0) }
  }

  private func fill(_ workbook: UnsafeMutablePointer<lxw_workbook>, _ sheets: some Sequence<PaperSheet>) throws {
    try XlsxText.margin(title).withMutableCString { title in
      var properties = lxw_doc_properties()
      properties.title = title
      properties.created = time_t(created.number) * 86_400
      try check(workbook_set_properties(workbook, &properties))
    }
    var formats = XlsxFormats(workbook)
    var tabs = XlsxText.Tabs()
    for sheet in sheets {
      let tab = tabs.claim(sheet.name)
      guard let worksheet = workbook_add_worksheet(workbook, tab) else { throw WorkbookFailure(description: tab) }
      try XlsxSheetWriter(worksheet: worksheet, sheet: sheet, language: language).write(&formats)
    }
  }
}

/// 工作簿写不成: why a workbook could not be written: the disk, or a limit of the format.
public struct WorkbookFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The library's words, which name no person.
  public var description: String
}

/// The library's word for what went wrong.
func check(_ code: lxw_error) throws {
  guard code != LXW_NO_ERROR else { return }
  throw WorkbookFailure(description: lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)")
}

extension String {
  /// Lends the text as C takes it where it asks for a pointer that is not const.
  func withMutableCString<R>(_ body: (UnsafeMutablePointer<CChar>) throws -> R) rethrows -> R {
    try withUnsafeTemporaryAllocation(of: CChar.self, capacity: utf8.count + 1) { buffer in
      for (index, byte) in utf8.enumerated() { buffer.initializeElement(at: index, to: CChar(bitPattern: byte)) }
      buffer.initializeElement(at: utf8.count, to: 0)
      // The buffer holds at least the closing zero, so it has a base address.
      guard let base = buffer.baseAddress else { preconditionFailure("no room for a closing zero") }
      return try body(base)
    }
  }
}
