import Tables
enum Cleaning {
  static func text(_ s: String) -> String { s }; static func name(_ s: String) -> String { s };
  static func id(_ s: String) -> String { s }; static func splitList(_ s: String) -> [String] { [s] }
}
extension ReadFile {
  func columnLabel(_ c: Int) -> String { headings.first { $0.column == c }?.text ?? "" }
  func cell(ofRow r: Int, column: Int) -> String? { nil }
  func cells(ofRow r: Int) -> [String] { [] }
}
