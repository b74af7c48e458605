/// 关键词表: the whole language of rulebooks and table files, by place (SPEC section 9).
enum Keywords {
  // MARK: Keys of a rulebook

  static let rulebook = KeywordPlace([
    Keyword("name", "名称"), Keyword("version", "版本"), Keyword("effective", "生效日期"), Keyword("tables", "台账"),
    Keyword("decimals", "小数位"), Keyword("language", "语言"), Keyword("villages", "村名"),
    Keyword("calendar", "日历"),
    Keyword("catalogues", "项目清单"), Keyword("scorecards", "考评表"), Keyword("examples", "示例"),
    Keyword("publication", "公示"), Keyword("lists", "红黑榜"),
  ])
  static let publication = KeywordPlace([
    Keyword("town", "镇名"), Keyword("unit", "填报单位"), Keyword("phone", "监督电话"), Keyword("days", "公示天数"),
    Keyword("from", "公示起"), Keyword("until", "公示止"), Keyword("mask", "姓名隐去"),
    Keyword("prepared_by", "制表人"),
    Keyword("reviewed_by", "审核人"), Keyword("note", "说明"),
  ])
  static let listRule = KeywordPlace([
    Keyword("name", "名称"), Keyword("scorecard", "考评表"), Keyword("top", "前几名"), Keyword("bottom", "后几名"),
    Keyword("grade", "等次"), Keyword("scope", "范围"),
  ])
  static let calendar = KeywordPlace([Keyword("holidays", "节假日"), Keyword("workdays", "调休上班")])
  static let catalogue = KeywordPlace([
    Keyword("by", "按"), Keyword("column", "列"), Keyword("needs", "须填"), Keyword("items", "项目"),
  ])
  static let bounds = KeywordPlace([Keyword("min", "最低分"), Keyword("max", "最高分")])
  static let dated = KeywordPlace([Keyword("from", "起"), Keyword("is", "为")])

  static let scorecard = KeywordPlace([
    Keyword("id", "编号"), Keyword("name", "名称"), Keyword("subjects", "对象"), Keyword("unranked", "不排名"),
    Keyword("base", "基础分"), Keyword("limits", "总分范围"), Keyword("full", "满分合计"), Keyword("sections", "板块"),
    Keyword("criteria", "考核项"), Keyword("vetoes", "否决"), Keyword("grades", "等次"), Keyword("rank", "排名"),
  ])
  static let section = KeywordPlace([
    Keyword("id", "编号"), Keyword("name", "名称"), Keyword("min", "最低分"), Keyword("max", "最高分"),
    Keyword("cap", "封顶"),
  ])
  static let cap = KeywordPlace([Keyword("min", "最低分"), Keyword("max", "最高分"), Keyword("per", "每")])
  static let rank = KeywordPlace([
    Keyword("tie_break", "同分比较"), Keyword("ties", "并列"), Keyword("needs", "可比下限"), Keyword("groups", "分组"),
  ])
  static let rankGroup = KeywordPlace([Keyword("name", "名称"), Keyword("where", "条件")])
  static let givesCase = KeywordPlace([Keyword("where", "条件"), Keyword("gives", "得")])

  static let criterion = KeywordPlace([
    Keyword("id", "编号"), Keyword("name", "名称"), Keyword("weight", "权重"), Keyword("measure", "计量"),
    Keyword("points", "计分"), Keyword("section", "板块"), Keyword("applies_to", "适用"),
    Keyword("when_none", "无数据时"),
    Keyword("exempt", "免考核"), Keyword("note", "说明"),
  ])

  // MARK: Measures

  static let measure = KeywordPlace([
    Keyword("kind", "办法"), Keyword("table", "表"), Keyword("where", "条件"), Keyword("that", "其中"),
    Keyword("owner", "归属"), Keyword("targets", "联系名单"), Keyword("targets_where", "名单条件"),
    Keyword("meetings", "会议表"), Keyword("column", "列"), Keyword("values", "对应分"), Keyword("times", "倍数"),
    Keyword("repeat", "重犯"), Keyword("once_per", "同事只计一次"), Keyword("credit", "折算"),
    Keyword("missing", "未签到"),
    Keyword("start", "起"), Keyword("end", "止"), Keyword("by", "按"), Keyword("at_least", "至少"),
    Keyword("distinct", "去重"), Keyword("drop", "去掉"), Keyword("per", "每"),
  ])
  static let times = KeywordPlace([Keyword("column", "列"), Keyword("values", "对应分")])
  static let repeats = KeywordPlace([Keyword("by", "按"), Keyword("factors", "倍率")])
  static let dropRows = KeywordPlace([Keyword("lowest", "最低"), Keyword("highest", "最高")])
  static let withinCase = KeywordPlace([Keyword("within", "时限"), Keyword("gives", "得")])
  static let condition = KeywordPlace([
    Keyword("not", "非"), Keyword("at_least", "至少"), Keyword("below", "低于"), Keyword("present", "已填"),
  ])

  // MARK: Points

  static let points = KeywordPlace([
    Keyword("tiers", "分档"), Keyword("else", "其余"), Keyword("each", "每次"), Keyword("from", "起分"),
    Keyword("min", "最低分"), Keyword("max", "最高分"), Keyword("cap", "封顶"), Keyword("each_missing", "每缺"),
    Keyword("full_at", "满分线"), Keyword("each_point_below", "每低一个百分点"), Keyword("whole", "取整"),
    Keyword("by_rank", "按名次"), Keyword("scope", "范围"), Keyword("best", "优者"), Keyword("of_best", "按最高折算"),
  ])
  static let tier = KeywordPlace([Keyword("at_least", "至少"), Keyword("gives", "得")])

  // MARK: Vetoes and grades

  static let veto = KeywordPlace([
    Keyword("name", "名称"), Keyword("measure", "计量"), Keyword("criterion", "考核项"), Keyword("at_least", "至少"),
    Keyword("below", "低于"), Keyword("where", "条件"), Keyword("effect", "后果"),
  ])
  static let effect = KeywordPlace([
    Keyword("grade", "等次"), Keyword("grade_at_most", "最高等次"), Keyword("drop", "降等"),
    Keyword("max_total", "总分不超"), Keyword("unranked", "不排名"),
  ])
  static let band = KeywordPlace([
    Keyword("name", "名称"), Keyword("from", "达到"), Keyword("above", "超过"), Keyword("where", "条件"),
    Keyword("quota", "名额"), Keyword("at_least", "至少"), Keyword("edge", "并列处理"), Keyword("lowest", "垫底"),
    Keyword("scope", "范围"),
  ])

  // MARK: Keys of a table file

  static let tableFile = KeywordPlace([Keyword("groups", "列组"), Keyword("tables", "台账")])
  static let table = KeywordPlace([
    Keyword("name", "名称"), Keyword("date", "日期列"), Keyword("expected", "必报"), Keyword("duplicates", "重复"),
    Keyword("one_of", "任一"), Keyword("order", "先后"), Keyword("layout", "版式"), Keyword("columns", "列"),
  ])
  static let column = KeywordPlace([
    Keyword("type", "类型"), Keyword("required", "必填"), Keyword("headers", "表头"), Keyword("values", "取值"),
    Keyword("open", "可另填"), Keyword("split", "拆分"), Keyword("default", "默认"), Keyword("refers", "引用"),
    Keyword("fill", "补填"),
  ])

  // MARK: Words that a value may be

  static let kinds = KeywordPlace([
    Keyword("coverage", "联系覆盖"), Keyword("attendance", "出席率"), Keyword("timeliness", "及时率"),
    Keyword("share", "占比"), Keyword("count", "次数"), Keyword("sum", "合计"), Keyword("mean", "平均"),
    Keyword("max", "最大"), Keyword("min", "最小"),
  ])
  static let languages = KeywordPlace([Keyword("zh", "中文"), Keyword("en", "英文")])
  static let flags = KeywordPlace([Keyword("true", "是"), Keyword("false", "否")])
  static let owners = KeywordPlace([Keyword("household", "户")])
  static let due = KeywordPlace([Keyword("due", "到期")])
  static let excused = KeywordPlace([Keyword("excused", "不计")])
  static let month = KeywordPlace([Keyword("month", "月")])
  static let windows = KeywordPlace([
    Keyword("day", "日"), Keyword("week", "周"), Keyword("month", "月"), Keyword("year", "年"),
  ])
  static let wholes = KeywordPlace([Keyword("up", "进一"), Keyword("down", "去尾")])
  static let smallest = KeywordPlace([Keyword("smallest", "最小者")])
  static let scopes = KeywordPlace([Keyword("village", "村"), Keyword("town", "镇")])
  static let full = KeywordPlace([Keyword("full", "满分")])
  static let whenNone = KeywordPlace([
    Keyword("full", "满分"), Keyword("zero", "零分"), Keyword("skip", "跳过"), Keyword("mean", "平均"),
  ])
  static let edges = KeywordPlace([Keyword("in", "进"), Keyword("out", "出")])
  static let dense = KeywordPlace([Keyword("dense", "不跳号")])
  static let duplicates = KeywordPlace([Keyword("keep", "保留"), Keyword("drop", "去掉")])
  static let fills = KeywordPlace([Keyword("down", "向下")])
  static let layouts = KeywordPlace([Keyword("matrix", "矩阵")])
  static let types = KeywordPlace([
    Keyword("text", "文本"), Keyword("name", "姓名"), Keyword("id", "编号"), Keyword("list", "列表"),
    Keyword("date", "日期"), Keyword("month", "年月"), Keyword("datetime", "日期时间"), Keyword("number", "数字"),
    Keyword("flag", "是否"),
  ])
  /// Units of time; `within` puts them behind a number.
  static let units = KeywordPlace([
    Keyword("m", "分钟"), Keyword("h", "小时"), Keyword("d", "天"), Keyword("wd", "个工作日"),
  ])

  // MARK: The table as a whole

  /// Every place.
  static let places: [KeywordPlace] = [
    rulebook, calendar, catalogue, bounds, dated, scorecard, section, cap, rank, rankGroup, givesCase,
    criterion, measure,
    times, repeats, dropRows, withinCase, condition, points, tier, veto, effect, band, tableFile, table,
    column, kinds,
    languages, flags, owners, due, excused, month, windows, wholes, smallest, scopes, full, whenNone, edges,
    dense,
    duplicates, fills, layouts, types, units, publication, listRule,
    example, examplePerson, expectation, givenFacts, expectedOutcomes, nothing,
  ]

  /// All Chinese words that stand for an English one anywhere.
  static let chinese: [String: Set<String>] = places.reduce(into: [:]) { table, place in
    for word in place.words { table[word.en, default: []].insert(word.zh) }
  }

  private static let all: Set<String> = Set(places.flatMap(\.spellings))

  /// Whether a word is a keyword of any place.
  static func isKeyword(_ written: String) -> Bool { all.contains(written) }
}
