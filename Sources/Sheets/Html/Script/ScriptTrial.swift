extension ReportScript {
  /// The trial: points, totals and ranks under other weights, by the program's rules.
  static let trial = #"""
    /** `weights`: a fraction for each criterion, null where it has none. */
    function tryWeights(card, weights) {
      const count = card.pid.length;
      const exact = card.criteria.map((rule, k) => exactPoints(card, rule, card.crit[k], weights[k]));
      const result = {
        rank: Array(count).fill(null), vrank: Array(count).fill(null), grade: Array(count).fill(null),
        total: Array(count).fill(null), points: card.crit.map(() => Array(count).fill(null)),
        sections: card.sections.map(() => Array(count).fill(null)), ranked: Array(count).fill(false), isTrial: true,
      };
      const needs = frac(card.needs);
      for (let i = 0; i < count; i++) {
        const w = weigh(card, weights, exact, i);
        let hasPoints = false;
        const scale = w.skipped.n > 0n && w.scored.n > 0n ? div(add(w.scored, w.skipped), w.scored) : null;
        card.crit.forEach((column, k) => {
          let value = exact[k][i];
          if (!value) return;
          if (scale && weights[k] && column.o[i] === "c") value = mul(value, scale);
          result.points[k][i] = round(value);
          hasPoints = true;
        });
        const isEmpty = (w.skipped.n > 0n && w.scored.n === 0n) || (w.skips && !hasPoints);
        if (card.bar[i] !== 2 && !isEmpty) addUp(card, result, i);
        const tooFew = needs && compare(w.scored, mul(needs, w.all)) < 0;
        result.ranked[i] = result.total[i] !== null && card.bar[i] === 0 && !tooFew && !vetoesOf(card, i).some(v => v.unranked);
      }
      rankAll(card, result);
      gradeAll(card, result);
      return result;
    }

    function exactPoints(card, rule, column, weight) {
      const out = [...column.o].map((letter, i) => {
        if (letter === "c") {
          return rule.plain ? div(mul(weight, frac(column.d[i])), frac(column.f[i])) : frac(column.x[i]);
        }
        const grant = column.g[i];
        return grant === "f" ? weight || ZERO : grant === "x" ? frac(column.gx[i]) : null;
      });
      if (!column.g.includes("m")) return out;
      // The mean of the village's rounded points of those scored, before any scaling.
      const means = new Map();
      out.forEach((value, i) => {
        if (column.o[i] !== "c") return;
        const sum = means.get(card.village[i]) || { n: 0, count: 0 };
        means.set(card.village[i], { n: sum.n + round(value), count: sum.count + 1 });
      });
      return out.map((value, i) => {
        const mean = column.g[i] === "m" ? means.get(card.village[i]) : null;
        return mean ? { n: BigInt(mean.n), d: SCALE * BigInt(mean.count) } : value;
      });
    }

    /** W, S and s: the weights of what applies, of what is scored, of what is skipped. */
    function weigh(card, weights, exact, i) {
      const out = { all: ZERO, scored: ZERO, skipped: ZERO, skips: false };
      card.crit.forEach((column, k) => {
        const letter = column.o[i], weight = weights[k] || ZERO;
        if (letter !== "x") out.all = add(out.all, weight);
        if (letter === "c") out.scored = add(out.scored, weight);
        else if ("nse".includes(letter) && !exact[k][i]) {
          out.skipped = add(out.skipped, weight);
          out.skips = true;
        }
      });
      return out;
    }

    function vetoesOf(card, i) { return card.veto[i] ? card.veto[i].split(",").map(v => card.vetoes[v]) : []; }

    function addUp(card, result, i) {
      let sum = card.base[i] || 0;
      card.sections.forEach((section, s) => {
        let inside = 0;
        card.criteria.forEach((rule, k) => { if (rule.section === s) inside += result.points[k][i] || 0; });
        result.sections[s][i] = clamp(inside, frac(section.min), frac(section.max));
        sum += result.sections[s][i];
      });
      card.criteria.forEach((rule, k) => { if (rule.section === null) sum += result.points[k][i] || 0; });
      let total = clamp(sum, frac(card.min), frac(card.max));
      for (const veto of vetoesOf(card, i)) if (veto.max !== null) total = clamp(total, null, frac(veto.max));
      result.total[i] = total;
    }

    /** Below 0 where a stands before b: by total, then by the tie-break criteria; no points count below any. */
    function before(card, result, a, b) {
      if (result.total[a] !== result.total[b]) return result.total[b] - result.total[a];
      for (const k of card.tieBreak) {
        const left = result.points[k][a], right = result.points[k][b];
        if (left !== right) return left === null ? 1 : right === null ? -1 : right - left;
      }
      return 0;
    }

    function rankAll(card, result) {
      const rank = (keyOf, ranks) => {
        const pools = new Map();
        result.ranked.forEach((isRanked, i) => {
          if (!isRanked) return;
          const key = keyOf(i);
          if (!pools.has(key)) pools.set(key, []);
          pools.get(key).push(i);
        });
        for (const pool of pools.values()) {
          pool.sort((a, b) => before(card, result, a, b) || card.ord[a] - card.ord[b]);
          let place = 0;
          pool.forEach((i, at) => {
            if (at === 0 || before(card, result, pool[at - 1], i) !== 0) place = card.dense ? place + 1 : at + 1;
            ranks[i] = place;
          });
        }
      };
      rank(i => card.rgroup[i] ?? -1, result.rank);
      rank(i => (card.rgroup[i] ?? -1) + "/" + card.village[i], result.vrank);
    }
    """#
}
