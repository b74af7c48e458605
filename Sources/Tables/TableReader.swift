import Diagnostics
import Quantities

/// 读表: bytes of one spreadsheet export to typed rows. Pure: no file, clock or locale.
public enum TableReader {
  /// Reads one file; never fails: what cannot be read is told in `diagnostics`, and a refused file has no table.
  public static func read(path: String, bytes: [UInt8], shapes: [TableShape], period: Period) -> ReadFile {
    read(path: path, bytes: bytes, shapes: PreparedShapes(shapes), period: period)
  }

  /// Reads a file of any kind: each visible sheet of a workbook (`WorkbookReading`), or the one table of a text. What a
  /// file is, its bytes tell, whatever its name says; one that cannot be read is a refused file which says what it is.
  public static func readAll(path: String, bytes: [UInt8], shapes: PreparedShapes, period: Period) -> [ReadFile] {
    let kind = WorkbookKind.of(bytes)
    if kind == .workbook { return WorkbookReading.read(path: path, bytes: bytes, shapes: shapes, period: period) }
    if let problem = Problem.otherKind(kind) {
      var file = ReadFile(path: path)
      file.refuse(problem.at(Place(file: path), .error), lines: 0)
      return [file]
    }
    var file = read(path: path, bytes: bytes, shapes: shapes, period: period)
    if let dot = path.lastIndex(of: "."),
      ["xls", "et", "ods"].contains(where: path[dot...].lowercased().dropFirst().hasPrefix)
    {
      file.diagnostics.append(Problem.textInDisguise(String(path[dot...])).at(Place(file: path), .note))
    }
    return [file]
  }

  /// Reads one file by tables that were prepared once for many.
  public static func read(path: String, bytes: [UInt8], shapes: PreparedShapes, period: Period) -> ReadFile {
    var file = ReadFile(path: path)
    if let problem = Refusal.byKind(bytes) {
      file.refuse(
        problem.at(Place(file: path), .error),
        lines: FileKind.of(bytes).isText ? bytes.withUnsafeBytes(LineScan.count) : 0)
      return file
    }
    let decoded: DecodedText
    do throws(DecodingFailure) {
      decoded = try TextDecoding.decode(bytes)
    } catch {
      file.refuse(Refusal.byDecoding(error, bytes, path: path), lines: bytes.withUnsafeBytes(LineScan.count))
      return file
    }
    file.encoding = decoded.encoding
    var text = decoded.bytes
    let (dialect, search) = DialectSearch.choose(&text, shapes, period)
    file.delimiter = dialect.name
    file.dialect = dialect
    if dialect.hasLoneReturns { file.diagnostics.append(Problem.loneReturns.at(Place(file: path), .note)) }
    if decoded.isGuessedUTF16 {
      file.diagnostics.append(Problem.guessedUTF16(decoded.encoding).at(Place(file: path), .note))
    }
    if decoded.mappedCodes > 0 {
      let place = Place(file: path, line: decoded.mappedLine)
      file.diagnostics.append(Problem.mappedCodes(decoded.mappedCodes).at(place, .note))
    }
    text.withUnsafeBytes { raw in
      var source = CSVRecords(text: raw, dialect: dialect)
      SheetReader.read(&source, search, shapes, period, into: &file)
      if file.table == nil { file.read = LineScan.count(raw) }
    }
    file.text = text
    return file
  }
}
