import Diagnostics
import Quantities
import Sheets

/// What a request asks for, looked at before anything is read: period, input folder, standing folders, former results.
extension Run {
  static func former(_ request: RunRequest) throws(Stop) -> FormerPeriod? {
    guard let path = request.former else { return nil }
    do {
      return try FormerResults.read(path)
    } catch {
      throw Stop(.usage, [error.diagnostic])
    }
  }

  static func period(_ request: RunRequest) throws(Stop) -> (Period, Moment) {
    let period: Period
    if let text = request.period {
      guard let named = Period(text) else {
        throw Stop(.usage, [RunProblem.periodUnreadable(text).diagnostic])
      }
      period = named
    } else {
      guard let named = Period(folderName(request.folder)) else {
        // A mistyped folder is told as missing, not as badly named.
        try checkInput(request.folder)
        throw Stop(.usage, [RunProblem.periodMissing(request.folder).diagnostic])
      }
      period = named
    }
    guard let text = request.asOf else { return (period, Moment(day: period.end, second: 0)) }
    guard let asOf = AsOf.parse(text) else {
      throw Stop(.usage, [RunProblem.asOfUnreadable(text).diagnostic])
    }
    return (period, asOf)
  }

  /// The last part of a path, resolved where it says nothing (`.`, `..`).
  private static func folderName(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    guard last.isEmpty || last == "." || last == ".." else { return last }
    return Disk.resolved(path)?.split(separator: "/").last.map(String.init) ?? ""
  }

  static func checkInput(_ folder: String) throws(Stop) {
    do {
      guard let entry = try Disk.entry(folder) else {
        throw Stop(.noInput, [RunProblem.inputMissing(folder).diagnostic])
      }
      guard entry.kind == .folder else {
        throw Stop(.noInput, [RunProblem.inputNotFolder(folder).diagnostic])
      }
      _ = try Disk.names(in: Disk.bytes(folder))
    } catch let stop as Stop {
      throw stop
    } catch {
      let system = error as? SystemError ?? SystemError(number: 5, path: folder)
      throw Stop(.noInput, [RunProblem.inputUnreadable(system).diagnostic])
    }
    if OwnFolder.isOurs(folder) { throw Stop(.noInput, [RunProblem.inputIsOutput(folder).diagnostic]) }
  }

  /// The standing folders beside the period's folder, where they are.
  static func standingFolders(beside folder: String) -> [(path: String, name: String)] {
    let last = folder.split(separator: "/").last.map(String.init) ?? ""
    var base = folder
    if last.isEmpty || last == "." || last == ".." { base = Disk.resolved(folder) ?? folder }
    while base.count > 1, base.hasSuffix("/") { base.removeLast() }
    let parent = base.lastIndex(of: "/").map { $0 == base.startIndex ? "/" : String(base[..<$0]) } ?? "."
    return InputFinder.standingNames.compactMap { name in
      let path = RulebookFinder.join(parent, name)
      guard let entry = (try? Disk.entry(path)) ?? nil, entry.kind == .folder else { return nil }
      return (path, name)
    }
  }
}
