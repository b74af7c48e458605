import Diagnostics
import Quantities

/// 读取: collects what is wrong with one file while its tree is read.
final class RuleReading {
  /// The text, for places.
  let text: SourceText
  /// The day on which dated values are taken; nil: the latest.
  let day: Day?
  /// What was found so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// Spans that the scan before YAML told of already: what a reader says of the same text is an echo.
  private let told: [RuleSpan]

  init(text: SourceText, finds: [(span: RuleSpan, mistake: Mistake)], day: Day?) {
    self.text = text
    self.day = day
    told = finds.map(\.span)
    for find in finds { append(find.mistake, find.span) }
  }

  /// Tells a mistake at a node.
  func report(_ mistake: Mistake, at node: RuleNode) {
    if case .scalar = node.value, told.contains(where: { echoes($0, node.span) }) { return }
    append(mistake, node.span)
  }

  private func echoes(_ told: RuleSpan, _ span: RuleSpan) -> Bool {
    told.line == span.line && told.column < span.column + span.width && span.column < told.column + told.width
  }

  private func append(_ mistake: Mistake, _ span: RuleSpan) {
    diagnostics.append(
      Diagnostic(
        mistake.severity, mistake.code.rawValue, place(span), message: mistake.message, help: mistake.help))
  }

  /// The place of a span.
  func place(_ span: RuleSpan) -> Place {
    text.place(line: span.line, scalar: span.column, width: span.width)
  }

  /// Which texts were read as keywords, by place; the translation of keywords goes by it.
  private(set) var keywords: [RuleSpan: Keyword] = [:]

  /// Notes that a text was read as a keyword.
  func note(_ node: RuleNode, _ english: String, in place: KeywordPlace) {
    if let word = place.words.first(where: { $0.en == english }) { keywords[node.span] = word }
  }

  /// The English word if the text is one of a place's, which is noted; nil and silent for anything else.
  func isWord(_ node: RuleNode, of place: KeywordPlace) -> String? {
    guard let text = node.text, let english = place.english(text) else { return nil }
    note(node, english, in: place)
    return english
  }

  /// Whether any error was told.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
