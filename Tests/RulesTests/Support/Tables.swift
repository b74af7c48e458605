extension Sample {
  /// The tables of SPEC section 2 in short, with some columns of every type.
  static let tables = """
    groups:
      person:
        person_id: {type: id, headers: [人员编号, 党员编号]}
        name: {type: name, headers: [姓名]}
        village: {type: text, headers: [村]}
        group: {type: text, headers: [组]}
      household:
        household_id: {type: id, headers: [户编号]}
        household: {type: name, headers: [户主]}
    tables:
      roster:
        name: 花名册
        columns:
          person_id: {type: id, headers: [编号]}
          name: {type: name, required: true, headers: [姓名]}
          village: {type: text, headers: [村]}
          group: {type: text, headers: [组]}
          role: {type: list, required: true, open: true, headers: [身份], values: {党员: [中共党员], 预备党员: [], 村民代表: [代表]}}
          status: {type: text, open: true, headers: [状态], values: {流动: [], 年老体弱: []}}
          born: {type: month, headers: [出生年月]}
          phone: {type: text, headers: [电话]}
          from: {type: month}
          until: {type: month}
      links:
        name: 联系户名单
        expected: true
        columns:
          person: {required: true}
          household: {required: true}
          relation: {type: text, headers: [关系], values: {联系户: [联系], 推选户: []}}
          from: {type: month}
          until: {type: month}
      visits:
        name: 走访联系记录
        date: date
        expected: true
        columns:
          person: {required: true, name: {split: true, headers: [走访人]}}
          household: {required: true, household: {split: true}}
          date: {type: date, required: true, headers: [日期]}
          method: {type: text, headers: [方式], values: {上门走访: [上门, 入户], 电话沟通: [电话]}}
      meetings:
        name: 会议
        date: date
        columns:
          meeting_id: {type: id, headers: [会议编号]}
          type: {type: text, required: true, open: true, headers: [会议类型], values: [主题党日, 议事日]}
          date: {type: date, required: true, headers: [会议日期]}
          village: {type: text}
          group: {type: text}
          audience: {type: list, open: true}
      attendance:
        name: 会议签到
        date: date
        expected: true
        one_of: [[meeting_id, date]]
        columns:
          person: {required: true}
          meeting_id: {type: id, refers: meetings}
          type: {type: text, open: true}
          date: {type: date}
          status: {type: text, default: 出席, headers: [签到], values: {出席: [到], 请假: [], 缺席: []}}
          reported: {type: flag, headers: [汇报]}
      matters:
        name: 问题事项
        date: raised_at
        order: [[raised_at, feedback_at]]
        columns:
          person: {required: true}
          household:
          level: {type: text, open: true}
          raised_at: {type: datetime, required: true, headers: [上报时间]}
          feedback_at: {type: datetime, headers: [反馈时间]}
          closed: {type: date, headers: [办结日期]}
      adjustments:
        name: 加减分
        date: date
        duplicates: keep
        columns:
          person: {required: true}
          date: {type: date, required: true}
          item: {type: text, required: true, headers: [项目]}
          points: {type: number, headers: [分值]}
          level: {type: text, headers: [级别], values: {市级: [市], 县级: []}}
          act_id: {type: id}
          reason: {type: text}
      sites:
        name: 场地
        columns:
          site: {type: text}

    """
}
