import Diagnostics
import Quantities
import Rules

/// 验算比较: what was expected beside what came out.
struct ExampleCheck {
  let scorecard: Scorecard
  let decimals: Int

  func mismatches(_ person: ExamplePerson, place: Int, found: SubjectResult?) -> [ExampleMismatch] {
    guard let found else {
      return [
        ExampleMismatch(
          subject: .person, person: place, expected: Words(zh: "是对象", en: "a subject"),
          found: Words(zh: "不在考评表的对象里", en: "no subject of the scorecard"), place: person.place)
      ]
    }
    var all: [ExampleMismatch] = []
    func tell(_ subject: ExampleMismatch.Subject, _ expected: Words, _ found: Words, _ at: Place) {
      all.append(
        ExampleMismatch(subject: subject, person: place, expected: expected, found: found, place: at))
    }
    let wanted = person.expectation
    for item in wanted.points {
      let (isAs, came) = compare(item, found)
      if !isAs {
        let subject: ExampleMismatch.Subject =
          switch item.subject {
          case .criterion(let index): .criterion(index)
          case .section(let index): .section(index)
          }
        tell(subject, text(item.value), came, item.place)
      }
    }
    if let total = wanted.total, total.value != found.total?.rational(decimals: decimals) {
      tell(.total, number(total.value), points(found.total), total.place)
    }
    if let rank = wanted.rank, rank.value != found.rank {
      tell(.rank, whole(rank.value), whole(found.rank), rank.place)
    }
    if let rank = wanted.villageRank, rank.value != found.villageRank {
      tell(.villageRank, whole(rank.value), whole(found.villageRank), rank.place)
    }
    if let grade = wanted.grade, grade.value != found.grade {
      tell(.grade, name(grade.value), name(found.grade), grade.place)
    }
    if let vetoes = wanted.vetoes, vetoes.value != found.vetoes.sorted() {
      tell(.vetoes, names(vetoes.value), names(found.vetoes), vetoes.place)
    }
    return all
  }

  private func compare(_ item: Expectation.Item, _ found: SubjectResult) -> (isAs: Bool, came: Words) {
    switch item.subject {
    case .section(let index):
      let came = found.sections.indices.contains(index) ? found.sections[index] : nil
      guard case .points(let wanted) = item.value else { return (came == nil, points(came)) }
      return (came?.rational(decimals: decimals) == wanted, points(came))
    case .criterion(let index):
      guard found.criteria.indices.contains(index) else { return (false, ExampleCheck.nothing) }
      let came = found.criteria[index]
      switch item.value {
      case .points(let wanted):
        return (
          came.points?.rational(decimals: decimals) == wanted,
          came.points == nil ? ExampleCheck.words(came.outcome) : points(came.points)
        )
      case .outcome(let word):
        // 无: no data, whether something was granted for it or not.
        let isAs = came.outcome.rawValue == word || word == "none" && came.outcome == .skipped
        return (isAs, ExampleCheck.words(came.outcome))
      }
    }
  }

  private static let nothing = Words(zh: "无", en: "none")

  private func points(_ points: Points?) -> Words {
    points.map { Words(zh: $0.text(decimals: decimals), en: $0.text(decimals: decimals)) } ?? ExampleCheck.nothing
  }

  private func number(_ value: Rational?) -> Words {
    value.map { Words(zh: $0.text(places: 6), en: $0.text(places: 6)) } ?? ExampleCheck.nothing
  }

  private func whole(_ value: Int?) -> Words { value.map { Words(zh: "\($0)", en: "\($0)") } ?? ExampleCheck.nothing }

  private func name(_ grade: Int?) -> Words {
    guard let grade, scorecard.grades.indices.contains(grade) else { return ExampleCheck.nothing }
    return Words(zh: scorecard.grades[grade].name, en: scorecard.grades[grade].name)
  }

  private func names(_ vetoes: [Int]) -> Words {
    let names = vetoes.compactMap { scorecard.vetoes.indices.contains($0) ? scorecard.vetoes[$0].name : nil }
    return names.isEmpty
      ? ExampleCheck.nothing : Words(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
  }

  private func text(_ value: Expectation.Value) -> Words {
    switch value {
    case .points(let number): self.number(number)
    case .outcome(let word): Outcome(rawValue: word).map(ExampleCheck.words) ?? ExampleCheck.nothing
    }
  }

  /// An outcome in words.
  static func words(_ outcome: Outcome) -> Words {
    switch outcome {
    case .notApplicable: Words(zh: "不适用", en: "not applicable")
    case .exempt: Words(zh: "免考核", en: "exempt")
    case .unsent: Words(zh: "未报", en: "unsent")
    case .unjudged: Words(zh: "无法判定", en: "unjudged")
    case .none: Words(zh: "无数据", en: "none")
    case .skipped: Words(zh: "无数据，跳过", en: "skipped")
    case .scored: Words(zh: "已计分", en: "scored")
    }
  }
}
