import Diagnostics
import Testing

@Test(arguments: [
  ("plain 中文，“x”", "plain 中文，“x”"), ("a\tb\nc\rd", "a<TAB>b<LF>c<CR>d"), ("a\r\nb", "a<CR><LF>b"),
  ("张\u{A0}三", "张<U+00A0>三"), ("\u{FEFF}x", "<U+FEFF>x"), ("a\u{200B}b", "a<U+200B>b"),
  ("\u{202E}x", "<U+202E>x"),
  ("\u{1B}[31m", "<U+001B>[31m"), ("👩‍👩‍👧❤️", "👩‍👩‍👧❤️"), ("e\u{301}", "e\u{301}"),
])
func nothingStaysInvisible(_ text: String, _ shown: String) {
  #expect(Visible.text(text) == shown)
}
