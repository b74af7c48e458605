import Diagnostics
import Rules
import Tables

extension Gathering {
  /// Lets files of the period take the place of standing ones, and a file sent twice count once.
  mutating func supersedeFiles() {
    var sentForPeriod: [[Int32]: String] = [:]
    for state in files where !state.isStanding && !state.isIdle {
      // Also a refused one: the old list must not stand in silently for the new one.
      guard let table = state.file.table ?? state.file.refusedTable else { continue }
      let key = [Int32(table), state.village]
      if sentForPeriod[key] == nil { sentForPeriod[key] = state.file.path }
    }
    for index in files.indices where files[index].isStanding && !files[index].isIdle {
      guard let table = files[index].file.table else { continue }
      if let path = sentForPeriod[[Int32(table), files[index].village]] {
        retire(index, as: .replaced)
        files[index].diagnostics = [
          FactProblem.standingReplaced(by: path).at(Place(file: files[index].file.path))
        ]
      }
    }
    var seen: [String: String] = [:]
    for index in files.indices where !files[index].isIdle && files[index].file.table != nil {
      guard !files[index].contentHash.isEmpty else { continue }
      let key = "\(files[index].village) \(files[index].contentHash)"
      if let first = seen[key] {
        retire(index, as: .repeated)
        files[index].diagnostics = [FactProblem.fileRepeated(file: first).at(Place(file: files[index].file.path))]
      } else {
        seen[key] = files[index].file.path
      }
    }
  }

  /// Lets a whole file count for nothing.
  mutating func retire(_ index: Int, as fate: RowFate) {
    files[index].isIdle = true
    files[index].isRepeat = fate == .repeated
    for row in files[index].fate.indices { files[index].fate[row] = fate }
    for row in files[index].isWithdrawn.indices { files[index].isWithdrawn[row] = true }
  }
}
