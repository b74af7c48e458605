extension ReportScript {
  /// Exact fractions: what-if sums are those of the program to the last digit.
  static let fraction = #"""
    function frac(value) {
      if (value === null || value === undefined) return null;
      if (typeof value === "number") return { n: BigInt(value), d: 1n };
      const [n, d] = value.split("/");
      return { n: BigInt(n), d: d ? BigInt(d) : 1n };
    }
    const ZERO = { n: 0n, d: 1n };
    const add = (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
    const mul = (a, b) => ({ n: a.n * b.n, d: a.d * b.d });
    function div(a, b) { return b.n < 0n ? { n: -a.n * b.d, d: -a.d * b.n } : { n: a.n * b.d, d: a.d * b.n }; }
    function compare(a, b) { const x = a.n * b.d - b.n * a.d; return x < 0n ? -1 : x > 0n ? 1 : 0; }
    function floor(a) { const q = a.n / a.d; return Number(a.n % a.d < 0n ? q - 1n : q); }
    function ceiling(a) { const q = a.n / a.d; return Number(a.n % a.d > 0n ? q + 1n : q); }

    /** Units of points, rounded once, half away from zero. */
    function round(a) {
      const n = a.n * SCALE, q = n / a.d, r = n % a.d;
      if ((r < 0n ? -r : r) * 2n < a.d) return Number(q);
      return Number(n < 0n ? q - 1n : q + 1n);
    }
    const ofUnits = units => ({ n: BigInt(units), d: SCALE });

    /** Moves units of points into bounds. */
    function clamp(units, min, max) {
      const value = ofUnits(units);
      if (max && compare(value, max) > 0) return round(max);
      if (min && compare(value, min) < 0) return round(min);
      return units;
    }

    /** What somebody typed as a weight; null if it is none. */
    function weightOf(text) {
      const plain = text.trim().normalize("NFKC").replace(/\s/g, "");
      const parts = /^(\d{1,12})(?:\.(\d{1,6}))?(%)?$/.exec(plain);
      if (parts) {
        const places = parts[2] || "";
        return { n: BigInt(parts[1] + places), d: 10n ** BigInt(places.length) * (parts[3] ? 100n : 1n) };
      }
      const share = /^(\d{1,12})\/(\d{1,12})$/.exec(plain);
      return share && BigInt(share[2]) > 0n ? { n: BigInt(share[1]), d: BigInt(share[2]) } : null;
    }

    /** A weight as it is shown: a decimal where six places hold it. */
    function weightText(value) {
      const w = frac(value);
      if (!w) return "";
      const n = w.n * 1000000n;
      if (n % w.d !== 0n) return w.n + "/" + w.d;
      const digits = String(n / w.d).padStart(7, "0");
      return (digits.slice(0, -6) + "." + digits.slice(-6)).replace(/\.?0+$/, "");
    }
    """#
}
