import Foundation

/// 一份报表: a table as a village sends it, before it is written down.
public struct MessySheet: Sendable {
  /// The encodings that spreadsheets save text in.
  public enum Code: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
    case utf16 = "UTF-16LE"
  }

  /// Where it lies below the town's folder.
  public var path: String
  /// Headings and rows; what stands above and below the table too.
  public var rows: [[String]]
  /// What stands between cells.
  public var delimiter = ","
  /// What ends lines, taken in turn.
  public var lineEnds = ["\r\n"]
  /// What stands before the first row, such as a byte order mark.
  public var start = ""
  /// Whether every cell stands between quotes.
  public var quotesAll = false
  /// Rows written as they stand here, by index.
  public var raw: [Int: String] = [:]

  /// A sheet of comma separated lines without quotes.
  public init(path: String, _ text: String) {
    self.path = path
    rows = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The index of the headings.
  public var header: Int { rows.firstIndex { row in row.contains { MessySheet.headings.contains($0) } } ?? 0 }
  private static let headings: Set = ["姓名"]

  /// Changes the cells under some headings.
  public mutating func each(_ headings: String..., change: (String) -> String) {
    for (cell, heading) in rows[header].enumerated() where headings.contains(heading) {
      for row in rows.indices.dropFirst(header + 1) where cell < rows[row].count && !rows[row][cell].isEmpty {
        rows[row][cell] = change(rows[row][cell])
      }
    }
  }

  /// The bytes of the file.
  public func bytes(_ code: Code) -> Data {
    var text = start
    for (index, row) in rows.enumerated() {
      text += raw[index] ?? row.map(quoted).joined(separator: delimiter)
      text += lineEnds[index % lineEnds.count]
    }
    switch code {
    case .utf8: return Data(text.utf8)
    case .utf16: return Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data())
    case .gb18030: return text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data()
    }
  }

  private func quoted(_ cell: String) -> String {
    guard quotesAll || cell.contains(where: { $0.isNewline }) || cell.contains(delimiter) || cell.hasPrefix("\"")
    else { return cell }
    return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
