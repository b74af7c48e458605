import Quantities

/// 考评期文件夹: the folders here whose names are periods.
public enum PeriodFolders {
  /// Their names inside a folder, in order; none where it cannot be read. What jifen wrote is no input.
  public static func names(in folder: String) -> [String] {
    guard let names = try? Disk.names(in: Disk.bytes(folder)) else { return [] }
    return names.compactMap { bytes in
      let name = String(decoding: bytes, as: UTF8.self)
      let path = RulebookFinder.join(folder, name)
      guard Period(name) != nil, let entry = (try? Disk.entry(path)) ?? nil, entry.kind == .folder,
        !OwnFolder.isOurs(path)
      else { return nil }
      return name
    }
  }
}
