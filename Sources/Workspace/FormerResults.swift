import Diagnostics
import Foundation
import Sheets

/// 上期结果: the ranks and totals of a former run, read back from its results.json.
enum FormerResults {
  /// What is wrong with the folder that was named.
  struct Failure: Error {
    var path: String
    var diagnostic: Diagnostic {
      Diagnostic(
        .error, "C017", Place(file: path),
        message: Words(zh: "读不出上一期的结果", en: "the former period's results cannot be read"),
        help: Words(
          zh: "--former 写上一期的结果文件夹，如 out/2022-01，里面要有 results.json",
          en: "--former takes the former output folder, such as out/2022-01, which holds results.json"))
    }
  }

  /// Reads `results.json` of an output folder.
  static func read(_ folder: String) throws(Failure) -> FormerPeriod {
    let path = folder + "/results.json"
    guard let bytes = try? Disk.read(Disk.bytes(path), limit: 512 << 20),
      let root = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any],
      let period = root["period"] as? String, let cards = root["scorecards"] as? [[String: Any]]
    else { throw Failure(path: path) }
    var subjects: [String: [String: FormerPeriod.Standing]] = [:]
    for card in cards {
      guard let id = card["id"] as? String, let people = card["subjects"] as? [[String: Any]] else {
        throw Failure(path: path)
      }
      for person in people {
        guard let personID = person["person_id"] as? String else { continue }
        subjects[id, default: [:]][personID] = FormerPeriod.Standing(
          rank: person["rank"] as? Int, total: person["total"] as? String)
      }
    }
    return FormerPeriod(label: period, subjects: subjects)
  }
}
