/// 任意解码: bytes of any text to UTF-8; what is neither Unicode nor Chinese office text is taken for Windows-1252.
enum AnyDecoding {
  static func decode(_ bytes: [UInt8]) -> DecodedText {
    do throws(DecodingFailure) {
      return try TextDecoding.decode(bytes)
    } catch {
      // A zero byte may be an escape character of a dump; whatever is UTF-8 for the rest is read as it is.
      if TextDecoding.invalidUTF8(bytes) == nil {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return DecodedText(
          bytes: hasMark ? Array(bytes[3...]) : bytes, encoding: hasMark ? "UTF-8-BOM" : "UTF-8")
      }
      return western(bytes)
    }
  }

  private static func western(_ bytes: [UInt8]) -> DecodedText {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case 0..<0x80: output.append(byte)
      case 0x80..<0xA0: output.append(scalar: upper[Int(byte) - 0x80])
      default: output.append(scalar: UInt32(byte))
      }
    }
    return DecodedText(bytes: output, encoding: "Windows-1252")
  }

  /// 0x80–0x9F of Windows-1252; what it leaves open stays the control character.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
