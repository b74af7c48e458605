import CLibzip

/// 压缩包: the zip archive of a workbook, read from memory by libzip, which checks every part's CRC.
///
/// Part names are compared without case, with `/` for `\`, as spreadsheet programs do.
final class WorkbookArchive {
  private let archive: OpaquePointer
  private var indices: [String: UInt64] = [:]
  private let limits: WorkbookLimits
  /// Bytes that may still be inflated.
  private var allowance: Int

  /// Opens an archive; the bytes must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: WorkbookLimits) throws(WorkbookFailure) {
    self.limits = limits
    allowance = limits.inflated
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw .damaged(part: "zip", detail: WorkbookArchive.text(&error))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged(part: "zip", detail: WorkbookArchive.text(&error))
    }
    self.archive = archive
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else { throw .tooLarge(.entries, limit: limits.entries) }
    for index in 0..<UInt64(max(0, count)) {
      guard let name = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)) else { continue }
      let key = WorkbookArchive.key(String(cString: name))
      if indices[key] == nil { indices[key] = index }
    }
  }

  deinit { zip_discard(archive) }

  /// Whether there is such a part.
  func has(_ part: String) -> Bool { indices[WorkbookArchive.key(part)] != nil }

  /// Whether any part stands below a folder.
  func hasFolder(_ folder: String) -> Bool { indices.keys.contains { $0.hasPrefix(folder) } }

  /// Hands over a part piece by piece: `next` says how much it wants at most, and takes what there is; an empty piece ends it.
  func inflate(
    _ part: String, piece: Int, _ take: (UnsafeRawBufferPointer) throws(WorkbookFailure) -> Void
  ) throws(WorkbookFailure) {
    guard let index = indices[WorkbookArchive.key(part)] else { throw .missing(part: part) }
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else { throw damaged(part) }
    if status.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, status.encryption_method != 0 { throw .encrypted }
    guard let file = zip_fopen_index(archive, index, 0) else { throw damaged(part) }
    defer { zip_fclose(file) }
    let packed = Int(clamping: status.comp_size)
    var total = 0
    var buffer = [UInt8](repeating: 0, count: piece)
    while true {
      let count = buffer.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
      guard count >= 0 else { throw .damaged(part: part, detail: "CRC") }
      if count == 0 { return }
      let length = Int(count)
      total += length
      allowance -= length
      guard allowance >= 0 else { throw .tooLarge(.inflated, limit: limits.inflated) }
      guard total < limits.ratioFrom || total / limits.ratio <= packed else {
        throw .tooLarge(.ratio, limit: limits.ratio)
      }
      try buffer.withUnsafeBufferPointer { pointer throws(WorkbookFailure) in
        try take(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(pointer)[..<length]))
      }
    }
  }

  /// The first bytes of a small part; nil where it is missing or broken.
  func beginning(of part: String) -> [UInt8]? {
    guard let index = indices[WorkbookArchive.key(part)], let file = zip_fopen_index(archive, index, 0) else {
      return nil
    }
    defer { zip_fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = buffer.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
    return count < 0 ? nil : Array(buffer.prefix(Int(count)))
  }

  private func damaged(_ part: String) -> WorkbookFailure {
    guard let error = zip_get_error(archive) else { return .damaged(part: part, detail: "") }
    return .damaged(part: part, detail: WorkbookArchive.text(error))
  }

  private static func text(_ error: UnsafeMutablePointer<zip_error_t>) -> String {
    zip_error_strerror(error).map { String(cString: $0) } ?? ""
  }

  private static func key(_ name: String) -> String {
    var key = name.lowercased().split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
    while key.hasPrefix("/") { key.removeFirst() }
    return key
  }
}
