/// 形状: what may stand at a place of a rulebook, for the schema that editors complete and check by.
///
/// Keys and words come from the keyword table; a shape only says what stands behind each key.
indirect enum SchemaShape: Sendable {
  /// A named definition.
  case ref(String)
  /// Any text, or what YAML reads of one.
  case text
  /// A number: `40`, `20%`, `1/3`, or dated values.
  case number
  /// 是 or 否.
  case flag
  /// A date.
  case date
  /// A stretch of time: `30m`, `5个工作日`.
  case duration
  /// One of a place's words.
  case word(KeywordPlace)
  /// A list.
  case list(SchemaShape)
  /// A list, or one item by itself.
  case listOrOne(SchemaShape)
  /// Any keys.
  case map(SchemaShape)
  /// A place's keys, each with its shape.
  case object(KeywordPlace, [String: SchemaShape], required: [String])
  /// Nothing at all.
  case blank
  /// One of several.
  case any([SchemaShape])
  /// Whatever YAML can hold.
  case free
}
