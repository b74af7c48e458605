/// 关系: which part a part refers to (`_rels/*.rels`): the types by their last word, targets as full part names.
struct PartRelations {
  /// Target and type by id.
  var byID: [String: (type: String, part: String)] = [:]
  /// The first target of each type.
  var byType: [String: String] = [:]

  /// The part in which the relations of a part stand.
  static func part(of source: String) -> String {
    let (folder, name) = split(source)
    return folder + "_rels/" + name + ".rels"
  }

  /// A target as it stands in a relation, seen from the part that has the relation: absolute, relative, with `..`.
  static func resolve(_ target: String, from source: String) -> String {
    let isAbsolute = target.hasPrefix("/") || target.hasPrefix("\\")
    var pieces: [Substring] = isAbsolute ? [] : split(source).folder.split(separator: "/")
    for piece in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      if piece == ".." {
        if !pieces.isEmpty { pieces.removeLast() }
      } else if piece != "." {
        pieces.append(piece)
      }
    }
    return pieces.joined(separator: "/")
  }

  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }
}

/// Reads the relations of a part.
final class RelationsHandler: XMLHandler {
  private let source: String
  private(set) var relations = PartRelations()

  init(source: String, limits: WorkbookLimits) {
    self.source = source
    super.init(part: PartRelations.part(of: source), limits: limits)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes.string("Id"), let target = attributes.string("Target"),
      let type = attributes.string("Type"), attributes.string("TargetMode") != "External"
    else { return }
    guard relations.byID.count < limits.entries else { return fail(.tooLarge(.entries, limit: limits.entries)) }
    let word = type.split(separator: "/").last.map(String.init) ?? type
    let part = PartRelations.resolve(target, from: source)
    relations.byID[id] = (word, part)
    if relations.byType[word] == nil { relations.byType[word] = part }
  }
}

/// Reads the list of sheets (`workbook.xml`).
final class WorkbookHandler: XMLHandler {
  private(set) var sheets: [(name: String, isHidden: Bool, id: String)] = []
  private(set) var countsFrom1904 = false
  private(set) var wantsRecalculation = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "workbookPr" {
      countsFrom1904 = attributes.flag("date1904")
    } else if name == "calcPr" {
      wantsRecalculation = attributes.flag("fullCalcOnLoad")
    } else if name == "sheet", let title = attributes.string("name") {
      guard sheets.count < limits.sheets else { return fail(.tooLarge(.sheets, limit: limits.sheets)) }
      let state = attributes.string("state") ?? "visible"
      sheets.append((title, state != "visible", attributes.string("id") ?? ""))
    }
  }
}
