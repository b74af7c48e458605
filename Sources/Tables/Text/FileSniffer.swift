/// 识文件: what a file is that only bears the name of a text file.
enum FileKind {
  case text
  case empty
  case zip
  case ole
  case markup
  case other

  /// By its first bytes.
  static func of(_ bytes: [UInt8]) -> FileKind {
    var head = bytes.prefix(512)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return .zip
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || head.starts(with: [0x09, 0x08]) { return .ole }
    if head.starts(with: Array("%PDF".utf8)) || head.starts(with: Array("{\\rtf".utf8)) { return .other }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) || head.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      return .other
    }
    let trimmed = head.drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    if trimmed.isEmpty, !bytes.contains(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) {
      return .empty
    }
    let lower = trimmed.prefix(16).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    for start in ["<html", "<!doctype", "<table", "<?xml", "<meta", "<head", "<body", "<!--", "<style"]
    where lower.starts(with: Array(start.utf8)) {
      return .markup
    }
    return .text
  }
}
