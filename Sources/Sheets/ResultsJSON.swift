import Quantities
import Rules
import Scoring

/// results.json: all of it for machines, keys as SPEC section 8 has them.
enum ResultsJSON {
  /// At most four places after the point.
  static let places = 4

  /// So many subjects make a part.
  static let subjectsOfPart = 500

  /// 一段: the beginning, some subjects of a scorecard, or the end.
  private enum Part: Sendable {
    case beginning
    case subjects(card: Int, Range<Int>)
    case end
  }

  /// The file, in parts of some hundred subjects.
  static func file(_ view: AssessmentView) -> OutputFile {
    var parts: [Part] = [.beginning]
    for (index, card) in view.scorecards.enumerated() {
      let count = card.result.subjects.count
      var start = 0
      repeat {
        let end = min(count, start + subjectsOfPart)
        parts.append(.subjects(card: index, start..<end))
        start = end
      } while start < count
    }
    parts.append(.end)
    return OutputFile(path: "results.json", parts: parts.count) { [parts] in render(parts[$0], view) }
  }

  private static func render(_ part: Part, _ view: AssessmentView) -> [UInt8] {
    switch part {
    case .beginning:
      var out = JSONText()
      out.open("{")
      out.pair("format", 1)
      out.pair("period", view.facts.period.label)
      out.key("rulebook")
      out.object(inline: true) { out in
        out.pair("name", view.rulebook.name)
        out.pair("version", view.rulebook.version)
      }
      out.key("scorecards")
      out.open("[")
      return out.bytes
    case .subjects(let index, let range):
      let card = view.scorecards[index]
      let isFirst = range.lowerBound == 0
      let capacity = range.count * (card.rules.criteria.count + 3) * 160
      // Inside the whole and its scorecards, and of a scorecard that is open, inside it and its subjects.
      var out = JSONText(inside: isFirst ? 2 : 4, isFirst: isFirst && index == 0, capacity: capacity)
      if isFirst {
        out.open("{")
        out.pair("id", card.rules.id)
        out.pair("name", card.rules.name)
        out.key("subjects")
        out.open("[")
      }
      for subject in card.result.subjects[range] { write(subject, card, view, &out) }
      if range.upperBound == card.result.subjects.count {
        out.close("]")
        out.close("}")
      }
      return out.bytes
    case .end:
      var out = JSONText(inside: 2, isFirst: view.scorecards.isEmpty)
      out.close("]")
      out.close("}")
      return out.bytes
    }
  }

  private static func write(
    _ subject: SubjectResult, _ card: ScorecardView, _ view: AssessmentView, _ out: inout JSONText
  ) {
    let person = view.person(subject.person)
    out.object { out in
      out.pair("person_id", person?.id)
      out.pair("name", person?.name)
      out.pair("village", view.villageName(person?.village ?? -1))
      out.pair("group", person?.group)
      out.pair("ranked", subject.isRanked)
      out.pair("rank", subject.rank)
      out.pair("village_rank", subject.villageRank)
      out.key("base")
      out.value(subject.base, decimals: view.decimals)
      out.key("sections")
      out.array(inline: true) { out in
        for (section, points) in zip(card.rules.sections, subject.sections) {
          out.object { out in
            out.pair("id", section.id)
            out.key("points")
            out.value(points, decimals: view.decimals)
          }
        }
      }
      out.key("total")
      out.value(subject.total, decimals: view.decimals)
      out.pair("grade", card.grade(subject))
      out.key("vetoes")
      out.array(inline: true) { out in card.vetoes(subject).forEach { out.value($0) } }
      out.pair("incomplete", subject.isIncomplete)
      out.key("criteria")
      out.array { out in
        for (criterion, entry) in zip(card.rules.criteria, subject.criteria) {
          out.object(inline: true) { out in
            let isMeasured = isMeasured(entry.outcome)
            out.pair("id", criterion.id)
            out.pair("done", isMeasured ? text(entry.done) : nil)
            out.pair("of", isMeasured ? text(entry.of) : nil)
            out.pair("amount", isMeasured ? text(entry.amount) : nil)
            out.key("points")
            out.value(entry.points, decimals: view.decimals)
            out.pair("outcome", entry.outcome.rawValue)
          }
        }
      }
    }
  }

  /// Whether `done`, `of` and `amount` mean anything.
  private static func isMeasured(_ outcome: Outcome) -> Bool {
    switch outcome {
    case .exempt, .notApplicable, .unsent, .unjudged: false
    case .none, .skipped, .scored: true
    }
  }

  private static func text(_ value: Rational?) -> String? {
    value.flatMap { $0.isValid ? $0.text(places: places) : nil }
  }
}
