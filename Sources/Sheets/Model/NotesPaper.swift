import Diagnostics

/// 说明表: the notes as a sheet.
struct NotesPaper {
  let context: PaperContext

  func make() -> PaperSheet {
    let head = Letterhead(context: context)
    let name = context.say(PaperWords.notes)
    var sheet = PaperSheet(name: name, widths: [18, 29, 20, 27])
    sheet.rows = head.top(name, columns: 4)
    let header = sheet.rows.count
    sheet.rows.append(
      .init([.init(context.say(PaperWords.subject), .head), .init(context.say(PaperWords.text), .head, across: 3)]))
    sheet.rows += RunNotes(context: context).make().map { note in
      .init([.init(note.topic, PaperStyle.center.bold), .init(note.text, .text, across: 3)])
    }
    sheet.rows += head.bottom(columns: 4)
    sheet.printing = head.printing(name, landscape: false, repeated: header..<header + 1)
    return sheet
  }
}
