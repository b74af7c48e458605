import Diagnostics

/// 行措辞: what is said of rows: repeats, the period, cells of several items, catalogues.
extension FactProblem {
  static func repeated(file: String, row: Int) -> FactProblem {
    FactProblem(
      "F016", .warning,
      Words(zh: "与 \(file) 第\(row)行完全相同，只计一次", en: "the same as row \(row) of \(file); counted once"),
      help: Words(
        zh: "如确是两件事，请写出不同之处（如事由）",
        en: "if these are two events, write down what differs (a reason, say)"))
  }

  static func outsidePeriod(count: Int, first: Int, period: String) -> FactProblem {
    FactProblem(
      "F018", .warning,
      Words(
        zh: "有 \(count) 行的日期不在考评期 \(period) 内（第一处在第\(first)行），不计",
        en: "\(Words.count(count, "row")) outside the period \(period), the first is row \(first): not counted"),
      help: Words(zh: "核对日期；是别的月份的就不用管", en: "check the dates; rows of another month need nothing"))
  }

  static func unknownItem(_ item: String, nearest: [String]) -> FactProblem {
    FactProblem(
      "F020", .error,
      Words(
        zh: "项目清单里没有“\(item)”" + self.nearest(nearest).zh,
        en: "the catalogue has no item “\(item)”" + self.nearest(nearest).en),
      help: Words(
        zh: "按清单写项目名，或请组织办在规则里增加", en: "write the item as the catalogue has it, or have it added to the rulebook"))
  }

  static func otherNumber(item: String, fixed: String) -> FactProblem {
    FactProblem(
      "F021", .error,
      Words(zh: "“\(item)”的分值固定为 \(fixed)", en: "“\(item)” is always \(fixed)"),
      help: Words(zh: "写 \(fixed)，或留空", en: "write \(fixed), or leave it blank"))
  }

  static func outOfRange(item: String, range: String) -> FactProblem {
    FactProblem(
      "F022", .error,
      Words(zh: "“\(item)”的分值应在 \(range)", en: "“\(item)” takes \(english(range))"),
      help: Words(zh: "改为 \(range) 之间的分值", en: "write a number within \(english(range))"))
  }

  static func numberMissing(item: String, range: String) -> FactProblem {
    FactProblem(
      "F023", .error,
      Words(zh: "“\(item)”没有填分值，应在 \(range)", en: "“\(item)” has no number; it takes \(english(range))"),
      help: Words(zh: "填上认定的分值", en: "fill in the number that was decided"))
  }

  static func catalogueNeeds(item: String, column: String) -> FactProblem {
    FactProblem(
      "F024", .error,
      Words(zh: "“\(item)”须填“\(column)”", en: "“\(item)” needs “\(column)” to be filled"),
      help: Words(zh: "补填“\(column)”", en: "fill in “\(column)”"))
  }

  static func splitUnequal(counts: [Int]) -> FactProblem {
    FactProblem(
      "F025", .error,
      Words(
        zh: "一格多值的列数目不一致（\(counts.map(String.init).joined(separator: "、"))），配不成对",
        en: "cells with several values do not pair up (\(counts.map(String.init).joined(separator: ", ")))"),
      help: Words(zh: "一人一户写一行，或让各列的个数相同", en: "write one row each, or the same number of values in each column"))
  }

  static func splitTooMany(limit: Int) -> FactProblem {
    FactProblem(
      "F026", .error,
      Words(
        zh: "这一行拆开来超过 \(limit) 行（每人配每户各算一行）",
        en: "this row stands for more than \(limit) rows (one for each person and household)"),
      help: Words(zh: "请分成几行填写", en: "write it as several rows"))
  }

  static func dateMissing(column: String) -> FactProblem {
    FactProblem(
      "F027", .error,
      Words(zh: "没有“\(column)”，看不出属于哪个考评期", en: "without “\(column)” the row belongs to no period"),
      help: Words(zh: "填上日期", en: "fill in the date"))
  }

  static func meetingVillageUnknown(_ text: String) -> FactProblem {
    FactProblem(
      "F028", .error,
      Words(zh: "会议的村“\(text)”不是已知的村", en: "the meeting's village “\(text)” is no known village"),
      help: Words(
        zh: "按花名册里的村名填写；全镇的会议请把村留空",
        en: "write the village as the roster has it; leave it blank for a town-wide meeting"))
  }
}
