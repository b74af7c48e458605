import Diagnostics

/// 拒收: why a file is refused before anything in it is read as a table.
enum Refusal {
  /// By what the file really is.
  static func byKind(_ bytes: [UInt8]) -> Problem? {
    switch FileKind.of(bytes) {
    case .text: nil
    case .empty: .empty
    case .zip: .otherFormat
    case .ole: .oldWorkbook
    case .markup: .markup
    case .other: .otherFormat
    }
  }

  /// By bytes that are no text.
  static func byDecoding(_ failure: DecodingFailure, _ bytes: [UInt8], path: String) -> Diagnostic {
    bytes.withUnsafeBytes { raw in
      func place(_ offset: Int) -> (Place, character: Int) {
        let (line, start) = LineScan.line(of: offset, in: raw)
        return (Place(file: path, line: line), raw.part(start, offset).scalarCount + 1)
      }
      func hex(_ offset: Int) -> String {
        (offset..<min(offset + 4, raw.count)).map { at in
          let text = String(raw[at], radix: 16, uppercase: true)
          return text.count == 1 ? "0" + text : text
        }.joined(separator: " ")
      }
      switch failure {
      case .zeroBytes(let offset): return Problem.zeroBytes.at(place(offset).0, .error)
      case .invalid(let encoding, let offset):
        let (at, character) = place(offset)
        return Problem.undecodable(encoding, bytes: hex(offset), character: character).at(at, .error)
      case .mixed(let offset, let firstIsUTF8):
        let (at, character) = place(offset)
        let stretches = EncodingMix.stretches(bytes, firstIsUTF8: firstIsUTF8)
        return Problem.mixed(firstIsUTF8: firstIsUTF8, offset: offset, character: character, lines: stretches)
          .at(at, .error)
      case .implausible(let offset): return Problem.implausible.at(place(offset).0, .error)
      case .converterMissing: return Problem.noConverter.at(Place(file: path), .error)
      }
    }
  }
}

extension FileKind {
  /// Whether lines can be counted in it.
  var isText: Bool {
    switch self {
    case .text, .empty, .markup: true
    case .zip, .ole, .other: false
    }
  }
}

extension ReadFile {
  /// Marks the whole file as rejected.
  mutating func refuse(_ reason: Diagnostic, lines: Int) {
    table = nil
    diagnostics.append(reason)
    read = lines
    rows = RowBlock()
    rejected = []
    dropped = DroppedCounts()
  }
}
