import Diagnostics
import Rules
import Tables

extension Gathering {
  /// Finds the villages of the run, and each file's.
  mutating func placeVillages() {
    var names = Set<String>()
    var aliases: [(alias: String, village: String)] = []
    if let listed = rulebook.villages {
      for village in listed {
        names.insert(Cleaning.text(village.name))
        aliases += village.aliases.map { (Cleaning.text($0), Cleaning.text(village.name)) }
      }
    } else {
      for index in files.indices where files[index].file.table == rulebook.roster && !files[index].isIdle {
        names.formUnion(villagesOfRoster(files[index]))
      }
      names = unitingShortForms(names)
    }
    villages = VillageBook(names: names, aliases: aliases)
    facts.villages = villages.names
    for index in files.indices { files[index].village = village(of: files[index]) }
  }

  /// Every village cell of a roster; without that column its 填报单位, else its first folder.
  private func villagesOfRoster(_ state: FileState) -> Set<String> {
    let column = columns[rulebook.roster].village
    if let column, state.file.headings.contains(where: { $0.column == column }) {
      guard column < state.file.rows.columns.count, let cells = state.file.rows.columns[column] else { return [] }
      return Set(Set(cells).filter { $0 != RowBlock.blank }.map { VillageBook.reduced(state.text($0)) })
    }
    if let unit = state.file.unit, !unit.isEmpty { return [VillageBook.reduced(Cleaning.text(unit))] }
    let folders = folders(of: state)
    return folders.first.map { [VillageBook.reduced(Cleaning.text($0))] } ?? []
  }

  private func folders(of state: FileState) -> [String] {
    var parts = state.file.path.split(separator: "/").map(String.init)
    if state.isStanding, !parts.isEmpty { parts.removeFirst() }
    return parts.dropLast()
  }

  /// 填报单位, else the folder nearest the data folder that names a village, else the file's name.
  private mutating func village(of state: FileState) -> Int32 {
    if let unit = state.file.unit {
      let village = villages.village(named: Cleaning.text(unit))
      if village >= 0 { return village }
    }
    for folder in folders(of: state) {
      let village = villages.village(named: Cleaning.text(folder))
      if village >= 0 { return village }
    }
    var stem = state.file.path.split(separator: "/").last.map(String.init) ?? ""
    // A sheet's name is nearer to its rows than the workbook's.
    if state.file.encoding == "XLSX", let mark = stem.lastIndex(of: "#") {
      let village = villages.village(named: Cleaning.text(String(stem[stem.index(after: mark)...])))
      if village >= 0 { return village }
      stem = String(stem[..<mark])
    }
    if let dot = stem.lastIndex(of: ".") { stem = String(stem[..<dot]) }
    return villages.village(named: Cleaning.text(stem))
  }

  /// The names without those that are another's short form: 曙光 beside 曙光村 is that village, as in every other table.
  ///
  /// Where it is the short form of two it is neither, and its rows are rejected as of no village.
  private mutating func unitingShortForms(_ names: Set<String>) -> Set<String> {
    var longs: [String: [String]] = [:]
    for name in names.sorted(by: CodePoints.less) {
      guard let short = VillageBook.stem(name), names.contains(short) else { continue }
      longs[short, default: []].append(name)
    }
    for (short, names) in longs.sorted(by: { CodePoints.less($0.key, $1.key) }) where names.count == 1 {
      diagnostics.append(FactProblem.villageTwoWays(short, names[0]).at(Place(file: "")))
    }
    return names.subtracting(longs.keys)
  }
}
