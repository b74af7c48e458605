import Facts
import Foundation
import Quantities
import Rules
import Scoring
import Tables

@testable import Sheets

/// The shipped sample and rulebook, read the way a run reads them.
struct SampleFolder {
  let rulebook: Rulebook
  let result: FactsResult

  /// nil where the sample cannot be read.
  init?() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let rules = root.appendingPathComponent("rules")
    let source = RuleSource(
      path: "weishan.yaml", bytes: Array(try Data(contentsOf: rules.appendingPathComponent("weishan.yaml"))))
    guard let period = Period("2022-02"),
      let rulebook = RulebookReader.read(
        source, on: period.last,
        load: { name in
          (try? Data(contentsOf: rules.appendingPathComponent(name))).map { RuleSource(path: name, bytes: Array($0)) }
        }
      ).rulebook
    else { return nil }
    self.rulebook = rulebook
    let shapes = FactsGatherer.shapes(rulebook)
    var inputs: [FactsGatherer.Input] = []
    for (folder, prefix) in [("2022-02", ""), ("standing", "standing/")] {
      let base = root.appendingPathComponent("samples").appendingPathComponent(folder)
      for name in try FileManager.default.subpathsOfDirectory(atPath: base.path).sorted() {
        guard name.hasSuffix(".csv") || name.hasSuffix(".txt") else { continue }
        let bytes = Array(try Data(contentsOf: base.appendingPathComponent(name)))
        inputs.append(
          .init(
            file: TableReader.read(path: prefix + name, bytes: bytes, shapes: shapes, period: period),
            isStanding: !prefix.isEmpty, contentHash: prefix + name))
      }
    }
    result = FactsGatherer.gather(
      inputs, rulebook: rulebook, period: period, asOf: Moment(day: period.end, second: 0))
  }

  /// Assessed, with evidence.
  func context(_ changed: Rulebook? = nil) -> PaperContext {
    let rulebook = changed ?? rulebook
    let assessment = Assessor.assess(result.facts, rulebook: rulebook, collectsEvidence: true)
    let view = AssessmentView(rulebook: rulebook, facts: result.facts, assessment: assessment)
    return PaperContext(view: view, result: result, problems: result.diagnostics + assessment.diagnostics)
  }
}
