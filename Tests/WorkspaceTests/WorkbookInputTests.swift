import Foundation
import Quantities
import Tables
import TestSupport
import Testing

@testable import Workspace

@Suite struct WorkbookInputTests {
  @Test func everySheetIsAnInputOfItsOwn() throws {
    let temp = try TempFolder()
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("TablesTests/Fixtures")
    let book = try Data(contentsOf: fixtures.appendingPathComponent("visits-xlsxwriter.xlsx"))
    for name in ["a.xlsx", "b.xlsx"] {
      try temp.write("2022-02/" + name)
      try book.write(to: URL(fileURLWithPath: temp.path + "/2022-02/" + name))
    }
    let files = InputFinder.find(folder: temp.path + "/2022-02", standing: []).files
    let shape = TableShape(
      id: "visits", name: "走访",
      columns: [
        ColumnShape(id: "name", headers: ["走访人"], type: .name),
        ColumnShape(id: "date", headers: ["日期"], type: .date, isNeeded: true),
      ])
    let period = try #require(Period("2022-02"))
    let reading = FileReading(files, shapes: [shape], period: period, threads: 2, progress: { _ in })
    #expect(reading.inputs.map(\.file.path) == ["a.xlsx#曙光村", "a.xlsx#东方红村", "b.xlsx#曙光村", "b.xlsx#东方红村"])
    #expect(reading.inputs.allSatisfy { $0.file.table == 0 && $0.file.rows.count == 7 })
    // A workbook sent twice is found sheet by sheet; two sheets of one are not one sent twice.
    let hashes = reading.inputs.map(\.contentHash)
    #expect(hashes[0] != hashes[1])
    #expect(hashes[0] == hashes[2])
    #expect(hashes[1] == hashes[3])
    #expect(Set(reading.hashes.values) == [Hash.hex(Hash.sha256([UInt8](book)))])
  }
}
