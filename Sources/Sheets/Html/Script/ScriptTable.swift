extension ReportScript {
  /// The ranked table: conditions, order, and rows that are drawn as they scroll into view.
  static let table = #"""
    const ROW = 34, MARGIN = 12;
    const collator = new Intl.Collator(D.lang === "zh" ? "zh" : "en", { numeric: true });
    let shown = [], columns = [], selected = -1, drawn = "";

    function makeColumns() {
      const c = state.card, r = state.result, out = [];
      const add = (key, title, kind, value, text) => out.push({ key, title, kind, value, text: text || (i => value(i) ?? "") });
      add("rank", W.rank, "num", i => r.rank[i]);
      if (r.isTrial) add("official", W.official, "num", i => c.rank[i]);
      add("vrank", W.villageRank, "num wide", i => r.vrank[i]);
      add("id", W.id, "text wide", i => c.pid[i]);
      add("name", W.name, "text name", i => c.names[i]);
      add("village", W.village, "text", i => D.villages[c.village[i]]);
      add("group", W.group, "text wide", i => c.groups[c.group[i]]);
      if (c.rankingGroups.length) add("rgroup", W.rankingGroup, "text wide", i => c.rankingGroups[c.rgroup[i]]);
      if (c.hasBase) add("base", W.base, "num wide", i => c.base[i], i => points(c.base[i]));
      c.criteria.forEach((rule, k) => {
        add("c" + k, rule.name, "num wide", i => r.points[k][i], i => points(r.points[k][i]) || outcomeMark(c.crit[k].o[i]));
        const last = rule.section !== null && c.criteria.findLastIndex(other => other.section === rule.section) === k;
        if (last) add("s" + rule.section, c.sections[rule.section].name, "num wide", i => r.sections[rule.section][i], i => points(r.sections[rule.section][i]));
      });
      add("total", W.total, "num total", i => r.total[i], i => points(r.total[i]) || "—");
      if (r.isTrial) add("officialTotal", W.officialTotal, "num wide", i => c.total[i], i => points(c.total[i]) || "—");
      add("grade", W.grade, "text grade", i => r.grade[i], i => (r.grade[i] === null ? "" : c.grades[r.grade[i]].name));
      add("remark", W.remark, "text wide remark", i => c.remarks[c.remark[i]]);
      columns = out;
    }

    function outcomeMark(letter) { return W["o_" + letter] || ""; }

    function choose() {
      const c = state.card, r = state.result;
      const words = state.query.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
      shown = [];
      for (let i = 0; i < c.pid.length; i++) {
        if (state.village !== "" && c.village[i] !== +state.village) continue;
        if (state.group !== "" && c.group[i] !== +state.group) continue;
        if (state.grade !== "" && (r.grade[i] ?? -1) !== +state.grade) continue;
        if (words.length) {
          const text = (c.names[i] + " " + c.pid[i] + " " + D.villages[c.village[i]] + " " + c.groups[c.group[i]]).toLowerCase();
          if (!words.every(word => text.includes(word))) continue;
        }
        shown.push(i);
      }
      const column = columns.find(one => one.key === state.sort) || columns[0], sign = state.down ? -1 : 1;
      shown.sort((a, b) => {
        const x = column.value(a) ?? null, y = column.value(b) ?? null;
        if (x !== y) {
          // Whoever has none stands last in either direction.
          if (x === null || x === "") return 1;
          if (y === null || y === "") return -1;
          const order = typeof x === "number" ? x - y : collator.compare(x, y);
          if (order !== 0) return order * sign;
        }
        return c.ord[a] - c.ord[b];
      });
      selected = -1;
    }

    function drawHead() {
      const row = el("tr", { role: "row" });
      for (const column of columns) {
        const isSorted = column.key === state.sort;
        row.append(el("th", { scope: "col", class: column.kind, "aria-sort": isSorted ? (state.down ? "descending" : "ascending") : null },
          el("span", { class: "paper" }, column.title), el("button", { type: "button", onclick: () => sortBy(column.key) }, column.title, el("span", { class: "arrow", "aria-hidden": "true" }, isSorted ? (state.down ? "▼" : "▲") : ""))));
      }
      $("head").replaceChildren(row);
    }

    function sortBy(key) {
      state.down = state.sort === key ? !state.down : key === "total";
      state.sort = key;
      refresh();
    }

    /** Draws the rows in view and leaves room for the others. */
    function drawRows(all) {
      const box = $("scroll"), count = shown.length;
      const first = all ? 0 : Math.max(0, Math.floor(box.scrollTop / ROW) - MARGIN);
      const last = all ? count : Math.min(count, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + MARGIN);
      const mark = first + "-" + last + "-" + selected;
      if (mark === drawn && !all) return;
      drawn = mark;
      const rows = document.createDocumentFragment();
      if (first > 0) rows.append(spacer(first));
      for (let at = first; at < last; at++) rows.append(rowOf(at));
      if (last < count) rows.append(spacer(count - last));
      if (count === 0) rows.append(el("tr", {}, el("td", { colspan: columns.length, class: "none" }, W.nobody)));
      $("rows").replaceChildren(rows);
    }

    function spacer(rows) { return el("tr", { "aria-hidden": "true", class: "spacer" }, el("td", { colspan: columns.length, style: "height:" + rows * ROW + "px" })); }

    function rowOf(at) {
      const i = shown[at], c = state.card, r = state.result;
      const row = el("tr", { class: at === selected ? "selected" : "", "aria-selected": at === selected ? "true" : "false", "aria-rowindex": at + 2, onclick: () => { selected = at; drawRows(); openDetail(i); } });
      const full = Number(frac(c.max) ? floor(frac(c.max)) : 100) * 10 ** D.decimals;
      for (const column of columns) {
        const cell = el("td", { class: column.kind }, String(column.text(i)));
        if (column.key === "total" && r.total[i] !== null) cell.style.setProperty("--bar-width", Math.max(0, Math.min(100, (r.total[i] * 100) / full)) + "%");
        if (column.key === "grade" && r.grade[i] !== null) cell.classList.add("g" + gradeTone(r.grade[i], c.grades.length));
        if (column.key === "remark") cell.title = column.text(i);
        row.append(cell);
      }
      return row;
    }

    function gradeTone(grade, count) { return grade === 0 ? 1 : grade === count - 1 ? 4 : grade * 2 < count ? 2 : 3; }

    function move(step) {
      if (!shown.length) return;
      selected = Math.max(0, Math.min(shown.length - 1, selected < 0 ? 0 : selected + step));
      const box = $("scroll"), top = selected * ROW, head = $("head").offsetHeight;
      if (top < box.scrollTop) box.scrollTop = top;
      if (top + ROW + head > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW + head - box.clientHeight;
      drawRows();
    }

    function refresh() {
      makeColumns();
      choose();
      drawn = "";
      $("scroll").scrollTop = 0;
      $("grid").setAttribute("aria-rowcount", shown.length + 1);
      drawHead();
      // Once to give the box its height, once more for the rows that then are in view.
      drawRows();
      drawRows();
      $("count").textContent = say("shown", shown.length, state.card.pid.length);
    }
    """#
}
