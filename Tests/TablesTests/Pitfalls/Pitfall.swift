import Diagnostics
import Testing

@testable import Tables

/// 坑: one thing that arrives in real exports, in a small text, and what must become of it in every encoding.
struct Pitfall: Sendable, CustomTestStringConvertible {
  /// Its number in the list of what villages really send (1 to 57).
  let number: Int
  /// The file, with LF.
  let text: String
  /// What was understood and told, one thing a line (`ReadFile.outcome`).
  let outcome: [String]
  /// The encodings in which it can arrive.
  var encodings = Encoding.allCases

  init(_ number: Int, _ text: String, _ outcome: String...) { self.init(number, text, outcome: outcome) }

  init(_ number: Int, _ text: String, outcome: [String]) {
    self.number = number
    self.text = text
    self.outcome = outcome
  }

  /// Rows of visits: who, which household, when.
  static func visits(_ number: Int, _ rows: String, _ outcome: String...) -> Pitfall {
    Pitfall(number, "走访人,户主,走访日期\n\(rows)\n", outcome: outcome)
  }

  /// Rows of points: who, when, what, how many.
  static func points(_ number: Int, _ rows: String, _ outcome: String...) -> Pitfall {
    Pitfall(number, "姓名,加减分日期,项目,分值\n\(rows)\n", outcome: outcome)
  }

  /// Rows of the roster: id, name, role, born.
  static func roster(_ number: Int, _ rows: String, _ outcome: String...) -> Pitfall {
    Pitfall(number, "身份证号,姓名,角色,出生年月\n\(rows)\n", outcome: outcome)
  }

  /// Rows of a sign-in sheet: who, when, how, whether reported.
  static func signIns(_ number: Int, _ rows: String, _ outcome: String...) -> Pitfall {
    Pitfall(number, "姓名,会议日期,签到情况,汇报\n\(rows)\n", outcome: outcome)
  }

  /// The same in fewer encodings.
  func only(_ encodings: Encoding...) -> Pitfall {
    var fewer = self
    fewer.encodings = encodings
    return fewer
  }

  var testDescription: String { "\(number): \(text.prefix(60).replacing("\n", with: "⏎"))" }

  /// Reads it in one form.
  func read(_ encoding: Encoding, _ lineEnd: String) -> [ReadFile] {
    TableReader.readAll(
      path: "曙光村/走访.csv", bytes: encoding.bytes(text.replacing("\n", with: lineEnd)), shapes: Shapes.prepared,
      period: february)
  }

  /// In every encoding and with both line ends: the outcome, and what is told word by word with its places.
  func check() {
    let first = read(encodings[0], "\n")
    #expect(first.flatMap(\.outcome) == outcome)
    for encoding in encodings {
      for lineEnd in ["\n", "\r\n"] {
        let files = read(encoding, lineEnd)
        let form = Comment(rawValue: "\(encoding.rawValue) \(lineEnd == "\n" ? "LF" : "CRLF")")
        #expect(files.flatMap(\.outcome) == outcome, form)
        #expect(files.flatMap(\.toldWithoutReturns) == first.flatMap(\.toldWithoutReturns), form)
        #expect(files.flatMap(\.rows.digest) == first.flatMap(\.rows.digest), form)
        #expect(files.allSatisfy { $0.table == nil || $0.encoding == encoding.rawValue && $0.addsUp }, form)
      }
    }
  }
}

/// 编码: the forms in which a text arrives.
enum Encoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf8BOM = "UTF-8-BOM"
  case gb18030 = "GB18030"
  case utf16LE = "UTF-16LE"
  case utf16BE = "UTF-16BE"

  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8BOM: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .gb18030: encoded(text, "GB18030")
    case .utf16LE: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BE: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }
}

extension ReadFile {
  /// What became of a file, one thing a line: `2 张三|李四` an accepted row by its columns in use, `3 ✗` a rejected one,
  /// `refused`; then what was dropped beside one header; then what was told: severity, code, row, column, cell.
  var outcome: [String] {
    var lines: [(row: Int, text: String)] = []
    let used = headings.compactMap(\.column).filter { $0 < rows.columns.count && rows.columns[$0] != nil }
    let columns = table.map { table in used.map { texts(Shapes.all[table].columns[$0].id) } } ?? []
    for index in 0..<rows.count {
      lines.append((Int(rows.row[index]), columns.map { $0[index] }.joined(separator: "|")))
    }
    for row in rejected { lines.append((row.row, "✗")) }
    lines.sort { $0.row < $1.row }
    return (table == nil ? ["refused"] : []) + lines.map { "\($0.row) \($0.text)" } + droppedText
      + diagnostics.map(\.outcome)
  }

  private var droppedText: [String] {
    let counts = [
      ("title", dropped.title), ("header", max(0, dropped.header - 1)), ("notes", dropped.notes),
      ("footer", dropped.footer), ("blank", dropped.blank),
    ]
    let text = counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return text.isEmpty ? [] : ["dropped: " + text]
  }

  /// Everything that was told, but for the carriage returns of the cells as they stood.
  var toldWithoutReturns: [Diagnostic] {
    diagnostics.map { diagnostic in
      var plain = diagnostic
      plain.cell = diagnostic.cell?.replacing("\r\n", with: "\n")
      return plain
    }
  }
}

extension Diagnostic {
  /// `error T041 3 走访日期 “昨天”`; the line where it is not the row.
  var outcome: String {
    var parts = ["\(severity) \(code)"]
    if let row = place.row {
      parts.append(place.line.map { $0 == row ? "\(row)" : "\(row)/\($0)" } ?? "\(row)")
    } else if let line = place.line {
      parts.append("/\(line)")
    }
    if let column = place.column { parts.append(column) }
    if let cell { parts.append("“\(cell.replacing("\r\n", with: "\n").replacing("\n", with: "⏎"))”") }
    return parts.joined(separator: " ")
  }
}
