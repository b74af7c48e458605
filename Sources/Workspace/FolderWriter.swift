import Glibc
import Sheets
import Tables

/// 写文件夹: renders and writes the files on several threads, large ones part by part in order, then brings all of it
/// onto the disk.
struct FolderWriter {
  let root: String
  let layer: any FileLayer

  /// Writes all files and folders below the root and brings them onto the disk.
  func write(_ files: [OutputFile], papers: [PaperFile] = [], threads: Int) throws(SystemError) {
    let folders = try makeFolders(files.map(\.path) + papers.map(\.path))
    let written = Written(layer)
    defer { written.close() }
    try write(papers, threads: threads, into: written)
    try writeParts(files, threads: threads, into: written)
    try written.sync()
    try Flushing.all(folders) { (folder) throws(SystemError) in try layer.syncFolder(folder) }
  }

  /// Workbooks and pages, each whole on one thread; each file is made for its owner only before anything is in it.
  private func write(_ papers: [PaperFile], threads: Int, into written: Written) throws(SystemError) {
    var start = 0
    while start < papers.count {
      let batch = papers[start..<min(start + Written.most, papers.count)]
      let failures = Parallel.map(batch.count, threads: threads) { offset -> SystemError? in
        do throws(SystemError) {
          try write(batch[batch.startIndex + offset], into: written)
          return nil
        } catch {
          return error
        }
      }
      if let failure = failures.lazy.compactMap(\.self).first { throw failure }
      try written.sync()
      start += batch.count
    }
  }

  private func write(_ paper: PaperFile, into written: Written) throws(SystemError) {
    let path = root + "/" + paper.path
    let file = try layer.create(path)
    written.add(file, path)
    switch paper.content {
    case .bytes(let render): try layer.write(render(), to: file, path)
    case .workbook(let write):
      do {
        try write(path)
      } catch {
        throw SystemError(number: EIO, path: path)
      }
    }
  }

  private func writeParts(_ files: [OutputFile], threads: Int, into written: Written) throws(SystemError) {
    let turns = files.indices.flatMap { file in (0..<files[file].parts).map { (file: file, part: $0) } }
    let window = max(1, threads) * 4
    var open: (file: Int, descriptor: Int32)?
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
          if written.isFull { try written.sync() }
          descriptor = try layer.create(path)
          written.add(descriptor, path)
          open = (turn.file, descriptor)
        }
        try layer.write(bytes, to: descriptor, path)
      }
      start += window
    }
  }

  /// Makes the folders that files stand in; gives all of them, the root included.
  private func makeFolders(_ paths: [String]) throws(SystemError) -> [String] {
    var folders: [String] = [root]
    var known: Set<String> = [root]
    for path in paths {
      var folder = root
      for part in path.split(separator: "/").dropLast() {
        folder += "/" + part
        guard known.insert(folder).inserted else { continue }
        try layer.makeFolder(folder)
        folders.append(folder)
      }
    }
    return folders
  }
}
