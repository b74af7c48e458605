import Foundation
import TestSupport

/// What the repository ships, for tests that run on it.
enum Shipped {
  /// The root of the repository.
  static let root: String = {
    var path = #filePath as NSString
    for _ in 0..<3 { path = path.deletingLastPathComponent as NSString }
    return path as String
  }()

  /// A folder with a copy of the rules, and of the samples if they are wanted.
  static func copy(withSamples: Bool = false) throws -> TempFolder {
    let temp = try TempFolder()
    for name in ["rules"] + (withSamples ? ["samples"] : []) {
      try FileManager.default.copyItem(atPath: root + "/" + name, toPath: temp.path + "/" + name)
    }
    return temp
  }

  /// The text of a file in a folder.
  static func text(_ name: String, in folder: TempFolder) throws -> String {
    try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }
}
