extension ReportScript {
  /// A person's breakdown with the rows behind it; the evidence is read when it is first asked for.
  static let detail = #"""
    const evidence = new Map();

    function evidenceOf(card) {
      const index = D.cards.indexOf(card);
      if (!evidence.has(index)) evidence.set(index, JSON.parse($("evidence-" + index).textContent));
      return evidence.get(index);
    }

    function openDetail(i) {
      const c = state.card, e = evidenceOf(c), how = e.how[i].split(","), lines = e.lines[i].split("|");
      const facts = [
        [W.id, c.pid[i]], [W.village, D.villages[c.village[i]]], [W.group, c.groups[c.group[i]]],
        [W.total, points(c.total[i]) || "—"], [W.rank, c.rank[i] ?? "—"], [W.villageRank, c.vrank[i] ?? "—"],
        [W.grade, c.grade[i] === null ? "—" : c.grades[c.grade[i]].name], [W.remark, c.remarks[c.remark[i]]],
      ];
      if (state.result.isTrial) facts.push([W.trial, points(state.result.total[i]) + " · " + W.rank + " " + (state.result.rank[i] ?? "—")]);
      const list = el("dl", { class: "facts" });
      for (const [term, value] of facts) if (value !== "" && value !== undefined) list.append(el("div", {}, el("dt", {}, term), el("dd", {}, String(value))));
      const table = el("table", { class: "plain" }, el("thead", {}, el("tr", {},
        ...[W.criterion, W.measured, W.arithmetic, W.points].map(t => el("th", { scope: "col" }, t)))));
      const body = el("tbody");
      if (c.hasBase) body.append(detailRow(W.base, "", "", points(c.base[i])));
      c.criteria.forEach((rule, k) => {
        const column = c.crit[k];
        const measured = column.d ? (column.d[i] === null ? "" : ratio(column.d[i]) + " / " + ratio(column.f[i])) : column.a[i] === null ? "" : ratio(column.a[i]);
        body.append(detailRow(rule.name, measured, e.texts[how[k]], points(column.p[i]) || "—", rule.note));
        body.append(el("tr", { class: "evidence" }, el("td", { colspan: 4 }, evidenceTable(e, lines[k] || "", rule))));
      });
      c.sections.forEach((section, s) => body.append(detailRow(section.name, "", "", points(c.sec[s][i]) || "—")));
      body.append(detailRow(W.total, "", "", points(c.total[i]) || "—"));
      table.append(body);
      const dialog = $("detail");
      dialog.replaceChildren(
        el("header", {}, el("h2", { id: "detail-title" }, c.names[i]), el("span", { class: "muted" }, c.name),
          el("button", { type: "button", onclick: () => window.print() }, W.print),
          el("button", { type: "button", autofocus: true, onclick: () => dialog.close() }, W.close)),
        el("div", { class: "detail-body" }, list, table));
      if (!dialog.open) dialog.showModal();
    }

    function ratio(value) { return weightText(value) || String(value); }

    function detailRow(name, measured, how, value, note) {
      return el("tr", {}, el("th", { scope: "row", title: note }, name), el("td", { class: "center" }, measured), el("td", {}, how), el("td", { class: "num" }, value));
    }

    function evidenceTable(e, text, rule) {
      if (!text) return el("span", { class: "muted" }, W.noEvidence);
      const rows = text.split(";").map(line => {
        const [kind, file, row, at, about, value] = line.split(",");
        const source = file === "" ? "" : D.files[file] + (row === "" ? "" : " " + say("row", row));
        return el("tr", {}, el("td", {}, at === "" ? "" : day(+at)), el("td", {}, about === "" ? "" : e.texts[about]),
          el("td", {}, D.kinds[kind]), el("td", { class: "num" }, value), el("td", { class: "source" }, source));
      });
      const count = el("summary", {}, W.evidence + " · " + rows.length);
      return el("details", { open: rows.length <= 12 }, count, el("table", { class: "lines" }, el("thead", {}, el("tr", {},
        ...[W.day, W.about, W.outcome, W.credit, W.source].map(t => el("th", { scope: "col" }, t)))), el("tbody", {}, ...rows)));
    }
    """#
}
