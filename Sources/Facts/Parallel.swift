import Dispatch
import Synchronization

/// 并行: the same work on each of a list, on as many threads as there are cores; the results keep the order of the list.
enum Parallel {
  /// Maps in parallel; the body must not depend on the order in which it is called.
  static func map<Input: Sendable, Output: Sendable>(_ inputs: [Input], _ body: @Sendable (Input) -> Output) -> [Output]
  {
    guard inputs.count > 1 else { return inputs.map(body) }
    let results = Mutex([Output?](repeating: nil, count: inputs.count))
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let output = body(inputs[index])
      results.withLock { $0[index] = output }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
