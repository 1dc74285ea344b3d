import Metrics

/// The highest and the lowest of peers, each where its place is certain and its own, and what lies far outside.
extension PeerFindings {
    func outlier(in group: Group) -> FindingCandidate? {
        let figures = group.figures
        guard figures.count >= Self.fewestForOutliers, let fences = TukeyFences(figures) else { return nil }
        let outliers = figures.indices.filter { fences.isBeyond(figures[$0]) }
        guard !outliers.isEmpty else { return nil }
        return standing(in: group, outliers: outliers, fences: fences)
    }

    func standing(in group: Group, outliers: [Int] = [], fences: TukeyFences? = nil) -> FindingCandidate? {
        let figures = group.figures
        let most = figures.certainlyGreatest
        let least = figures.certainlyLeast
        let named = outliers + [most, least].compactMap { $0 }.filter { !outliers.contains($0) }
        guard !named.isEmpty else { return nil }
        let kind: Finding.Kind = outliers.isEmpty ? .extremes : .outlier
        let indicator = group.indicator
        let rest = group.members.indices.filter { !named.contains($0) }
        return FindingCandidate(
            kind: kind,
            importance: importance.of(
                kind, indicator: indicator.id, year: group.key.year, figures: group.members.count),
            bodies: named.map { group.members[$0].body }, indicator: indicator, years: [group.key.year],
            basis: group.key.basis, observations: (named + rest).map { group.members[$0].row },
            sentence: { phrase in
                let ends = ends(phrase, group, most: most, least: least)
                let far = fences.map { beyond($0, phrase, group, outliers, figures) } ?? ""
                let link = ends.isEmpty || far.isEmpty ? "" : phrase("；其中", "; ")
                return compared(phrase, group) + ends + link + far
                    + remarks(phrase, group, group.leftOut) + phrase("。", ".")
            },
            reasoning: { phrase in
                let standings = Standing.all(of: figures)
                let places = named.map { index in
                    let range = standings[index].places
                    let name = phrase.signature(group.members[index].body)
                    return phrase(
                        "\(name)居第\(range.lowerBound)位", "\(name): place \(range.lowerBound)")
                        + (range.count > 1 ? "–\(range.upperBound)" : "")
                }
                let test = fences.map { phrase("；", "; ") + $0.reasoning(phrase) } ?? ""
                return phrase(
                    "\(figures.count)个数从多到少，\(phrase.list(places))",
                    "of \(figures.count) figures from the greatest, \(phrase.list(places))") + test
            })
    }

    /// Whose figures are compared: 数据集收有2024年同口径提案收到数的7个省级政协中. Others may have published theirs.
    private func compared(_ phrase: Phrase, _ group: Group) -> String {
        let (key, name) = (group.key, phrase.name(of: group.indicator))
        let who = circle.count(phrase, compared: group.members.count, of: group.held, key.level)
        return key.basis == .term
            ? phrase(
                "数据集收有\(key.year)年届满的一届\(key.stretch)\(name)的\(who)，",
                "\(name), totals of terms that ended in \(key.year): \(who) that the data set has them of, ")
            : phrase(
                "数据集收有\(key.year)年同口径\(name)的\(who)，",
                "\(name), \(key.year): \(who) that the data set has on this basis, ")
    }

    private func ends(_ phrase: Phrase, _ group: Group, most: Int?, least: Int?) -> String {
        func part(_ index: Int?, _ word: String) -> String? {
            index.map {
                let (body, row) = group.members[$0]
                return phrase(
                    "以\(phrase.signature(body))\(word)，为\(phrase.figure(row))",
                    "\(phrase.signature(body)) has \(word) (\(phrase.figure(row)))")
            }
        }
        let kind = group.indicator.kind
        return [part(most, phrase.most(kind)), part(least, phrase.least(kind))]
            .compactMap { $0 }.joined(separator: phrase("；", " and "))
    }

    /// Who is beyond which fence.
    private func beyond(
        _ fences: TukeyFences, _ phrase: Phrase, _ group: Group, _ outliers: [Int], _ figures: [Interval]
    ) -> String {
        let sides = [true, false].compactMap { isAbove -> String? in
            let far = outliers.filter { (figures[$0].lower > fences.upper) == isAbove }
            guard !far.isEmpty else { return nil }
            let names = far.map { index in
                let (body, row) = group.members[index]
                return phrase.signature(body) + phrase.remarks([phrase.figure(row)])
            }
            return phrase.list(names) + phrase("", far.count == 1 ? " lies " : " lie ")
                + fences.words(phrase, isAbove: isAbove, unit: group.indicator.unit)
        }
        return sides.joined(separator: phrase("，", "; "))
            + phrase("，按此检验离群", outliers.count == 1 ? ": an outlier by this test" : ": outliers by this test")
    }
}
