import TestSupport

extension Mess {
  /// INTAKE 25–33, 54, 56: what stands around the table, and how its rows are laid out.
  static let shapes = [
    Mess("标题和填报单位") { sheet in
      let village = sheet.path.split(separator: "/")[1]
      let unit = "填报单位：巍山镇\(village)党支部 填报日期：2022-02-28"
      sheet.rows.insert(contentsOf: [["巍山镇2022年2月登记表"], [unit], []], at: 0)
    },
    Mess("两行表头") { sheet in
      let names = sheet.rows[0]
      let last = names.count - 1
      sheet.rows[0] = ["人员信息"] + names[1..<last].map { _ in "登记情况" } + [names[last]]
      sheet.rows.insert(names.dropLast() + [""], at: 1)
    },
    Mess("两行表头又来一次") { sheet in
      let names = sheet.rows[0]
      sheet.rows[0] = names.map { _ in "" }
      sheet.rows[0][0] = "登记情况"
      sheet.rows.insert(names, at: 1)
      sheet.rows += sheet.rows.prefix(2)
    },
    Mess("合并的单元格") { sheet in
      for heading in ["村", "组"] {
        guard let cell = sheet.rows[0].firstIndex(of: heading) else { continue }
        for row in sheet.rows.indices.dropFirst(2).reversed() where sheet.rows[row][cell] == sheet.rows[row - 1][cell] {
          sheet.rows[row][cell] = ""
        }
      }
    },
    Mess("填写说明") { sheet in sheet.rows.insert(sheet.rows[0].map { _ in "必填" }, at: 1) },
    Mess("表头又来一次") { sheet in sheet.rows.insert(sheet.rows[0], at: 2) },
    Mess("合计和签字") { sheet in
      sheet.rows += [["小计"], ["合计", "", "3"], ["填表人：王某 审核人：李某"], ["备注：无"], ["签字："], ["（盖章）"]]
    },
    Mess("空行") { sheet in
      sheet.rows.insert([], at: 2)
      sheet.rows += [sheet.rows[0].map { _ in "" }, ["　"]]
    },
    Mess("序号") { sheet in
      for row in sheet.rows.indices { sheet.rows[row].insert(row == 0 ? "序号" : String(row), at: 0) }
    },
    Mess("多出的列，空的列") { sheet in
      for row in sheet.rows.indices {
        sheet.rows[row].append(row == 0 ? "照片" : "有")
        sheet.rows[row].insert("", at: 0)
      }
    },
    Mess("表头的写法") { sheet in
      let others = [
        "人员编号": "身份证号*", "户主": "户 主：", "走访日期": "走访时间（年月日）", "会议日期": "*日　期", "签到情况": "到会情况", "关系": "结对\n关系",
        "上报时间": "发现时间：", "分值": "得分【分】",
      ]
      sheet.rows[0] = sheet.rows[0].map { others[$0] ?? $0 }
    },
    Mess("列的次序") { sheet in sheet.rows = sheet.rows.map { $0.reversed() } },
    Mess("同一行写两次") { sheet in sheet.rows += sheet.rows.suffix(2) },
    Mess("旧月份的行") { sheet in
      guard let cell = sheet.rows[0].firstIndex(where: { ["走访日期", "会议日期", "日期"].contains($0) }) else { return }
      var old = sheet.rows[1]
      old[cell] = "2022-01-20"
      sheet.rows.append(old)
    },
    Mess(town: "几户写在一格") { sheets in
      for index in sheets.indices where sheets[index].path.contains("曙光村/走访") {
        sheets[index].rows.remove(at: 2)
        sheets[index].rows[1][1] = "孙大、孙二；"
      }
    },
    Mess(town: "几人写在一格") { sheets in
      for index in sheets.indices where sheets[index].path.contains("白塔村/会议") {
        sheets[index].rows[1] = ["周一", "", "主题党日", "2022-02-15", "到", "√"]
      }
      for index in sheets.indices where sheets[index].path.contains("曙光村/会议") {
        sheets[index].rows.remove(at: 4)
        sheets[index].rows[1][0] = "张三，阿依古丽·买买提"
        sheets[index].rows[1][1] = ""
      }
    },
  ]
}
