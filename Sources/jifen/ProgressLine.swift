import Diagnostics
import Glibc
import Synchronization
import Workspace

/// 进度行: one line on the terminal that says where a run is, once it takes longer than a second.
final class ProgressLine: Sendable {
  private let language: Language
  private let isShown: Bool
  private let start = Clock.now
  private let last = Mutex<(time: Int64, isVisible: Bool)>((0, false))

  init(_ language: Language) {
    self.language = language
    isShown = isatty(STDERR_FILENO) == 1
  }

  /// Shows where the run is; files are counted at most ten times a second.
  func show(_ progress: Progress) {
    guard isShown else { return }
    let now = Clock.now
    guard now - start > 1_000_000_000 else { return }
    last.withLock { last in
      if case .reading = progress, now - last.time < 100_000_000 { return }
      last = (now, true)
      Terminal.error("\r\u{1B}[K" + CommandWords.progress(progress)[language])
    }
  }

  /// Takes the line away.
  func clear() {
    last.withLock { last in
      if last.isVisible { Terminal.error("\r\u{1B}[K") }
      last.isVisible = false
    }
  }
}
