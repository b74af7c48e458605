/// 修补: what YAML could not read, put as it was meant, so that one run finds the mistakes behind it as well.
///
/// The repaired text is read only to look for further mistakes: it came with errors, so nothing is computed from it.
struct TextRepair {
  /// Replaces a stretch of a line; offsets in scalars from 0.
  struct Edit {
    var line: Int
    var offset: Int
    var count: Int
    var with: [Unicode.Scalar]
  }

  /// The repaired lines.
  private(set) var lines: [[Unicode.Scalar]]
  /// For edited lines: by offset in the repaired line, the offset in the line as it stands.
  private var origins: [Int: [Int]] = [:]

  /// Applies edits to lines.
  init(lines: [[Unicode.Scalar]], edits: [Edit]) {
    var byLine: [Int: [Edit]] = [:]
    for edit in edits { byLine[edit.line, default: []].append(edit) }
    self.lines = lines
    for (number, edits) in byLine where number < lines.count {
      let line = lines[number]
      let edits = edits.sorted { $0.offset < $1.offset }
      var repaired: [Unicode.Scalar] = []
      var origin: [Int] = []
      var at = 0
      for edit in edits where edit.offset >= at {
        for offset in at..<edit.offset {
          repaired.append(line[offset])
          origin.append(offset)
        }
        for (index, scalar) in edit.with.enumerated() {
          repaired.append(scalar)
          origin.append(edit.offset + min(index, max(0, edit.count - 1)))
        }
        at = edit.offset + edit.count
      }
      for offset in at..<max(at, line.count) {
        repaired.append(line[offset])
        origin.append(offset)
      }
      origin.append(line.count)
      origins[number] = origin
      self.lines[number] = repaired
    }
  }

  /// The repaired text.
  var text: String {
    var view = String.UnicodeScalarView()
    for (number, line) in lines.enumerated() {
      if number > 0 { view.append("\n") }
      view.append(contentsOf: line)
    }
    return String(view)
  }

  /// Where a column (from 1) of a repaired line (from 1) stands in the line as it was written.
  func column(_ column: Int, line: Int) -> Int {
    guard let origin = origins[line - 1] else { return column }
    guard column >= 1 else { return 1 }
    return (column - 1 < origin.count ? origin[column - 1] : origin.last ?? 0) + 1
  }
}
