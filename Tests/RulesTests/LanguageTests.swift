import Diagnostics
import Testing

@testable import Rules

/// A rulebook that uses every key and word of SPEC section 9 in its place. `{en|zh}` is a word in both languages.
private let rulebook = """
  {name|名称}: n
  {version|版本}: "1"
  {effective|生效日期}: 2022-01-01
  {tables|台账}: tables.yaml
  {decimals|小数位}: 3
  {language|语言}: {en|英文}
  {villages|村名}: {曙光村: [东风大队], 东方红村: []}
  {calendar|日历}: {{holidays|节假日}: [2022-01-31], {workdays|调休上班}: [2022-01-29]}
  {catalogues|项目清单}:
    {adjustments|加减分}: {{by|按}: {item|项目}, {column|列}: {points|分值}, {needs|须填}: [reason], {items|项目}: {好人好事: 5, 五水共治: {{min|最低分}: 5, {max|最高分}: 10}}}
  {scorecards|考评表}:
    - {id|编号}: s
      {name|名称}: 党员积分
      {subjects|对象}: {{role|身份}: [党员, {村民代表|代表}], age: {{at_least|至少}: 18, {below|低于}: 100}}
      {unranked|不排名}: {status: {{not|非}: 流动, {present|已填}: {true|是}}}
      {base|基础分}: [{{where|条件}: {phone: {{present|已填}: {false|否}}}, {gives|得}: 60}, {{gives|得}: 40}]
      {limits|总分范围}: {{min|最低分}: 0, {max|最高分}: 120}
      {full|满分合计}: 44
      {sections|板块}:
        - {{id|编号}: bonus, {name|名称}: 加分项, {min|最低分}: 0, {max|最高分}: 20, {cap|封顶}: {{max|最高分}: 6, {per|每}: {month|月}}}
      {criteria|考核项}:
        - {id|编号}: coverage
          {name|名称}: 联系
          {weight|权重}: 40
          {note|说明}: 每月一次，不得缺席
          {applies_to|适用}: {role: 党员}
          {when_none|无数据时}: {full|满分}
          {exempt|免考核}: [{{where|条件}: {status: 流动}, {gives|得}: {mean|平均}}, {{where|条件}: {status: 年老体弱}, {gives|得}: {zero|零分}}]
          {measure|计量}: {{kind|办法}: {coverage|联系覆盖}, {table|表}: {visits|走访联系记录}, {where|条件}: {{method|方式}: {上门走访|入户}}, {targets|联系名单}: {links|联系户名单}, {targets_where|名单条件}: {relation: {联系户|联系}}, {at_least|至少}: 2, {per|每}: {month|月}}
          {points|计分}: {{tiers|分档}: [{{at_least|至少}: 95%, {gives|得}: 40}, {{at_least|至少}: 80%, {gives|得}: 30}], {else|其余}: 5}
        - {id|编号}: attendance
          {weight|权重}: 1
          {when_none|无数据时}: {skip|跳过}
          {measure|计量}: {{kind|办法}: {attendance|出席率}, {table|表}: attendance, {meetings|会议表}: meetings, {where|条件}: {type: 主题党日}, {that|其中}: {reported: {true|是}}, {credit|折算}: {出席: 1, 请假: {excused|不计}, 缺席: 0}, {missing|未签到}: 0.5}
          {points|计分}: {{each_missing|每缺}: -2, {min|最低分}: 0, {max|最高分}: 1}
        - {id|编号}: timeliness
          {weight|权重}: 1
          {when_none|无数据时}: {mean|平均}
          {measure|计量}: {{kind|办法}: {timeliness|及时率}, {table|表}: matters, {owner|归属}: {household|户}, {targets|联系名单}: links, {start|起}: raised_at, {end|止}: feedback_at, {by|按}: {due|到期}, {credit|折算}: [{{within|时限}: {30m|30分钟}, {gives|得}: 1}, {{within|时限}: {2h|2小时}, {gives|得}: 0.9}, {{within|时限}: {1d|1天}, {gives|得}: 0.8}, {{within|时限}: {5wd|5个工作日}, {gives|得}: 0.5}]}
          {points|计分}: {{full_at|满分线}: 70%, {each_point_below|每低一个百分点}: -1, {whole|取整}: {up|进一}, {min|最低分}: 0}
        - {id|编号}: share
          {weight|权重}: 1
          {measure|计量}: {{kind|办法}: {share|占比}, {table|表}: matters, {that|其中}: {closed: {{present|已填}: {true|是}}}}
          {points|计分}: {{by_rank|按名次}: [60, 57, 54], {else|其余}: 0, {scope|范围}: {town|镇}, {best|优者}: {smallest|最小者}}
        - {id|编号}: count
          {measure|计量}: {{kind|办法}: {count|次数}, {table|表}: visits, {distinct|去重}: {household|户}}
          {points|计分}: {{each|每次}: [-0.2, -0.5], {from|起分}: 10, {min|最低分}: 0, {cap|封顶}: {{max|最高分}: 5, {per|每}: {week|周}}}
        - {id|编号}: sum
          {section|板块}: bonus
          {measure|计量}: {{kind|办法}: {sum|合计}, {table|表}: adjustments, {column|列}: {level|级别}, {values|对应分}: {市级: 10, 县级: 8}, {times|倍数}: {{column|列}: level, {values|对应分}: {{市级|市}: 2}}, {repeat|重犯}: {{by|按}: item, {factors|倍率}: [1, 2]}, {once_per|同事只计一次}: act_id}
          {points|计分}: {{each|每次}: 1, {cap|封顶}: {{max|最高分}: 5, {min|最低分}: -5, {per|每}: {day|日}}}
        - {id|编号}: mean
          {weight|权重}: 1
          {measure|计量}: {{kind|办法}: {mean|平均}, {table|表}: adjustments, {column|列}: points, {drop|去掉}: {{lowest|最低}: 1, {highest|最高}: 2}}
          {points|计分}: {{of_best|按最高折算}: {true|是}, {scope|范围}: {village|村}}
        - {id|编号}: max
          {measure|计量}: {{kind|办法}: {max|最大}, {table|表}: adjustments, {column|列}: points}
          {points|计分}: {{tiers|分档}: [{{at_least|至少}: 10, {gives|得}: 3}]}
        - {id|编号}: min
          {weight|权重}: 0
          {measure|计量}: {{kind|办法}: {min|最小}, {table|表}: adjustments, {column|列}: points}
          {points|计分}: {{each|每次}: 1, {from|起分}: {full|满分}}
      {vetoes|否决}:
        - {{name|名称}: v1, {measure|计量}: {{kind|办法}: {count|次数}, {table|表}: adjustments}, {at_least|至少}: 1, {where|条件}: {role: 党员}, {effect|后果}: {{grade|等次}: 差, {max_total|总分不超}: 59}}
        - {{name|名称}: v2, {criterion|考核项}: share, {below|低于}: 50%, {effect|后果}: {{grade_at_most|最高等次}: 良, {drop|降等}: 1}}
        - {{name|名称}: v3, {where|条件}: {status: 流动}, {effect|后果}: {{unranked|不排名}: {true|是}}}
      {grades|等次}:
        - {{name|名称}: 优, {from|达到}: 90, {quota|名额}: 1/3, {at_least|至少}: 1, {edge|并列处理}: {in|进}, {scope|范围}: {village|村}}
        - {{name|名称}: 良, {above|超过}: 80, {quota|名额}: 3, {edge|并列处理}: {out|出}, {where|条件}: {role: 党员}}
        - {{name|名称}: 差, {lowest|垫底}: 10%}
      {rank|排名}: {{tie_break|同分比较}: [coverage, share], {ties|并列}: {dense|不跳号}, {needs|可比下限}: 50%, {groups|分组}: [{{name|名称}: 两委, {where|条件}: {role: 村民代表}}, {{name|名称}: 其他}]}
  {publication|公示}: {{town|镇名}: 巍山镇, {unit|填报单位}: 办公室, {phone|监督电话}: "0579", {from|公示起}: 2022-03-01, {until|公示止}: 2022-03-07, {mask|姓名隐去}: {true|是}, {prepared_by|制表人}: 甲, {reviewed_by|审核人}: 乙, {note|说明}: 字}
  {lists|红黑榜}:
    - {{name|名称}: 红榜, {scorecard|考评表}: s, {top|前几名}: 10}
    - {{name|名称}: 黑榜, {scorecard|考评表}: s, {bottom|后几名}: 5, {scope|范围}: {village|村}}
  {examples|示例}:
    - {name|名称}: 例
      {scorecard|考评表}: s
      {period|考评期}: 2022-02
      {as_of|截止}: 2022-03-01
      {person|人员}: {{role|身份}: 党员}
      {facts|事实}: {coverage: {none|无}, attendance: {unsent|未报}, timeliness: {exempt|免考核}, share: {unjudged|无法判定}}
      {rows|登记}: {{visits|走访联系记录}: [{户主: 甲}]}
      {expect|应得}: {{points|得分}: {coverage: {none|无}, attendance: {unsent|未报}, timeliness: {exempt|免考核}, share: {unjudged|无法判定}, count: {skipped|跳过}, sum: {not_applicable|不适用}}, {total|总分}: {none|无}, {rank|名次}: 1, {village_rank|村内名次}: 1, {grade|等次}: 优, {vetoes|否决}: [v1]}
    - {people|各人}: [{{expect|应得}: {{total|总分}: 1}}]

  """

/// A table file that uses every key of its own.
private let tableFile = """
  {groups|列组}:
    person:
      person_id: {{type|类型}: {id|编号}, {headers|表头}: [人员编号]}
      name: {{type|类型}: {name|姓名}, {headers|表头}: [姓名]}
  {tables|台账}:
    roster:
      {name|名称}: 花名册
      {columns|列}:
        person: {{required|必填}: {true|是}, name: {{split|拆分}: {false|否}}}
        role: {{type|类型}: {list|列表}, {required|必填}: {true|是}, {open|可另填}: {true|是}, {values|取值}: {党员: [中共党员]}}
        born: {{type|类型}: {month|年月}, {fill|补填}: {down|向下}}
    meetings:
      {date|日期列}: {held|会期}
      {columns|列}: {meeting_id: {{type|类型}: {id|编号}}, held: {{type|类型}: {datetime|日期时间}, {headers|表头}: 会期}}
    signs:
      {name|名称}: 签到
      {date|日期列}: day
      {expected|必报}: {true|是}
      {duplicates|重复}: {keep|保留}
      {layout|版式}: {matrix|矩阵}
      {one_of|任一}: [[meeting_id, day]]
      {order|先后}: [[day, closed]]
      {columns|列}:
        person: {{required|必填}: {true|是}, {split|拆分}: {true|是}}
        meeting_id: {{type|类型}: {id|编号}, {refers|引用}: meetings}
        day: {{type|类型}: {date|日期}}
        closed: {{type|类型}: {date|日期}}
        hours: {{type|类型}: {number|数字}, {default|默认}: 1}
        ok: {{type|类型}: {flag|是否}}
        text: {{type|类型}: {text|文本}, {split|拆分}: {true|是}}
    drops:
      {duplicates|重复}: {drop|去掉}
      {columns|列}: {text: {{type|类型}: {text|文本}}}

  """

/// Takes one side of every `{a|b}`; `pick` says which, by its index.
private func take(_ template: String, _ pick: (Int) -> Bool) -> String {
  var index = 0
  return template.replacing(#/\{([^{}|\n]+)\|([^{}|\n]+)\}/#) { match in
    index += 1
    return pick(index) ? String(match.output.2) : String(match.output.1)
  }
}

@Test func bothLanguagesGiveTheSameRulebook() throws {
  let english = Sample.read(take(rulebook) { _ in false })
  #expect(english.diagnostics == [])
  let expected = outline(try #require(english.rulebook))
  for (name, pick) in [
    ("Chinese", { _ in true }), ("odd", { $0 % 2 == 1 }), ("even", { $0 % 2 == 0 }),
    ("third", { $0 % 3 == 0 }),
  ] as [(String, (Int) -> Bool)] {
    let other = Sample.read(take(rulebook, pick))
    #expect(other.diagnostics == [], "\(name)")
    #expect(outline(try #require(other.rulebook)) == expected, "\(name)")
  }
}

@Test func tableFilesTakeBothLanguages() throws {
  let head = Sample.head(
    "scorecards: [{id: s, subjects: {role: 党员}, criteria: [{id: c, measure: {kind: sum, table: signs, column: hours}, points: {each: 1}}]}]"
  )
  let english = Sample.read(head, tables: take(tableFile) { _ in false })
  #expect(english.diagnostics == [])
  let expected = outline(try #require(english.rulebook))
  for (name, pick) in [("Chinese", { _ in true }), ("odd", { $0 % 2 == 1 }), ("even", { $0 % 2 == 0 })]
    as [(String, (Int) -> Bool)]
  {
    let other = Sample.read(head, tables: take(tableFile, pick))
    #expect(other.diagnostics == [], "\(name)")
    #expect(outline(try #require(other.rulebook)) == expected, "\(name)")
  }
}

/// Every keyword of the language, put into the other one and back, stands as it stood.
@Test(arguments: [Language.zh, .en])
func everyWordIsTranslatedThereAndBack(_ language: Language) throws {
  let load: (String) -> RuleSource? = { _ in RuleSource(path: "tables.yaml", bytes: Array(Sample.tables.utf8)) }
  for template in [rulebook, tableFile] {
    let text = take(template) { _ in language == .zh }
    let there = KeywordTranslation.translate(
      RuleSource(path: "r.yaml", bytes: Array(text.utf8)), to: language == .zh ? .en : .zh, load: load)
    let other = try #require(there.bytes, "\(there.diagnostics)")
    #expect(other != Array(text.utf8))
    let back = KeywordTranslation.translate(RuleSource(path: "r.yaml", bytes: other), to: language, load: load)
    #expect(back.bytes.map { String(decoding: $0, as: UTF8.self) } == text)
    if template == rulebook {
      let (first, second) = (Sample.read(text).rulebook, Sample.read(String(decoding: other, as: UTF8.self)).rulebook)
      #expect(outline(try #require(first)) == outline(try #require(second)))
    }
  }
}

/// Nothing that the language has is left out of the two texts above.
@Test func everyWordIsUsedAbove() {
  let used = Set(
    (rulebook + tableFile).matches(of: #/\{([^{}|\n]+)\|([^{}|\n]+)\}/#).flatMap {
      [String($0.output.1), String($0.output.2)]
    })
  let units: Set = ["m", "h", "d", "wd", "分钟", "小时", "天", "个工作日"]
  let others: Set = ["zh", "中文", "year", "年", "down", "去尾", "is", "为", "起", "days", "公示天数"]
  let all = Set(Keywords.places.flatMap(\.spellings))
  #expect(all.subtracting(units).subtracting(others).subtracting(used).sorted() == [])
}
