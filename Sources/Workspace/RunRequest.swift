import Sheets

/// 运行要求: what is asked of a run, as on the command line.
public struct RunRequest: Sendable {
  /// The folder of the period.
  public var folder: String
  /// The rulebook or a folder of them.
  public var rules = "rules"
  /// The period; nil: the folder's name.
  public var period: String?
  /// The output folder; nil: `out/PERIOD`.
  public var out: String?
  /// The instant at which what is open is judged; nil: the first after the period.
  public var asOf: String?
  /// Nothing is written if anything was rejected or not sent.
  public var isStrict = false
  /// Whether evidence.csv is written.
  public var hasEvidence = true
  /// Whether the result keeps the rows behind the points although nothing is written.
  public var keepsEvidence = false
  /// 格式: which sheets are written; evidence, problems, rejects and the run's record always are.
  public var formats = Set(PaperBook.Format.allCases)
  /// The output folder of a former period, for who moved; nil: none is compared.
  public var former: String?
  /// Whether anything is written at all.
  public var writes = true
  /// The number of threads.
  public var threads = RunRequest.threadsOfMachine
  /// The operations by which output is written.
  public var layer: any FileLayer = SystemFileLayer()

  /// As many threads as the machine has processors.
  public static var threadsOfMachine: Int { max(1, processors()) }

  /// A run over a folder, everything else as by default.
  public init(folder: String) { self.folder = folder }
}

/// 进度: where a run is.
public enum Progress: Sendable, Hashable {
  /// Finding the input and the rulebook.
  case finding
  /// Files read, of how many.
  case reading(done: Int, of: Int)
  /// People, households, repeats.
  case gathering
  /// Points, ranks, grades.
  case assessing
  /// Sheets.
  case writing
}
