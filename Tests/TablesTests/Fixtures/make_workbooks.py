"""Makes the workbooks of WorkbookFixtureTests with three programs, and their exports as CSV.

    pip install openpyxl xlsxwriter      (and LibreOffice's soffice on PATH)
    python3 make_workbooks.py

Each book is described once and written by openpyxl, by XlsxWriter, and by LibreOffice (which saves what openpyxl or
XlsxWriter wrote); the exports are LibreOffice's. The people are invented. The files it made are committed: the tests
need neither Python nor LibreOffice.
"""

import dataclasses
import datetime as dt
import pathlib
import subprocess
import tempfile

import openpyxl
import openpyxl.cell.rich_text
import openpyxl.cell.text
import openpyxl.utils.datetime
import xlsxwriter

HERE = pathlib.Path(__file__).parent


@dataclasses.dataclass
class Cell:
    """A value with its number format; `rich`: in two fonts; `formula`: computed by one."""

    value: object
    format: str = "General"
    rich: bool = False
    formula: str = ""


@dataclasses.dataclass
class Sheet:
    name: str
    rows: list
    merged: list = dataclasses.field(default_factory=list)
    hidden_rows: list = dataclasses.field(default_factory=list)
    hidden_columns: list = dataclasses.field(default_factory=list)
    is_hidden: bool = False


@dataclasses.dataclass
class Book:
    name: str
    sheets: list
    """Whether XlsxWriter writes texts into the cells, not into the table of shared ones, and counts days from 1904."""
    is_odd: bool = False


def roster():
    """A roster as an office keeps it: title, unit, merged villages, a list of choices, explanations."""
    people = [
        ("曙光村", "王德胜", "330724196903150016", "党员", dt.date(1969, 3, 1), "13800000001", None),
        (None, "李秀兰", "330724197212040028", "党员、村民代表", dt.date(1972, 12, 1), "13800000002", "支部委员"),
        (None, "陈𠮷", "330724198507230033", "预备党员", dt.date(1985, 7, 1), None, "带“引号”，和逗号,的备注"),
        ("东方红村", "赵建国", 330724199001010012, "党员", dt.date(1990, 1, 1), "13800000004", "编号是数字"),
        (None, "欧阳娜", "330724199110100049", "村民代表", dt.date(1991, 10, 1), "13800000005", "两行\n备注"),
        ("东方红村", "周小平", "330724195001010052", "村民代表", dt.date(1950, 1, 1), "13800000006", None),
    ]
    rows = [["巍山镇党员花名册"], ["填报单位：巍山镇"], ["序号", "村", "姓名", "人员编号", "身份", "出生年月", "电话", "备注"]]
    for number, person in enumerate(people, 1):
        rows.append([number, *(Cell(v, 'yyyy"年"m"月"') if isinstance(v, dt.date) else v for v in person)])
    rows += [[], ["填表人：张三"]]
    return Book("roster", [
        Sheet("花名册", rows, ["A1:H1", "B4:B6", "B7:B8"], hidden_rows=[8], hidden_columns=["G"]),
        Sheet("填写说明", [["每村一行，姓名与身份证一致。"], ["身份：党员、预备党员、村民代表。"]]),
        Sheet("选项", [["党员"]], is_hidden=True),
        Sheet("Sheet3", []),
    ])


def visits():
    """Visits with every way of holding a text or a date; sheets of two villages."""
    def sheet(village, first):
        days = [
            Cell(dt.datetime(2022, 2, 3), 'yyyy"年"m"月"d"日"'), Cell(dt.datetime(2022, 2, 4), "yyyy/m/d"),
            Cell(dt.datetime(2022, 2, 5), 'm"月"d"日"'), Cell(dt.datetime(2022, 2, 6, 9, 5), "yyyy/m/d h:mm"),
            Cell(dt.datetime(2022, 2, 7), "yyyy-mm-dd"),
        ]
        rows = [["走访人", "户编号", "户主", "日期", "走访方式", "内容", "满意度"]]
        for index, day in enumerate(days):
            name = Cell("李秀兰", rich=True) if index == 1 else ["王德胜", "", "陈𠮷", "赵建国", "欧阳娜"][index]
            rows.append([
                name, Cell(first + index, '"H"0000'), ["甲", "乙", "丙", "丁", "戊"][index] + "家", day,
                Cell("上门走访", formula='="上门"&"走访"'), ["谈心", "两行\n内容", "有“引号\"", "有,逗号", None][index],
                [95, 95.5, 2.3, 100, 0.1][index],
            ])
        rows.append(["周小平", Cell(first + 5, '"H"0000'), "己家", 44600, None, True])
        rows.append([])
        rows.append(["王德胜", "H0009", "庚家", "2022年2月9日", None, Cell("#N/A", formula="=NA()"), 88])
        rows.append(["王德胜", "H0010", "辛家", "2022年2月30日"])
        return Sheet(village, rows)

    return Book("visits", [sheet("曙光村", 1), sheet("东方红村", 11)])


def formats():
    """Numbers and times in the formats that offices meet: percent, currency, text, hours past 24, parts of a second."""
    rows = [["走访人", "户编号", "户主", "日期", "走访方式", "内容", "满意度"]]
    moments = [
        Cell(dt.datetime(2022, 2, 6, 9, 5, 30, 400000), "yyyy/m/d h:mm:ss.0"),
        Cell(dt.datetime(2022, 2, 6, 9, 5, 30, 600000), "yyyy/m/d h:mm:ss.0"),
        Cell(dt.datetime(2022, 2, 6, 14, 20), 'yyyy"年"m"月"d"日" h"时"mm"分"'),
        Cell(dt.datetime(2022, 2, 6, 0, 30), "yyyy-mm-dd h:mm AM/PM"),
        Cell(dt.datetime(2022, 2, 6), '[$-804]yyyy"年"m"月"d"日";@'),
        Cell("2022.2.6"), Cell("20220206"), Cell(20220206),
    ]
    contents = [Cell(1.5, "[h]:mm"), True, False, Cell(0.5, "0%"), "00123", Cell(7, "000"), Cell("=1+1"), "'单引号"]
    numbers = [
        Cell(1200, '"¥"#,##0.00'), Cell(1234.5, "#,##0.0"), Cell(0.95, "0%"), "95", Cell("95.50"), Cell(80, '0"分"'),
        Cell(-5, "0;[Red]-0"), Cell(0.1 + 0.2, "0.0"),
    ]
    for index, (moment, content, number) in enumerate(zip(moments, contents, numbers), 1):
        rows.append(["王德胜", f"H{index:04}", "甲家", moment, "上门走访", content, number])
    return Book("formats", [Sheet("曙光村", rows)])


def matrix():
    """A sign-in sheet with people down and meetings across: three rows of headings, real dates, counts, signatures."""
    rows = [
        ["曙光村2022年2月签到表"],
        ["序号", "姓名", "人员编号", "2月", None, "议事日", None, "应到"],
        [None, None, None, "主题党日", None, Cell(dt.date(2022, 2, 20), 'm"月"d"日"'),
         Cell(dt.datetime(2022, 2, 28, 19, 30), "yyyy/m/d h:mm"), None],
        [None, None, None, 3, "17日"],
        [1, Cell("王德胜", rich=True), "330724196903150016", "√", "√", "出席", "√", 4],
        [2, "李秀兰", "330724197212040028", "请假", None, Cell("出席", formula='="出"&"席"'), "×", 4],
        [3, "陈𠮷", "330724198507230033", "飞了", "√", None, None, 4],
        [4, "赵建国", "330724199001010012", None, None, None, None, 4],
        [5, "欧阳娜", 330724199110100049, "√", None, None, None, 4],
        [6, "周小平", "330724195001010052", 1, 0, "迟到", "出席", 4],
        ["合计", "6人", None, 3, 2, 3, 2],
        ["支部书记签字："],
    ]
    merged = ["A1:H1", "A2:A4", "B2:B4", "C2:C4", "D2:E2", "F2:G2", "D3:E3", "F3:F4", "G3:G4", "H2:H4"]
    return Book("matrix", [Sheet("2月签到", rows, merged, hidden_rows=[10], hidden_columns=["G"])], is_odd=True)


def with_openpyxl(book, path):
    """What it cannot compute, it writes as the value."""
    out = openpyxl.Workbook()
    out.remove(out.active)
    for sheet in book.sheets:
        made = out.create_sheet(sheet.name)
        made.sheet_state = "hidden" if sheet.is_hidden else "visible"
        for number, row in enumerate(sheet.rows, 1):
            for column, item in enumerate(row, 1):
                cell = item if isinstance(item, Cell) else Cell(item)
                if cell.value is None or cell.value == "":
                    continue
                target = made.cell(number, column)
                if cell.rich:
                    bold = openpyxl.cell.text.InlineFont(b=True)
                    block = openpyxl.cell.rich_text.TextBlock(bold, cell.value[:1])
                    target.value = openpyxl.cell.rich_text.CellRichText(block, cell.value[1:])
                elif isinstance(cell.value, str) and cell.value.startswith("="):
                    target.value = cell.value
                    target.data_type = "s"
                else:
                    target.value = cell.value
                target.number_format = cell.format
        for area in sheet.merged:
            made.merge_cells(area)
        for number in sheet.hidden_rows:
            made.row_dimensions[number].hidden = True
        for column in sheet.hidden_columns:
            made.column_dimensions[column].hidden = True
    out.save(path)


def with_xlsxwriter(book, path):
    """Row by row, as it must where it keeps nothing in memory."""
    out = xlsxwriter.Workbook(path, {"date_1904": book.is_odd, "constant_memory": book.is_odd})
    bold = out.add_format({"bold": True})
    formats = {}
    for sheet in book.sheets:
        made = out.add_worksheet(sheet.name)
        if sheet.is_hidden:
            made.hide()
        for column in sheet.hidden_columns:
            made.set_column(f"{column}:{column}", None, None, {"hidden": True})
        for number, row in enumerate(sheet.rows):
            if number + 1 in sheet.hidden_rows:
                made.set_row(number, None, None, {"hidden": True})
            for column, item in enumerate(row):
                cell = item if isinstance(item, Cell) else Cell(item)
                form = formats.setdefault(cell.format, out.add_format({"num_format": cell.format}))
                value = cell.value
                if value is None:
                    continue
                if cell.formula:
                    made.write_formula(number, column, cell.formula, None, value)
                elif cell.rich:
                    made.write_rich_string(number, column, bold, value[:1], value[1:])
                elif isinstance(value, bool):
                    made.write_boolean(number, column, value)
                elif isinstance(value, str):
                    made.write_string(number, column, value)
                elif isinstance(value, (dt.date, dt.datetime)):
                    made.write_datetime(number, column, value, form)
                else:
                    made.write_number(number, column, value, form)
        for area in sheet.merged:
            # The first cell is written already; only the range is missing.
            first, last = (openpyxl.utils.cell.coordinate_to_tuple(part) for part in area.split(":"))
            made.merge.append([first[0] - 1, first[1] - 1, last[0] - 1, last[1] - 1])
    out.close()


def convert(source, target, kind):
    """Lets LibreOffice save a file in another form."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
             "--outdir", f"{folder}/out", str(source)],
            check=True, capture_output=True)
        for file in sorted(pathlib.Path(f"{folder}/out").iterdir()):
            name = file.name.replace(source.stem, target, 1)
            (HERE / name).write_bytes(file.read_bytes())


ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"

for book in [roster(), visits(), formats(), matrix()]:
    with_openpyxl(book, HERE / f"{book.name}-openpyxl.xlsx")
    with_xlsxwriter(book, HERE / f"{book.name}-xlsxwriter.xlsx")
    source = HERE / (f"{book.name}-openpyxl.xlsx" if book.name == "roster" else f"{book.name}-xlsxwriter.xlsx")
    convert(source, f"{book.name}-libreoffice", "xlsx")
    convert(source, book.name, ALL_SHEETS)
for rest in ["roster-填写说明.csv", "roster-选项.csv", "roster-Sheet3.csv"]:
    (HERE / rest).unlink(missing_ok=True)
