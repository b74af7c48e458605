/// 矩阵表头: a heading that gives a meeting's date and perhaps its type: `2月10日主题党日`, `2022.2.10 议事日`, `主题党日(2/10)`.
struct MatrixHeading {
  /// The date as a cell would have it.
  var date: String
  /// What else stands there; empty where nothing does.
  var type: String

  /// Reads a heading; nil where no date stands in it.
  init?(_ heading: String) {
    let scalars = Array(Cleaning.text(heading).unicodeScalars.filter { !Scalars.isSpace($0.value) })
    var index = 0
    while index < scalars.count {
      if let (date, end) = MatrixHeading.date(scalars, at: index) {
        self.date = date
        type = MatrixHeading.trimmed(scalars[..<index] + scalars[end...])
        return
      }
      // A number that is no date is passed over whole: the 2 of 12月 is no month.
      repeat { index += 1 } while index < scalars.count && isDigit(scalars[index]) && isDigit(scalars[index - 1])
    }
    return nil
  }

  /// A date that begins at an index, and the index behind it.
  private static func date(_ text: [Unicode.Scalar], at start: Int) -> (String, Int)? {
    var at = start
    var numbers: [(value: Int, digits: Int)] = []
    var marks: [Unicode.Scalar] = []
    while numbers.count < 3, at < text.count {
      let begin = at
      var value = 0
      while at < text.count, isDigit(text[at]), at - begin < 4 {
        value = value * 10 + Int(text[at].value - 0x30)
        at += 1
      }
      guard at > begin else { break }
      numbers.append((value, at - begin))
      guard at < text.count, "年月日号./-".unicodeScalars.contains(text[at]) else { break }
      marks.append(text[at])
      at += 1
      if text[at - 1] == "日" || text[at - 1] == "号" { break }
    }
    // A mark that no number follows belongs to what stands behind it.
    if marks.count >= numbers.count, let last = marks.last, "./-".unicodeScalars.contains(last) { at -= 1 }
    let isSpelt = marks.contains("月")
    switch numbers.count {
    case 3 where numbers[0].digits == 4 && isDay(numbers[1].value, numbers[2].value):
      return ("\(numbers[0].value)-\(numbers[1].value)-\(numbers[2].value)", at)
    case 2 where numbers[0].digits <= 2 && isDay(numbers[0].value, numbers[1].value) && (isSpelt || marks.first != "-"):
      return ("\(numbers[0].value)月\(numbers[1].value)日", at)
    default: return nil
    }
  }

  private static func isDay(_ month: Int, _ day: Int) -> Bool { (1...12).contains(month) && (1...31).contains(day) }

  private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.filter { !"()[]【】:：,，、-/.".unicodeScalars.contains($0) })
    return String(view)
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 <= 9 }
