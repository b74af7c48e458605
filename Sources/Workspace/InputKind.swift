/// 文件种类: what is done with a file, by its name.
enum InputKind: Sendable, Hashable {
  /// It is read.
  case table
  /// A spreadsheet in a form that is not read: its rows would be missing.
  case spreadsheet
  /// An archive: what is in it would be missing.
  case archive
  /// A document or picture.
  case document
  /// What an operating system or an open spreadsheet leaves behind.
  case leftover
  /// Anything else.
  case unknown

  static func of(_ name: String) -> InputKind {
    if name.hasPrefix(".") || name.hasPrefix("~$") || name == "__MACOSX" { return .leftover }
    let lower = name.lowercased()
    if lower == "thumbs.db" || lower == "desktop.ini" { return .leftover }
    switch CorrectionName.split(lower).ending.dropFirst() {
    case "csv", "tsv", "txt", "xlsx", "xlsm", "xltx", "xltm": return .table
    // What these are is told by their bytes: many an .xls is a text, or a page of the web.
    case "xls", "xlsb", "xlt", "et", "ett", "ods", "fods": return .table
    case "numbers", "dbf": return .spreadsheet
    case "zip", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz": return .archive
    case "doc", "docx", "wps", "wpt", "odt", "rtf", "pdf", "ofd", "ppt", "pptx", "jpg", "jpeg", "png", "gif",
      "bmp", "webp", "heic", "tif", "tiff", "html", "htm", "mht", "md", "mp4", "mp3", "wav", "mov":
      return .document
    default: return .unknown
    }
  }
}
