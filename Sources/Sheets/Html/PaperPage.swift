import Diagnostics

/// 纸面网页: printed sheets as one page that prints as they do: a table each, headings repeated, A4.
struct PaperPage {
  let title: String
  let language: Language

  /// The page.
  func html(_ sheets: [PaperSheet]) -> [UInt8] {
    var out = HTMLText(capacity: 4096 + sheets.reduce(0) { $0 + $1.rows.count * 400 })
    out.raw("<!doctype html>\n<html lang=\"\(language == .zh ? "zh-CN" : "en")\"><head><meta charset=\"utf-8\">")
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
    out.text(title)
    let landscape = sheets.contains { $0.printing.isLandscape }
    out.raw("</title><style>@page{size:A4 \(landscape ? "landscape" : "portrait");margin:12mm 10mm}")
    out.raw(PaperPageStyle.css)
    out.raw("</style></head><body>\n")
    for sheet in sheets { write(sheet, &out) }
    out.raw("</body></html>\n")
    return out.bytes
  }

  private func write(_ sheet: PaperSheet, _ out: inout HTMLText) {
    out.raw("<section><table><colgroup>")
    let all = Swift.max(1, sheet.widths.reduce(0, +))
    for width in sheet.widths {
      out.raw("<col style=\"width:\(width * 1000 / all / 10).\(width * 1000 / all % 10)%\">")
    }
    out.raw("</colgroup>\n")
    let header = sheet.printing.repeated ?? 0..<0
    // Titles and the heading of the columns stand together in the part that each printed page repeats.
    if !header.isEmpty { out.raw("<thead>\n") }
    for (index, row) in sheet.rows.enumerated() {
      write(row, isHeading: header.contains(index), &out)
      if index + 1 == header.upperBound { out.raw("</thead><tbody>\n") }
    }
    out.raw(header.isEmpty ? "</table></section>\n" : "</tbody></table></section>\n")
  }

  private func write(_ row: PaperSheet.Row, isHeading: Bool, _ out: inout HTMLText) {
    out.raw("<tr>")
    for cell in row.cells {
      let tag = isHeading ? "th" : "td"
      out.raw("<\(tag) class=\"\(PaperPageStyle.classes(cell.style))\"")
      if isHeading { out.raw(" scope=\"col\"") }
      if cell.across > 1 { out.raw(" colspan=\"\(cell.across)\"") }
      if let note = cell.note {
        out.raw(" title=\"")
        out.text(note)
        out.raw("\"")
      }
      out.raw(">")
      switch cell.value {
      case .empty: break
      case .text(let text): out.text(text)
      case .whole(let number): out.raw(String(number))
      case .decimal(let text), .formula(_, let text): out.text(text)
      }
      out.raw("</\(tag)>")
    }
    out.raw("</tr>\n")
  }
}

/// 纸面网页样式
enum PaperPageStyle {
  /// The classes of a cell.
  static func classes(_ style: PaperStyle) -> String {
    var out = ["\(style.size)", "\(style.alignment)", "line-\(style.border)", "tint-\(style.tint)"]
    if style.isBold { out.append("bold") }
    return out.joined(separator: " ")
  }

  static let css = #"""
    body{margin:0 auto;max-width:1200px;padding:16px;font:14px/1.45 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:#111;background:#fff}
    section{margin-bottom:40px;overflow-x:auto}section+section{break-before:page}
    table{border-collapse:collapse;width:100%;table-layout:fixed;min-width:720px}
    th,td{padding:4px 5px;overflow-wrap:anywhere;font-weight:normal;vertical-align:middle;white-space:pre-wrap}
    tr{break-inside:avoid}.bold{font-weight:700}.center{text-align:center}.end{text-align:right;font-variant-numeric:tabular-nums}.start{text-align:left}
    .line-all{border:1px solid #555}.line-bottom{border-bottom:1px solid #555}
    .small{font-size:12px}.large{font-size:18px}.title{font-size:22px;padding:8px}
    .tint-head{background:#dde5ee}.tint-soft{background:#f2f2f2}.tint-best{background:#c6e5c9}.tint-good{background:#e6f2dc}
    .tint-fair{background:#fff2cc}.tint-bad{background:#f8d3cf}.tint-warning{background:#ffe39b}
    @media print{body{padding:0;max-width:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}section{margin:0;overflow:visible}table{min-width:0}thead{display:table-header-group}}
    """#
}
