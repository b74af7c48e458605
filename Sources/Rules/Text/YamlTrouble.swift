import Yams

/// 语法: what YAML's parser stopped at, put at the place where the mistake was made and not where it was noticed.
struct YamlTrouble {
  /// What kind of mistake it is.
  enum Kind: Hashable {
    /// A second colon in a value that is not in quotes.
    case secondColon
    /// A key stands deeper than the line above allows.
    case tooDeepLine
    /// A line that is neither `key: value` nor `- item`.
    case noColon
    /// A line stands at a depth where nothing began.
    case indentation
    /// Something stands behind a text in quotes or brackets.
    case afterValue
    /// A text that begins with a mark which YAML keeps for itself.
    case badStart(String)
    /// A backslash in straight quotes.
    case badEscape
    /// Two entries in brackets without a comma between.
    case missingComma
    /// Nothing stands between two commas, or behind a bracket.
    case emptyItem
    /// A second document begins (`---`).
    case secondDocument
    /// A dash behind a colon on one line.
    case dashInLine
    /// Anything else.
    case other
  }

  /// What is wrong.
  var kind: Kind
  /// Where, in the text that YAML read; scalars from 1.
  var span: RuleSpan

  init(_ error: YamlError, lines: [[Unicode.Scalar]]) {
    var problem = ""
    var mark: Mark?
    var context: Mark?
    switch error {
    case .scanner(let where_, let text, let place, _), .parser(let where_, let text, let place, _),
      .composer(let where_, let text, let place, _):
      (problem, mark, context) = (text, place, where_?.mark)
    case .duplicatedKeysInMapping(_, let where_): mark = where_.mark
    default: break
    }
    kind = .other
    span = RuleSpan(line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1), width: 1)
    let line = span.line <= lines.count ? lines[span.line - 1] : []
    let first = (line.firstIndex { $0 != " " } ?? 0) + 1
    if problem.hasPrefix("mapping values") {
      let before = line.prefix(max(0, span.column - 1))
      if YamlTrouble.hasKey(before) {
        kind = .secondColon
      } else {
        kind = .tooDeepLine
        span = RuleSpan(line: span.line, column: first, width: max(1, span.column - first))
      }
    } else if problem.hasPrefix("could not find expected ':'"), let context {
      kind = .noColon
      let text = context.line <= lines.count ? lines[context.line - 1] : []
      span = RuleSpan(
        line: context.line, column: context.column, width: max(1, text.count - context.column + 1))
    } else if problem.hasPrefix("did not find expected key") || problem.hasPrefix("did not find expected '-'")
      || problem.hasPrefix("did not find expected <document start>")
    {
      kind = span.column == first ? .indentation : .afterValue
      span.width = max(1, line.count - span.column + 1)
    } else if problem.hasPrefix("found character that cannot start") {
      let mark = span.column <= line.count ? String(Character(line[span.column - 1])) : ""
      kind = .badStart(mark)
    } else if problem.hasPrefix("found unknown escape") {
      kind = .badEscape
      span.column = max(1, span.column)
      span.width = 2
    } else if problem.hasPrefix("did not find expected ','") {
      kind = .missingComma
    } else if problem.hasPrefix("did not find expected node content") {
      kind = .emptyItem
    } else if problem.hasPrefix("but found another document") {
      kind = .secondDocument
      span.width = 3
    } else if problem.hasPrefix("block sequence entries") {
      kind = .dashInLine
    }
  }

  private static func hasKey(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { text[$0] == ":" && $0 + 1 < text.endIndex && text[$0 + 1] == " " }
  }
}
