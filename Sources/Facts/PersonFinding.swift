/// 认人结果: the person whom a row is about, or why nobody is meant.
enum PersonFinding {
  case found(Int32)
  /// Apart, so that what nearly every row gets stays small.
  indirect case failed(PersonFailure)

  static func failed(_ problem: FactProblem, column: Int?) -> PersonFinding {
    .failed(PersonFailure(problem, column: column))
  }
}

/// 认不出: why nobody is meant, and the column to look at.
struct PersonFailure {
  private(set) var problem: FactProblem
  let column: Int?
  private var unknown: UnknownNames?

  init(_ problem: FactProblem, column: Int?) {
    self.problem = problem
    self.column = column
  }

  init(_ unknown: UnknownNames, column: Int?) {
    self.init(unknown.problem, column: column)
    self.unknown = unknown
  }

  /// Those of one record: each once, and names that nobody bears together.
  static func once(_ all: [PersonFailure]) -> [PersonFailure] {
    var out: [PersonFailure] = []
    for failure in all {
      if let more = failure.unknown, let place = out.firstIndex(where: { $0.unknown != nil }) {
        out[place].unknown?.add(more)
        out[place].problem = out[place].unknown?.problem ?? failure.problem
      } else if !out.contains(where: { $0.problem.message == failure.problem.message }) {
        out.append(failure)
      }
    }
    return out
  }
}

/// 无此人: names that nobody in the roster bears.
struct UnknownNames {
  private var names: [String]
  private let village: String?
  private var nearest: [String]

  init(names: [String], village: String?, nearest: [String]) {
    self.names = names
    self.village = village
    self.nearest = nearest
  }

  var problem: FactProblem { .nobody(names: names, village: village, nearest: nearest) }

  mutating func add(_ other: UnknownNames) {
    names += other.names.filter { !names.contains($0) }
    nearest += other.nearest.filter { !nearest.contains($0) }
  }
}
