import Diagnostics
import Sheets

/// 输入文件: one file that is to be read.
public struct InputFile: Sendable {
  /// Its path below the data folder, `/`-separated; `standing/…` (or `名册/…`) for a standing one.
  public var path: String
  /// Whether it holds from month to month.
  public var isStanding: Bool
  /// Its size when it was found, by which work is shared out.
  public var size: Int
  /// Whether a correction (更正) takes its place: it is read for its account only.
  public var isReplaced = false
  /// Where it is, as the system has it.
  var location: Disk.Bytes
}

/// 找输入: every file below the folder and the standing folder beside it: read, or told why not.
struct InputFinder {
  /// Bounds against a mistaken folder, not against offices.
  struct Limits: Sendable {
    var depth = 32
    var files = 100_000
    var fileBytes = 2 << 30
  }

  /// The names of the standing folder.
  static let standingNames = ["standing", "名册"]

  private let limits: Limits
  private var visited: Set<Identity>
  private var files: [InputFile] = []
  private var problems: [InputProblem] = []
  private var isFull = false

  private struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
    init(_ entry: Disk.Entry) {
      device = entry.device
      number = entry.number
    }
  }

  private init(limits: Limits, excluded: [String]) {
    self.limits = limits
    visited = []
    for path in excluded {
      if let entry = (try? Disk.entry(path)) ?? nil { hidden.insert(Identity(entry)) }
    }
  }

  /// What is no input though it may lie below the folder: the output folder, the rulebook.
  private var hidden: Set<Identity> = []

  /// Finds everything; files stand by the bytes of their paths, problems by their files.
  static func find(
    folder: String, standing: [(path: String, name: String)], excluded: [String] = [],
    limits: Limits = Limits()
  ) -> (files: [InputFile], problems: [Diagnostic]) {
    var finder = InputFinder(limits: limits, excluded: excluded)
    let root = Disk.bytes(folder)
    finder.walk(root, display: "", depth: 0, isStanding: false)
    let names = (try? Disk.names(in: root)) ?? []
    for place in standing {
      // A folder of that name inside the period's folder keeps the name; the one beside it is told apart.
      let prefix = names.contains(Array(place.name.utf8)) ? "../" + place.name : place.name
      finder.walk(Disk.bytes(place.path), display: prefix, depth: 0, isStanding: true)
    }
    finder.settleCorrections()
    finder.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let told = finder.problems.map(\.diagnostic).enumerated().sorted { a, b in
      let (left, right) = (a.element.place.file, b.element.place.file)
      return left.utf8.elementsEqual(right.utf8)
        ? a.offset < b.offset : left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return (finder.files, told.map(\.element))
  }

  private mutating func walk(_ folder: Disk.Bytes, display: String, depth: Int, isStanding: Bool) {
    do {
      guard let entry = try Disk.entry(folder) else { return }
      guard visited.insert(Identity(entry)).inserted else {
        problems.append(.linkLoop(display))
        return
      }
      // The rulebook may stand in the period's folder itself: that is input all the same.
      if depth > 0, hidden.contains(Identity(entry)) { return }
      if OwnFolder.isOurs(folder) { return }
      guard depth <= limits.depth else {
        problems.append(.tooDeep(display, levels: limits.depth))
        return
      }
      for name in try Disk.names(in: folder) {
        if isFull { return }
        let (text, isUTF8) = FileName.text(name)
        if text.hasPrefix(OwnFolder.scratchPrefix) { continue }
        let path = display.isEmpty ? text : display + "/" + text
        if !isUTF8 { problems.append(.foreignName(path)) }
        let location = folder.dropLast() + [0x2F] + name.map { CChar(bitPattern: $0) } + [0]
        take(Array(location), name: text, path: path, depth: depth, isStanding: isStanding)
      }
    } catch {
      problems.append(.unreadable(display.isEmpty ? "." : display, error))
    }
  }

  private mutating func take(_ location: Disk.Bytes, name: String, path: String, depth: Int, isStanding: Bool) {
    let kind = InputKind.of(name)
    guard kind != .leftover else {
      problems.append(.leftover(path))
      return
    }
    let entry: Disk.Entry
    do {
      guard let found = try Disk.entry(location) else {
        problems.append(.deadLink(path))
        return
      }
      entry = found
    } catch {
      problems.append(.unreadable(path, error))
      return
    }
    if hidden.contains(Identity(entry)) { return }
    switch entry.kind {
    case .folder: walk(location, display: path, depth: depth + 1, isStanding: isStanding)
    case .other: problems.append(.special(path))
    case .file:
      switch kind {
      case .table:
        add(InputFile(path: path, isStanding: isStanding, size: entry.size, isReplaced: false, location: location))
      case .spreadsheet: problems.append(.spreadsheetNotRead(path))
      case .archive: problems.append(.archiveNotRead(path))
      case .document: problems.append(.documentNotRead(path))
      case .unknown, .leftover: problems.append(.unknownNotRead(path))
      }
    }
  }

  private mutating func add(_ file: InputFile) {
    if file.size > limits.fileBytes {
      problems.append(.tooLarge(file.path, bytes: file.size, limit: limits.fileBytes))
    } else if files.count >= limits.files {
      problems.append(.tooMany(file.path, limit: limits.files))
      isFull = true
    } else {
      files.append(file)
    }
  }

  /// A correction takes the place of the file without 更正 beside it.
  private mutating func settleCorrections() {
    var byStem: [String: [Int]] = [:]
    for (index, file) in files.enumerated() { byStem[InputFinder.stem(file.path), default: []].append(index) }
    var replaced: Set<Int> = []
    var corrected: [String: Int] = [:]
    for (index, file) in files.enumerated() {
      let slash = file.path.lastIndex(of: "/").map(file.path.index(after:)) ?? file.path.startIndex
      let stem = CorrectionName.split(String(file.path[slash...])).stem
      guard let base = CorrectionName.base(ofStem: stem) else { continue }
      let key = String(file.path[..<slash]) + base
      guard let originals = byStem[key] else { continue }
      for original in originals where replaced.insert(original).inserted {
        problems.append(.replaced(files[original].path, by: file.path))
      }
      if let rival = corrected[key] {
        problems.append(.rivalCorrections(file.path, of: files[originals[0]].path, also: files[rival].path))
      } else {
        corrected[key] = index
      }
    }
    for original in replaced { files[original].isReplaced = true }
  }

  private static func stem(_ path: String) -> String {
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    var stem = Substring(CorrectionName.split(String(path[slash...])).stem)
    while let last = stem.last, last.isWhitespace { stem = stem.dropLast() }
    return String(path[..<slash]) + stem
  }
}
