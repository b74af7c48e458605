import Foundation
import Testing

/// 标准答案: a text that must be as it was recorded, in a file beside the tests.
///
/// `JIFEN_RECORD=1 swift test` records anew, and a test that records fails, so that nothing is recorded by accident.
enum Golden {
  static let folder = ((#filePath as NSString).deletingLastPathComponent as NSString).appendingPathComponent("Golden")

  static func expect(_ text: String, is name: String, at location: SourceLocation = #_sourceLocation) throws {
    let file = folder + "/" + name
    let known = FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
    if ProcessInfo.processInfo.environment["JIFEN_RECORD"] != nil || known == nil {
      if known == text { return }
      let above = (file as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      Issue.record("recorded \(name); read it, then run the tests again", sourceLocation: location)
      return
    }
    guard let known, known != text else { return }
    let (old, new) = (known.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    Issue.record(
      """
      \(name) differs at line \(line + 1):
      - \(line < old.count ? old[line] : "(end)")
      + \(line < new.count ? new[line] : "(end)")
      """, sourceLocation: location)
  }
}
