/// 共享文本: reads the texts that cells share (`sharedStrings.xml`): the runs of a rich text joined, readings left out.
final class SharedStringsHandler: XMLHandler {
  private enum Element: UInt8 { case other, list, item, run, text }

  private var stack: [Element] = []
  private var begun = 0
  /// The texts one after the other.
  private(set) var text: [UInt8] = []
  /// Where each ends.
  private(set) var ends: [UInt32] = []

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    var element = Element.other
    switch stack.last {
    case nil: if name == "sst" { element = .list }
    case .list:
      if name == "si" {
        element = .item
        begun = text.count
      }
    case .item: element = name == "t" ? .text : name == "r" ? .run : .other
    case .run: if name == "t" { element = .text }
    default: break
    }
    stack.append(element)
  }

  override func end() {
    guard stack.popLast() == .item else { return }
    EscapedText.unescape(&text, from: begun)
    ends.append(UInt32(clamping: text.count))
  }

  override func text(_ bytes: UnsafeRawBufferPointer) {
    guard stack.last == .text else { return }
    guard text.count + bytes.count <= limits.text, ends.count <= limits.cells else {
      return fail(.tooLarge(.text, limit: limits.text))
    }
    text.append(contentsOf: bytes)
  }
}
