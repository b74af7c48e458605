/// 规范 CSV: records by RFC 4180 in UTF-8, every cell exactly as it was understood.
public enum CleanCSV {
  /// The text of records, each ended by CRLF.
  public static func bytes(_ records: some Sequence<[String]>) -> [UInt8] {
    var out: [UInt8] = []
    for record in records { append(record.map { Array($0.utf8) }, to: &out) }
    return out
  }

  /// Appends a record, ended by CRLF.
  static func append(_ record: [[UInt8]], to out: inout [UInt8]) {
    for (index, cell) in record.enumerated() {
      if index > 0 { out.append(0x2C) }
      append(cell, isAlone: record.count == 1, to: &out)
    }
    out += [0x0D, 0x0A]
  }

  private static func append(_ cell: [UInt8], isAlone: Bool, to out: inout [UInt8]) {
    let needsQuotes =
      cell.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D } || cell.first == 0x20
      || cell.last == 0x20 || (isAlone && cell.isEmpty)
    guard needsQuotes else {
      out.append(contentsOf: cell)
      return
    }
    out.append(0x22)
    for byte in cell {
      if byte == 0x22 { out.append(0x22) }
      out.append(byte)
    }
    out.append(0x22)
  }
}
