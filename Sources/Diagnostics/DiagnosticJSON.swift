/// 机读: diagnostics for other programs, one object a line in a JSON array, keys always in this order.
public enum DiagnosticJSON {
  /// The array, ended by a line feed; a key without a value is null.
  public static func text(_ diagnostics: [Diagnostic], language: Language) -> String {
    let objects = diagnostics.map { object($0, language) }
    return objects.isEmpty ? "[]\n" : "[\n  " + objects.joined(separator: ",\n  ") + "\n]\n"
  }

  /// One diagnostic as an object on one line.
  public static func object(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let place = diagnostic.place
    let fields: [(String, String)] = [
      ("severity", string(diagnostic.severity.rawValue)),
      ("code", string(diagnostic.code)),
      ("file", place.file.isEmpty ? "null" : string(place.file)),
      ("row", number(place.row)),
      ("line", number(place.line)),
      ("column", place.column.map(string) ?? "null"),
      ("columnLetter", place.columnLetter.map(string) ?? "null"),
      ("character", number(place.character)),
      ("width", place.character == nil ? "null" : number(place.width)),
      ("cell", diagnostic.cell.map(string) ?? "null"),
      ("message", string(diagnostic.message[language])),
      ("help", diagnostic.help.map { string($0[language]) } ?? "null"),
    ]
    return "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }

  /// A JSON string; everything that is not plain text is escaped.
  public static func string(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _
      where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
