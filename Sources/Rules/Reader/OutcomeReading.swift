import Quantities

/// 读否决
extension RulebookContext {
  func veto(_ node: RuleNode, names: ScorecardNames, criteria: [Criterion]) -> Veto? {
    guard let fields = Fields(node, in: Keywords.veto, owner: node, label: "vetoes", reading) else {
      return nil
    }
    let nameEntry = fields.required("name", example: "一票否决")
    let name = nameEntry.flatMap { reading.string($0.value, label: $0.label) }
    var subject: Veto.Subject?
    var isRatio: Bool?
    if fields.has("measure"), let second = fields.key("criterion") {
      reading.report(.measureAndCriterion, at: second)
    }
    if let entry = fields["measure"] {
      subject = measure(entry).map { .measure($0) }
      isRatio = RulebookContext.kind(of: entry.value)?.isRatio
    } else if let entry = fields["criterion"], let id = reading.string(entry.value, label: entry.label) {
      if let index = criteria.firstIndex(where: { $0.id == id }) {
        subject = .criterion(index)
      } else if !names.criteria.contains(id) {
        reading.report(.unknownCriterion(id, known: names.criteria), at: entry.value)
      }
      isRatio = names.kinds[id]?.isRatio
    } else if !fields.has("measure"), !fields.has("criterion") {
      if fields.has("where") {
        subject = .person
      } else {
        reading.report(.vetoWithoutSubject, at: fields.owner)
      }
    }
    let atLeast = fields["at_least"].flatMap { threshold($0.value, label: $0.label, isRatio: isRatio) }
    let below = fields["below"].flatMap { threshold($0.value, label: $0.label, isRatio: isRatio) }
    let filter = fields["where"].map { people($0) }
    checkThreshold(fields)
    let effect = fields.required("effect", example: "{grade: 不合格}").flatMap { self.effect($0, names: names) }
    guard let name, let subject, let effect else { return nil }
    return Veto(
      name: name, subject: subject, atLeast: atLeast, below: below, filter: filter, effect: effect,
      place: reading.place((nameEntry?.value ?? node).span))
  }

  private func checkThreshold(_ fields: Fields) {
    let isMeasured = fields.has("measure") || fields.has("criterion")
    switch (isMeasured, fields.has("at_least"), fields.has("below")) {
    case (true, false, false):
      reading.report(
        .vetoWithoutThreshold, at: fields.key("measure") ?? fields.key("criterion") ?? fields.owner)
    case (true, true, true): reading.report(.twoThresholds, at: fields.key("below") ?? fields.owner)
    case (false, true, _):
      if let key = fields.key("at_least") {
        reading.report(.thresholdWithoutMeasure(key.text ?? ""), at: key)
      }
    case (false, _, true):
      if let key = fields.key("below") { reading.report(.thresholdWithoutMeasure(key.text ?? ""), at: key) }
    default: break
    }
  }

  private func effect(_ entry: Fields.Entry, names: ScorecardNames) -> Veto.Effect? {
    guard let fields = Fields(entry.value, in: Keywords.effect, owner: entry.key, label: entry.label, reading)
    else { return nil }
    if fields.present.isEmpty, entry.value.entries?.isEmpty ?? false {
      reading.report(.emptyMap(entry.label, example: "{grade: 不合格}"), at: entry.key)
    }
    var effect = Veto.Effect()
    effect.grade = fields["grade"].flatMap { names.grade($0.value, label: $0.label, reading) }
    effect.gradeAtMost = fields["grade_at_most"].flatMap { names.grade($0.value, label: $0.label, reading) }
    effect.drop = fields["drop"].flatMap { reading.whole($0.value, label: $0.label, in: 1...100) }
    if let node = fields.key("drop"), names.grades.isEmpty {
      reading.report(.gradesNeeded(node.text ?? "drop"), at: node)
    }
    effect.maxTotal = fields["max_total"].flatMap { reading.plain($0.value, label: $0.label) }
    if let unranked = fields["unranked"] {
      let flag = reading.flag(unranked.value, label: unranked.label)
      effect.unranked = flag ?? false
      if flag == false, fields.present == ["unranked"] {
        reading.report(.onlyTrue(unranked.label), at: unranked.value)
      }
    }
    return effect
  }
}

/// 读等次与排名
extension RulebookContext {
  func band(_ node: RuleNode, isLast: Bool, before: [GradeBand]) -> GradeBand? {
    guard let fields = Fields(node, in: Keywords.band, owner: node, label: "grades", reading) else {
      return nil
    }
    let nameEntry = fields.required("name", example: "优秀")
    let name = nameEntry.flatMap { reading.string($0.value, label: $0.label) }
    var band = GradeBand(name: name ?? "", place: reading.place((nameEntry?.value ?? node).span))
    band.from = fields["from"].flatMap { reading.plain($0.value, label: $0.label) }
    band.above = fields["above"].flatMap { reading.plain($0.value, label: $0.label) }
    band.filter = fields["where"].map { people($0) }
    band.quota = fields["quota"].flatMap { quota($0, fields) }
    band.lowest = fields["lowest"].flatMap { reading.share($0.value, label: $0.label) }
    band.scope = scope(fields)
    if fields.has("from"), let key = fields.key("above") { reading.report(.fromAndAbove, at: key) }
    if !fields.has("quota") {
      for key in ["at_least", "edge"] {
        if let node = fields.key(key) { reading.report(.quotaNeeded(node.text ?? key), at: node) }
      }
      if !fields.has("lowest"), let node = fields.key("scope") {
        reading.report(.quotaNeeded(node.text ?? "scope"), at: node)
      }
    }
    if isLast {
      for key in ["from", "above", "where", "quota"] {
        if let node = fields.key(key) { reading.report(.lastBand(node.text ?? key), at: node) }
      }
    } else if !fields.has("from"), !fields.has("above"), !fields.has("where"), !fields.has("quota") {
      if let name, let nameEntry { reading.report(.bandWithoutBound(name), at: nameEntry.value) }
    }
    checkOrder(band, before: before, fields)
    return name == nil ? nil : band
  }

  private func checkOrder(_ band: GradeBand, before: [GradeBand], _ fields: Fields) {
    guard let bound = band.from ?? band.above, let node = (fields["from"] ?? fields["above"])?.value else {
      return
    }
    let open = before.last { $0.filter == nil && $0.quota == nil && ($0.from ?? $0.above) != nil }
    guard let open, let upper = open.from ?? open.above else { return }
    let isHidden = upper < bound || (upper == bound && !(open.above != nil && band.from != nil))
    if isHidden { reading.report(.neverReached("grade"), at: node) }
  }

  private func quota(_ entry: Fields.Entry, _ fields: Fields) -> GradeBand.Quota? {
    let atLeast =
      fields["at_least"].flatMap { reading.whole($0.value, label: $0.label, in: 0...1_000_000) } ?? 0
    let edge = fields["edge"].flatMap { reading.word($0.value, label: $0.label, of: Keywords.edges) }
    guard let number = reading.number(entry.value, label: entry.label) else { return nil }
    let isWhole = number.form == .plain && number.value.den == 1 && number.value.num <= 1_000_000
    let isShare = number.form != .plain && number.value <= .one
    guard isWhole || isShare, !number.value.isNegative else {
      reading.report(.notQuota(entry.value.text ?? ""), at: entry.value)
      return nil
    }
    return GradeBand.Quota(
      share: isWhole ? nil : number.value, places: isWhole ? Int(number.value.num) : nil, atLeast: atLeast,
      tiesIn: edge == "in")
  }

  func rank(_ entry: Fields.Entry, criteria: [Criterion], names: ScorecardNames) -> RankRule {
    var rule = RankRule()
    guard let fields = Fields(entry.value, in: Keywords.rank, owner: entry.key, label: entry.label, reading)
    else { return rule }
    if let entry = fields["tie_break"],
      let items = reading.list(entry.value, label: entry.label, orOne: true, example: "[contact]")
    {
      var seen: Set<String> = []
      for item in items {
        guard let id = reading.string(item, label: entry.label) else { continue }
        if !names.criteria.contains(id) {
          reading.report(.unknownCriterion(id, known: names.criteria), at: item)
        } else if !seen.insert(id).inserted {
          reading.report(.valueTwice(id), at: item)
        } else if let index = criteria.firstIndex(where: { $0.id == id }) {
          rule.tieBreak.append(index)
        }
      }
    }
    rule.isDense =
      fields["ties"].flatMap { reading.word($0.value, label: $0.label, of: Keywords.dense) } != nil
    rule.needs = fields["needs"].flatMap { reading.share($0.value, label: $0.label) }
    if let entry = fields["groups"],
      let items = reading.list(entry.value, label: entry.label, example: "[{name: 两委, where: {…}}]")
    {
      for (index, item) in items.enumerated() {
        guard let group = Fields(item, in: Keywords.rankGroup, owner: item, label: entry.label, reading)
        else { continue }
        let name = group.required("name", example: "两委").flatMap { reading.string($0.value, label: $0.label) }
        let filter = group["where"].map { people($0) }
        if filter == nil, !group.has("where"), index + 1 < items.count {
          reading.report(.neverReached("groups"), at: items[index + 1])
        }
        guard let name else { continue }
        if rule.groups.contains(where: { $0.name == name }) {
          reading.report(.duplicate(name), at: group["name"]?.value ?? item)
        } else {
          rule.groups.append((name, filter ?? Filter()))
        }
      }
    }
    return rule
  }
}
