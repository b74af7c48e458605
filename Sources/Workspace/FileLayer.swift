import CLinux
import Glibc

/// 文件层: the operations by which an output folder is written; a test puts one that fails in its place.
///
/// Each throws what the operating system said. Files are made for their owner only, whatever the umask.
public protocol FileLayer: Sendable {
  /// Makes a folder (0700); fails where something stands there.
  func makeFolder(_ path: String) throws(SystemError)
  /// Makes an empty file (0600) and opens it for writing; fails where something stands there.
  func create(_ path: String) throws(SystemError) -> Int32
  /// Writes all of the bytes.
  func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(SystemError)
  /// Brings an open file or folder onto the disk.
  func sync(_ file: Int32, _ path: String) throws(SystemError)
  /// Brings a folder's list of names onto the disk.
  func syncFolder(_ path: String) throws(SystemError)
  /// Swaps two folders in one step; `ENOSYS` or `EINVAL` where the file system cannot.
  func exchange(_ a: String, _ b: String) throws(SystemError)
  /// Moves a folder to a name at which nothing stands, or an empty folder.
  func rename(_ from: String, _ to: String) throws(SystemError)
  /// Removes a file or link.
  func removeFile(_ path: String) throws(SystemError)
  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(SystemError)
}

/// 系统文件层: the operations as the system has them.
public struct SystemFileLayer: FileLayer {
  /// The system's operations.
  public init() {}

  /// mkdir, then chmod, which no umask narrows.
  public func makeFolder(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o700) == 0, chmod(path, 0o700) == 0 else { throw .last(path) }
  }

  /// open with O_EXCL, then fchmod.
  public func create(_ path: String) throws(SystemError) -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .last(path) }
    guard fchmod(file, 0o600) == 0 else {
      let error = SystemError.last(path)
      close(file)
      throw error
    }
    return file
  }

  /// write, again and again until all is written.
  public func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + done }, $0.count - done)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw written < 0 ? .last(path) : SystemError(number: EIO, path: path) }
      done += written
    }
  }

  /// fsync; a file system that has no such thing is taken at its word.
  public func sync(_ file: Int32, _ path: String) throws(SystemError) {
    guard fsync(file) == 0 || errno == EINVAL || errno == EROFS else { throw .last(path) }
  }

  /// fsync of the folder.
  public func syncFolder(_ path: String) throws(SystemError) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .last(path) }
    defer { close(folder) }
    try sync(folder, path)
  }

  /// renameat2 with RENAME_EXCHANGE.
  public func exchange(_ a: String, _ b: String) throws(SystemError) {
    guard jifen_exchange(a, b) == 0 else { throw .last(a) }
  }

  /// rename.
  public func rename(_ from: String, _ to: String) throws(SystemError) {
    guard Glibc.rename(from, to) == 0 else { throw .last(to) }
  }

  /// unlink.
  public func removeFile(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 else { throw .last(path) }
  }

  /// rmdir.
  public func removeFolder(_ path: String) throws(SystemError) {
    guard rmdir(path) == 0 else { throw .last(path) }
  }
}
