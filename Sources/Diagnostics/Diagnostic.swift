/// 严重程度: what a problem does to the run.
public enum Severity: String, Sendable, Hashable, Comparable {
  /// 错误: something did not count, or nothing could be written.
  case error
  /// 警告: it counted, and somebody should look.
  case warning
  /// 提示: something was mended or decided, for the record.
  case note

  private var order: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
  /// Graver first.
  public static func < (a: Severity, b: Severity) -> Bool { a.order < b.order }
}

/// 位置: where a problem stands: a cell of a spreadsheet, or a span of a rulebook.
public struct Place: Sendable, Hashable {
  /// The file as the user named it; empty for a problem of no file.
  public var file: String
  /// The row as the spreadsheet numbers it, from 1, blank rows included.
  public var row: Int?
  /// The physical line of the text, from 1.
  public var line: Int?
  /// The column's heading as it stands in the file, or its letter where it has none.
  public var column: String?
  /// The spreadsheet's letter of that column: `E`.
  public var columnLetter: String?
  /// In a rulebook: the first character of the span, from 1, counted in characters.
  public var character: Int?
  /// In a rulebook: the number of characters marked.
  public var width: Int
  /// In a rulebook: the line as it stands, for showing with a mark under it.
  public var excerpt: String?

  /// A place; only the file is needed.
  public init(
    file: String, row: Int? = nil, line: Int? = nil, column: String? = nil,
    columnLetter: String? = nil, character: Int? = nil, width: Int = 1, excerpt: String? = nil
  ) {
    self.file = file
    self.row = row
    self.line = line
    self.column = column
    self.columnLetter = columnLetter
    self.character = character
    self.width = width
    self.excerpt = excerpt
  }
}

/// 问题: one thing that a user has to know, with its place, what stood there, and what to do.
///
/// It is handed from list to list, a million times in the worst month, so that its copies share what it says.
public struct Diagnostic: Sendable, Hashable {
  /// How grave it is.
  public var severity: Severity {
    get { shared.content.severity }
    set { content.severity = newValue }
  }
  /// The stable code, one letter for the layer and three digits: `R014`.
  public var code: String {
    get { shared.content.code }
    set { content.code = newValue }
  }
  /// Where it stands.
  public var place: Place {
    get { shared.content.place }
    set { content.place = newValue }
  }
  /// The cell as it stood, where there is one.
  public var cell: String? {
    get { shared.content.cell }
    set { content.cell = newValue }
  }
  /// What is wrong, and what was expected.
  public var message: Words {
    get { shared.content.message }
    set { content.message = newValue }
  }
  /// What to do about it.
  public var help: Words? {
    get { shared.content.help }
    set { content.help = newValue }
  }

  private struct Content: Sendable, Hashable {
    var severity: Severity
    var code: String
    var place: Place
    var cell: String?
    var message: Words
    var help: Words?
  }

  private final class Shared: Sendable {
    let content: Content
    init(_ content: Content) { self.content = content }
  }

  private var shared: Shared
  private var content: Content {
    get { shared.content }
    set { shared = Shared(newValue) }
  }

  /// All of it in one value.
  public init(
    _ severity: Severity, _ code: String, _ place: Place, cell: String? = nil, message: Words,
    help: Words? = nil
  ) {
    shared = Shared(
      Content(severity: severity, code: code, place: place, cell: cell, message: message, help: help))
  }

  /// Equal if all of it is.
  public static func == (a: Diagnostic, b: Diagnostic) -> Bool { a.shared === b.shared || a.content == b.content }

  /// Hashes all of it.
  public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension Diagnostic {
  /// The cell as it stood, cut to a line; nil where there is none, or the message quotes it.
  public func cellToShow(_ language: Language) -> String? {
    guard let cell, !cell.isEmpty, !message[language].contains(cell) else { return nil }
    return "“" + Visible.text(String(cell.prefix(60))) + (cell.count > 60 ? "…”" : "”")
  }
}
