import Diagnostics
import Glibc
import Sheets

/// 输出文件夹: written whole or not at all.
///
/// All is written into a fresh folder beside the old one and brought onto the disk; then the two change places in
/// one step. Whatever fails before that step leaves the former output as it was; whatever fails after it, the new one.
public struct OutputFolder: Sendable {
  /// The folder, with links resolved.
  public let path: String
  let parent: String
  let name: String
  let layer: any FileLayer
  /// Folders above it that are not there yet, the topmost first.
  private let missing: [String]

  /// Sees whether the folder may be written and mends what a killed run left; makes nothing.
  ///
  /// `protecting` are paths that are read, which must not lie in the folder.
  public init(
    _ target: String, protecting: [String] = [], layer: any FileLayer = SystemFileLayer()
  ) throws(OutputFailure) {
    self.layer = layer
    (parent, name, missing) = try OutputFolder.place(target)
    path = (parent == "/" ? "" : parent) + "/" + name
    if missing.isEmpty {
      do {
        try Scratch(parent: parent, name: name, layer: layer).mend()
      } catch {
        throw .cannotCreate(error)
      }
      try check()
    }
    for input in protecting {
      guard let real = Disk.resolved(input) else { continue }
      if real == path || real.hasPrefix(path + "/") { throw .holdsInput(target, input: input) }
    }
  }

  /// Writes the files and puts the folder in the place of the former one; gives what is to be told beside success.
  public func replace(
    with files: [OutputFile], papers: [PaperFile] = [], threads: Int
  ) throws(OutputFailure) -> [Diagnostic] {
    let scratch = Scratch(parent: parent, name: name, layer: layer)
    let fresh: Scratch.Fresh
    do {
      for folder in missing where try Disk.entry(folder) == nil { try layer.makeFolder(folder) }
      fresh = try scratch.make()
    } catch {
      tidy()
      throw .cannotCreate(error)
    }
    defer { fresh.unlock() }
    do {
      try FolderWriter(root: fresh.path, layer: layer).write(files, papers: papers, threads: threads)
      // Somebody may have put something there since.
      try check()
      try scratch.swap(fresh.path, into: path)
    } catch {
      scratch.discard(fresh.path)
      tidy()
      if let failure = error as? OutputFailure { throw failure }
      throw .cannotWrite(error as? SystemError ?? SystemError(number: EIO, path: path))
    }
    do {
      try layer.syncFolder(parent)
      try scratch.removeTree(fresh.path)
    } catch {
      return [OutputFailure.leftover(fresh.path, error)]
    }
    return []
  }

  /// An empty folder, one of ours, or nothing.
  private func check() throws(OutputFailure) {
    do {
      guard let entry = try Disk.entry(path) else { return }
      guard entry.kind == .folder else { throw OutputFailure.notFolder(path) }
      guard try Disk.names(in: Disk.bytes(path)).isEmpty || OwnFolder.isOurs(path) else {
        throw OutputFailure.notOurs(path)
      }
    } catch let failure as OutputFailure {
      throw failure
    } catch {
      throw .cannotCreate(error as? SystemError ?? SystemError(number: EIO, path: path))
    }
  }

  /// Removes the folders above that were made in vain; one that holds anything stays.
  private func tidy() {
    for folder in missing.reversed() { try? layer.removeFolder(folder) }
  }

  /// The folder above, the name in it, and which folders above are not there yet.
  private static func place(
    _ target: String
  ) throws(OutputFailure) -> (parent: String, name: String, missing: [String]) {
    guard !target.isEmpty, !target.utf8.contains(0) else {
      throw .cannotCreate(SystemError(number: ENOENT, path: target))
    }
    if let real = Disk.resolved(target) {
      guard let slash = real.lastIndex(of: "/"), real != "/" else { throw .notOurs(target) }
      let parent = slash == real.startIndex ? "/" : String(real[..<slash])
      return (parent, String(real[real.index(after: slash)...]), [])
    }
    var parts = target.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard let name = parts.popLast(), name != ".", name != "..",
      var parent = Disk.resolved(target.hasPrefix("/") ? "/" : ".")
    else { throw .cannotCreate(SystemError(number: ENOENT, path: target)) }
    var missing: [String] = []
    for part in parts {
      let next = (parent == "/" ? "" : parent) + "/" + part
      if missing.isEmpty, let real = Disk.resolved(next) {
        parent = real
        continue
      }
      // What does not exist has nothing above it to go back to.
      guard part != ".", part != ".." else { throw .cannotCreate(SystemError(number: ENOENT, path: next)) }
      missing.append(next)
      parent = next
    }
    do {
      let top = missing.first.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) } ?? parent
      if let entry = try Disk.entry(top.isEmpty ? "/" : top), entry.kind != .folder {
        throw OutputFailure.notFolder(top)
      }
    } catch let failure as OutputFailure {
      throw failure
    } catch {
      throw .cannotCreate(error as? SystemError ?? SystemError(number: EIO, path: target))
    }
    return (parent, name, missing)
  }
}
