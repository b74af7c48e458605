/// 纸面文件: one file of sheets that people print or read, and who may see it.
public struct PaperFile: Sendable {
  /// The path below the output folder; its components are safe.
  public var path: String
  /// Who may see it.
  public var visibility: Visibility
  /// How its content is made.
  public var content: Content

  /// 可见范围
  public enum Visibility: Sendable, Hashable {
    /// 公开: to be posted; it stands in `public/`.
    case open
    /// 内部: it holds personal data and is not to be readable by everybody on the machine.
    case restricted
  }

  /// 内容
  public enum Content: Sendable {
    /// Bytes, made when asked.
    case bytes(@Sendable () -> [UInt8])
    /// A workbook, which the library writes to a path that the caller gives (its file may exist: its rights stay).
    case workbook(@Sendable (_ path: String) throws -> Void)
  }

  /// A file.
  public init(path: String, visibility: Visibility, content: Content) {
    self.path = path
    self.visibility = visibility
    self.content = content
  }
}
