import Diagnostics

/// 代码登记: the codes of running, of finding input and of writing output.
public enum WorkspaceCodes {
  /// All of them.
  public static let all = RunCodes.all + InputCodes.all + OutputCodes.all + RulebookProblem.codes
}

/// 运行代码
enum RunCodes {
  static let all = [
    CodeEntry(
      "C001", title: Words(zh: "不是考评期", en: "no period"),
      explanation: Words(
        zh: "--period 写的认不出是哪一期。一个月写 2022-02 或 2022年2月，一季写 2022-Q1，半年写 2022-H1，一年写 2022。年份在 1900 到 2099 之间。",
        en:
          "What --period says is no period. A month is 2022-02 or 2022年2月, a quarter 2022-Q1, half a year 2022-H1, a year 2022. "
          + "Years are 1900 to 2099.")),
    CodeEntry(
      "C002", title: Words(zh: "文件夹的名字不是考评期", en: "the folder's name is no period"),
      explanation: Words(
        zh: "没有写 --period 时，考评期取自文件夹的名字，例如 2022-02。把文件夹改名，或加上 --period 2022-02。",
        en:
          "Without --period the period is the folder's name, for example 2022-02. Rename the folder or add --period 2022-02."
      )),
    CodeEntry(
      "C003", title: Words(zh: "--as-of 不是日期", en: "--as-of is no date"),
      explanation: Words(
        zh: "--as-of 说明未办结的事项按哪一刻看。只写日期（2022-03-05）是指那一天过完的时候；也可带时间（2022-03-05T09:00）。",
        en: "--as-of says when what is still open is judged. A bare date (2022-03-05) means the end of that day; "
          + "a time may follow (2022-03-05T09:00).")),
    CodeEntry(
      "C010", title: Words(zh: "没有这个文件夹", en: "no such folder"),
      explanation: Words(
        zh: "给 jifen 的文件夹不存在。看看名字有没有写错，是不是在别的位置。",
        en: "The folder does not exist. See whether its name is right, and whether it lies somewhere else.")),
    CodeEntry(
      "C011", title: Words(zh: "给的是文件，不是文件夹", en: "a file, not a folder"),
      explanation: Words(
        zh: "jifen 读整个文件夹：里面每个村一个文件夹，或文件名里有村名。给出文件夹，不要给出其中一个文件。",
        en:
          "jifen reads a whole folder: one folder for each village, or the village in the files' names. Name the folder, not a file."
      )),
    CodeEntry(
      "C012", title: Words(zh: "文件夹打不开", en: "the folder cannot be opened"),
      explanation: Words(
        zh: "操作系统不让读这个文件夹。请管理员给读取的权限，或换一个位置。",
        en: "The operating system does not let you read the folder. Ask for the right to, or use another place.")),
    CodeEntry(
      "C013", title: Words(zh: "文件夹里没有能读的表格", en: "no table in the folder"),
      explanation: Words(
        zh: "能读的是 .csv、.tsv、.txt、.xlsx。别的表格用“另存为 .xlsx”。旁边 standing（名册）里的花名册不算本期的输入。",
        en:
          ".csv, .tsv, .txt and .xlsx are read; save other spreadsheets as .xlsx. What stands in standing (名册) beside the "
          + "folder is no input of the period.")),
    CodeEntry(
      "C014", title: Words(zh: "这是结果文件夹", en: "a folder of results"),
      explanation: Words(
        zh: "文件夹里有 jifen 的 run.json，是以前写出的结果，不会再当作输入。给出各村报来的表格所在的文件夹。",
        en:
          "The folder has a run.json of jifen: it is a former result and never read as input. Name the folder of the villages' tables."
      )),
    CodeEntry(
      "C015", title: Words(zh: "没有这个文件", en: "no such file"),
      explanation: Words(
        zh: "要察看的文件不存在。看看名字有没有写错，是不是在别的位置。",
        en: "The file to inspect does not exist. See whether its name is right, and whether it lies somewhere else.")),
    CodeEntry(
      "C016", title: Words(zh: "不是文件", en: "no file"),
      explanation: Words(
        zh: "jifen inspect 一次看一个文件。要看整个文件夹，用 jifen check。",
        en: "jifen inspect looks at one file. For a whole folder use jifen check.")),
    CodeEntry(
      "C017", title: Words(zh: "读不出上一期的结果", en: "former results cannot be read"),
      explanation: Words(
        zh: "--former 要的是上一期的结果文件夹，如 out/2022-01；报告从里面的 results.json 取上一期的名次和总分。",
        en:
          "--former takes the former period's output folder, such as out/2022-01; the report takes ranks and totals from its results.json."
      )),
    CodeEntry(
      "C020", title: Words(zh: "没有规则", en: "no rulebook"),
      explanation: Words(
        zh: "不写 --rules 时，规则取自当前文件夹里的 rules。用 --rules 指明规则文件，或放规则的文件夹。",
        en:
          "Without --rules the rulebook is looked for in rules here. Name a rulebook, or a folder of them, with --rules."
      )),
    CodeEntry(
      "C022", title: Words(zh: "规则打不开", en: "the rulebook cannot be opened"),
      explanation: Words(
        zh: "操作系统不让读规则文件，或文件大得不像规则。看看权限，看看是不是指错了文件。",
        en:
          "The operating system does not let you read it, or it is too large for a rulebook. See its permissions, and whether it is the right file."
      )),
  ]
}

/// 输入代码
enum InputCodes {
  static let all = [
    CodeEntry(
      "C101", title: Words(zh: "表格文件没有读", en: "spreadsheet not read"),
      explanation: Words(
        zh: "这种表格文件还不能直接读，里面的记录都没有计。在表格软件里打开，另存为 .xlsx，放在同一个文件夹，再移走原文件。",
        en:
          "This kind of spreadsheet is not read, so none of its rows count. Open it, save it as .xlsx in the same folder, and move the original away."
      )),
    CodeEntry(
      "C102", title: Words(zh: "压缩包没有打开", en: "archive not opened"),
      explanation: Words(
        zh: "压缩包里的文件没有读。先解压到这个文件夹，再删去压缩包。",
        en: "Nothing in an archive is read. Unpack it into the folder, then remove the archive.")),
    CodeEntry(
      "C103", title: Words(zh: "文档或图片没有读", en: "document or picture not read"),
      explanation: Words(
        zh: "文档、图片不是表格，没有读。若里面有要计的内容，请填进表格、另存为 CSV。",
        en:
          "Documents and pictures are no tables. If one holds what should count, put that into a table and save it as CSV."
      )),
    CodeEntry(
      "C104", title: Words(zh: "不认识的文件没有读", en: "unknown file not read"),
      explanation: Words(
        zh: "只读 .csv、.tsv、.txt、.xlsx。若是表格，另存为 .xlsx；若与考评无关，移走即可。",
        en: "Only .csv, .tsv, .txt and .xlsx are read. If it is a table save it as .xlsx; if not, it may go.")),
    CodeEntry(
      "C105", title: Words(zh: "系统留下的文件没有读", en: "leftover not read"),
      explanation: Words(
        zh: "名字以“.”或“~$”开头的文件、__MACOSX 等是系统或正开着的表格软件留下的，不是报来的表。“~$”开头的说明有人正开着那份表，可能还没存盘。",
        en:
          "Names that begin with “.” or “~$”, and __MACOSX, are left behind by systems and open spreadsheet programs. "
          + "“~$” means that somebody has that table open and may not have saved it.")),
    CodeEntry(
      "C106", title: Words(zh: "由更正文件代替", en: "replaced by a correction"),
      explanation: Words(
        zh: "旁边有同名而末尾写着“更正”或“修订”的文件，就计那一份；原来的只记在账上，一行也不计。",
        en:
          "Where a file of the same name with 更正 or 修订 at its end stands beside it, that one counts; of this one no row does."
      )),
    CodeEntry(
      "C107", title: Words(zh: "有两份更正", en: "two corrections"),
      explanation: Words(
        zh: "同一份表有两份更正文件，两份都读了；相同的行只计一次，不同的行都会计。请只留最后的一份。",
        en:
          "Two corrections of one file are both read: equal rows count once, but different ones all count. Keep only the last."
      )),
    CodeEntry(
      "C108", title: Words(zh: "文件打不开", en: "file cannot be opened"),
      explanation: Words(
        zh: "操作系统不让读这个文件，或读到一半出错，里面的记录都没有计。看看权限，或重新拷一份。",
        en:
          "The operating system could not read the file, so none of its rows count. See its permissions, or copy it again."
      )),
    CodeEntry(
      "C109", title: Words(zh: "文件太大", en: "file too large"),
      explanation: Words(
        zh: "文件大得不像一份表，没有读。看看是不是放错了文件，或分成几个。",
        en: "The file is too large for a table and was not read. See whether it is the right one, or split it.")),
    CodeEntry(
      "C110", title: Words(zh: "文件夹已经读过", en: "folder read already"),
      explanation: Words(
        zh: "链接指向一个已经读过的文件夹，没有再读一遍，否则每一行会计两次。",
        en: "A link leads to a folder that is read already; it is not read again, or every row would stand twice.")),
    CodeEntry(
      "C111", title: Words(zh: "链接指向的文件不存在", en: "link to nothing"),
      explanation: Words(
        zh: "链接指向的文件不在了，里面的记录都没有计。放入文件本身。",
        en: "What the link leads to is gone, and does not count. Put the file itself there.")),
    CodeEntry(
      "C112", title: Words(zh: "文件夹套得太深", en: "folders too deep"),
      explanation: Words(
        zh: "一层套一层超过了限度，没有再往下读。把文件往上移。", en: "Folders in folders beyond the bound are not read. Move the files up.")),
    CodeEntry(
      "C113", title: Words(zh: "不是普通文件", en: "no regular file"),
      explanation: Words(zh: "管道、设备之类不是表格，没有读。", en: "Pipes, devices and the like are no tables and not read.")),
    CodeEntry(
      "C114", title: Words(zh: "文件太多", en: "too many files"),
      explanation: Words(
        zh: "文件多得不像一期的报送，多半给错了文件夹；超过限度的没有读。",
        en: "There are more files than any town sends: probably the wrong folder. What is beyond the bound is not read."
      )),
    CodeEntry(
      "C115", title: Words(zh: "文件名的编码", en: "name in another encoding"),
      explanation: Words(
        zh: "文件名不是 UTF-8，多半来自旧的压缩软件；按 GB18030 显示，照样读。",
        en: "The name is not UTF-8, as from an old archive program; it is shown as GB18030 and read as usual.")),
  ]
}

/// 输出代码
enum OutputCodes {
  static let all = [
    CodeEntry(
      "O001", title: Words(zh: "输出文件夹里有别的东西", en: "the output folder holds something else"),
      explanation: Words(
        zh: "输出文件夹会整个替换，所以只替换 jifen 自己写的（有它的 run.json）或空的文件夹。换一个 --out，或先把东西移走。",
        en: "The output folder is replaced whole, so only an empty one or one that jifen wrote (with its run.json) is. "
          + "Choose another --out, or move away what is there.")),
    CodeEntry(
      "O002", title: Words(zh: "输出的位置不是文件夹", en: "the output is no folder"),
      explanation: Words(
        zh: "--out 的位置上有一个文件。换一个名字，或把它移走。",
        en: "A file stands where --out points. Choose another name, or move it away.")),
    CodeEntry(
      "O003", title: Words(zh: "输入在输出文件夹里", en: "the input lies in the output folder"),
      explanation: Words(
        zh: "输出文件夹会整个替换，里面若有输入或规则就会丢掉，所以没有动。换一个 --out。",
        en:
          "The output folder is replaced whole; input or rules in it would be lost, so nothing was done. Choose another --out."
      )),
    CodeEntry(
      "O004", title: Words(zh: "输出文件夹建不了", en: "the output folder cannot be made"),
      explanation: Words(
        zh: "操作系统不让在那里建文件夹。看看权限、磁盘空间和路径。",
        en: "The operating system does not make a folder there. See permissions, room on the disk, and the path.")),
    CodeEntry(
      "O005", title: Words(zh: "输出写不了", en: "the output cannot be written"),
      explanation: Words(
        zh: "写的时候出错，多半是磁盘满了，或者文件夹不在、不能写。写了一半的已删去，原来的输出没有动；处理后重来。",
        en:
          "Writing failed: most often the disk is full, or the folder is not there or may not be written. What was half written is gone and the former output is intact; mend that and run again."
      )),
    CodeEntry(
      "O006", title: Words(zh: "旧的输出没有删净", en: "the former output was not removed"),
      explanation: Words(
        zh: "新的输出已经写好。换下来的旧文件夹（名字以 .jifen- 开头）没有删净，下次运行会再删，也可手工删去。",
        en:
          "The new output stands. The former folder (its name begins with .jifen-) was not removed; the next run tries again, "
          + "or remove it by hand.")),
    CodeEntry(
      "O007", title: Words(zh: "放空表的文件夹不是空的", en: "the folder for empty sheets is not empty"),
      explanation: Words(
        zh: "jifen template 只写到空的或还没有的文件夹，免得盖掉村里已经填过的表。换一个 --out。",
        en:
          "jifen template writes only to a folder that is empty or not there yet, so that no sheet that a village has filled "
          + "is written over. Choose another --out.")),
  ]
}
