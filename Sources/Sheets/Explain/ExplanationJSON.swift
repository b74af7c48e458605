extension Explanation {
  /// For programs: stable keys in this order, points as strings with their decimals.
  public func json() -> [UInt8] {
    var out = JSONText()
    out.object { out in
      out.pair("format", 1)
      out.pair("period", period)
      out.key("rulebook")
      out.object(inline: true) { out in
        out.pair("name", rulebook.name)
        out.pair("version", rulebook.version)
      }
      out.pair("person_id", person.id)
      out.pair("name", person.name)
      out.pair("village", person.village)
      out.pair("group", group)
      out.pair("rejected_rows", rejectedRows)
      out.key("scorecards")
      out.array { out in cards.forEach { write($0, &out) } }
    }
    return out.bytes
  }

  private func write(_ card: Card, _ out: inout JSONText) {
    out.object { out in
      out.pair("id", card.id)
      out.pair("name", card.name)
      out.key("criteria")
      out.array { out in card.items.forEach { write($0, &out) } }
      out.pair("base", card.base)
      out.key("sections")
      out.array(inline: true) { out in
        for section in card.sections {
          out.object { out in
            out.pair("name", section.name)
            out.pair("points", section.points)
          }
        }
      }
      out.pair("sum", card.sum)
      out.pair("total", card.total)
      out.pair("rank", card.rank)
      out.pair("village_rank", card.villageRank)
      out.pair("ranking_group", card.pool)
      out.pair("ranked", card.ranked)
      for (key, people) in [("above", card.above), ("equal", card.equals), ("below", card.below)] {
        out.key(key)
        out.array { out in people.forEach { Explanation.write($0, &out) } }
      }
      out.pair("to_next_rank", card.toNextRank)
      out.pair("grade", card.grade)
      out.pair("grade_before_vetoes", card.gradeBeforeVetoes)
      out.pair("next_grade", card.next?.name)
      out.pair("to_next_grade", card.next?.missing)
      out.pair("next_grade_has_quota", card.next?.hasQuota ?? false)
      out.key("vetoes")
      out.array { out in
        for veto in card.vetoes {
          out.object { out in
            out.pair("name", veto.name)
            write(veto.lines, &out)
          }
        }
      }
      out.key("remarks")
      out.array(inline: true) { out in card.remarks.forEach { out.value($0) } }
    }
  }

  private func write(_ item: Item, _ out: inout JSONText) {
    out.object { out in
      out.pair("id", item.id)
      out.pair("name", item.name)
      out.pair("weight", item.weight)
      out.pair("note", item.note)
      out.pair("outcome", item.outcome.rawValue)
      out.pair("done", item.done)
      out.pair("of", item.of)
      out.pair("amount", item.amount)
      out.pair("points", item.points)
      out.pair("arithmetic", item.arithmetic)
      out.key("unsent")
      out.array(inline: true) { out in item.unsent.forEach { out.value($0) } }
      out.key("reached")
      out.array(inline: true) { out in item.ends?.reached.forEach { out.value($0) } }
      out.key("missed")
      out.array(inline: true) { out in item.ends?.missed.forEach { out.value($0) } }
      out.key("one_more")
      if let more = item.more {
        out.object(inline: true) { out in
          out.pair("points", more.points)
          out.pair("gain", more.gain)
          out.pair("arithmetic", more.arithmetic)
        }
      } else {
        out.value(nil as String?)
      }
      write(item.lines, &out)
    }
  }

  private func write(_ lines: [Line], _ out: inout JSONText) {
    out.key("evidence")
    out.array { out in
      for line in lines {
        out.object(inline: true) { out in
          out.pair("file", line.file)
          out.pair("row", line.row)
          out.pair("day", line.day)
          out.pair("about", line.about)
          out.pair("kind", line.kind.rawValue)
          out.pair("side", line.side.rawValue)
          out.pair("value", line.value)
          out.pair("what", line.what)
        }
      }
    }
  }

  /// Somebody on one line.
  static func write(_ person: Neighbour, _ out: inout JSONText) {
    out.object(inline: true) { out in
      out.pair("person_id", person.id)
      out.pair("name", person.name)
      out.pair("village", person.village)
      out.pair("rank", person.rank)
      out.pair("total", person.total)
    }
  }
}
