import CLibxlsxwriter

/// 工作簿样式: a format for each style, made once.
struct XlsxFormats {
  /// The fonts that Chinese offices have; elsewhere the nearest Chinese font takes their place.
  static let bodyFont = "宋体"
  static let headFont = "黑体"

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var known: [PaperStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  /// The format of a style; nil if memory ends.
  mutating func format(_ style: PaperStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = known[style] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    known[style] = format
    let isTitle = style.size == .title || style.size == .large
    format_set_font_name(format, isTitle ? XlsxFormats.headFont : XlsxFormats.bodyFont)
    format_set_font_size(format, XlsxFormats.points(style.size))
    if style.isBold { format_set_bold(format) }
    if style.wraps { format_set_text_wrap(format) }
    format_set_align(format, XlsxFormats.code(style.alignment))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    switch style.border {
    case .none: break
    case .all: format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .bottom: format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
    if let colour = XlsxFormats.colour(style.tint) { format_set_bg_color(format, colour) }
    if let decimals = style.decimals {
      format_set_num_format(format, decimals > 0 ? "0." + String(repeating: "0", count: decimals) : "0")
    }
    if let code = XlsxFormats.code(style.notation) { format_set_num_format(format, code) }
    return format
  }

  /// Lines around a cell, for a condition to draw; nil if memory ends.
  func lines() -> UnsafeMutablePointer<lxw_format>? {
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    return format
  }

  private static func code(_ notation: PaperStyle.Notation) -> String? {
    switch notation {
    case .general: nil
    case .text: "@"
    case .day: "yyyy-mm-dd"
    case .minute: "yyyy-mm-dd hh:mm"
    case .month: "yyyy-mm"
    }
  }

  private static func points(_ size: PaperStyle.Size) -> Double {
    switch size {
    case .small: 9
    case .body: 10.5
    case .large: 14
    case .title: 18
    }
  }

  private static func code(_ alignment: PaperStyle.Alignment) -> UInt8 {
    switch alignment {
    case .start: UInt8(LXW_ALIGN_LEFT.rawValue)
    case .center: UInt8(LXW_ALIGN_CENTER.rawValue)
    case .end: UInt8(LXW_ALIGN_RIGHT.rawValue)
    }
  }

  private static func colour(_ tint: PaperStyle.Tint) -> lxw_color_t? {
    switch tint {
    case .none: nil
    case .head: 0xDDE5EE
    case .soft: 0xF2F2F2
    case .best: 0xC6E5C9
    case .good: 0xE6F2DC
    case .fair: 0xFFF2CC
    case .bad: 0xF8D3CF
    case .warning: 0xFFE39B
    }
  }
}
