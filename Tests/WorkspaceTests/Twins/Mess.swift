import TestSupport
import Testing

/// 一种乱法: how one village's habit changes a clean town without losing anything.
struct Mess: CustomTestStringConvertible, Sendable {
  let name: String
  var codes = MessySheet.Code.allCases
  let change: @Sendable (inout [MessySheet]) -> Void

  var testDescription: String { name }

  /// A habit of every sheet.
  init(
    _ name: String, in codes: [MessySheet.Code] = MessySheet.Code.allCases,
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
