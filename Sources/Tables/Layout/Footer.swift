/// 表尾: rows whose first filled cell begins with one of these words, and whose name column is blank or is that cell.
enum Footer {
  static let words: [StaticString] = [
    "合计", "小计", "总计", "备注", "注:", "填表人", "制表人", "审核人", "负责人", "支部书记签字",
    "签字", "盖章", "(盖章",
  ]

  /// Beginnings of rows below a matrix that count or sign: 应到人数, 签字.
  private static let matrixWords: [StaticString] = [
    "应到", "实到", "未到", "缺席", "请假", "迟到", "早退", "出席", "到会", "参会", "出勤", "缺勤", "人数", "签字", "签名", "记录人", "主持人", "统计",
  ]

  /// Whether a row below a matrix may be one of counts or signatures, by its first filled cell.
  static func matrixWord(_ raw: Bytes) -> Bool {
    let text = Cleaning.text(raw.string).filter { !$0.isWhitespace }
    return matrixWords.contains { text.hasPrefix($0.description) }
  }

  /// Whether a cell may begin a footer, by its first character alone; asked of every row.
  @inline(__always) static func mayBegin(_ raw: Bytes) -> Bool {
    guard raw.count >= 3, raw[0] >= 0xE3 || raw[0] == 0x28 else { return false }
    switch UInt32(raw[0]) << 16 | UInt32(raw[1]) << 8 | UInt32(raw[2]) {
    // 合 小 总 备 注 填 制 审 负 支 签 盖 （, (盖, U+3000, and what folding has to look through.
    case 0xE59088, 0xE5B08F, 0xE680BB, 0xE5A487, 0xE6B3A8, 0xE5A1AB, 0xE588B6, 0xE5AEA1, 0xE8B49F, 0xE694AF,
      0xE7ADBE, 0xE79B96, 0xEFBC88, 0x28E79B, 0xE38080:
      return true
    default: return false
    }
  }

  /// Whether a footer ends the sheet: a subtotal stands between rows.
  static func ends(_ raw: Bytes) -> Bool { word(raw) != "小计" }

  /// The word with which a cell begins, spaces left out; nil if it begins none.
  static func word(_ raw: Bytes) -> String? {
    var squeezed: [UInt8] = []
    var index = 0
    while index < raw.count, squeezed.count < 24 {
      var (scalar, length) = raw.scalar(at: index)
      index &+= length
      if scalar >= 0xFF01, scalar <= 0xFF5E { scalar -= 0xFEE0 }
      if Scalars.isSpace(scalar) || Scalars.isInvisible(scalar) { continue }
      squeezed.append(scalar: scalar)
    }
    return squeezed.withUnsafeBytes { bytes in
      words.first { bytes.has($0, at: 0) }.map { $0.description }
    }
  }
}
