/// 样式: reads which number format each cell style has (`styles.xml`).
final class StylesHandler: XMLHandler {
  private enum Place { case outside, formats, styles }

  private var place = Place.outside
  private var level = 0
  private var declared: [Int: NumberFormat] = [:]
  private var ids: [Int] = []

  /// By style: the number format of its cells.
  var formats: [NumberFormat] { ids.map { declared[$0] ?? NumberFormat.builtIn($0) } }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    level += 1
    if level == 2 {
      place = name == "numFmts" ? .formats : name == "cellXfs" ? .styles : .outside
    } else if level == 3, place == .styles, name == "xf" {
      guard ids.count < limits.styles else { return fail(.tooLarge(.styles, limit: limits.styles)) }
      ids.append(attributes.number("numFmtId") ?? 0)
    } else if level == 3, place == .formats, name == "numFmt" {
      guard declared.count < limits.styles else { return fail(.tooLarge(.styles, limit: limits.styles)) }
      // Excel writes no code longer than 255 characters.
      guard let id = attributes.number("numFmtId"), let code = attributes.bytes("formatCode"), code.count < 4096
      else { return }
      declared[id] = NumberFormat(code: String(decoding: code, as: UTF8.self))
    }
  }

  override func end() { level -= 1 }
}
