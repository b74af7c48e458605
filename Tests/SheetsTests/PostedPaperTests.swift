import Rules
import Testing

@testable import Sheets

/// What is posted: names, points and reasons, and nothing else of a person.
@Suite struct PostedPaperTests {
  private func posted(_ change: (inout Rulebook) -> Void = { _ in }) -> (context: PaperContext, text: String) {
    let town = SampleTown(villages: 3, people: 24)
    var rulebook = town.rulebook
    change(&rulebook)
    let context = town.context(rulebook: rulebook)
    let page = PaperPage(title: "公示", language: .zh).html(PostedPaper(context: context, village: 0).make())
    return (context, String(decoding: page, as: UTF8.self))
  }

  @Test func saysWhatIsNeededAndNoMore() {
    let (context, text) = posted()
    for subject in context.view.scorecards[0].result.subjects {
      guard let person = context.view.person(subject.person) else { continue }
      #expect(!text.contains(person.id))
      #expect(!text.contains("村里公示过"))
      if person.village == 0 { #expect(text.contains(">\(person.name)<")) }
    }
    #expect(text.contains("监督电话：0579-80000000"))
    #expect(text.contains("公示期：7 天"))
    #expect(text.contains("好人好事 +5"))
    #expect(text.contains("制表人：王会计"))
  }

  @Test func masksNames() {
    let (context, text) = posted { $0.publication?.masksNames = true }
    let people = context.view.scorecards[0].result.subjects.compactMap { context.view.person($0.person) }
      .filter { $0.village == 0 }
    #expect(people.count > 10)
    for person in people { #expect(!text.contains(">\(person.name)<")) }
  }

  @Test(arguments: [
    ("张三", "张*"), ("张小三", "张*三"), ("欧阳修文", "欧**文"), ("王", "*"), ("", ""), ("阿依古丽·买买提", "阿******提"),
  ])
  func oneName(name: String, masked: String) { #expect(NameMask.mask(name) == masked) }

  @Test func twoThatWouldLookTheSame() {
    let names = NameMask.mask([("张小三", "一组"), ("张大三", "二组"), ("李四", "一组"), ("李五", "一组"), ("王二小", "")])
    #expect(names == ["张*三（一组）", "张*三（二组）", "李*（一组）（1）", "李*（一组）（2）", "王*小"])
  }

  @Test func draftsAreNotToBePosted() {
    var town = SampleTown(villages: 3, people: 12)
    town.spoil()
    let context = town.context()
    let page = PaperPage(title: "公示", language: .zh).html(PostedPaper(context: context, village: 0).make())
    #expect(String(decoding: page, as: UTF8.self).contains("未定稿，不得张贴"))
    for sheet in AssessmentWorkbook(context: context).sheets() {
      #expect(sheet.printing.mark == "未定稿")
      #expect(sheet.rows.contains { $0.cells.first?.value == .text("未定稿：还有数据未报或退回，见“说明”") })
    }
  }

  @Test func slipTellsWhatToPutRight() throws {
    var town = SampleTown(villages: 3, people: 12)
    town.spoil()
    let context = town.context()
    let book = SlipBook(context)
    let first = context.view.facts.villages[0]
    let sheet = try #require(SlipPaper(context: context, village: first).make(book))
    let row = try #require(sheet.rows.first { $0.cells.first?.value == .whole(1) })
    #expect(
      row.cells.map(\.value).dropFirst(2).prefix(4)
        == [.text(first + "/走访.csv"), .whole(14), .text("走访人"), .text("王秀英")])
    let last = context.view.facts.villages[2]
    let unsent = try #require(SlipPaper(context: context, village: last).make(book))
    #expect(unsent.rows.contains { $0.cells.first?.value == .text("尚未报送：走访联系记录") })
    #expect(SlipPaper(context: context, village: context.view.facts.villages[1]).make(book) == nil)
  }
}
