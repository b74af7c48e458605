import Diagnostics
import Glibc

/// 终端: what the command line may know of where it runs: language, colour, width.
enum Terminal {
  /// `--lang`, else the locale, else English.
  static let language = language(arguments: Array(CommandLine.arguments.dropFirst()), environment: environment)

  /// Whether a person reads what goes there, and wants colour.
  static func isColoured(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 && environment("NO_COLOR") == nil }

  /// The language that arguments and environment ask for.
  static func language(arguments: [String], environment: (String) -> String?) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", index + 1 < arguments.count, let named = Language(rawValue: arguments[index + 1]) {
        return named
      }
      if argument.hasPrefix("--lang="), let named = Language(rawValue: String(argument.dropFirst(7))) { return named }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment(name) { return value.lowercased().hasPrefix("zh") ? .zh : .en }
    }
    return .en
  }

  /// A variable of the environment that is set and not empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Writes to standard output.
  static func out(_ text: String) { write(Array(text.utf8), STDOUT_FILENO) }
  /// Writes bytes to standard output as they are.
  static func out(bytes: [UInt8]) { write(bytes, STDOUT_FILENO) }
  /// Writes to standard error.
  static func error(_ text: String) { write(Array(text.utf8), STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], _ descriptor: Int32) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if written < 0, errno == EINTR { continue }
      // Nobody listens any more: that changes neither the sheets nor the exit code.
      guard written > 0 else { return }
      done += written
    }
  }
}

/// A sentence in the terminal's language.
func say(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en)[Terminal.language] }
