/// 表头归一: headings are compared without spaces, line breaks, `*`, colons, bracketed notes, width, case.
enum HeaderFold {
  /// Appends the folded form of a heading; a heading that is nothing but a bracketed note keeps its words.
  static func fold(_ heading: Bytes, into output: inout [UInt8]) {
    let before = output.count
    append(heading, notes: false, into: &output)
    if output.count == before { append(heading, notes: true, into: &output) }
  }

  /// The folded form of a string.
  static func fold(_ heading: String) -> [UInt8] {
    var heading = heading
    var output: [UInt8] = []
    heading.withUTF8 { fold(Bytes($0), into: &output) }
    return output
  }

  private static func append(_ heading: Bytes, notes: Bool, into output: inout [UInt8]) {
    var index = 0
    var depth = 0
    while index < heading.count {
      var (scalar, length) = heading.scalar(at: index)
      let isFirst = index == 0
      index &+= length
      if scalar >= 0xFF01, scalar <= 0xFF5E { scalar -= 0xFEE0 }
      if scalar >= 0x2E9F, let ordinary = CompatibilityHanzi.ordinary(scalar) { scalar = ordinary }
      switch scalar {
      case 0x28, 0x5B, 0x7B, 0x3010, 0x3014, 0x3016: depth &+= 1
      case 0x29, 0x5D, 0x7D, 0x3011, 0x3015, 0x3017: depth = max(0, depth &- 1)
      case 0x2A, 0x3A, 0x22, 0x2217: continue
      case 0x27, 0x3D: if !isFirst, depth == 0 || notes { output.append(scalar: scalar) }
      case 0x41...0x5A: if depth == 0 || notes { output.append(scalar: scalar + 32) }
      default:
        if depth > 0, !notes { continue }
        if Scalars.isSpace(scalar) || Scalars.isInvisible(scalar) { continue }
        output.append(scalar: scalar)
      }
    }
  }
}
