import CLinux
import Glibc

/// 系统错误: a call of the operating system that failed, with what it was to do.
public struct SystemError: Error, Sendable, Hashable {
  /// The number of the error (`ENOSPC`).
  public let number: Int32
  /// The path it was about.
  public let path: String

  /// An error.
  public init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  /// The error of the call that just failed.
  static func last(_ path: String) -> SystemError { SystemError(number: errno, path: path) }

  /// What the operating system says of it.
  public var text: String { String(cString: strerror(number)) }
}

/// 磁盘: reading, without Foundation: what a path is, what a folder holds, the bytes of a file.
enum Disk {
  /// What stands at a path; links are followed.
  struct Entry: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case file, folder, other }
    var kind: Kind
    var size: Int
    /// Device and number, by which one folder under two names is known.
    var device: UInt64
    var number: UInt64
  }

  /// A path as the system has it: bytes that need not be UTF-8.
  typealias Bytes = [CChar]

  static func bytes(_ path: String) -> Bytes { path.utf8.map { CChar(bitPattern: $0) } + [0] }

  /// What stands there; nil where nothing does (or a link leads nowhere).
  static func entry(_ path: Bytes) throws(SystemError) -> Entry? {
    var info = stat()
    guard stat(path, &info) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .last(text(path))
    }
    return entry(info)
  }

  static func entry(_ path: String) throws(SystemError) -> Entry? { try entry(bytes(path)) }

  private static func entry(_ info: stat) -> Entry {
    let kind: Entry.Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return Entry(
      kind: kind, size: Int(info.st_size), device: UInt64(info.st_dev), number: UInt64(info.st_ino))
  }

  /// The names in a folder, by their bytes, without `.` and `..`.
  static func names(in folder: Bytes) throws(SystemError) -> [[UInt8]] {
    guard let handle = opendir(folder) else { throw .last(text(folder)) }
    defer { closedir(handle) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(handle) else {
        if errno != 0 { throw .last(text(folder)) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          Array(
            UnsafeBufferPointer(
              start: bytes,
              count: min(255, strnlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self), 255))))
        }
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The bytes of a regular file of at most `limit` bytes; nil where it is larger.
  static func read(_ path: Bytes, limit: Int) throws(SystemError) -> [UInt8]? {
    // O_NONBLOCK: a pipe that took the file's place since must not hold the run up.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last(text(path)) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw .last(text(path)) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw SystemError(number: EINVAL, path: text(path)) }
    guard info.st_size <= limit else { return nil }
    // One byte more than the file has shows its end without a second call; a file that grows meanwhile is read on.
    var capacity = Int(info.st_size) + 1
    var out: [UInt8] = []
    var failure: Int32 = 0
    while true {
      var isAtEnd = false
      let start = out.count
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < capacity {
          let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, capacity - count)
          if got < 0, errno == EINTR { continue }
          if got < 0 { failure = errno }
          if got <= 0 {
            isAtEnd = true
            break
          }
          count += got
        }
      }
      if start == 0 { out = chunk } else { out.append(contentsOf: chunk) }
      if failure != 0 { throw SystemError(number: failure, path: text(path)) }
      if isAtEnd { return out }
      if out.count > limit { return nil }
      capacity = 1 << 16
    }
  }

  /// The path with links and `..` resolved; nil where there is none.
  static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  static func text(_ path: Bytes) -> String {
    String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
