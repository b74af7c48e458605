/// 安全文件名: names that come from the input (villages, files, scorecards) as names in the output folder.
///
/// The output is opened on Windows too, so its reserved names and characters are avoided as well. What is no name
/// (`..`, an absolute path) never leads out of the folder. The original name stays in the files themselves (原文件).
public enum SafeName {
  /// The longest component, in bytes, with room for a suffix.
  static let longest = 200

  /// One component of a path; never empty, `.`, `..`, nor with a separator.
  public static func component(_ name: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": out.append("_")
      default: out.append(isInvisible(scalar) ? "_" : scalar)
      }
    }
    // Windows drops blanks and dots at the end, so that two names would become one.
    while let last = out.last, last == "." || last == " " {
      out.removeLast()
      if out.isEmpty { break }
    }
    var text = String(out)
    if text.isEmpty { text = "_" }
    if text.first == "." { text = "_" + text.dropFirst() }
    if text.utf8.count > longest { text = shortened(text) }
    let dot = text.firstIndex(of: ".") ?? text.endIndex
    let stem = text[..<dot]
    return isReserved(stem) ? stem + "_" + text[dot...] : text
  }

  /// A relative path of safe components.
  public static func path(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: true).map { component(String($0)) }
      .joined(separator: "/")
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    default: false
    }
  }

  /// The device names of Windows, whatever the case.
  private static func isReserved(_ stem: Substring) -> Bool {
    let name = stem.lowercased()
    if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(name) { return true }
    guard name.count == 4, name.hasPrefix("com") || name.hasPrefix("lpt") else { return false }
    return "0123456789¹²³".contains(name.suffix(1))
  }

  /// The beginning and the ending (`.csv`) of a long name; what is cut is told apart by `UniqueNames`.
  private static func shortened(_ text: String) -> String {
    let ending = text.lastIndex(of: ".").map { text[$0...] } ?? ""
    let kept = ending.utf8.count <= 16 ? String(ending) : ""
    var head = text.dropLast(kept.count)
    while head.utf8.count + kept.utf8.count > longest { head.removeLast() }
    return head + kept
  }
}

/// 不重名: gives each name once, whatever the case; a second one gets `~2` before its ending.
public struct UniqueNames: Sendable {
  private var taken: Set<String>

  /// Names that are taken from the start.
  public init(taken: [String] = []) { self.taken = Set(taken.map { $0.lowercased() }) }

  /// The name, or the nearest free one.
  public mutating func claim(_ path: String) -> String {
    var candidate = path
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
      let dot = path[slash...].lastIndex(of: ".") ?? path.endIndex
      candidate = path[..<dot] + "~\(number)" + path[dot...]
    }
    return candidate
  }
}
