import Diagnostics

extension Explanation {
  /// As a clerk tells it over the counter, line by line; texts from files are made harmless for a terminal.
  public func text(_ language: Language) -> String {
    ExplanationText(language: language).lines(self).map { $0 + "\n" }.joined()
  }
}

/// 说明文字
private struct ExplanationText {
  let language: Language

  /// So many neighbours of one rank are named.
  private static let named = 3

  func lines(_ all: Explanation) -> [String] {
    let place = [all.person.village, all.group].filter { !$0.isEmpty }.joined(separator: " ")
    var out = [
      show(ExplainWords.head(all.person.id, all.person.name, place)),
      show(ExplainWords.period(all.period, all.rulebook.name, all.rulebook.version)),
    ]
    if all.rejectedRows > 0 { out.append(show(ExplainWords.rejected(all.rejectedRows))) }
    if all.cards.isEmpty { out += ["", ExplainWords.noCard[language]] }
    for card in all.cards { out += [""] + self.card(card) }
    return out
  }

  private func card(_ card: Explanation.Card) -> [String] {
    var out = [Visible.text(card.name)]
    for item in card.items { out += self.item(item) }
    if let base = card.base { out.append(pair(SheetWords.base[language], base)) }
    for section in card.sections { out.append(pair(section.name, section.points ?? "—")) }
    if let sum = card.sum, card.addends.count > 1 {
      out.append(pair(ExplainWords.addends[language], card.addends.joined(separator: " + ") + " = " + sum))
    }
    var total = card.total ?? ExplainWords.noTotal[language]
    if let sum = card.sum, let printed = card.total, sum != printed { total += PaperWords.beforeLimits(sum)[language] }
    out.append(pair(SheetWords.total[language], total))
    out.append(pair(SheetWords.rank[language], show(ExplainWords.rank(card))))
    for (label, people) in [
      (ExplainWords.above, card.above), (ExplainWords.equals, card.equals), (ExplainWords.below, card.below),
    ] where !people.isEmpty {
      out.append("  " + pair(label[language], neighbours(people)))
    }
    if card.isTieBroken {
      out.append("    " + ExplainWords.tieBroken[language])
    } else if let gap = card.toNextRank {
      out.append("    " + ExplainWords.toNextRank(gap)[language])
    }
    let before = card.gradeBeforeVetoes.map { ExplainWords.before($0)[language] } ?? ""
    if card.grade != nil || card.next != nil {
      out.append(pair(SheetWords.grade[language], (card.grade ?? "—") + before))
    }
    if let next = card.next { out.append("    " + show(ExplainWords.next(next, vetoed: !card.vetoes.isEmpty))) }
    for veto in card.vetoes {
      out.append(pair(ExplainWords.vetoes[language], veto.name))
      out += veto.lines.map { "    " + self.line($0) }
    }
    if !card.remarks.isEmpty {
      out.append(pair(SheetWords.remark[language], card.remarks.joined(separator: SheetWords.between[language])))
    }
    return out
  }

  private func item(_ item: Explanation.Item) -> [String] {
    var out = ["  " + show(ExplainWords.criterion(item.name, item.weight))]
    if let note = item.note { out.append("  " + pair(ExplainWords.note[language], note)) }
    out.append("    " + Visible.text(item.arithmetic))
    if !item.unsent.isEmpty { out.append("    " + show(ExplainWords.unsent(item.unsent))) }
    if let ends = item.ends {
      for (names, reached) in [(ends.reached, true), (ends.missed, false)] where !names.isEmpty {
        let label = ExplainWords.ends(ends.isMeetings, reached: reached, names.count)[language]
        out.append("  " + pair(label, names.joined(separator: ExplainWords.listed[language])))
      }
    }
    for side in Explanation.Line.Side.allCases {
      // What was not reached stands in its list already, unless a row says so.
      let lines = item.lines.filter { $0.side == side && ($0.file != nil || item.ends == nil) }
      guard !lines.isEmpty else { continue }
      out.append("    " + ExplainWords.side(side, lines.count)[language])
      out += lines.map { "      " + self.line($0) }
    }
    if let more = item.more { out.append("    " + show(ExplainWords.more(more))) }
    return out
  }

  /// `曙光村/走访.csv 第2行 2022-02-03 赵一 [1] 计入`
  private func line(_ line: Explanation.Line) -> String {
    var parts: [String] = []
    if let file = line.file { parts.append(file + (line.row.map { PersonalWords.rowOf($0)[language] } ?? "")) }
    parts += [line.day ?? "", line.about, line.value.map { "[\($0)]" } ?? "", line.what]
    return parts.filter { !$0.isEmpty }.map { Visible.text($0) }.joined(separator: " ")
  }

  private func neighbours(_ people: [Explanation.Neighbour]) -> String {
    let named = people.prefix(Self.named).map { person in
      let rank = person.rank.map { language == .zh ? "第 \($0) 名 " : "\($0). " } ?? ""
      return rank + "\(person.name) \(person.village) \(person.total ?? "—")"
    }
    let rest = people.count > named.count ? ExplainWords.others(people.count)[language] : ""
    return named.joined(separator: ExplainWords.listed[language]) + rest
  }

  private func pair(_ label: String, _ value: String) -> String {
    "  " + Visible.text(label) + ExplainWords.gap[language] + Visible.text(value)
  }

  private func show(_ words: Words) -> String { Visible.text(words[language]) }
}
