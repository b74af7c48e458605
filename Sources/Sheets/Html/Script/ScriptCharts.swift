extension ReportScript {
  /// Charts as inline SVG: distribution, villages compared, rates by village, what cost most points.
  static let charts = #"""
    function drawCharts() {
      const c = state.card, towns = c.stats.slice(0, -1);
      const unit = 10 ** D.decimals;
      figure("chart-distribution", W.distribution, distribution(c, unit));
      figure("chart-villages", W.villagesCompared, bars(towns.filter(s => s.mean !== null).sort((a, b) => b.mean - a.mean).map(s => ({
        label: D.villages[s.village], value: s.mean / unit, text: points(s.mean), low: s.lowest / unit, high: s.highest / unit,
      }))));
      const rates = c.criteria.map((rule, k) => ({ rule, k })).filter(x => x.rule.ratio);
      const wanted = rates.find(x => String(x.k) === $("rate").value) || rates.find(x => x.rule.kind === "coverage") || rates[0];
      $("rate").replaceChildren(...rates.map(x => el("option", { value: x.k, selected: x === wanted }, x.rule.name)));
      $("chart-coverage").hidden = !wanted;
      if (wanted) {
        figure("chart-coverage", W.coverage, bars(towns.filter(s => s.rates[wanted.k] !== null).map(s => ({
          label: D.villages[s.village], value: +s.rates[wanted.k], text: s.rates[wanted.k] + "%",
        })).sort((a, b) => b.value - a.value), 100));
      }
      const lost = c.stats[c.stats.length - 1].lost;
      const costly = c.criteria.map((rule, k) => ({ label: rule.name, value: lost[k] / unit, text: points(lost[k]) }));
      figure("chart-costly", W.costly, bars(costly.filter(x => x.value > 0).sort((a, b) => b.value - a.value)));
    }

    function figure(id, title, picture) {
      const caption = $(id).querySelector("figcaption .caption");
      caption.textContent = title;
      $(id).querySelector(".picture").replaceChildren(picture);
    }

    function distribution(c, unit) {
      const totals = c.total.filter(t => t !== null);
      if (!totals.length) return el("p", { class: "muted" }, W.nobody);
      const least = totals.reduce((a, b) => Math.min(a, b)), most = totals.reduce((a, b) => Math.max(a, b));
      const span = Math.max(1, (most - least) / unit);
      const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find(s => span / s <= 14) || Math.ceil(span / 14);
      const start = Math.floor(least / unit / step) * step, bins = [];
      for (const total of totals) {
        const at = Math.floor((total / unit - start) / step);
        bins[at] = (bins[at] || 0) + 1;
      }
      const width = 560, height = 240, foot = 34, head = 18, slot = width / bins.length;
      const top = Array.from(bins, n => n || 0).reduce((a, b) => Math.max(a, b), 1);
      const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": W.distribution });
      for (let at = 0; at < bins.length; at++) {
        const n = bins[at] || 0, high = (height - foot - head) * n / top, x = at * slot;
        const from = start + at * step;
        picture.append(svg("rect", { x: x + 2, y: height - foot - high, width: Math.max(1, slot - 4), height: high, class: "bar" }, svg("title", {}, `${from}–${from + step}: ${n}`)));
        if (n) picture.append(svg("text", { x: x + slot / 2, y: height - foot - high - 4, class: "mid" }, String(n)));
        picture.append(svg("text", { x, y: height - foot + 16, class: at === 0 ? "left" : "mid" }, String(from)));
      }
      picture.append(svg("line", { x1: 0, x2: width, y1: height - foot, y2: height - foot, class: "axis" }));
      return picture;
    }

    /** Horizontal bars, with a thin line from low to high where they are given. */
    function bars(items, most) {
      if (!items.length) return el("p", { class: "muted" }, W.nobody);
      const width = 560, line = 28, left = 150, right = 64;
      const top = most || items.reduce((a, x) => Math.max(a, x.high ?? x.value), 1);
      const at = value => left + (width - left - right) * Math.max(0, value) / top;
      const picture = svg("svg", { viewBox: `0 0 ${width} ${items.length * line + 6}`, role: "img" });
      items.forEach((item, n) => {
        const y = n * line + 4;
        const label = item.label.length > 11 ? item.label.slice(0, 10) + "…" : item.label;
        picture.append(svg("text", { x: left - 8, y: y + 15, class: "end" }, label, svg("title", {}, item.label)));
        picture.append(svg("rect", { x: left, y: y + 2, width: Math.max(1, at(item.value) - left), height: line - 10, class: "bar" }, svg("title", {}, item.label + ": " + item.text)));
        if (item.high !== undefined) picture.append(svg("line", { x1: at(item.low), x2: at(item.high), y1: y + 11, y2: y + 11, class: "range" }));
        picture.append(svg("text", { x: width - right + 6, y: y + 15, class: "value" }, item.text));
      });
      return picture;
    }
    """#
}
