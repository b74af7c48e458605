import Facts
import Rules
import Scoring
import Tables

/// 依据标签: the texts that evidence lines share, encoded for CSV once instead of once per line.
struct EvidenceLabels: Sendable {
  let kinds: [[UInt8]]
  let files: [[UInt8]]
  let meetings: [Int: [[UInt8]]]
  let derived: [[[UInt8]]]

  init(_ view: AssessmentView) {
    let language = view.language
    kinds = Evidence.Kind.allCases.map {
      CSVText.encoded($0.rawValue)
    }
    files = view.facts.files.map { CSVText.encoded($0) }
    var meetings: [Int: [[UInt8]]] = [:]
    for card in view.scorecards {
      for criterion in card.rules.criteria {
        guard case .attendance(let rule) = criterion.measure.kind, meetings[rule.meetings] == nil else {
          continue
        }
        meetings[rule.meetings] = EvidenceLabels.meetings(rule.meetings, view)
      }
    }
    self.meetings = meetings
    derived = view.scorecards.map { card in
      card.result.derivedMeetings.map { meeting in
        let words = [meeting.day.text, meeting.type, meeting.id].filter { !$0.isEmpty }
        return CSVText.encoded(words.joined(separator: " ") + EvidenceWords.derived[language])
      }
    }
  }

  /// Date, type and id of each row of a meetings table.
  private static func meetings(_ table: Int, _ view: AssessmentView) -> [[UInt8]] {
    guard table >= 0, table < view.rulebook.tables.count, table < view.facts.tables.count else { return [] }
    let declaration = view.rulebook.tables[table]
    let rows = view.facts.tables[table]
    let type = declaration.column("type")
    let id = declaration.column("meeting_id")
    return (0..<rows.count).map { row in
      var words: [String] = []
      if let date = declaration.dateColumn, rows.cell(date, row) != RowBlock.blank {
        words.append(DateText.text(rows.cell(date, row), declaration.columns[date].type))
      }
      for column in [type, id] {
        if let column { words.append(view.facts.text(rows.cell(column, row))) }
      }
      return CSVText.encoded(words.filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  func file(_ index: Int32) -> [UInt8] {
    index >= 0 && Int(index) < files.count ? files[Int(index)] : []
  }

  func meeting(_ table: Int32, _ row: Int32) -> [UInt8] {
    guard let rows = meetings[Int(table)], row >= 0, Int(row) < rows.count else { return [] }
    return rows[Int(row)]
  }

  func derived(_ card: Int, _ index: Int32) -> [UInt8] {
    guard card < derived.count, index >= 0, Int(index) < derived[card].count else { return [] }
    return derived[card][Int(index)]
  }
}
