import Foundation

/// 浏览器: a real one without a window, where the machine has one.
enum Browser {
  /// Its path; nil where there is none.
  static let path: String? = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Opens a page with a script added at its end, and gives the text that the script leaves in `#answer`.
  static func ask(_ page: [UInt8], script: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jifen-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.html")
    let added = """
      <script type="application/json" id="answer"></script>
      <script>
      let answer;
      try { answer = (() => { \(script) })(); } catch (error) { answer = "error: " + error.stack; }
      document.documentElement.innerHTML = "<body><pre id=answer></pre></body>";
      document.getElementById("answer").textContent = "ANSWER(" + btoa(unescape(encodeURIComponent(answer))) + ")";
      </script>
      """
    try Data(page + Array(added.utf8)).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
      "--virtual-time-budget=8000", "--dump-dom", file.absoluteString,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    guard let start = text.range(of: "ANSWER("), let end = text[start.upperBound...].firstIndex(of: ")"),
      let answer = Data(base64Encoded: String(text[start.upperBound..<end]))
    else { return "no answer: " + text.suffix(500) }
    return String(decoding: answer, as: UTF8.self)
  }
}
