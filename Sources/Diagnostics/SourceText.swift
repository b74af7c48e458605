/// 源文: a text with its lines, so that a span of it can be shown with a mark under it.
public struct SourceText: Sendable {
  /// The file as the user named it.
  public let file: String
  /// The lines without their ends (LF, CRLF, CR).
  public let lines: [String]

  /// Cuts a text into lines.
  public init(file: String, text: String) {
    self.file = file
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" && afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      if scalar == "\n" || scalar == "\r" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    lines.append(String(line))
    self.lines = lines
  }

  /// The place of a span given in Unicode scalars from 1, as parsers count them; the place counts characters.
  public func place(line: Int, scalar: Int, width: Int) -> Place {
    guard line >= 1, line <= lines.count else { return Place(file: file, line: line) }
    let text = lines[line - 1]
    var at = 0
    var first: Int?
    var last = 0
    var count = 0
    for character in text {
      count += 1
      let next = at + character.unicodeScalars.count
      if first == nil, scalar - 1 < next { first = count }
      if at < scalar - 1 + max(width, 1) { last = count }
      at = next
    }
    // A span behind the end (something is missing there) is marked right after the last character.
    let start = first ?? count + 1
    return Place(
      file: file, line: line, character: start, width: max(1, last - start + 1), excerpt: text)
  }
}
