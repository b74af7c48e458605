import Foundation
import TestSupport
import Testing

@testable import Workspace

@Suite struct InputFinderTests {
  static func find(
    _ temp: TempFolder, limits: InputFinder.Limits = InputFinder.Limits(), excluded: [String] = []
  ) -> (read: [String], told: [String]) {
    var standing: [(path: String, name: String)] = []
    for name in InputFinder.standingNames where temp.exists(name) { standing.append((temp.path + "/" + name, name)) }
    let found = InputFinder.find(
      folder: temp.path + "/2022-02", standing: standing, excluded: excluded.map { temp.path + "/" + $0 },
      limits: limits)
    return (found.files.filter { !$0.isReplaced }.map(\.path), found.problems.map { $0.code + " " + $0.place.file })
  }

  @Test func readsTablesOfAnyCaseInThePathsOrder() throws {
    let temp = try TempFolder()
    for name in ["村/走访.CSV", "a.tsv", "B.Txt", "村/会/x.csv", "c.XLSX"] { try temp.write("2022-02/" + name) }
    #expect(Self.find(temp).read == ["B.Txt", "a.tsv", "c.XLSX", "村/会/x.csv", "村/走访.CSV"])
    #expect(Self.find(temp).told == [])
  }

  @Test func takesWorkbooksOfEveryKindForReadingToTellWhatTheyAre() throws {
    let temp = try TempFolder()
    for name in ["a.XLSX", "b.xlsm", "c.xls", "d.et", "e.ods", "~$a.xlsx"] { try temp.write("2022-02/" + name) }
    #expect(Self.find(temp).read == ["a.XLSX", "b.xlsm", "c.xls", "d.et", "e.ods"])
    #expect(Self.find(temp).told == ["C105 ~$a.xlsx"])
  }

  @Test(arguments: [
    ("a.numbers", "C101"), ("a.DBF", "C101"), ("a.zip", "C102"), ("a.docx", "C103"), ("a.jpg", "C103"),
    ("README", "C104"), ("a.csv.bak", "C104"), (".DS_Store", "C105"), (".a.csv", "C105"), ("~$a.csv", "C105"),
    ("Thumbs.db", "C105"),
  ])
  func tellsWhatIsNotRead(name: String, code: String) throws {
    let temp = try TempFolder()
    try temp.write("2022-02/村/" + name)
    #expect(Self.find(temp).read == [])
    #expect(Self.find(temp).told == [code + " 村/" + name])
  }

  @Test func doesNotGoIntoWhatMacArchivesLeave() throws {
    let temp = try TempFolder()
    try temp.write("2022-02/__MACOSX/a.csv")
    #expect(Self.find(temp).read == [])
    #expect(Self.find(temp).told == ["C105 __MACOSX"])
  }

  @Test func leavesOutResultsAndWhatIsExcluded() throws {
    let temp = try TempFolder()
    try temp.write("2022-02/a.csv")
    try temp.write("2022-02/out/members.csv")
    try temp.write("2022-02/out/run.json", "{ \"program\" : \"jifen\" }")
    try temp.write("2022-02/other/members.csv")
    try temp.write("2022-02/rules/r.yaml")
    try temp.write("2022-02/.jifen-new-7-0/members.csv")
    #expect(Self.find(temp, excluded: ["2022-02/other", "2022-02/rules"]).read == ["a.csv"])
    #expect(Self.find(temp, excluded: ["2022-02/other", "2022-02/rules"]).told == [])
  }

  @Test func readsTheStandingFolderBesideIt() throws {
    let temp = try TempFolder()
    try temp.write("2022-02/z.csv")
    try temp.write("standing/村/花名册.csv")
    try temp.write("名册/b.csv")
    #expect(Self.find(temp).read == ["standing/村/花名册.csv", "z.csv", "名册/b.csv"])
  }

  @Test func tellsTheStandingFolderFromOneOfItsNameInside() throws {
    let temp = try TempFolder()
    try temp.write("2022-02/standing/a.csv")
    try temp.write("standing/a.csv")
    #expect(Self.find(temp).read == ["../standing/a.csv", "standing/a.csv"])
  }

  @Test func readsTheCorrectionInPlaceOfTheFile() throws {
    let temp = try TempFolder()
    for name in ["甲/走访.csv", "甲/走访（更正）.csv", "甲/会议_修订.csv", "乙/走访.csv", "乙/签到.txt", "乙/签到更正.csv"] {
      try temp.write("2022-02/" + name)
    }
    #expect(Self.find(temp).read == ["乙/签到更正.csv", "乙/走访.csv", "甲/会议_修订.csv", "甲/走访（更正）.csv"])
    #expect(Self.find(temp).told == ["C106 乙/签到.txt", "C106 甲/走访.csv"])
  }

  @Test func tellsOfTwoCorrections() throws {
    let temp = try TempFolder()
    for name in ["走访.csv", "走访-更正.csv", "走访-修订.csv"] { try temp.write("2022-02/" + name) }
    #expect(Self.find(temp).read == ["走访-修订.csv", "走访-更正.csv"])
    #expect(Self.find(temp).told == ["C107 走访-更正.csv", "C106 走访.csv"])
  }

  @Test func endsInLoopsAndTellsOfThem() throws {
    let temp = try TempFolder()
    try temp.write("2022-02/村/a.csv")
    try temp.link("2022-02/村/up", to: temp.path + "/2022-02")
    try temp.link("2022-02/gone.csv", to: "nowhere")
    try temp.link("2022-02/self.csv", to: "self.csv")
    #expect(Self.find(temp).read == ["村/a.csv"])
    #expect(Self.find(temp).told == ["C111 gone.csv", "C108 self.csv", "C110 村/up"])
  }

  @Test func followsLinksToFilesAndFolders() throws {
    let temp = try TempFolder()
    try temp.write("elsewhere/a.csv")
    try temp.folder("2022-02")
    try temp.link("2022-02/村", to: temp.path + "/elsewhere")
    try temp.link("2022-02/b.csv", to: temp.path + "/elsewhere/a.csv")
    #expect(Self.find(temp).read == ["b.csv", "村/a.csv"])
  }

  @Test func doesNotOpenPipes() throws {
    let temp = try TempFolder()
    try temp.folder("2022-02")
    mkfifo(temp.path + "/2022-02/pipe.csv", 0o600)
    #expect(Self.find(temp).told == ["C113 pipe.csv"])
  }

  @Test func keepsItsBounds() throws {
    let temp = try TempFolder()
    for name in ["a.csv", "b.csv", "c.csv", "1/2/3/d.csv"] { try temp.write("2022-02/" + name, "12345") }
    let deep = Self.find(temp, limits: .init(depth: 2))
    #expect(deep.read == ["a.csv", "b.csv", "c.csv"])
    #expect(deep.told == ["C112 1/2/3"])
    #expect(Self.find(temp, limits: .init(files: 2)).told == ["C114 b.csv"])
    #expect(Self.find(temp, limits: .init(fileBytes: 4)).told.count == 4)
  }

  @Test func showsNamesOfOldArchivesAsTheyWere() throws {
    let temp = try TempFolder()
    try temp.folder("2022-02")
    let name: [UInt8] = [0xD7, 0xDF, 0xB7, 0xC3] + Array(".csv".utf8)
    let path = Disk.bytes(temp.path + "/2022-02/").dropLast() + name.map { CChar(bitPattern: $0) } + [0]
    let file = open(Array(path), O_CREAT | O_WRONLY, 0o600)
    try #require(file >= 0)
    close(file)
    #expect(Self.find(temp).read == ["走访.csv"])
    #expect(Self.find(temp).told == ["C115 走访.csv"])
  }
}
