import Glibc

/// 文件名: a name's bytes as text; names from old archives are GB18030, not UTF-8.
enum FileName {
  /// The text, and whether the bytes were UTF-8.
  static func text(_ name: [UInt8]) -> (text: String, isUTF8: Bool) {
    if let text = String(validating: name, as: UTF8.self) { return (text, true) }
    if let text = gb18030(name) { return (text, false) }
    // No text at all: bytes that are none are shown as numbers, so that two names never become one.
    let escaped = name.map {
      $0 < 0x80 ? String(UnicodeScalar($0)) : "%" + String($0, radix: 16, uppercase: true)
    }
    return (escaped.joined(), false)
  }

  private static func gb18030(_ name: [UInt8]) -> String? {
    let converter = iconv_open("UTF-8", "GB18030")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = name.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: name.count * 4 + 4)
    var inputLeft = input.count
    var outputLeft = output.count
    let isConverted = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return iconv(converter, &from, &inputLeft, &to, &outputLeft) != -1
      }
    }
    guard isConverted else { return nil }
    return String(validating: output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
