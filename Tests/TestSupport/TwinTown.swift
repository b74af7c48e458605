import Foundation

/// 双生镇: a clean town of two villages under the shipped rulebook, of which messy twins are made.
public enum TwinTown {
  /// Every table that a measure of the rulebook reads.
  public static let sheets = [
    MessySheet(
      path: "standing/曙光村/花名册.csv",
      """
      人员编号,姓名,村,组,身份,状态,出生年月
      S001,张三,曙光村,一组,党员,正常,1970-03-05
      S002,王䶮,曙光村,一组,党员,正常,1981-11-20
      33072419800203013X,李方,曙光村,二组,党员,正常,1980-02-03
      S004,阿依古丽·买买提,曙光村,二组,预备党员,正常,1990-12-31
      S005,赵金山,曙光村,二组,村民代表,正常,1966-06-06
      """),
    MessySheet(
      path: "standing/白塔村/花名册.csv",
      """
      人员编号,姓名,村,组,身份,状态,出生年月
      0001,周一,白塔村,三组,党员,正常,1970-03-15
      0002,吴立,白塔村,三组,党员,流动,1981-10-20
      0003,钱文,白塔村,三组,村民代表,正常,1975-05-05
      """),
    MessySheet(
      path: "standing/曙光村/联系户名单.csv",
      """
      人员编号,姓名,村,组,户编号,户主,关系
      S001,张三,曙光村,一组,H001,孙大,联系户
      S001,张三,曙光村,一组,H002,孙二,联系户
      S002,王䶮,曙光村,一组,H003,孙三,联系户
      33072419800203013X,李方,曙光村,二组,H004,李金,联系户
      S004,阿依古丽·买买提,曙光村,二组,H005,孙五,联系户
      S005,赵金山,曙光村,二组,H001,孙大,推选户
      """),
    MessySheet(
      path: "standing/白塔村/联系户名单.csv",
      """
      人员编号,姓名,村,组,户编号,户主,关系
      0001,周一,白塔村,三组,G001,何一,联系户
      0002,吴立,白塔村,三组,G002,何二,联系户
      0003,钱文,白塔村,三组,G003,何三,推选户
      """),
    MessySheet(
      path: "2022-02/曙光村/走访联系记录.csv",
      """
      姓名,户主,走访日期,走访方式,走访内容
      张三,孙大,2022-02-03,上门走访,反映路灯不亮
      张三,孙二,2022-02-03,上门走访,反映路灯不亮
      王䶮,孙三,2022-02-14,电话沟通,身高1.7米
      李方,李金,2022-02-28,谈心谈话,
      赵金山,孙大,2022-02-20,网络联系,第3次
      """),
    MessySheet(
      path: "2022-02/白塔村/走访联系记录.csv",
      "姓名,户主,走访日期,走访方式,走访内容\n周一,何一,2022-02-15,上门走访,\n钱文,何三,2022-02-01,电话沟通,看望\n"),
    MessySheet(
      path: "2022-02/曙光村/会议签到.csv",
      """
      姓名,组,会议类型,会议日期,签到情况,汇报
      张三,一组,主题党日,2022-02-10,出席,是
      王䶮,一组,主题党日,2022-02-10,迟到,否
      李方,二组,主题党日,2022-02-10,请假,是
      阿依古丽·买买提,二组,主题党日,2022-02-10,出席,是
      张三,一组,主题党日,2022-02-24,缺席,
      李方,二组,主题党日,2022-02-24,公假,
      王䶮,一组,主题党日,2022-02-24,出席,是
      赵金山,二组,议事日,2022-02-17,补学,是
      """),
    MessySheet(
      path: "2022-02/白塔村/会议签到.csv",
      "姓名,组,会议类型,会议日期,签到情况,汇报\n周一,三组,主题党日,2022-02-15,出席,是\n吴立,三组,主题党日,2022-02-15,代会,否\n"),
    MessySheet(
      path: "2022-02/曙光村/问题事项.csv",
      """
      人员编号,姓名,户主,上报时间,反馈时间
      S001,张三,孙大,2022-02-03 10:07,2022-02-04 09:30
      S001,张三,孙二,2022-02-07 00:15,
      33072419800203013X,李方,李金,2022-02-21 12:20,2022-02-23 15:05
      S005,赵金山,孙大,2022-02-25 23:59,2022-02-28 08:00
      """),
    MessySheet(
      path: "2022-02/曙光村/加减分.csv",
      """
      人员编号,姓名,日期,项目,分值,事由,审核人
      S001,张三,2022-02-12,五水共治,6,清淤,村支部
      S002,王䶮,2022-02-16,违建未拆,-40,逾期,镇城建办
      33072419800203013X,李方,2022-02-18,志愿服务,1,扫雪,村支部
      """),
  ]

  /// Writes a town, its sheets in these encodings by turns, with the shipped rules, in which villages and groups are
  /// filled down.
  public static func write(_ sheets: [MessySheet], _ codes: [MessySheet.Code], _ temp: TempFolder) throws {
    for (index, sheet) in sheets.enumerated() {
      try temp.write(sheet.path)
      try sheet.bytes(codes[index % codes.count]).write(to: URL(fileURLWithPath: temp.path + "/" + sheet.path))
    }
    let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("rules")
    for name in ["weishan.yaml", "tables.yaml"] {
      var text = try String(contentsOf: rules.appendingPathComponent(name), encoding: .utf8)
      for column in ["village", "group"] {
        text = text.replacingOccurrences(of: " \(column): {type: text,", with: " \(column): {type: text, fill: down,")
      }
      try temp.write("rules/" + name, text)
    }
  }
}
