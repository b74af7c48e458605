import Diagnostics

/// 取数问题: everything that gathering tells; how it is worded stands in `FactWording.swift`.
enum FactProblem {
  case villageUnknown(String)
  case rosterWithoutVillage
  case idWithOtherName(id: String, known: String)
  case rosterTwice(name: String, otherRow: Int)
  case rosterUnited(name: String, otherRow: Int)
  case rosterAmbiguous(name: String, candidates: [String])
  case rosterOtherVillage(name: String, first: String, second: String)
  case unknownID(String, nearest: [String])
  case nameDiffers(id: String, known: String, found: String)
  case nobody(names: [String], village: String?, nearest: [String])
  case severalPeople(name: String, candidates: [String])
  case notInPeriod(name: String, span: String)
  case otherVillage(name: String, known: String, found: String)
  case notLinked(household: String, person: String, nearest: [String])
  case householdAmbiguous(household: String, person: String)
  case repeated(file: String, row: Int)
  case fileRepeated(file: String)
  case outsidePeriod(count: Int, first: Int, period: String)
  case oldMonth(rows: Int, period: String)
  case unknownItem(String, nearest: [String])
  case otherNumber(item: String, fixed: String)
  case outOfRange(item: String, range: String)
  case numberMissing(item: String, range: String)
  case catalogueNeeds(item: String, column: String)
  case splitUnequal(counts: [Int])
  case splitTooMany(limit: Int)
  case dateMissing(column: String)
  case meetingVillageUnknown(String)
  case inNoScorecard(name: String, roles: String)
  case roleUnnamed(role: String, people: Int)
  case villageWithoutRoster(String)
  case notSent(village: String, table: String)
  case standingReplaced(by: String)
  case mended(rows: Int, files: String)
  case returnUnknown(file: String, row: Int)
  case returnFileUnknown(file: String)
  case noRoster
  case villageTwoWays(String, String)

  /// The diagnostic at a place; `severity` overrides the usual one.
  func at(_ place: Place, cell: String? = nil, severity: Severity? = nil) -> Diagnostic {
    let entry = entry
    return Diagnostic(
      severity ?? entry.severity, entry.code, place, cell: cell, message: entry.message, help: entry.help)
  }
}
