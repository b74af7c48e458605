import Diagnostics
import Foundation
import Testing

@testable import Rules

/// All mappings that the shapes speak of.
private func objects(_ shape: SchemaShape) -> [(place: KeywordPlace, keys: [String: SchemaShape], required: [String])] {
  switch shape {
  case .object(let place, let keys, let required): [(place, keys, required)] + keys.values.flatMap(objects)
  case .list(let item), .listOrOne(let item), .map(let item): objects(item)
  case .any(let shapes): shapes.flatMap(objects)
  default: []
  }
}

@Test func everyKeyHasAShapeAndNoOther() {
  for definition in RulebookShapes.rulebook + RulebookShapes.tableFile {
    for object in objects(definition.shape) {
      #expect(Set(object.keys.keys) == Set(object.place.words.map(\.en)), "\(definition.name)")
      #expect(object.required.allSatisfy { object.keys[$0] != nil }, "\(definition.name)")
    }
  }
}

/// Every mapping of the language is in the schema: a place that is not would not be completed.
@Test func everyMappingIsDescribed() {
  let described = (RulebookShapes.rulebook + RulebookShapes.tableFile).flatMap { objects($0.shape) }.map {
    $0.place.words
  }
  let mappings = [
    Keywords.rulebook, Keywords.calendar, Keywords.catalogue, Keywords.bounds, Keywords.dated, Keywords.scorecard,
    Keywords.section, Keywords.cap, Keywords.rank, Keywords.rankGroup, Keywords.givesCase, Keywords.criterion,
    Keywords.measure, Keywords.times, Keywords.repeats, Keywords.dropRows, Keywords.withinCase, Keywords.condition,
    Keywords.points, Keywords.tier, Keywords.veto, Keywords.effect, Keywords.band, Keywords.example,
    Keywords.examplePerson, Keywords.expectation, Keywords.publication, Keywords.listRule, Keywords.tableFile,
    Keywords.table, Keywords.column,
  ]
  for place in mappings { #expect(described.contains(place.words), "\(place.words.map(\.en))") }
}

@Test(
  arguments: [RulebookSchema.Document.rulebook, .tableFile], [Language.zh, .en])
func schemaIsWholeJSON(_ document: RulebookSchema.Document, _ language: Language) throws {
  let text = RulebookSchema.text(document, keywords: language)
  let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  let definitions = try #require(schema["$defs"] as? [String: Any])
  // Nothing is referred to that is not there.
  let named = text.components(separatedBy: "\"#/$defs/").dropFirst().map { $0.prefix { $0 != "\"" } }
  #expect(named.allSatisfy { definitions[String($0)] != nil })
  #expect(RulebookSchema.text(document, keywords: language) == text)
}

@Test func theChosenLanguageIsOfferedAndTheOtherTaken() throws {
  for (language, own, other) in [(Language.zh, "权重", "weight"), (.en, "weight", "权重")] {
    let text = RulebookSchema.text(.rulebook, keywords: language)
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    let criterion = try #require(definitions["criterion"])
    #expect((criterion["properties"] as? [String: Any])?[own] != nil)
    #expect((criterion["properties"] as? [String: Any])?[other] == nil)
    #expect((criterion["patternProperties"] as? [String: Any])?["^\(other)$"] != nil)
    #expect(criterion["additionalProperties"] as? Bool == false)
  }
}
