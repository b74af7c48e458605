import Diagnostics
import Rules

/// A text in which `«…»` marks the places where mistakes are expected.
struct Marked {
  /// The text without the marks.
  let text: String
  /// `line:character+width` of each marked span, in the order of the text.
  let spans: [String]

  init(_ marked: String) {
    var text = ""
    var spans: [String] = []
    var line = 1
    var character = 1
    var open: (line: Int, character: Int)?
    for each in marked {
      switch each {
      case "«": open = (line, character)
      case "»":
        if let start = open {
          spans.append("\(start.line):\(start.character)+\(character - start.character)")
        }
        open = nil
      default:
        text.append(each)
        if each == "\n" {
          line += 1
          character = 1
        } else {
          character += 1
        }
      }
    }
    self.text = text
    self.spans = spans
  }
}

extension Diagnostic {
  /// `line:character+width` of its place.
  var span: String { "\(place.line ?? 0):\(place.character ?? 0)+\(place.width)" }
}

extension Sample {
  /// A rulebook around one criterion; the lines stand within it.
  static func criterion(_ lines: String) -> String {
    card(
      "criteria:\n  - id: c\n"
        + lines.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined())
  }

  /// A rulebook around one scorecard; the lines stand within it.
  static func card(_ lines: String) -> String {
    head(
      "scorecards:\n  - id: s\n    subjects: {role: 党员}\n"
        + lines.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined())
  }

  /// A rulebook of a name and tables, and more lines.
  static func head(_ lines: String) -> String { "name: n\ntables: tables.yaml\n" + lines + "\n" }

  /// The lines of a criterion of coverage, to which others are added.
  static let coverage = "weight: 40\nmeasure: {kind: coverage, table: visits, targets: links}\n"

  /// The points of a criterion over an amount.
  static let amount = "points: {each: 1}\n"

  /// A scorecard that has nothing wrong with it.
  static let goodCard = """
    scorecards:
      - id: s
        subjects: {role: 党员}
        criteria: [{id: c, measure: {kind: count, table: visits}, points: {each: 1}}]
    """

  /// A criterion that has nothing wrong with it.
  static let goodCriteria =
    "criteria: [{id: c, weight: 1, measure: {kind: coverage, table: visits, targets: links}}]\n"
}
