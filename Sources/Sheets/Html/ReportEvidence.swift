import Facts
import Quantities
import Rules
import Scoring

/// 报告依据: the rows behind the points, a text for each person, read only when somebody asks for that person.
///
/// Lines are `kind,file,row,day,about,value`, parted by `;`, criteria by `|`; texts stand once in a table.
struct ReportEvidence {
  let context: PaperContext
  let card: ScorecardView

  func data() -> [UInt8] {
    var texts = Texts()
    let arithmetic = ArithmeticText(language: context.language, decimals: context.decimals)
    var how: [String] = []
    var lines: [String] = []
    how.reserveCapacity(card.result.subjects.count)
    lines.reserveCapacity(card.result.subjects.count)
    for subject in card.result.subjects {
      let entries = zip(card.rules.criteria, subject.criteria)
      how.append(entries.map { String(texts.index(arithmetic.of($1, $0))) }.joined(separator: ","))
      lines.append(
        entries.map { criterion, entry in
          entry.evidence.map { line($0, criterion, &texts) }.joined(separator: ";")
        }.joined(separator: "|"))
    }
    var out = DataText(capacity: lines.reduce(1024) { $0 + $1.utf8.count + 16 })
    out.object { out in
      out.key("texts")
      out.array(texts.all) { $0.value($1) }
      out.key("how")
      out.array(how) { $0.value($1) }
      out.key("lines")
      out.array(lines) { $0.value($1) }
    }
    return out.bytes
  }

  private func line(_ line: Evidence, _ criterion: Criterion, _ texts: inout Texts) -> String {
    let start = context.view.facts.period.start
    let day = line.day ?? context.rows.day(line, criterion.measure, card)
    let about = context.rows.about(line, criterion.measure, card)
    var value = ""
    if let number = line.value, number.isValid { value = number.text(places: ResultsJSON.places) }
    let kind = Evidence.Kind.allCases.firstIndex(of: line.kind) ?? 0
    var out = String(kind)
    out += ","
    if line.file >= 0 { out += String(line.file) }
    out += ","
    if line.row > 0 { out += String(line.row) }
    out += ","
    if let day { out += String(start.distance(to: day)) }
    out += ","
    if !about.isEmpty { out += String(texts.index(about)) }
    out += ","
    return out + value
  }

  /// Texts that are said more than once stand once.
  private struct Texts {
    var all: [String] = []
    private var known: [String: Int] = [:]

    mutating func index(_ text: String) -> Int {
      if let index = known[text] { return index }
      known[text] = all.count
      all.append(text)
      return all.count - 1
    }
  }
}
