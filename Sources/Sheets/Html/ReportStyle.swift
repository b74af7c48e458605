/// 报告样式: light and dark, wide and narrow, screen and paper.
enum ReportStyle {
  static let css = screen + "\n" + table + "\n" + dialog + "\n" + paper

  private static let screen = #"""
    :root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1b1f24;--muted:#59636e;--line:#d5dae0;--head:#e9eef4;--main:#1f5f9e;--bar:#b7cfe8;--warn:#fff0c2;--warnink:#5c4300;--g1:#c6e5c9;--g2:#e2f0d6;--g3:#fff0c2;--g4:#f8d3cf;--gink:#1b1f24}
    @media(prefers-color-scheme:dark){:root{--bg:#14171b;--card:#1d2126;--ink:#e8ebee;--muted:#a2abb5;--line:#3a424b;--head:#272d34;--main:#8bbcf0;--bar:#2f5579;--warn:#4a3b10;--warnink:#ffe3a0;--g1:#23502c;--g2:#31481f;--g3:#4d3f12;--g4:#5f2723;--gink:#f2f4f6}}
    *{box-sizing:border-box}[hidden]{display:none!important}
    body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC","Source Han Sans SC",sans-serif}
    .top,main{max-width:1440px;margin:0 auto;padding:0 20px}.top{padding-top:16px}
    h1{font-size:24px;margin:0}h2{font-size:18px;margin:0 0 10px}h3{font-size:15px;margin:0 0 6px}p{margin:6px 0}
    section{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px;margin:14px 0}
    .muted{color:var(--muted)}.hint,.privacy{font-size:13px}.privacy{color:var(--muted)}.error{color:#c4302b;min-height:1.2em}
    .banner{background:var(--warn);color:var(--warnink);padding:6px 12px;border-radius:6px;font-weight:600}
    button,input,select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:5px 10px;max-width:100%}
    button{cursor:pointer}button.main{background:var(--main);color:var(--card);border-color:var(--main)}
    :focus-visible{outline:3px solid var(--main);outline-offset:1px}
    #tabs{display:flex;gap:6px;flex-wrap:wrap;margin-top:10px}#tabs button[aria-selected=true]{background:var(--main);color:var(--card);border-color:var(--main)}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(110px,1fr));gap:10px;margin-bottom:12px}
    .tile{border:1px solid var(--line);border-radius:8px;padding:8px 12px}.tile b{display:block;font-size:22px;font-variant-numeric:tabular-nums}.tile span{color:var(--muted);font-size:13px}
    .tools{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin-bottom:10px}#search{flex:1 1 220px}
    .fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:8px}.fields label{display:flex;justify-content:space-between;align-items:center;gap:8px}.fields input{width:90px;text-align:right}
    .fields input[aria-invalid=true]{border-color:#c4302b;border-width:2px}summary{cursor:pointer}summary h2{display:inline;margin:0}
    .charts,.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:18px}
    figure{margin:0;min-width:0}figcaption{font-weight:600;margin-bottom:6px}svg{width:100%;height:auto;display:block}
    svg text{font-size:13px;fill:var(--ink)}svg .mid{text-anchor:middle}svg .end{text-anchor:end}svg .value{font-variant-numeric:tabular-nums}
    svg .bar{fill:var(--main);opacity:.75}svg .axis{stroke:var(--muted)}svg .range{stroke:var(--ink);stroke-width:1.5}
    """#

  private static let table = #"""
    .scroll{overflow:auto;max-height:min(72vh,900px);border:1px solid var(--line);border-radius:6px}
    table{border-collapse:separate;border-spacing:0;width:100%}
    #grid td,#grid th{padding:0 8px;height:34px;border-bottom:1px solid var(--line);white-space:nowrap;overflow:hidden;text-overflow:ellipsis;max-width:190px}
    #grid thead th{position:sticky;top:0;background:var(--head);z-index:1;height:40px;padding:0}
    #grid thead button{border:0;background:none;border-radius:0;padding:0 8px;height:40px;width:100%;font-weight:600;font-size:14px;white-space:nowrap;text-align:inherit}
    #grid tbody tr{cursor:pointer}#grid tbody tr:hover td,#grid tr.selected td{background-color:var(--head)}
    #grid tr.selected td:first-child{box-shadow:inset 4px 0 var(--main)}#grid .spacer td{padding:0;border:0}#grid .spacer{cursor:default}
    .num{text-align:right;font-variant-numeric:tabular-nums}.text{text-align:left}.center{text-align:center}.arrow{color:var(--main);margin-left:3px;font-size:11px}
    #grid td.name{font-weight:600}#grid td.total{font-weight:700;background-image:linear-gradient(var(--bar),var(--bar));background-repeat:no-repeat;background-size:var(--bar-width,0%) 70%;background-position:left center}
    #grid td.grade.g1{background:var(--g1);color:var(--gink)}#grid td.grade.g2{background:var(--g2);color:var(--gink)}#grid td.grade.g3{background:var(--g3);color:var(--gink)}#grid td.grade.g4{background:var(--g4);color:var(--gink)}
    .paper{display:none}.none{text-align:center;color:var(--muted)}
    .plain{border-collapse:collapse}.plain th,.plain td{border:1px solid var(--line);padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
    .plain thead th{background:var(--head)}.plain .num{text-align:right}.plain .center{text-align:center}.plain tr.link{cursor:pointer}.plain tr.link:hover td{background:var(--head)}
    .notes th{width:9em;font-weight:600}
    @media(max-width:760px){.top,main{padding:0 10px}section{padding:10px}#grid .wide{display:none}h1{font-size:20px}}
    """#

  private static let dialog = #"""
    dialog{width:min(980px,calc(100vw - 20px));max-height:calc(100dvh - 24px);padding:0;border:1px solid var(--line);border-radius:10px;background:var(--card);color:var(--ink);overflow:auto}
    dialog::backdrop{background:#0008}dialog header{display:flex;gap:10px;align-items:center;position:sticky;top:0;background:var(--card);border-bottom:1px solid var(--line);padding:10px 16px;z-index:1}
    dialog h2{margin:0;flex:0 1 auto;overflow-wrap:anywhere;max-height:4.5em;overflow:auto}dialog header .muted{flex:1}.detail-body{padding:12px 16px}
    .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:6px 14px;margin:0 0 12px}.facts dt{color:var(--muted);font-size:13px}.facts dd{margin:0;font-weight:600;overflow-wrap:anywhere}
    tr.evidence td{background:var(--bg)}.lines{width:100%;font-size:13px}.lines th,.lines td{border:0;border-bottom:1px solid var(--line);padding:2px 6px}.lines .source{color:var(--muted)}.lines .num{text-align:right}
    @media(max-width:760px){.lines .source,.lines th:last-child{display:none}}
    """#

  private static let paper = #"""
    @media print{@page{size:A4 landscape;margin:12mm 10mm}:root{--bg:#fff;--card:#fff;--ink:#000;--muted:#333;--line:#777;--head:#e9eef4;--main:#1f5f9e;--bar:#b7cfe8;--g1:#c6e5c9;--g2:#e2f0d6;--g3:#fff0c2;--g4:#f8d3cf;--gink:#000;--warn:#fff0c2;--warnink:#000;color-scheme:light}
    body{font-size:11px;print-color-adjust:exact;-webkit-print-color-adjust:exact}.top,main{max-width:none;padding:0}section{border:0;padding:0;margin:0 0 14px}
    .tools,.hint,.no-print,button,#rate{display:none!important}.paper{display:inline!important}h2,h3,figcaption{break-after:avoid}.list{break-inside:avoid}
    .scroll{overflow:visible;max-height:none;border:0}#grid .wide{display:table-cell}#grid td,#grid thead th{height:auto;padding:2px 4px;border:1px solid #777;white-space:normal;position:static}
    #grid{border-collapse:collapse}thead{display:table-header-group}tr,figure{break-inside:avoid}.charts,.pair{grid-template-columns:1fr 1fr}
    body:has(dialog[open])>:not(dialog){display:none}dialog[open]{position:static;width:100%;max-height:none;border:0;overflow:visible}dialog header{position:static}}
    """#
}
