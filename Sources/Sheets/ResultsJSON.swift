import Quantities
import Rules
import Scoring

/// results.json: all of it for machines, keys as SPEC section 8 has them.
enum ResultsJSON {
  /// At most four places after the point.
  static let places = 4

  static func render(_ view: AssessmentView) -> [UInt8] {
    let subjects = view.scorecards.reduce(0) { $0 + $1.result.subjects.count * ($1.rules.criteria.count + 3) }
    var out = JSONText(capacity: 1024 + subjects * 160)
    out.object { out in
      out.pair("format", 1)
      out.pair("period", view.facts.period.label)
      out.key("rulebook")
      out.object(inline: true) { out in
        out.pair("name", view.rulebook.name)
        out.pair("version", view.rulebook.version)
      }
      out.key("scorecards")
      out.array { out in
        for card in view.scorecards {
          out.object { out in
            out.pair("id", card.rules.id)
            out.pair("name", card.rules.name)
            out.key("subjects")
            out.array { out in
              for subject in card.result.subjects { write(subject, card, view, &out) }
            }
          }
        }
      }
    }
    return out.bytes
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
      out.pair("base", view.text(subject.base))
      out.key("sections")
      out.array(inline: true) { out in
        for (section, points) in zip(card.rules.sections, subject.sections) {
          out.object { out in
            out.pair("id", section.id)
            out.pair("points", view.text(points))
          }
        }
      }
      out.pair("total", view.text(subject.total))
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
            out.pair("points", view.text(entry.points))
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
