import Glibc
import Sheets

/// 写文件夹: renders the files in parallel, part by part, and writes them in order.
struct FolderWriter {
  let root: String
  let layer: any FileLayer

  /// Writes all files and folders below the root and brings them onto the disk.
  func write(_ files: [OutputFile], papers: [PaperFile] = [], threads: Int) throws(SystemError) {
    var folders: [String] = [root]
    for path in files.map(\.path) + papers.map(\.path) { try makeFolders(above: path, &folders) }
    try write(papers, threads: threads)
    try writeParts(files, threads: threads)
    for folder in folders.reversed() { try layer.syncFolder(folder) }
  }

  /// Workbooks and pages, several at a time; each file is made for its owner only before anything is in it.
  private func write(_ papers: [PaperFile], threads: Int) throws(SystemError) {
    var start = 0
    while start < papers.count {
      let batch = papers[start..<min(start + max(1, threads) * 4, papers.count)]
      var open: [Int32] = []
      defer { for file in open { close(file) } }
      for paper in batch { open.append(try layer.create(root + "/" + paper.path)) }
      let made = Parallel.map(batch.count, threads: threads) { offset -> Rendered in
        let paper = batch[batch.startIndex + offset]
        switch paper.content {
        case .bytes(let render): return .bytes(render())
        case .workbook(let write):
          do {
            try write(root + "/" + paper.path)
            return .written
          } catch {
            return .failed
          }
        }
      }
      for ((paper, file), rendered) in zip(zip(batch, open), made) {
        let path = root + "/" + paper.path
        switch rendered {
        case .bytes(let bytes): try layer.write(bytes, to: file, path)
        case .written: break
        case .failed: throw SystemError(number: EIO, path: path)
        }
        try layer.sync(file, path)
      }
      start += batch.count
    }
  }

  private enum Rendered: Sendable {
    case bytes([UInt8])
    case written
    case failed
  }

  private func writeParts(_ files: [OutputFile], threads: Int) throws(SystemError) {
    let turns = files.indices.flatMap { file in (0..<files[file].parts).map { (file: file, part: $0) } }
    let window = max(1, threads) * 4
    var open: (file: Int, descriptor: Int32)?
    defer { if let open { close(open.descriptor) } }
    var start = 0
    while start < turns.count {
      let batch = turns[start..<min(start + window, turns.count)]
      let rendered = Parallel.map(batch.count, threads: threads) { offset in
        let turn = batch[batch.startIndex + offset]
        return files[turn.file].render(turn.part)
      }
      for (turn, bytes) in zip(batch, rendered) {
        let path = root + "/" + files[turn.file].path
        let descriptor: Int32
        if let current = open, current.file == turn.file {
          descriptor = current.descriptor
        } else {
          descriptor = try layer.create(path)
          open = (turn.file, descriptor)
        }
        try layer.write(bytes, to: descriptor, path)
        if turn.part == files[turn.file].parts - 1 {
          try layer.sync(descriptor, path)
          close(descriptor)
          open = nil
        }
      }
      start += window
    }
  }

  private func makeFolders(above path: String, _ folders: inout [String]) throws(SystemError) {
    var folder = root
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      if !folders.contains(folder) {
        try layer.makeFolder(folder)
        folders.append(folder)
      }
    }
  }
}
