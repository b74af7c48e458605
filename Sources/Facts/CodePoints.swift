/// 码点序: order by code point, which no locale or normalization changes (SPEC section 7, listing).
enum CodePoints {
  /// Whether `a` stands before `b`. UTF-8 keeps the order of code points.
  static func less(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}
