import Diagnostics
import Quantities

/// 公示: what stands on the sheets that are printed, signed and posted.
public struct Publication: Sendable, Hashable {
  /// 镇名, before the month in every title.
  public var town: String?
  /// 填报单位
  public var unit: String?
  /// 监督电话
  public var phone: String?
  /// 公示期: the first day.
  public var from: Day?
  /// 公示期: the last day.
  public var until: Day?
  /// 公示天数: how many days, where no dates are fixed; the dates are filled in by hand when the sheet is posted.
  public var days: Int?
  /// 姓名隐去: names on what is posted are masked: 张*三, 张*.
  public var masksNames: Bool
  /// 制表人
  public var preparedBy: String?
  /// 审核人
  public var reviewedBy: String?
  /// 说明: a sentence of the office under each posted sheet.
  public var note: String?
  /// Where it stands.
  public var place: Place

  /// A publication of which nothing is said yet.
  public init(
    town: String? = nil, unit: String? = nil, phone: String? = nil, from: Day? = nil, until: Day? = nil,
    days: Int? = nil, masksNames: Bool = false, preparedBy: String? = nil, reviewedBy: String? = nil,
    note: String? = nil, place: Place = Place(file: "")
  ) {
    self.town = town
    self.unit = unit
    self.phone = phone
    self.from = from
    self.until = until
    self.days = days
    self.masksNames = masksNames
    self.preparedBy = preparedBy
    self.reviewedBy = reviewedBy
    self.note = note
    self.place = place
  }
}

/// 红黑榜: a list of the first or the last of a scorecard, or of those of a grade.
public struct ListRule: Sendable, Hashable {
  /// 名称: 红榜, 黑榜.
  public var name: String
  /// The scorecard's index.
  public var scorecard: Int
  /// Who is on it.
  public var selection: Selection
  /// 范围: over the town, or in each village.
  public var scope: Scope
  /// Where it stands.
  public var place: Place

  /// 取谁
  public enum Selection: Sendable, Hashable {
    /// 前几名: ranks up to this one; a tie at the edge is whole.
    case top(Int)
    /// 后几名: as many from the last rank up; a tie at the edge is whole.
    case bottom(Int)
    /// 等次: everybody of this grade, by its index.
    case grade(Int)
  }

  /// A list.
  public init(
    name: String, scorecard: Int, selection: Selection, scope: Scope = .town, place: Place = Place(file: "")
  ) {
    self.name = name
    self.scorecard = scorecard
    self.selection = selection
    self.scope = scope
    self.place = place
  }
}
