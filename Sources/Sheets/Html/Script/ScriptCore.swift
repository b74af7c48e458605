/// 页面脚本: the page's own small script, a part for each thing that it does; no library, no network.
enum ReportScript {
  /// Data, words, and how elements are made. What comes from the input only ever becomes text, never markup.
  static let core = #"""
    const D = JSON.parse(document.getElementById("data").textContent), W = D.words;
    const SCALE = 10n ** BigInt(D.decimals);
    const $ = id => document.getElementById(id);

    function say(key, ...values) { return W[key].replace(/\{(\d)\}/g, (_, n) => values[n]); }

    function el(tag, attributes, ...children) {
      const node = document.createElement(tag);
      set(node, attributes);
      for (const child of children) if (child !== null && child !== undefined) node.append(child);
      return node;
    }

    function svg(tag, attributes, ...children) {
      const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
      set(node, attributes);
      for (const child of children) node.append(child);
      return node;
    }

    function set(node, attributes) {
      for (const [name, value] of Object.entries(attributes || {})) {
        if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
        else if (value === true) node.setAttribute(name, "");
        else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
      }
    }

    /** Units of points as they are printed: 3600 → 36.00. */
    function points(units) {
      if (units === null || units === undefined) return "";
      let digits = String(Math.abs(units));
      if (D.decimals > 0) {
        digits = digits.padStart(D.decimals + 1, "0");
        digits = digits.slice(0, -D.decimals) + "." + digits.slice(-D.decimals);
      }
      return units < 0 ? "-" + digits : digits;
    }

    /** A day by its distance from the period's first. */
    function day(offset) { return new Date((D.start + offset) * 86400000).toISOString().slice(0, 10); }

    /** The results that the program computed, in the shape in which a trial has them too. */
    function official(card) {
      return {
        rank: card.rank, vrank: card.vrank, total: card.total, grade: card.grade,
        points: card.crit.map(c => c.p), sections: card.sec, isTrial: false,
      };
    }

    /** What the page shows: a scorecard, its results or a trial of them, the conditions, the order. */
    const state = { card: D.cards[0], result: null, query: "", village: "", group: "", grade: "", sort: "rank", down: false };
    """#
}
