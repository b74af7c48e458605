import Dispatch
import Glibc
import Synchronization

/// 已写文件: files that are written and not yet known to be on the disk; they stay open until they are.
final class Written: Sendable {
  /// So many may be open at once; a process has a thousand or so.
  static let most = 256

  private let layer: any FileLayer
  private let files = Mutex<[(descriptor: Int32, path: String)]>([])

  init(_ layer: any FileLayer) { self.layer = layer }

  func add(_ descriptor: Int32, _ path: String) { files.withLock { $0.append((descriptor, path)) } }

  /// Whether it is time to bring them onto the disk.
  var isFull: Bool { files.withLock { $0.count } >= Written.most }

  /// Brings all of them onto the disk and closes them.
  func sync() throws(SystemError) {
    let open = files.withLock { $0 }
    let layer = layer
    try Flushing.all(open) { (file) throws(SystemError) in try layer.sync(file.descriptor, file.path) }
    close()
  }

  /// Closes what is open still.
  func close() {
    for file in files.withLock({ files in
      defer { files = [] }
      return files
    }) { Glibc.close(file.descriptor) }
  }
}

/// 落盘: waits for the disk, which takes many requests at once about as long as one: a file system writes down what several
/// wait for together. Each lane is a thread that does nothing but wait, so there are more of them than processors.
enum Flushing {
  static let lanes = 16

  /// Calls the body for each item; throws the failure of the first item that failed.
  static func all<Item: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Item) throws(SystemError) -> Void
  ) throws(SystemError) {
    let failures = Failures()
    let group = DispatchGroup()
    let lanes = min(Flushing.lanes, items.count)
    for lane in 0..<lanes {
      DispatchQueue(label: "jifen.flush").async(group: group) {
        for index in stride(from: lane, to: items.count, by: lanes) {
          do throws(SystemError) {
            try body(items[index])
          } catch {
            failures.add(index, error)
          }
        }
      }
    }
    group.wait()
    if let error = failures.first { throw error }
  }

  private final class Failures: Sendable {
    private let all = Mutex<[(index: Int, error: SystemError)]>([])
    func add(_ index: Int, _ error: SystemError) { all.withLock { $0.append((index, error)) } }
    var first: SystemError? { all.withLock { $0.min { $0.index < $1.index }?.error } }
  }
}
