import Quantities

/// 读计分: the form is known by its main key; what else it takes depends on it.
extension RulebookContext {
  private static let forms: [(key: String, extra: Set<String>)] = [
    ("tiers", ["else"]), ("each", ["from", "min", "max", "cap"]), ("each_missing", ["min", "max"]),
    ("full_at", ["each_point_below", "whole", "min", "max"]), ("by_rank", ["else", "scope", "best"]),
    ("of_best", ["scope"]),
  ]

  /// A points form; `kind` is nil where the kind of measure is not known.
  func points(_ entry: Fields.Entry, kind: KindWord?) -> PointsForm? {
    guard let fields = Fields(entry.value, in: Keywords.points, owner: entry.key, label: entry.label, reading)
    else { return nil }
    let named = RulebookContext.forms.filter { fields.has($0.key) }
    guard let form = named.first else {
      reading.report(.noPointsForm, at: entry.key)
      return nil
    }
    if named.count > 1 {
      let second =
        fields.present.filter { key in named.contains { $0.key == key } }.dropFirst().first ?? form.key
      reading.report(
        .twoPointsForms(named.map { fields.keyword($0.key) }), at: fields.key(second) ?? entry.key)
      return nil
    }
    fields.allow(form.extra.union([form.key]), with: fields.key(form.key)?.text ?? form.key)
    guard let main = fields[form.key] else { return nil }
    if let kind, !kind.isRatio, form.key == "each_missing" || form.key == "full_at" {
      reading.report(.onlyForRatios(main.label, kind: kind.keyword), at: main.key)
    }
    switch form.key {
    case "tiers": return tiers(main, fields, isRatio: kind?.isRatio)
    case "each": return each(main, fields, kind: kind)
    case "each_missing":
      let each = reading.plain(main.value, label: main.label)
      let bounds = self.bounds(fields)
      return each.map { .eachMissing($0, bounds: bounds) }
    case "full_at": return fullAt(main, fields)
    case "by_rank":
      let steps = rationals(main, example: "[60, 57, 54]")
      let otherwise = fields["else"].flatMap { reading.plain($0.value, label: $0.label) } ?? .zero
      let best = fields["best"].flatMap { reading.word($0.value, label: $0.label, of: Keywords.smallest) }
      let scope = self.scope(fields)
      return steps.map { .byRank($0, otherwise: otherwise, scope: scope, bestIsSmallest: best != nil) }
    default:
      if reading.flag(main.value, label: main.label) == false {
        reading.report(.onlyTrue(main.label), at: main.value)
      }
      return .ofBest(scope: scope(fields))
    }
  }

  /// `scope`, `town` unless `village`.
  func scope(_ fields: Fields) -> Scope {
    fields["scope"].flatMap { reading.word($0.value, label: $0.label, of: Keywords.scopes) }.flatMap(
      Scope.init) ?? .town
  }

  /// `min` and `max` of a mapping.
  func bounds(_ fields: Fields) -> Bounds {
    let min = fields["min"].flatMap { reading.plain($0.value, label: $0.label) }
    let max = fields["max"].flatMap { reading.plain($0.value, label: $0.label) }
    if let min, let max, min > max, let node = fields.key("max") {
      reading.report(.minAboveMax(min.text(places: 6), max.text(places: 6)), at: node)
    }
    return Bounds(min: min, max: max)
  }

  /// `cap: {max: 5, per: day}`.
  func cap(_ entry: Fields.Entry) -> WindowCap? {
    guard let fields = Fields(entry.value, in: Keywords.cap, owner: entry.key, label: entry.label, reading)
    else { return nil }
    let bounds = self.bounds(fields)
    let per = fields.required("per", example: "day").flatMap {
      reading.word($0.value, label: $0.label, of: Keywords.windows)
    }
    if !fields.has("min"), !fields.has("max") {
      reading.report(.missingKey(Keyword("max", "最高分"), of: entry.label, example: "5"), at: entry.key)
    }
    return per.flatMap(Window.init).map { WindowCap(bounds: bounds, per: $0) }
  }

  private func tiers(_ main: Fields.Entry, _ fields: Fields, isRatio: Bool?) -> PointsForm? {
    let otherwise = fields["else"].flatMap { reading.plain($0.value, label: $0.label) } ?? .zero
    guard let items = reading.list(main.value, label: main.label, example: "[{at_least: 95%, gives: 40}]")
    else { return nil }
    if items.isEmpty { reading.report(.emptyList(main.label), at: main.key) }
    var tiers: [PointsForm.Tier] = []
    for item in items {
      guard let tier = Fields(item, in: Keywords.tier, owner: item, label: main.label, reading) else {
        continue
      }
      let bound = tier.required("at_least", example: isRatio == false ? "10" : "95%").flatMap {
        threshold($0.value, label: $0.label, isRatio: isRatio)
      }
      let gives = tier.required("gives", example: "40").flatMap { reading.plain($0.value, label: $0.label) }
      guard let bound, let gives else { continue }
      if let last = tiers.last, last.atLeast <= bound {
        reading.report(.neverReached("at_least"), at: tier["at_least"]?.value ?? item)
      }
      tiers.append(PointsForm.Tier(atLeast: bound, gives: gives))
    }
    return tiers.isEmpty ? nil : .tiers(tiers, otherwise: otherwise)
  }

  /// A bound for a measure's value: a share of a ratio, a plain number of an amount.
  func threshold(_ node: RuleNode, label: String, isRatio: Bool?) -> Rational? {
    switch isRatio {
    case true?: reading.share(node, label: label)
    case false?: reading.plain(node, label: label)
    case nil: reading.rational(node, label: label)
    }
  }

  private func each(_ main: Fields.Entry, _ fields: Fields, kind: KindWord?) -> PointsForm? {
    var isList = false
    let each: [Rational]?
    if main.value.items != nil, reading.isDated(main.value) == false {
      isList = true
      each = rationals(main, example: "[-0.2, -0.5]")
      if let kind, kind.keyword != "count" {
        reading.report(.eachListOnlyForCount(kind.keyword), at: main.key)
      }
    } else {
      each = reading.plain(main.value, label: main.label).map { [$0] }
    }
    var from = PointsForm.Start.number(.zero)
    if let entry = fields["from"] {
      if reading.isWord(entry.value, of: Keywords.full) == "full" {
        from = .full
      } else if let number = reading.plain(entry.value, label: entry.label) {
        from = .number(number)
      }
    }
    let cap = fields["cap"].flatMap { self.cap($0) }
    if let kind, kind.keyword != "count", kind.keyword != "sum", let node = fields.key("cap") {
      reading.report(.capOnlyForSums(kind.keyword), at: node)
    }
    let bounds = self.bounds(fields)
    return each.map {
      .each(PointsForm.EachRule(each: $0, from: from, bounds: bounds, cap: cap, isList: isList))
    }
  }

  private func fullAt(_ main: Fields.Entry, _ fields: Fields) -> PointsForm? {
    let line = reading.share(main.value, label: main.label)
    let below = fields.required("each_point_below", example: "-1").flatMap {
      reading.plain($0.value, label: $0.label)
    }
    let whole = fields["whole"].flatMap { reading.word($0.value, label: $0.label, of: Keywords.wholes) }
    let bounds = self.bounds(fields)
    guard let line, let below else { return nil }
    return .fullAt(line, eachBelow: below, whole: whole.flatMap(PointsForm.Whole.init), bounds: bounds)
  }
}
