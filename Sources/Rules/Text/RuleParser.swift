import Diagnostics
import Yams

/// 解析: a source to a tree of nodes, with every mistake of the text itself.
struct RuleParser {
  /// Deeper nesting than any rulebook needs.
  static let depthLimit = 40

  /// The text, for places.
  let text: SourceText
  /// The tree; nil where the text cannot be read at all.
  private(set) var root: RuleNode?
  /// The mistakes of the text.
  private(set) var finds: [(span: RuleSpan, mistake: Mistake)] = []

  private let lines: [[Unicode.Scalar]]
  private var repair: TextRepair

  /// Parses a source.
  init(_ source: RuleSource) {
    let decoder = RuleDecoder(source)
    text = decoder.text
    lines = decoder.lines
    repair = TextRepair(lines: [], edits: [])
    if let trouble = decoder.trouble {
      finds = [trouble]
      return
    }
    let scan = RawScan(lines)
    finds = scan.finds
    if scan.isFatal { return }
    repair = TextRepair(lines: lines, edits: scan.edits)
    parse(isRepaired: !scan.finds.isEmpty)
  }

  private mutating func parse(isRepaired: Bool) {
    do {
      // The encoding is named, because Yams' own default asks the environment.
      guard let node = try Yams.compose(yaml: repair.text, .basic, .default, .utf8) else {
        if finds.isEmpty { finds.append((RuleSpan(line: 1, column: 1, width: 1), .emptyFile)) }
        return
      }
      root = convert(node, depth: 0)
    } catch let error as YamlError {
      // What the scan found explains why YAML stopped; a second message at another place would mislead.
      if isRepaired { return }
      let trouble = YamlTrouble(error, lines: repair.lines)
      finds.append((span(trouble.span.line, trouble.span.column, trouble.span.width), .syntax(trouble.kind)))
    } catch {
      finds.append((RuleSpan(line: 1, column: 1, width: 1), .syntax(.other)))
    }
  }

  private mutating func convert(_ node: Node, depth: Int) -> RuleNode {
    let mark = (line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    guard depth <= RuleParser.depthLimit else {
      let place = span(mark.line, mark.column, 1)
      if !finds.contains(where: { $0.mistake.code == .tooDeep }) { finds.append((place, .tooDeep)) }
      return RuleNode(value: .scalar("", isQuoted: false), span: place)
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain && scalar.style != .any
      let span = span(mark.line, mark.column, width(scalar, mark))
      return RuleNode(value: .scalar(scalar.string, isQuoted: isQuoted), span: span)
    case .sequence(let sequence):
      return RuleNode(
        value: .list(sequence.map { convert($0, depth: depth + 1) }), span: span(mark.line, mark.column, 1))
    case .mapping(let mapping):
      var entries: [(key: RuleNode, value: RuleNode)] = []
      for (key, value) in mapping {
        if let name = key.scalar?.string, RawScan.isRepeat(name) { continue }
        entries.append((convert(key, depth: depth + 1), convert(value, depth: depth + 1)))
      }
      return RuleNode(value: .map(entries), span: span(mark.line, mark.column, 1))
    case .alias:
      return RuleNode(value: .scalar("", isQuoted: false), span: span(mark.line, mark.column, 1))
    }
  }

  /// A span of the repaired text, as it stands in the text that was written.
  private func span(_ line: Int, _ column: Int, _ width: Int) -> RuleSpan {
    let start = repair.column(column, line: line)
    let end = repair.column(column + width, line: line)
    return RuleSpan(line: line, column: start, width: max(1, end - start))
  }

  /// How much of its line a scalar takes, quotes included.
  private func width(_ scalar: Node.Scalar, _ mark: (line: Int, column: Int)) -> Int {
    guard mark.line >= 1, mark.line <= repair.lines.count else { return 1 }
    let line = repair.lines[mark.line - 1]
    let start = mark.column - 1
    guard start >= 0, start < line.count else { return 1 }
    switch scalar.style {
    case .doubleQuoted, .singleQuoted:
      let end = ScanCharacter.endOfQuoted(line, from: start + 1, quote: line[start]) ?? line.count
      return max(1, end - start)
    case .literal, .folded: return 1
    default: return max(1, min(scalar.string.unicodeScalars.count, line.count - start))
    }
  }
}
