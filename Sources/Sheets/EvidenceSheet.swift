import Diagnostics
import Facts
import Quantities
import Rules
import Scoring

/// evidence.csv: each row behind each criterion of each subject, and why a criterion has none.
///
/// It is by far the longest file, so it is rendered in parts, and what its lines share is encoded once.
struct EvidenceSheet: Sendable {
  static let header = [
    "scorecard", "person_id", "criterion", "file", "row", "line", "kind", "value", "about", "what",
  ]
  /// About so many lines make a part.
  static let linesOfPart = 4_000

  let view: AssessmentView
  let labels: EvidenceLabels
  let kindWords: [[UInt8]]
  let parts: [(card: Int, subjects: Range<Int>)]

  init(_ view: AssessmentView) {
    self.view = view
    labels = EvidenceLabels(view)
    kindWords = Evidence.Kind.allCases.map { CSVText.encoded(EvidenceWords.of($0)[view.language]) }
    var parts: [(card: Int, subjects: Range<Int>)] = []
    for (index, card) in view.scorecards.enumerated() {
      var start = 0
      var lines = 0
      for (number, subject) in card.result.subjects.enumerated() {
        lines += subject.criteria.reduce(1) { $0 + $1.evidence.count }
        guard lines >= EvidenceSheet.linesOfPart else { continue }
        parts.append((index, start..<number + 1))
        start = number + 1
        lines = 0
      }
      if start < card.result.subjects.count { parts.append((index, start..<card.result.subjects.count)) }
    }
    self.parts = parts
  }

  /// The file; its first part is the heading.
  func file() -> OutputFile {
    OutputFile(path: "evidence.csv", parts: parts.count + 1) { part in
      guard part > 0 else {
        var out = CSVText()
        out.byteOrderMark()
        out.row(EvidenceSheet.header)
        return out.bytes
      }
      return render(parts[part - 1].card, parts[part - 1].subjects)
    }
  }

  private func render(_ cardIndex: Int, _ subjects: Range<Int>) -> [UInt8] {
    let card = view.scorecards[cardIndex]
    var out = CSVText(capacity: EvidenceSheet.linesOfPart * 128)
    let criteria = card.rules.criteria.map { CSVText.encoded($0.id) }
    for subject in card.result.subjects[subjects] {
      let person = view.person(subject.person)
      let who = CSVText.encoded(card.rules.id) + [UInt8(ascii: ",")] + CSVText.encoded(person?.id ?? "")
      for (index, entry) in subject.criteria.enumerated() where index < criteria.count {
        let prefix = who + [UInt8(ascii: ",")] + criteria[index]
        for line in entry.evidence { write(line, prefix, cardIndex, &out) }
        if entry.outcome != .scored { write(entry, prefix, &out) }
      }
    }
    return out.bytes
  }

  private func write(_ line: Evidence, _ prefix: [UInt8], _ card: Int, _ out: inout CSVText) {
    out.cells(encoded: prefix)
    out.cells(encoded: labels.file(line.file))
    out.cell(line.row > 0 ? Int(line.row) : nil)
    out.cell(line.line > 0 ? Int(line.line) : nil)
    let kind = Evidence.Kind.allCases.firstIndex(of: line.kind) ?? 0
    out.cells(encoded: labels.kinds[kind])
    out.cell(line.value)
    switch line.subject {
    case .row: out.cells(encoded: [])
    case .household(let index): out.cell(household(index))
    case .meeting(let table, let row): out.cells(encoded: labels.meeting(table, row))
    case .derivedMeeting(let index): out.cells(encoded: labels.derived(card, index))
    }
    out.cells(encoded: kindWords[kind])
    out.endRow()
  }

  /// A criterion that was not scored from rows says so in a line of its own.
  private func write(_ entry: CriterionResult, _ prefix: [UInt8], _ out: inout CSVText) {
    out.cells(encoded: prefix)
    for _ in 0..<3 { out.cells(encoded: []) }
    out.cell(entry.outcome.rawValue)
    out.cell(view.text(entry.points) ?? "")
    out.cells(encoded: [])
    out.cell(EvidenceWords.of(entry.outcome, granted: entry.points != nil)[view.language])
    out.endRow()
  }

  private func household(_ index: Int32) -> String {
    guard index >= 0, Int(index) < view.facts.households.count else { return "" }
    let household = view.facts.households[Int(index)]
    if household.head.isEmpty { return household.id }
    if household.id.isEmpty { return household.head }
    return view.language == .zh ? "\(household.head)（\(household.id)）" : "\(household.head) (\(household.id))"
  }
}

extension CSVText {
  /// An exact number of at most four places; blank for nil.
  mutating func cell(_ value: Rational?) {
    guard let value, value.isValid else { return cells(encoded: []) }
    if value.den == 1, let whole = Int(exactly: value.num) { return cell(whole) }
    cell(value.text(places: ResultsJSON.places))
  }
}
