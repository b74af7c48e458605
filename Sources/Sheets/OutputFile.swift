/// 输出文件: one file of the output folder, rendered in parts so that a large one is never whole in memory.
public struct OutputFile: Sendable {
  /// The path below the output folder; its components are safe.
  public var path: String
  /// How many parts it has, one after the other.
  public var parts: Int
  /// The bytes of a part; parts may be rendered in any order and at the same time.
  public var render: @Sendable (Int) -> [UInt8]

  /// A file of several parts.
  public init(path: String, parts: Int, render: @escaping @Sendable (Int) -> [UInt8]) {
    self.path = path
    self.parts = parts
    self.render = render
  }

  /// A file of one part.
  public init(path: String, render: @escaping @Sendable () -> [UInt8]) {
    self.init(path: path, parts: 1) { _ in render() }
  }

  /// A file of a heading and lines, so many of which make a part.
  init(
    path: String, lines: Int, linesOfPart: Int = 4_000, heading: @escaping @Sendable () -> [UInt8],
    render: @escaping @Sendable (Range<Int>) -> [UInt8]
  ) {
    self.init(path: path, parts: 1 + (lines + linesOfPart - 1) / linesOfPart) { part in
      guard part > 0 else { return heading() }
      let start = (part - 1) * linesOfPart
      return render(start..<Swift.min(lines, start + linesOfPart))
    }
  }

  /// All of its bytes.
  public var bytes: [UInt8] { (0..<parts).flatMap { render($0) } }
}
