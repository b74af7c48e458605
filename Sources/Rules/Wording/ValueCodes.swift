/// Explanations: keys and values.
extension RulesCodes {
  static let valueEntries: [Entry] = [
    (
      .number, ("应为数字", "数可以写成 40、-0.5、20%、1/3，按写的算，不经过浮点。小数点前最多 12 位，后最多 6 位；除不尽的写成分数。数字、小数点、百分号都用半角。"),
      (
        "number expected",
        "Numbers are 40, -0.5, 20%, 1/3, and are taken exactly as written, never as floating point: at most 12 digits before and 6 after the point; what does not end is written as a fraction."
      )
    ),
    (
      .unknownKey, ("不认识的键", "键要用规则的关键词，中英文都可以（weight 或 权重），同一个词在不同的地方可以有不同的意思。不认识的键一律是错误，免得写错的键悄悄不起作用。"),
      (
        "unknown key",
        "Keys are the rulebook's keywords, in English or Chinese (weight, 权重). An unknown one is always an error, so that a misspelt key does not silently do nothing."
      )
    ),
    (
      .missingKey, ("缺少键", "这里少了一个一定要写的键。"), ("missing key", "A key that must be there is missing.")
    ),
    (
      .wrongShape, ("形式不对", "这里应是列表、“键: 值”，或一个值，写成了别的形式。列表写成 [甲, 乙] 或一项一行、前加“- ”；“键: 值”写成 {键: 值} 或另起一行缩进。"),
      (
        "wrong form",
        "A list, a mapping or a single value is expected here, and another stands there. Lists are [a, b] or one item a line with “- ”; mappings are {key: value} or indented lines."
      )
    ),
    (
      .unknownWord, ("不认识的词", "这里只能写几个词中的一个，中英文都可以。"),
      ("unknown word", "Only certain words can stand here, in English or Chinese.")
    ),
    (
      .flag, ("应为是或否", "写 true 或 false，是 或 否。"), ("true or false expected", "Write true or false, 是 or 否.")
    ),
    (
      .date, ("应为日期", "日期写成 2022-02-03；2022年2月3日、2022/2/3、2022.2.3 也认。年份 1900 至 2099，日子要存在。"),
      (
        "date expected",
        "A date is 2022-02-03; 2022年2月3日, 2022/2/3 and 2022.2.3 are read as well. Years 1900 to 2099, a day that there is."
      )
    ),
    (
      .whole, ("应为整数", "这里数的是个数，不能有小数、百分号、分数。"),
      ("whole number expected", "Things are counted here: no decimals, percentages or fractions.")
    ),
    (
      .outOfRange, ("超出范围", "这个数在这里没有意义，如负的权重、超过 100% 的比例。"),
      ("out of range", "The number makes no sense here, as a negative weight or a share beyond 100%.")
    ),
    (
      .blankValue, ("空值", "冒号后面没有写，或列表里没有项。不用的键整行删去。"),
      ("empty value", "Nothing stands behind the colon or in the list. A key that is not used is deleted.")
    ),
    (
      .keyNotHere, ("键用错地方", "这个键是有的，但不与选定的办法或计分形式一起用，如 coverage（联系覆盖）不用 column（列）。"),
      (
        "key of another kind",
        "The key exists, but does not go with the kind of measure or form of points, as column does not go with coverage."
      )
    ),
    (
      .share, ("应为百分比", "比例写成 95% 或 1/3。写 95 或 0.95 会有两种读法，所以不认。"),
      (
        "percentage expected",
        "Shares are written 95% or 1/3. Of 95 and 0.95 nobody could be sure, so they are refused."
      )
    ),
    (
      .percentNotHere, ("不是百分比", "分数、数量是普通的数，不写百分号。"),
      ("no percentage here", "Points and amounts are plain numbers, without %.")
    ),
    (
      .identifier, ("编号不能用", "编号要用作文件名和结果里的键，所以不能有斜线、冒号、引号等，最多 64 个字。"),
      (
        "unusable id",
        "Ids become file names and keys of results: no slashes, colons, quotes, at most 64 characters."
      )
    ),
    (
      .duplicate, ("重名", "同一处的编号、名称、取值只能用一次；同义词算同一个取值。"),
      ("taken already", "An id, name or value is used once in its place; synonyms are one value.")
    ),
    (
      .minAboveMax, ("最低大于最高", "两个数写反了，或写错了一个。"),
      ("minimum above maximum", "The two are swapped, or one is wrong.")
    ),
  ]
}
