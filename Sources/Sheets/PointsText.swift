import Quantities

/// 得分文本: points as digits, straight into bytes; a sheet of a town holds tens of thousands.
enum PointsText {
  static func append(_ points: Points, decimals: Int, to out: inout [UInt8]) {
    if points.units < 0 { out.append(UInt8(ascii: "-")) }
    let start = out.count
    var rest = points.units.magnitude
    var place = 0
    // At least one digit stands before the point.
    while rest > 0 || place <= decimals {
      if place == decimals, decimals > 0 { out.append(UInt8(ascii: ".")) }
      out.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
      place += 1
    }
    out[start...].reverse()
  }
}
