import Diagnostics

/// 考评报告: report.html: one page that needs nothing else: data, words, style and script in one file.
struct Report {
  let context: PaperContext

  /// A report; nothing is rendered yet.
  init(_ context: PaperContext) { self.context = context }

  /// The page.
  func html() -> [UInt8] {
    let language = context.language
    let data = ReportData(context: context).main()
    var out = HTMLText(capacity: data.count * 3)
    out.raw("<!doctype html>\n<html lang=\"\(language == .zh ? "zh-CN" : "en")\"><head><meta charset=\"utf-8\">\n")
    // Nothing may be fetched, even if some text found a way to ask for it.
    out.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
    )
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
    out.text(context.title(context.say(PaperWords.report)))
    out.raw("</title>\n<style>\n" + ReportStyle.css + "\n</style></head>\n<body>\n")
    out.raw(ReportMarkup.body)
    out.data("data", data)
    for (index, card) in context.view.scorecards.enumerated() {
      out.data("evidence-\(index)", ReportEvidence(context: context, card: card).data())
    }
    out.raw("<script>\n\"use strict\";\n")
    for part in [
      ReportScript.core, ReportScript.fraction, ReportScript.trial, ReportScript.grades, ReportScript.table,
      ReportScript.detail, ReportScript.charts, ReportScript.panels, ReportScript.main,
    ] {
      out.raw(part + "\n")
    }
    out.raw("</script>\n</body></html>\n")
    return out.bytes
  }
}

extension HTMLText {
  /// A script element of data.
  fileprivate mutating func data(_ id: String, _ json: [UInt8]) {
    raw("<script type=\"application/json\" id=\"\(id)\">")
    verbatim(json)
    raw("</script>\n")
  }
}
