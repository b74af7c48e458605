import Diagnostics
import Facts
import Quantities
import Sheets

/// 运行结果: how a run ended, with everything that is to be told of it.
public struct RunOutcome: Sendable {
  /// 结局
  public enum Ending: Sendable, Hashable {
    /// The sheets were written.
    case written
    /// Nothing was to be written, and nothing was rejected or not sent.
    case clean
    /// Nothing was written, because something was rejected or not sent.
    case unclean
    /// It could not be asked so (64).
    case usage
    /// The rulebook is unusable, or nobody is left to assess (65).
    case data
    /// The input is missing or empty (66).
    case noInput
    /// The output failed: 73 or 74.
    case output(Int32)

    /// The exit code (SPEC section 8).
    public var exitCode: Int32 {
      switch self {
      case .written, .clean: 0
      case .unclean: 1
      case .usage: 64
      case .data: 65
      case .noInput: 66
      case .output(let code): code
      }
    }
  }

  /// How it ended.
  public var ending: Ending
  /// All problems: the rulebook's, then the input's by file, then scoring's.
  public var problems: [Diagnostic]
  /// What came out, where the run got so far.
  public var report: RunReport?
}

/// 运行报告: what a finished run knows, for the summary on the terminal.
public struct RunReport: Sendable {
  /// The assessment with names resolved.
  public var view: AssessmentView
  /// How the facts came about.
  public var result: FactsResult
  /// The folder that was written; nil where nothing was.
  public var output: String?
  /// The paths of the files in it.
  public var files: [String]
  /// Bytes read.
  public var bytes: Int
  /// What each stage took.
  public var times: StageTimes
}

/// 阶段用时: in nanoseconds. `read`, `hash` and `tables` are summed over threads; `reading` is all three by the wall clock.
public struct StageTimes: Sendable, Hashable {
  /// Rulebook and list of files.
  public var find: Int64 = 0
  /// Bytes from the disk.
  public var read: Int64 = 0
  /// Digests.
  public var hash: Int64 = 0
  /// Bytes to typed rows.
  public var tables: Int64 = 0
  /// The three together.
  public var reading: Int64 = 0
  /// Rows to facts.
  public var facts: Int64 = 0
  /// Facts to points.
  public var scoring: Int64 = 0
  /// Sheets and writing.
  public var writing: Int64 = 0
}
