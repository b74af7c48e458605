import Glibc
import Sheets

/// 自家文件夹: how a folder that jifen wrote is known: by its run.json.
enum OwnFolder {
  /// How the names of folders begin that exist only while one is written.
  static let scratchPrefix = ".jifen-"

  /// Whether the folder has a run.json of this program.
  static func isOurs(_ folder: Disk.Bytes) -> Bool {
    let path = folder.dropLast() + [0x2F] + RunRecord.fileName.utf8.map { CChar(bitPattern: $0) } + [0]
    let file = open(Array(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return false }
    var count = 0
    var start = [UInt8](repeating: 0, count: 4096)
    start.withUnsafeMutableBytes { count = max(0, pread(file, $0.baseAddress, $0.count, 0)) }
    return isRecord(start.prefix(count))
  }

  static func isOurs(_ folder: String) -> Bool { isOurs(Disk.bytes(folder)) }

  /// Whether the beginning of a file is that of a run's record, however it is laid out.
  static func isRecord(_ start: some Collection<UInt8>) -> Bool {
    let solid = start.filter { $0 > 0x20 }
    let mark = Array("\"\(RunRecord.mark.key)\":\"\(RunRecord.mark.value)\"".utf8)
    guard solid.first == UInt8(ascii: "{"), solid.count > mark.count else { return false }
    return (1..<solid.count - mark.count + 1).contains { solid[$0..<$0 + mark.count].elementsEqual(mark) }
  }
}
