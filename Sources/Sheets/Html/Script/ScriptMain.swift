extension ReportScript {
  /// The start: choices, keys, printing.
  static let main = #"""
    function fillChoices() {
      const c = state.card, villages = [...new Set(c.village)].sort((a, b) => a - b);
      $("f-village").replaceChildren(el("option", { value: "" }, W.allVillages), ...villages.map(v => el("option", { value: v }, D.villages[v])));
      const groups = c.groups.map((name, g) => ({ name, g })).filter(x => x.name).sort((a, b) => collator.compare(a.name, b.name));
      $("f-group").replaceChildren(el("option", { value: "" }, W.allGroups), ...groups.map(x => el("option", { value: x.g }, x.name)));
      $("f-group").hidden = !groups.length;
      $("f-grade").replaceChildren(el("option", { value: "" }, W.allGrades), ...c.grades.map((g, b) => el("option", { value: b }, g.name)), el("option", { value: -1 }, W.noGrade));
    }

    function showCard(index) {
      state.card = D.cards[index];
      state.result = official(state.card);
      Object.assign(state, { query: "", village: "", group: "", grade: "", sort: "rank", down: false });
      for (const id of ["search", "f-village", "f-group", "f-grade"]) $(id).value = "";
      [...$("tabs").children].forEach((tab, n) => tab.setAttribute("aria-selected", n === index ? "true" : "false"));
      fillChoices();
      drawTrial();
      showTrial();
      drawTiles();
      // The first rows are on the screen before anything below them is drawn.
      requestAnimationFrame(() => setTimeout(() => { drawCharts(); drawLists(); drawMoved(); }, 0));
    }

    function start() {
      for (const node of document.querySelectorAll("[data-word]")) node.textContent = W[node.dataset.word];
      $("title").textContent = D.title;
      $("sub").textContent = [D.unit, D.span, D.version].filter(Boolean).join("　");
      $("draft").hidden = !D.draft;
      $("search").placeholder = W.search;
      $("search").setAttribute("aria-label", W.search);
      for (const [id, key] of [["f-village", "village"], ["f-group", "group"], ["f-grade", "grade"], ["rate", "criterion"]]) $(id).setAttribute("aria-label", W[key]);
      $("tabs").replaceChildren(...D.cards.map((c, n) => el("button", { type: "button", role: "tab", onclick: () => showCard(n) }, c.name)));
      let timer = 0;
      $("search").addEventListener("input", event => { clearTimeout(timer); timer = setTimeout(() => { state.query = event.target.value; refresh(); }, 80); });
      for (const [id, key] of [["f-village", "village"], ["f-group", "group"], ["f-grade", "grade"]]) $(id).addEventListener("change", event => { state[key] = event.target.value; refresh(); });
      $("clear").addEventListener("click", () => {
        Object.assign(state, { query: "", village: "", group: "", grade: "" });
        for (const id of ["search", "f-village", "f-group", "f-grade"]) $(id).value = "";
        refresh();
      });
      $("print").addEventListener("click", () => window.print());
      $("rate").addEventListener("change", drawCharts);
      $("trial-form").addEventListener("submit", applyTrial);
      $("reset").addEventListener("click", resetTrial);
      $("reset-2").addEventListener("click", resetTrial);
      let waiting = false;
      $("scroll").addEventListener("scroll", () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => { waiting = false; drawRows(); });
      }, { passive: true });
      addEventListener("resize", () => drawRows());
      addEventListener("beforeprint", () => { for (const one of document.querySelectorAll("details")) one.open = true; drawRows(true); });
      addEventListener("afterprint", () => { drawn = ""; drawRows(); });
      $("scroll").addEventListener("keydown", event => {
        const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15, Home: -1e9, End: 1e9 };
        if (event.target.closest("button")) return;
        if (event.key in steps) { event.preventDefault(); move(steps[event.key]); }
        if (event.key === "Enter" && selected >= 0) { event.preventDefault(); openDetail(shown[selected]); }
      });
      addEventListener("keydown", event => {
        if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName) && !$("detail").open) { event.preventDefault(); $("search").focus(); }
      });
      drawNotes();
      if (D.cards.length) showCard(0);
    }
    start();
    """#
}
