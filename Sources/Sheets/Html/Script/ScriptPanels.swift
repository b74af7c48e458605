extension ReportScript {
  /// Tiles, lists, who moved, notes, and the panel in which weights are tried.
  static let panels = #"""
    function drawTiles() {
      const town = state.card.stats[state.card.stats.length - 1];
      const tiles = [
        [W.people, town.people], [W.ranked, town.ranked], [W.mean, points(town.mean) || "—"],
        [W.highest, points(town.highest) || "—"], [W.lowest, points(town.lowest) || "—"], [W.incomplete, town.incomplete],
      ];
      $("tiles").replaceChildren(...tiles.map(([name, value]) => el("div", { class: "tile" }, el("b", {}, String(value)), el("span", {}, name))));
      const missing = state.card.stats.slice(0, -1).filter(s => s.unsent).map(s => D.villages[s.village] + "：" + s.unsent);
      $("missing").hidden = !missing.length;
      $("missing").textContent = W.notSent + "　" + missing.join("；");
    }

    function drawLists() {
      const c = state.card;
      $("lists").hidden = !c.lists.length;
      $("lists-body").replaceChildren(...c.lists.map(list => el("div", { class: "list" }, el("h3", {}, list.name),
        list.members.length ? el("table", { class: "plain" }, el("thead", {}, el("tr", {},
          ...[W.rank, W.name, W.village, W.total, W.grade].map(t => el("th", { scope: "col" }, t)))),
          el("tbody", {}, ...list.members.map(i => el("tr", { class: "link", tabindex: 0, onclick: () => openDetail(i), onkeydown: event => { if (event.key === "Enter") openDetail(i); } },
            el("td", { class: "center" }, String(c.rank[i] ?? "—")), el("td", {}, c.names[i]), el("td", {}, D.villages[c.village[i]]),
            el("td", { class: "num" }, points(c.total[i]) || "—"), el("td", { class: "center" }, c.grade[i] === null ? "" : c.grades[c.grade[i]].name))))) : el("p", { class: "muted" }, W.nobody))));
    }

    function drawMoved() {
      const c = state.card;
      $("moved").hidden = !c.was;
      if (!c.was) return;
      $("moved-title").textContent = say("moved", D.former);
      const change = c.was.map((was, i) => ({ i, by: was === null || c.rank[i] === null ? 0 : was - c.rank[i] }));
      const up = change.filter(x => x.by > 0).sort((a, b) => b.by - a.by || c.ord[a.i] - c.ord[b.i]).slice(0, 10);
      const down = change.filter(x => x.by < 0).sort((a, b) => a.by - b.by || c.ord[a.i] - c.ord[b.i]).slice(0, 10);
      $("moved-body").replaceChildren(...[[W.up, up, "▲"], [W.down, down, "▼"]].map(([title, people, sign]) => el("div", { class: "list" }, el("h3", {}, title),
        people.length ? el("table", { class: "plain" }, el("thead", {}, el("tr", {}, ...[W.name, W.village, W.was, W.now, W.change].map(t => el("th", { scope: "col" }, t)))),
          el("tbody", {}, ...people.map(x => el("tr", { class: "link", tabindex: 0, onclick: () => openDetail(x.i), onkeydown: event => { if (event.key === "Enter") openDetail(x.i); } },
            el("td", {}, c.names[x.i]), el("td", {}, D.villages[c.village[x.i]]), el("td", { class: "center" }, String(c.was[x.i])),
            el("td", { class: "center" }, String(c.rank[x.i])), el("td", { class: "center" }, sign + " " + Math.abs(x.by)))))) : el("p", { class: "muted" }, "—"))));
    }

    function drawNotes() {
      $("notes-body").replaceChildren(...D.notes.map(([topic, text]) => el("tr", {}, el("th", { scope: "row" }, topic), el("td", {}, text))));
    }

    function drawTrial() {
      const c = state.card;
      $("trial-none").hidden = c.canTry;
      $("trial-form").hidden = !c.canTry;
      $("trial-fields").replaceChildren(...c.criteria.map((rule, k) => {
        const id = "weight-" + k;
        const input = el("input", { id, value: weightText(rule.weight), inputmode: "decimal", autocomplete: "off", disabled: !rule.plain, title: rule.plain ? null : W.fixed, "aria-describedby": "trial-message" });
        input.addEventListener("input", sumWeights);
        return el("label", { for: id, class: rule.plain ? "" : "muted" }, el("span", {}, rule.name), input);
      }));
      sumWeights();
      $("trial-message").textContent = "";
    }

    /** The weights in the fields; a null field where one is no number. */
    function typedWeights() {
      return state.card.criteria.map((rule, k) => (rule.plain ? weightOf($("weight-" + k).value) : frac(rule.weight)));
    }

    function sumWeights() {
      const weights = typedWeights();
      state.card.criteria.forEach((rule, k) => { if (rule.plain) $("weight-" + k).setAttribute("aria-invalid", weights[k] ? "false" : "true"); });
      const sum = weights.reduce((total, w) => (w ? add(total, w) : total), ZERO);
      const common = (a, b) => { while (b) [a, b] = [b, a % b]; return a; };
      const g = common(sum.n, sum.d) || 1n;
      $("trial-sum").textContent = W.weightSum + " " + weightText(sum.n / g + "/" + sum.d / g);
    }

    function applyTrial(event) {
      if (event) event.preventDefault();
      const weights = typedWeights();
      if (state.card.criteria.some((rule, k) => rule.plain && !weights[k])) {
        $("trial-message").textContent = W.trialBad;
        return;
      }
      $("trial-message").textContent = "";
      state.result = tryWeights(state.card, weights);
      showTrial();
    }

    function resetTrial() {
      state.result = official(state.card);
      drawTrial();
      showTrial();
    }

    function showTrial() {
      $("trial-banner").hidden = !state.result.isTrial;
      document.body.classList.toggle("is-trial", state.result.isTrial);
      refresh();
    }
    """#
}
