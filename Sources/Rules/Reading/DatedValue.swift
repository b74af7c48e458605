import Quantities

/// 分期数值: `[{from: 2022-01-01, is: 40}, {from: 2022-07-01, is: 35}]` wherever a number is taken.
extension RuleReading {
  /// Whether a list is one of dated values.
  func isDated(_ node: RuleNode) -> Bool {
    node.items?.contains { item in
      item.entries?.contains { $0.key.text.flatMap(Keywords.dated.english) == "is" } ?? false
    } ?? false
  }

  /// The value in force on the period's last day (without one: the latest); the node itself where it is not dated.
  func inForce(_ node: RuleNode, label: String) -> RuleNode? {
    guard isDated(node), let items = node.items else { return node }
    var steps: [(from: Day, value: RuleNode)] = []
    var isWhole = true
    for item in items {
      guard let fields = Fields(item, in: Keywords.dated, owner: item, label: label, self) else {
        isWhole = false
        continue
      }
      let from = fields.required("from", example: "2022-01-01").flatMap { date($0.value, label: $0.label) }
      let value = fields.required("is", example: "40")?.value
      guard let from, let value else {
        isWhole = false
        continue
      }
      if value.items != nil || value.entries != nil {
        report(.notNumber(label, found: nil, guess: nil), at: value)
        isWhole = false
      } else if let text = value.text, NumberText(text) == nil {
        report(.notNumber(label, found: text, guess: NumberText.guess(text)), at: value)
        isWhole = false
      }
      if let last = steps.last, last.from >= from {
        report(.datedOrder(from.text), at: item)
        isWhole = false
      }
      steps.append((from, value))
    }
    guard isWhole, let latest = steps.last else { return nil }
    guard let day else { return latest.value }
    guard let step = steps.last(where: { $0.from <= day }) else {
      report(.datedTooLate(label, day: day.text), at: node)
      return nil
    }
    return step.value
  }
}
