import Diagnostics
import Testing

@testable import Tables

/// No bytes whatever bring the reader down.
@Suite struct WorkbookFuzzTests {
  struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(max(1, sides)))
    }
  }

  static let builder = WorkbookBuilder(
    rows: """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="2" hidden="1"><c r="A2" s="1"><v>44595.5</v></c><c r="B2" s="2"><v>7</v></c>
      <c r="C2" t="inlineStr"><is><r><t>张</t></r><rPh><t>z</t></rPh></is></c><c r="D2" t="b"><v>1</v></c>
      <c r="E2"><f>A1+1</f></c><c r="F2" t="d"><v>2022-02-03</v></c><c r="G2"><v>3.30724E+17</v></c></row>
      """, formats: ["yyyy\"年\"m\"月\"d\"日\" h:mm", "\"DY\"0000"],
    shared: ["<si><t>姓名</t></si>", "<si><t>_x000D_</t></si>"],
    after: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>")

  static func mutate(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0...dice.roll(4) where !bytes.isEmpty {
      let at = dice.roll(bytes.count)
      switch dice.roll(6) {
      case 0: bytes[at] ^= 1 << UInt8(dice.roll(8))
      case 1: bytes[at] = UInt8(dice.roll(256))
      case 2: bytes.removeSubrange(at..<min(bytes.count, at + dice.roll(40)))
      case 3: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + dice.roll(40))], at: dice.roll(bytes.count))
      case 4:
        bytes.replaceSubrange(
          at..<min(bytes.count, at + 1), with: Array(["9", "<", "\"", "-", "E", "\0"][dice.roll(6)].utf8))
      default: bytes = Array(bytes.prefix(at))
      }
    }
    return bytes
  }

  /// Changes digits and letters, which mostly leaves the XML what it is.
  static func respell(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0...dice.roll(3) {
      let at = dice.roll(bytes.count)
      switch bytes[at] {
      case 0x30...0x39: bytes[at] = 0x30 + UInt8(dice.roll(10))
      case 0x61...0x7A: bytes[at] = 0x61 + UInt8(dice.roll(26))
      default: break
      }
    }
    return bytes
  }

  @Test(arguments: 1...8) func bytesOfTheArchive(seed: UInt64) {
    var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let whole = Self.builder.bytes
    var refused = 0
    for _ in 0..<400 {
      let bytes = Self.mutate(whole, &dice)
      do {
        let book = try WorkbookReader.read(bytes)
        // What stands outside the parts may change; the cells may not, or the sum over the part has been evaded.
        if book.sheets.count == 1, book.sheets[0].name == "花名册" {
          #expect(book.texts()["A2"]?.hasPrefix("2022") != false)
        }
      } catch { refused += 1 }
    }
    #expect(refused > 200)
  }

  /// What is read of a mutated workbook adds up, and every counted row is found again as it stood on the sheet.
  @Test(arguments: 1...8) func textOfTheParts(seed: UInt64) throws {
    var dice = Dice(state: seed &* 0xD134_2543_DE82_EF95)
    var counted = 0
    var refused = 0
    for _ in 0..<300 {
      var builder = Self.roster
      let part = dice.roll(2) == 0 ? builder.parts.count - 1 : dice.roll(builder.parts.count)
      let old = builder.parts[part].bytes
      builder.parts[part].bytes = dice.roll(4) == 0 ? Self.mutate(old, &dice) : Self.respell(old, &dice)
      builder.parts[part].size = builder.parts[part].bytes.count
      let bytes = builder.bytes
      let book = try? WorkbookReader.read(bytes)
      for file in WorkbookShapes.read("名册.xlsx", bytes) {
        guard file.table != nil else {
          refused += 1
          #expect(file.diagnostics.contains { $0.severity == .error })
          continue
        }
        #expect(file.read == file.rows.count + file.rejected.count + file.dropped.total)
        let texts = try #require(book).texts()
        for row in 0..<file.rows.count {
          counted += 1
          for (cell, text) in file.cells(ofRow: row).enumerated() where !text.isEmpty {
            #expect(texts["\(Place.letter(ofColumn: cell))\(file.rows.row[row])"] == text)
          }
        }
      }
    }
    #expect(counted > 200)
    #expect(refused > 50)
  }

  static let roster = WorkbookBuilder(
    rows: """
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c></row>
      <row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" t="s"><v>5</v></c><c r="C3" s="1"><v>25263</v></c><c r="D3" s="2"><v>7</v></c></row>
      <row r="5" hidden="1"><c r="A5" t="inlineStr"><is><r><t>李</t></r><r><t>四</t></r></is></c><c r="B5" t="s"><v>5</v></c></row>
      <row r="6"><c r="A6" t="str"><f>B3</f><v>王五</v></c><c r="B6" t="s"><v>5</v></c><c r="D6" t="s"><v>6</v></c></row>
      """, formats: ["yyyy\"年\"m\"月\"", "\"DY\"0000"],
    shared: ["姓名", "身份", "出生年月", "人员编号", "张三", "党员", "DY0009"].map { "<si><t>\($0)</t></si>" },
    after: "<mergeCells count=\"1\"><mergeCell ref=\"A1:D1\"/></mergeCells>")
}
