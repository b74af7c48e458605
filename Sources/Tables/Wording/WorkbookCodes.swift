import Diagnostics

/// 工作簿代码: every code of reading workbooks, with a title and a longer explanation.
enum WorkbookCodes {
  static let all: [CodeEntry] = file + sheet

  private static let file = [
    CodeEntry(
      "T101", "工作簿有密码", "encrypted workbook", "打开时要输密码的工作簿读不了。请打开后去掉密码再存；给单元格加的“保护工作表”不影响读取。",
      "A workbook that asks for a password when opened cannot be read. Remove the password and save it again. Protected cells do no harm."
    ),
    CodeEntry(
      "T102", "别种工作簿", "another kind of workbook", "能直接读的工作簿是 .xlsx。.xlsb、.ods 请打开后另存为“Excel 工作簿（.xlsx）”；只改文件名不行。",
      "The workbooks that are read are .xlsx. Open an .xlsb or .ods and save it as “Excel workbook (.xlsx)”; renaming does not convert."
    ),
    CodeEntry(
      "T103", "工作簿已损坏", "damaged workbook",
      "工作簿在传送或保存中损坏，或不是表格软件写的，有一部分读不出来。只读能读的部分会漏掉记录，所以整个文件不收。请用 Excel 或 WPS 打开（它们能修复一部分），核对后另存。",
      "A part of the workbook cannot be read: it was damaged on the way, or no spreadsheet program wrote it. Reading the rest would lose rows, "
        + "so the file is refused. Open it in Excel or WPS, which can repair some damage, compare it and save it again."
    ),
    CodeEntry(
      "T104", "工作簿有实体声明", "entities declared", "工作簿内部的 XML 声明了实体或文档类型。表格软件不会这样写，多半是有人做的手脚，所以不读。",
      "The XML inside declares entities or a document type. No spreadsheet program does so; it may be an attack, and is not read."
    ),
    CodeEntry(
      "T105", "工作簿过大", "workbook too large",
      "为了不拖垮机器，解压后的大小、格数、行数乘列数都有上限，村里的表远远达不到。常见的原因是在表格之外很远的地方误填了一格：把要报的行列复制到新工作簿里再报。",
      "Size when unpacked, cells, and rows times columns are bounded, far above any village's table. Often a cell far outside the table was "
        + "filled by mistake: copy the table to a new workbook and send that."),
    CodeEntry(
      "T106", "工作簿是空的", "empty workbook", "看得见的工作表里什么也没有。隐藏的工作表不读。没有要报的内容时，请报一张只有表头的表。",
      "There is nothing in the visible sheets; hidden ones are not read. To report nothing, send a sheet with the header alone."
    ),
  ]

  private static let sheet = [
    CodeEntry(
      "T107", "隐藏的工作表", "hidden sheets", "隐藏的工作表常是旧数据或下拉选项，不读。要报的请取消隐藏。",
      "Hidden sheets are mostly old data or lists of choices; they are not read. Unhide what should be reported."),
    CodeEntry(
      "T108", "不是台账的工作表", "a sheet of no table", "同一工作簿的别的工作表是台账，这一张没有台账的表头，多半是填写说明，没有读。应当读的，请核对表头。",
      "Other sheets of the workbook are tables; this one has no declared headings and is taken for explanations. If it should be read, compare its headings."
    ),
    CodeEntry(
      "T109", "公式没有值", "formula without value", "单元格是公式，写文件的软件没有把算出的值存进去。用 Excel 或 WPS 打开、保存一次就有了。",
      "The cell is a formula, and the program that wrote the file did not store its value. Opening and saving it once in Excel or WPS does."
    ),
    CodeEntry(
      "T110", "公式的值没有核算", "formulas not computed", "写文件的软件声明“打开时重算”，存着的值可能是旧的或都是 0。这些值照样用了，请打开保存一次以保准确。",
      "The program that wrote the file asks for recomputing when opened: stored values may be old, or 0. They were used; open and save it once to be sure."
    ),
    CodeEntry(
      "T111", "隐藏的行", "hidden rows", "隐藏或被筛选掉的行也是报来的内容，照样读了。不该计的请删去，而不是隐藏。",
      "Hidden and filtered rows were sent too, and were read. Delete what should not count instead of hiding it."),
    CodeEntry(
      "T112", "隐藏的列", "hidden columns", "隐藏的列也读了，表头在规则中声明过的照样起作用。",
      "Hidden columns were read too; those with declared headings count as any other."),
    CodeEntry(
      "T113", "长数字已失真", "long numbers lost digits",
      "表格软件的数字只有 15 位准，银行卡号、身份证号按数字填写，后面的数字就丢了。把整列设为“文本”格式后重新填写。编号列里的这种格会退回整行（T049）。",
      "A spreadsheet number holds 15 digits; of longer ones the end is lost. Format the column as text and enter it anew. In an id column the row is rejected (T049)."
    ),
    CodeEntry(
      "T114", "文本起了工作簿的名字", "text under a workbook's name", "有些系统把文本存成 .xls。内容是什么就按什么读，不看名字。",
      "Some systems save text as .xls. A file is read as what it is, whatever its name says."),
    CodeEntry(
      "T115", "没有表头的列里有内容", "cells under no heading", "记录行里有内容，但那一列没有表头，没有读。可能是填错了列，或表头漏填。",
      "Rows hold something in a column without a heading, which was not read. Perhaps it stands in the wrong column, or the heading is missing."
    ),
  ]
}
