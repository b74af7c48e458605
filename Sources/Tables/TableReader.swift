import Diagnostics
import Quantities

/// 读表: bytes of one spreadsheet export to typed rows. Pure: no file, clock or locale.
public enum TableReader {
  /// Reads one file; never fails: what cannot be read is told in `diagnostics`, and a refused file has no table.
  public static func read(path: String, bytes: [UInt8], shapes: [TableShape], period: Period) -> ReadFile {
    ReadFile(path: path)
  }
}
