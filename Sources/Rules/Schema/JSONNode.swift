import Diagnostics

/// JSON 节点: a JSON value whose keys keep their order.
indirect enum JSONNode {
  case string(String)
  case bool(Bool)
  case array([JSONNode])
  case object([(String, JSONNode)])

  /// Indented by two blanks a level; a list of scalars stands on one line.
  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return DiagnosticJSON.string(text)
    case .bool(let flag): return flag ? "true" : "false"
    case .array(let items):
      if items.allSatisfy(\.isScalar) { return "[" + items.map { $0.text() }.joined(separator: ", ") + "]" }
      return "[\n" + items.map { inner + $0.text(indent: inner) }.joined(separator: ",\n") + "\n" + indent + "]"
    case .object(let pairs):
      if pairs.isEmpty { return "{}" }
      if pairs.count == 1, let pair = pairs.first, pair.1.isScalar {
        return "{" + DiagnosticJSON.string(pair.0) + ": " + pair.1.text() + "}"
      }
      let lines = pairs.map { inner + DiagnosticJSON.string($0.0) + ": " + $0.1.text(indent: inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .string, .bool: true
    case .array, .object: false
    }
  }
}
