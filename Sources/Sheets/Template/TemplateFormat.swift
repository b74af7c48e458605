/// 空表格式: `--format xlsx|csv`.
public enum TemplateFormat: String, Sendable, Hashable, CaseIterable {
  /// A workbook: its columns know what they take, so that an id typed as `001` stays `001`.
  case xlsx
  /// Text, for whoever fills sheets in by a program.
  case csv
}
