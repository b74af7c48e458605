import Diagnostics
import Rules

/// A rulebook's whole content without places and sources, for comparing two of them.
func outline(_ value: Any) -> String {
  if value is Place { return "" }
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .optional { return mirror.children.first.map { outline($0.value) } ?? "nil" }
  if let set = value as? Set<Int> { return "\(set.sorted())" }
  if mirror.displayStyle == .set {
    return mirror.children.map { outline($0.value) }.sorted().joined(separator: ",")
  }
  guard !mirror.children.isEmpty else { return String(describing: value) }
  let parts = mirror.children.compactMap { child -> String? in
    if child.label == "place" || child.label == "sources" { return nil }
    return (child.label.map { "\($0)=" } ?? "") + outline(child.value)
  }
  let kind = mirror.displayStyle == .enum || mirror.displayStyle == .struct ? "\(mirror.subjectType)" : ""
  return kind + "(" + parts.joined(separator: ",") + ")"
}
