import Crypto

/// 摘要: SHA-256, by which a run says what it read.
enum Hash {
  /// The 32 bytes of the digest.
  static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// A digest in hexadecimal.
  static func hex(_ digest: [UInt8]) -> String {
    String(decoding: digest.flatMap { [digit($0 >> 4), digit($0 & 15)] }, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
