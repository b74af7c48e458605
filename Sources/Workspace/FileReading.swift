import Diagnostics
import Facts
import Quantities
import Synchronization
import Tables

/// 读文件: bytes, digest and rows of every input file, on several threads, in the files' order.
struct FileReading {
  var inputs: [FactsGatherer.Input] = []
  /// By path: the digest in hexadecimal.
  var hashes: [String: String] = [:]
  var problems: [Diagnostic] = []
  var bytes = 0
  var times = StageTimes()

  /// Hands the files over, so that their texts go when the facts are gathered.
  mutating func takeInputs() -> [FactsGatherer.Input] {
    let taken = inputs
    inputs = []
    return taken
  }

  private struct Item: Sendable {
    /// The file, or each sheet of a workbook.
    var inputs: [FactsGatherer.Input] = []
    var digest = ""
    var problem: InputProblem?
    var bytes = 0
    var times = StageTimes()
  }

  init(
    _ files: [InputFile], shapes: [TableShape], period: Period, threads: Int,
    progress: @Sendable (Progress) -> Void
  ) {
    let start = Clock.now
    let finished = Mutex(0)
    let prepared = PreparedShapes(shapes)
    // The largest first, so that no thread is left with one at the end.
    let order = files.indices.sorted { (files[$1].size, $0) < (files[$0].size, $1) }
    let items = Parallel.map(files.count, threads: threads, order: order) { index in
      let item = FileReading.read(files[index], shapes: prepared, period: period)
      let done = finished.withLock { count in
        count += 1
        return count
      }
      progress(.reading(done: done, of: files.count))
      return item
    }
    for item in items {
      for input in item.inputs { hashes[input.file.path] = item.digest }
      inputs += item.inputs
      if let problem = item.problem { problems.append(problem.diagnostic) }
      bytes += item.bytes
      times.read += item.times.read
      times.hash += item.times.hash
      times.tables += item.times.tables
    }
    times.reading = Clock.now - start
  }

  private static func read(_ file: InputFile, shapes: PreparedShapes, period: Period) -> Item {
    var item = Item()
    let start = Clock.now
    let limit = InputFinder.Limits().fileBytes
    do {
      guard let bytes = try Disk.read(file.location, limit: limit) else {
        item.problem = .tooLarge(file.path, bytes: file.size, limit: limit)
        return item
      }
      let read = Clock.now
      let digest = Hash.hex(Hash.sha256(bytes))
      let hashed = Clock.now
      item.bytes = bytes.count
      item.digest = digest
      let sheets = TableReader.readAll(path: file.path, bytes: bytes, shapes: shapes, period: period)
      item.inputs = sheets.enumerated().map { index, sheet in
        // Two sheets of one workbook are not one file sent twice.
        FactsGatherer.Input(
          file: sheet, isStanding: file.isStanding, isReplaced: file.isReplaced,
          contentHash: sheets.count == 1 ? digest : "\(digest)#\(index)")
      }
      item.times.read = read - start
      item.times.hash = hashed - read
      item.times.tables = Clock.now - hashed
    } catch {
      item.problem = .unreadable(file.path, error)
    }
    return item
  }
}
