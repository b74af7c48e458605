extension ReportScript {
  /// Grades of a trial: bands, quotas, ties at their edges, vetoes, by the program's rules.
  static let grades = #"""
    function gradeAll(card, result) {
      const bands = card.grades.map(b => ({ ...b, from: frac(b.from), above: frac(b.above), lowest: frac(b.lowest) }));
      const passes = (b, i) => !bands[b].open || bands[b].open[i] === "1";
      const reaches = (b, i) => {
        const total = ofUnits(result.total[i]);
        return (!bands[b].from || compare(total, bands[b].from) >= 0) && (!bands[b].above || compare(total, bands[b].above) > 0);
      };
      const rankIn = (b, i) => (bands[b].village ? result.vrank[i] : result.rank[i]);
      const cells = b => {
        const pools = new Map();
        result.ranked.forEach((isRanked, i) => {
          if (!isRanked) return;
          const key = (card.rgroup[i] ?? -1) + "/" + (bands[b].village ? card.village[i] : "");
          if (!pools.has(key)) pools.set(key, []);
          pools.get(key).push(i);
        });
        for (const pool of pools.values()) pool.sort((x, y) => rankIn(b, x) - rankIn(b, y) || card.ord[x] - card.ord[y]);
        return [...pools.values()];
      };
      const equals = (b, indices) => {
        const out = [];
        for (const i of indices) {
          const last = out[out.length - 1];
          if (last && rankIn(b, last[0]) === rankIn(b, i)) last.push(i); else out.push([i]);
        }
        return out;
      };
      result.ranked.forEach((isRanked, i) => { if (isRanked && card.veto[i]) gradeVetoed(card, bands, passes, reaches, result, i); });
      bands.forEach((band, b) => {
        for (const pool of cells(b)) {
          const fit = pool.filter(i => result.grade[i] === null && !card.veto[i] && passes(b, i) && reaches(b, i));
          if (!band.quota) { for (const i of fit) result.grade[i] = b; continue; }
          let left = placesOf(band.quota, pool.length);
          for (const group of equals(b, fit)) {
            if (left <= 0 || (group.length > left && !band.quota.in)) break;
            for (const i of group) result.grade[i] = b;
            left -= group.length;
          }
        }
      });
      for (let b = bands.length - 1; b >= 0; b--) {
        if (!bands[b].lowest) continue;
        for (const pool of cells(b)) {
          const wanted = ceiling(mul(bands[b].lowest, frac(pool.length)));
          let left = wanted - pool.filter(i => (result.grade[i] ?? -1) >= b).length;
          const movable = pool.filter(i => result.grade[i] !== null && result.grade[i] < b && passes(b, i));
          for (const group of equals(b, movable).reverse()) {
            if (left <= 0) break;
            for (const i of group) result.grade[i] = b;
            left -= group.length;
          }
        }
      }
    }

    function placesOf(quota, ranked) {
      if (quota.places !== null) return quota.places;
      return Math.max(floor(mul(frac(quota.share) || ZERO, frac(ranked))), quota.atLeast);
    }

    /** Quotas aside, then worsened by the effects; where that still is a quota band, the next without one. */
    function gradeVetoed(card, bands, passes, reaches, result, i) {
      const own = bands.map((_, b) => b).filter(b => passes(b, i));
      const grade = own.find(b => reaches(b, i));
      if (grade === undefined) return;
      const effects = vetoesOf(card, i);
      let worst = grade;
      const drops = effects.reduce((sum, v) => sum + Math.max(0, Math.min(v.drop || 0, own.length)), 0);
      if (drops > 0) worst = own[Math.min(own.indexOf(grade) + drops, own.length - 1)];
      for (const v of effects) worst = Math.max(worst, v.grade ?? worst, v.atMost ?? worst);
      if (bands[worst] && bands[worst].quota) {
        const next = own.find(b => b > worst && !bands[b].quota);
        worst = next === undefined ? worst : next;
      }
      result.grade[i] = worst;
    }
    """#
}
