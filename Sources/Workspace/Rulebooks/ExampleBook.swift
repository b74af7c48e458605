import Diagnostics
import Rules
import Scoring

/// 示例集: works out all examples of a rulebook, each by the values in force in its period.
public enum ExampleBook {
  /// The results in the rulebook's order, and what is wrong with the rulebook in a period that an example names.
  public static func run(_ rulebook: Rulebook, source: RuleSource) -> (results: [ExampleResult], problems: [Diagnostic])
  {
    var results: [ExampleResult] = []
    var problems: [Diagnostic] = []
    for (index, example) in rulebook.examples.enumerated() {
      var inForce = rulebook
      if let day = example.period?.last {
        let (read, found) = RulebookFiles.read(source, on: day)
        guard let read else {
          problems += found
          continue
        }
        inForce = read
      }
      guard inForce.examples.indices.contains(index),
        let result = ExampleRunner.run(inForce.examples[index], rulebook: inForce)
      else { continue }
      results.append(result)
    }
    return (results, problems)
  }
}
