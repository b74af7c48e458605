import Workspace

/// 试验镇: how large the made-up town is.
struct TownSize {
  var villages = 80
  var members = 3_800
  var households = 38_000
  var visits = 150_000
}

/// 造镇: writes a made-up town's files; the same size and seed give the same bytes everywhere.
struct Town {
  let size: TownSize
  private var random: Random

  init(size: TownSize, seed: UInt64) {
    self.size = size
    random = Random(state: seed)
  }

  /// The files by path below the folder of the whole: `standing/…` and `2022-02/…`.
  mutating func files() -> [(path: String, bytes: [UInt8])] {
    var out: [(path: String, bytes: [UInt8])] = []
    for village in 0..<size.villages {
      let name = "第\(village + 1)村"
      let people = share(size.members, village)
      let houses = share(size.households, village)
      let id = "V\(pad(village + 1, 3))"
      out.append(("standing/\(name)/花名册.csv", roster(name, id, people)))
      out.append(("standing/\(name)/联系户名单.csv", links(id, people, houses)))
      out.append(("2022-02/\(name)/走访记录.csv", visits(id, people, houses, share(size.visits, village))))
      out.append(("2022-02/\(name)/会议.csv", meetings(id)))
      out.append(("2022-02/\(name)/签到.csv", attendance(id, people)))
      out.append(("2022-02/\(name)/问题.csv", matters(id, people)))
      out.append(("2022-02/\(name)/任务.csv", tasks(id, people)))
      out.append(("2022-02/\(name)/加减分.csv", adjustments(id, people)))
    }
    return out
  }

  private func share(_ whole: Int, _ village: Int) -> Int {
    whole * (village + 1) / size.villages - whole * village / size.villages
  }

  private func person(_ id: String, _ index: Int) -> String { "\(id)P\(pad(index + 1, 4)),\(Names.person(index))" }
  private func house(_ id: String, _ index: Int) -> String { "\(id)H\(pad(index + 1, 5)),\(Names.head(index))" }
  private mutating func day() -> String { "2022-02-" + pad(random.below(28) + 1, 2) }
  private mutating func clock() -> String { pad(8 + random.below(10), 2) + ":" + pad(random.below(60), 2) }

  private mutating func roster(_ village: String, _ id: String, _ people: Int) -> [UInt8] {
    text("人员编号,姓名,村,组,身份,状态,出生年月,电话", people) { town, index in
      let role = index % 12 == 0 ? "\"党员、村民代表\"" : index % 12 == 1 ? "预备党员" : "党员"
      return town.person(id, index) + ",\(village),第\(index % 6 + 1)组,\(role),"
        + "\(town.random.below(20) == 0 ? "流动" : "正常"),19\(50 + index % 45).0\(index % 9 + 1),0579-\(8_000_000 + index)"
    }
  }

  private mutating func links(_ id: String, _ people: Int, _ houses: Int) -> [UInt8] {
    text("人员编号,姓名,户编号,户主,关系,类型", houses) { town, index in
      let owner = index % max(1, people)
      let relation = owner % 12 == 0 && index % 2 == 0 ? "推选户" : "联系户"
      return town.person(id, owner) + "," + town.house(id, index) + ",\(relation),\(index % 9 == 0 ? "租户" : "农户")"
    }
  }

  private mutating func visits(_ id: String, _ people: Int, _ houses: Int, _ rows: Int) -> [UInt8] {
    text("序号,人员编号,走访人,户编号,户主,走访日期,走访方式,走访内容", rows) { town, index in
      let house = town.random.below(houses)
      let method = ["上门走访", "电话沟通", "谈心谈话", "网络联系"][town.random.below(4)]
      let content = index % 5 == 0 ? "\"询问近况,记下需求\"" : "了解生产生活情况"
      return "\(index + 1)," + town.person(id, house % max(1, people)) + "," + town.house(id, house) + ","
        + town.day() + ",\(method),\(content)"
    }
  }

  private mutating func meetings(_ id: String) -> [UInt8] {
    text("会议编号,会议类型,会议日期,参加对象", 2) { _, index in
      index == 0 ? "\(id)M1,主题党日,2022-02-10,党员" : "\(id)M2,议事日,2022-02-20,村民代表"
    }
  }

  private mutating func attendance(_ id: String, _ people: Int) -> [UInt8] {
    text("会议编号,人员编号,姓名,签到情况,汇报情况", people) { town, index in
      let status = ["出席", "出席", "出席", "出席", "迟到", "请假", "公假", "缺席"][town.random.below(8)]
      return "\(id)M1," + town.person(id, index) + ",\(status),\(town.random.below(3) > 0 ? "是" : "否")"
    }
  }

  private mutating func matters(_ id: String, _ people: Int) -> [UInt8] {
    text("编号,人员编号,姓名,户主,级别,上报时间,反馈时间", people) { town, index in
      let day = town.random.below(20) + 1
      let after = town.random.below(5)
      let feedback = after == 4 ? "" : "2022-02-\(pad(day + after, 2)) 17:30"
      return "\(id)Q\(index + 1)," + town.person(id, index) + ",\(Names.head(index)),一般,"
        + "2022-02-\(pad(day, 2)) \(town.clock()),\(feedback)"
    }
  }

  private mutating func tasks(_ id: String, _ people: Int) -> [UInt8] {
    text("任务编号,人员编号,姓名,下达时间,完成时间,上报时间", people / 2) { town, index in
      let day = "2022-02-" + pad(town.random.below(27) + 1, 2)
      return "\(id)T\(index + 1)," + town.person(id, index)
        + ",\(day) 08:00,\(day) 09:\(pad(town.random.below(60), 2)),\(day) 10:15"
    }
  }

  private mutating func adjustments(_ id: String, _ people: Int) -> [UInt8] {
    text("人员编号,姓名,日期,项目,分值,事由,审核人", people / 4) { town, index in
      town.person(id, index * 4) + "," + town.day() + ",志愿服务,1,参加清扫,支委会"
    }
  }

  private mutating func text(_ header: String, _ rows: Int, _ row: (inout Town, Int) -> String) -> [UInt8] {
    var out = Array("\u{FEFF}\(header)\r\n".utf8)
    for index in 0..<rows {
      out.append(contentsOf: row(&self, index).utf8)
      out.append(contentsOf: [0x0D, 0x0A])
    }
    return out
  }
}

/// 姓名: made up, each index its own.
private enum Names {
  static let surnames = Array("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜")
  static let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰珍红梅建国志文")

  static func person(_ index: Int) -> String { name(index, 7) }
  static func head(_ index: Int) -> String { name(index, 13) }

  private static func name(_ index: Int, _ step: Int) -> String {
    let first = index / surnames.count
    return String([
      surnames[index % surnames.count], given[(first + step) % given.count],
      given[(first / given.count * step + index) % given.count],
    ])
  }
}

/// 随机: a generator of fixed seed (splitmix64), the same on every machine.
struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    value ^= value >> 31
    return Int(truncatingIfNeeded: value % UInt64(Swift.max(1, bound)))
  }
}

private func pad(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
}
