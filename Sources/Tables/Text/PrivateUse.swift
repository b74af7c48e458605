/// 造字区: private-use code points that old GBK tables gave to characters which Unicode has had since, 106 in all.
///
/// A name typed on an old machine stands in the private-use area (䶮 as U+E863) and looks right only with its font.
enum PrivateUse {
  /// Whether a scalar is private use in the basic plane.
  @inline(__always) static func contains(_ scalar: UInt32) -> Bool { scalar >= 0xE000 && scalar <= 0xF8FF }

  /// The standard character; nil where there is none.
  static func standard(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xE5E5: return 0x3000
    case 0xE76C: return 0x20AC
    case 0xE78D: return 0xFE10
    case 0xE78E: return 0xFE12
    case 0xE78F: return 0xFE11
    case 0xE790...0xE796: return scalar - 0xE790 + 0xFE13
    case 0xE7C7: return 0x1E3F
    case 0xE7C8: return 0x01F9
    case 0xE7E7: return 0x303E
    case 0xE7E8...0xE7F3: return scalar - 0xE7E8 + 0x2FF0
    case 0xE815...0xE864: return block[Int(scalar - 0xE815)]
    default: return nil
    }
  }

  /// A text with the standard characters, how many were put in, and where the first stood; nil where there are none to put.
  static func standardized(_ raw: Bytes) -> (bytes: [UInt8], count: Int, first: Int)? {
    var output: [UInt8] = []
    var count = 0
    var first = 0
    var copied = 0
    var index = 0
    while let lead = LineScan.find(0xEE, in: raw, from: index) {
      let (scalar, length) = raw.scalar(at: lead)
      index = lead &+ length
      guard let standard = standard(scalar) else { continue }
      output.append(contentsOf: raw.part(copied, lead))
      output.append(scalar: standard)
      copied = index
      if count == 0 { first = lead }
      count &+= 1
    }
    guard count > 0 else { return nil }
    output.append(contentsOf: raw.part(copied, raw.count))
    return (output, count, first)
  }

  /// U+E815–E864 in order: what the two-byte codes FE50–FEA0 mean today.
  static let block = """
    ⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣\
    䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻
    """.unicodeScalars.map(\.value)
}
