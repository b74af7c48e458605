import Glibc

/// 时钟: a clock that only goes forward, for stage times; it never reaches a result.
public enum Clock {
  /// Nanoseconds since some moment.
  public static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

func processors() -> Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
