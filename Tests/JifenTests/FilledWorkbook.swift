import Foundation

/// 填好的工作簿: a workbook with some cells filled in as a spreadsheet program saves them: what is typed takes the form
/// of its column.
enum FilledWorkbook {
  /// Writes texts and numbers into cells; `D5` to what was typed there.
  static func fill(_ path: String, texts: [String: String] = [:], numbers: [String: Double] = [:]) throws {
    let edits = try JSONSerialization.data(withJSONObject: ["texts": texts, "numbers": numbers])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, path, String(decoding: edits, as: UTF8.self)]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  private static let script = """
    import io, json, re, sys, zipfile
    import xml.etree.ElementTree as ET
    path, edits = sys.argv[1], json.loads(sys.argv[2])
    main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    ET.register_namespace('', main)
    q = lambda name: '{%s}%s' % (main, name)
    parts = {}
    with zipfile.ZipFile(path) as z:
        for name in z.namelist(): parts[name] = z.read(name)
    strings = ET.fromstring(parts['xl/sharedStrings.xml'])
    sheet = ET.fromstring(parts['xl/worksheets/sheet1.xml'])
    data = sheet.find(q('sheetData'))
    styles = {}
    for col in sheet.iter(q('col')):
        for n in range(int(col.get('min')), int(col.get('max')) + 1): styles[n] = col.get('style', '0')
    def number(letters):
        n = 0
        for c in letters: n = n * 26 + ord(c) - 64
        return n
    def split(ref):
        letters, row = re.match('([A-Z]+)([0-9]+)', ref).groups()
        return number(letters), int(row)
    def child(parent, name, key, order):
        for index, element in enumerate(parent):
            if element.get('r') == key: return element
            if order(element.get('r')) > order(key):
                made = ET.Element(q(name), r=key)
                parent.insert(index, made)
                return made
        return ET.SubElement(parent, q(name), r=key)
    for kind in ('texts', 'numbers'):
        for ref, value in sorted(edits[kind].items()):
            column, row = split(ref)
            line = child(data, 'row', str(row), int)
            cell = child(line, 'c', ref, lambda r: split(r)[0])
            cell.set('s', styles.get(column, '0'))
            for old in list(cell): cell.remove(old)
            if kind == 'texts':
                cell.set('t', 's')
                ET.SubElement(ET.SubElement(strings, q('si')), q('t')).text = value
                value = len(strings) - 1
            else:
                cell.attrib.pop('t', None)
            ET.SubElement(cell, q('v')).text = repr(value)
    parts['xl/sharedStrings.xml'] = ET.tostring(strings, 'utf-8', xml_declaration=True)
    parts['xl/worksheets/sheet1.xml'] = ET.tostring(sheet, 'utf-8', xml_declaration=True)
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, content in parts.items(): z.writestr(name, content)
    """
}
