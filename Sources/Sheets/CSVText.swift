import Quantities

/// CSV 文本: rows and cells as bytes, by RFC 4180 with CRLF, made safe for a spreadsheet.
///
/// A text cell that a spreadsheet would run as a formula gets a leading `'`, which reading undoes (SPEC section 8).
public struct CSVText: Sendable {
  /// What is written so far.
  public private(set) var bytes: [UInt8] = []
  /// `,` or a tab.
  public let delimiter: UInt8
  private var isRowEmpty = true

  /// An empty text; `capacity` is a guess in bytes.
  public init(delimiter: UInt8 = UInt8(ascii: ","), capacity: Int = 0) {
    self.delimiter = delimiter
    bytes.reserveCapacity(capacity)
  }

  /// The mark by which spreadsheet programs know UTF-8; first in the file.
  public mutating func byteOrderMark() { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }

  /// A text cell, quoted where needed, safe from being run.
  public mutating func cell(_ text: String) {
    separate()
    CSVText.append(text, delimiter: delimiter, to: &bytes)
  }

  /// A whole number; blank for nil.
  public mutating func cell(_ number: Int?) {
    separate()
    guard let number else { return }
    CSVText.append(number, to: &bytes)
  }

  /// Points with their decimals.
  public mutating func cell(_ points: Points, decimals: Int) {
    separate()
    PointsText.append(points, decimals: decimals, to: &bytes)
  }

  /// Cells that were encoded before by `encoded(_:delimiter:)`, several with the delimiter between them.
  public mutating func cells(encoded: [UInt8]) {
    separate()
    bytes.append(contentsOf: encoded)
  }

  /// Ends the row.
  public mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isRowEmpty = true
  }

  /// A whole row of text cells.
  public mutating func row(_ cells: some Sequence<String>) {
    for text in cells { cell(text) }
    endRow()
  }

  /// One text cell as it stands in a file.
  public static func encoded(_ text: String, delimiter: UInt8 = UInt8(ascii: ",")) -> [UInt8] {
    var out: [UInt8] = []
    append(text, delimiter: delimiter, to: &out)
    return out
  }

  private mutating func separate() {
    if !isRowEmpty { bytes.append(delimiter) }
    isRowEmpty = false
  }

  static func append(_ number: Int, to out: inout [UInt8]) {
    guard number >= 0 else {
      out.append(contentsOf: String(number).utf8)
      return
    }
    let start = out.count
    var rest = number
    repeat {
      out.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    out[start...].reverse()
  }

  static func append(_ text: String, delimiter: UInt8, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { cell in
      guard let first = cell.first, let last = cell.last else { return }
      let isRun = FormulaSafety.wouldRun(cell)
      // Blanks at an edge are quoted too: readers trim unquoted ones, and a rejected cell must come back as it stood.
      var isQuoted = first == 0x20 || first == 0x09 || last == 0x20 || last == 0x09
      for byte in cell where byte == delimiter || byte == 0x22 || byte == 0x0A || byte == 0x0D {
        isQuoted = true
        break
      }
      if isQuoted { out.append(0x22) }
      if isRun { out.append(UInt8(ascii: "'")) }
      if isQuoted {
        for byte in cell {
          if byte == 0x22 { out.append(0x22) }
          out.append(byte)
        }
        out.append(0x22)
      } else {
        out.append(contentsOf: cell)
      }
    }
  }
}
