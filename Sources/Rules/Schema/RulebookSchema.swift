import Diagnostics

/// 模式: a JSON Schema (draft 2020-12) of rulebooks or table files, by which an editor completes and checks.
///
/// It is made from the keyword table. The chosen language is offered for completion; the other is taken as well, because
/// the two may be mixed.
public enum RulebookSchema {
  /// Which file it is for.
  public enum Document: Sendable, Hashable {
    /// 规则
    case rulebook
    /// 台账文件
    case tableFile
  }

  /// The schema's text, with keywords of a language; the same bytes each time.
  public static func text(_ document: Document, keywords language: Language) -> String {
    let definitions = document == .rulebook ? RulebookShapes.rulebook : RulebookShapes.tableFile
    let writer = SchemaWriter(language: language)
    let root = definitions.first?.name ?? ""
    let title =
      document == .rulebook
      ? Words(zh: "jifen 规则", en: "jifen rulebook") : Words(zh: "jifen 台账文件", en: "jifen table file")
    let schema: JSONNode = .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string(title[language])),
      ("$ref", .string("#/$defs/\(root)")),
      ("$defs", .object(definitions.map { ($0.name, writer.schema($0.shape)) } + writer.scalars(definitions))),
    ])
    return schema.text() + "\n"
  }
}

/// 写模式: shapes to schemas.
struct SchemaWriter {
  let language: Language

  func schema(_ shape: SchemaShape) -> JSONNode {
    switch shape {
    case .ref(let name): return reference(name)
    case .text: return reference("text")
    case .number: return reference("number")
    case .flag: return reference("flag")
    case .date: return reference("date")
    case .duration: return reference("duration")
    case .word(let place): return word(place)
    case .list(let item): return .object([("type", .string("array")), ("items", schema(item))])
    case .listOrOne(let item): return any([schema(item), schema(.list(item))])
    case .map(let value):
      return .object([("type", .string("object")), ("additionalProperties", schema(value))])
    case .object(let place, let shapes, let required): return object(place, shapes, required)
    case .blank: return .object([("type", .string("null"))])
    case .any(let shapes): return any(shapes.map(schema))
    case .free: return .bool(true)
    }
  }

  /// Texts and numbers, and how the text of each kind looks.
  func scalars(_ definitions: [(name: String, shape: SchemaShape)]) -> [(String, JSONNode)] {
    let numeral = "-?[0-9]+([.][0-9]+)?"
    let units = Keywords.units.words.flatMap { [$0.en, $0.zh] } + ["分", "个小时", "工作日"]
    let number: [JSONNode] = [
      .object([("type", .string("number"))]), pattern("^[+]?\(numeral)%?$|^\(numeral)/[0-9]+$"),
    ]
    let hasDated = definitions.contains { $0.name == "dated" }
    return [
      ("text", .object([("type", .array(["string", "number", "boolean"].map(JSONNode.string)))])),
      (
        "number",
        any(number + (hasDated ? [.object([("type", .string("array")), ("items", reference("dated"))])] : []))
      ),
      ("flag", any([.object([("type", .string("boolean"))]), word(Keywords.flags)])),
      ("date", pattern("^[0-9]{4}(-|/|[.]|年)[0-9]{1,2}(-|/|[.]|月)[0-9]{1,2}日?$")),
      ("duration", pattern("^[0-9]+ ?(" + units.joined(separator: "|") + ")$")),
    ]
  }

  /// The words of the language to choose from; those of the other are taken but not offered.
  private func word(_ place: KeywordPlace) -> JSONNode {
    any([
      .object([("enum", .array(place.words.map { .string(own($0)) }))]),
      pattern("^(" + place.words.map { other($0) }.joined(separator: "|") + ")$"),
    ])
  }

  private func object(_ place: KeywordPlace, _ shapes: [String: SchemaShape], _ required: [String]) -> JSONNode {
    var properties: [(String, JSONNode)] = []
    var others: [(String, JSONNode)] = []
    for keyword in place.words {
      let value = schema(shapes[keyword.en] ?? .free)
      properties.append((own(keyword), described(value, other(keyword))))
      others.append(("^\(other(keyword))$", value))
    }
    var parts: [(String, JSONNode)] = [
      ("type", .string("object")), ("properties", .object(properties)), ("patternProperties", .object(others)),
      ("additionalProperties", .bool(false)),
    ]
    let needed = place.words.filter { required.contains($0.en) }
    if !needed.isEmpty {
      parts.append(
        (
          "allOf",
          .array(
            needed.map { word in
              any([own(word), other(word)].map { .object([("required", .array([.string($0)]))]) })
            })
        ))
    }
    return .object(parts)
  }

  private func described(_ schema: JSONNode, _ text: String) -> JSONNode {
    guard case .object(let parts) = schema else { return schema }
    return .object([("title", .string(text))] + parts)
  }

  private func own(_ word: Keyword) -> String { language == .zh ? word.zh : word.en }
  private func other(_ word: Keyword) -> String { language == .zh ? word.en : word.zh }
  private func any(_ schemas: [JSONNode]) -> JSONNode { .object([("anyOf", .array(schemas))]) }
  private func reference(_ name: String) -> JSONNode { .object([("$ref", .string("#/$defs/\(name)"))]) }
  private func pattern(_ text: String) -> JSONNode {
    .object([("type", .string("string")), ("pattern", .string(text))])
  }
}
