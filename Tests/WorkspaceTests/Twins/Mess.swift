import TestSupport
import Testing

/// 一种乱法: how one village's habit changes a clean town without losing anything.
struct Mess: CustomTestStringConvertible, Sendable {
  let name: String
  /// The encodings of the town's sheets, by turns, of each town in which it is tried.
  var codes: [[MessySheet.Code]] = [[.utf8], [.gb18030, .utf16]]
  let change: @Sendable (inout [MessySheet]) -> Void

  var testDescription: String { name }

  /// A habit of every sheet.
  init(
    _ name: String, in codes: [[MessySheet.Code]] = [[.utf8], [.gb18030, .utf16]],
    _ change: @escaping @Sendable (inout MessySheet) -> Void
  ) {
    self.name = name
    self.codes = codes
    self.change = { for index in $0.indices { change(&$0[index]) } }
  }

  /// A habit of the town.
  init(town name: String, _ change: @escaping @Sendable (inout [MessySheet]) -> Void) {
    self.name = name
    self.change = change
  }

  /// All lossless ones.
  static let all = files + shapes + values
}
