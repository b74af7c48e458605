import Foundation

/// A fresh folder that goes when the test does.
public final class TempFolder {
  /// Where it is.
  public let path: String

  /// Makes it.
  public init() throws {
    path = NSTemporaryDirectory() + "jifen-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmodAll()
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders above it.
  @discardableResult
  public func write(_ name: String, _ text: String = "x") throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Makes a folder in it, with those above.
  public func folder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  /// Makes a link in it.
  public func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  /// Whether something stands there.
  public func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// Who may do what with it.
  public func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return (attributes[.posixPermissions] as? Int) ?? -1
  }

  /// Every file below a folder with its text, and every folder; the whole state, to be compared.
  public func snapshot(_ name: String = "") -> [String: String] {
    let root = path + (name.isEmpty ? "" : "/" + name)
    var out: [String: String] = [:]
    for case let item as String in FileManager.default.enumerator(atPath: root) ?? FileManager.DirectoryEnumerator() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root + "/" + item, isDirectory: &isFolder)
      out[item] = isFolder.boolValue ? "/" : text(root + "/" + item)
    }
    return out
  }

  /// A file's text with its byte order mark, which reading as a string would take away.
  private func text(_ file: String) -> String {
    FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) } ?? "?"
  }

  private func chmodAll() {
    for case let item as String in FileManager.default.enumerator(atPath: path) ?? FileManager.DirectoryEnumerator() {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path + "/" + item, isDirectory: &isFolder), isFolder.boolValue {
        try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/" + item)
      }
    }
  }
}
