import Facts
import Quantities
import Rules

/// 等次: the first band that the printed total reaches, within quotas, and what vetoes leave of it.
struct Grades {
  private let bands: [GradeBand]
  private let filters: [RowFilter?]
  private let groups: [String]
  private let people: [Person]
  private let vetoes: Vetoes
  private let decimals: Int

  init(_ run: Run, _ scorecard: Scorecard, vetoes: Vetoes) {
    bands = scorecard.grades
    filters = bands.map { $0.filter.map { run.roster($0) } }
    groups = scorecard.rank.groups.map(\.name)
    people = run.facts.people
    self.vetoes = vetoes
    decimals = run.rulebook.decimals
  }

  /// Grades all who are ranked; nobody else has a grade.
  func assign(_ subjects: inout [SubjectResult]) -> [EdgeTie] {
    guard !bands.isEmpty else { return [] }
    var ties: [EdgeTie] = []
    for index in subjects.indices where subjects[index].isRanked && !subjects[index].vetoes.isEmpty {
      gradeVetoed(&subjects[index])
    }
    for band in bands.indices { fill(band, &subjects, &ties) }
    for index in subjects.indices where subjects[index].vetoes.isEmpty {
      subjects[index].gradeBeforeVetoes = subjects[index].grade
    }
    for band in bands.indices.reversed() where bands[band].lowest != nil {
      fillLowest(band, &subjects, &ties)
    }
    return ties
  }

  /// The bands open to a person, best first.
  private func own(_ person: Int) -> [Int] { bands.indices.filter { filters[$0]?.passes(person) ?? true } }

  private func reaches(_ total: Points?, _ band: Int) -> Bool {
    guard let value = total?.rational(decimals: decimals) else { return false }
    return (bands[band].from.map { value >= $0 } ?? true) && (bands[band].above.map { value > $0 } ?? true)
  }

  /// Quotas aside, then worsened by the effects; where that still is a quota band, the next without one.
  private func gradeVetoed(_ subject: inout SubjectResult) {
    let own = own(subject.person)
    guard let grade = own.first(where: { reaches(subject.total, $0) }) else { return }
    subject.gradeBeforeVetoes = grade
    let worst = vetoes.worsen(grade, subject, own: own)
    guard bands.indices.contains(worst), bands[worst].quota != nil else {
      subject.grade = worst
      return
    }
    subject.grade = own.first { $0 > worst && bands[$0].quota == nil } ?? worst
  }

  /// Gives a band to those who reach it and have no better one, as far as its places go.
  private func fill(_ band: Int, _ subjects: inout [SubjectResult], _ ties: inout [EdgeTie]) {
    for cell in cells(band, subjects) {
      let reaching = cell.ranked.filter { index in
        subjects[index].grade == nil && subjects[index].vetoes.isEmpty
          && filters[band]?.passes(subjects[index].person) ?? true && reaches(subjects[index].total, band)
      }
      guard let quota = bands[band].quota else {
        for index in reaching { subjects[index].grade = band }
        continue
      }
      var left = places(quota, ranked: cell.ranked.count)
      for equals in equals(reaching, subjects, band) {
        guard left > 0 else { break }
        if equals.count > left {
          ties.append(tie(band, cell, tied: equals.count, places: left, cameIn: quota.tiesIn))
          guard quota.tiesIn else { break }
        }
        for index in equals { subjects[index].grade = band }
        left -= equals.count
      }
    }
  }

  private func places(_ quota: GradeBand.Quota, ranked: Int) -> Int {
    if let places = quota.places { return places }
    let share = (quota.share ?? .zero) * Rational(ranked)
    return Swift.max(Int(clamping: share.floor ?? 0), quota.atLeast)
  }

  /// Moves people down from the last rank up until this band and those below hold their share.
  private func fillLowest(_ band: Int, _ subjects: inout [SubjectResult], _ ties: inout [EdgeTie]) {
    guard let share = bands[band].lowest else { return }
    for cell in cells(band, subjects) {
      let wanted = Int(clamping: (share * Rational(cell.ranked.count)).ceiling ?? 0)
      var left = wanted - cell.ranked.count { (subjects[$0].grade ?? -1) >= band }
      let movable = cell.ranked.filter { index in
        subjects[index].grade.map { $0 < band } ?? false
          && filters[band]?.passes(subjects[index].person) ?? true
      }
      for equals in equals(movable, subjects, band).reversed() {
        guard left > 0 else { break }
        if equals.count > left {
          ties.append(tie(band, cell, tied: equals.count, places: left, cameIn: true))
        }
        for index in equals { subjects[index].grade = band }
        left -= equals.count
      }
    }
  }

  /// 一池: the ranked subjects among whom a band's places are counted, by rank.
  private struct Cell {
    var group: Int?
    var village: Int?
    var ranked: [Int]
  }

  /// 池员
  private struct Member {
    var index: Int
    var group: Int?
    var village: Int
    var rank: Int
    var person: Int
  }

  private func cells(_ band: Int, _ subjects: [SubjectResult]) -> [Cell] {
    let isVillage = bands[band].scope == .village
    var members = subjects.indices.filter { subjects[$0].isRanked }.map { index in
      Member(
        index: index, group: subjects[index].group,
        village: isVillage ? people[subjects[index].person].village : 0, rank: rank(index, subjects, band),
        person: subjects[index].person)
    }
    members.sort {
      ($0.group ?? groups.count, $0.village, $0.rank, $0.person)
        < ($1.group ?? groups.count, $1.village, $1.rank, $1.person)
    }
    var cells: [Cell] = []
    for member in members {
      let village = isVillage ? member.village : nil
      if let last = cells.indices.last, cells[last].group == member.group, cells[last].village == village {
        cells[last].ranked.append(member.index)
      } else {
        cells.append(Cell(group: member.group, village: village, ranked: [member.index]))
      }
    }
    return cells
  }

  private func rank(_ index: Int, _ subjects: [SubjectResult], _ band: Int) -> Int {
    (bands[band].scope == .village ? subjects[index].villageRank : subjects[index].rank) ?? .max
  }

  /// Those of one rank together, best first.
  private func equals(_ indices: [Int], _ subjects: [SubjectResult], _ band: Int) -> [[Int]] {
    var out: [[Int]] = []
    for index in indices {
      if let last = out.last?.last, rank(last, subjects, band) == rank(index, subjects, band) {
        out[out.count - 1].append(index)
      } else {
        out.append([index])
      }
    }
    return out
  }

  private func tie(_ band: Int, _ cell: Cell, tied: Int, places: Int, cameIn: Bool) -> EdgeTie {
    EdgeTie(
      grade: bands[band].name, group: cell.group.flatMap { groups.indices.contains($0) ? groups[$0] : nil },
      village: cell.village, tied: tied, places: places, cameIn: cameIn)
  }
}
