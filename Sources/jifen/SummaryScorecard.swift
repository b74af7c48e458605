import Diagnostics
import Scoring
import Sheets

/// 考评表汇总: how many, the first and the last, the grades, what to look at.
struct SummaryScorecard {
  /// So many of the first and of the last are shown.
  static let shown = 5

  let view: AssessmentView
  let card: ScorecardView
  let language: Language

  init(_ view: AssessmentView, _ card: ScorecardView, _ language: Language) {
    self.view = view
    self.card = card
    self.language = language
  }

  func lines() -> [String] {
    let subjects = card.result.subjects
    let ranked = subjects.filter(\.isRanked)
    var out = [
      CommandWords.scorecard(Visible.text(card.rules.name), people: subjects.count, ranked: ranked.count)[language]
    ]
    if !card.rules.grades.isEmpty, !subjects.isEmpty { out.append("  " + grades()) }
    let unsent = subjects.count { $0.criteria.contains { $0.outcome == .unsent } }
    let incomplete = subjects.count { $0.isIncomplete }
    if unsent + incomplete > 0 {
      out.append("  " + CommandWords.unsure(unsent: unsent, incomplete: incomplete)[language])
    }
    out += table(ranked)
    for tie in card.result.edgeTies { out.append("  " + self.tie(tie)) }
    if !card.result.derivedMeetings.isEmpty {
      out.append("  " + CommandWords.derived(card.result.derivedMeetings.count)[language])
      for meeting in card.result.derivedMeetings {
        let words = [meeting.day.text, meeting.type, meeting.id].filter { !$0.isEmpty }.joined(separator: " ")
        let line = CommandWords.derivedMeeting(
          Visible.text(view.villageName(meeting.village)), Visible.text(words), meeting.listed, meeting.of)
        out.append("    " + line[language])
      }
    }
    return out
  }

  private func grades() -> String {
    let subjects = card.result.subjects
    var parts = card.rules.grades.enumerated().map { index, grade in
      Visible.text(grade.name) + " \(subjects.count { $0.grade == index })"
    }
    let without = subjects.count { $0.grade == nil }
    if without > 0 { parts.append(CommandWords.noGrade[language] + " \(without)") }
    return CommandWords.grades(parts.joined(separator: " · "))[language]
  }

  private func table(_ ranked: [SubjectResult]) -> [String] {
    guard !ranked.isEmpty else { return [] }
    typealias W = CommandWords
    let isCut = ranked.count > SummaryScorecard.shown * 2
    let top = isCut ? Array(ranked.prefix(SummaryScorecard.shown)) : ranked
    let bottom = isCut ? Array(ranked.suffix(SummaryScorecard.shown)) : []
    var lines = SummaryTable.lines(
      [W.rank[language], W.name[language], W.village[language], W.total[language], W.grade[language]],
      (top + bottom).map(row), right: [0, 3])
    if isCut {
      lines.insert("  " + W.between(ranked.count - top.count - bottom.count)[language], at: top.count + 2)
    }
    return lines
  }

  private func row(_ subject: SubjectResult) -> [String] {
    let person = view.person(subject.person)
    return [
      subject.rank.map(String.init) ?? "", Visible.text(person?.name ?? ""),
      Visible.text(view.villageName(person?.village ?? -1)), view.text(subject.total) ?? "",
      Visible.text(card.grade(subject) ?? ""),
    ]
  }

  private func tie(_ tie: EdgeTie) -> String {
    let place = [tie.group ?? "", tie.village.map(view.villageName) ?? "", tie.grade].filter { !$0.isEmpty }
    return CommandWords.tie(
      Visible.text(place.joined(separator: " ")), tied: tie.tied, places: tie.places, cameIn: tie.cameIn)[language]
  }
}
