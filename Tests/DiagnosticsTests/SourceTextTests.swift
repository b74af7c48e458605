import Diagnostics
import Testing

@Test func linesEndInAnyWay() {
  let text = SourceText(file: "f", text: "a\r\nb\rc\n\nd")
  #expect(text.lines == ["a", "b", "c", "", "d"])
  #expect(SourceText(file: "f", text: "").lines == [""])
  #expect(SourceText(file: "f", text: "a\n").lines == ["a", ""])
}

@Test(arguments: [
  // line, scalar, width → character, width
  (1, 1, 1, 1, 1), (1, 3, 2, 3, 2), (1, 99, 1, 5, 1),
  // é as two scalars is one character
  (2, 1, 1, 1, 1), (2, 2, 1, 1, 1), (2, 3, 1, 2, 1), (2, 1, 3, 1, 2),
])
func spansCountCharacters(_ line: Int, _ scalar: Int, _ width: Int, _ character: Int, _ marked: Int) {
  let place = SourceText(file: "f", text: "权重: \ne\u{301}x").place(line: line, scalar: scalar, width: width)
  #expect(place.character == character)
  #expect(place.width == marked)
  #expect(place.excerpt == (line == 1 ? "权重: " : "e\u{301}x"))
}

@Test func aLineThatIsNotThereHasNoExcerpt() {
  let place = SourceText(file: "f", text: "a").place(line: 7, scalar: 1, width: 1)
  #expect(place.file == "f" && place.line == 7 && place.excerpt == nil)
}

@Test(arguments: [
  (0, "A"), (4, "E"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"), (-1, ""),
])
func columnsHaveLetters(_ index: Int, _ letters: String) {
  #expect(Place.letter(ofColumn: index) == letters)
}

@Test func sortingGoesByPlaceAndKeepsTheOrderOfOnePlace() {
  func at(_ file: String, row: Int? = nil, line: Int? = nil, _ code: String) -> Diagnostic {
    Diagnostic(.error, code, Place(file: file, row: row, line: line), message: Words(zh: "", en: ""))
  }
  let sorted = [
    at("b", line: 1, "6"), at("a", row: 10, "5"), at("a", row: 9, "3"), at("a", row: 9, "4"),
    at("a", line: 7, "2"), at("a", "1"),
  ].sortedByPlace()
  #expect(sorted.map(\.code) == ["1", "2", "3", "4", "5", "6"])
}
