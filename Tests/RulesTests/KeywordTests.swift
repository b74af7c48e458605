import Testing

@testable import Rules

@Test func noPlaceGivesAWordTwoMeanings() {
  for place in Keywords.places {
    #expect(Set(place.words.map(\.en)).count == place.words.count)
    #expect(Set(place.words.map(\.zh)).count == place.words.count)
    for word in place.words {
      #expect(place.english(word.en) == word.en)
      #expect(place.english(word.zh) == word.en)
    }
  }
}

@Test func aWordMeansWhatItsPlaceSays() {
  #expect(Keywords.scorecard.english("等次") == "grades")
  #expect(Keywords.effect.english("等次") == "grade")
  #expect(Keywords.scorecard.english("考核项") == "criteria")
  #expect(Keywords.veto.english("考核项") == "criterion")
  #expect(Keywords.effect.english("降等") == "drop")
  #expect(Keywords.effect.english("去掉") == "drop")
  #expect(Keywords.duplicates.english("去掉") == "drop")
  #expect(Keywords.rank.english("须填") == "needs")
  #expect(Keywords.points.english("最低分") == "min")
  #expect(Keywords.kinds.english("最小") == "min")
  #expect(Keywords.measure.english("权重") == nil)
}

/// The table of SPEC section 9: every word in both languages, by the list that it stands in.
@Test func everyWordOfTheSpecificationIsKnown() {
  let section9 = """
    name 名称 · version 版本 · effective 生效日期 · tables 台账 · decimals 小数位 · language 语言 · zh 中文 · en 英文 · villages 村名 · calendar 日历 · holidays 节假日 · workdays 调休上班 · catalogues 项目清单 · by 按 · needs 须填 · items 项目 · scorecards 考评表
    id 编号 · subjects 对象 · unranked 不排名 · base 基础分 · limits 总分范围 · sections 板块 · criteria 考核项 · vetoes 否决 · grades 等次 · rank 排名 · tie_break 同分比较 · ties 并列 · dense 不跳号 · needs 可比下限 · groups 分组
    weight 权重 · measure 计量 · points 计分 · section 板块 · applies_to 适用 · when_none 无数据时 · exempt 免考核 · note 说明 · criterion 考核项
    kind 办法 · table 表 · where 条件 · that 其中 · owner 归属 · household 户 · targets 联系名单 · targets_where 名单条件 · meetings 会议表 · column 列 · values 对应分 · times 倍数 · repeat 重犯 · factors 倍率 · once_per 同事只计一次 · credit 折算 · missing 未签到 · excused 不计 · start 起 · end 止 · by 按 · due 到期 · within 时限 · gives 得 · at_least 至少 · below 低于 · not 非 · present 已填 · distinct 去重 · drop 去掉 · lowest 最低 · highest 最高 · per 每
    coverage 联系覆盖 · attendance 出席率 · timeliness 及时率 · share 占比 · count 次数 · sum 合计 · mean 平均 · max 最大 · min 最小
    tiers 分档 · else 其余 · each 每次 · from 起分 · each_missing 每缺 · full_at 满分线 · each_point_below 每低一个百分点 · whole 取整 · up 进一 · down 去尾 · by_rank 按名次 · of_best 按最高折算 · best 优者 · smallest 最小者 · min 最低分 · max 最高分 · cap 封顶 · day 日 · week 周 · month 月 · year 年
    effect 后果 · grade 等次 · grade_at_most 最高等次 · drop 降等 · max_total 总分不超 · from 达到 · above 超过 · quota 名额 · edge 并列处理 · in 进 · out 出 · lowest 垫底 · scope 范围 · village 村 · town 镇 · full 满分 · zero 零分 · skip 跳过 · true 是 · false 否
    m 分钟 · h 小时 · d 天 · wd 个工作日
    groups 列组 · columns 列 · headers 表头 · type 类型 · required 必填 · one_of 任一 · values 取值 · open 可另填 · split 拆分 · default 默认 · refers 引用 · date 日期列 · expected 必报 · duplicates 重复 · keep 保留 · drop 去掉 · order 先后
    text 文本 · name 姓名 · id 编号 · list 列表 · date 日期 · month 年月 · datetime 日期时间 · number 数字 · flag 是否
    """
  for item in section9.split(whereSeparator: { $0 == "·" || $0 == "\n" }) {
    let parts = item.split(separator: " ")
    #expect(Keywords.chinese[String(parts[0])]?.contains(String(parts[1])) == true, "\(item)")
  }
}
