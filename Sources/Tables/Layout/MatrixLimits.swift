/// 矩阵上限: how much of a sign-in matrix is taken before the file is refused. A record gives a row for each of its
/// marks, so a file of moderate size could otherwise hold more rows than the machine has room for.
///
/// What offices send lies far below: 50 meetings a year, and some thousand people of a town.
struct MatrixLimits {
  /// Columns of meetings: one a day for more than a year.
  var columns = 400
  /// Cells with something in them below the meetings, as many as a workbook may hold.
  var marks = WorkbookLimits().cells
}
