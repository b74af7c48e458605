"""Makes the workbooks of WorkbookFixtureTests with three programs, and their exports as CSV.

    pip install openpyxl xlsxwriter      (and LibreOffice's soffice on PATH)
    python3 make_workbooks.py

The people are invented. The files it made are committed: the tests need neither Python nor LibreOffice.
"""

import datetime as dt
import pathlib
import subprocess
import tempfile

import openpyxl
import xlsxwriter
from openpyxl.styles import Font

HERE = pathlib.Path(__file__).parent


def roster(path):
    """A roster as an office keeps it: title, unit, merged villages, a list of choices, explanations."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "花名册"
    sheet["A1"] = "巍山镇党员花名册"
    sheet.merge_cells("A1:H1")
    sheet["A2"] = "填报单位：巍山镇"
    for column, text in enumerate(["序号", "村", "姓名", "人员编号", "身份", "出生年月", "电话", "备注"], 1):
        sheet.cell(3, column, text).font = Font(bold=True)
    rows = [
        ("曙光村", "王德胜", "330724196903150016", "党员", dt.date(1969, 3, 1), "13800000001", None),
        (None, "李秀兰", "330724197212040028", "党员、村民代表", dt.date(1972, 12, 1), "13800000002", "支部委员"),
        (None, "陈𠮷", "330724198507230033", "预备党员", dt.date(1985, 7, 1), None, "带“引号”，和逗号,的备注"),
        ("东方红村", "赵建国", 330724199001010012, "党员", dt.date(1990, 1, 1), "13800000004", "编号是数字"),
        (None, "欧阳娜", "330724199110100049", "村民代表", dt.date(1991, 10, 1), "13800000005", "两行\n备注"),
        (None, "周小平", "330724195001010052", "村民代表", dt.date(1950, 1, 1), "13800000006", None),
    ]
    for number, values in enumerate(rows, 1):
        sheet.cell(3 + number, 1, number)
        for column, value in enumerate(values, 2):
            cell = sheet.cell(3 + number, column, value)
            if isinstance(value, dt.date):
                cell.number_format = 'yyyy"年"m"月"'
    sheet.merge_cells("B4:B6")
    sheet.merge_cells("B7:B8")
    sheet["B9"] = "东方红村"
    sheet.row_dimensions[8].hidden = True
    sheet.column_dimensions["G"].hidden = True
    sheet["A11"] = "填表人：张三"
    notes = book.create_sheet("填写说明")
    notes["A1"] = "每村一行，姓名与身份证一致。"
    notes["A2"] = "身份：党员、预备党员、村民代表。"
    hidden = book.create_sheet("选项")
    hidden["A1"] = "党员"
    hidden.sheet_state = "hidden"
    book.create_sheet("Sheet3")
    book.save(path)


def visits(path):
    """Visits with every way of holding a text or a date; sheets of two villages."""
    book = xlsxwriter.Workbook(path)
    bold = book.add_format({"bold": True})
    formats = {
        name: book.add_format({"num_format": code})
        for name, code in {
            "long": 'yyyy"年"m"月"d"日"', "slash": "yyyy/m/d", "short": 'm"月"d"日"', "time": "yyyy/m/d h:mm",
            "code": '"H"0000', "plain": "General", "iso": "yyyy-mm-dd",
        }.items()
    }
    heads = ["走访人", "户编号", "户主", "日期", "走访方式", "内容", "满意度"]
    for village, first in [("曙光村", 1), ("东方红村", 11)]:
        sheet = book.add_worksheet(village)
        sheet.write_row(0, 0, heads, bold)
        days = [
            (dt.datetime(2022, 2, 3), "long"), (dt.datetime(2022, 2, 4), "slash"), (dt.datetime(2022, 2, 5), "short"),
            (dt.datetime(2022, 2, 6, 9, 5), "time"), (dt.datetime(2022, 2, 7), "iso"),
        ]
        for index, (day, name) in enumerate(days):
            row = index + 1
            if index == 1:
                sheet.write_rich_string(row, 0, bold, "李", "秀兰")
            else:
                sheet.write_string(row, 0, ["王德胜", "", "陈𠮷", "赵建国", "欧阳娜"][index])
            sheet.write_number(row, 1, first + index, formats["code"])
            sheet.write_string(row, 2, ["甲", "乙", "丙", "丁", "戊"][index] + "家")
            sheet.write_datetime(row, 3, day, formats[name])
            sheet.write_formula(row, 4, '="上门"&"走访"', None, "上门走访")
            sheet.write_string(row, 5, ["谈心", "两行\n内容", "有“引号\"", "有,逗号", ""][index])
            sheet.write_number(row, 6, [95, 95.5, 2.3, 100, 0.1][index])
        sheet.write_string(6, 0, "周小平")
        sheet.write_number(6, 1, first + 5, formats["code"])
        sheet.write_string(6, 2, "己家")
        sheet.write_number(6, 3, 44600, formats["plain"])
        sheet.write_boolean(6, 5, True)
        sheet.write_string(8, 0, "王德胜")
        sheet.write_string(8, 1, "H0009")
        sheet.write_string(8, 2, "庚家")
        sheet.write_string(8, 3, "2022年2月9日")
        sheet.write_formula(8, 5, "=NA()", None, "#N/A")
        sheet.write_number(8, 6, 88)
        sheet.write_string(9, 0, "王德胜")
        sheet.write_string(9, 1, "H0010")
        sheet.write_string(9, 2, "辛家")
        sheet.write_string(9, 3, "2022年2月30日")
    book.close()


def convert(source, target, kind):
    """Lets LibreOffice save a file in another form; gives the files it made."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
             "--outdir", f"{folder}/out", str(source)],
            check=True, capture_output=True)
        made = sorted(pathlib.Path(f"{folder}/out").iterdir())
        for file in made:
            name = file.name.replace(source.stem, target, 1)
            (HERE / name).write_bytes(file.read_bytes())


ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"

roster(HERE / "roster-openpyxl.xlsx")
visits(HERE / "visits-xlsxwriter.xlsx")
convert(HERE / "visits-xlsxwriter.xlsx", "visits-libreoffice", "xlsx")
convert(HERE / "roster-openpyxl.xlsx", "roster-libreoffice", "xlsx")
convert(HERE / "visits-xlsxwriter.xlsx", "visits", ALL_SHEETS)
convert(HERE / "roster-openpyxl.xlsx", "roster", ALL_SHEETS)
