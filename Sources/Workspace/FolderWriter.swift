import Glibc
import Sheets

/// 写文件夹: renders the files in parallel, part by part, and writes them in order.
struct FolderWriter {
  let root: String
  let layer: any FileLayer

  /// Writes all files and folders below the root and brings them onto the disk.
  func write(_ files: [OutputFile], threads: Int) throws(SystemError) {
    var folders: [String] = [root]
    for file in files { try makeFolders(above: file.path, &folders) }
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
    for folder in folders.reversed() { try layer.syncFolder(folder) }
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
