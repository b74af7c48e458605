import Diagnostics
import Facts
import Quantities
import Rules
import Scoring

/// 说明条目: what a reader must know before trusting the numbers; the same in the workbook and the report.
struct RunNotes {
  /// 一条: a matter, and what is said of it.
  struct Note: Sendable, Hashable {
    var topic: String
    var text: String
  }

  /// So many names are listed after a number; the rest is counted.
  static let listed = 30

  let context: PaperContext

  func make() -> [Note] {
    var notes: [Note] = []
    add(NoteWords.state, context.view.isDraft ? NoteWords.isDraft : NoteWords.isFinal, to: &notes)
    notSent(&notes)
    for card in context.view.scorecards {
      derived(card, &notes)
      ties(card, &notes)
    }
    for (index, card) in context.view.scorecards.enumerated() {
      counted(.pending, NoteWords.pending, index, card, &notes)
      counted(.notContacted, NoteWords.notContacted, index, card, &notes)
      incomplete(card, &notes)
    }
    // Roles that no scorecard names, people on none, villages without a roster.
    for problem in context.problems where ["F029", "F030", "F031"].contains(problem.code) {
      notes.append(.init(topic: context.say(NoteWords.unassessed), text: problem.message[context.language]))
    }
    let rulebook = context.view.rulebook
    add(NoteWords.rules, PaperWords.versionOf(rulebook.name, rulebook.version), to: &notes)
    add(NoteWords.asOf, Words(zh: context.view.facts.asOf.text, en: context.view.facts.asOf.text), to: &notes)
    add(NoteWords.rounding, NoteWords.roundingText(context.decimals), to: &notes)
    return notes
  }

  private func add(_ topic: Words, _ text: Words, to notes: inout [Note]) {
    notes.append(.init(topic: context.say(topic), text: context.say(text)))
  }

  private func notSent(_ notes: inout [Note]) {
    let tables = context.view.rulebook.tables
    for village in context.result.sent {
      let missing = village.tables.filter { !$0.sent }
        .map { entry in tables.first { $0.id == entry.table }?.name ?? entry.table }
      guard !missing.isEmpty else { continue }
      add(NoteWords.notSent, NoteWords.notSentText(village.village, missing), to: &notes)
    }
  }

  private func derived(_ card: ScorecardView, _ notes: inout [Note]) {
    for meeting in card.result.derivedMeetings {
      let what = [meeting.day.text, meeting.type, meeting.id].filter { !$0.isEmpty }.joined(separator: " ")
      add(
        NoteWords.derived,
        NoteWords.derivedText(
          card.rules.name, context.view.villageName(meeting.village), what, listed: meeting.listed, of: meeting.of),
        to: &notes)
    }
  }

  private func ties(_ card: ScorecardView, _ notes: inout [Note]) {
    for tie in card.result.edgeTies {
      let scope = [card.rules.name, tie.village.map { context.view.villageName($0) } ?? "", tie.group ?? ""]
        .filter { !$0.isEmpty }.joined(separator: " ")
      add(NoteWords.ties, NoteWords.tieText(scope, tie), to: &notes)
    }
  }

  /// Counts lines of evidence of a kind by village, and names the first of them.
  private func counted(
    _ kind: Evidence.Kind, _ topic: Words, _ cardIndex: Int, _ card: ScorecardView, _ notes: inout [Note]
  ) {
    for (number, criterion) in card.rules.criteria.enumerated() {
      var count: [Int: Int] = [:]
      var names: [Int: [String]] = [:]
      for subject in card.result.subjects where number < subject.criteria.count {
        guard let person = context.view.person(subject.person) else { continue }
        for line in subject.criteria[number].evidence where line.kind == kind {
          count[person.village, default: 0] += 1
          guard names[person.village, default: []].count < RunNotes.listed else { continue }
          let about = context.rows.about(line, criterion.measure, card)
          names[person.village, default: []].append(NoteWords.of(person.name, about)[context.language])
        }
      }
      for (village, total) in count.sorted(by: { $0.key < $1.key }) {
        add(
          topic,
          NoteWords.countText(
            context.view.villageName(village), criterion.name, total, names[village] ?? []), to: &notes)
      }
    }
  }

  private func incomplete(_ card: ScorecardView, _ notes: inout [Note]) {
    let names = card.result.subjects.filter(\.isIncomplete).compactMap { subject in
      context.view.person(subject.person).map { NoteWords.of($0.name, context.view.villageName($0.village)) }
    }
    guard !names.isEmpty else { return }
    add(
      NoteWords.incomplete,
      NoteWords.incompleteText(
        card.rules.name, names.count, names.prefix(RunNotes.listed).map { $0[context.language] }), to: &notes)
  }
}
