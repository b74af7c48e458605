import Foundation

/// 读工作簿: what a workbook holds, read back from its XML, by unzip.
struct ReadWorkbook {
  /// By sheet in the order of the tabs: cell reference to its text, shared strings resolved.
  let sheets: [[String: String]]
  /// The XML of each sheet.
  let xml: [String]

  init(_ path: String) throws {
    let strings = ReadWorkbook.texts(
      try ReadWorkbook.entry("xl/sharedStrings.xml", of: path), element: "si")
    var sheets: [[String: String]] = []
    var xml: [String] = []
    for number in 1...64 {
      let text = try ReadWorkbook.entry("xl/worksheets/sheet\(number).xml", of: path)
      guard !text.isEmpty else { break }
      var cells: [String: String] = [:]
      for cell in text.components(separatedBy: "<c r=\"").dropFirst() {
        guard let quote = cell.firstIndex(of: "\""), let end = cell.range(of: "<v>"),
          let close = cell.range(of: "</v>"), end.upperBound <= close.lowerBound
        else { continue }
        // A blank cell ends before the next one's value begins.
        guard !cell[..<end.lowerBound].contains("/>") else { continue }
        let value = String(cell[end.upperBound..<close.lowerBound])
        let isShared = cell[..<end.lowerBound].contains("t=\"s\"")
        cells[String(cell[..<quote])] = isShared ? Int(value).map { strings[$0] } ?? value : value
      }
      sheets.append(cells)
      xml.append(text)
    }
    self.sheets = sheets
    self.xml = xml
  }

  /// The texts of a column of a sheet, from the top.
  func column(_ letters: String, of sheet: Int) -> [String] {
    (1...2000).compactMap { sheets[sheet][letters + String($0)] }
  }

  private static func texts(_ xml: String, element: String) -> [String] {
    xml.components(separatedBy: "<\(element)>").dropFirst().map { part in
      let inner = part.components(separatedBy: "</\(element)>")[0]
      let text = inner.components(separatedBy: "<t").dropFirst().map { run in
        run.drop { $0 != ">" }.dropFirst().components(separatedBy: "</t>")[0]
      }.joined()
      return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&amp;", with: "&")
    }
  }

  /// The bytes of a file.
  static func data(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  /// An entry of the archive; empty where there is none.
  static func entry(_ name: String, of path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nsys.stdout.buffer.write(z.read(sys.argv[2]) if sys.argv[2] in z.namelist() else b'')",
      path, name,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Writes a book's workbook into a fresh file, and gives what `body` makes of it.
  static func with<R>(_ file: (String) throws -> Void, _ body: (String) throws -> R) throws -> R {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("jifen-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try file(path)
    return try body(path)
  }
}
