/// 样式: how a cell looks, by what it is; each format has its own means for it.
public struct PaperStyle: Sendable, Hashable {
  /// 字号
  public enum Size: Sendable, Hashable, CaseIterable { case small, body, large, title }
  /// 对齐
  public enum Alignment: Sendable, Hashable, CaseIterable { case start, center, end }
  /// 框线
  public enum Border: Sendable, Hashable, CaseIterable { case none, all, bottom }
  /// 底色
  public enum Tint: Sendable, Hashable, CaseIterable { case none, head, soft, best, good, fair, bad, warning }
  /// 记法: what a spreadsheet makes of what is typed.
  public enum Notation: Sendable, Hashable, CaseIterable {
    /// As it thinks best.
    case general
    /// As it is typed: `001` stays `001`.
    case text
    /// A day, `2022-02-03`.
    case day
    /// A day and a time, `2022-02-03 09:05`.
    case minute
    /// A month, `2022-02`.
    case month
  }

  /// The size of its letters.
  public var size = Size.body
  /// Whether it is bold.
  public var isBold = false
  /// Where in the cell it stands.
  public var alignment = Alignment.start
  /// The lines around it.
  public var border = Border.all
  /// The colour behind it.
  public var tint = Tint.none
  /// Whether a long text goes on in the next line.
  public var wraps = true
  /// Decimals of a number; nil: as it comes.
  public var decimals: Int?
  /// What a spreadsheet makes of what is typed there.
  public var notation = Notation.general

  /// A cell of text in a table.
  public static let text = PaperStyle()
  /// A short text in the middle: a name, a village.
  public static let center = PaperStyle(alignment: .center)
  /// A whole number.
  public static let whole = PaperStyle(alignment: .center, wraps: false)
  /// The heading of a column.
  public static let head = PaperStyle(isBold: true, alignment: .center, tint: .head)
  /// The title of a sheet.
  public static let title = PaperStyle(size: .title, isBold: true, alignment: .center, border: .none)
  /// A line under the title.
  public static let line = PaperStyle(border: .none)
  /// A line under the title, at the right edge.
  public static let lineEnd = PaperStyle(alignment: .end, border: .none)
  /// 未定稿
  public static let mark = PaperStyle(isBold: true, alignment: .center, border: .none, tint: .warning)
  /// A heading inside a sheet.
  public static let section = PaperStyle(size: .large, isBold: true, border: .none)
  /// A small remark under a table.
  public static let small = PaperStyle(size: .small, border: .none)

  /// A number with its decimals.
  public static func points(_ decimals: Int) -> PaperStyle {
    PaperStyle(alignment: .end, wraps: false, decimals: decimals)
  }

  /// The same, bold.
  public var bold: PaperStyle { with { $0.isBold = true } }

  /// The same over another colour.
  public func over(_ tint: Tint) -> PaperStyle { with { $0.tint = tint } }

  /// The same with a change.
  public func with(_ change: (inout PaperStyle) -> Void) -> PaperStyle {
    var copy = self
    change(&copy)
    return copy
  }
}
