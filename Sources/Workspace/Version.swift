/// 版本: the program's version, which every run records.
public enum Version {
  /// The version.
  public static let text = "0.1.0"
}
