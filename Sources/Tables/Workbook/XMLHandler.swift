import CExpat
import Glibc

/// The name of an element without its prefix, lent by the parser.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    start = strrchr(name, 0x3A).map { UnsafePointer($0) + 1 } ?? name
  }

  /// Compares with a name.
  @inline(__always) static func == (name: XMLName, text: StaticString) -> Bool {
    strcmp(name.start, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }
}

/// The attributes of an element, lent by the parser.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.list = list }

  /// The bytes of an attribute's value, by its name without prefix; nil where it is missing.
  func bytes(_ wanted: StaticString) -> UnsafeRawBufferPointer? {
    guard let list else { return nil }
    var index = 0
    while let name = list[index], let value = list[index &+ 1] {
      if XMLName(name) == wanted { return UnsafeRawBufferPointer(start: value, count: strlen(value)) }
      index &+= 2
    }
    return nil
  }

  /// An attribute as a string.
  func string(_ wanted: StaticString) -> String? { bytes(wanted).map { String(decoding: $0, as: UTF8.self) } }

  /// An attribute as a whole number.
  func number(_ wanted: StaticString) -> Int? { bytes(wanted).flatMap { CellReference.number($0) } }

  /// Whether an attribute is there and true.
  func flag(_ wanted: StaticString) -> Bool {
    guard let bytes = bytes(wanted) else { return false }
    return bytes.elementsEqual("1".utf8) || bytes.elementsEqual("true".utf8)
  }
}

/// 部件处理: what is done with the elements of one part of a workbook; a subclass per part.
class XMLHandler {
  /// The part's name, for messages.
  let part: String
  /// Limits of what is taken.
  let limits: WorkbookLimits
  /// Why reading stopped.
  fileprivate(set) var failure: WorkbookFailure?
  fileprivate var parser: XML_Parser?
  fileprivate var depth = 0
  fileprivate var progress = 0

  init(part: String, limits: WorkbookLimits) {
    self.part = part
    self.limits = limits
  }

  /// An element begins.
  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  /// The element begun last and not ended yet ends.
  func end() {}
  /// A piece of text.
  func text(_ bytes: UnsafeRawBufferPointer) {}

  /// Stops reading.
  final func fail(_ why: WorkbookFailure) {
    guard failure == nil else { return }
    failure = why
    if let parser { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
  }

  /// Stops reading a part that does not say what such a part says.
  final func fail(_ detail: String) { fail(.damaged(part: part, detail: detail)) }
}

/// 解析: a part of the archive through expat into a handler.
enum XMLPart {
  private static let piece = 1 << 16

  /// Reads a part; no document type, and so no entities, are let in.
  static func read(_ archive: WorkbookArchive, into handler: XMLHandler) throws(WorkbookFailure) {
    guard let parser = XML_ParserCreate(nil) else { throw .tooLarge(.token, limit: handler.limits.token) }
    handler.parser = parser
    defer {
      handler.parser = nil
      XML_ParserFree(parser)
    }
    XML_SetUserData(parser, Unmanaged.passUnretained(handler).toOpaque())
    XML_SetElementHandler(
      parser, { XMLPart.handler($0)?.begin($1, $2) }, { context, _ in XMLPart.handler(context)?.finish() })
    XML_SetCharacterDataHandler(parser) { XMLPart.handler($0)?.take($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in XMLPart.handler(context)?.refuseDoctype() }
    var fed = 0
    try archive.inflate(handler.part, piece: piece) { bytes throws(WorkbookFailure) in
      handler.progress = 0
      try parse(parser, bytes, isFinal: false, handler)
      fed = handler.progress > 0 ? 0 : fed + bytes.count
      // A token that never ends would be gathered in memory, whole.
      guard fed <= handler.limits.token else { throw .tooLarge(.token, limit: handler.limits.token) }
    }
    try parse(parser, UnsafeRawBufferPointer(start: nil, count: 0), isFinal: true, handler)
  }

  private static func parse(
    _ parser: XML_Parser, _ bytes: UnsafeRawBufferPointer, isFinal: Bool, _ handler: XMLHandler
  ) throws(WorkbookFailure) {
    let status = XML_Parse(
      parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), isFinal ? 1 : 0)
    if let failure = handler.failure { throw failure }
    guard status == XML_STATUS_OK else {
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
      throw .damaged(part: handler.part, detail: "\(reason), \(XML_GetCurrentLineNumber(parser))")
    }
  }

  private static func handler(_ context: UnsafeMutableRawPointer?) -> XMLHandler? {
    context.map { Unmanaged<XMLHandler>.fromOpaque($0).takeUnretainedValue() }
  }
}

extension XMLHandler {
  fileprivate final func begin(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard failure == nil, let name else { return }
    progress &+= 1
    depth &+= 1
    guard depth <= limits.depth else { return fail(.tooLarge(.depth, limit: limits.depth)) }
    start(XMLName(name), XMLAttributes(attributes))
  }

  fileprivate final func finish() {
    guard failure == nil else { return }
    progress &+= 1
    depth &-= 1
    end()
  }

  fileprivate final func take(_ text: UnsafePointer<CChar>?, _ length: Int32) {
    guard failure == nil, let text, length > 0 else { return }
    progress &+= 1
    self.text(UnsafeRawBufferPointer(start: text, count: Int(length)))
  }

  fileprivate final func refuseDoctype() { fail(.declaresEntities(part: part)) }
}
