import Diagnostics
import Testing

@Test(arguments: [
  ("", 0), ("abc", 3), ("中文", 4), ("全角：，。", 10), ("“”…—·", 5), ("ａ１", 4), ("e\u{301}", 1), ("\u{200B}", 0),
  ("张\u{3000}三", 6), ("👍", 2), ("👩‍👩‍👧", 2), ("❤️", 2), ("❤", 1), ("🇨🇳", 2), ("𠮷", 2), ("䶮", 2), ("한글", 4),
  ("가", 2),
  ("ｱ", 1), ("é", 1), ("\u{0}\u{1B}", 0), ("√✓×", 3), ("㎡", 2), ("①", 1),
])
func widthIsThatOfATerminal(_ text: String, _ cells: Int) {
  #expect(DisplayWidth.of(text) == cells)
}
