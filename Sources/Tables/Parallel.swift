import Dispatch
import Synchronization

/// 并行: work on a bounded number of threads; the results stand in order whatever the threads did.
public enum Parallel {
  /// Calls the body for 0 ..< count, heaviest first if `order` says so, and gives the results by index.
  public static func map<T: Sendable>(
    _ count: Int, threads: Int, order: [Int]? = nil, _ body: @Sendable (Int) -> T
  ) -> [T] {
    guard count > 1, threads > 1 else { return (0..<max(0, count)).map(body) }
    let results = Results<T>(count)
    let next = Counter()
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let turn = next.take()
        guard turn < count else { return }
        let index = order.map { $0[turn] } ?? turn
        results.set(index, body(index))
      }
    }
    return results.all()
  }

  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)
    func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
  }

  private final class Results<T: Sendable>: Sendable {
    private let values: Mutex<[T?]>
    init(_ count: Int) { values = Mutex([T?](repeating: nil, count: count)) }
    func set(_ index: Int, _ value: T) { values.withLock { $0[index] = value } }
    func all() -> [T] {
      values.withLock { values in
        let out = values.compactMap { $0 }
        values = []
        return out
      }
    }
  }
}
