import Glibc

/// 单个文件: written beside its place and then brought there in one step, so that no reader ever sees half of it.
enum PlainFile {
  static func write(_ bytes: [UInt8], to path: String, layer: any FileLayer = SystemFileLayer()) throws(SystemError) {
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let fresh = String(path[..<slash]) + OwnFolder.scratchPrefix + String(path[slash...]) + ".\(getpid())"
    do throws(SystemError) {
      try fill(fresh, bytes, layer)
      try layer.rename(fresh, path)
    } catch {
      try? layer.removeFile(fresh)
      // Of the file that was asked for: the one beside it is nobody's business.
      throw SystemError(number: error.number, path: path)
    }
  }

  private static func fill(_ path: String, _ bytes: [UInt8], _ layer: any FileLayer) throws(SystemError) {
    let file = try layer.create(path)
    defer { close(file) }
    fchmod(file, 0o644)
    try layer.write(bytes, to: file, path)
    try layer.sync(file, path)
  }
}
