import Diagnostics

/// 取数代码: every code of gathering facts, with a title and a longer explanation.
public enum FactsCodes {
  /// All codes, in order.
  public static let all: [CodeEntry] = roster + people + rows + files

  private static let roster = [
    CodeEntry(
      "F001", "不认识的村名", "unknown village",
      "格里写的村，既不是花名册或规则里的村，也不是它们的别名，这一行就不知道属于哪个村；填了却不认识的，不会改用填报单位或文件夹。请照花名册的写法填，或在规则的“村名”里列为别名，例如 东风大队: 曙光村。",
      "The cell names a village that neither rosters nor the rulebook know. A filled cell does not fall through to the unit or the folder. Write it as the roster does, or list it as another name under villages: in the rulebook."
    ),
    CodeEntry(
      "F002", "花名册的行没有村", "roster row without a village",
      "花名册里的人都要属于一个村：看村这一列，再看表上方的填报单位，再看文件夹和文件名。都看不出时这一行退回。",
      "Everybody in a roster belongs to a village: by the cell, else 填报单位 above the header, else the folder or the file's name. Where none tells, the row is rejected."
    ),
    CodeEntry(
      "F003", "一个编号两个姓名", "one id, two names",
      "同一个编号在花名册里配了两个姓名，不知道哪个对，后面的一行退回。请核对编号是否抄错。",
      "One id stands with two names in rosters; which is right cannot be told, so the later row is rejected. Check the id."
    ),
    CodeEntry(
      "F004", "花名册里同村同名两行", "the same name twice in a roster",
      "同村、同名、同身份又都没有编号的两行，可能是重复，也可能是两个人，两行都退回。是两人就填编号或不同的组，是一人就删去一行。",
      "Two rows of one village, name and role without ids may be a repeat or two people, so both are rejected. Give ids or groups, or delete one."
    ),
    CodeEntry(
      "F005", "两行并为一人", "two rows made one person",
      "同村同名、身份不同而没有编号的两行，按一人两种身份合并。若是两个人，请填人员编号。",
      "Two rows of one village and name without id whose roles differ are taken for one person with both roles. If they are two, give ids."
    ),
    CodeEntry(
      "F006", "花名册里分不清是谁", "which person is it in the roster",
      "没有编号的花名册行，按村和姓名能对上几个人。填上人员编号或组。",
      "A roster row without id fits several people of that village and name. Give the id or the group."),
    CodeEntry(
      "F007", "同一人写了两个村", "one person, two villages",
      "花名册的两行是同一人，却写了两个村，按先读到的算。请核对此人属于哪个村。",
      "Two roster rows of one person name two villages; the first counts. Check which is right."),
  ]

  private static let people = [
    CodeEntry(
      "F008", "花名册里没有这个编号", "no such id in the roster",
      "人按编号找；编号不在花名册里，即使姓名认得也退回，免得记到别人头上。请核对编号，或先在花名册里登记。",
      "People are found by id. An unknown id rejects the row even where the name is known: to credit the wrong person is worse than to credit none."
    ),
    CodeEntry(
      "F009", "编号和姓名对不上", "id and name do not match",
      "这个编号在花名册里是另一个姓名。记错人比不记更糟，所以退回。请核对编号和姓名。",
      "In the roster this id has another name. To credit the wrong person is worse than none, so the row is rejected. Check both."
    ),
    CodeEntry(
      "F010", "花名册里没有这个人", "nobody of that name",
      "这个村的花名册里没有这个姓名，问题里列出最接近的几个。改正姓名，或先在花名册里登记。",
      "The village's roster has nobody of that name; the nearest names are listed. Correct the name, or enter the person first."
    ),
    CodeEntry(
      "F011", "有几个同名的人", "several people of that name",
      "同名的有几人，村和组也分不出来。填上人员编号，或写出村、组。",
      "Several people have that name and neither village nor group decides. Give the id, or village and group."),
    CodeEntry(
      "F012", "考评期内不在册", "not in the roster in this period",
      "花名册里此人的起止年月不包括考评期，这一行退回。请核对起止年月或姓名。",
      "The person's from and until do not overlap the period. Check the dates, or the name."),
    CodeEntry(
      "F013", "编号是别村的人", "an id of another village",
      "编号属于另一个村的人，而文件或村名写的是这个村；照编号计，请核对村名或编号。",
      "The id belongs to a person of another village than the row's; it counts by id. Check village and id."),
    CodeEntry(
      "F014", "不是联系户", "not a linked household",
      "走访的户不在此人考评期内的联系户名单里，不算联系到。改正户主姓名，或在联系户名单里登记。",
      "The household visited is none of those linked to the person in the period, so it covers nothing. Correct the head's name, or enter the link."
    ),
    CodeEntry(
      "F015", "户主有几户", "several households of that head",
      "此人的联系户里有几户同一个户主姓名，分不清是哪户。填上户编号。",
      "Several of the person's linked households have that head. Give the household's id."),
  ]

  private static let rows = [
    CodeEntry(
      "F016", "重复的行", "repeated row",
      "与另一行每一格都相同，只计一次。如果确实是两件事，请写出不同之处，例如事由。",
      "Equal to another row in every cell, so it counts once. If two things happened, write what differs, such as the reason."
    ),
    CodeEntry(
      "F017", "重复的文件", "repeated file",
      "与同村的另一个文件一字不差，只计一次。",
      "Byte for byte another file of the village, so it counts once."),
    CodeEntry(
      "F018", "日期不在考评期", "outside the period",
      "日期在考评期之外的行不计，也不算错。若写错了年月，请改正。",
      "Rows dated outside the period do not count and are no error. Correct the date where it is wrong."),
    CodeEntry(
      "F019", "整个文件不在考评期", "a whole file outside the period",
      "文件里有行，却没有一行在考评期内，多半是报了旧月份的表。这样不算已报。",
      "The file has rows but none in the period: probably an old month's. It does not count as sent."),
    CodeEntry(
      "F020", "项目清单里没有", "not in the catalogue",
      "加减分的项目要在规则的项目清单里。照清单写项目名，或请组织办增加。",
      "The item must be one of the rulebook's catalogue. Write it so, or have it added."),
    CodeEntry(
      "F021", "分值与清单不同", "another number than the catalogue's",
      "这个项目的分值是固定的。改成清单上的分值，或留空。",
      "The item has a fixed number. Write that, or leave the cell blank."),
    CodeEntry(
      "F022", "分值超出范围", "number out of range",
      "这个项目的分值有上下限，超出的退回，不会截成上限。",
      "The item takes a range; what lies outside is rejected, not clamped."),
    CodeEntry(
      "F023", "没有填分值", "number missing",
      "这个项目的分值是一个范围，必须填一个数。",
      "The item takes a range, so a number must be filled in."),
    CodeEntry(
      "F024", "必填的依据没有填", "what the item needs is missing",
      "规则要求这个项目填事由、审核人等格。请补填。",
      "The rulebook wants certain cells for this item, such as reason or approval. Fill them."),
    CodeEntry(
      "F025", "各格个数不同", "unequal numbers in cells",
      "一格写几个人、几户时，同组的列个数要相同才能一一对应。",
      "Where cells hold several values, columns of one group must hold equally many to be paired."),
    CodeEntry(
      "F026", "一行拆得太多", "one row for too many",
      "一格里写几个人、几户时，每人配每户各算一行。这一行拆开来多得不像真的，退回；请分成几行填写。",
      "Where cells hold several people and households, each pair of them is a row. This one would be more rows than anybody can mean, so it is rejected. Write it as several rows."
    ),
    CodeEntry(
      "F027", "没有日期", "date missing",
      "没有日期就不知道属于哪个考评期，这一行退回。",
      "Without its date a row belongs to no period and is rejected."),
    CodeEntry(
      "F028", "会议的村不认识", "the meeting's village is unknown",
      "会议写了村，却不是已知的村，就不知道该谁参加，所以退回。全镇的会议请留空。",
      "The meeting names a village that is not known, so whom it calls cannot be told. Leave it blank for a meeting of the town."
    ),
  ]

  private static let files = [
    CodeEntry(
      "F029", "不在任何考评表内", "in no scorecard",
      "花名册里的人，身份不在任何考评表的“对象”里，不考评。",
      "A roster person whose roles no scorecard's subjects include is not assessed."),
    CodeEntry(
      "F030", "没有考评表提到的身份", "a role no scorecard names",
      "花名册里写的这种身份，规则里没有考评表提到，可能是写法不同。",
      "No scorecard names this role; it may be a spelling."),
    CodeEntry(
      "F031", "村没有花名册", "village without a roster",
      "规则列出了这个村，却没有它的花名册，没有人可考评。",
      "The rulebook lists the village, but no roster of it was found."),
    CodeEntry(
      "F032", "没有报", "not sent",
      "每期必报的表没有报。没有内容时，报一张只有表头的表即可；没报的考核项记“未报”，不记零分。",
      "An expected table was not sent. To report nothing, send the header alone. What needs it is “not sent”, never zero."
    ),
    CodeEntry(
      "F033", "由本期的表代替", "replaced by the period's file",
      "本期报了同一张表，名册文件夹里的这份就不用了。",
      "The period has a file of the same table and village, which takes the standing one's place."),
    CodeEntry(
      "F034", "退回的行已改正", "rows put right",
      "退回表里的行代替了原来的行。",
      "Rows of a return take the place of the rows they name."),
    CodeEntry(
      "F035", "退回表所指的行不是数据行", "the row a return names is no row of data",
      "退回表的“原文件”“原行”指的不是数据行，不知道代替哪一行。请照抄退回文件里的这两格；新增的行两格都留空。",
      "What 原文件 and 原行 name is no row of data, so it cannot be told which row is meant. Copy both cells from the returned file; leave both blank in a new row."
    ),
    CodeEntry(
      "F036", "找不到退回表所指的文件", "the file a return names is not there",
      "退回表的“原文件”不在这次的输入里。请照抄，并把原文件留在文件夹里。",
      "原文件 names a file that is not among the input. Copy it, and leave the original in the folder."),
    CodeEntry(
      "F037", "花名册没有人", "nobody in the roster",
      "没有一行花名册可用，没有人可考评，什么也没有写出。请先看花名册里的错误。",
      "No roster row is left, so nobody can be assessed and nothing is written. See the roster's errors first."),
    CodeEntry(
      "F038", "一个村可能有两种写法", "perhaps one village written two ways",
      "花名册里的两个村名一个像是另一个的简称，现在作两个村计，排名和名额也分开。如是一个村，请统一写法，或在规则的“村名”里列为别名。",
      "Of two villages in the rosters one looks like the short form of the other. They count as two, with ranks and quotas of their own. If they are one, write it one way, or list the other name under villages: in the rulebook."
    ),
  ]
}
