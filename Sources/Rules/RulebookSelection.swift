import Diagnostics
import Quantities

/// 选规则: which of a folder's YAML files is the rulebook of a period (SPEC section 1).
///
/// The files that have `scorecards` are rulebooks. Those of one `name` are versions of one rulebook: the newest
/// `effective` that is not after the period's last day counts; a version without `effective` is older than every other.
public enum RulebookSelection {
  /// Whether a YAML file has scorecards, whatever other mistakes it has.
  public static func isRulebook(_ source: RuleSource) -> Bool { RulebookPeek(source).isRulebook }

  /// Chooses among the YAML files of a folder, whatever other mistakes they have; nil with the reason where none is right.
  public static func choose(
    _ sources: [RuleSource], on day: Day, folder: String
  ) -> (source: RuleSource?, diagnostics: [Diagnostic]) {
    let found = sources.map(RulebookPeek.init).filter(\.isRulebook)
      .sorted { $0.source.path.unicodeScalars.lexicographicallyPrecedes($1.source.path.unicodeScalars) }
    func failed(_ mistake: Mistake) -> (source: RuleSource?, diagnostics: [Diagnostic]) {
      let place = Place(file: folder)
      return (
        nil,
        [
          Diagnostic(
            mistake.severity, mistake.code.rawValue, place, message: mistake.message, help: mistake.help)
        ]
      )
    }
    guard let first = found.first else { return failed(.noRulebook(folder)) }
    let list = found.map(\.text)
    guard found.allSatisfy({ $0.name != nil && $0.name == first.name }) || found.count == 1 else {
      return failed(.severalRulebooks(list))
    }
    let unreadable = found.compactMap(\.trouble)
    if !unreadable.isEmpty {
      // With one file the reader tells it, together with everything else.
      return found.count == 1 ? (first.source, []) : (nil, unreadable)
    }
    let inForce = found.filter { $0.effective.map { $0 <= day } ?? true }
    guard let newest = inForce.map({ $0.effective?.number ?? .min }).max() else {
      return failed(.noVersion(day.text, list))
    }
    let chosen = inForce.filter { ($0.effective?.number ?? .min) == newest }
    guard chosen.count == 1 else { return failed(.sameVersion(chosen.map(\.text))) }
    return (chosen[0].source, [])
  }
}

/// 略看: what a file says about itself at its top, read even if the rest cannot be.
struct RulebookPeek {
  let source: RuleSource
  /// Whether it has `scorecards`.
  private(set) var isRulebook = false
  private(set) var name: String?
  private(set) var effective: Day?
  /// An `effective` that is no date.
  private(set) var trouble: Diagnostic?

  init(_ source: RuleSource) {
    self.source = source
    let parser = RuleParser(source)
    guard let entries = parser.root?.entries else {
      peekAtLines(source)
      return
    }
    for (key, value) in entries {
      switch key.text.flatMap(Keywords.rulebook.english) {
      case "scorecards"?: isRulebook = true
      case "name"?: name = value.text
      case "effective"?:
        let reading = RuleReading(text: parser.text, finds: [], day: nil)
        effective = reading.date(value, label: key.text ?? "")
        trouble = reading.diagnostics.first
      default: break
      }
    }
  }

  /// The keys at the left margin of a text that is no YAML (yet).
  private mutating func peekAtLines(_ source: RuleSource) {
    let lines = SourceText(
      file: source.path, text: String(decoding: source.bytes.prefix(RuleDecoder.limit), as: UTF8.self)
    ).lines
    for line in lines {
      guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
      let value =
        line[line.index(after: colon)...].split(
          separator: " #", maxSplits: 1, omittingEmptySubsequences: false
        )
        .first.map { $0.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" } } ?? ""
      switch Keywords.rulebook.english(String(line[..<colon])) {
      case "scorecards"?: isRulebook = true
      case "name"?: name = name ?? value
      case "effective"?: effective = effective ?? DateText.day(value)
      default: break
      }
    }
  }

  /// The path, name and date, for a list.
  var text: String {
    let parts = [name ?? "?", effective?.text].compactMap { $0 }
    return "\(source.path)（\(parts.joined(separator: ", "))）"
  }
}
