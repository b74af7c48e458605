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

  @Test(arguments: 1...8) func textOfTheParts(seed: UInt64) {
    var dice = Dice(state: seed &* 0xD134_2543_DE82_EF95)
    var outcomes: Set<Bool> = []
    for _ in 0..<400 {
      var builder = Self.builder
      let part = dice.roll(builder.parts.count)
      builder.parts[part].bytes = Self.mutate(builder.parts[part].bytes, &dice)
      builder.parts[part].size = builder.parts[part].bytes.count
      if let book = try? WorkbookReader.read(builder.bytes) {
        outcomes.insert(true)
        for sheet in book.sheets {
          #expect(sheet.rows.allSatisfy { $0.number >= 1 && $0.number <= WorkbookLimits.rows && $0.count > 0 })
        }
      } else {
        outcomes.insert(false)
      }
    }
    #expect(outcomes == [true, false])
  }
}
