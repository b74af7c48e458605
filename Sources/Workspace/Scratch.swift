import CLinux
import Glibc

/// 临时文件夹: the fresh folder beside the output, its swap, and what a killed run may have left.
struct Scratch {
  let parent: String
  let name: String
  let layer: any FileLayer

  /// A fresh folder, locked so that no other run takes it for a left one.
  struct Fresh {
    let path: String
    let lock: Int32
    func unlock() { if lock >= 0 { close(lock) } }
  }

  private var prefix: String { (parent == "/" ? "" : parent) + "/" + OwnFolder.scratchPrefix }
  /// Where the former output stands for the moment between two renames, where the file system cannot swap.
  private var former: String { prefix + "former-" + name }

  /// Makes a fresh folder.
  func make() throws(SystemError) -> Fresh {
    var number = 0
    while true {
      let path = prefix + "new-\(getpid())-\(number)"
      do {
        try layer.makeFolder(path)
        let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if lock >= 0 { flock(lock, LOCK_EX | LOCK_NB) }
        return Fresh(path: path, lock: lock)
      } catch {
        guard error.number == EEXIST, number < 1000 else { throw error }
        number += 1
      }
    }
  }

  /// Puts the fresh folder in the target's place; the former one, if any, then stands at the fresh one's path.
  func swap(_ fresh: String, into target: String) throws(SystemError) {
    guard try Disk.entry(target) != nil else { return try layer.rename(fresh, target) }
    do {
      return try layer.exchange(fresh, target)
    } catch {
      guard [ENOSYS, EINVAL, ENOTSUP, EPERM].contains(error.number) else { throw error }
    }
    // Two renames where one step cannot be had; `mend` undoes the first if the run is killed between them.
    try layer.rename(target, former)
    do {
      try layer.rename(fresh, target)
    } catch {
      try? layer.rename(former, target)
      throw error
    }
    try? layer.rename(former, fresh)
  }

  /// Brings back a former output that stands aside, and removes fresh folders of runs that are no more.
  func mend() throws(SystemError) {
    let target = (parent == "/" ? "" : parent) + "/" + name
    if try Disk.entry(former) != nil {
      if try Disk.entry(target) == nil { try layer.rename(former, target) } else { try? removeTree(former) }
    }
    for bytes in (try? Disk.names(in: Disk.bytes(parent))) ?? [] {
      guard let left = String(validating: bytes, as: UTF8.self),
        left.hasPrefix(OwnFolder.scratchPrefix + "new-")
      else { continue }
      let path = (parent == "/" ? "" : parent) + "/" + left
      let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard lock >= 0 else { continue }
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { try? removeTree(path) }
      close(lock)
    }
  }

  /// Removes a fresh folder after a failure; what cannot be removed is left to the next run.
  func discard(_ path: String) { try? removeTree(path) }

  /// Removes a folder with everything in it; links are removed, never followed.
  func removeTree(_ path: String) throws(SystemError) {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      if errno == ENOENT { return }
      throw .last(path)
    }
    guard info.st_mode & S_IFMT == S_IFDIR else { return try layer.removeFile(path) }
    for name in try Disk.names(in: Disk.bytes(path)) {
      try removeTree(path + "/" + String(decoding: name, as: UTF8.self))
    }
    try layer.removeFolder(path)
  }
}
