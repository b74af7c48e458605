import Diagnostics

/// 矩阵代码: the codes of sign-in matrices, with a title and a longer explanation.
enum MatrixCodes {
  static let all = [
    CodeEntry(
      "T086", "会议表头的日期定不下来", "a meeting's date cannot be told",
      "签到矩阵的表头要写清是哪一天的会，如“2月10日主题党日”。只写类型、写了两个日期、或写成 2.1（也可能是 2.10）的，分不清是哪一次会；"
        + "猜错了，一整列的人都会记错，所以整个文件不收。",
      "A heading of a sign-in matrix says on which day the meeting was: 2月10日主题党日. A type alone, two dates, or 2.1 (which may "
        + "have been 2.10) leave it open; a wrong guess would be wrong for everybody in the column, so the file is refused."
    ),
    CodeEntry(
      "T087", "同一次会有两列", "a meeting twice",
      "两列的表头是同一天、同一类型的会。两列都读，按同一次会算；一个人两列写得不同的，取得分高的一格。",
      "Two columns are headed with the same date and type. Both are read as one meeting; where they differ for a person the better cell counts."
    ),
    CodeEntry(
      "T088", "会议列全空", "a meeting without marks",
      "这一列的表头是一次会，下面一格也没有填，等于这次会没有签到表。会议表里若有这次会，全村都会算没有签到。",
      "The column is headed with a meeting and nothing stands below: it is as if no list had been sent. If the meeting is in the table of meetings, the whole village counts as not signed in."
    ),
    CodeEntry(
      "T089", "会议不在考评期", "a meeting outside the period",
      "签到矩阵常把几个月的会排在一张表上；不在考评期内的会，那一列不计。日期写错的请改。",
      "A sign-in matrix often holds the meetings of several months; those outside the period do not count. Correct the date if it is wrong."
    ),
    CodeEntry(
      "T090", "有人各次会都空着", "people without any mark",
      "空格表示这个人不在那次会的签到表上。各次都空着的行算空行；缺席的要写“缺席”。",
      "A blank cell means that the person is not on that meeting's list. A row without any mark counts as blank; write 缺席 for who was absent."
    ),
    CodeEntry(
      "T091", "签到矩阵太大", "a sign-in matrix is too large",
      "一张签到矩阵最多收 400 列会议、400 万个填了的格，再大的表多半是格式刷出来的；整个文件不收，请按月份或按村分开。",
      "A sign-in matrix holds up to 400 columns of meetings and four million filled cells; a larger one is hardly meant so. The file is refused: divide it by month or by village."
    ),
  ]
}
