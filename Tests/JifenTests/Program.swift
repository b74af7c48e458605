import Foundation
import TestSupport

/// The built program, run as a user runs it: in a folder, with arguments; what it printed and how it ended.
struct Program {
  struct Result {
    var out: String
    var error: String
    var code: Int32
  }

  enum Missing: Error { case binary(String) }

  /// Beside the test bundle.
  static var binary: String {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      for start in [tests, CommandLine.arguments.first ?? ""] {
        let candidate = ((start as NSString).deletingLastPathComponent as NSString).appendingPathComponent("jifen")
        if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
      }
      throw Missing.binary(tests)
    }
  }

  /// Runs in a folder; nothing of the tester's locale is taken over.
  static func run(
    _ arguments: String..., in folder: String, environment: [String: String] = ["LC_ALL": "zh_CN.UTF-8"]
  ) throws -> Result {
    try run(arguments, in: folder, environment: environment)
  }

  /// The same with the arguments in a list.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = ["LC_ALL": "zh_CN.UTF-8"]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try binary)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment
    // Files, not pipes: a full pipe would stop the program.
    let scratch = try TempFolder()
    func handle(_ name: String) throws -> FileHandle {
      let path = try scratch.write(name, "")
      return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }
    process.standardOutput = try handle("out")
    process.standardError = try handle("error")
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: scratch.path + "/" + name, encoding: .utf8)
    }
    return Result(out: try text("out"), error: try text("error"), code: process.terminationStatus)
  }
}
