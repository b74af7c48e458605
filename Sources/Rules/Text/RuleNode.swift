/// 节点: a piece of a rulebook's YAML with its place; what the readers read.
struct RuleNode {
  /// What it is.
  enum Value {
    /// A text as it stands; quoted, or plain.
    case scalar(String, isQuoted: Bool)
    /// A list.
    case list([RuleNode])
    /// Keys and values in the order of the text.
    case map([(key: RuleNode, value: RuleNode)])
  }

  /// What it is.
  var value: Value
  /// Where it starts and what is marked under it.
  var span: RuleSpan

  /// The text of a scalar; nil for a list or a map.
  var text: String? {
    if case .scalar(let text, _) = value { return text }
    return nil
  }

  /// Whether nothing stands there (`key:` and no more); a quoted empty text is not nothing.
  var isBlank: Bool {
    if case .scalar(let text, let isQuoted) = value {
      return !isQuoted && (text.isEmpty || text == "~" || text == "null")
    }
    return false
  }

  /// The items of a list; nil otherwise.
  var items: [RuleNode]? {
    if case .list(let items) = value { return items }
    return nil
  }

  /// The entries of a map; nil otherwise.
  var entries: [(key: RuleNode, value: RuleNode)]? {
    if case .map(let entries) = value { return entries }
    return nil
  }
}

/// 跨度: a stretch of one line, in Unicode scalars from 1, as YAML's parser counts.
struct RuleSpan: Hashable {
  /// From 1.
  var line: Int
  /// From 1.
  var column: Int
  /// At least 1.
  var width: Int
}
