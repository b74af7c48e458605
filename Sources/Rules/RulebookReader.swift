import Diagnostics
import Quantities

/// 规则源: the text of a rulebook or table file as it was read.
public struct RuleSource: Sendable {
  /// The path as the user named it.
  public var path: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// A source.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// 读规则: YAML to a checked rulebook; all mistakes at once.
public enum RulebookReader {
  /// Reads a rulebook; `load` gives the table file that it names (a path beside the rulebook), or nil if there is none.
  ///
  /// Dated values are taken as they are on `day`, the period's last day; without it the latest. The rulebook is nil if
  /// any diagnostic is an error. Diagnostics come by place, those of the rulebook before those of the table file.
  public static func read(
    _ source: RuleSource, on day: Day? = nil, load: (String) -> RuleSource?
  ) -> (rulebook: Rulebook?, diagnostics: [Diagnostic]) {
    let read = readAll(source, on: day, load: load)
    return (read.rulebook, read.diagnostics)
  }

  /// Likewise, with what was noted of the rulebook's text while it was read.
  static func readAll(
    _ source: RuleSource, on day: Day?, load: (String) -> RuleSource?
  ) -> (rulebook: Rulebook?, diagnostics: [Diagnostic], reading: RuleReading) {
    let parser = RuleParser(source)
    let reading = RuleReading(text: parser.text, finds: parser.finds, day: day)
    guard let root = parser.root else { return (nil, reading.diagnostics.sortedByPlace(), reading) }
    guard
      let fields = Fields(root, in: Keywords.rulebook, owner: root, label: source.path, reading, isRoot: true)
    else {
      return (nil, reading.diagnostics.sortedByPlace(), reading)
    }
    var rulebook = Rulebook()
    rulebook.sources = [(source.path, source.bytes)]
    let tableFile = tables(fields, reading, load: load)
    if let source = tableFile?.source { rulebook.sources.append((source.path, source.bytes)) }
    let context = RulebookContext(reading: reading, tables: tableFile?.tables)
    read(fields, context, into: &rulebook)

    let own = reading.diagnostics.sortedByPlace()
    let all = own + (tableFile?.reading?.diagnostics.sortedByPlace() ?? [])
    guard !all.contains(where: { $0.severity == .error }), let tables = tableFile?.tables else {
      return (nil, all, reading)
    }
    rulebook.tables = tables
    rulebook.roster = tables.firstIndex { $0.id == "roster" } ?? 0
    rulebook.links = tables.firstIndex { $0.id == "links" }
    rulebook.neededColumns = context.use.needed
    rulebook.measuredColumns = context.use.measured
    rulebook.measuredGroups = context.use.measuredGroups.map {
      $0.sorted { $0.lexicographicallyPrecedes($1) }
    }
    return (rulebook, all, reading)
  }

  private static func tables(
    _ fields: Fields, _ reading: RuleReading, load: (String) -> RuleSource?
  ) -> (tables: [TableDeclaration]?, source: RuleSource?, reading: RuleReading?)? {
    guard let entry = fields.required("tables", example: "tables.yaml"),
      let path = reading.string(entry.value, label: entry.label)
    else { return nil }
    guard let source = load(path) else {
      reading.report(.noTableFile(path), at: entry.value)
      return nil
    }
    let parser = RuleParser(source)
    let own = RuleReading(text: parser.text, finds: parser.finds, day: nil)
    guard let root = parser.root else { return (nil, source, own) }
    let tables = TableFileReading(own).read(root)
    return (tables.isEmpty ? nil : tables, source, own)
  }

  private static func read(_ fields: Fields, _ context: RulebookContext, into rulebook: inout Rulebook) {
    let reading = context.reading
    if let entry = fields.required("name", example: "巍山镇考评规则") {
      rulebook.name = reading.string(entry.value, label: entry.label) ?? ""
    }
    rulebook.version = fields["version"].flatMap { reading.string($0.value, label: $0.label) } ?? ""
    rulebook.effective = fields["effective"].flatMap { reading.date($0.value, label: $0.label) }
    rulebook.decimals =
      fields["decimals"].flatMap { reading.whole($0.value, label: $0.label, in: 0...6) } ?? 2
    rulebook.language =
      fields["language"].flatMap { reading.word($0.value, label: $0.label, of: Keywords.languages) }.flatMap(
        Language.init) ?? .zh
    if let entry = fields["villages"] { rulebook.villages = context.villages(entry) }
    if let entry = fields["calendar"] { rulebook.calendar = context.calendar(entry) }
    if let entry = fields["catalogues"] {
      context.catalogues(entry)
      rulebook.catalogues = context.catalogues
    }
    if let entry = fields["publication"] { rulebook.publication = context.publication(entry) }
    // Lists speak of scorecards by name, so they are read after them.
    defer {
      if let entry = fields["lists"] { rulebook.lists = context.lists(entry, scorecards: rulebook.scorecards) }
    }
    guard let entry = fields.required("scorecards", example: "[{id: members, …}]"),
      let items = reading.list(entry.value, label: entry.label, example: "[{id: members, …}]")
    else { return }
    if items.isEmpty { reading.report(.emptyList(entry.label), at: entry.key) }
    for item in items {
      guard let card = context.scorecard(item) else { continue }
      if rulebook.scorecards.contains(where: { $0.id == card.id }) {
        let id = item.entries?.first { $0.key.text.flatMap(Keywords.scorecard.english) == "id" }?.value
        reading.report(.duplicate(card.id), at: id ?? item)
      }
      rulebook.scorecards.append(card)
    }
    if let entry = fields["examples"] { rulebook.examples = context.examples(entry, cards: rulebook.scorecards) }
  }
}
