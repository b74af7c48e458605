/// 规范 CSV: records by RFC 4180 in UTF-8, every cell exactly as it was understood.
public enum CleanCSV {
  /// The text of records, each ended by CRLF.
  public static func bytes(_ records: some Sequence<[String]>) -> [UInt8] {
    var out: [UInt8] = []
    for record in records {
      for (index, cell) in record.enumerated() {
        if index > 0 { out.append(0x2C) }
        append(cell, isAlone: record.count == 1, to: &out)
      }
      out += [0x0D, 0x0A]
    }
    return out
  }

  private static func append(_ cell: String, isAlone: Bool, to out: inout [UInt8]) {
    let needsQuotes =
      cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D } || cell.utf8.first == 0x20
      || cell.utf8.last == 0x20 || (isAlone && cell.isEmpty)
    guard needsQuotes else {
      out.append(contentsOf: cell.utf8)
      return
    }
    out.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { out.append(0x22) }
      out.append(byte)
    }
    out.append(0x22)
  }
}
