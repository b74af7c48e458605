/// 折半查找: looking in what is sorted.
public enum BinarySearch {
  /// The first of so many places for which a condition holds from there on; the count where it holds for none.
  @inlinable public static func first(_ count: Int, where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low &+ (high &- low) / 2
      if holds(middle) { high = middle } else { low = middle &+ 1 }
    }
    return low
  }
}
